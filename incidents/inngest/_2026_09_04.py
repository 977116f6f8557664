"""Moments of 4 September 2026."""

from incidents._times import utc
from incidents.inngest.facts import NETWORK

UNAVAILABLE = utc("2026-09-04 18:13") @ NETWORK.at(
    "**18:13:** Function execution becomes unavailable"
)
DECLARED = utc("2026-09-04 18:17") @ NETWORK.at("**18:17:** We declare an incident and begin")
STATUS_PAGE = utc("2026-09-04 18:26") @ NETWORK.at("**18:26:** We publish a status-page update and")
RESTORED = utc("2026-09-04 18:48") @ NETWORK.at("**18:48:** Connectivity is restored and services")
MONITORING = utc("2026-09-04 19:09") @ NETWORK.at(
    "**19:09:** We move the public status-page incident"
)
