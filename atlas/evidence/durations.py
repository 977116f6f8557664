"""Durations: the time between two points in time, as precise as both are known."""

import math
from typing import Literal, Protocol

from attrs import frozen

from atlas.evidence import units
from atlas.evidence.figure import Quantity

Precision = Literal["second", "minute", "hour", "day"]

SECONDS: dict[Precision, int] = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400}
PRECISIONS: tuple[Precision, ...] = ("day", "hour", "minute", "second")

_HOUR = 60
_DAYS = 72
"""From so many hours on a time is written in days."""


class Point(Protocol):
    """A point in time, which lies between `low` (included) and `high`."""

    @property
    def low(self) -> float:
        """The earliest it can be, in seconds since 1970 UTC."""
        ...

    @property
    def high(self) -> float:
        """The latest it can be, in seconds since 1970 UTC."""
        ...

    @property
    def about(self) -> bool:
        """Whether its source calls it approximate."""
        ...

    @property
    def by(self) -> bool:
        """Whether its source says only that it had happened by then."""
        ...

    @property
    def precision(self) -> Precision:
        """How precisely its source states it."""
        ...


@frozen(order=False)
class Elapsed(Quantity):
    """A time between two instants, written in hours and minutes: `18 h 33 min`."""

    def __str__(self) -> str:
        """Write it as people count it, where it is known to the minute."""
        known = self.high if math.isinf(self.low) else self.low
        is_range = self.low < self.high and not math.isinf(self.high - self.low)
        if self.unit != "minute" or is_range or known < _HOUR:
            return super().__str__()
        about = "~" if self.about else ""
        mark = about if self.is_exact else "≤ " if math.isinf(self.low) else "≥ "
        return f"{mark}{counted(known)}"


def counted(minutes: float) -> str:
    """Write minutes in days, hours and minutes, as people count them: `3 d 3 h 8 min`."""
    hours, minutes_left = divmod(round(minutes), _HOUR)
    days, hours = divmod(hours, 24) if hours >= _DAYS else (0, hours)
    parts = ((days, "d"), (hours, "h"), (minutes_left, "min"))
    return " ".join(f"{value} {unit}" for value, unit in parts if value) or "0 min"


def elapsed(start: Point, end: Point) -> Elapsed:
    """Return the time between two instants.

    Two that are stated to the minute, or to the second, differ by the minutes between them, as
    people count; where one is vaguer, the time is the range that it can be. To an instant by which
    something had happened it is at most so long, from one at least; between two such it is about
    so long.

    Args:
        start: The earlier instant.
        end: The later instant.
    """
    first, second = sorted((start.precision, end.precision), key=PRECISIONS.index)
    loose = start.about or end.about or (start.by and end.by)
    if first == "minute" or first == second == "second":
        unit: Precision = "second" if first == "second" else "minute"
        low = high = (end.low - start.low) / SECONDS[unit]
    else:
        unit, spread = first, bounds(start, end).to(first)
        low, high = max(0.0, spread.low), max(0.0, spread.high)
    if end.by and not start.by:
        low = -math.inf
    if start.by and not end.by:
        high = math.inf
    return Elapsed(low, high, unit, loose)


def bounds(start: Point, end: Point) -> Quantity:
    """Return the least and the most time that can lie between two instants, in minutes.

    Args:
        start: The earlier instant.
        end: The later instant.
    """
    return Quantity((end.low - start.high) / 60, (end.high - start.low) / 60, "minute")


def fits(stated: Quantity, start: Point, end: Point) -> bool:
    """Return whether a stated length of time can lie between two instants.

    A stated length is good to half of its last unit (`27 minutes` is 26.5 to 27.5), to a whole
    one where the source itself calls it approximate; so is an approximate instant.

    Args:
        stated: The length of time that a source states.
        start: The earlier instant.
        end: The later instant.
    """
    possible = bounds(start, end)
    half = Quantity(0.5, 0.5, stated.unit).to("minute").magnitude * (1 + stated.about)
    low, high = (bound * units.factor(stated.unit, "minute") for bound in (stated.low, stated.high))
    loose = sum(SECONDS[moment.precision] / 60 for moment in (start, end) if moment.about)
    is_short = low - half - loose <= possible.high or start.by
    return is_short and (possible.low <= high + half + loose or end.by)
