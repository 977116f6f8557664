"""The price of a Google machine that runs all month."""

import pytest

from atlas import list_price, monthly_list_price
from atlas.evidence.statement import assumed
from atlas.machines.catalogue import catalogue
from atlas.machines.sustained import hours_taken_for_a_month

HOURS = 730
WITH_DISCOUNT = {"n1": 0.7, "custom": 0.7, "f1": 0.7, "g1": 0.7, "m1": 0.7, "m2": 0.7,
                 "n2": 0.8, "n2d": 0.8, "c2": 0.8}  # fmt: skip
"""By https://docs.cloud.google.com/compute/docs/sustained-use-discounts: net, all month."""


def test_an_n2_month_is_what_the_list_prints_and_not_its_hours() -> None:
    month = monthly_list_price("n2-standard-64", "2026-08")
    assert str(month) == "$1.82 k/mo"
    assert float(month) == pytest.approx(1815.394919296)
    assert float(list_price("n2-standard-64", "2026-08")) * HOURS == pytest.approx(
        2268.68, abs=0.01
    )


@pytest.mark.parametrize(
    "machine", ["e2-standard-8", "c3-standard-8", "t2d-standard-8", "m5.large"]
)
def test_a_month_without_discount_is_its_hours(machine: str) -> None:
    month, hour = monthly_list_price(machine, "2026-08"), list_price(machine, "2026-08")
    assert float(month) == pytest.approx(float(hour) * HOURS, rel=1e-6)


def test_the_lists_lower_the_series_that_google_names_and_no_other() -> None:
    for listed in catalogue().lists:
        if "sustained_use" not in listed.columns:
            continue
        for name in listed.lines:
            hour, month = (listed.figure(name, offer) for offer in ("on_demand", "sustained_use"))
            assert hour is not None
            assert month is not None
            share = WITH_DISCOUNT.get(name.partition("-")[0], 1.0)
            assert float(month) / float(hour) / HOURS == pytest.approx(share, rel=2e-3), name


def test_a_commitment_is_no_month_with_discount() -> None:
    committed = list_price("n2-standard-64", "2026-08", "reserved_1yr")
    assert float(committed) == pytest.approx(1429.21152)
    assert not list(hours_taken_for_a_month(committed, catalogue()))


def test_hours_of_a_month_are_found_under_an_assumption_and_a_product() -> None:
    hour = assumed(list_price("n1-standard-8", "2026-08"), because="a test")
    assert len(list(hours_taken_for_a_month(hour.to("USD / month"), catalogue()))) == 1
    assert not list(hours_taken_for_a_month(hour, catalogue()))
    assert not list(
        hours_taken_for_a_month(
            list_price("e2-standard-8", "2026-08").to("USD / month"), catalogue()
        )
    )
