"""Capacity models as pictures, by each of the laws."""

import re

import pytest

from atlas.views.laws import LAWS
from render.forms.dossier import dossier
from render.picture.scene import text_of
from render.views.capacity_axes import axis
from tests.analysis.capacity.figures import figure
from tests.analysis.capacity.test_assessment import CASES, model
from tests.examples import GAP


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
def test_a_picture_tells_question_law_steps_and_limit(kind: type) -> None:
    view = model(*CASES[kind])
    text = text_of(dossier(view).scene.items)

    for expected in (
        view.question,
        view.law.name,
        "headroom",
        "a limit",
        "1. more",
        "operating point",
    ):
        assert expected in text


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
def test_a_picture_is_the_same_each_time(kind: type) -> None:
    assert dossier(model(*CASES[kind])).svg == dossier(model(*CASES[kind])).svg


def test_what_is_not_known_is_said_in_words() -> None:
    law, load, limit = CASES[LAWS[1]]

    for view, label in (
        (model(law, GAP, limit), "reads, operating point"),
        (model(law, load, GAP), "limit: a limit"),
        (model(law, load, limit, knee=GAP), "reads, action threshold"),
    ):
        assert _is_folded(label, dossier(view).svg)
    nothing = text_of(dossier(model(law, GAP, GAP, knee=GAP)).scene.items)
    assert "No curve: neither load nor limit is known." in nothing


def _is_folded(label: str, drawn: str) -> bool:
    """Whether a label stands on a picture as a gap that says where it was looked for."""
    shown = label.replace(" ", "\u00a0")
    pattern = rf"<title>{re.escape(label)}: [^<]*{re.escape(GAP.where)}</title>\s*<text[^>]*>\s*"
    return re.search(pattern + re.escape(shown), drawn) is not None


def test_a_load_past_the_point_to_act_is_said() -> None:
    law, load, limit = CASES[LAWS[1]]

    text = text_of(dossier(model(law, load, limit, knee=figure(10, "percent"))).scene.items)
    assert "The load is at or past the action threshold." in text


@pytest.mark.parametrize(("share", "said"), [(25, True), (26, False)])
def test_a_load_at_the_point_to_act_is_said_as_well(share: float, said: bool) -> None:  # noqa: FBT001
    """50 a second of 20 ÷ 0.1 s = 200 are 25 %."""
    law, load, limit = CASES[LAWS[1]]

    text = text_of(dossier(model(law, load, limit, knee=figure(share, "percent"))).scene.items)
    assert ("The load is at or past the action threshold." in text) == said


@pytest.mark.parametrize(
    ("name", "unit", "expected", "mark"),
    [
        ("connections", "connection", "connections", "50"),
        ("arrivals", "connection / second", "arrivals (connections/s)", "50"),
        ("req a second", "request / second", "req a second", "50"),
        ("transactions a second", "1 / second", "transactions a second", "50"),
        ("memory", "gigabyte", "memory", "50 GB"),
        ("time", "millisecond", "time", "50 ms"),
        ("busy", "percent", "busy", "50 %"),
    ],
)
def test_an_axis_says_its_unit_once(name: str, unit: str, expected: str, mark: str) -> None:
    drawn_axis = axis(name, unit, 250)

    assert drawn_axis.name == expected
    assert drawn_axis.ticks[1][1] == mark


@pytest.mark.parametrize(
    ("unit", "most", "marks"),
    [
        ("second", 2.7e6, ["0 d", "10 d", "20 d", "30 d"]),
        ("second", 5000, ["0 min", "20 min", "40 min", "60 min", "80 min"]),
        ("second", 90, ["0 s", "20 s", "40 s", "60 s", "80 s"]),
        ("minute", 500, ["0 h", "2 h", "4 h", "6 h", "8 h"]),
        ("day", 31, ["0 d", "10 d", "20 d", "30 d"]),
    ],
)
def test_an_axis_of_time_is_marked_in_its_longest_unit(
    unit: str, most: float, marks: list[str]
) -> None:
    times = axis("time", unit, most)

    assert [text for _, text in times.ticks] == marks
    assert times.ticks[-1][0] == pytest.approx(most, rel=0.15)
