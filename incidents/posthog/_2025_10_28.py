"""Moments and figures of 28 October 2025."""

from atlas import (
    about,
    at_least,
    minutes,
    percent,
    seconds,
)
from incidents._times import utc
from incidents.posthog.facts import OCTOBER

ROLLED_OUT = utc("2025-10-28 19:12") @ OCTOBER.at("19:12 UTC - Routine deployment triggers")
REFUSED = utc("2025-10-28 19:15") @ OCTOBER.at("19:15 UTC - New US pods begin")
CRASHING = utc("2025-10-28 19:18") @ OCTOBER.at("19:18 UTC - Pods enter crash loops,")
WRITES = utc("2025-10-28 19:20") @ OCTOBER.at("19:20 UTC - Massive spike in Redis")
ALERTED = utc("2025-10-28 19:23") @ OCTOBER.at("19:23 UTC - On-call receives high error")
EVICTED = utc("2025-10-28 19:25") @ OCTOBER.at("19:25 UTC - Redis key evictions spike,")
SHARED = utc("2025-10-28 19:26") @ OCTOBER.at("19:26 UTC - Main PostHog app begins")
FAILING = utc("2025-10-28 19:28") @ OCTOBER.at("19:28 UTC - Service degradation begins,")
UNDERSTOOD = utc("2025-10-28 19:35") @ OCTOBER.at("19:35 UTC - Team identifies dual failure:")
DECIDED = utc("2025-10-28 19:45") @ OCTOBER.at("19:45 UTC - Decision to halt rollout")
AT_ZERO = utc("2025-10-28 20:00") @ OCTOBER.at("20:00 UTC - US pods scaled to")
REDIS_RECOVERING = utc("2025-10-28 20:30") @ OCTOBER.at("20:30 UTC - Redis begins recovering from")
PARTLY_RESTORED = utc("2025-10-28 20:53") @ OCTOBER.at("20:53 UTC - Partial recovery as stable")
RESTORED = utc("2025-10-28 21:31") @ OCTOBER.at("21:31 UTC - Full service restored,")

LASTED = minutes(123) @ OCTOBER.at(
    "19:28 to 21:31 UTC (123 minutes)", of="from 19:28 to 21:31 UTC", basis="degraded"
)
FAILED = about(percent(34)) @ OCTOBER.at(
    "~34% of evaluation requests failing in US", of="evaluation requests, US datacenter"
)
STARTUP = seconds(20) @ OCTOBER.at(
    "connect to Postgres within the 20-second startup timeout,", of="each pod", basis="limit"
)
CPU_PRESSURE = at_least(percent(90)) @ OCTOBER.at(
    "and saturate CPU capacity (exceeding 90%). This", of="CPU of the nodes"
)
ALERT_AT = percent(80) @ OCTOBER.at(
    "thresholds at 80% sustained for 5 minutes,", of="CPU of each node and pod", basis="limit"
)
