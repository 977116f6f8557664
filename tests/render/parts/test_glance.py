"""The strip of an incident."""

import pytest

from atlas.topology.plane import Plane
from render.parts.chips import Chip, chips
from render.parts.glance import Flag, Lane, Phase, Stretch, glance, rows_of
from render.picture.scene import Path, Text, walk
from render.picture.theme import Role

LONG = "a component whose name is much longer than the strip has room for"


def test_a_lane_is_as_high_as_its_name() -> None:
    name = chips([Chip(LONG, Plane.STATE)], 400 * 0.34 - 10)
    lanes = [Lane(LONG, Plane.STATE, ()) for _ in range(3)]

    assert name.height > 30  # it has several lines
    assert glance([], lanes, [], 400).height > 3 * name.height


@pytest.mark.parametrize(
    ("places", "rows"),
    [
        ((0, 0.3, 0.6, 1), (0, 0, 0, 0)),
        ((0, 0.02, 0.06, 1), (0, 1, 2, 0)),  # the line of the third begins under the second's name
        ((0, 0.4, 0.99, 1), (0, 0, 1, 0)),  # the last two names are left of their lines
    ],
)
def test_no_line_of_a_phase_crosses_the_name_of_another(
    places: tuple[float, ...], rows: tuple[int, ...]
) -> None:
    phases = [Phase("detected", "10:02 (+5 min)", place, Role.HIT) for place in places]

    assert rows_of(phases, 800) == rows


def test_the_names_of_states_and_phases_are_over_the_lines_of_barriers() -> None:
    phases = [Phase("began", "10:02", 0, Role.HIT)]
    lane = Lane("store", Plane.STATE, (Stretch(0, Role.HIT, "down"),))
    items = [*walk(glance(phases, [lane], [Flag("A", "a limit", "", 0.02)], 800).items)]
    dashed = next(n for n, it in enumerate(items) if isinstance(it, Path) and it.dash.value)
    texts = {item.text: n for n, item in enumerate(items) if isinstance(item, Text)}

    assert dashed < texts["down"] < texts["began"]
