"""Time zones as reports name them: `UTC`, `PST`, `CET`, `+05:30`, `America/Los_Angeles`."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from difflib import get_close_matches
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from atlas.errors import DateError

_FIXED = re.compile(r"(?:UTC|GMT)?([+\-−])(\d{1,2})(?::?([0-5]\d))?")
_MOST_HOURS = 15
"""Offsets from UTC are smaller."""
_UNIVERSAL = ("UTC", "GMT", "Z")
_AREAS: dict[str, tuple[str, float | None]] = {
    "PT": ("America/Los_Angeles", None),
    "PST": ("America/Los_Angeles", -8),
    "PDT": ("America/Los_Angeles", -7),
    "MT": ("America/Denver", None),
    "MST": ("America/Denver", -7),
    "MDT": ("America/Denver", -6),
    "CT": ("America/Chicago", None),
    "CST": ("America/Chicago", -6),
    "CDT": ("America/Chicago", -5),
    "ET": ("America/New_York", None),
    "EST": ("America/New_York", -5),
    "EDT": ("America/New_York", -4),
    "BRT": ("America/Sao_Paulo", -3),
    "BST": ("Europe/London", 1),
    "WET": ("Europe/Lisbon", 0),
    "WEST": ("Europe/Lisbon", 1),
    "CET": ("Europe/Paris", 1),
    "CEST": ("Europe/Paris", 2),
    "EET": ("Europe/Helsinki", 2),
    "EEST": ("Europe/Helsinki", 3),
    "MSK": ("Europe/Moscow", 3),
    "IST": ("Asia/Kolkata", 5.5),
    "SGT": ("Asia/Singapore", 8),
    "HKT": ("Asia/Hong_Kong", 8),
    "JST": ("Asia/Tokyo", 9),
    "KST": ("Asia/Seoul", 9),
    "AEST": ("Australia/Sydney", 10),
    "AEDT": ("Australia/Sydney", 11),
    "NZST": ("Pacific/Auckland", 12),
    "NZDT": ("Pacific/Auckland", 13),
}
"""Where each abbreviation is kept, and by how many hours it differs from UTC; None for either."""

ABBREVIATIONS = (*_UNIVERSAL[:2], *_AREAS)
"""The abbreviations that are known; `Z` only counts directly after a time."""


def to_utc(local: datetime, zone: str) -> datetime:
    """Return the instant at which clocks in a zone showed a time.

    Args:
        local: What the clocks showed, without a zone.
        zone: `UTC`, an abbreviation, an offset, or a name of the IANA database.

    Raises:
        DateError: The zone is unknown, its abbreviation was not kept on that day, its clocks never
            showed that time, or showed it twice, or it is outside of the calendar in UTC.
    """
    try:
        return _to_utc(local, zone)
    except OverflowError as error:
        raise DateError(
            f"{local:%Y-%m-%d %H:%M} in {zone} lies outside of the years 1 to 9999 in UTC",
            allowed="a time whose year in UTC is one of these",
            remedy="correct the year from the source",
        ) from error


def _to_utc(local: datetime, zone: object) -> datetime:
    if not isinstance(zone, str):
        raise _unknown(zone)
    fixed = _fixed(zone)
    if fixed is not None:
        return local.replace(tzinfo=fixed).astimezone(UTC)
    area, hours = _AREAS.get(zone, (zone, None))
    place = _place(area, zone)
    candidates = {
        instant
        for fold in (0, 1)
        if _shows(instant := local.replace(tzinfo=place, fold=fold).astimezone(UTC), place, local)
    }
    if hours is not None and candidates:
        matching = {
            candidate
            for candidate in candidates
            if local - candidate.replace(tzinfo=None) == _hours(hours)
        }
        if not matching:
            raise DateError(
                f"{zone} on {local:%Y-%m-%d}, when {area} kept {_offset(local, min(candidates))}",
                allowed=f"the time that was kept there on that day; {zone} is "
                f"{_signed(_hours(hours))}",
                remedy="name the zone that the source gives for that day, or the area: "
                f"`zone={area!r}` knows its summers",
            )
        candidates = matching
    if len(candidates) != 1:
        raise DateError(
            f"clocks in {area} showed {local:%Y-%m-%d %H:%M} {'twice' if candidates else 'never'}",
            allowed="a time that they showed once",
            remedy="name the zone by its abbreviation if it is known, or by its offset: "
            f"{' or '.join(_offset(local, instant) for instant in sorted(candidates))}"
            if candidates
            else "correct the time or the zone from the source: clocks were put forward over it",
        )
    return candidates.pop()


def _fixed(zone: str) -> tzinfo | None:
    """Return the zone that is named by its offset, if it is."""
    if zone in _UNIVERSAL:
        return UTC
    match = _FIXED.fullmatch(zone)
    if match is None:
        return None
    sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if offset >= timedelta(hours=_MOST_HOURS):
        raise _unknown(zone)
    return timezone(offset if sign == "+" else -offset)


@lru_cache(maxsize=128)
def _place(area: str, zone: str) -> ZoneInfo:
    if "/" not in area:
        raise _unknown(zone)
    try:
        return ZoneInfo(area)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise _unknown(zone) from error


def _meant(zone: object) -> str:
    """Return which zone was meant by one that is unknown, for a message; empty if none is near."""
    if not isinstance(zone, str):
        return ""
    offset = _FIXED.fullmatch(zone.upper().replace(" ", ""))
    if offset and offset[0] != zone and int(offset[2]) < _MOST_HOURS:
        return f"did you mean {offset[0]!r}? "
    areas = {name.upper(): name for name in sorted(available_timezones()) if "/" in name}
    known = areas | {name: name for name in ABBREVIATIONS}
    written = zone.strip().upper().replace(" ", "_")
    # No abbreviation is guessed from another: AST is four hours from UTC, and AEST ten.
    near = [written] if written in known else get_close_matches(written, areas, n=1, cutoff=0.8)
    return f"did you mean {known[near[0]]!r}? " if near else ""


def _unknown(zone: object) -> DateError:
    return DateError(
        f"the time zone {zone!r} is unknown",
        allowed=f"{', '.join(ABBREVIATIONS)}, an offset such as +05:30, or an IANA name such as "
        "Europe/Berlin",
        remedy=f"{_meant(zone)}name one of these, or the offset from UTC in the source's zone; "
        "where the machine lacks the IANA database, install the package tzdata",
    )


def _shows(instant: datetime, place: ZoneInfo, local: datetime) -> bool:
    return instant.astimezone(place).replace(tzinfo=None) == local


def _hours(hours: float) -> timedelta:
    return timedelta(hours=hours)


def _offset(local: datetime, instant: datetime) -> str:
    return _signed(local - instant.replace(tzinfo=None))


def _signed(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    hours, minutes_left = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (
        f":{minutes_left:02}" if minutes_left else ""
    )
