"""What a quantity costs at list price, and what that bounds."""

import math

import pytest
from attrs import evolve

from atlas import Grade, at_least, at_list_price, at_most, list_price, nodes, quantity, unit_price
from atlas.evidence.constructors import usd_per_month
from atlas.evidence.figure import Figure
from atlas.machines.catalogue import catalogue
from atlas.machines.list_cost import is_lower_bound, list_prices
from tests.examples import GAP, SOURCE, reported

PRICE = list_price("m5.large", "2024-06")
TWELVE = reported(nodes(12), "12 nodes")
OVER_TWELVE = reported(at_least(nodes(12)), "over 12 nodes")


def known(number: object) -> Figure:
    assert isinstance(number, Figure)
    return number


def test_an_exact_number_is_derived() -> None:
    cost = known(at_list_price(TWELVE, PRICE))
    assert float(cost) == pytest.approx(12 * 0.096 * 730)
    assert cost.grade is Grade.DERIVED


def test_a_number_of_at_least_is_priced_as_stated_and_bounds_nothing() -> None:
    assert str((OVER_TWELVE * PRICE).to("USD / month")).startswith("computed ≥")
    cost = known(at_list_price(OVER_TWELVE, PRICE))
    assert cost.quantity.high == pytest.approx(12 * 0.096 * 730)
    assert cost.grade is Grade.MODELLED
    assert "bounds what was paid from above" in cost.explain()


def test_a_number_of_at_most_keeps_its_upper_bound() -> None:
    most = known(at_list_price(reported(at_most(nodes(12)), "up to 12 nodes"), PRICE))
    assert most.quantity.low == -math.inf


def test_a_gap_stays_one() -> None:
    assert at_list_price(GAP, PRICE) is GAP
    assert at_list_price(TWELVE, GAP) is GAP


def test_only_money_without_an_upper_end_is_a_lower_bound() -> None:
    assert is_lower_bound(reported(at_least(usd_per_month(9)), "over $9 a month"))
    assert not is_lower_bound(reported(usd_per_month(9), "$9 a month"))
    assert not is_lower_bound(OVER_TWELVE)


def test_the_list_prices_under_a_figure_are_found() -> None:
    assert list(list_prices(known(at_list_price(TWELVE, PRICE)), catalogue())) == [PRICE]
    assert not list(list_prices(TWELVE, catalogue()))
    assert not list(list_prices(reported(usd_per_month(9), "$9 a month"), catalogue()))


def test_a_page_of_prices_that_is_quoted_counts_and_an_amount_on_it_does_not() -> None:
    page = evolve(SOURCE, title="Pricing of parcels")
    minute = quantity(0.006, "USD / message") @ page.at("$0.006 a message")
    hour = quantity(3, "USD / hour") @ page.at("$3 an hour")
    year = quantity(184e6, "USD / year") @ page.at("$184 million")
    assert [list(list_prices(figure, catalogue())) for figure in (minute, hour, year)] == [
        [minute], [hour], []
    ]  # fmt: skip


def test_the_unit_price_of_a_managed_service_is_a_list_price() -> None:
    price = unit_price("aws", "s3", "standard storage", "2025-11")
    stored = reported(at_least(quantity(40, "PB")), "over 40 PB")

    assert list(list_prices(known((stored * price).to("USD / month")), catalogue())) == [price]
