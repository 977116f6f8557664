"""Moments and figures of 24 October 2025."""

from atlas import about, minutes, percent
from incidents._times import utc
from incidents.posthog.facts import OCTOBER

DEPLOYED = utc("2025-10-24 18:00") @ OCTOBER.at("18:00 UTC - Deploy IP-based rate limiting")
LIMITING = utc("2025-10-24 18:01") @ OCTOBER.at("18:01 UTC - Rate limiter begins returning")
ONE_ADDRESS = utc("2025-10-24 18:02") @ OCTOBER.at("18:02 UTC - All traffic appears as")
REPORTED = utc("2025-10-24 18:10") @ OCTOBER.at("18:10 UTC - Initial customer reports of")
ESCALATED = utc("2025-10-24 18:30") @ OCTOBER.at("18:30 UTC - More customer reports escalate")
INVESTIGATED = utc("2025-10-24 18:45") @ OCTOBER.at(
    "18:45 UTC - Engineering begins investigation into"
)
SEEN = utc("2025-10-24 19:00") @ OCTOBER.at("19:00 UTC - Team identifies 429 errors")
FOUND = utc("2025-10-24 19:02") @ OCTOBER.at("19:02 UTC - Root cause identified: rate")
DECIDED = utc("2025-10-24 19:05") @ OCTOBER.at("19:05 UTC - Decision to disable rate")
DISABLED = utc("2025-10-24 19:12") @ OCTOBER.at("19:12 UTC - Rate limiting disabled, service")

LASTED = minutes(72) @ OCTOBER.at(
    "18:00 to 19:12 UTC (72 minutes)", of="from 18:00 to 19:12 UTC", basis="degraded"
)
REFUSED = about(percent(97)) @ OCTOBER.at(
    "~97% of evaluation requests returning 429 (rate", of="evaluation requests, worldwide"
)
UNDETECTED = minutes(62) @ OCTOBER.at(
    "for detection (62-minute detection delay)",
    of="detection delay; deployment to root cause is as long",
)
