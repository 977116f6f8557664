"""Moments and figures of GitHub's incidents; the sources are in the system's module."""

from atlas import by, count
from incidents._times import utc
from systems.github.facts import OCTOBER_21

# 21 and 22 October 2018
LINK_LOST = utc("2018-10-21 22:52") @ OCTOBER_21.at(
    "At 22:52 UTC on October 21, routine maintenance"
)
FAILED_OVER = utc("2018-10-21 22:52") @ OCTOBER_21.at("2018 October 21 22:52 UTC")
ALERTED = utc("2018-10-21 22:54") @ OCTOBER_21.at("2018 October 21 22:54 UTC")
SEEN = by(utc("2018-10-21 23:02")) @ OCTOBER_21.at("By 23:02 UTC, engineers in our first responder")
LOCKED = by(utc("2018-10-21 23:07")) @ OCTOBER_21.at("2018 October 21 23:07 UTC")
YELLOW = utc("2018-10-21 23:09") @ OCTOBER_21.at("At 23:09 UTC, the responding team placed the")
COORDINATED = utc("2018-10-21 23:11") @ OCTOBER_21.at(
    "At 23:11 UTC the incident coordinator joined and"
)
PAGED = utc("2018-10-21 23:13") @ OCTOBER_21.at("2018 October 21 23:13 UTC")
PAUSED = utc("2018-10-21 23:19") @ OCTOBER_21.at("2018 October 21 23:19 UTC")
PLANNED = utc("2018-10-22 00:05") @ OCTOBER_21.at("2018 October 22 00:05 UTC")
RESTORING = by(utc("2018-10-22 00:41")) @ OCTOBER_21.at("2018 October 22 00:41 UTC")
SOME_RESTORED = by(utc("2018-10-22 06:51")) @ OCTOBER_21.at("2018 October 22 06:51 UTC")
POSTED = utc("2018-10-22 07:46") @ OCTOBER_21.at("2018 October 22 07:46 UTC")
EAST_AGAIN = utc("2018-10-22 11:12") @ OCTOBER_21.at("2018 October 22 11:12 UTC")
PEAK = utc("2018-10-22 13:15") @ OCTOBER_21.at("2018 October 22 13:15 UTC")
IN_SYNC = utc("2018-10-22 16:24") @ OCTOBER_21.at("2018 October 22 16:24 UTC")
BACKLOG = utc("2018-10-22 16:45") @ OCTOBER_21.at("2018 October 22 16:45 UTC")
GREEN = utc("2018-10-22 23:03") @ OCTOBER_21.at("2018 October 22 23:03 UTC")

PAGES_QUEUED = count(80_000, "build") @ OCTOBER_21.at(
    "and 80 thousand Pages builds queued.", of="Pages builds at 16:45", basis="total"
)
