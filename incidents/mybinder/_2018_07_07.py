"""Moments and figures of 7 July 2018.

The report's headings print 8 and 9 July. Its log lines and its summary, "on a Saturday evening",
are of 7 July, a Saturday; it was committed on 8 July at 16:42 +0200. The days here are those of
the log lines, and of the morning after.
"""

from functools import partial

from atlas import about, at, count, hours, nodes, undisclosed
from incidents.mybinder.facts import REFLECTOR

cest = partial(at, zone="CEST")

BEGAN = about(cest("2018-07-07 18:30")) @ REFLECTOR.at("ca. 18:30")
NOT_GONE = cest("2018-07-07 18:32:27") @ REFLECTOR.at("2018-07-07 18:32:27.000 CEST")
NOT_STARTED = cest("2018-07-07 18:34:04") @ REFLECTOR.at("2018-07-07 18:34:04.000 CEST")
SKIPPED = cest("2018-07-07 18:38:35") @ REFLECTOR.at("2018-07-07 18:38:35.000 CEST")
REPORTED = cest("2018-07-07 22:48") @ REFLECTOR.at("### 22:48")
INVESTIGATED = cest("2018-07-07 23:25") @ REFLECTOR.at("### 23:25")
RESTORED = undisclosed(
    "time: after 23:25 CEST, the report prints no time for the restart of the hub"
)
SCALED_DOWN = cest("2018-07-08 08:00") @ REFLECTOR.at("08:00")
READ = cest("2018-07-08 10:00") @ REFLECTOR.at("### 10:00")

LASTED = about(hours(5)) @ REFLECTOR.at(
    "lasted for approximately five hours on a Saturday", of="total disruption", basis="outage"
)
RUNNING = count(737, "pod") @ REFLECTOR.at(
    "(737 running, 240 waiting to be scheduled)", of="user pods, July 2018"
)
WAITING = count(240, "pod") @ REFLECTOR.at(
    "240 waiting to be scheduled)", of="user pods, July 2018"
)
CULLED = about(count(600, "pod")) @ REFLECTOR.at(
    "After culling ~600 pods and restarting", of="user pods, July 2018", basis="total"
)
NODES = nodes(8) @ REFLECTOR.at("to 8 nodes.", of="nodes, July 2018")
NODES_AFTER = nodes(3) @ REFLECTOR.at("able to scale back to 3 nodes.", of="nodes, July 2018")
