"""Mermaid and D2: nodes, lines, groups, and texts of any kind."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.imported.d2 import d2
from atlas.imported.drawable import drawn
from atlas.imported.errors import ImportedError
from atlas.imported.mermaid import mermaid
from atlas.imported.names import distinct
from atlas.imported.shapes import Draft

FLOWCHART = """
    ---
    title: Shop
    ---
    flowchart LR
      %% the shop
      subgraph zone [First zone]
        web[Web app] -->|HTTPS| api(api-server)
        api -- reads --> db[("PostgreSQL 16")]
        api -.-> cache{{Redis}} & jobs
      end
      subgraph "Other zone"
        a-b["Text; with (brackets) <br/> x"]:::hot --> api
      end
      jobs ==> done((x)) --- web
      web <--> done
      files@{ shape: cyl, label: "Files" } --o web
      zone --> done
      done ~~~ jobs; web --> p & q
      classDef hot fill:#f00
"""
DIAGRAM = """
    # the shop
    direction: right
    vars: { theme: 4 }
    users: Users {shape: person}
    cloud: AWS Cloud {
      lb: Load Balancer
      api: "API: v2" { style.fill: red }
      db: |md
        # Orders
      | { shape: cylinder }
      lb -> api -> db: SQL
      inner: {
        q.shape: queue
        q -> _.api: reads # by one
      }
    }
    users -> cloud.lb: HTTPS { style.animated: true }
    cloud.db <-> backup
    a -- b; c <- d: "x -> y"
    x."a->b" -> b
    cloud -> users
    layers: { more: { z } }
"""


def _calls(draft: Draft) -> list[tuple[str, str, str, str]]:
    return [(it.tail, it.head, it.note, it.way) for it in draft.arrows]


def test_a_flowchart_has_nodes_and_links() -> None:
    draft = mermaid(dedent(FLOWCHART), "shop.mmd")
    nodes = {node.key: node for node in draft.nodes}

    assert nodes.keys() == {
        *("web", "api", "db", "cache", "jobs", "a-b", "done", "files", "p", "q")
    }
    assert (nodes["db"].kind, nodes["db"].technology) == ("Database", "PostgreSQL")
    assert (nodes["cache"].kind, nodes["cache"].technology) == (None, "Redis")
    assert (nodes["a-b"].name, nodes["files"].kind) == ("Text; with (brackets) x", "Database")
    assert _calls(draft) == [
        ("web", "api", "HTTPS", "call"),
        ("api", "db", "reads", "call"),
        ("api", "cache", "", "call"),
        ("api", "jobs", "", "call"),
        ("a-b", "api", "", "call"),
        ("jobs", "done", "", "call"),
        ("done", "web", "", "peering"),
        ("web", "done", "", "call"),
        ("done", "web", "", "call"),
        ("files", "web", "", "call"),
        ("web", "p", "", "call"),
        ("web", "q", "", "call"),
    ]


def test_a_node_stays_in_its_first_subgraph() -> None:
    draft = mermaid(dedent(FLOWCHART), "shop.mmd")

    assert [(box.name, box.members) for box in draft.boxes] == [
        ("First zone", ("web", "api", "db", "cache", "jobs")),
        ("Other zone", ("a-b",)),
    ]
    assert [each.what for each in draft.left_out] == ["a link from or to the subgraph zone"]


def test_the_flowcharts_of_a_page_are_read() -> None:
    page = "# Shop\n\n```mermaid\ngraph TD\n  a --> b\n```\n\n```mermaid\npie\n```\n"
    draft = mermaid(page, "shop.md")

    assert [node.key for node in draft.nodes] == ["a", "b"]


@pytest.mark.parametrize("text", ["sequenceDiagram\n  a->>b: x", "", "# A page"])
def test_another_diagram_is_refused(text: str) -> None:
    with pytest.raises(ImportedError, match="holds no flowchart of Mermaid"):
        mermaid(text, "shop.mmd")


def test_a_diagram_of_d2_has_shapes_and_connections() -> None:
    draft = d2(dedent(DIAGRAM), "shop.d2")
    nodes = {node.key: node for node in draft.nodes}

    assert {key: node.kind for key, node in nodes.items() if node.kind} == {
        "users": "Client",
        "cloud.db": "Database",
        "cloud.inner.q": "Queue",
    }
    assert nodes["cloud.api"].name == "API: v2"
    assert nodes["cloud.db"].name == "Orders"
    assert _calls(draft) == [
        ("cloud.lb", "cloud.api", "SQL", "call"),
        ("cloud.api", "cloud.db", "SQL", "call"),
        ("cloud.inner.q", "cloud.api", "reads", "call"),
        ("users", "cloud.lb", "HTTPS", "call"),
        ("cloud.db", "backup", "", "call"),
        ("backup", "cloud.db", "", "call"),
        ("a", "b", "", "peering"),
        ("d", "c", "x -> y", "call"),
        ("x.a->b", "b", "", "call"),
    ]


def test_shapes_that_hold_others_are_groups() -> None:
    draft = d2(dedent(DIAGRAM), "shop.d2")

    assert [(box.name, box.members) for box in draft.boxes] == [
        ("AWS Cloud", ("cloud.lb", "cloud.api", "cloud.db", "cloud.inner.q")),
        ("inner", ("cloud.inner.q",)),
        ("x", ("x.a->b",)),
    ]
    assert [each.what for each in draft.left_out] == [
        "layers", "a connection from or to cloud"
    ]  # fmt: skip


def test_a_diagram_that_is_nested_too_deep_is_refused() -> None:
    with pytest.raises(ImportedError, match="deep"):
        d2("a: {" * 50 + "}" * 50, "shop.d2")


_PIECES = st.lists(
    st.sampled_from(
        [*"ab.;:{}[]()\"'|\\\n #&~<>=-_$%", "-->", "---", "->", "subgraph ", "end", "|md\n", "${"]
    ),
    max_size=60,
).map("".join)


@given(_PIECES)
def test_any_text_is_read_or_refused(text: str) -> None:
    for read, first in ((d2, ""), (mermaid, "flowchart LR\n")):
        try:
            draft = read(first + text, "any")
        except ImportedError:
            continue
        known = {node.key for node in draft.nodes}
        assert all({it.tail, it.head} <= known for it in draft.arrows)
        assert all({*box.members} <= known for box in draft.boxes)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"a{each} --> b{each}" for each in range(1_100)),
        " & ".join(f"a{each}" for each in range(180))
        + " --> "
        + " & ".join(f"b{each}" for each in range(180)),
    ],
)
def test_a_flowchart_that_draws_too_much_is_refused(text: str) -> None:
    with pytest.raises(ImportedError, match="draws more than"):
        mermaid(f"flowchart LR\n{text}", "shop.mmd")


def test_a_diagram_of_d2_that_draws_too_much_is_refused() -> None:
    with pytest.raises(ImportedError, match="draws more than 2000 nodes"):
        d2("\n".join(f"a{each} -> b{each}" for each in range(1_100)), "shop.d2")


def test_a_statement_that_is_too_long_is_left_out() -> None:
    long = "a" * 11_000
    charts = (mermaid(f"flowchart LR\n{long}\nb --> c", "x"), d2(f"{long}\nb -> c", "x"))

    for draft in charts:
        assert [node.key for node in draft.nodes] == ["b", "c"]
        assert [each.why for each in draft.left_out] == ["it is too long to follow"]


def test_a_word_of_mermaid_begins_no_name() -> None:
    draft = mermaid("flowchart LR\n  class-a --> style.css\n  class a hot\n", "shop.mmd")

    assert [node.key for node in draft.nodes] == ["class-a", "style.css"]
    assert draft.left_out == ()


def test_a_quote_that_is_not_closed_ends_with_its_line() -> None:
    draft = d2('a: "open\nb -> c\n', "shop.d2")

    assert [node.key for node in draft.nodes] == ["a", "b", "c"]


def test_names_that_no_picture_can_show_are_told() -> None:
    text = "flowchart LR\n  a[🚀 Start] -->|発注| b[注文] --> c[Start]\n"
    draft = drawn(mermaid(text, "drawn.mmd"))

    assert [node.name for node in draft.nodes] == ["Start", "b", "Start"]
    assert [arrow.note for arrow in draft.arrows] == ["", ""]
    assert [(each.what, each.why) for each in draft.left_out] == [
        (f"the name {name!r}", f"a picture cannot show all of its characters; it is {now!r} now")
        for name, now in (("🚀 Start", "Start"), ("注文", "b"))
    ]
    assert distinct([node.name for node in draft.nodes]) == ["Start", "b", "Start 2"]
