"""Figures about Datadog's outages of 2020 and 2023, each stated once."""

from functools import partial

from atlas import (
    about,
    at,
    between,
    count,
    minutes,
    people,
    percent,
    ratio,
)
from systems.datadog import _sources as src

_utc = partial(at, zone="UTC")


# 2020-09-24, service discovery
DNS_GROWTH = ratio(10) @ src.OUTAGE_2020.at(
    "requests was multiplied by 10 in 10 short",
    of="DNS requests to service discovery",
    when="2020-09-24",
)
WEB_ERRORS = about(between(percent(60), percent(90))) @ src.OUTAGE_2020.at(
    "with error rates in the 60-90% range throughout",
    of="requests to the web tier that failed",
    when="2020-09-24",
)
_BEGAN_2020 = _utc("2020-09-24 14:27") @ src.OUTAGE_2020.at(
    "Between September 24, 2020, 14:27 UTC and September"
)
WEB_2020 = (
    (_utc("2020-09-24 20:18") @ src.OUTAGE_2020.at("API endpoints (fully recovered at 20:18 UTC)"))
    - _BEGAN_2020
).meaning_of("the web tier, intermittently, to 20:18 UTC", basis="degraded", when="2020-09-24")
DEGRADED_2020 = (
    (_utc("2020-09-25 00:40") @ src.OUTAGE_2020.at("September 25 00:40 UTC, the US region of"))
    - _BEGAN_2020
).meaning_of("the US region, as the report bounds it", basis="degraded", when="2020-09-25")
ALL_2020 = (
    (_utc("2020-09-25 03:00") @ src.OUTAGE_2020.at("APM (fully recovered at 03:00 UTC)"))
    - _BEGAN_2020
).meaning_of("until APM, the last product, recovered", basis="degraded", when="2020-09-25")
STATUS_INTERVAL = minutes(30) @ src.OUTAGE_2020.at(
    "post updates every 30 minutes until resolution",
    of="updates of the status page, by playbook",
    when="2020-10",
)

# 2023-03-08, systemd and Cilium
ALERTED = minutes(3) @ src.OUTAGE_2023.at(
    "three minutes after the trigger of the first",
    of="first faulty upgrade to the first internal alert",
    when="2023-03-08",
)
DECLARED = minutes(18) @ src.OUTAGE_2023.at(
    "high-severity incident 18 minutes into the investigation",
    of="investigation until an internal high-severity incident",
    when="2023-03-08",
)
RESPONDERS = between(people(450), people(750)) @ src.OUTAGE_2023.at(
    "450 to 750 incident responders active throughout the",
    of="incident responders, besides leaders, commanders and support",
    when="2023-03-08",
)
SHIFTS = count(4, "shift") @ src.OUTAGE_2023.at(
    "which required four shifts to bring the incident",
    of="shifts until full resolution",
    when="2023-03-08",
)
STATUS_UPDATES = about(count(200, "status update")) @ src.OUTAGE_2023.at(
    "about 200 status updates across four regions",
    of="status updates across four regions",
    when="2023-03-08",
)
NODES_LOST = about(between(percent(50), percent(60))) @ src.RELIABILITY.at(
    "to approximately 50–60% of our Kubernetes nodes in",
    of="production Kubernetes nodes that were disconnected",
    when="2023-03-08",
)
_BEGAN_2023 = _utc("2023-03-08 06:03") @ src.OUTAGE_2023.at(
    "March 8, 2023, at 06:03 UTC, we experienced"
)
WEB_2023 = (
    (_utc("2023-03-08 09:13") @ src.OUTAGE_2023.at("at 09:13 UTC (web access restored)"))
    - _BEGAN_2023
).meaning_of("web access, first sign of recovery", basis="outage", when="2023-03-08")
_SERVICES_2023 = _utc("2023-03-09 08:58") @ src.OUTAGE_2023.at(
    "in all regions on March 9, 2023, 08:58"
)
ALL_2023 = (_SERVICES_2023 - _BEGAN_2023).meaning_of(
    "until all services were operational", basis="degraded", when="2023-03-09"
)
_BACKFILLED_2023 = _utc("2023-03-10 06:25") @ src.OUTAGE_2023.at(
    "on March 10, 2023, at 06:25 UTC once"
)
BACKFILLED_2023 = (_BACKFILLED_2023 - _BEGAN_2023).meaning_of(
    "until historical data was backfilled", basis="degraded", when="2023-03-10"
)
