"""The picture of a view: it fits a page, it has its diagram and its 3 AM strip."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas import Asynchronous, Call, messages
from atlas.kinds import KINDS
from atlas.kinds.request_flow import RequestFlow
from atlas.loader import load_module
from atlas.project import find_project
from atlas.topology.component import Component
from atlas.views.view import View
from render.forms.drawing import Drawing
from render.forms.picture import picture
from render.forms.standing import MARGIN
from render.picture.scene import Dash, Group, Item, Link, Text, text_of, walk
from render.picture.scene import Path as Line
from render.sizes import FLATTEST, LEAST_TEXT, TALLEST_STORY, smallest_text
from render.text.fonts import measure
from render.views.registry import picture_of
from tests.examples import (
    api,
    cache,
    failure,
    finished,
    reported,
    service,
    step,
    store,
    web,
    wired,
    worded,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: kind.__name__)
def drawn(request: pytest.FixtureRequest) -> tuple[View, Drawing]:
    view = finished(request.param)
    assert isinstance(view, View)
    return view, picture(view, summary="What it is about.")


def shown(drawing: Drawing) -> str:
    return " ".join(text_of(drawing.scene.items).split()).replace("\N{NO-BREAK SPACE}", " ")


def fits(drawing: Drawing, tallest: float) -> bool:
    ratio = drawing.height / drawing.width
    return FLATTEST - 0.001 <= ratio <= tallest + 0.001


def outside(items: tuple[Item, ...], width: float, x: float = 0.0) -> list[str]:
    """The texts that stand out at a side."""
    found: list[str] = []
    for item in items:
        if isinstance(item, Group):
            found += outside(item.items, width, x + item.x)
        elif isinstance(item, Link):
            found += outside(item.items, width, x)
        elif isinstance(item, Text) and not item.upward and item.anchor.value == "start":
            left = x + item.x
            if left < 0 or left + measure(item.text, item.style) > width:
                found.append(item.text)
    return found


def test_every_kind_has_title_story_date_and_its_alarm(drawn: tuple[View, Drawing]) -> None:
    view, drawing = drawn
    text = shown(drawing)

    for part in (view.title, f"as of {view.as_of}", "What it is about."):
        assert part in text
    assert ("3 AM: first signal, first step" in text) is bool(view.failures)


def test_every_kind_fits_a_page(drawn: tuple[View, Drawing]) -> None:
    view, drawing = drawn

    assert fits(drawing, picture_of(view).tallest)
    assert smallest_text(drawing.width) >= LEAST_TEXT


@pytest.mark.parametrize("path", sorted(ROOT.glob("systems/*/scale_evolution.py")), ids=str)
def test_the_stages_of_a_system_are_on_its_picture(path: Path) -> None:
    view = load_module(find_project(ROOT), path).view

    assert "Architecture at each size" in shown(picture(view))


def test_no_text_stands_out(drawn: tuple[View, Drawing]) -> None:
    assert outside(drawn[1].scene.items, drawn[1].width) == []


def test_it_has_numbers_of_sources_and_no_list_of_them(drawn: tuple[View, Drawing]) -> None:
    text = shown(drawn[1])

    assert re.search(r"\[\d+\]", text)
    assert "Sources" not in text
    assert "Legend" not in text


def test_the_same_view_gives_the_same_picture(drawn: tuple[View, Drawing]) -> None:
    assert picture(drawn[0], summary="What it is about.").svg == drawn[1].svg


def test_a_flow_numbers_its_calls_and_lists_them() -> None:
    view = finished(RequestFlow)
    assert isinstance(view, View)
    text = shown(picture(view))

    for number, call in enumerate(view.standing_calls, start=1):
        assert f"{number} {call.tail.name} → {call.head.name}" in text


def test_a_request_that_its_caller_does_without_has_a_line_of_its_own() -> None:
    needed = picture(wired((web, Call("HTTPS"), api)))
    optional = picture(wired((web, Call("HTTPS", optional=True), api)))

    assert "optional request" not in shown(needed)
    assert "optional request" in shown(optional)
    assert Dash.LONG.value in optional.svg


def test_a_hop_says_once_that_it_is_optional() -> None:
    calls = ((web, Call("HTTPS", optional=True, note="cached"), api),)
    text = shown(picture(wired(*calls, kind=RequestFlow)))

    assert "optional request HTTPS · cached" in text
    assert "cached · optional" not in text


def test_the_marks_and_lines_that_it_has_are_explained_and_no_others() -> None:
    plain = shown(picture(wired((web, Call("HTTPS"), api))))
    marked = shown(picture(wired((web, Asynchronous("events"), api), (api, Call("CQL"), store))))

    assert "asynchronous" not in plain
    assert "asynchronous" in marked
    assert ("computed from reported or measured figures" in marked) is ("= " in marked)


def test_the_pill_that_says_how_much_is_published_is_explained() -> None:
    loaded = reported(messages(72).per("second"), "72 messages a second")
    part = service("part", load=loaded)  # its scaling and fleet are not published
    asked = "1 of 3 published of the facts asked for; the page lists them"
    two = (
        (web, Call("HTTPS"), part),
        (web, Call("gRPC"), service("other", scaling=worded("by hand"))),
    )

    assert asked in shown(picture(wired(*two)))


def test_a_first_step_that_changes_something_says_its_risk() -> None:
    recovery = [step(action="Restart it.", risk="high")]
    fails = service("fragile", fails=[failure("it hangs", recovery=recovery)])
    text = shown(picture(wired((web, Call("HTTPS"), fails))))

    assert "Restart it. Risk: high." in text
    assert "Risk:" not in shown(picture(wired((web, Call("HTTPS"), store))))


def test_a_picture_is_readable_on_its_own_ground() -> None:
    drawing = picture(wired((web, Call("HTTPS"), api)))
    root = ET.fromstring(drawing.svg)  # noqa: S314 - our own output
    ground = next(root.iter("{http://www.w3.org/2000/svg}rect"))

    assert ground.get("class") == "f-page"
    assert float(ground.get("width", 0)) == pytest.approx(drawing.width, abs=0.01)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=14))
def test_every_component_of_any_graph_is_on_the_picture(pairs: list[tuple[int, int]]) -> None:
    parts: list[Component] = [web, api, cache, store]
    parts += [service(f"service {number}") for number in range(6)]
    calls = [
        (parts[tail], Call("HTTPS"), parts[head])
        for tail, head in dict.fromkeys(pairs)
        if tail != head
    ]
    view = wired(*(calls or [(web, Call("HTTPS"), api)]))
    drawing = picture(view)
    names = {item.name for item in walk(drawing.scene.items) if isinstance(item, Group)}

    assert {component.name for component in view.components} <= names
    assert outside(drawing.scene.items, drawing.width) == []
    assert drawing.width >= 2 * MARGIN
    assert fits(drawing, TALLEST_STORY)


def test_what_the_members_of_a_component_ask_each_other_is_a_loop_at_its_card() -> None:
    view = wired((api, Call("gossip"), api), (api, Call("SQL"), store))
    groups = [item for item in walk(picture(view).scene.items) if isinstance(item, Group)]
    loops = [group for group in groups if group.name == "call 1"]

    assert len(loops) == 1
    assert any(isinstance(item, Line) and item.tip for item in walk(loops[0].items))


def test_a_failure_that_two_components_have_is_told_once() -> None:
    shared = failure("the disk is full")
    ours, theirs = (service(name, fails=[shared]) for name in ("ours", "theirs"))
    text = shown(picture(wired((ours, Call("HTTPS"), theirs))))

    assert text.count("the disk is full") == 1
    assert "in ours, theirs" in text
    assert "more on the page" not in text


def lefts(items: tuple[Item, ...], x: float = 0.0) -> dict[str, float]:
    """How far from the left each named group stands."""
    found: dict[str, float] = {}
    for item in items:
        if isinstance(item, Group):
            if item.name:
                found.setdefault(item.name, x + item.x)
            found |= {
                name: at for name, at in lefts(item.items, x + item.x).items() if name not in found
            }
        elif isinstance(item, Link):
            found |= lefts(item.items, x)
    return found


def test_the_calls_of_a_pipeline_all_lead_to_the_right() -> None:
    parts = [api, attrs.evolve(cache, name="queue"), service("handlers"), store]
    calls = [(tail, Call("HTTPS"), head) for tail, head in pairwise(parts)]
    at = lefts(picture(wired(*calls)).scene.items)

    assert [at[part.name] for part in parts] == sorted(at[part.name] for part in parts)
    assert len({at[part.name] for part in parts}) == len(parts)


def test_what_one_component_calls_stands_in_one_column() -> None:
    workers = [service(f"worker {number}") for number in (1, 2, 3)]
    calls = [(api, Call("HTTPS"), worker) for worker in workers]
    at = lefts(picture(wired(*calls)).scene.items)

    assert len({at[worker.name] for worker in workers}) == 1
    assert at[api.name] < at[workers[0].name]
