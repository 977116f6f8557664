"""What components and views cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    CostBreakdown,
    Fleet,
    Grade,
    Quantity,
    Spend,
    UnitError,
    assumed,
    at_least,
    between,
    ms,
    nodes,
    percent,
    users,
)
from atlas.analysis.bill import Bill, Line, bill
from atlas.analysis.costs import CostError, Pricing, component_cost
from atlas.analysis.mix import Mix
from atlas.evidence.constructors import usd_per_month
from atlas.evidence.dates import parse_date
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.machines.catalogue import Catalogue
from atlas.machines.errors import MachineError, PriceError
from atlas.technologies.postgresql import postgresql
from atlas.topology.component import Component
from tests.examples import GAP, api, database, finished, reported, service, wired, worded
from tests.machines.lists import listed, shop

WHEN = parse_date("2024-06-01")
ON_DEMAND = reported(percent(0), "0% reserved")
HOURS = 730


def priced(region: str | None = "moon-1", mix: Mix | None = None, when: str = "2024-06") -> Pricing:
    return Pricing(parse_date(when), shop(), mix, region)


def fleet(
    count: Number, reserved: Number = ON_DEMAND, machine: str = "q1.large", name: str = "box"
) -> Component:
    return service(name, fleet=Fleet(worded(machine), count=count, reserved=reserved))


def counted(number: float) -> Figure:
    return assumed(nodes(number), because="a test")


def known(number: Number) -> Figure:
    assert isinstance(number, Figure)
    return number


def test_a_known_machine_costs_its_count_times_its_list_price() -> None:
    twelve = reported(nodes(12), "12 nodes")
    cost = known(component_cost(fleet(twelve), priced()))
    assert float(cost) == pytest.approx(12 * 0.80 * HOURS)
    assert cost.quantity.unit == "USD / month"
    assert cost.grade is Grade.DERIVED
    assert [source.title for source in cost.sources] == [
        "How Parcelpost keeps its parcels", "Prices of machines"
    ]  # fmt: skip


def test_a_region_that_is_not_stated_is_an_assumption() -> None:
    cost = known(component_cost(fleet(reported(nodes(12), "12 nodes")), priced(region=None)))
    assert cost.grade is Grade.MODELLED
    assert "the region is not stated; list price of moon-1" in cost.explain()


def test_a_region_in_the_words_is_stated() -> None:
    one = fleet(reported(nodes(12), "12 nodes"), machine="q1.large in moon-1")
    assert component_cost(one, priced(region=None)).grade is Grade.DERIVED


def test_a_reserved_share_that_is_not_public_costs_on_demand_as_an_assumption() -> None:
    cost = known(component_cost(fleet(reported(nodes(12), "12 nodes"), GAP), priced()))
    assert float(cost) == pytest.approx(12 * 0.80 * HOURS)
    assert cost.grade is Grade.MODELLED
    assert "the reserved share is not published" in cost.explain()


def test_a_mix_is_priced_from_both_offers() -> None:
    half = reported(percent(50), "50% reserved")
    cost = known(component_cost(fleet(reported(nodes(10), "10 nodes"), half), priced()))
    assert float(cost) == pytest.approx(10 * (0.80 + 0.50) / 2 * HOURS)
    assert cost.grade is Grade.DERIVED


def test_a_mix_asked_for_stands_for_the_fleets_own() -> None:
    mix = Mix(assumed(percent(100), because="asked for"), "3yr")
    cost = known(component_cost(fleet(counted(10)), priced(mix=mix)))
    assert float(cost) == pytest.approx(10 * 250)


def test_a_commitment_without_a_recent_list_keeps_its_last_ratio_to_on_demand() -> None:
    """The list of 2024 prints $0.50 for $0.80; on demand is $0.50 by the list of 2025."""
    whole = reported(percent(100), "100% reserved")
    ten = reported(nodes(10), "10 nodes")
    cost = known(component_cost(fleet(ten, whole), priced(when="2025-12")))
    assert float(cost) == pytest.approx(10 * 0.50 * (0.50 / 0.80) * HOURS)
    assert cost.grade is Grade.MODELLED
    assert "the newest list up to 2025-12 with a commitment of q1.large is of 2024-01-15" in (
        cost.explain()
    )


def test_a_commitment_with_a_recent_list_needs_no_ratio() -> None:
    whole = reported(percent(100), "100% reserved")
    cost = known(component_cost(fleet(reported(nodes(10), "10 nodes"), whole), priced()))
    assert float(cost) == pytest.approx(10 * 0.50 * HOURS)
    assert cost.grade is Grade.DERIVED


def test_a_commitment_that_no_list_ever_had_is_refused() -> None:
    half = reported(percent(50), "50% reserved")
    with pytest.raises(PriceError, match=r"no commitment of 1yr prices q1\.huge: no list has"):
        component_cost(fleet(counted(10), half, machine="q1.huge"), priced(when="2024-06"))


@pytest.mark.parametrize("machine", ["q1.large in eu-west-1", "q1.large, westeurope"])
def test_a_stated_region_without_a_list_is_refused(machine: str) -> None:
    with pytest.raises(MachineError, match=r"allowed: the regions that the lists hold.*: moon-1"):
        component_cost(fleet(counted(3), machine=machine), priced(region=None))


def test_the_region_of_the_zones_is_stated_too() -> None:
    zones = [worded("eu-west-1a"), worded("eu-west-1b")]
    one = service(
        "box", fleet=Fleet(worded("q1.large"), count=counted(3), reserved=GAP), zones=zones
    )
    with pytest.raises(MachineError, match="region 'eu-west-1'"):
        component_cost(one, priced(region=None))


def test_a_stated_region_comes_before_one_that_is_asked_for() -> None:
    two = Catalogue([*shop().lists, listed("q1.large,9.00", "2024-01-15", region="mars-1")])
    one = fleet(counted(1), machine="q1.large in moon-1")
    cost = known(component_cost(one, Pricing(WHEN, two, region="mars-1")))
    assert float(cost) == pytest.approx(0.80 * HOURS)


def test_a_count_of_at_least_at_list_price_is_no_lower_bound() -> None:
    cost = known(component_cost(fleet(reported(at_least(nodes(12)), "over 12 nodes")), priced()))
    assert cost.quantity.high == pytest.approx(12 * 0.80 * HOURS)
    assert cost.grade is Grade.MODELLED
    assert "≥" not in str(cost)


@pytest.mark.parametrize("share", [-1, 101])
def test_a_mix_beyond_its_ends_is_refused(share: int) -> None:
    with pytest.raises(UnitError, match=r"reserved of Mix is .*; allowed: zero or more, 100 %"):
        Mix(assumed(percent(share), because="a test"))


def test_a_count_in_milliseconds_is_refused_with_both_sides() -> None:
    with pytest.raises(UnitError, match=r"count of Fleet is 15 ms, which measures \[time\]"):
        component_cost(fleet(assumed(ms(15), because="a test")), priced())


def test_an_unknown_machine_is_refused() -> None:
    with pytest.raises(MachineError, match=r"'q9\.large'.*q1\.large"):
        component_cost(fleet(counted(3), machine="q9.large"), priced())


def test_a_cost_that_is_stated_comes_before_list_prices() -> None:
    stated = reported(usd_per_month(7), "$7 a month")
    one = service(
        "box", fleet=Fleet(worded("q1.large"), count=counted(3), reserved=GAP), cost=stated
    )
    assert known(component_cost(one, priced())).grade is Grade.REPORTED


def test_a_gap_in_the_fleet_is_a_gap_in_the_cost() -> None:
    assert isinstance(component_cost(service("box", fleet=GAP), priced()), Undisclosed)
    assert component_cost(service("box", fleet=Fleet(GAP, count=counted(3))), priced()) is GAP
    assert component_cost(fleet(GAP), priced()) is GAP


def test_a_database_is_priced_by_its_engine() -> None:
    two = Fleet(worded("db.r5.large"), count=counted(2), reserved=ON_DEMAND)
    how = Pricing(parse_date("2021-09"), region="us-east-1")
    with pytest.raises(CostError, match=r"runs Quill .* allowed: postgresql, mysql"):
        component_cost(database("db", fleet=two), how)
    cost = component_cost(database("db", fleet=two, technology=postgresql(GAP)), how)
    assert float(known(cost)) == pytest.approx(2 * 0.25 * HOURS)


def test_a_google_machine_that_runs_all_month_has_the_sustained_use_discount() -> None:
    """Infracost's golden output of 2024-07-01 prints $388.36 for 730 hours of an n1-standard-16."""
    one = fleet(counted(1), machine="n1-standard-16 in us-central1")
    cost = component_cost(one, Pricing(parse_date("2024-07")))
    assert float(known(cost)) == pytest.approx(388.36, abs=0.01)


def test_a_bill_says_how_much_is_not_in_it() -> None:
    one, two = fleet(reported(nodes(12), "12 nodes")), service("dark")
    view = wired(include=[one, two], as_of="2024-06")
    found = bill(view, priced())
    assert found.coverage == "1 of 2 components priced; not in it: dark"
    assert float(known(found.total.figure)) == pytest.approx(12 * 0.80 * HOURS)
    assert len(found.total.missing) == 1


def test_a_bill_keeps_the_reason_why_a_price_was_refused() -> None:
    view = wired(include=[fleet(counted(3), machine="q9.large")], as_of="2024-06")
    (line,) = bill(view, priced()).lines
    assert isinstance(line.refused, MachineError)
    assert isinstance(line.monthly, Undisclosed)
    assert "q9.large" in line.monthly.where


def test_the_spend_a_view_states_comes_before_list_prices() -> None:
    seven = reported(usd_per_month(7), "$7 a month")
    spend = [Spend(api, monthly=seven, covers="half"), Spend(api, monthly=seven, covers="rest")]
    found = bill(finished(CostBreakdown, spend=spend))
    costs = {line.component.name: line.monthly for line in found.lines}
    assert float(known(costs["api"])) == 14


def test_a_view_with_nothing_known_costs_a_gap_and_never_zero() -> None:
    total = bill(finished(CostBreakdown)).total
    assert total.known is None
    assert isinstance(total.figure, Undisclosed)


def test_a_total_that_lacks_components_gives_no_unit_cost() -> None:
    found = Bill((Line(api, reported(usd_per_month(50), "$50 a month")), Line(api, GAP)))
    missing = found.per(reported(users(200), "200 users"))
    assert isinstance(missing, Undisclosed)
    assert "only 1 of 2 components priced" in missing.where


def test_a_unit_costs_the_total_over_the_scale() -> None:
    found = Bill((Line(api, reported(usd_per_month(50), "$50 a month")),))
    unit_cost = known(found.per(reported(users(200), "200 users")))
    assert (float(unit_cost), unit_cost.quantity.unit) == (0.25, "USD / month / user")
    assert found.per(GAP) is GAP


def test_a_cost_per_millisecond_or_per_nobody_is_refused() -> None:
    found = Bill((Line(api, reported(usd_per_month(50), "$50 a month")),))
    with pytest.raises(UnitError, match=r"\$50/mo divided by 15 ms"):
        found.per(assumed(ms(15), because="a test"))
    with pytest.raises(CostError, match="for 0 users; allowed: a scale above zero"):
        found.per(assumed(users(0), because="a test"))
    with pytest.raises(CostError, match="for 0–9 users; allowed: a scale above zero"):
        found.per(assumed(between(users(0), users(9)), because="a test"))


@pytest.mark.parametrize(("scale", "unit_cost"), [(1, 50), (0.5, 100)])
def test_a_cost_for_one_or_for_part_of_one_is_a_cost(scale: float, unit_cost: float) -> None:
    found = Bill((Line(api, reported(usd_per_month(50), "$50 a month")),))

    assert float(known(found.per(assumed(users(scale), because="a test")))) == unit_cost


counts = st.integers(0, 10_000)
shares = st.integers(0, 100)


@given(count=counts, factor=st.integers(1, 50), share=shares)
def test_cost_is_linear_in_the_count(count: int, factor: int, share: int) -> None:
    def cost(number: int) -> float:
        reserved = assumed(percent(share), because="a test")
        return float(known(component_cost(fleet(counted(number), reserved), priced())))

    assert cost(count * factor) == pytest.approx(factor * cost(count))


@given(count=counts, more=st.integers(0, 100), share=shares)
def test_cost_is_never_negative_and_never_falls_with_the_count(
    count: int, more: int, share: int
) -> None:
    reserved = assumed(percent(share), because="a test")
    uncertain = assumed(Quantity(count, count + more, "node"), because="a test")
    cost = known(component_cost(fleet(uncertain, reserved), priced())).quantity
    assert 0 <= cost.low <= cost.high


@given(st.lists(counts, min_size=1, max_size=6).flatmap(
    lambda given: st.tuples(st.just(given), st.permutations(given))
))  # fmt: skip
def test_a_total_is_independent_of_order(orders: tuple[list[int], list[int]]) -> None:
    totals = [
        float(known(Bill(tuple(
            Line(api, component_cost(fleet(counted(name)), priced())) for name in order
        )).total.figure))
        for order in orders
    ]  # fmt: skip
    assert totals[0] == pytest.approx(totals[1])


RANK = {Grade.REPORTED: 0, Grade.DERIVED: 1, Grade.MODELLED: 2, Grade.GAP: 3}
grades = st.sampled_from([reported(nodes(12), "12 nodes"), counted(12), GAP])
mixes = st.sampled_from([ON_DEMAND, assumed(percent(50), because="a test"), GAP])


@given(count=grades, reserved=mixes, region=st.sampled_from(["moon-1", None]))
def test_computing_never_betters_a_grade(
    count: Number, reserved: Number, region: str | None
) -> None:
    cost = component_cost(fleet(count, reserved), priced(region))
    worst = RANK[count.grade]
    if reserved.grade in (Grade.MODELLED, Grade.GAP) or region is None:
        worst = max(worst, RANK[Grade.MODELLED])
    assert RANK[cost.grade] >= max(worst, RANK[Grade.DERIVED])
