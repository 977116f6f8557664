"""Moments and figures of 3 and 4 September 2018."""

from atlas import by, hours, minutes, percent, ratio
from incidents.google._reports import BUCKETS, pacific

CHANGE = pacific("2018-09-03 18:45") @ BUCKETS.at("On Monday 3rd September 18:45 PDT, a change")
BEGAN = pacific("2018-09-04 02:55") @ BUCKETS.at("from 02:55 to 08:33 PDT, customers with")
PEAK = pacific("2018-09-04 05:00") @ BUCKETS.at(
    "05:00 PDT and 07:30 PDT for write-heavy workloads."
)
STATUS = pacific("2018-09-04 06:38") @ BUCKETS.at("| Sep 04, 2018 | 06:38 |")
PEAK_OVER = pacific("2018-09-04 07:30") @ BUCKETS.at(
    "05:00 PDT and 07:30 PDT for write-heavy workloads."
)
ISOLATED = pacific("2018-09-04 08:33") @ BUCKETS.at("At 08:33 PDT")
ROOT_CAUSE = pacific("2018-09-04 11:07") @ BUCKETS.at("| Sep 04, 2018 | 11:07 |")
NOMINAL = by(pacific("2018-09-04 12:50")) @ BUCKETS.at(
    "subsequently to nominal levels by 12:50 PDT."
)

_DURATION = BUCKETS.at("duration of 5 hours 38 minutes. After that")
LASTED = (hours(5) @ _DURATION + minutes(38) @ _DURATION).meaning_of(
    "errors and latency until the mitigation", basis="degraded"
)
ERRORS = percent(1.066) @ BUCKETS.at(
    "a 1.066% error rate and 4.9x", of="requests to US buckets until 08:33 PDT"
)
LATENCY = ratio(4.9) @ BUCKETS.at(
    "a 1.066% error rate and 4.9x", of="p99 latency of US buckets until 08:33 PDT"
)
ERRORS_LATER = percent(0.146) @ BUCKETS.at(
    "initially to 0.146% and then subsequently to",
    of="requests to US buckets from 08:33 PDT, at first",
)
LATENCY_LATER = ratio(1.4) @ BUCKETS.at(
    "latency decreased to 1.4x normal levels and", of="p99 latency of US buckets at 08:33 PDT"
)
