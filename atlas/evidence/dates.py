"""Dates as precise as they are known: a year, a month or a day."""

import calendar
import re
from datetime import date
from functools import lru_cache

from attrs import frozen

from atlas.errors import DateError

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@frozen(order=False)
class PartialDate:
    """A date known to the year, the month or the day.

    `text` is what the author wrote; `earliest` and `latest` are the first and the last day it
    can mean.
    """

    text: str
    earliest: date
    latest: date

    def __str__(self) -> str:
        """Return the date as precisely as it is known."""
        return self.text


@lru_cache(maxsize=4096)
def parse_date(text: str) -> PartialDate:
    """Read `2023`, `2023-03` or `2023-03-06`.

    Raises:
        DateError: The text has another form, or names a day that does not exist.
    """
    match = _FORM.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise DateError(
            f"{text!r} is not a date",
            allowed="`2023`, `2023-03` or `2023-03-06`",
            remedy="write it in one of these forms, as precisely as the source gives it",
        )
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        earliest = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise DateError(
            f"{text!r} does not exist ({error})",
            allowed="a real day of the calendar",
            remedy="correct it from the source, or leave out the part that is not certain: "
            "`2023-03`, `2023`",
        ) from error
    if day is not None:
        return PartialDate(text, earliest, earliest)
    last_month = month or 12
    last_day = calendar.monthrange(earliest.year, last_month)[1]
    return PartialDate(text, earliest, date(earliest.year, last_month, last_day))


def to_date(value: str | PartialDate) -> PartialDate:
    """Convert what an author wrote; used by constructors that take a date."""
    return value if isinstance(value, PartialDate) else parse_date(value)
