"""The name of a plane is where a reader looks for it, and no line runs through it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Plane
from atlas.loader import load_module
from atlas.project import find_project
from render.forms.picture import picture
from render.parts.plane_names import HIGH, name_box
from render.picture.geometry import Box, flattened
from render.picture.scene import Group, Item, Rect, walk
from render.picture.scene import Path as Line

ROOT = Path(__file__).parents[3]
CROWDED = (
    "systems/airbnb/novel_solutions",
    "systems/github/architecture",
    "systems/spotify/request_flow",
    "systems/wikimedia/datacenter_switch",
    "incidents/amazon/2012_12_24_elb_state_deleted",
    "incidents/posthog/2025_09_29_connection_timeout",
    "incidents/roblox/2021_10_28_consul_streaming",
)
"""Views with lines over the first component of a plane, which start and end elsewhere."""

COLUMN = Box(100, 200, 180, 300)


def line(y: float, left: float = 0, right: float = 600) -> Box:
    return Box(left, y, right - left, 0)


def placed(*taken: Box, boundaries: tuple[Box, ...] = ()) -> Box:
    return name_box(Plane.STATE, COLUMN, boundaries, taken)


def is_name(item: Item) -> bool:
    return isinstance(item, Group) and item.name.startswith("name of the ")


def diagrams(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """The items of each diagram: those among which the planes have their names."""
    every = (items, *(item.items for item in walk(items) if isinstance(item, Group)))
    return (inside for inside in every if any(map(is_name, inside)))


def crossings(items: tuple[Item, ...]) -> list[tuple[str, str]]:
    """The name of each plane with each call whose line runs through it."""
    names = [item for item in items if is_name(item) and isinstance(item, Group)]
    calls = [item for item in items if isinstance(item, Group) and not item.label]
    return [
        (name.name, call.name)
        for name in names
        for ground in [next(each for each in name.items if isinstance(each, Rect))]
        for call in calls
        if not (call.x or call.y)
        and any(runs_through(each, ground) for each in walk(call.items) if isinstance(each, Line))
    ]


def runs_through(line: Line, ground: Rect) -> bool:
    points = flattened(line.points) if line.spline else [*line.points]
    pieces = pairwise(points)
    return any(
        min(x, to_x) < ground.x + ground.width
        and max(x, to_x) > ground.x
        and min(y, to_y) < ground.y + ground.height
        and max(y, to_y) > ground.y
        for (x, y), (to_x, to_y) in pieces
    )


@pytest.mark.parametrize("view", CROWDED)
def test_no_line_runs_through_the_name_of_a_plane(view: str) -> None:
    module = load_module(find_project(ROOT), ROOT / f"{view}.py")
    found = [*diagrams(picture(module.view).scene.items)]

    assert found
    assert [crossing for items in found for crossing in crossings(items)] == []


def test_a_name_stands_right_over_its_column() -> None:
    elsewhere = (line(190, 300), line(190, 0, 90), line(150), line(220))

    assert placed(*elsewhere) == placed()
    assert (placed().x, placed().bottom) == (COLUMN.x, COLUMN.y)


def test_a_name_stands_over_a_line_that_would_cross_it() -> None:
    assert placed(line(190)).bottom == 185
    assert placed(line(190), line(175)).bottom == 170


def test_a_name_stands_between_two_lines_with_room_for_it() -> None:
    assert placed(line(190), line(150)) == placed(line(190))


def test_a_name_covers_no_label() -> None:
    assert placed(Box(120, 185, 40, 18)).bottom == 180


def test_a_name_is_over_the_boundary_around_its_cards() -> None:
    around, beside = Box(110, 160, 150, 200), Box(300, 100, 50, 50)

    assert placed(boundaries=(around, beside)).bottom == around.y


@given(st.lists(st.floats(0, 200), max_size=12))
def test_a_name_is_as_near_to_its_column_as_lines_leave_room(heights: list[float]) -> None:
    box = placed(*map(line, heights))
    ends = (COLUMN.y, *(y - 5 for y in heights))

    assert not any(box.y - 5 < y < box.bottom + 5 for y in heights)
    assert any(box.bottom == pytest.approx(end) for end in ends)
    assert box.height == HIGH
