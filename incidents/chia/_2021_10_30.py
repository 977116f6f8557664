"""Moments of the dust storm.

The report says PST. They are read as Pacific time, which was PDT on those days: so read, the last
peak is where the report says in UTC that sending stopped, and not an hour after it.
"""

from functools import partial

from atlas import about, at, undisclosed
from incidents._times import utc
from incidents.chia.facts import DUST_STORM as REPORT

_pacific = partial(at, zone="PT")


FIRST = about(_pacific("2021-10-30 12:45")) @ REPORT.at("12:45 PM")
BEHIND = undisclosed("time: the report gives those of the waves, not of the nodes")
ALARMS = about(_pacific("2021-10-30 13:55")) @ REPORT.at("13:55 PM")
NOT_GENUINE = about(_pacific("2021-10-30 14:00")) @ REPORT.at("14:00 PM")
FIRST_PEAK = about(_pacific("2021-10-30 15:48")) @ REPORT.at("15:48 PM")
TUNED = about(_pacific("2021-10-30 16:00")) @ REPORT.at("16:00 PM")
FIRST_EMPTY = about(_pacific("2021-10-30 16:02")) @ REPORT.at("16:02 PM")
SECOND = about(_pacific("2021-10-30 18:00")) @ REPORT.at("18:00 PM")
SECOND_PEAK = about(_pacific("2021-10-30 22:22")) @ REPORT.at("22:22 PM")
SECOND_EMPTY = undisclosed("time in UTC: the report prints 23:00 AM MST here, and PST elsewhere")
THIRD = about(_pacific("2021-10-31 03:30")) @ REPORT.at("03:30 AM")
SEEN_AGAIN = about(_pacific("2021-10-31 03:40")) @ REPORT.at("03:40 AM")
OPTIMIZED = about(_pacific("2021-10-31 06:00")) @ REPORT.at("06:00 AM")
PATCH = about(_pacific("2021-10-31 12:00")) @ REPORT.at("12:00 PM")
CEASED = about(utc("2021-11-01 09:45")) @ REPORT.at("On Nov 1, 2021 at approximately 09:45 am")
THIRD_PEAK = about(_pacific("2021-11-01 02:54")) @ REPORT.at("02:54 AM")
EMPTY = about(_pacific("2021-11-01 04:46")) @ REPORT.at("04:46 AM")
PLANNED = about(_pacific("2021-11-01 10:00")) @ REPORT.at("10:00 AM")
RELEASED = utc("2021-11-04") @ REPORT.at("On November 4, 2021, 1.2.11 was released, which")
