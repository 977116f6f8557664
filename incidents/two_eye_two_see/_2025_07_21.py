"""Moments and figures of 21 to 23 July 2025."""

from atlas import at_least, by, count, gb, gib, mb, seconds
from incidents.two_eye_two_see.facts import OPENSCAPES, edt

STRESS_TEST = edt("2025-07-21") @ OPENSCAPES.at("On July 21, 2025, we received a support")
ALERT = edt("2025-07-22 01:03") @ OPENSCAPES.at("1:03")
ACKNOWLEDGED = edt("2025-07-22 05:00") @ OPENSCAPES.at("5:00")
DECLARED = edt("2025-07-22 05:05") @ OPENSCAPES.at("5:05")
CHECKED = edt("2025-07-22 05:10") @ OPENSCAPES.at("5:10 AM")
RAISED = edt("2025-07-22 05:20") @ OPENSCAPES.at("5:20 AM")
RESTARTED = edt("2025-07-22 05:41") @ OPENSCAPES.at("5:41")
ASSESSED = edt("2025-07-22 07:42") @ OPENSCAPES.at("7:42")
DISCUSSED = edt("2025-07-22 07:51") @ OPENSCAPES.at("7:51")
REQUESTED = edt("2025-07-22 08:37") @ OPENSCAPES.at("8:37")
WRITES = edt("2025-07-22 10:23") @ OPENSCAPES.at("10:23 AM")
DELETED = edt("2025-07-22 10:27") @ OPENSCAPES.at("10:27")
CAUSE = edt("2025-07-22 11:24") @ OPENSCAPES.at("11:24 AM")
RESOLVED = edt("2025-07-23 04:10") @ OPENSCAPES.at("July 23 4:10 AM")

_BEGAN = by(edt("2025-07-22 01:03")) @ OPENSCAPES.at("1:03 First alert fires")
MITIGATED_IN = (RESTARTED - _BEGAN).meaning_of(
    "from the first alert, after it began, to the restart", basis="incident"
)
RESOLVED_IN = (RESOLVED - _BEGAN).meaning_of(
    "from the first alert, after it began, to the end", basis="incident"
)
UNACKNOWLEDGED = (ACKNOWLEDGED - ALERT).meaning_of("from first alert to acknowledgement")
PARTICIPANTS = count(235, "participant") @ OPENSCAPES.at(
    "Jenny confirms peak of 235 participants at 18:00", of="the workshop", basis="peak"
)
EXPECTED = count(700, "attendee") @ OPENSCAPES.at(
    "be resilient throughout a large, 700 attendee, workshop", of="the workshop, as announced"
)
DATABASE = mb(1.6) @ OPENSCAPES.at(
    "that the hub database was only 1.6 MB,", of="the hub database", basis="total"
)
SERVERS = count(736, "server") @ OPENSCAPES.at(
    "The DB had 736 servers and 1746 spawners.", of="the hub's database, as downloaded"
)
SPAWNERS = count(1746, "spawner") @ OPENSCAPES.at(
    "The DB had 736 servers and 1746 spawners.", of="the hub's database, as downloaded"
)
INIT_TIME = seconds(96) @ OPENSCAPES.at(
    "the process was CPU bound for 96s, consuming", of="a start, run locally, CPU bound"
)
INIT_MEMORY = at_least(gib(6)) @ OPENSCAPES.at(
    "bound for 96s, consuming >6GiB of RAM peak.", of="a start, run locally", basis="peak"
)
RAISED_LIMIT = gb(3) @ OPENSCAPES.at(
    "3GB increased limit), and is killed by the", of="the hub pod", basis="limit"
)
