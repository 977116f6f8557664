"""How long broadcasting failed on 2022-09-28, from the updates on Twitch's status page."""

from functools import partial

from atlas import at, by
from systems.twitch import _sources as src

_utc = partial(at, zone="UTC")

# 2022-09-28, broadcasting
_IDENTIFIED = _utc("2022-09-28 17:06") @ src.STATUS_2022.at("identified Sep 28, 2022, 05:06 PM UTC")
_FAILING = by(_utc("2022-09-28 17:06")) @ src.STATUS_2022.at(
    "identified Sep 28, 2022, 05:06 PM UTC"
)
BROADCAST_FIXED = (
    _utc("2022-09-28 21:17") @ src.STATUS_2022.at("monitoring Sep 28, 2022, 09:17 PM UTC")
    - _FAILING
).meaning_of(
    "broadcasting on 2022-09-28, first update to the fix",
    basis="degraded",
    when="2022-09-28",
)
BROADCAST_INCIDENT = (
    _utc("2022-09-28 23:19") @ src.STATUS_2022.at("resolved Sep 28, 2022, 11:19 PM UTC")
    - _IDENTIFIED
).meaning_of(
    "broadcasting on 2022-09-28, from `identified` to `resolved`",
    basis="incident",
    when="2022-09-28",
)
