"""Moments and figures of 6 September 2021."""

from atlas import minutes
from incidents._times import utc
from incidents.dfds.facts import NOT_FOUND

APPLIED = utc("2021-09-01 11:34") @ NOT_FOUND.at(
    "2021-09-01 11:34 | Malformed IngressRoute applied to"
)
ROLLOVER = utc("2021-09-06 07:30") @ NOT_FOUND.at(
    "2021-09-06 07:30 | Automated Kubernetes node roll"
)
BROKEN = utc("2021-09-06 08:00") @ NOT_FOUND.at(
    "2021-09-06 08:00 | All Kubernetes services returning"
)
INVESTIGATED = utc("2021-09-06 08:05") @ NOT_FOUND.at(
    "2021-09-06 08:05 | Root cause investigation started"
)
UNHEALTHY = utc("2021-09-06 08:10") @ NOT_FOUND.at("2021-09-06 08:10 | ALB targets unhealthy")
HEALTHY = utc("2021-09-06 08:15") @ NOT_FOUND.at("2021-09-06 08:15 | ALB targets healthy after")
STILL = utc("2021-09-06 08:20") @ NOT_FOUND.at("2021-09-06 08:20 | All Kubernetes services still")
UNCLEAR = utc("2021-09-06 08:30") @ NOT_FOUND.at(
    "2021-09-06 08:30 | Misc. investigation non conclusive"
)
ROLL_BACK = utc("2021-09-06 08:50") @ NOT_FOUND.at("2021-09-06 08:50 | Roll back to Traefik")
BY_HAND = utc("2021-09-06 09:00") @ NOT_FOUND.at("2021-09-06 09:00 | Roll back performed by")
WORKING = utc("2021-09-06 09:08") @ NOT_FOUND.at("2021-09-06 09:08 | All ingress traffic working")
CAUSE = utc("2021-09-06 09:10") @ NOT_FOUND.at("2021-09-06 09:10 | Root cause discovered by")

DETECTED_IN = minutes(5) @ NOT_FOUND.at("Time to detection: 5 minutes")
RECOVERED_IN = minutes(68) @ NOT_FOUND.at("Time to recovery: 68 minutes")
