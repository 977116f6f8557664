"""Moments and figures of 28 September 2020."""

from atlas import at_most, by, minutes, percent
from incidents._times import utc
from incidents.microsoft.facts import ROLLOUT as REPORT

DEPLOYED = utc("2020-09-28 21:25") @ REPORT.at("On September 28 at 21:25 UTC, a service")
CAUSE = utc("2020-09-28 22:02") @ REPORT.at("At 22:02 UTC, we established the root cause,")
BY_HAND = utc("2020-09-28 22:47") @ REPORT.at("At 22:47 UTC we initiated the process to")
UPDATED = by(utc("2020-09-28 23:59")) @ REPORT.at("the entire operation completed by 23:59 UTC.")
HEALTHY = by(utc("2020-09-29 00:23")) @ REPORT.at("By 00:23 UTC enough backend service instances")
RECOVERED = by(utc("2020-09-29 02:25")) @ REPORT.at(
    "with residual impact were recovered by 02:25 UTC."
)

DETECTED = at_most(minutes(5)) @ REPORT.at(
    "within 5 minutes our monitoring detected an unhealthy", of="from the start of the impact"
)
EUROPE = percent(81) @ REPORT.at(
    "81% success rate for the duration of the", of="authentication requests in Europe"
)
AMERICAS = percent(17) @ REPORT.at(
    "17% success rate for the duration of the", of="authentication requests in the Americas"
)
ASIA = percent(32) @ REPORT.at(
    "availability dropped to 32% at its lowest.",
    of="authentication requests in Asia, at the lowest",
)
AUSTRALIA = percent(37) @ REPORT.at(
    "Australia: 37% success rate for the duration of", of="authentication requests in Australia"
)
IDENTITIES = percent(99.8) @ REPORT.at(
    "with an average availability of 99.8%", of="managed identities of VMs, scale sets and AKS"
)
