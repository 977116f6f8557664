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


def due_on(address: str, checked: date, days: int) -> date | None:
    """Return the day on which a source is to be read again; None if never.

    Each address has a day of its own in every period, by its hash: sources that were read
    together fall due spread over the period, none later than it allows, and a week brings a
    week's work.

    Args:
        address: The address of the source.
        checked: The day on which it was last read.
        days: After how many days it is due at the latest.
    """
    if days >= _FOR_EVER:
        return None
    own = int.from_bytes(hashlib.sha256(address.encode()).digest()[:8], "big") % days
    latest = checked + timedelta(days)
    return latest - timedelta((latest.toordinal() - own) % days)


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
