"""What a component costs when the system grows, by the law it grows by.

Four laws: linear (cost × scale), by step (whole machines, each of a stated capacity), logarithmic
(a stated share of the cost more for each doubling) and fixed. A projection is modelled: nobody has
seen it yet.
"""

import math
from collections.abc import Mapping

from attrs import field, frozen

from atlas.analysis.bill import Bill, Line
from atlas.analysis.costs import CostError
from atlas.evidence.constructors import ratio
from atlas.evidence.figure import Figure, Number, derived, require_reason
from atlas.evidence.gap import Undisclosed
from atlas.evidence.quantity import Quantity
from atlas.evidence.statement import assumed
from atlas.topology.component import Component


def _reason(_: object, __: object, value: str) -> None:
    require_reason(value)


@frozen
class Linear:
    """Twice the load, twice the cost."""

    because: str = field(kw_only=True, validator=_reason)

    def inputs(self) -> tuple[Figure, ...]:
        """The figures the law is made of."""
        return ()

    def factor(self, scale: float) -> float:
        """By what the cost is multiplied."""
        return scale


@frozen
class Fixed:
    """The cost stays, whatever the load."""

    because: str = field(kw_only=True, validator=_reason)

    def inputs(self) -> tuple[Figure, ...]:
        """The figures the law is made of."""
        return ()

    def factor(self, scale: float) -> float:  # noqa: ARG002 - every law takes the scale
        """By what the cost is multiplied."""
        return 1.0


@frozen
class Logarithmic:
    """The cost rises by a share of itself for each doubling: cost × (1 + share × log₂ scale).

    Args:
        share: The share that each doubling adds.
    """

    share: Figure
    because: str = field(kw_only=True, validator=_reason)

    def inputs(self) -> tuple[Figure, ...]:
        """The figures the law is made of."""
        return (self.share,)

    def factor(self, scale: float) -> float:
        """By what the cost is multiplied; never below zero."""
        share = self.share.quantity.to("").magnitude
        return max(0.0, 1 + share * math.log2(scale))


@frozen
class ByStep:
    """Whole machines: as many as carry the load, ⌈load × scale ÷ capacity⌉.

    Args:
        load: What all of them carry today.
        capacity: What one of them carries.
    """

    load: Figure
    capacity: Figure
    because: str = field(kw_only=True, validator=_reason)

    def __attrs_post_init__(self) -> None:
        """Refuse a load that is no multiple of the capacity's unit, or is not above zero."""
        loads = self.load.quantity / self.capacity.quantity
        if loads.dimension != "dimensionless" or loads.low <= 0:
            raise CostError(
                f"a load of {self.load.quantity} on machines of {self.capacity.quantity} each",
                allowed="a load and a capacity of one unit, both above zero",
                remedy="state what one machine carries, in the unit of the load",
            )

    def inputs(self) -> tuple[Figure, ...]:
        """The figures the law is made of."""
        return (self.load, self.capacity)

    def factor(self, scale: float) -> float:
        """By what the cost is multiplied."""
        machines = (self.load.quantity / self.capacity.quantity).to("").magnitude
        return math.ceil(machines * scale - 1e-9) / math.ceil(machines - 1e-9)


Law = Linear | Fixed | Logarithmic | ByStep

UNSTATED = Linear(because="its own law of growth is not stated")


def grown(monthly: Number, scale: float, law: Law = UNSTATED) -> Number:
    """Return a monthly cost at a multiple of today's load.

    Args:
        monthly: What it costs today.
        scale: The multiple: 10 is ten times the load.
        law: How the cost follows the load.

    Raises:
        CostError: The multiple is not a number above zero.
    """
    if not 0 < scale < math.inf:
        raise CostError(
            f"a projection at {scale} times the load",
            allowed="a number above zero, such as 2, 5 or 10",
            remedy="give the multiple of today's load",
        )
    if isinstance(monthly, Undisclosed) or scale == 1:
        return monthly
    factor = law.factor(scale)
    assumption = assumed(ratio(scale), because=f"{type(law).__name__} growth: {law.because}")
    before = monthly.quantity
    after = Quantity(before.low * factor, before.high * factor, before.unit, before.about)
    return derived(after, f"at {scale:g}×", (monthly, assumption, *law.inputs()))


def projection(bill: Bill, scale: float, laws: Mapping[Component, Law] | None = None) -> Bill:
    """Return a bill at a multiple of today's load.

    Args:
        bill: Today's bill.
        scale: The multiple.
        laws: The law of each component; linear, as an assumption, for the others.

    Raises:
        CostError: The multiple is not a number above zero.
    """
    known = laws or {}
    lines = (
        Line(
            each.component,
            grown(each.monthly, scale, known.get(each.component, UNSTATED)),
            each.refused,
        )
        for each in bill.lines
    )
    return Bill(tuple(lines), bill.title)
