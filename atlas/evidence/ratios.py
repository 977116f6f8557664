"""How many times as much: the ratio of two figures that are never below zero."""

import math

from atlas.evidence.figure import Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed

_BOUNDS = "both are bounds on the same side; the ratio is that of the bounds"


def times(part: Number, whole: Number, *, over_time: bool = False) -> Number:
    """Return part ÷ whole as a plain number, `2.46 ×`, where neither can be below zero.

    A bound gives a bound: 500 ms ÷ at most 100 ms is at least 5 times. Where both are bounds on
    the same side nothing follows from them strictly: the ratio of the bounds is modelled.

    Args:
        part: A figure or a gap, above or at zero.
        whole: A figure of the same dimension, or a gap.
        over_time: Whether the two are of different times by intent, as before and after.

    Raises:
        UnitError: The two measure different things.
    """
    if isinstance(part, Undisclosed):
        return part
    if isinstance(whole, Undisclosed):
        return whole
    above, below = part.quantity, whole.quantity.to(part.quantity.unit)
    if below.high <= 0:
        return Undisclosed(f"a ratio to {whole.quantity}: nothing is a multiple of zero")
    if _is_open(above, below):
        inputs = (assumed(part, because=_BOUNDS), assumed(whole, because=_BOUNDS))
        share = above.magnitude / below.magnitude
        return derived(Quantity(share, share, "ratio"), "÷", inputs, over_time=over_time)
    low = max(above.low, 0.0) / below.high or -math.inf  # a bound, as `at_most` writes it
    high = above.high / below.low if below.low > 0 else math.inf
    if high == 0:
        low = 0.0
    result = Quantity(low, high, "ratio", above.about or below.about)
    return derived(result, "÷", (part, whole), over_time=over_time)


def _is_open(above: Quantity, below: Quantity) -> bool:
    """Whether the ends alone bound the ratio on neither side."""
    lowest = max(above.low, 0.0) / below.high
    return lowest == 0 and (math.isinf(above.high) or below.low <= 0) and above.high > 0
