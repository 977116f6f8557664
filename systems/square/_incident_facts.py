"""How long Square's outages lasted, from the times that its reports print."""

from functools import partial

from atlas import Figure, Moment, at, at_most, by, minutes
from systems.square import _sources as src

_utc = partial(at, zone="UTC")
_eastern = partial(at, zone="EDT")
_pacific = partial(at, zone="PDT")


def _time(end: Moment, start: Moment, of: str, basis: str, when: str) -> Figure:
    """Return the time between two moments of one incident."""
    return (end - start).meaning_of(of, basis=basis, when=when)


# 2023-09-07, DNS
_DNS = _eastern("2023-09-07 13:54") @ src.DNS_2023.at("Beginning at 1:54 PM ET on September 7,")
DNS_PAYMENTS = _time(
    by(_eastern("2023-09-08 05:19"))
    @ src.DNS_2023.at("access restored payment services by 5:19 AM ET"),
    _DNS,
    "Square on 2023-09-07, until payments were restored",
    "outage",
    "2023-09-07",
)

# 2023-02-06, Discover
NETWORK_WIDE = _time(
    _utc("2023-02-06 21:45") @ src.NETWORK_2023.at("21:45 End of wide impact:"),
    _utc("2023-02-06 19:54") @ src.NETWORK_2023.at("19:54 Beginning of wide impact:"),
    "Square's payments on 2023-02-06, beyond those of Discover",
    "degraded",
    "2023-02-06",
)
_DISCOVER = _utc("2023-02-06 19:17") @ src.NETWORK_2023.at(
    "2023-02-06 19:17 UTC Beginning of Discover impact:"
)
DISCOVER_DOWN = _time(
    _utc("2023-02-06 22:00") @ src.NETWORK_2023.at("22:00 Discover network recovers,"),
    _DISCOVER,
    "the Discover network on 2023-02-06",
    "outage",
    "2023-02-06",
)
NETWORK_WHOLE = _time(
    _utc("2023-02-07 00:45") @ src.NETWORK_2023.at("2023-02-07 00:45 Discover impact ends:"),
    _DISCOVER,
    "Square's payments on 2023-02-06, those of Discover included",
    "degraded",
    "2023-02-06",
)

# 2022-06-01, database maintenance
DATABASE_REVERTED = _time(
    _utc("2022-06-01 18:13") @ src.DATABASE_2022.at("[18:13] The engineering teams successfully"),
    _utc("2022-06-01 17:19") @ src.DATABASE_2022.at("Starting at 17:19 UTC on June 1, 2022"),
    "Merchant Data on 2022-06-01, until the rollback",
    "degraded",
    "2022-06-01",
)

# 2021-07-20, rate limiter
LOGIN_OUTAGE = _time(
    _utc("2021-07-20 15:33") @ src.LOGIN_2021.at("15:33 (end of impact)"),
    _utc("2021-07-20 13:57") @ src.LOGIN_2021.at("Starting at 13:57 UTC on July 20, 2021"),
    "authentication on 2021-07-20",
    "degraded",
    "2021-07-20",
)

# 2017-03-16, Multipass
_MULTIPASS = _pacific("2017-03-16 10:02") @ src.MULTIPASS_2017.at(
    "On March 16, beginning at 10:02 a.m. PDT,"
)
MULTIPASS_OUTAGE = _time(
    _pacific("2017-03-16 11:55")
    @ src.MULTIPASS_2017.at("At 11:55 a.m. PDT, service was restored for"),
    _MULTIPASS,
    "most of Square's products on 2017-03-16",
    "outage",
    "2017-03-16",
)
SMS_OUTAGE = _time(
    _pacific("2017-03-16 13:12") @ src.MULTIPASS_2017.at("SMS recovered at 1:12 p.m. PDT."),
    _MULTIPASS,
    "SMS codes of two-factor authentication on 2017-03-16",
    "outage",
    "2017-03-16",
)

# 2025-10-20, AWS us-east-1
REGION_REDIRECTED = at_most(minutes(30)) @ src.AWS_2025.at(
    "Within a half hour all traffic had been",
    of="Square on 2025-10-20, until traffic was redirected",
    basis="degraded",
    when="2025-10-20",
)
