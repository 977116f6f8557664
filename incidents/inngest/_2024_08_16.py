"""Moments and figures of 16 August 2024."""

from atlas import minutes
from incidents._times import utc
from incidents.inngest.facts import AUGUST

STOPPED = utc("2024-08-16 00:05") @ AUGUST.at("2024-08-16 00:05 UTC - SDK Gateways stop fulfilling")
PAGED = utc("2024-08-16 00:10") @ AUGUST.at("2024-08-16 00:10 UTC - On-call engineers are paged")
FOUND = utc("2024-08-16 00:25") @ AUGUST.at("2024-08-16 00:25 UTC - Issue is pinpointed to")
SCALED_DOWN = utc("2024-08-16 00:38") @ AUGUST.at(
    "2024-08-16 00:38 UTC - Executor services are scaled"
)
CLEARING = utc("2024-08-16 00:51") @ AUGUST.at(
    "2024-08-16 00:51 UTC - Manual intervention to clear"
)
ONLINE = utc("2024-08-16 01:01") @ AUGUST.at("2024-08-16 01:01 UTC - All SDK Gateways are")
REBOOTED = utc("2024-08-16 01:51") @ AUGUST.at("2024-08-16 01:51 UTC - One SDK Gateway is")
REPORTED = utc("2024-08-16 04:40") @ AUGUST.at(
    "2024-08-16 04:40 UTC - Networking issues reported by"
)
ADDRESSES = utc("2024-08-16 04:47") @ AUGUST.at("2024-08-16 04:47 UTC - New static IP addresses")
ROLLING_OUT = utc("2024-08-16 05:30") @ AUGUST.at("2024-08-16 05:30 UTC - New SDK Gateways with")
ROLLED_OUT = utc("2024-08-16 05:45") @ AUGUST.at("2024-08-16 05:45 UTC - All SDK Gateways are")
ADDED = utc("2024-08-16 06:02") @ AUGUST.at("2024-08-16 06:02 UTC - Additional SDK Gateways are")

DOWN = minutes(46) @ AUGUST.at(
    "Function execution was down for 46 minutes, and", of="function execution down"
)
