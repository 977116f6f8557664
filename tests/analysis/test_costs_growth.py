"""What growth costs."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Figure, Grade, Undisclosed, assumed, ms, percent, users
from atlas.analysis.bill import Bill, Line
from atlas.analysis.costs import CostError
from atlas.analysis.growth import grown, projection
from atlas.errors import CitationError, TopologyError
from atlas.evidence.constructors import usd_per_month
from atlas.topology.growth import ByStep, Fixed, Linear, Logarithmic
from tests.examples import GAP, api, reported, store

HUNDRED = reported(usd_per_month(100), "$100 a month")
SHARE = assumed(percent(20), because="a test")
LOAD = reported(users(900), "900 users")
EACH = reported(users(400), "400 users")
BECAUSE = "a test"
LAWS = [
    Linear(because=BECAUSE),
    Fixed(because=BECAUSE),
    Logarithmic(SHARE, because=BECAUSE),
    ByStep(LOAD, EACH, because=BECAUSE),
]


def cost(scale: float, law: Linear | Fixed | Logarithmic | ByStep) -> Figure:
    found = grown(HUNDRED, scale, law)
    assert isinstance(found, Figure)
    return found


@pytest.mark.parametrize(
    ("law", "at_2", "at_5", "at_10"),
    [
        (LAWS[0], 200, 500, 1000),
        (LAWS[1], 100, 100, 100),
        (LAWS[2], 120, 100 * (1 + 0.2 * math.log2(5)), 100 * (1 + 0.2 * math.log2(10))),
        (LAWS[3], 100 * 5 / 3, 100 * 12 / 3, 100 * 23 / 3),  # 3 machines now; 4.5, 11.25, 22.5
    ],
    ids=["linear", "fixed", "logarithmic", "by-step"],
)
def test_each_law_by_hand(
    law: Linear | Fixed | Logarithmic | ByStep, at_2: float, at_5: float, at_10: float
) -> None:
    for scale, expected in ((2, at_2), (5, at_5), (10, at_10)):
        assert float(cost(scale, law)) == pytest.approx(expected)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: type(law).__name__)
def test_a_projection_is_modelled_and_says_by_which_law(
    law: Linear | Fixed | Logarithmic | ByStep,
) -> None:
    found = cost(10, law)
    assert found.grade is Grade.MODELLED
    assert f"{type(law).__name__} growth: a test" in found.explain()
    assert HUNDRED.citations[0] in found.citations


@given(st.floats(1, 1000), st.floats(1, 1000), st.sampled_from(LAWS))
def test_more_load_never_costs_less(
    one: float, other: float, law: Linear | Fixed | Logarithmic | ByStep
) -> None:
    low, high = sorted((one, other))
    assert float(cost(low, law)) <= float(cost(high, law)) * (1 + 1e-9)


@pytest.mark.parametrize("scale", [0, -2, math.inf, math.nan])
def test_a_scale_that_is_no_multiple_is_refused(scale: float) -> None:
    with pytest.raises(CostError, match="times the load; allowed: a number above zero"):
        grown(HUNDRED, scale)


def test_a_step_needs_a_load_and_a_capacity_of_one_unit() -> None:
    with pytest.raises(TopologyError, match="a load of 900 users on machines of 15 ms each"):
        ByStep(LOAD, assumed(ms(15), because=BECAUSE), because=BECAUSE)


def test_a_law_gives_its_reason() -> None:
    with pytest.raises(CitationError, match="an assumption is made because ''"):
        Linear(because="")


def test_a_bill_grows_by_each_components_own_law_and_keeps_its_gaps() -> None:
    bill = Bill((Line(api, HUNDRED), Line(store, HUNDRED), Line(api, GAP)))
    found = projection(bill, 10, {store: Fixed(because=BECAUSE)})
    assert [str(line.monthly) for line in found.lines] == ["≈ $1 k/mo", "≈ $100/mo", "—"]
    assert "its own law of growth is not stated" in found.lines[0].monthly.explain()
    assert isinstance(found.lines[2].monthly, Undisclosed)
    assert len(found.total.missing) == 1


def test_todays_load_costs_what_it_costs() -> None:
    assert grown(HUNDRED, 1) is HUNDRED
