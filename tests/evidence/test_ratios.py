import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Figure,
    Grade,
    Undisclosed,
    UnitError,
    assumed,
    at_least,
    at_most,
    between,
    ms,
    users,
)
from atlas.evidence.ratios import times
from tests.examples import GAP, guess, reported

NUMBERS = st.floats(1e-3, 1e9, allow_nan=False)
half = reported(ms(500), "500 ms")
hundred = reported(ms(100), "100 ms")


def figure(low: float, high: float) -> Figure:
    return reported(between(ms(low), ms(high)), f"{low} to {high} ms")


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (half, hundred, "= 5 ×"),
        (half, reported(at_most(ms(100)), "up to 100 ms"), "computed ≥ 5 ×"),
        (half, reported(at_least(ms(100)), "more than 100 ms"), "computed ≤ 5 ×"),
        (figure(40, 125), hundred, "= 0.4–1.25 ×"),
        (reported(ms(0), "0 ms"), hundred, "= 0 ×"),
    ],
)
def test_a_bound_gives_a_bound(part: Figure, whole: Figure, shown: str) -> None:
    assert str(times(part, whole)) == shown


def test_two_bounds_on_one_side_give_a_modelled_ratio() -> None:
    many, more = (
        reported(at_least(users(number)), f"over {number} users") for number in (100, 300)
    )
    ratio = times(more, many)

    assert str(ratio) == "≈ 3 ×"
    assert isinstance(ratio, Figure)
    assert ratio.citations == (*more.citations, *many.citations)


def test_nothing_is_a_multiple_of_zero() -> None:
    assert isinstance(times(half, reported(ms(0), "0 ms")), Undisclosed)


@pytest.mark.parametrize(("part", "whole"), [(GAP, half), (half, GAP), (GAP, GAP)])
def test_a_ratio_of_the_unknown_is_unknown(part: Figure, whole: Figure) -> None:
    assert times(part, whole) is GAP


def test_a_ratio_is_of_one_dimension() -> None:
    with pytest.raises(UnitError):
        times(half, guess)


@given(st.lists(NUMBERS, min_size=4, max_size=4))
def test_a_ratio_lies_between_those_of_the_ends(ends: list[float]) -> None:
    (a, b), (c, d) = sorted(ends[:2]), sorted(ends[2:])
    ratio = times(assumed_range(a, b), assumed_range(c, d))

    assert isinstance(ratio, Figure)
    assert ratio.grade is Grade.MODELLED
    assert math.isclose(ratio.quantity.low, a / d)
    assert math.isclose(ratio.quantity.high, b / c)


def assumed_range(low: float, high: float) -> Figure:
    return assumed(between(ms(low), ms(high)), because="a test")


@given(NUMBERS, NUMBERS)
def test_a_ratio_times_its_inverse_is_one(one: float, other: float) -> None:
    there = times(assumed_range(one, one), assumed_range(other, other))
    back = times(assumed_range(other, other), assumed_range(one, one))

    assert isinstance(there, Figure)
    assert isinstance(back, Figure)
    assert math.isclose(there.quantity.magnitude * back.quantity.magnitude, 1)
