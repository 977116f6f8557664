"""What is left below a limit, and how long it lasts."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Grade, connections
from atlas.analysis.capacity.checking import CapacityError
from atlas.analysis.capacity.headroom import headroom, time_to_exhaustion
from tests.analysis.capacity.figures import figure, known, spread, value
from tests.examples import GAP, reported

LOAD = reported(connections(60), "60 connections")
LIMIT = reported(connections(97), "97 connections")
YEARLY = figure(50, "percent / year")
loads = st.floats(1, 1e6)
more = st.floats(1.001, 100)


def test_headroom_by_hand() -> None:
    told = headroom(LOAD, LIMIT)

    assert str(told) == "= 38.1 %"
    assert told.grade is Grade.DERIVED


def test_a_compound_growth_by_hand() -> None:
    """60 × 1.5^n = 97 at n = ln(97 ÷ 60) ÷ ln(1.5) = 1.185."""
    told = known(time_to_exhaustion(LOAD, LIMIT, YEARLY))

    assert told.quantity.magnitude == pytest.approx(1.1847, abs=5e-5)
    assert told.quantity.unit == "year"
    assert told.grade is Grade.MODELLED
    assert "continues to grow" in told.explain()


def test_a_linear_growth_by_hand() -> None:
    told = time_to_exhaustion(LOAD, LIMIT, figure(5, "connection / month"))

    assert value(told, "month") == pytest.approx(37 / 5)


def test_a_rate_may_grow_by_a_rate_a_time() -> None:
    load, limit = (figure(limit, "request / second") for limit in (100, 400))

    told = time_to_exhaustion(load, limit, figure(60, "request / second / month"))
    assert value(told, "month") == pytest.approx(5)
    told = time_to_exhaustion(load, limit, figure(100, "percent / year"))
    assert value(told, "year") == pytest.approx(2)


@given(loads, more, st.floats(0.01, 5))
def test_after_that_time_the_load_is_the_limit(load: float, times: float, share: float) -> None:
    now, most = figure(load, "connection"), figure(load * times, "connection")
    told = value(time_to_exhaustion(now, most, figure(share, "ratio / year")), "year")

    assert load * (1 + share) ** told == pytest.approx(load * times)


@given(loads, more, more)
def test_a_higher_limit_lasts_longer(load: float, times: float, further: float) -> None:
    now, growth = figure(load, "connection"), figure(20, "percent / month")
    first, second = (
        value(time_to_exhaustion(now, figure(load * time, "connection"), growth), "month")
        for time in (times, times * further)
    )

    assert first <= second
    assert value(headroom(now, figure(load * times, "connection")), "ratio") == pytest.approx(
        1 - 1 / times
    )


def test_ranges_give_the_nearest_and_the_farthest_day() -> None:
    told = known(
        time_to_exhaustion(spread(50, 60, "connection"), LIMIT, spread(20, 50, "percent / year"))
    ).quantity

    assert told.low == pytest.approx(math.log(97 / 60) / math.log(1.5))
    assert told.high == pytest.approx(math.log(97 / 50) / math.log(1.2))


def test_a_gap_stays_a_gap() -> None:
    assert headroom(GAP, LIMIT) is GAP
    assert headroom(LOAD, GAP) is GAP
    assert time_to_exhaustion(LOAD, LIMIT, GAP) is GAP


def test_a_limit_may_count_something_else() -> None:
    assert value(headroom(LOAD, figure(120, "server")), "percent") == pytest.approx(50)


@pytest.mark.parametrize(
    ("load", "limit", "growth", "told"),
    [
        (LIMIT, LOAD, YEARLY, "a load of 97 connections at a limit of 60 connections"),
        (LOAD, figure(9, "gigabyte"), YEARLY, "a load of 60 connections below a limit of 9 GB"),
        (LOAD, LIMIT, figure(0, "percent / year"), "the growth is 0 %/yr; allowed: more than zero"),
        (LOAD, LIMIT, figure(3, "percent"), "the growth is 3 %; allowed: a share a time"),
        (LOAD, LIMIT, figure(3, "USD / month"), r"the growth is \$3/mo, which measures"),
        (figure(0, "connection"), LIMIT, YEARLY, "nothing grows by no share"),
    ],
    ids=["above", "gigabytes", "no-growth", "no-time", "money", "nothing"],
)
def test_what_cannot_be_is_refused(load: object, limit: object, growth: object, told: str) -> None:
    with pytest.raises(CapacityError, match=told):
        time_to_exhaustion(load, limit, growth)  # type: ignore[arg-type]
