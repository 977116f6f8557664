"""The return of an optimisation: its saving, its cost, and its payback."""

from attrs import frozen

from atlas.analysis.bill import Bill
from atlas.analysis.costs import CostError
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.views.economics import Optimisation


@frozen
class Return:
    """The return of an optimisation.

    Args:
        saving: Its monthly saving.
        cost: The cost of the change.
        payback: After how long it has paid for itself: cost ÷ saving.
        share: The saving as a share of the bill.
    """

    saving: Number
    cost: Number
    payback: Number
    share: Number


def saving(before: Bill, after: Bill) -> Number:
    """Return the monthly saving of a change: the total before it minus the total after it.

    A total with a gap cannot be compared, unless both lack the same components.

    Args:
        before: The bill before the change.
        after: The bill after it.

    Raises:
        CostError: The bills lack different components.
    """
    missing = [{line.name for line in bill.unknown} for bill in (before, after)]
    if missing[0] != missing[1]:
        raise CostError(
            f"the bill before lacks {', '.join(sorted(missing[0])) or 'nothing'}, the one after "
            f"{', '.join(sorted(missing[1])) or 'nothing'}",
            allowed="two bills that lack the same components",
            remedy="price the same components in both",
        )
    first, second = before.total.figure, after.total.figure
    if isinstance(first, Undisclosed):
        return first
    return first - second


def _whole(bill: Bill | None) -> Number:
    if bill is None:
        return Undisclosed("the bill it is a share of: not given")
    if not bill.is_complete:
        return Undisclosed(f"the bill it is a share of: {bill.share}")
    return bill.total.figure


def return_of(optimisation: Optimisation, bill: Bill | None = None) -> Return:
    """Return the return of an optimisation; what is not published remains a gap.

    A saving is no share of a bill that lacks components: it may be of one that is missing.

    Args:
        optimisation: The change, with its saving and cost.
        bill: The bill it is a share of, if any.

    Raises:
        CostError: It saves less than nothing.
    """
    monthly = optimisation.saving
    if isinstance(monthly, Undisclosed):
        return Return(monthly, optimisation.cost, monthly, monthly)
    if monthly.quantity.low <= 0:
        raise CostError(
            f"{optimisation.name!r} saves {monthly.quantity}",
            allowed="a saving above zero",
            remedy="state a saving whose lower end is above zero, or remove the optimisation",
        )
    monthly = monthly.to("USD / month")
    whole = _whole(bill)
    if not isinstance(whole, Undisclosed):
        whole = (monthly / whole).to("percent")
    payback = optimisation.payback
    if not isinstance(payback, Undisclosed):
        payback = payback.to("month")
    return Return(monthly, optimisation.cost, payback, whole)
