"""What an optimisation brings."""

import pytest

from atlas import Figure, Number, Optimisation, Undisclosed, assumed, nodes, usd
from atlas.analysis.bill import Bill, Line
from atlas.analysis.costs import CostError
from atlas.analysis.returns import return_of, saving
from atlas.evidence.constructors import usd_per_month
from tests.examples import GAP, WORDS, api, reported, store


def change(saves: Number, costs: Number) -> Optimisation:
    return Optimisation(
        "fewer nodes",
        before=reported(nodes(177), "177 nodes"),
        after=reported(nodes(72), "72 nodes"),
        how=WORDS,
        saving=saves,
        cost=costs,
    )


def bill(*costs: Number) -> Bill:
    return Bill(tuple(Line(pair, cost) for pair, cost in zip((api, store), costs, strict=False)))


FIVE = reported(usd_per_month(500), "$500 a month")
TWENTY = reported(usd_per_month(2000), "$2,000 a month")


def test_a_return_has_saving_cost_payback_and_share() -> None:
    found = return_of(change(FIVE, reported(usd(6000), "$6,000")), bill(TWENTY))
    assert [str(figure) for figure in (found.saving, found.payback, found.share)] == [
        "$500/mo", "= 12 mo", "= 25 %"
    ]  # fmt: skip


def test_a_saving_is_no_share_of_a_bill_that_lacks_components() -> None:
    found = return_of(change(FIVE, GAP), bill(TWENTY, GAP))
    assert isinstance(found.share, Undisclosed)
    assert found.share.where == "the bill it is a share of: 1 of 2 components priced"


def test_what_is_not_public_stays_a_gap() -> None:
    assert return_of(change(GAP, GAP)).payback is GAP
    assert return_of(change(FIVE, GAP)).payback is GAP


def test_a_change_that_saves_nothing_is_refused() -> None:
    with pytest.raises(CostError, match=r"'fewer nodes' saves \$0/mo; allowed: a saving above"):
        return_of(change(assumed(usd_per_month(0), because="a test"), GAP))


def test_a_saving_is_the_bill_before_less_the_bill_after() -> None:
    saved = saving(bill(TWENTY, GAP), bill(FIVE, GAP))
    assert isinstance(saved, Figure)
    assert str(saved) == "= $1.5 k/mo"


def test_bills_that_lack_different_components_are_not_compared() -> None:
    with pytest.raises(CostError, match="the bill before lacks store, the one after nothing"):
        saving(bill(TWENTY, GAP), bill(FIVE, FIVE))
