"""Moments of 29 and 30 January 2019."""

from incidents._times import utc
from incidents.microsoft.facts import EXTERNAL_DNS as REPORT

BEGAN = utc("2019-01-29 21:00") @ REPORT.at("Between 21:00 UTC on 29 Jan 2019 and")
LOGINS_FAIL = utc("2019-01-29 21:07") @ REPORT.at("Azure Cloud was impacted between 21:07 - 21:48")
LOGINS_BACK = utc("2019-01-29 21:48") @ REPORT.at("Azure Cloud was impacted between 21:07 - 21:48")
MFA_BACK = utc("2019-01-29 22:25") @ REPORT.at("and MFA was impacted between 21:07 - 22:25")
MITIGATED = utc("2019-01-29 23:05") @ REPORT.at("mitigated for the Azure Cloud at 23:05 UTC")
GOVERNMENT = utc("2019-01-30 00:00") @ REPORT.at("Government Cloud was mitigated at 00:00 UTC on")
GERMANY = utc("2019-01-30 00:10") @ REPORT.at("the German Cloud at 00:10 UTC on 30")
