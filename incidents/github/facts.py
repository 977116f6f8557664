"""Moments and figures of GitHub's incidents; the sources are in the system's module."""

from atlas import about, at, count
from systems.github.facts import OCTOBER_21

# 21 and 22 October 2018
LINK_LOST = at("2018-10-21 22:52", zone="UTC") @ OCTOBER_21.at(
    "At 22:52 UTC on October 21, routine maintenance"
)
FAILED_OVER = at("2018-10-21 22:52", zone="UTC") @ OCTOBER_21.at("2018 October 21 22:52 UTC")
ALERTED = at("2018-10-21 22:54", zone="UTC") @ OCTOBER_21.at("2018 October 21 22:54 UTC")
SEEN = at("2018-10-21 23:02", zone="UTC") @ OCTOBER_21.at(
    "By 23:02 UTC, engineers in our first responder"
)
LOCKED = at("2018-10-21 23:07", zone="UTC") @ OCTOBER_21.at("2018 October 21 23:07 UTC")
YELLOW = at("2018-10-21 23:09", zone="UTC") @ OCTOBER_21.at(
    "At 23:09 UTC, the responding team placed the"
)
COORDINATED = at("2018-10-21 23:11", zone="UTC") @ OCTOBER_21.at(
    "At 23:11 UTC the incident coordinator joined and"
)
FORWARD = at("2018-10-21 23:13", zone="UTC") @ OCTOBER_21.at("2018 October 21 23:13 UTC")
PAUSED = at("2018-10-21 23:19", zone="UTC") @ OCTOBER_21.at("2018 October 21 23:19 UTC")
PLANNED = at("2018-10-22 00:05", zone="UTC") @ OCTOBER_21.at("2018 October 22 00:05 UTC")
RESTORING = at("2018-10-22 00:41", zone="UTC") @ OCTOBER_21.at("2018 October 22 00:41 UTC")
SOME_RESTORED = at("2018-10-22 06:51", zone="UTC") @ OCTOBER_21.at("2018 October 22 06:51 UTC")
POSTED = at("2018-10-22 07:46", zone="UTC") @ OCTOBER_21.at("2018 October 22 07:46 UTC")
EAST_AGAIN = at("2018-10-22 11:12", zone="UTC") @ OCTOBER_21.at("2018 October 22 11:12 UTC")
PEAK = at("2018-10-22 13:15", zone="UTC") @ OCTOBER_21.at("2018 October 22 13:15 UTC")
IN_SYNC = at("2018-10-22 16:24", zone="UTC") @ OCTOBER_21.at("2018 October 22 16:24 UTC")
BACKLOG = at("2018-10-22 16:45", zone="UTC") @ OCTOBER_21.at("2018 October 22 16:45 UTC")
GREEN = at("2018-10-22 23:03", zone="UTC") @ OCTOBER_21.at("2018 October 22 23:03 UTC")

PAGES_QUEUED = about(count(80_000, "build")) @ OCTOBER_21.at("and 80 thousand Pages builds queued.")
