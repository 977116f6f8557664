"""Spans of time as people say them: `3 min 8 s`, `7 h 47 min`, `2 d 4 h`."""

import math

from atlas.evidence import units
from atlas.evidence.digits import digits, whole

_CLOCK = frozenset({"day", "hour", "minute", "second"})
_TWO_MINUTES, _TWO_HOURS, _TWO_DAYS = 120, 120, 48
_HUNDRED_DAYS = 100
_EXACT_BELOW = 10_000


def clock(value: float, unit: str) -> str | None:
    """Write a span as people say it: `3 min 8 s`, `7 h 47 min`, `3 d 3 h 8 min`.

    Whole seconds from two minutes to two hours, whole minutes from two hours on; the nearest hour
    from one day on, where the span is in neither. None for what one unit tells exactly, and for any
    other span.

    Args:
        value: How long it is.
        unit: The unit of that.
    """
    if unit not in _CLOCK:
        return None
    seconds = whole(value * units.factor(unit, "second"))
    if seconds and _TWO_MINUTES <= seconds < _TWO_HOURS * 60 and seconds % 60:
        return f"{seconds // 60} min {seconds % 60} s"
    minutes = whole(value * units.factor(unit, "minute"))
    if minutes is None or minutes >= _EXACT_BELOW:
        return _to_the_hour(value, unit)
    if minutes < _TWO_HOURS:
        return None
    hours, minutes_left = divmod(minutes, 60)
    if not minutes_left:
        return None
    days, hours = divmod(hours, 24) if hours >= _TWO_DAYS else (0, hours)
    parts = ((days, "d"), (hours, "h"), (minutes_left, "min"))
    return " ".join(f"{number} {symbol}" for number, symbol in parts if number)


def _to_the_hour(value: float, unit: str) -> str | None:
    """Write a span of one to a hundred days: `2 d 4 h`; None for any other."""
    exact = value * units.factor(unit, "day")
    is_told = whole(exact * 24) or math.isclose(exact, float(digits(exact)), rel_tol=1e-9)
    days, hours = divmod(round(exact * 24), 24)
    if is_told or not 1 <= days < _HUNDRED_DAYS or not hours:
        return None
    return f"{days} d {hours} h"


def is_long(value: float, unit: str) -> bool:
    """Return whether a span counts in hours.

    Args:
        value: How long it is.
        unit: The unit of that.
    """
    return unit in _CLOCK and value * units.factor(unit, "minute") >= _TWO_HOURS
