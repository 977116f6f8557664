"""Moments and figures of 21 October 2025."""

from atlas import about, at_least, minutes, percent
from incidents._times import utc
from incidents.posthog.facts import OCTOBER

DEPLOYED = utc("2025-10-21 21:45") @ OCTOBER.at("21:45 UTC - Deploy timeout handling change")
DETECTED = utc("2025-10-21 21:47") @ OCTOBER.at(
    "21:47 UTC - Automated monitoring detects increased"
)
ROLLED_BACK = utc("2025-10-21 21:49") @ OCTOBER.at("21:49 UTC - Immediate rollback initiated and")
STILL_FAILING = utc("2025-10-21 21:50") @ OCTOBER.at("21:50 UTC - Error rates remain elevated")
MEMORY_FULL = utc("2025-10-21 22:30") @ OCTOBER.at("22:30 UTC - Redis metrics show memory")
CONNECTIONS = utc("2025-10-21 22:35") @ OCTOBER.at(
    "22:35 UTC - Postgres connection spike observed,"
)
TRANSFER = utc("2025-10-21 22:45") @ OCTOBER.at("22:45 UTC - Discovery: Massive data transfer")
CAUSE = utc("2025-10-21 22:50") @ OCTOBER.at("22:50 UTC - Root cause identified: Excessive")
STATUS_PAGE = utc("2025-10-21 22:50") @ OCTOBER.at("22:50 UTC - Status page updated with")
THROTTLED = utc("2025-10-21 23:00") @ OCTOBER.at("23:00 UTC - Begin throttling connections and")
RECOVERED = utc("2025-10-21 23:28") @ OCTOBER.at("23:28 UTC - Service fully recovered")

LASTED = minutes(103) @ OCTOBER.at(
    "21:45 to 23:28 UTC (103 minutes)", of="from 21:45 to 23:28 UTC", basis="degraded"
)
FAILED = about(percent(38)) @ OCTOBER.at(
    "~38% of evaluation requests returning errors in US", of="evaluation requests, US datacenter"
)
CPU_PRESSURE = at_least(percent(90)) @ OCTOBER.at(
    "and saturate CPU capacity (exceeding 90%). This", of="CPU of the nodes"
)
ALERT_AT = percent(80) @ OCTOBER.at(
    "thresholds at 80% sustained for 5 minutes,", of="CPU of each node and pod", basis="limit"
)
