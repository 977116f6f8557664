"""Moments and figures of 29 September 2025."""

from atlas import (
    about,
    at_most,
    hours,
    minutes,
    ms,
    percent,
    seconds,
)
from incidents._times import utc
from incidents.posthog.facts import SEPTEMBER

SATURATED = utc("2025-09-29 16:58") @ SEPTEMBER.at("16:58 UTC - Writer database begins")
SHORTENED = utc("2025-09-29 17:02") @ SEPTEMBER.at("17:02 UTC - Unrelated deployment")
CRASHING = utc("2025-09-29 17:05") @ SEPTEMBER.at("17:05 UTC - Initial pods begin")
AMPLIFIED = utc("2025-09-29 17:12") @ SEPTEMBER.at("17:12 UTC - Retry amplification")
DECLARED = utc("2025-09-29 17:25") @ SEPTEMBER.at("17:25 UTC - Incident declared,")
ROLLBACK_FAILED = utc("2025-09-29 17:40") @ SEPTEMBER.at("17:40 UTC - Rollback fails")
BY_HAND = utc("2025-09-29 18:15") @ SEPTEMBER.at("18:15 UTC - Manual configuration")
RESTORED = utc("2025-09-29 18:46") @ SEPTEMBER.at("18:46 UTC - Service fully restored")

LASTED = hours(1) @ SEPTEMBER.at("lasting 1 hour and 48 minutes,") + minutes(48) @ SEPTEMBER.at(
    "lasting 1 hour and 48 minutes,"
)
FAILED = about(percent(78)) @ SEPTEMBER.at(
    "approximately 78% of flag evaluation requests in", of="evaluation requests, US region"
)
TIMEOUT_BEFORE = seconds(1) @ SEPTEMBER.at(
    "from 1 second to 300 milliseconds coincided", of="database connections of flags", basis="limit"
)
TIMEOUT_AFTER = ms(300) @ SEPTEMBER.at(
    "from 1 second to 300 milliseconds coincided", of="database connections of flags", basis="limit"
)
ROUTED = at_most(minutes(45)) @ SEPTEMBER.at(
    "crash loops for up to 45 minutes", of="traffic routed to pods in crash loops"
)
