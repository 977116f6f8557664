"""Scripts of `diagrams`, read from their syntax: how they are written, and bounds."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.imported.errors import ImportedError
from atlas.imported.script import script
from atlas.imported.shapes import Draft

HEAD = """
from diagrams import Cluster, Diagram, Edge
from diagrams.aws.compute import ECS, EKS, Lambda
from diagrams.aws.database import RDS
from diagrams.aws.integration import SQS
from diagrams.custom import Custom
from diagrams.onprem import inmemory
"""


def _draft(text: str) -> Draft:
    return script(HEAD + text, "draw.py")


def _calls(draft: Draft) -> list[tuple[str, str, str, str]]:
    names = {node.key: node.name for node in draft.nodes}
    return [(names[it.tail], names[it.head], it.way, it.note) for it in draft.arrows]


def test_nodes_have_a_kind_an_icon_and_a_name() -> None:
    draft = _draft(
        'with Diagram("Shop", show=False):\n    EKS("web\\nnodes") >> RDS(label="orders")\n'
    )

    assert draft.title == "Shop"
    assert [(it.name, it.kind, it.icon) for it in draft.nodes] == [
        ("web nodes", "Service", "diagrams.aws.compute.EKS"),
        ("orders", "Database", "diagrams.aws.database.RDS"),
    ]
    assert _calls(draft) == [("web nodes", "orders", "call", "")]


@pytest.mark.parametrize(
    ("line", "calls"),
    [
        ("a >> b", [("a", "b", "call", "")]),
        ("a << b", [("b", "a", "call", "")]),
        ("a - b", [("a", "b", "peering", "")]),
        ("a >> b >> c", [("a", "b", "call", ""), ("b", "c", "call", "")]),
        ("a >> [b, c]", [("a", "b", "call", ""), ("a", "c", "call", "")]),
        ("[a, b] >> c", [("a", "c", "call", ""), ("b", "c", "call", "")]),
        ("[a, b] << c", [("c", "a", "call", ""), ("c", "b", "call", "")]),
        ('a >> Edge(label="reads") >> b', [("a", "b", "call", "reads")]),
        ('a << Edge("reads") << b', [("b", "a", "call", "reads")]),
        ('a >> Edge(label="both") << b', [("a", "b", "peering", "both")]),
        ('a - Edge(color="red") - b', [("a", "b", "peering", "")]),
        ('[a, b] >> Edge(label="x") >> c', [("a", "c", "call", "x"), ("b", "c", "call", "x")]),
    ],
)
def test_an_operator_is_a_call(line: str, calls: list[tuple[str, str, str, str]]) -> None:
    made = 'a, b, c = ECS("a"), ECS("b"), ECS("c")\n'

    assert _calls(_draft(f"{made}{line}\n")) == calls


def test_clusters_hold_what_is_made_in_them_and_in_those_inside() -> None:
    draft = _draft(
        'with Diagram("x"):\n'
        '    with Cluster("outer"):\n'
        '        one = ECS("one")\n'
        '        with Cluster("inner"):\n'
        '            two = [ECS("a"), ECS("b")]\n'
        '    with Cluster("nothing"):\n        pass\n'
    )
    names = {node.key: node.name for node in draft.nodes}

    assert [(box.name, [names[key] for key in box.members]) for box in draft.boxes] == [
        ("outer", ["one", "a", "b"]),
        ("inner", ["a", "b"]),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('w = [ECS(f"w{n}") for n in range(3)]', ["w0", "w1", "w2"]),
        ('for n in range(2):\n    ECS("w%d" % n)', ["w0", "w1"]),
        ('for n, name in enumerate(["x", "y"]):\n    ECS(name + str(n))', ["x0", "y1"]),
        ('w = []\nfor n in [1, 2]:\n    w.append(ECS("w{}".format(n)))', ["w1", "w2"]),
        ('def make(name):\n    return ECS(name)\nmake("a") >> make(name="b")', ["a", "b"]),
        ('if __name__ == "__main__":\n    ECS("a")', ["a"]),
        ('names = {"a": "one"}\nECS(names["a"])', ["one"]),
        ('inmemory.Redis("carts")', ["carts"]),
    ],
)
def test_the_python_of_such_scripts_is_followed(text: str, names: list[str]) -> None:
    assert [node.name for node in _draft(text + "\n").nodes] == names


def test_what_is_not_followed_is_named_and_nothing_is_run() -> None:
    draft = _draft(
        "import os\n"
        'os.system("touch /tmp/was-run")\n'
        'q = Custom("queue", "./icon.png")\n'
        "while True:\n    pass\n"
        'ECS("a") >> q\n'
    )

    assert [node.name for node in draft.nodes] == ["queue", "a"]
    left_out = {each.what: each.why for each in draft.left_out}
    assert "line 9: os.system('touch /tmp/was-run')" in left_out
    assert any(what.startswith("line 11: while True") for what in left_out)
    assert left_out["the icon of 'queue'"] == "an icon of a file is not taken over"


@pytest.mark.parametrize(
    "text",
    [
        "for a in range(2000):\n  for b in range(2000):\n    ECS('x')",
        "x = 'a'\nfor n in range(60):\n    x = x + x\nECS(x)",
        "x = [ECS('a')]\nfor n in range(60):\n    x = [x, x]\nx >> ECS('b')",
        "x = [ECS('a')]\nx.append(x)\nx >> ECS('b')",
        "def f():\n    return f()\nf()",
        "x = 'a' * 10**9",
        "x = [1] * 100000\nfor a in x:\n  for b in x:\n    pass",
        "(" * 300 + ")" * 300,
        "w = [ECS(str(n)) for n in range(1000)]\nw >> Edge() >> ECS('b')\nfor a in w:\n    a >> w",
    ],
)
def test_a_script_that_wants_too_much_ends(text: str) -> None:
    with suppress(ImportedError):
        _draft(text + "\n")


def test_what_is_no_python_is_refused() -> None:
    with pytest.raises(ImportedError, match=r"draw\.py cannot be read as Python"):
        script("with Diagram(", "draw.py")


@given(st.text(max_size=200))
def test_no_text_ends_in_a_traceback(text: str) -> None:
    with suppress(ImportedError):
        script(text, "draw.py")
