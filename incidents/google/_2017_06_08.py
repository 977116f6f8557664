"""Moments and figures of 8 June 2017."""

from atlas import at_most, minutes
from incidents.google._reports import TOKYO, pacific

BEGAN = pacific("2017-06-08 08:24") @ TOKYO.at("from 08:24 to 09:26 US/Pacific Time, datacenters")
DECLARED = pacific("2017-06-08 08:32") @ TOKYO.at("minutes later at 08:32. The issue was")
STATUS = pacific("2017-06-08 08:54") @ TOKYO.at("| Jun 08, 2017 | 08:54 |")
REVERTED = pacific("2017-06-08 09:22") @ TOKYO.at("last known working state at 09:22. Our")
RESTORED = pacific("2017-06-08 09:26") @ TOKYO.at(
    "from 08:24 to 09:26 US/Pacific Time, datacenters"
)
INTERNAL_BACK = pacific("2017-06-08 10:23") @ TOKYO.at("remained degraded until 10:23.")

LASTED = minutes(62) @ TOKYO.at(
    "total of 62 minutes. We apologize for", of="loss of network connectivity", basis="outage"
)
PAGED_IN = at_most(minutes(1)) @ TOKYO.at(
    "paged by automated monitoring within one minute", of="from the outage to its page"
)
TOKYO_LOST = minutes(12) @ TOKYO.at(
    "lost for the initial 12 minutes of", of="lost requests from near Tokyo", basis="outage"
)
