import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.picture.geometry import arrow_head, batches, dashes, flattened, rounded
from render.picture.glyphs import BOX, GLYPHS, strokes
from render.picture.scene import Dash, Point

places = st.integers(0, 40).map(lambda at: at * 10.0)
polylines = st.lists(st.tuples(places, places), min_size=2, max_size=6, unique=True)


def length(line: list[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(line))


@given(points=polylines)
def test_rounding_keeps_both_ends(points: list[Point]) -> None:
    spline = rounded(points, 8)
    assert spline[0] == points[0]
    assert math.dist(spline[-1], points[-1]) < 0.01
    assert len(spline) % 3 == 1


def test_a_straight_way_stays_one_segment() -> None:
    assert len(rounded([(0, 0), (0, 10), (0, 30)], 8)) == 4
    assert flattened(rounded([(0, 0), (0, 30)], 8)) == [(0, 0), (0, 30)]


@given(points=polylines)
def test_rounded_corners_shorten_the_way(points: list[Point]) -> None:
    assert length(flattened(rounded(points, 8))) <= length(points) + 0.01


@given(points=polylines, dash=st.sampled_from(Dash))
def test_dashes_lie_on_their_line(points: list[Point], dash: Dash) -> None:
    drawn = sum(length(stroke) for stroke in dashes(points, dash.pattern))
    assert drawn <= length(points) + 0.01
    if dash is Dash.SOLID:
        assert dashes(points, dash.pattern) == [points]


def test_a_dash_pattern_begins_with_a_stroke() -> None:
    strokes_drawn = dashes([(0, 0), (24, 0)], (7.0, 5.0))
    assert strokes_drawn == [[(0, 0), (7, 0)], [(12, 0), (19, 0)]]


@given(points=polylines)
def test_batches_hold_every_piece_of_a_line(points: list[Point]) -> None:
    pieces = [piece for batch in batches([points]) for piece in batch]
    assert length(points) <= sum(map(length, pieces)) + 0.01


def test_an_arrow_head_points_at_its_tip() -> None:
    tip, left, right = arrow_head((0, 0), (0, 9))
    assert tip == (0, 9)
    assert left[0] == -right[0]
    assert left[1] == right[1] < 9


@pytest.mark.parametrize("key", GLYPHS)
def test_a_glyph_lies_in_its_box(key: str) -> None:
    for stroke in strokes(key):
        assert len(stroke) % 3 == 1
        assert all(0 <= x <= BOX and 0 <= y <= BOX for x, y in stroke)
