"""How long outages of Twitch lasted, from times that status updates and the press print."""

from functools import partial

from atlas import about, at
from systems.twitch import _sources as src

_utc = partial(at, zone="UTC")
_eastern = partial(at, zone="EST")

# 2022-09-28, broadcasting
_IDENTIFIED = _utc("2022-09-28 17:06") @ src.STATUS_2022.at("identified Sep 28, 2022, 05:06 PM UTC")
BROADCAST_FIXED = (
    _utc("2022-09-28 21:17") @ src.STATUS_2022.at("monitoring Sep 28, 2022, 09:17 PM UTC")
    - _IDENTIFIED
).meaning_of(
    "broadcasting on 2022-09-28, from `identified` to the fix",
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

# 2023-01-03, site, chat and login
SITE_2023 = (
    _eastern("2023-01-03 14:23") @ src.OUTAGE_2023.at("14:23 ET’de")
    - about(_eastern("2023-01-03 13:10")) @ src.OUTAGE_2023.at("Sorunlar 1:10PM ET")
).meaning_of(
    "Twitch on 2023-01-03, until the status page said resolved",
    basis="degraded",
    when="2023-01-03",
)
