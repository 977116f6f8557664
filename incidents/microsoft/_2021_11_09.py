"""Moments of 9 November 2021."""

from incidents._times import utc
from incidents.microsoft.facts import ACCESS_PANEL as REPORT

DEPLOYED = utc("2021-11-09 05:30") @ REPORT.at("between 03:00 and 05:30 UTC, a code change")
FAILED_OVER = utc("2021-11-09 07:00") @ REPORT.at("Central US to Central US at 07:00 UTC")
RISING = utc("2021-11-09 14:03") @ REPORT.at("at 14:03 UTC on 09 Nov 2021, we")
DETECTED = utc("2021-11-09 14:09") @ REPORT.at("detected by automation at 14:09 UTC on 09")
ENGAGED = utc("2021-11-09 14:14") @ REPORT.at("engineers were engaged at 14:14 UTC.")
NOTIFIED = utc("2021-11-09 15:25") @ REPORT.at("first notification being sent at 15:25 UTC.")
SCALED = utc("2021-11-09 18:40") @ REPORT.at("out operations completed at 18:40 UTC on 09")
ROLLED_BACK = utc("2021-11-09 19:28") @ REPORT.at("completed at 19:28 UTC.")
