"""States points in time, as the clocks of a source showed them."""

import re
from datetime import datetime

from atlas.errors import DateError
from atlas.evidence.durations import PRECISIONS, SECONDS
from atlas.evidence.moment import Instant
from atlas.evidence.zones import to_utc

_FORM = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: (\d{2})(?::(\d{2})(?::(\d{2}))?)?)?", re.ASCII)


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
            remedy="write it in one of these forms, as precisely as the source states it, on a "
            "clock of 24 hours",
        )
    parts = [int(part) for part in match.groups() if part is not None]
    try:
        local = datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - its zone is given apart
    except ValueError as error:
        raise DateError(
            f"{when!r} does not exist ({error})",
            allowed="a real day of the calendar and a real time of day",
            remedy="correct it from the source, or leave out the part that is not certain: "
            "`2017-02-28 09`, `2017-02-28`",
        ) from error
    precision = PRECISIONS[max(0, len(parts) - 3)]
    low = to_utc(local, zone).timestamp()
    high = low + SECONDS[precision]
    return Instant(low, high, local=local, zone=zone, precision=precision)
