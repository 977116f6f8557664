"""What is left below a limit, and how long it lasts while the load grows.

Headroom is the share of the limit that is free: (limit − load) ÷ limit. A load L that grows by a
share g each period is L(1 + g)ⁿ after n periods, so a limit M is reached after
ln(M ÷ L) ÷ ln(1 + g) periods; one that grows by b a time reaches it after (M − L) ÷ b.
"""

import math

from atlas.analysis.capacity.checking import (
    CapacityError,
    bounded,
    is_about,
    known,
    one_for_one,
    same_measure,
    span,
)
from atlas.evidence import units
from atlas.evidence.constructors import ratio
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed

_ASSUMES = "the load continues to grow as stated"


def headroom(load: Number, limit: Number) -> Number:
    """Return the share of a limit that is free, in percent.

    Args:
        load: The load, or what it takes of the resource.
        limit: The limit, in the same unit; what it counts may have another name.

    Raises:
        CapacityError: They measure different things, or the load is above the limit.
    """
    figures = known(load, limit)
    if isinstance(figures, Undisclosed):
        return figures
    now, largest = _below(*figures)
    low, high = span(_free, (largest, 1), (now, -1))
    return derived(Quantity(low, high, "percent", is_about(now, largest)), "headroom", figures)


def time_to_exhaustion(load: Number, limit: Number, growth: Number) -> Number:
    """Return after how long a growing load reaches a limit.

    Args:
        load: The load today.
        limit: The limit, in the unit of the load.
        growth: A share a time (compound, once a period of its unit: `50 percent / year`), or load
            a time (linear).

    Raises:
        CapacityError: Load and limit measure different things, the load is above the limit, or the
            growth is not above zero or measures something else.
    """
    figures = known(load, limit, growth)
    if isinstance(figures, Undisclosed):
        return figures
    now, largest = _below(figures[0], figures[1])
    rate = figures[2]
    period = _period(rate)
    assumption = assumed(ratio(1), because=_ASSUMES)
    if same_measure(rate.quantity.unit, f"1 / {period}") and not _counts(rate):
        share = bounded(rate, "growth", f"ratio / {period}")
        if now.low <= 0:
            raise CapacityError(
                f"a load of {figures[0].quantity} that grows by {rate.quantity}",
                allowed="a load above zero: nothing grows by no share",
                remedy=f"state how much load is added in a {period}, in place of a share",
            )
        low, high = span(_compound, (largest, 1), (now, -1), (share, -1))
        quantity = Quantity(low, high, period, is_about(now, largest, share))
    else:
        added = bounded(rate, "growth", f"({figures[0].quantity.unit or 'ratio'}) / {period}")
        low, high = span(_linear, (largest, 1), (now, -1), (added, -1))
        quantity = Quantity(low, high, period, is_about(now, largest, added))
    return derived(quantity, "time to exhaustion", (*figures, assumption))


def _free(limit: float, load: float) -> float:
    """Return the share of a limit that is free, in percent."""
    return 100 * (limit - load) / limit


def _compound(limit: float, load: float, share: float) -> float:
    """Return after how many periods a load that grows by a share reaches a limit."""
    return math.log(limit / load) / math.log1p(share)


def _linear(limit: float, load: float, added: float) -> float:
    """Return after how many periods a load that grows by a constant amount reaches a limit."""
    return (limit - load) / added


def _below(load: Figure, limit: Figure) -> tuple[Quantity, Quantity]:
    """Return both in the unit of the load; refuse a load above its limit."""
    if not same_measure(load.quantity.unit, limit.quantity.unit):
        raise CapacityError(
            f"a load of {load.quantity} below a limit of {limit.quantity}",
            allowed="a load and a limit of one unit",
            remedy="multiply the load by what one takes of the resource first",
        )
    unit = load.quantity.unit
    now = bounded(load, "load", unit, zero=True)
    largest = bounded(one_for_one(limit, unit), "limit", unit)
    if now.high > largest.low:
        raise CapacityError(
            f"a load of {load.quantity} at a limit of {limit.quantity}",
            allowed="a load at the limit or below",
            remedy=f"correct the load to {limit.quantity} or less, or the limit to {load.quantity} "
            "or more: what is above its limit has failed already",
        )
    return now, largest


def _counts(rate: Figure) -> bool:
    """Return whether a growth adds counted things, rather than a share."""
    return any(name in units.COUNTS for name in units.powers(rate.quantity.unit))


def _period(rate: Figure) -> str:
    """Return the unit of time in which a growth is stated."""
    powers = units.powers(rate.quantity.unit)
    times = [
        name for name, power in powers.items() if power < 0 and units.dimension(name) == "[time]"
    ]
    if not times:
        raise CapacityError(
            f"the growth is {rate.quantity}",
            allowed="a share a time, or load a time, such as `percent / year`",
            remedy="divide it by the time in which it grows by that: `percent(50).per('year')`",
        )
    return max(times, key=lambda name: units.factor(name, "second"))
