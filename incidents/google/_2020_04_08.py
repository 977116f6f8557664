"""Moments and figures of 8 April 2020."""

from atlas import at_most, by, hours, minutes, percent, seconds
from incidents.google._reports import IAM, pacific

BEGAN = pacific("2020-04-08 06:48") @ IAM.at("beginning at 06:48 US/Pacific, Google Cloud")
INSTANCES = pacific("2020-04-08 06:48") @ IAM.at("ranged from 6:48 - 10:00 for a total")
MAIL = pacific("2020-04-08 06:50") @ IAM.at("and sending emails from 6:50 to 7:39.")
ALERTED = pacific("2020-04-08 06:52") @ IAM.at("Cloud IAM at 2020-04-08 06:52 US/Pacific and")
REVERTED = by(pacific("2020-04-08 07:27")) @ IAM.at(
    "By 07:27, the engineering team responsible for"
)
MAIL_BACK = pacific("2020-04-08 07:39") @ IAM.at("and sending emails from 6:50 to 7:39.")
PROPAGATED = by(pacific("2020-04-08 07:42")) @ IAM.at(
    "The mitigation finished propagating by 07:42, partially"
)
STATUS = pacific("2020-04-08 07:44") @ IAM.at("| Apr 08, 2020 | 07:44 |")
UNTHROTTLED = by(pacific("2020-04-08 08:30")) @ IAM.at("Its removal finished propagating by 8:30,")
STREAMING_BACK = pacific("2020-04-08 08:44") @ IAM.at("a 55% error rate from 7:42 - 8:44")
INSTANCES_BACK = pacific("2020-04-08 10:00") @ IAM.at("ranged from 6:48 - 10:00 for a total")

IAM_LASTED = minutes(54) @ IAM.at(
    "rates for a duration of 54 minutes.", of="errors of Cloud IAM", basis="degraded"
)
API_LASTED = minutes(102) @ IAM.at(
    "returned elevated errors for 102 minutes;", of="errors of the external IAM API"
)
STREAMING_LASTED = minutes(116) @ IAM.at(
    "experienced degraded performance for 116 minutes;",
    of="degraded BigQuery streaming",
    basis="degraded",
)
_TOTAL = IAM.at("duration of 3 hours and 12 minutes.")
INSTANCES_LASTED = (hours(3) @ _TOTAL + minutes(12) @ _TOTAL).meaning_of(
    "HA instance of Cloud SQL affected the longest", basis="degraded"
)
INTERNAL_ERRORS = percent(100) @ IAM.at(
    "a 100% error rate globally on all internal", of="internal Cloud IAM API requests"
)
INSTANCES_SHARE = percent(3) @ IAM.at(
    "3% of Cloud SQL HA instances were degraded", of="HA instances of Cloud SQL"
)
STREAMING_US = percent(55) @ IAM.at(
    "experienced a 55% error rate from 7:42 -", of="BigQuery streaming in the US, from 07:42 PDT"
)
COMPUTE_ERRORS = percent(100) @ IAM.at(
    "a 100% error rate when performing firewall modifications",
    of="changes of firewalls and instances",
)
MAIL_INBOUND = percent(20) @ IAM.at(
    "emails, 20% G Suite emails, 21% of", of="inbound emails of G Suite, delayed"
)
MAIL_DELAY = at_most(seconds(2580)) @ IAM.at(
    "peaking at 3.7 seconds, up to 2580 seconds",
    of="delay of Gmail messages, 90th percentile",
    basis="peak",
)
