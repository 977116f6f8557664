from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st

from render.layout.channels import _ordered, _pair, tracks

places = st.integers(0, 60).map(lambda at: at * 13.0)
lines = st.lists(st.tuples(places, places), max_size=9)


def test_a_straight_line_needs_no_track() -> None:
    assert tracks([(10.0, 10.2)]) == [None]


def test_lines_that_do_not_touch_share_a_track() -> None:
    assert tracks([(0.0, 40.0), (100.0, 140.0)]) == [0, 0]


def test_lines_that_would_cross_twice_are_ordered_so_that_they_do_not() -> None:
    assert tracks([(0.0, 40.0), (20.0, 60.0)]) == [1, 0]


def test_a_line_that_starts_where_another_ends_lies_above_it() -> None:
    above, below = tracks([(50.0, 100.0), (0.0, 50.0)])
    assert above is not None
    assert below is not None
    assert above < below


def test_lines_that_go_back_have_the_first_tracks_the_shorter_inside() -> None:
    assert tracks([(0.0, 40.0)], [(13.0, 90.0), (26.0, 60.0)]) == [2, 1, 0]


@given(lines=lines)
def test_no_two_lines_lie_on_each_other(lines: list[tuple[float, float]]) -> None:
    given_tracks = tracks(lines)
    bent = [
        (line, track) for line, track in zip(lines, given_tracks, strict=True) if track is not None
    ]
    for index, (bent_line, track) in enumerate(bent):
        for neighbour, same in bent[index + 1 :]:
            if track == same:
                assert max(min(bent_line), min(neighbour)) > min(max(bent_line), max(neighbour))


@given(lines=st.lists(st.tuples(places, places), min_size=6, max_size=14))
def test_each_line_goes_where_it_costs_least_among_those_before_it(
    lines: list[tuple[float, float]],
) -> None:
    bent = [line for line, (upper, lower) in enumerate(lines) if upper != lower]
    assume(len(bent) > 5)
    expected: list[int] = []
    for line in bent:
        orders = [
            [*expected[:place], line, *expected[place:]] for place in range(len(expected) + 1)
        ]
        expected = min(orders, key=lambda order: _cost(lines, order))
    assert _ordered(lines, bent) == expected


def _cost(lines: list[tuple[float, float]], order: list[int]) -> float:
    return sum(_pair(lines[upper], lines[lower]) for upper, lower in combinations(order, 2))
