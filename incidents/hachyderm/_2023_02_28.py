"""Moments and figures of 28 February 2023.

The report says approximately 01:55 UTC for the beginning, and 01:52 for the first report of it.
"""

from atlas import at_most, minutes
from incidents._times import utc
from incidents.hachyderm.facts import TLS_MEDIA

REPORTED = utc("2023-02-28 01:52") @ TLS_MEDIA.at(
    "Feb 28th **01:52** `@quintessence` First report of"
)
CONFIRMED = utc("2023-02-28 01:54") @ TLS_MEDIA.at("Feb 28th **01:54** `@nova` Confirms media is")
COMMANDER = utc("2023-02-28 01:56") @ TLS_MEDIA.at(
    "Feb 28th **01:56** `@nova` Appoints `@quintessence` as"
)
EXPIRY_FOUND = utc("2023-02-28 01:57") @ TLS_MEDIA.at(
    "Feb 28th **01:57** `@nova` Confirms TLS expired"
)
FIXING = utc("2023-02-28 02:30") @ TLS_MEDIA.at("Feb 28th **02:30** `@nova` Live streaming")

RESOLVED_IN = at_most(minutes(60)) @ TLS_MEDIA.at(
    "mean time to resolution was <60 mins.",
    of="mean time to resolution; from when is not said",
)
