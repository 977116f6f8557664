"""Reviews: after how many days a source is due to be read again, by its kind."""

import hashlib
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import cast

from atlas.errors import ConfigurationError

NEVER = "never"
QUARTER = 92
"""After so many days a source is due unless its kind says otherwise."""

_FOR_EVER = 1_000_000
Review = Mapping[str, int]
"""The days by the kind of a source."""

_USUAL: Review = dict.fromkeys(("filing", "post-mortem", "load test", "chat"), _FOR_EVER)
"""What reports a day that is over is not changed afterwards."""

_COMMIT = re.compile(r"/[0-9a-f]{40}/")
"""The commit in the address of a file, which stays as it is."""


def is_fixed(address: str) -> bool:
    """Return whether the content of an address cannot change: a file at its commit.

    Args:
        address: The address.
    """
    return _COMMIT.search(address) is not None


def review(value: object) -> Review:
    """Read the table `[tool.atlas.review]`.

    Args:
        value: Days, or `never`, by the kind of a source: `runbook = 30`, `primary = 183`.

    Raises:
        ConfigurationError: It holds anything else.
    """
    table = cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {"": value}
    days: dict[str, int] = {}
    for kind, given in table.items():
        if given == NEVER:
            days[kind] = _FOR_EVER
        elif kind and type(given) is int and given > 0:
            days[kind] = given
        else:
            raise ConfigurationError(
                f"[tool.atlas.review] has {kind or 'review'} = {given!r}",
                allowed='days by the kind of a source, `runbook = 30`, or `filing = "never"`',
                remedy='write a whole number of days or "never" in pyproject.toml',
            )
    return {**_USUAL, **days}


def stale_from(kind: str, checked: date, days: Review) -> date | None:
    """Return the day from which on a source counts as stale; None where it is never due.

    Args:
        kind: Its kind.
        checked: The day on which it was last read.
        days: The days by the kind of a source.
    """
    due_after = days.get(kind, QUARTER)
    if due_after >= _FOR_EVER:
        return None
    try:
        return checked + timedelta(due_after) + date.resolution
    except OverflowError:  # beyond the last year that a calendar has
        return None


def due_on(address: str, kind: str, checked: date, days: Review) -> date | None:
    """Return the day on which a source is to be read again; None where it is never due.

    Each address has a day of its own in every period, by its hash: sources that were read
    together fall due spread over the period, none later than it allows, and a week brings a
    week's work.

    Args:
        address: The address of the source.
        kind: Its kind.
        checked: The day on which it was last read.
        days: The days by the kind of a source.
    """
    stale = stale_from(kind, checked, days)
    if stale is None:
        return None
    period = days.get(kind, QUARTER)
    own = int.from_bytes(hashlib.sha256(address.encode()).digest()[:8], "big") % period
    latest = stale - date.resolution
    return latest - timedelta((latest.toordinal() - own) % period)
