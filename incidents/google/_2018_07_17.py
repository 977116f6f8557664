"""Moments and figures of 17 July 2018."""

from atlas import at_most, between, by, minutes, percent
from incidents.google._reports import FRONT_ENDS, pacific

BEGAN = pacific("2018-07-17 12:17") @ FRONT_ENDS.at("17 July 2018, from 12:17 to 12:49 PDT,")
ALERTED = pacific("2018-07-17 12:19") @ FRONT_ENDS.at("to the event at 12:19, and at")
STATUS = pacific("2018-07-17 12:34") @ FRONT_ENDS.at("| Jul 17, 2018 | 12:34 |")
REVERTED = pacific("2018-07-17 12:44") @ FRONT_ENDS.at(
    "immediately investigating. At 12:44 PDT, the team"
)
EFFECTIVE = pacific("2018-07-17 12:49") @ FRONT_ENDS.at("At 12:49 the fix")
RECOVERED = by(pacific("2018-07-17 12:55")) @ FRONT_ENDS.at("Serving fully recovered by 12:55.")

DETECTED_IN = at_most(minutes(3)) @ FRONT_ENDS.at(
    "were alerted to the issue within 3 minutes", of="from the failure to its alert"
)
LASTED = minutes(32) @ FRONT_ENDS.at(
    "for a duration of 32 minutes.", of="502s and connection resets", basis="degraded"
)
ERRORS = between(percent(33), percent(87)) @ FRONT_ENDS.at(
    "varied from 33% to 87% during the", of="requests answered with 502"
)
CACHE_HITS = percent(70) @ FRONT_ENDS.at(
    "Cloud CDN cache hits dropped 70%", of="cache hits of Cloud CDN"
)
