"""Laws of growth, as content declares them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    ByStep,
    Client,
    Fixed,
    Law,
    Linear,
    Logarithmic,
    TopologyError,
    assumed,
    ms,
    nodes,
    percent,
    users,
)
from atlas.analysis.bill import Bill, Line
from atlas.analysis.growth import UNSTATED, growth_in_words, law_of, projection
from atlas.topology.growth import LAWS
from tests.examples import GAP, component, reported, service
from tests.examples import store as undeclared

WHY = "a test"
MORE = assumed(percent(20), because=WHY)
LOAD, EACH = reported(users(900), "900 users"), reported(users(400), "400 users")
EVERY: list[Law] = [
    Linear(because=WHY),
    Fixed(because=WHY),
    Logarithmic(MORE, because=WHY),
    ByStep(LOAD, EACH, because=WHY),
]
laws = st.sampled_from(EVERY)


def test_every_law_is_tested() -> None:
    assert {type(law) for law in EVERY} == set(LAWS)


@pytest.mark.parametrize("law", EVERY, ids=lambda law: type(law).__name__)
def test_a_component_grows_by_the_law_it_declares(law: Law) -> None:
    box = service("box", growth=law)
    monthly = assumed(users(100) / users(1), because=WHY)
    (line,) = projection(Bill((Line(box, monthly),)), 10).lines

    assert law_of(box) is law
    assert float(line.monthly) == pytest.approx(100 * law.factor(10))  # type: ignore[arg-type]
    assert f"{type(law).__name__} growth: a test" in line.monthly.explain()


def test_what_declares_no_law_grows_with_the_load_and_says_that_it_is_assumed() -> None:
    assert law_of(undeclared) is UNSTATED
    assert law_of(component(Client, "people")) is UNSTATED
    assert growth_in_words(undeclared) == "linear, assumed"
    assert growth_in_words(service("box", growth=EVERY[3])) == "whole machines of 400 users"


@pytest.mark.parametrize("law", ["linear", 2, LOAD])
def test_a_law_is_a_law(law: object) -> None:
    with pytest.raises(TopologyError, match=r"'box' grows by .*allowed: Linear"):
        service("box", growth=law)


@pytest.mark.parametrize("law", [Logarithmic, ByStep])
def test_a_law_that_lacks_a_number_is_refused(law: type) -> None:
    with pytest.raises(TopologyError, match=f"of {law.__name__} growth is the gap"):
        law(*[GAP] * (1 if law is Logarithmic else 2), because=WHY)


@pytest.mark.parametrize("share", [assumed(percent(-1), because=WHY), assumed(ms(1), because=WHY)])
def test_a_doubling_adds_a_share_of_zero_or_more(share: object) -> None:
    with pytest.raises(TopologyError, match="each doubling of the load adds"):
        Logarithmic(share, because=WHY)  # type: ignore[arg-type]


@given(laws, st.floats(1, 1e4), st.floats(1, 1e4))
def test_more_load_never_costs_less_and_todays_load_costs_as_much(
    law: Law, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    assert law.factor(1) == 1
    assert 0 <= law.factor(low) <= law.factor(high) * (1 + 1e-9)


@given(st.floats(1, 1e4))
def test_whole_machines_cost_no_less_than_their_share(scale: float) -> None:
    law = ByStep(LOAD, EACH, because=WHY)
    assert law.factor(scale) * 3 * 400 >= 900 * scale * (1 - 1e-6)


def test_a_capacity_a_machine_counts_machines_too() -> None:
    twelve = reported(nodes(12), "12 nodes")
    law = ByStep(LOAD, LOAD / twelve, because=WHY)
    assert (law.factor(2), law.factor(1.01)) == (2, 13 / 12)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_load_of_another_unit_than_the_capacity_is_refused(load: int, capacity: int) -> None:
    with pytest.raises(TopologyError, match=r"a load of .* on machines of .* each"):
        ByStep(assumed(users(load), because=WHY), assumed(ms(capacity), because=WHY), because=WHY)
