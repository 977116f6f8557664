"""Whether the words quoted for a moment hold that time, on that day and in that zone."""

from datetime import datetime, timedelta
from typing import Protocol

from atlas.errors import CitationError, DateError
from atlas.evidence.clock import Hedge, ReadDate, ReadTime, read_dates, read_times, read_zones
from atlas.evidence.durations import Precision
from atlas.evidence.zones import to_utc


class Stated(Protocol):
    """A point in time as a source states it; `str` writes it for people."""

    @property
    def local(self) -> datetime:
        """What the clocks of the source's zone showed."""
        ...

    @property
    def utc(self) -> datetime:
        """When it begins, in UTC."""
        ...

    @property
    def zone(self) -> str:
        """The zone of the source."""
        ...

    @property
    def about(self) -> bool:
        """Whether it is declared as approximate."""
        ...

    @property
    def by(self) -> bool:
        """Whether it is declared as the time by which something had happened."""
        ...

    @property
    def precision(self) -> Precision:
        """How precisely the source states it."""
        ...


def require_time_agreement(instant: Stated, phrase: str) -> None:
    """Refuse an instant that is not in the quoted words as precisely as it is given.

    Args:
        instant: The instant that is declared.
        phrase: The words that are quoted for it.

    Raises:
        CitationError: The words hold another time, another date or another zone, or call the time
            approximate or the latest it can be where the instant does not.
    """
    times, dates = read_times(phrase), read_dates(phrase)
    local = instant.local
    if instant.precision == "day":
        if not any(_is_day(local, date) for date in dates):
            raise _disagrees(instant, phrase, f"the day {local:%Y-%m-%d}", _held(dates))
        return
    expected = ReadTime(
        local.hour,
        None if instant.precision == "hour" else local.minute,
        local.second if instant.precision == "second" else None,
    )
    if expected not in times:
        raise _disagrees(instant, phrase, _clock(expected), ", ".join(map(_clock, times)))
    _require_hedge(instant, phrase, [time.hedge for time in times if time == expected])
    if dates and not any(_is_day(local, date) for date in dates):
        raise _disagrees(instant, phrase, f"the day {local:%Y-%m-%d}", _held(dates))
    zones = read_zones(phrase)
    if zones and not any(_is_zone(instant, zone) for zone in zones):
        raise _disagrees(instant, phrase, f"the zone {instant.zone}", ", ".join(zones))


def _require_hedge(instant: Stated, phrase: str, hedges: list[Hedge]) -> None:
    declared = {"": True, "about": instant.about, "by": instant.by}
    if not any(declared[hedge] for hedge in hedges):
        raise CitationError(
            f"the moment is {instant}, but the words {phrase!r} say {hedges[0]!r} of it",
            allowed=f"`{hedges[0]}(at(…))` of a time that its source states so",
            remedy=f"write `{hedges[0]}(…)` around the time",
        )


def _is_day(local: datetime, reading: ReadDate) -> bool:
    pairs = (
        (reading.year, local.year),
        (reading.month, local.month),
        (reading.day, local.day),
        (reading.weekday, local.weekday()),
    )
    return all(stated is None or stated == actual for stated, actual in pairs)


def _is_zone(instant: Stated, abbreviation: str) -> bool:
    try:
        return abs(to_utc(instant.local, abbreviation) - instant.utc) < timedelta(seconds=1)
    except DateError:
        return False


def _clock(reading: ReadTime) -> str:
    if reading.minute is None:
        return f"the hour {reading.hour:02}"
    seconds = "" if reading.second is None else f":{reading.second:02}"
    return f"{reading.hour:02}:{reading.minute:02}{seconds}"


def _held(dates: list[ReadDate]) -> str:
    return ", ".join(
        " ".join(
            f"{name} {part}"
            for name, part in (("year", date.year), ("month", date.month), ("day", date.day))
            if part is not None
        )
        or "another weekday"
        for date in dates
    )


def _disagrees(instant: Stated, phrase: str, expected: str, readings: str) -> CitationError:
    return CitationError(
        f"the moment is {instant}, so {expected}, "
        f"but the words {phrase!r} hold {readings or 'none'}",
        allowed="a time as precise as the words quoted for it, in their zone",
        remedy="quote the words that hold the time, or correct it",
    )
