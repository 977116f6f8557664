"""Instants: points in time, as precise as a source states them, kept in UTC."""

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from attrs import evolve, field, frozen

from atlas.errors import DateError
from atlas.evidence import units
from atlas.evidence.quantity import Quantity
from atlas.evidence.source import Citation
from atlas.evidence.zones import to_utc

if TYPE_CHECKING:
    from atlas.evidence.moment import Moment

Precision = Literal["second", "minute", "hour", "day"]

_FORM = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: (\d{2})(?::(\d{2})(?::(\d{2}))?)?)?", re.ASCII)
_SECONDS: dict[Precision, int] = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400}
_PRECISIONS: tuple[Precision, ...] = ("day", "hour", "minute", "second")

_HOUR = 60
_DAYS = 72
"""From so many hours on a time is written in days."""


@frozen(order=False)
class Instant(Quantity):
    """A point in time: it lies between `low` (included) and `high`, in seconds since 1970 UTC.

    Args:
        local: What the clocks of the source's zone showed.
        zone: That zone, as the author named it.
        precision: How precisely the source states it.
    """

    local: datetime = field(kw_only=True)
    zone: str = field(kw_only=True)
    precision: Precision = field(kw_only=True)

    @property
    def utc(self) -> datetime:
        """When it begins, in UTC."""
        return datetime.fromtimestamp(self.low, UTC)

    @property
    def clock(self) -> str:
        """The time of day in UTC; the date where no time is known."""
        form = {"second": "%H:%M:%S", "minute": "%H:%M", "hour": "%H h", "day": ""}[self.precision]
        text = self.utc.strftime(form) if form else self.local.strftime("%Y-%m-%d")
        return f"{'~' if self.about else ''}{text}"

    @property
    def day(self) -> str:
        """The date in UTC; of an instant known to the day, the one of its source."""
        return (self.local if self.precision == "day" else self.utc).strftime("%Y-%m-%d")

    def __str__(self) -> str:
        """Write it in UTC: `2017-01-31 23:27 UTC`; a day is written with the zone it is of."""
        if self.precision == "day":
            return self.clock if self.zone == "UTC" else f"{self.clock} ({self.zone})"
        mark, clock = ("~", self.clock[1:]) if self.about else ("", self.clock)
        return f"{mark}{self.day} {clock} UTC"

    def __matmul__(self, citation: Citation) -> "Moment":
        """Cite it: `at("2019-07-02 13:42", zone="UTC") @ source.at("At 13:42")`.

        Raises:
            CitationError: The quoted words hold another time, date or zone.
        """
        from atlas.evidence.moment import reported_moment  # noqa: PLC0415 - made of instants

        return reported_moment(self, citation)


def at(when: str, *, zone: str) -> Instant:
    """State when something happened, as the source's clocks showed it; cite it with `@`.

    Args:
        when: `2017-02-28 09:37:12`, `2017-02-28 09:37`, `2017-02-28 09` or `2017-02-28`: as
            precise as the source states it, in its own zone, on a clock of 24 hours.
        zone: The zone of the source: `UTC`, `PST`, `CET`, an offset, or an IANA name. An
            abbreviation has to be the one that was kept on that day.

    Raises:
        DateError: The text has another form, or names what does not exist.
    """
    match = _FORM.fullmatch(when) if isinstance(when, str) else None
    if match is None:
        raise DateError(
            f"{when!r} is no point in time",
            allowed="`2017-02-28 09:37:12`, `2017-02-28 09:37`, `2017-02-28 09`, `2017-02-28`",
            remedy="write it as precisely as the source states it, on a clock of 24 hours",
        )
    parts = [int(part) for part in match.groups() if part is not None]
    try:
        local = datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - its zone is given apart
    except ValueError as error:
        raise DateError(
            f"{when!r} does not exist ({error})",
            allowed="a real day of the calendar and a real time of day",
            remedy="check it in the source",
        ) from error
    precision = _PRECISIONS[max(0, len(parts) - 3)]
    low = to_utc(local, zone).timestamp()
    high = low + _SECONDS[precision]
    return Instant(low, high, "instant", local=local, zone=zone, precision=precision)


@frozen(order=False)
class Elapsed(Quantity):
    """A time between two instants, written in hours and minutes: `18 h 33 min`."""

    def __str__(self) -> str:
        """Write it as people count it, where it is known to the minute."""
        if self.unit != "minute" or not self.is_exact or self.low < _HOUR:
            return super().__str__()
        return f"{'~' if self.about else ''}{counted(self.low)}"


def counted(minutes: float) -> str:
    """Write minutes in days, hours and minutes, as people count them: `3 d 3 h 8 min`."""
    hours, rest = divmod(round(minutes), _HOUR)
    days, hours = divmod(hours, 24) if hours >= _DAYS else (0, hours)
    parts = ((days, "d"), (hours, "h"), (rest, "min"))
    return " ".join(f"{value} {unit}" for value, unit in parts if value) or "0 min"


def elapsed(start: Instant, end: Instant) -> Elapsed:
    """Return the time between two instants.

    Two that are stated to the minute, or to the second, differ by the minutes between them, as
    people count; where one is vaguer, the time is the range that it can be.
    """
    first, second = sorted((start.precision, end.precision), key=_PRECISIONS.index)
    loose = start.about or end.about
    if first == "minute" or first == second == "second":
        unit: Precision = "second" if first == "second" else "minute"
        value = (end.low - start.low) / _SECONDS[unit]
        return Elapsed(value, value, unit, loose)
    spread = bounds(start, end).to(first)
    return Elapsed(max(0.0, spread.low), max(0.0, spread.high), first, loose)


def bounds(start: Instant, end: Instant) -> Quantity:
    """Return the least and the most time that can lie between two instants, in minutes."""
    return Quantity((end.low - start.high) / 60, (end.high - start.low) / 60, "minute")


def later(start: Instant, by: Quantity) -> Instant:
    """Return the instant so much later; it is as precise as the start, or as the unit of the time.

    Args:
        start: The instant.
        by: An exact time, such as three minutes.
    """
    unit = by.unit if by.unit in _SECONDS else "minute"
    ranks = {str(each): rank for rank, each in enumerate(_PRECISIONS)}
    precision = _PRECISIONS[min(ranks[start.precision], ranks[unit])]
    shift = by.to("second").magnitude
    return evolve(
        start,
        low=start.low + shift,
        high=start.low + shift + _SECONDS[precision],
        about=start.about or by.about,
        local=start.local + timedelta(seconds=shift),
        precision=precision,
    )


def fits(stated: Quantity, start: Instant, end: Instant) -> bool:
    """Return whether a stated length of time can lie between two instants.

    A stated length is good to half of its last unit (`27 minutes` is 26.5 to 27.5), to a whole
    one where the source itself calls it approximate; so is an approximate instant.
    """
    possible = bounds(start, end)
    half = Quantity(0.5, 0.5, stated.unit).to("minute").magnitude * (1 + stated.about)
    low, high = (each * units.factor(stated.unit, "minute") for each in (stated.low, stated.high))
    loose = sum(_SECONDS[each.precision] / 60 for each in (start, end) if each.about)
    return low - half - loose <= possible.high and possible.low <= high + half + loose
