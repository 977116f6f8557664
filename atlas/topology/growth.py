"""Laws of growth: by what a component's cost is multiplied when the load is.

Four laws: linear, fixed, logarithmic, and by step (whole machines). Each states why it holds; none
is assumed silently.
"""

import math
from typing import Any

from attrs import Attribute, field, frozen

from atlas.errors import BareNumberError, TopologyError
from atlas.evidence import units
from atlas.evidence.figure import Figure, Quantity
from atlas.evidence.gap import Undisclosed
from atlas.evidence.origin import require_reason

_ROUNDING = 1e-9


def _reason(_: object, __: object, value: str) -> None:
    require_reason(value)


def _figure(law: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse a gap, too: a law that lacks a number says nothing."""
    if isinstance(value, Undisclosed):
        raise TopologyError(
            f"{attribute.name} of {type(law).__name__} growth is the gap {value.where!r}",
            allowed="a figure",
            remedy="omit `growth`, or write `assumed(quantity, because=…)`",
        )
    if not isinstance(value, Figure):
        raise BareNumberError(value, field=f"{attribute.name} of {type(law).__name__} growth")


@frozen(kw_only=True)
class Linear:
    """Twice the load, twice the cost.

    Args:
        because: Why it grows so.
    """

    because: str = field(validator=_reason)

    def inputs(self) -> tuple[Figure, ...]:
        """Return the figures the law is made of."""
        return ()

    def factor(self, scale: float) -> float:
        """Return by what the cost is multiplied."""
        return scale

    def __str__(self) -> str:
        """Return what it says, in a few words."""
        return "linear"


@frozen(kw_only=True)
class Fixed:
    """The cost stays, whatever the load.

    Args:
        because: Why it stays.
    """

    because: str = field(validator=_reason)

    def inputs(self) -> tuple[Figure, ...]:
        """Return the figures the law is made of."""
        return ()

    def factor(self, scale: float) -> float:  # noqa: ARG002 - every law takes the scale
        """Return by what the cost is multiplied."""
        return 1.0

    def __str__(self) -> str:
        """Return what it says, in a few words."""
        return "fixed"


def _share(_: object, __: object, value: Figure) -> None:
    is_share = value.quantity.dimension == "dimensionless"
    if not is_share or value.quantity.low < 0:
        raise TopologyError(
            f"each doubling of the load adds {value.quantity}",
            allowed="a share of zero or more",
            remedy="a cost that falls as the load grows is no law: write `Fixed(because=…)`, and "
            "state the saving as an Optimisation"
            if is_share
            else 'give the share of the cost: `quantity(20, "percent")`',
        )


@frozen(kw_only=True)
class Logarithmic:
    """The cost rises by a share of itself for each doubling: cost × (1 + share × log₂ scale).

    Args:
        share: The share that each doubling adds.
        because: Why it grows so.
    """

    share: Figure = field(kw_only=False, validator=[_figure, _share])
    because: str = field(validator=_reason)

    def inputs(self) -> tuple[Figure, ...]:
        """Return the figures the law is made of."""
        return (self.share,)

    def factor(self, scale: float) -> float:
        """Return by what the cost is multiplied; never below zero."""
        share = self.share.quantity.to("").magnitude
        return max(0.0, 1 + share * math.log2(scale))

    def __str__(self) -> str:
        """Return what it says, in a few words."""
        return f"{self.share.quantity} more each doubling"


@frozen(kw_only=True)
class ByStep:
    """Whole machines: as many as carry the load, ⌈load × scale ÷ capacity⌉.

    Args:
        load: What all of them carry today.
        capacity: What one of them carries, in the unit of the load, or in that a machine.
        because: Why it grows so.

    Raises:
        TopologyError: The two measure different things, or one is not above zero.
    """

    load: Figure = field(kw_only=False, validator=_figure)
    capacity: Figure = field(kw_only=False, validator=_figure)
    because: str = field(validator=_reason)

    def __attrs_post_init__(self) -> None:
        """Refuse a load that is no multiple of the capacity's unit, or is not above zero."""
        load, capacity = self.load.quantity, self.capacity.quantity
        if load.low <= 0 or capacity.low <= 0 or not _counts(load / capacity):
            raise TopologyError(
                f"a load of {load} on machines of {capacity} each",
                allowed="a load and a capacity of one unit, both above zero",
                remedy="state a load and a capacity above zero"
                if load.low <= 0 or capacity.low <= 0
                else f"state what one machine carries, in {load.unit}",
            )

    def inputs(self) -> tuple[Figure, ...]:
        """Return the figures the law is made of."""
        return (self.load, self.capacity)

    def factor(self, scale: float) -> float:
        """Return by what the cost is multiplied."""
        quotient = self.load.quantity / self.capacity.quantity
        is_ratio = quotient.dimension == "dimensionless"
        machines = (quotient.to("") if is_ratio else quotient).magnitude
        return math.ceil(machines * scale - _ROUNDING) / math.ceil(machines - _ROUNDING)

    def __str__(self) -> str:
        """Return what it says, in a few words."""
        return f"whole machines of {self.capacity.quantity}"


def _counts(quotient: Quantity) -> bool:
    """Return whether a load divided by a capacity is a number of machines."""
    return quotient.dimension == "dimensionless" or quotient.unit in units.COUNTS


Law = Linear | Fixed | Logarithmic | ByStep

LAWS = (Linear, Fixed, Logarithmic, ByStep)
"""Every law; a component's `growth` is one of them."""
