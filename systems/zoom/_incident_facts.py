"""How long Zoom's outages lasted, from the times that reports print."""

from functools import partial

from atlas import Figure, Moment, at, by, minutes
from systems.zoom import _sources as src

_eastern = partial(at, zone="EDT")
_pacific = partial(at, zone="PST")
_pacific_summer = partial(at, zone="PDT")


def _time(end: Moment, start: Moment, of: str, basis: str, when: str) -> Figure:
    """Return the time between two moments of one incident."""
    return (end - start).meaning_of(of, basis=basis, when=when)


DOMAIN_2025 = _time(
    _pacific_summer("2025-04-16 13:12")
    @ src.STATUS_2025.at("Resolved: April 16, 2025 1:12 PM PDT"),
    _pacific_summer("2025-04-16 11:25")
    @ src.STATUS_2025.at("Reported: April 16, 2025 11:25 AM PDT"),
    "the domain zoom.us on 2025-04-16, from reported to resolved",
    "outage",
    "2025-04-16",
)
WEB_2022 = _time(
    _eastern("2022-09-15 12:01") @ src.WEB_2022.at("09/15/2022 12:01 pm"),
    _eastern("2022-09-15 11:17") @ src.WEB_2022.at("09/15/2022 11:17 am"),
    "Zoom on 2022-09-15, whole outage, as one university saw it",
    "degraded",
    "2022-09-15",
)
PROBES_2022 = minutes(35) @ src.PROBES_2022.at(
    "approximate outage of 35 minutes according to ZDX",
    of="Zoom on 2022-09-15, approximate outage by Zscaler's probes",
    basis="outage",
    when="2022-09-15",
)
BILLING_2020 = _time(
    by(_eastern("2020-08-24 13:10")) @ src.TIMES_2020.at("By 1:10 p.m., the issue was resolved."),
    _eastern("2020-08-24 08:51") @ src.TIMES_2020.at("website at 8:51 a.m. Eastern time."),
    "Zoom on 2020-08-24, from reported to resolved",
    "incident",
    "2020-08-24",
)
DATABASE_2019 = _time(
    _pacific("2019-01-09 10:50") @ src.DATABASE_2019.at("Resolved: January 9th, 2019 10:50 AM PT"),
    _pacific("2019-01-09 09:04") @ src.DATABASE_2019.at("Reported: January 9th, 2019 9:04 AM PT"),
    "Zoom on 2019-01-09, from reported to resolved",
    "incident",
    "2019-01-09",
)
