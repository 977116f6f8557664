"""Moments and figures of 29 and 30 June 2012; the summary gives times in PDT."""

from functools import partial

from atlas import about, at, by, percent
from incidents.amazon import facts

SUMMARY = facts.POWER_SUMMARY
_pdt = partial(at, zone="PDT")

SPIKE = _pdt("2012-06-29 19:24") @ SUMMARY.at("At 7:24pm PDT, a large voltage spike was")
SECOND = _pdt("2012-06-29 19:57") @ SUMMARY.at("failed a second time at 7:57pm PDT. Again,")
SERVERS_OFF = _pdt("2012-06-29 20:04") @ SUMMARY.at("servers began losing power at 8:04pm PDT. Ten")
RETURNING = by(_pdt("2012-06-29 20:14")) @ SUMMARY.at("started to be restored by 8:14pm PDT. At")
ALL_RACKS = _pdt("2012-06-29 20:24") @ SUMMARY.at("At 8:24pm PDT, the full facility had power")
CONTROL_BACK = _pdt("2012-06-29 21:10") @ SUMMARY.at(
    "At 9:10pm PDT, control plane functionality was"
)
DATABASES = by(_pdt("2012-06-29 22")) @ SUMMARY.at("By 10pm PDT, a large number of the")
FAILOVERS = by(_pdt("2012-06-29 23:00")) @ SUMMARY.at(
    "failovers were completed by 11:00pm PDT. The"
)
INSTANCES = _pdt("2012-06-29 23:15") @ SUMMARY.at(
    "between 11:15pm PDT and just after midnight. Time"
)
STORAGE_UP = by(_pdt("2012-06-30 00:25")) @ SUMMARY.at(
    "brought up by 12:25am PDT on Saturday. However,"
)
VOLUMES = by(_pdt("2012-06-30 02:45")) @ SUMMARY.at("By 2:45am PDT, 90% of outstanding volumes had")

AFFECTED = about(percent(7)) @ SUMMARY.at(
    "Approximately 7% of the EC2 instances in", of="EC2 instances of the region", basis="part"
)
TURNED_OVER = percent(90) @ SUMMARY.at(
    "By 2:45am PDT, 90% of outstanding volumes had", of="outstanding volumes, by 02:45 PDT"
)
NO_CHANGES = (CONTROL_BACK - SERVERS_OFF).meaning_of(
    "no launches, new volumes, attachments", basis="outage"
)
