"""The cost of a user, an order or a request, and whether the money that it divides is in a total.

A unit cost is printed with a bill, so what it divides must be in that bill: the cost of a message
of a store that the total lacks, or a total of two components of nine divided by all users, reads
as something else than it is.
"""

import math
from collections.abc import Iterator

from atlas.analysis.bill import Bill
from atlas.evidence.counting import counts
from atlas.evidence.figure import Figure, Number
from atlas.evidence.origin import Computation, Evidence
from atlas.machines.catalogue import Catalogue, catalogue
from atlas.machines.list_cost import leaves, list_prices
from atlas.views.system import System
from atlas.views.view import View


def unit_costs(view: View, bill: Bill) -> dict[str, Number]:
    """Return the unit costs to print with a bill of today's load.

    They are those of the view's own that are in the total, and the total for each count of the
    system's scale, a gap where components are missing from it. A count that is only a bound gives
    none.

    Args:
        view: The view.
        bill: Its bill.
    """
    own = dict(view.finished_topics.unit_costs)
    spending, system = view.finished_topics.spending, view.system
    if spending is None:
        own = {}
    elif spending.whole is not None:
        return own
    lists = catalogue(view.prices)
    told = {label: cost for label, cost in own.items() if in_total(cost, bill, lists)}
    if bill.total.known is None or not isinstance(system, System):
        return told
    return told | {
        label: bill.per(size)
        for label, size in system.scale.items()
        if isinstance(size, Figure)
        and 0 < size.quantity.low <= size.quantity.high < math.inf
        and counts(size)
    }


def in_total(unit_cost: Number, bill: Bill, lists: Catalogue) -> bool:
    """Whether the money at list price that a unit cost divides is in the total of a bill.

    What a source states itself, and an amount that it states for a whole, needs no component.

    Args:
        unit_cost: The cost of one.
        bill: The bill.
        lists: The price lists.
    """
    if not isinstance(unit_cost, Figure):
        return True
    whole = bill.total.known
    included = set(_origins(whole)) if whole else set[object]()
    return all(
        included.issuperset(_origins(money))
        for money in _divided(unit_cost)
        if any(list_prices(money, lists))
    )


def _divided(figure: Evidence) -> Iterator[Figure]:
    """Yield the amounts of money that a unit cost divides by a count."""
    origin = figure.origin
    if isinstance(origin, Computation) and origin.operator == "÷":
        money = origin.inputs[0]
        if isinstance(money, Figure) and money.quantity.dimension.startswith("[money]"):
            yield money
        return
    for operand in figure.inputs:
        yield from _divided(operand)


def _origins(figure: Evidence) -> Iterator[object]:
    for leaf in leaves(figure):
        yield leaf.origin
