"""A curve with its axes: round marks, labels that stay apart, and nothing outside."""

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atlas.model.values import Value
from render.parts.axes import HEIGHT, Axis, steps
from render.parts.curve import Line, curve
from render.parts.places import Ceiling, Mark
from render.picture.scene import Group, Item, Link, Path, Rect, Text, walk
from render.picture.theme import Role
from render.text.fonts import measure

WIDTH = 1120.0
AXES = (
    Axis("requests a second", 100, ((0, "0"), (50, "50"), (100, "100"))),
    Axis("time", 50, ((0, "0"), (25, "25 ms"), (50, "50 ms"))),
)
STRAIGHT = Line(tuple((x, x / 2) for x in range(101)), Role.STATE)


def mark(name: str, x: float, y: float | None, text: str = "400/s → 24,000 ports") -> Mark:
    return Mark(name, x, y, Value(text), Role.HIT)


def texts(items: tuple[Item, ...]) -> list[Text]:
    return [item for item in walk(items) if isinstance(item, Text)]


@given(st.floats(1e-9, 1e15))
def test_marks_are_round_and_few_and_within(most: float) -> None:
    marks = steps(most)

    assert 2 <= len(marks) <= 8
    assert marks[0] == 0
    assert marks[-1] <= most * (1 + 1e-6)
    digits = f"{marks[1]:e}".partition("e")[0].rstrip("0").rstrip(".")
    assert digits in {"1", "2", "5"}


@given(
    st.lists(st.floats(1, 99), min_size=1, max_size=4),
    st.sampled_from([None, Ceiling(40, "a limit")]),
)
@example([75.0, 85.0, 88.0], None)  # more lines than texts are in the way
def test_labels_of_places_do_not_cover_one_another(
    loads: list[float], ceiling: Ceiling | None
) -> None:
    marks = [mark(f"place {number}", x, x / 2) for number, x in enumerate(loads)]
    block = curve(STRAIGHT, AXES, marks, WIDTH, ceiling)
    boxes = [
        (text.x, text.y - 11, text.x + measure(text.text, text.style), text.y + 2)
        for text in texts(block.items)
        if text.text.startswith("place")
    ]

    assert len(boxes) == len(marks)
    for first, second in combinations(boxes, 2):
        assert (
            first[2] <= second[0]
            or second[2] <= first[0]
            or first[3] <= second[1]
            or second[3] <= first[1]
        )


@given(st.floats(0, 100), st.one_of(st.none(), st.floats(0, 500)))
def test_nothing_is_drawn_outside_the_block(x: float, y: float | None) -> None:
    block = curve(STRAIGHT, AXES, [mark("here", x, y)], WIDTH, Ceiling(45, "a limit"))

    for item in walk(block.items):
        if isinstance(item, Path):
            for point_x, point_y in item.points:
                assert -1 <= point_x <= WIDTH + 1
                assert -1 <= point_y <= block.height + 1
        if isinstance(item, Rect):
            assert -1 <= item.x <= WIDTH + 1
            assert item.x + item.width <= WIDTH + 1


def test_a_curve_that_leaves_the_plot_is_cut_at_its_top() -> None:
    steep = Line(tuple((x, x * x) for x in range(101)), Role.STATE)
    block = curve(steep, AXES, [], WIDTH)
    (way,) = [
        item for item in walk(block.items) if isinstance(item, Path) and item.stroke is Role.STATE
    ]

    assert min(y for _, y in way.points) == pytest.approx(30)
    assert max(y for _, y in way.points) == pytest.approx(30 + HEIGHT)


def test_a_place_without_a_result_is_a_line_upwards() -> None:
    block = curve(STRAIGHT, AXES, [mark("limit", 50, None)], WIDTH)
    lines = [item for item in walk(block.items) if isinstance(item, Path)]

    assert any(
        {point[1] for point in line.points} == {30.0, 30.0 + HEIGHT} and line.stroke is Role.HIT
        for line in lines
    )
    assert not [item for item in walk(block.items) if isinstance(item, Rect) and item.stroke]


def test_a_screen_reader_hears_the_places() -> None:
    block = curve(STRAIGHT, AXES, [mark("now", 50, 25)], WIDTH)

    assert block.label == "time against requests a second. now: 400/s → 24,000 ports"


def test_a_dot_leads_to_its_source() -> None:
    figure = Value("5", tooltip="because", href="https://example.org/#a")
    block = curve(STRAIGHT, AXES, [Mark("now", 50, 25, figure, Role.HIT)], WIDTH)
    links = [item for item in walk(block.items) if isinstance(item, Link)]

    assert {(link.href, link.tooltip) for link in links} == {(figure.href, figure.tooltip)}
    assert not [item for item in block.items if isinstance(item, Group)]
