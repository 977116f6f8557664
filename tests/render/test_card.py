"""The card of a view: one size, text that a phone shows, nothing outside its frame."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Call, ErrorReply, Signal, Symptom, nodes, requests
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement
from atlas.kinds import KINDS
from atlas.views.view import View
from render.forms.card import HEIGHT, WIDTH, card, failing, in_columns
from render.forms.card_content import CardAlarm
from render.forms.card_labels import Shown
from render.forms.card_text import cut, fitted, told
from render.picture.scene import Anchor, Group, Item, Link, Rect, Scene, Text, text_of
from render.text.fonts import Face, TextStyle, measure
from render.text.styles import BODY
from tests.examples import (
    GAP,
    SOURCE,
    api,
    cache,
    disk_per_node,
    failure,
    finished,
    node_count,
    service,
    step,
    store,
    typed,
    web,
    wired,
    worded,
)

racks = nodes(9) @ SOURCE.at("9 nodes")

SMALLEST = 17.0
"""In px: 10 px on a phone that fits the card to 360."""


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: kind.__name__)
def view(request: pytest.FixtureRequest) -> View:
    made = finished(request.param)
    assert isinstance(made, View)
    return made


def placed(
    items: tuple[Item, ...], x: float = 0, y: float = 0
) -> Iterator[tuple[Item, float, float]]:
    for item in items:
        if isinstance(item, Group):
            yield from placed(item.items, x + item.x, y + item.y)
        elif isinstance(item, Link):
            yield from placed(item.items, x, y)
        else:
            yield item, x, y


def outside(scene: Scene) -> Iterator[Item]:
    for item, x, y in placed(scene.items):
        if isinstance(item, Rect):
            box = (x + item.x, y + item.y, x + item.x + item.width, y + item.y + item.height)
        elif isinstance(item, Text):
            wide = measure(item.text, item.style)
            left = x + item.x - (wide if item.anchor is Anchor.END else 0)
            box = (left, y + item.y - item.style.size, left + wide, y + item.y)
        else:
            continue
        if box[0] < 0 or box[1] < 0 or box[2] > scene.width or box[3] > scene.height:
            yield item


def test_a_card_has_the_size_that_previews_have(view: View) -> None:
    content = card(view).png

    assert [int.from_bytes(content[start : start + 4]) for start in (16, 20)] == [1200, 675]
    assert (WIDTH, HEIGHT) == (600, 337.5)


def test_nothing_is_outside_its_frame_and_no_text_is_small(view: View) -> None:
    scene = card(view, summary="One sentence about it, long enough for a second line.").scene

    assert not list(outside(scene))
    assert all(
        item.style.size >= SMALLEST for item, _, _ in placed(scene.items) if isinstance(item, Text)
    )


def test_the_same_view_gives_the_same_card(view: View) -> None:
    assert card(view).png == card(view).png


def test_it_names_the_system_the_title_the_signal_and_the_command() -> None:
    view = wired((web, Call(protocol="HTTP"), api), (api, Call(protocol="SQL"), store))
    shown = text_of(card(view).scene.items)

    assert view.system.name in shown
    assert view.title.split()[0] in shown
    assert all(component.name in shown for component in (web, api, store))
    assert "$ " in shown


@pytest.mark.parametrize(
    ("signal", "face"),
    [
        (ErrorReply(reply=worded("logins fail"), seen_by="people"), Face.MONO),
        (Symptom(description=worded("logins fail"), seen_by="people"), Face.SANS),
    ],
)
def test_only_what_a_program_prints_is_set_as_code(signal: Signal, face: Face) -> None:
    server = service("server", fails=[failure(signals=[signal])])
    items = placed(card(wired((web, Call(protocol="HTTP"), server))).scene.items)

    assert [
        item.style.face
        for item, _, _ in items
        if isinstance(item, Text) and item.text == "logins fail"
    ] == [face]


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=200))
def test_a_cut_text_fits_and_begins_as_the_whole_one(text: str) -> None:
    line = cut(text, BODY, 120)

    assert measure(line, BODY) <= 120
    assert " ".join(text.split()).startswith(line.rstrip("…").rstrip())


def test_a_chain_of_calls_is_cut_where_there_is_no_room() -> None:
    view = wired((web, Call(protocol="HTTP"), api), (api, Call(protocol="RESP"), cache))

    assert not list(outside(card(view, summary="A sentence. " * 40).scene))


@given(st.text("ab 5%/-", max_size=200), st.integers(1, 4))
def test_a_text_that_is_too_long_ends_with_a_sign(text: str, most: int) -> None:
    whole = " ".join(text.split())
    lines = fitted(text, BODY, 90, most)

    assert len(lines) <= most
    assert "".join(lines).replace(" ", "") == whole.replace(" ", "") or lines[-1].endswith("…")
    assert all(measure(line, BODY) <= 90 for line in lines)


def test_a_text_ends_after_a_whole_word() -> None:
    assert cut("the members of the cluster are down", BODY, 150) == "the members of the…"
    assert cut("cluster/utilisation/by/priority/of/tasks", BODY, 150) == "cluster/utilisation/by/…"


def test_a_story_ends_where_a_clause_ends_near_the_last_word_that_fits() -> None:
    story = "It aborts reads of many tombstones: deletes, or expired data that was written."
    assert told(story, BODY, 130, 2) == ["It aborts reads of", "many tombstones…"]
    assert (
        told("It warns of writes, or refuses them because of it", BODY, 130, 2)[-1]
        == "refuses them…"
    )
    assert told("One is down. The others go on.", BODY, 90, 1) == ["One is down."]
    assert told("One is down.", BODY, 90, 2) == ["One is down."]


COMMAND = " ".join(f"--option-{number}=<value>" for number in range(9))


def test_the_first_command_is_whole_before_a_second_figure_is_shown() -> None:
    def drawn(command: str) -> str:
        figures = {"nodes": node_count, "disks": disk_per_node, "racks": racks}
        server = service(
            "server", figures=figures, fails=[failure(recovery=[step(command=typed(command))])]
        )
        return text_of(card(wired((web, Call(protocol="HTTP"), server))).scene.items)

    short, long = drawn("quill status"), drawn(COMMAND)
    amounts = [figure.text for figure in (node_count, disk_per_node, racks)]
    assert all(amount in short for amount in amounts)
    assert sum(amount in long for amount in amounts) == 1
    assert all(option in long for option in COMMAND.split())


@pytest.mark.parametrize(
    ("unhealthy", "expected"),
    [(worded("shard 3 is red"), "Unhealthy: shard 3 is red"), (GAP, "every shard is green")],
)
def test_what_to_look_for_follows_the_command(
    unhealthy: Statement | Undisclosed, expected: str
) -> None:
    server = service("server", fails=[failure(recovery=[step(unhealthy=unhealthy)])])
    lines = text_of(card(wired((web, Call(protocol="HTTP"), server))).scene.items).split("\n")

    assert lines[lines.index("$ quill status") + 1] == expected


def test_what_to_look_for_is_shown_before_a_second_figure_is() -> None:
    figures = {"nodes": node_count, "disks": disk_per_node, "racks": racks}
    command = " ".join(COMMAND.split()[:6])
    check = step(command=typed(command), unhealthy=worded("shard 3 is red"))
    server = service("server", figures=figures, fails=[failure(recovery=[check])])
    shown = text_of(card(wired((web, Call(protocol="HTTP"), server))).scene.items)

    assert all(option in shown for option in command.split())
    assert "Unhealthy: shard 3 is red" in shown


def test_one_line_of_a_cut_story_is_left_out() -> None:
    server = service("server", fails=[failure(recovery=[step(command=typed(COMMAND))])])
    view = wired((web, Call(protocol="HTTP"), server))
    story = "A request passes the web server and then all of the servers behind it, one by one."

    assert "A request" not in text_of(card(view, summary=story).scene.items)
    assert "A request passes." in text_of(card(view, summary="A request passes.").scene.items)


def test_what_fails_loses_its_component_before_its_own_words() -> None:
    name = "Requests of every node overload it at once, again and again"
    alarm = CardAlarm(service("application servers"), failure(name), "")
    assert failing(alarm, 1) == name
    assert failing(alarm, 2) == f"application servers: {name}"


@pytest.mark.parametrize(
    ("name", "other", "shown"),
    [
        ("logins fail", "", "server: logins fail"),
        ("logins fail", "disk full", "1 of 2 failures · server: logins fail"),
        ("long words " * 5, "disk full", f"1 of 2 failures · {('long words ' * 5).strip()}"),
        ("LONG WORDS " * 4 + "HERE", "disk full", f"server: {'LONG WORDS ' * 4}HERE"),
    ],
)
def test_a_card_says_of_how_many_failures_it_shows_one_where_there_is_room(
    name: str, other: str, shown: str
) -> None:
    server = service("server", fails=[failure(name.strip())])
    behind = service("behind", fails=[failure(other)] if other else [])
    calls = ((web, Call(protocol="HTTP"), server), (server, Call(protocol="HTTP"), behind))

    assert shown in text_of(card(wired(*calls)).scene.items)


@pytest.mark.parametrize(("other", "third"), [("disk full", "700 req/s"), ("", "4 nodes")])
def test_of_several_failures_one_figure_is_of_the_component_that_fails(
    other: str, third: str
) -> None:
    load = requests(700).per("second") @ SOURCE.at("700 requests per second")
    sites = nodes(4) @ SOURCE.at("4 nodes")
    figures = {"disks": disk_per_node, "racks": racks, "sites": sites}
    server = service("server", load=load, fails=[failure("logins fail")])
    behind = service("behind", fails=[failure(other)] if other else [])
    calls = ((web, Call(protocol="HTTP"), server), (server, Call(protocol="HTTP"), behind))
    view = wired(*calls, figures=figures)
    shown = text_of(card(view).scene.items)

    assert [text for text in ("700 req/s", "4 nodes") if text in shown] == [third]


def test_a_wide_value_does_not_touch_the_label_next_to_it() -> None:
    wide = Shown("≥ 5 bn key-value pairs", TextStyle(Face.BOLD, 20), ("configuration",), (0, 0))
    value, label = (
        (item, x + item.x)
        for item, x, _ in placed(in_columns([wide]).items)
        if isinstance(item, Text)
    )
    assert value[1] + measure(wide.text, wide.style) < label[1]
