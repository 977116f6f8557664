"""Moments and figures of 24 and 25 December 2012; the summary gives times in PST."""

from functools import partial

from atlas import at, by, percent
from incidents.amazon import facts

SUMMARY = facts.ELB_SUMMARY
_pst = partial(at, zone="PST")

DELETED = _pst("2012-12-24 12:24") @ SUMMARY.at("began at 12:24 PM PST on December 24th")
WORKFLOWS_OFF = _pst("2012-12-24 17:02") @ SUMMARY.at("At 5:02 PM PST, the team disabled several")
RESTORED = _pst("2012-12-25 02:45") @ SUMMARY.at("At 2:45 AM PST on December 25th, the")
MERGED = by(_pst("2012-12-25 05:40")) @ SUMMARY.at("By 5:40 AM PST, this data merge had")
ENABLED = by(_pst("2012-12-25 08:15")) @ SUMMARY.at("by 8:15 AM PST, the team had re-enabled")
BALANCERS_BACK = by(_pst("2012-12-25 10:30")) @ SUMMARY.at(
    "By 10:30 AM PST, almost all affected load"
)
NORMAL = _pst("2012-12-25 12:05") @ SUMMARY.at("it was operating normally at 12:05 PM PST.")

AFFECTED = percent(6.8) @ SUMMARY.at(
    "At the peak of the event, 6.8% of",
    of="running load balancers affected, at the peak",
    basis="peak",
)
