"""Moments and figures of 2 June 2022.

The report prints CET, which is not kept in June. It is read as the clock of central Europe, as its
first commit, of 2022-06-03 07:46:08 +0200, has it.
"""

from functools import partial

from atlas import at, count, hours
from incidents.mybinder.facts import QUOTA

paris = partial(at, zone="Europe/Paris")

BEGAN = paris("2022-06-02 10:00") @ QUOTA.at("2022-06-02 10:00 - Problem starts")
REPORTED = paris("2022-06-02 21:00") @ QUOTA.at("21:00 - Team alerted")
LOGGED = paris("2022-06-02 21:06") @ QUOTA.at("21:06 - Logger error")
FOUND = paris("2022-06-02 21:22") @ QUOTA.at("21:22 - Found a StackOverflow answer")
DELETED = paris("2022-06-02 21:24") @ QUOTA.at(
    "21:24 - Delete `gke-resource-quotas` and issue goes"
)

UNNOTICED = hours(11) @ QUOTA.at(
    "It was 11 hours before we realized that", of="the outage", basis="total"
)
LIMIT = count(15_000, "pod") @ QUOTA.at(
    "used: pods=15k, limited: pods=15k", of="gke-resource-quotas", basis="limit"
)
