"""Times of day, dates and zones as people print them: `9:37AM PST`, `2353 UTC`, `July 2nd`."""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import field, frozen

from atlas.evidence.zones import ABBREVIATIONS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HALF = r"(?P<half>[ap])\.?m\b\.?"
_TIMES = (
    re.compile(
        rf"(?<![\d:.,])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
        rf"(?!\d|:\d)\s*(?:{_HALF})?",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\d:.,])(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)\s*{_HALF}", re.IGNORECASE),
    re.compile(r"(?<![\d:.,])(?P<hour>\d{1,2})h(?P<minute>[0-5]\d)(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<![\d:.,])(?P<hour>\d{{1,2}})\s*{_HALF}", re.IGNORECASE),
    re.compile(
        r"(?<![\d:.,\-/])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s?(?:UTC|GMT|Z|hrs|hours)\b)"
    ),
)
_NAMED = re.compile(r"\b(?:(?P<noon>noon|midday)|midnight)\b", re.IGNORECASE)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DATES = (
    re.compile(r"(?<!\d)(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?!\d)"),
    re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?!:)(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{2}(?:\d{2})?)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{2}(?:\d{2})?)(?!\d)"),
    re.compile(r"(?<![\d.])(?P<day>\d{1,2})(?:st|nd|rd|th)\b"),
)
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})\b", re.IGNORECASE)
_ZONE = re.compile(rf"(?<![A-Za-z])({'|'.join(ABBREVIATIONS)})(?![A-Za-z])")
_NOON, _LAST = 12, 23
Hedge = Literal["", "about", "by"]
_ABOUT = r"(?:[~≈]|\b(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|shortly after))"
_HEDGES: dict[Hedge, re.Pattern[str]] = {
    "by": re.compile(rf"\bby\s+(?:{_ABOUT}\s*)?$", re.IGNORECASE),
    "about": re.compile(rf"{_ABOUT}\s*$", re.IGNORECASE),
}


@frozen
class ReadTime:
    """A time of day as words give it; what they do not say is None.

    Args:
        hour: From 0 to 23.
        minute: From 0 to 59.
        second: From 0 to 59.
        hedge: Whether the words before it call it approximate, or say only that it was by then.
    """

    hour: int
    minute: int | None
    second: int | None = None
    hedge: Hedge = field(default="", eq=False)


@frozen
class ReadDate:
    """A date as words give it; what they do not say is None, `weekday` counts from Monday, 0."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def read_times(text: str) -> list[ReadTime]:
    """Return the times of day in a text, on a clock of 24 hours."""
    times: dict[int, ReadTime] = {}
    for pattern in _TIMES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            hour = _hour(int(parts["hour"]), (parts.get("half") or "").lower())
            if hour is not None:
                minute, second = _int(parts, "minute"), _int(parts, "second")
                hedge = _hedge(text[: match.start()])
                times.setdefault(match.start(), ReadTime(hour, minute, second, hedge))
    for match in _NAMED.finditer(text):
        hour = _NOON if match["noon"] else 0
        times[match.start()] = ReadTime(hour, 0, hedge=_hedge(text[: match.start()]))
    return [times[position] for position in sorted(times)]


def _hedge(before: str) -> Hedge:
    for hedge, words in _HEDGES.items():
        if words.search(before):
            return hedge
    return ""


def _int(parts: dict[str, str | None], name: str) -> int | None:
    text = parts.get(name)
    return None if text is None else int(text)


def _hour(hour: int, half: str) -> int | None:
    """Return an hour on a clock of 24 hours; `13:42 PM` is what some write for 13:42."""
    if hour > _LAST or (half == "a" and hour > _NOON):
        return None
    if not half or hour > _NOON:
        return hour
    return hour % _NOON + (_NOON if half == "p" else 0)


def read_dates(text: str) -> list[ReadDate]:
    """Return the readings of every date in a text; `2/3/2017` has two."""
    dates: dict[ReadDate, None] = {}
    for pattern in _DATES:
        for match in pattern.finditer(text):
            reading = _date(match.groupdict())
            if not any(
                reading.day == date.day and date.month for date in dates if reading.month is None
            ):
                dates.setdefault(reading)
    dates.update(dict.fromkeys(_weekdays(text)))
    return list(dates)


def _weekdays(text: str) -> Iterator[ReadDate]:
    for match in _WEEKDAY.finditer(text):
        yield ReadDate(weekday=_DAYS.index(match[1].lower()))


def _date(parts: dict[str, str | None]) -> ReadDate:
    year, month = parts.get("year"), parts.get("month")
    number = None
    if month is not None:
        number = int(month) if month.isdigit() else _MONTHS.index(month.lower()[:3]) + 1
    century = 2000 if year is not None and len(year) == 2 else 0  # noqa: PLR2004 - 17 for 2017
    return ReadDate(int(year) + century if year else None, number, _int(parts, "day"))


def read_zones(text: str) -> list[str]:
    """Return the abbreviations of time zones in a text."""
    return list(dict.fromkeys(_ZONE.findall(text)))
