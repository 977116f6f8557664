from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    BeforeAfter,
    ChoiceError,
    Figure,
    UnitError,
    ViewError,
    assumed,
    ms,
    nodes,
    seconds,
)
from tests.examples import GAP, before_after, reported


def test_a_gain_is_how_many_times_better_it_became() -> None:
    assert str(before_after().gain) == "= 4 ×"
    assert str(before_after(better="higher").gain) == "= 0.25 ×"


def test_units_of_one_dimension_are_compared() -> None:
    slow = reported(seconds(30), "30 seconds")

    assert str(before_after(before=slow, after=reported(ms(750), "750ms")).gain) == "= 40 ×"


def test_two_dimensions_are_refused_with_both_sides() -> None:
    with pytest.raises(UnitError, match="goes from 60 ms to 72 nodes"):
        before_after(after=reported(nodes(72), "72 nodes"))


@pytest.mark.parametrize("name", ["before", "after"])
def test_a_gain_from_or_to_the_unknown_is_unknown(name: str) -> None:
    compared = before_after(**{name: GAP})

    assert compared.gain is GAP
    assert not compared.is_known


@pytest.mark.parametrize(
    ("statistic", "phrase"),
    [
        ("p99", "a p50 of 15 ms"),
        ("p50", "15 ms p99"),
        ("mean", "the 95th percentile is 15 ms"),
        ("p99", "a median of 15 ms"),
        ("plain", "15 ms at the 99.9th percentile"),
    ],
)
def test_another_percentile_than_the_cited_one_is_refused(statistic: str, phrase: str) -> None:
    with pytest.raises(ViewError, match=f"compares the {statistic}, but"):
        before_after(statistic=statistic, after=reported(ms(15), phrase))


@pytest.mark.parametrize(
    ("statistic", "phrase"),
    [
        ("p99", "p99 of 15 ms"),
        ("p50", "a median of 15 ms"),
        ("p999", "15 ms at the 99.9th percentile"),
        ("p99", "p50 and p99 of 15 ms"),
        ("unstated", "15 ms"),
    ],
)
def test_the_cited_percentile_is_compared(statistic: str, phrase: str) -> None:
    assert before_after(statistic=statistic, after=reported(ms(15), phrase)).is_known


@pytest.mark.parametrize(
    ("statistic", "label"),
    [
        ("p99", "reading a parcel, p99"),
        ("plain", "reading a parcel"),
        ("unstated", "reading a parcel, statistic not stated"),
    ],
)
def test_a_comparison_says_what_it_compares(statistic: str, label: str) -> None:
    assert before_after(statistic=statistic).label == label


@pytest.mark.parametrize("changes", [{"statistic": "p42"}, {"better": "faster"}])
def test_an_unknown_choice_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ChoiceError, match="allowed: "):
        before_after(**changes)


@given(st.floats(0.01, 1e6), st.floats(0.01, 1e6))
def test_lower_and_higher_are_each_other_s_inverse(before: float, after: float) -> None:
    pair = {
        name: assumed(ms(number), because="a test")
        for name, number in (("before", before), ("after", after))
    }
    lower = BeforeAfter("x", "plain", **pair).gain
    higher = BeforeAfter("x", "plain", better="higher", **pair).gain

    assert isinstance(lower, Figure)
    assert isinstance(higher, Figure)
    assert lower.quantity.magnitude * higher.quantity.magnitude == pytest.approx(1)
