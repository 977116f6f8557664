"""Moments and figures of 22 October 2012; the summary gives times in PDT."""

from functools import partial

from atlas import about, at, by, count, days, hours, minutes, percent
from incidents.amazon import facts

SUMMARY = facts.EBS_SUMMARY
_pdt = partial(at, zone="PDT")

FIRST_VOLUMES = _pdt("2012-10-22 10:00") @ SUMMARY.at("At 10:00AM PDT Monday, a small number of")
MANY_VOLUMES = by(about(_pdt("2012-10-22 11:00"))) @ SUMMARY.at(
    "By approximately 11:00AM PDT, a large number of"
)
SLOWER_FAILOVER = _pdt("2012-10-22 11:10") @ SUMMARY.at(
    "at 11:10AM PDT, the team made adjustments to"
)
OPERATORS = by(_pdt("2012-10-22 11:30")) @ SUMMARY.at("and were fully restored by 11:30 AM PDT.")
RECOVERING = by(_pdt("2012-10-22 11:35")) @ SUMMARY.at(
    "by 11:35AM PDT, the system began automatically recovering"
)
SHIFTED = by(_pdt("2012-10-22 11:49")) @ SUMMARY.at(
    "By 11:49AM PDT, the ELB service shifted customer"
)
THROTTLED = _pdt("2012-10-22 12:06") @ SUMMARY.at(
    "At 12:06PM PDT, the team implemented this aggressive"
)
SHIFT_FIXED = _pdt("2012-10-22 12:45") @ SUMMARY.at(
    "issue was identified and corrected at 12:45PM PDT."
)
BALANCERS_BETTER = by(_pdt("2012-10-22 13:10")) @ SUMMARY.at(
    "By 1:10PM PDT, the majority of affected Single-AZ"
)
MOST_VOLUMES = by(_pdt("2012-10-22 13:40")) @ SUMMARY.at("By 1:40PM PDT, about 60% of the affected")
LESS_THROTTLED = _pdt("2012-10-22 14:33") @ SUMMARY.at(
    "policy was in effect until 2:33PM PDT, after"
)
CAUSE = _pdt("2012-10-22 15:10") @ SUMMARY.at("At 3:10PM PDT, the team identified the underlying")
VOLUMES_BACK = by(_pdt("2012-10-22 16:15")) @ SUMMARY.at(
    "and by 4:15PM PDT, nearly all affected volumes"
)
DATABASES_BACK = by(_pdt("2012-10-22 18:35")) @ SUMMARY.at(
    "by 6:35PM PDT, almost all of the affected"
)
ADDRESSES_BACK = _pdt("2012-10-22 21:50") @ SUMMARY.at(
    "to remediate the EIP shortage at 9:50PM PDT."
)

ZONES = count(5, "zone") @ SUMMARY.at(
    "one of our five Availability Zones in the", of="Availability Zones of the region"
)
RECOVERED = about(percent(60)) @ SUMMARY.at(
    "PDT, about 60% of the affected volumes had",
    of="affected volumes that had recovered by 13:40 PDT",
)
THROTTLE_CREDIT = hours(3) @ SUMMARY.at(
    "ELB usage for three hours of their Monday",
    of="usage credited to throttled customers",
    basis="limit",
)
LATE_FAILOVER = minutes(20) @ SUMMARY.at(
    "took longer than 20 minutes to fail over", of="failover of a Multi-AZ database", basis="limit"
)
FAILOVER_CREDIT = days(10) @ SUMMARY.at(
    "equal to 10 days of charges for those", of="charges credited for late failovers", basis="limit"
)
