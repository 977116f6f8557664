"""Money in time, and the kind that tells it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Commitment,
    CostStudy,
    DateError,
    Driver,
    Figure,
    Grade,
    Period,
    Undisclosed,
    UnitError,
    View,
    ViewError,
    assumed,
    ms,
    percent,
    quantity,
    requests,
    usd,
    usd_per_month,
    users,
)
from atlas.evidence.dates import parse_date
from atlas.views.spending import months_between
from tests.examples import GAP, WORDS, begin, failure, reported, store, web

YEAR = reported(usd(120e6), "$120 million")


def period(name: str = "2023", **changes: Any) -> Period:
    return Period(name, **{"spent": YEAR, "begins": name, "ends": name, **changes})


def commitment(**changes: Any) -> Commitment:
    given: dict[str, Any] = {
        "total": reported(usd(60e6), "$60 million"),
        "begins": "2023-01",
        "ends": "2023-12",
        "terms": WORDS,
    }
    return Commitment("Example Cloud", **{**given, **changes})


def driver(monthly: Any = GAP) -> Driver:
    return Driver(store, monthly=monthly, covers="disks", grows_with=WORDS)


def study(**changes: Any) -> CostStudy:
    view = begin(CostStudy, **{"periods": [period()], **changes})
    assert isinstance(view, CostStudy)
    with view:
        pass
    return view


@pytest.mark.parametrize(
    ("begins", "ends", "months"),
    [
        ("2023", "2023", 12),
        ("2023-02", "2023-04", 3),
        ("2023-02-01", "2024-01-31", 12),
        ("2023-01-15", "2023-01-15", 24 / 730),
        ("2023-01-01", "2023-02-14", 45 * 24 / 730),
    ],
)
def test_a_period_counts_its_months_both_ends_included(
    begins: str, ends: str, months: float
) -> None:
    assert months_between(parse_date(begins), parse_date(ends)) == pytest.approx(months)


def test_what_a_year_cost_is_a_twelfth_a_month_and_derived() -> None:
    found = period().monthly
    assert str(found) == "= $10 M/mo"
    assert found.grade is Grade.DERIVED


def test_a_population_costs_a_month_each_and_a_volume_costs_each() -> None:
    one = period(
        population={"daily user": reported(users(2e6), "2 million")},
        volume={
            "parcel": reported(requests(60e6), "60 million"),
            "look": reported(requests(1e6).per("hour"), "1 million an hour"),
        },
    )
    assert {label: str(unit_cost) for label, unit_cost in one.unit_costs.items()} == {
        "daily user, a month": "= $5/user/mo",
        "parcel": "= $2/req",
        "look": "= $0.0137/req",  # $10 M a month ÷ (1 M × 730 hours)
    }


@pytest.mark.parametrize("name", ["spent", "population"])
def test_a_unit_cost_of_the_unknown_is_unknown(name: str) -> None:
    count = {"daily user": reported(users(2e6), "2 million")}
    one = period(**{"population": count, name: GAP if name == "spent" else {"daily user": GAP}})
    assert list(one.unit_costs.values()) == [GAP]


def test_a_cost_per_millisecond_is_refused_with_both_sides() -> None:
    with pytest.raises(UnitError, match=r"the cost of '2023' is divided by 'wait': 15 ms"):
        period(population={"wait": reported(ms(15), "15 ms")})


@pytest.mark.parametrize(
    "changes",
    [
        {"spent": assumed(usd(-1), because="a test")},
        {"population": {"user": assumed(users(0), because="a test")}},
        {"volume": {"order": assumed(users(-3), because="a test")}},
        {"begins": "2023-05", "ends": "2023-04"},
    ],
)
def test_a_period_that_cannot_be_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises((ViewError, UnitError), match="allowed: "):
        period(**changes)


def test_a_total_in_milliseconds_is_refused() -> None:
    with pytest.raises(UnitError, match=r"spent of Period '2023' is 15 ms"):
        period(spent=assumed(ms(15), because="a test"))
    with pytest.raises(DateError):
        period(begins="last year")


def test_parts_of_a_commitment_come_to_its_total() -> None:
    halves = [
        period("H1", spent=reported(usd(20e6), "$20 million"), begins="2023-01", ends="2023-06"),
        period("H2", spent=reported(usd(40e6), "$40 million"), begins="2023-07", ends="2023-12"),
    ]
    assert str(commitment(parts=halves).monthly) == "= $5 M/mo"
    with pytest.raises(ViewError, match=r"add up to \$20 M, its total is \$60 M"):
        commitment(parts=halves[:1])
    unknown = period("H2", spent=GAP, begins="2023-07", ends="2023-12")
    assert commitment(parts=[halves[0], unknown])


def test_a_commitment_counts_for_a_period_it_covers_by_the_part_that_holds_it() -> None:
    first = period("a", spent=reported(usd(12e6), "$12 million"), begins="2022", ends="2022")
    later = period("b", spent=reported(usd(48e6), "$48 million"), begins="2023", ends="2023")
    one = commitment(begins="2022", parts=[first, later])
    assert str(one.monthly_in(period())) == "= $4 M/mo"
    assert str(commitment(begins="2022").monthly_in(period())) == "= $2.5 M/mo"
    assert one.monthly_in(period("2024")) is None


def test_what_is_committed_is_a_share_of_the_latest_bill() -> None:
    assert str(study(commitments=[commitment()]).coverage) == "= 50 %"
    outside = study(commitments=[commitment(begins="2020", ends="2021")])
    assert isinstance(outside.coverage, Undisclosed)
    assert study(commitments=GAP).coverage is GAP


def test_the_latest_period_is_the_last_whose_total_is_known() -> None:
    known, unknown = period("2022"), period("2023", spent=GAP)
    assert study(periods=[known, unknown]).latest is known
    assert study(periods=[unknown]).latest is unknown


@pytest.mark.parametrize("names", [["2023", "2022"], ["2022", "2022"]])
def test_periods_out_of_order_or_overlapping_are_refused(names: list[str]) -> None:
    with pytest.raises(ViewError, match="periods in order that do not overlap"):
        study(periods=[period(name) for name in names])


def test_drivers_that_cost_more_than_the_total_are_refused_with_both_sides() -> None:
    with pytest.raises(ViewError, match=r"cost \$11 M/mo, the total of '2023' is \$10 M/mo"):
        study(drivers=[driver(reported(usd_per_month(11e6), "$11 million"))])


def test_a_client_drives_no_bill() -> None:
    with pytest.raises(
        ViewError, match="the driver 'web' has no bill; allowed: a component that its"
    ):
        Driver(web, monthly=GAP, covers="nothing", grows_with=GAP)


def test_an_overrun_that_no_component_fails_by_is_refused() -> None:
    with pytest.raises(
        ViewError, match="the 3 AM panel has 'elsewhere', a failure mode of no component"
    ):
        study(overrun=failure("elsewhere"))


def test_the_overrun_leads_the_3_am_panel() -> None:
    view: View = study()
    assert view.failures[0] == (store, store.fails[0])


def test_nothing_left_out_is_refused() -> None:
    with pytest.raises(ViewError, match=r"excludes of CostStudy is empty.*undisclosed"):
        begin(CostStudy, excludes=[])


@given(st.floats(0, 1e12), st.integers(1, 48))
def test_a_month_is_never_negative_and_the_months_come_to_the_whole(
    spent: float, months: int
) -> None:
    end = f"{2020 + (months - 1) // 12}-{(months - 1) % 12 + 1:02}"
    one = period(spent=assumed(usd(spent), because="a test"), begins="2020-01", ends=end)
    found = one.monthly
    assert isinstance(found, Figure)
    assert one.months == months
    assert float(found) >= 0
    assert float(found) * months == pytest.approx(spent)
    assert found.grade is Grade.MODELLED


@given(st.permutations(["a", "b", "c"]))
def test_the_order_of_what_is_counted_does_not_matter(order: list[str]) -> None:
    counts = {name: reported(users(3), "3 users") for name in order}
    found = period(population=counts).unit_costs
    assert {label: str(item) for label, item in found.items()} == dict.fromkeys(
        ("a, a month", "b, a month", "c, a month"), "= $3.33 M/user/mo"
    )


def test_a_reserved_share_is_a_share() -> None:
    assert study(reserved=reported(percent(60), "60%")).reserved
    with pytest.raises(UnitError, match="reserved of CostStudy"):
        begin(CostStudy, reserved=assumed(quantity(3, "USD"), because="a test"))
