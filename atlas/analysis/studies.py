"""The change of a bill over time."""

from atlas.evidence.figure import CHANGE, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.views.spending import Period


def change(before: Period, after: Period) -> Number:
    """Return the change of the monthly bill from one period to another, as a share.

    (after − before) ÷ before, of what was spent a month; a gap where one of them is not known.

    Args:
        before: The earlier period.
        after: The later period.
    """
    one, other = before.monthly, after.monthly
    if isinstance(one, Undisclosed) or isinstance(other, Undisclosed):
        return one if isinstance(one, Undisclosed) else other
    old, new = one.quantity, other.quantity
    if old.low <= 0:
        return Undisclosed(f"change: nothing was spent in {before.name}")
    low, high = new.low / old.high - 1, new.high / old.low - 1
    share = Quantity(low * 100, high * 100, "percent", old.about or new.about)
    return derived(share, CHANGE, [other, one])
