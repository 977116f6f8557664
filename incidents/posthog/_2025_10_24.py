"""Moments and figures of 24 October 2025."""

from atlas import about, at, minutes, percent
from incidents.posthog.facts import OCTOBER

DEPLOYED = at("2025-10-24 18:00", zone="UTC") @ OCTOBER.at(
    "18:00 UTC - Deploy IP-based rate limiting"
)
LIMITING = at("2025-10-24 18:01", zone="UTC") @ OCTOBER.at(
    "18:01 UTC - Rate limiter begins returning"
)
ONE_ADDRESS = at("2025-10-24 18:02", zone="UTC") @ OCTOBER.at("18:02 UTC - All traffic appears as")
REPORTED = at("2025-10-24 18:10", zone="UTC") @ OCTOBER.at(
    "18:10 UTC - Initial customer reports of"
)
ESCALATED = at("2025-10-24 18:30", zone="UTC") @ OCTOBER.at(
    "18:30 UTC - More customer reports escalate"
)
INVESTIGATED = at("2025-10-24 18:45", zone="UTC") @ OCTOBER.at(
    "18:45 UTC - Engineering begins investigation into"
)
SEEN = at("2025-10-24 19:00", zone="UTC") @ OCTOBER.at("19:00 UTC - Team identifies 429 errors")
FOUND = at("2025-10-24 19:02", zone="UTC") @ OCTOBER.at("19:02 UTC - Root cause identified: rate")
DECIDED = at("2025-10-24 19:05", zone="UTC") @ OCTOBER.at("19:05 UTC - Decision to disable rate")
DISABLED = at("2025-10-24 19:12", zone="UTC") @ OCTOBER.at(
    "19:12 UTC - Rate limiting disabled, service"
)

LASTED = minutes(72) @ OCTOBER.at("18:00 to 19:12 UTC (72 minutes)")
REFUSED = about(percent(97)) @ OCTOBER.at("~97% of evaluation requests returning 429 (rate")
UNDETECTED = minutes(62) @ OCTOBER.at("for detection (62-minute detection delay)")
