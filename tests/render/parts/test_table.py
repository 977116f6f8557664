from hypothesis import given
from hypothesis import strategies as st

from render.parts.panels import paragraph
from render.parts.table import Section, TableRow, columns, measured, table
from render.picture.blocks import Block
from render.picture.scene import Group, Rect, walk
from render.text.flow import Run
from render.text.styles import SMALL


def cell(text: str, width: float) -> Block:
    return paragraph([Run(text, SMALL)], width, SMALL)


@given(st.integers(1, 6), st.floats(700, 2000))
def test_columns_fill_the_width_and_leave_room_for_labels(count: int, width: float) -> None:
    widths = columns(count, width)

    assert abs(widths.width - width) < 1e-6
    assert widths.label <= 250
    assert widths.cell > 60


@given(st.lists(st.integers(1, 60), min_size=1, max_size=5), st.integers(2, 4))
def test_nothing_stands_out_of_the_table(lengths: list[int], count: int) -> None:
    widths = columns(count, 1240)
    rows = tuple(
        TableRow("a row " * 8, tuple(cell("word " * length, widths.cell) for _ in range(count)))
        for length in lengths
    )
    drawn = table([cell("head", widths.column)] * count, [Section("facts", rows)], widths)
    groups = [item for item in drawn.items if isinstance(item, Group)]

    assert all(0 <= group.x < drawn.width and 0 <= group.y < drawn.height for group in groups)
    assert drawn.width <= 1240.5


def test_a_figure_that_is_not_known_has_an_empty_frame() -> None:
    drawn = measured(cell("nothing", 200), None, best=False)
    (frame,) = [item for item in walk(drawn.items) if isinstance(item, Rect)]

    assert (frame.width, frame.stroke is not None) == (200, True)


def test_a_small_figure_still_has_a_bar() -> None:
    (bar,) = [
        item
        for item in walk(measured(cell("1", 200), 1e-9, best=False).items)
        if isinstance(item, Rect)
    ]

    assert bar.width >= 3
