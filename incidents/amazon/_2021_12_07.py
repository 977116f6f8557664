"""Moments of 7 December 2021; the summary gives times in PST."""

from functools import partial

from atlas import at, by
from systems.amazon import _sources as sources

SUMMARY = sources.NETWORK_2021
_pst = partial(at, zone="PST")

SURGE = _pst("2021-12-07 07:30") @ SUMMARY.at("At 7:30 AM PST, an automated activity to")
APIS_FAIL = _pst("2021-12-07 07:33") @ SUMMARY.at("and latencies starting at 7:33 AM PST. By")
DASHBOARD = by(_pst("2021-12-07 08:22")) @ SUMMARY.at(
    "By 8:22 AM PST, we were successfully updating"
)
DNS_MOVED = _pst("2021-12-07 09:28") @ SUMMARY.at("At 9:28 AM PST, the team completed this")
EVENTS_OFF = _pst("2021-12-07 12:35") @ SUMMARY.at("event delivery for EventBridge at 12:35 PM.")
APIS_BETTER = by(_pst("2021-12-07 13:15")) @ SUMMARY.at(
    "By 1:15 PM PST, as congestion was improving,"
)
LESS_CONGESTED = by(_pst("2021-12-07 13:34")) @ SUMMARY.at(
    "congestion significantly improved by 1:34 PM PST,"
)
GATEWAYS_BETTER = _pst("2021-12-07 13:35") @ SUMMARY.at(
    "began seeing recovery at 1:35 PM PST, errors"
)
DEVICES_BACK = by(_pst("2021-12-07 14:22")) @ SUMMARY.at(
    "network devices fully recovered by 2:22 PM PST."
)
SUPPORT_BACK = _pst("2021-12-07 14:25") @ SUMMARY.at("from 7:33 AM until 2:25 PM PST.")
EVENTS_ON = _pst("2021-12-07 14:35") @ SUMMARY.at("delivery was re-enabled at 2:35 PM PST, however")
LAUNCHES_BACK = by(_pst("2021-12-07 14:40")) @ SUMMARY.at(
    "which recovered by 2:40 PM PST. Customers of"
)
STS_BACK = _pst("2021-12-07 16:28") @ SUMMARY.at("recovery for STS occurred at 4:28 PM PST.")
GATEWAYS_BACK = by(_pst("2021-12-07 16:37")) @ SUMMARY.at(
    "service largely recovered by 4:37 PM PST, but"
)
CONNECT_BACK = _pst("2021-12-07 16:41") @ SUMMARY.at("At 4:41 PM PST, when the affected API")
FARGATE_BETTER = _pst("2021-12-07 17:00") @ SUMMARY.at("At 5:00 PM PST, Fargate API error rates")
EVENTS_BACK = _pst("2021-12-07 18:40") @ SUMMARY.at("latency until 6:40 PM PST as it processed")
