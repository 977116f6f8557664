"""What a cost study comes to: its bill, its change, and its growth."""

import pytest

from atlas import CostStudy, Fixed, Grade, Period, Undisclosed, usd, usd_per_month
from atlas.analysis.bill import REST, bill
from atlas.analysis.growth import projection
from atlas.analysis.studies import change
from atlas.topology.component import Component
from atlas.views.spending import Driver
from tests.examples import GAP, WORDS, begin, database, failure, reported

RUNAWAY = failure("the bill runs away")
STEADY = database("steady", fails=[RUNAWAY], growth=Fixed(because="a test"))
OTHER = database("other")


def period(name: str, dollars: float | None) -> Period:
    spent = GAP if dollars is None else reported(usd(dollars), f"${dollars:,.0f}")
    return Period(name, spent=spent, begins=name, ends=name)


def driver(component: Component, dollars: float | None = None) -> Driver:
    monthly = GAP if dollars is None else reported(usd_per_month(dollars), f"${dollars:,.0f}")
    return Driver(component, monthly=monthly, covers="disks", grows_with=WORDS)


def study(total: float | None, *drivers: Driver) -> CostStudy:
    with begin(
        CostStudy, periods=[period("2023", total)], drivers=drivers, overrun=RUNAWAY
    ) as view:
        view.include(STEADY)
    assert isinstance(view, CostStudy)
    return view


def test_a_bill_is_the_drivers_that_are_known_and_the_rest_of_the_total() -> None:
    found = bill(study(120, driver(STEADY, 4), driver(OTHER)))
    assert {line.name: str(line.monthly) for line in found.lines} == {
        "steady": "$4/mo", REST: "= $6/mo"
    }  # fmt: skip
    assert str(found.total.figure) == "= $10/mo"
    assert found.coverage == ""


def test_a_total_without_known_drivers_is_all_rest() -> None:
    (line,) = bill(study(120, driver(OTHER))).lines
    assert (line.name, line.plane, str(line.monthly)) == (REST, None, "= $10/mo")


def test_drivers_that_are_the_total_leave_no_rest() -> None:
    assert [line.name for line in bill(study(48, driver(STEADY, 4))).lines] == ["steady"]


def test_an_unknown_total_leaves_gaps_and_never_zero() -> None:
    found = bill(study(None, driver(STEADY), driver(OTHER)))
    assert found.total.known is None
    assert found.coverage == "0 of 2 components priced; not in it: steady, other"


def test_each_driver_grows_by_its_own_law_and_the_rest_with_the_load() -> None:
    found = projection(bill(study(120, driver(STEADY, 4))), 10)
    assert [str(line.monthly) for line in found.lines] == ["≈ $4/mo", "≈ $60/mo"]
    assert found.total.figure.grade is Grade.MODELLED
    assert "its own law of growth is not stated" in found.lines[1].monthly.explain()


@pytest.mark.parametrize(("after", "share"), [(240, "= +100 %"), (60, "= −50 %"), (120, "= 0 %")])
def test_a_change_is_a_share_of_what_was_before(after: float, share: str) -> None:
    assert str(change(period("2022", 120), period("2023", after))) == share


@pytest.mark.parametrize(("before", "after"), [(None, 12), (12, None), (0, 12)])
def test_a_change_from_or_to_the_unknown_or_from_nothing_is_a_gap(
    before: float | None, after: float | None
) -> None:
    assert isinstance(change(period("2022", before), period("2023", after)), Undisclosed)
