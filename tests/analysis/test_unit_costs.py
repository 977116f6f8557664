"""Unit costs, and whether what they divide is in the total."""

import pytest

from atlas import CostBreakdown, Fleet, System, assumed, list_price, messages, nodes, users
from atlas.analysis.bill import Bill, Line, bill
from atlas.analysis.unit_costs import in_total, unit_costs
from atlas.evidence.constructors import usd_per_month
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.kinds.cost_breakdown import Spend
from atlas.machines.catalogue import catalogue
from tests.examples import GAP, api, database, economics, finished, reported, service, wired, worded

PRICE = list_price("m5.large", "2024-06").to("USD / month")
OTHER = list_price("m4.large", "2024-06").to("USD / month")
MESSAGES = reported(messages(4e6), "4 million")
LISTS = catalogue()


def test_a_part_of_the_total_is_in_it() -> None:
    two = Bill((Line(api, PRICE), Line(api, OTHER)))
    assert in_total(PRICE / MESSAGES, two, LISTS)
    assert in_total((PRICE / MESSAGES).to("USD / year / message"), two, LISTS)
    assert in_total((PRICE + OTHER) / MESSAGES, two, LISTS)
    assert in_total(assumed(PRICE / MESSAGES, because="a test"), two, LISTS)


def test_a_cost_that_is_not_in_the_total_is_not() -> None:
    one = Bill((Line(api, PRICE),))
    assert not in_total(OTHER / MESSAGES, one, LISTS)
    assert not in_total((PRICE + OTHER) / MESSAGES, one, LISTS)
    assert not in_total(PRICE / MESSAGES, Bill((Line(api, GAP),)), LISTS)


def test_what_a_source_states_needs_no_component() -> None:
    empty = Bill(())
    assert in_total(GAP, empty, LISTS)
    assert in_total(reported(usd_per_month(9), "$9 a month"), empty, LISTS)
    assert in_total(reported(usd_per_month(9), "$9 a month") / MESSAGES, empty, LISTS)


def test_a_total_of_some_components_gives_no_cost_per_count_of_the_scale() -> None:
    system = System(
        "Parcelpost",
        documented="scarcely",
        scale={"users": reported(users(200), "200 users")},
        economics=economics,
    )
    twelve = Fleet(
        worded("m5.large in us-east-1"), count=reported(nodes(12), "12 nodes"), reserved=GAP
    )
    some = wired(include=[service("box", fleet=twelve), service("dark")], as_of="2024-06",
                 system=system)  # fmt: skip
    missing = unit_costs(some, bill(some))["users"]
    assert isinstance(missing, Undisclosed)
    assert "1 of 2 components priced" in missing.where
    whole = wired(include=[service("box", fleet=twelve)], as_of="2024-06", system=system)
    assert isinstance(unit_costs(whole, bill(whole))["users"], Figure)


@pytest.mark.parametrize(("price", "shown"), [(PRICE, ["per message"]), (OTHER, [])])
def test_a_breakdown_tells_its_own_unit_costs_of_the_total(price: Figure, shown: list[str]) -> None:
    view = finished(
        CostBreakdown,
        spend=[Spend(database("parcels store"), monthly=PRICE, covers="one machine")],
        unit_costs={"per message": price / MESSAGES},
    )
    assert [label for label in unit_costs(view, bill(view)) if "message" in label] == shown
