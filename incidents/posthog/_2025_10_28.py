"""Moments and figures of 28 October 2025."""

from atlas import about, at, minutes, percent, seconds
from incidents.posthog.facts import OCTOBER

ROLLED_OUT = at("2025-10-28 19:12", zone="UTC") @ OCTOBER.at(
    "19:12 UTC - Routine deployment triggers"
)
REFUSED = at("2025-10-28 19:15", zone="UTC") @ OCTOBER.at("19:15 UTC - New US pods begin")
CRASHING = at("2025-10-28 19:18", zone="UTC") @ OCTOBER.at("19:18 UTC - Pods enter crash loops,")
WRITES = at("2025-10-28 19:20", zone="UTC") @ OCTOBER.at("19:20 UTC - Massive spike in Redis")
ALERTED = at("2025-10-28 19:23", zone="UTC") @ OCTOBER.at("19:23 UTC - On-call receives high error")
EVICTED = at("2025-10-28 19:25", zone="UTC") @ OCTOBER.at("19:25 UTC - Redis key evictions spike,")
SHARED = at("2025-10-28 19:26", zone="UTC") @ OCTOBER.at("19:26 UTC - Main PostHog app begins")
FAILING = at("2025-10-28 19:28", zone="UTC") @ OCTOBER.at("19:28 UTC - Service degradation begins,")
UNDERSTOOD = at("2025-10-28 19:35", zone="UTC") @ OCTOBER.at(
    "19:35 UTC - Team identifies dual failure:"
)
DECIDED = at("2025-10-28 19:45", zone="UTC") @ OCTOBER.at("19:45 UTC - Decision to halt rollout")
AT_ZERO = at("2025-10-28 20:00", zone="UTC") @ OCTOBER.at("20:00 UTC - US pods scaled to")
REDIS_RECOVERING = at("2025-10-28 20:30", zone="UTC") @ OCTOBER.at(
    "20:30 UTC - Redis begins recovering from"
)
PARTLY_RESTORED = at("2025-10-28 20:53", zone="UTC") @ OCTOBER.at(
    "20:53 UTC - Partial recovery as stable"
)
RESTORED = at("2025-10-28 21:31", zone="UTC") @ OCTOBER.at("21:31 UTC - Full service restored,")

LASTED = minutes(123) @ OCTOBER.at("19:28 to 21:31 UTC (123 minutes)")
FAILED = about(percent(34)) @ OCTOBER.at("~34% of evaluation requests failing in US")
STARTUP = seconds(20) @ OCTOBER.at("connect to Postgres within the 20-second startup timeout,")
CPU_PRESSURE = percent(90) @ OCTOBER.at("CPU pressure on nodes exceeding 90% (nodes")
ALERT_AT = percent(80) @ OCTOBER.at("thresholds at 80% sustained for 5 minutes,")
