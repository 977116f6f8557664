"""Moments and figures of 20 May 2019."""

from atlas import at_least, by, hours, minutes, ms, percent, seconds
from incidents.google._reports import PUB_SUB, pacific

BEGAN = pacific("2019-05-20 20:54") @ PUB_SUB.at("On Monday 20 May, 2019 from 20:54 to")
ALERTED = pacific("2019-05-20 21:16") @ PUB_SUB.at("at 21:16 US/Pacific Google engineers were")
STATUS = pacific("2019-05-20 21:51") @ PUB_SUB.at("| May 20, 2019 | 21:51 |")
STORE_FOUND = pacific("2019-05-20 22:18") @ PUB_SUB.at(
    "22:18, we determined the underlying storage"
)
MORE_SERVERS = pacific("2019-05-20 22:48") @ PUB_SUB.at("At 22:48, Google engineers attempted to")
SHED = pacific("2019-05-20 23:00") @ PUB_SUB.at("At 23:00, Google engineers disabled non-essential")
LIMITED = pacific("2019-05-21 00:19") @ PUB_SUB.at("00:19 US/Pacific, Google engineers identified")
RESOLVED = by(pacific("2019-05-21 00:24")) @ PUB_SUB.at("full resolution of the incident by 00:24.")

_DURATION = PUB_SUB.at("for a duration of 3 hours, 30 minutes.")
LASTED = (hours(3) @ _DURATION + minutes(30) @ _DURATION).meaning_of(
    "errors and latency of Pub/Sub", basis="degraded"
)
LIMIT_TAKES = (RESOLVED - LIMITED).meaning_of("from the rate limit to the end", basis="step")
PUBLISH = percent(1.2) @ PUB_SUB.at("of 1.2%, increased publish latency by", of="publish requests")
P50 = ms(1.7) @ PUB_SUB.at(
    "of 1.2%, increased publish latency by 1.7ms", of="added latency of publishing, p50"
)
P99 = seconds(8.3) @ PUB_SUB.at("percentile, and 8.3s", of="added latency of publishing, p99")
PUBLISH_ADMIN = percent(8.3) @ PUB_SUB.at(
    "error rates of 8.3% and 3.2%", of="admin operations of topics", basis="mean"
)
SUBSCRIBE_ADMIN = percent(3.2) @ PUB_SUB.at(
    "error rates of 8.3% and 3.2%", of="admin operations of subscriptions", basis="mean"
)
ADMIN_22_38 = at_least(percent(50)) @ PUB_SUB.at(
    "like CreateTopic and DeleteTopic are also seeing >50%",
    of="some admin operations, at 22:38 PDT",
)
