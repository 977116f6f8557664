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

    Whole seconds from two minutes to two hours, whole minutes from two hours on. Where the span is
    in neither, it is to the minute from two hours on, and to the hour from one day on. None for
    what one unit tells exactly, and for any other span.

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
        return _rounded(value, unit)
    if minutes < _TWO_HOURS:
        return None
    hours, minutes_left = divmod(minutes, 60)
    if not minutes_left:
        return None
    days, hours = divmod(hours, 24) if hours >= _TWO_DAYS else (0, hours)
    parts = ((days, "d"), (hours, "h"), (minutes_left, "min"))
    return " ".join(f"{number} {symbol}" for number, symbol in parts if number)


def _rounded(value: float, unit: str) -> str | None:
    """Write a long span to the minute, or from one day on to the hour: `5 h 12 min`, `2 d 4 h`."""
    seconds, days = value * units.factor(unit, "second"), value * units.factor(unit, "day")
    if any(_is_told(each) for each in (days, days * 24)) or days >= _HUNDRED_DAYS:
        return None
    if days >= 1:
        return _pair(round(days * 24), 24, ("d", "h"))
    is_long = seconds >= _TWO_HOURS * 60
    is_whole = seconds < _EXACT_BELOW and whole(seconds)
    return _pair(round(days * 24 * 60), 60, ("h", "min")) if is_long and not is_whole else None


def _is_told(exact: float) -> bool:
    """Return whether one number says it all: a whole one, or one of three digits."""
    return whole(exact) is not None or math.isclose(exact, float(digits(exact)), rel_tol=1e-9)


def _pair(number: int, each: int, symbols: tuple[str, str]) -> str | None:
    """Write a number of small units as large and small ones; None where no small one is left."""
    large, small = divmod(number, each)
    return f"{large} {symbols[0]} {small} {symbols[1]}" if small else None


def is_long(value: float, unit: str) -> bool:
    """Return whether a span counts in hours.

    Args:
        value: How long it is.
        unit: The unit of that.
    """
    return unit in _CLOCK and value * units.factor(unit, "minute") >= _TWO_HOURS
