"""How long broadcasting failed on 2022-09-28, from the updates on Twitch's status page."""

from functools import partial

from atlas import at, by, minutes
from systems.twitch import _sources as src

_utc = partial(at, zone="UTC")

# 2022-09-28: the failure began by the first update
BROADCAST_FIXED = (
    _utc("2022-09-28 21:17") @ src.STATUS_2022.at("monitoring Sep 28, 2022, 09:17 PM UTC")
    - by(_utc("2022-09-28 17:06")) @ src.STATUS_2022.at("identified Sep 28, 2022, 05:06 PM UTC")
).meaning_of(
    "broadcasting on 2022-09-28, first update to the fix",
    basis="degraded",
    when="2022-09-28",
)
BROADCAST_INCIDENT = minutes(372) @ src.STATUS_2022.at(
    "lasting 6h 12m",
    of="incident on Twitch's status page, 2022-09-28",
    basis="incident",
    when="2022-09-28",
)
