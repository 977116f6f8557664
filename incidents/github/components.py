"""GitHub's components of 2018 that its incident affected, in addition to the system's own."""

from atlas import Database, Worker, statement, undisclosed
from atlas.technologies.mysql import mysql
from systems.github import facts as system
from systems.github._technologies import in_house

_WHERE = "GitHub's analysis of October 2018"
_VERSION = undisclosed(f"version in 2018: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

mysql_2018 = Database(
    "MySQL clusters (2018)",
    technology=mysql(_VERSION),
    role="Store everything but Git, in clusters by function; primaries on the East Coast.",
    fleet=_FLEET,
    size=system.CLUSTER_SIZE,
    consistency=statement("writes to one primary per cluster; most reads from replicas")
    @ system.OCTOBER_21.at("delegate read requests to a subset of"),
    replication=statement("up to dozens of replicas per cluster, on both coasts")
    @ system.OCTOBER_21.at("each with up to dozens of read replicas"),
    backup=statement("every four hours, to a public cloud")
    @ system.OCTOBER_21.at("MySQL data backups occur every four hours"),
    figures={"unreplicated writes, one cluster": system.WRITES_APART},
)
pages_builds = Worker(
    "Pages builds",
    technology=in_house(_VERSION),
    role="Build and publish sites of GitHub Pages after a push.",
    fleet=_FLEET,
    load=undisclosed(f"builds per day: not in {_WHERE}"),
    backlog=statement("80 thousand builds were queued at the end")
    @ system.OCTOBER_21.at("and 80 thousand Pages builds queued."),
)
