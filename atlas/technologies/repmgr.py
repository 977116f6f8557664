"""repmgr: replication and failover for PostgreSQL."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import repmgr as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_repmgr = Repository(
    "EnterpriseDB/repmgr", commit="e696e28f438fcc73beaaec9a17238286f9a77115", checked="2026-11-26"
)


class Repmgr(Technology):
    """Replication and failover for PostgreSQL."""

    name = "repmgr"
    icon = None
    plane = "control"
    releases = undisclosed("releases: endoflife.date does not list repmgr")
    logs = statement("standard error, or the file that log_file names") @ _repmgr.file(
        "repmgr.conf.sample"
    ).at("STDERR can be redirected to an arbitrary file")
    needs = ("PostgreSQL",)
    programs: ClassVar = {"repmgr": "its own client"}

    NO_UPSTREAM = LogMessage(
        anchor='unable to connect to upstream node "',
        sample='[WARNING] unable to connect to upstream node "node1" (ID: 1)',
        pattern=r'upstream node "(?P<node>[^"]+)"',
        severity="warning",
        meaning="The node that a standby follows cannot be connected.",
        source=_repmgr.file("repmgr-action-standby.c"),
        failure=fails.UPSTREAM,
    )

    NO_PING = LogMessage(
        anchor='unable to ping "host=',
        sample='[WARNING] unable to ping "host=10.0.0.5 user=repmgr dbname=repmgr '
        'connect_timeout=2"',
        pattern=r'unable to ping "(?P<conninfo>[^"]+)"',
        severity="warning",
        meaning="A node does not respond to the check of its server.",
        source=_repmgr.file("dbutils.c"),
        failure=fails.UPSTREAM,
    )

    GIVEN_UP = LogMessage(
        anchor=" attempts",
        sample='[WARNING] unable to reconnect to node "node1" (ID: 1) after 6 attempts',
        pattern=r'unable to reconnect to node (?:"(?P<node>[^"]+)" \(ID: )?(?P<id>\d+)\)? '
        r"after (?P<attempts>\d+) attempts",
        severity="warning",
        meaning="The node did not come back; a failover begins unless it is switched off.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.UPSTREAM,
    )

    PAUSED = LogMessage(
        anchor="repmgrd on this node is paused",
        sample="[NOTICE] repmgrd on this node is paused",
        severity="warning",
        meaning="The primary is gone, and this node does no failover, because it is paused.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.PAUSED,
    )

    PROMOTE_FAILED = LogMessage(
        anchor="STANDBY PROMOTE failed, node is still a standby",
        sample="[ERROR] STANDBY PROMOTE failed, node is still a standby",
        severity="error",
        meaning="The standby was not promoted; PostgreSQL's own log says why.",
        source=_repmgr.file("repmgr-action-standby.c"),
        failure=fails.PROMOTION,
    )

    PROMOTE_COMMAND = LogMessage(
        anchor="promote command failed",
        sample="[ERROR] promote command failed",
        severity="error",
        meaning="The promote_command of the configuration ended with an error.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.PROMOTION,
    )

    NO_NOTICE = LogMessage(
        anchor="no notification received from new primary after ",
        sample="[WARNING] no notification received from new primary after 60 seconds",
        pattern=r"new primary after (?P<seconds>\d+) seconds",
        severity="warning",
        meaning="Another node won the election, but did not become primary in time.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.PROMOTION,
    )

    FOLLOW_FAILED = LogMessage(
        anchor="STANDBY FOLLOW failed",
        sample="[ERROR] STANDBY FOLLOW failed",
        severity="error",
        meaning="The standby could not be attached to the new primary.",
        source=_repmgr.file("repmgr-action-standby.c"),
        failure=fails.FOLLOW,
    )

    CANNOT_ATTACH = LogMessage(
        anchor='this node cannot attach to follow target node "',
        sample='[ERROR] this node cannot attach to follow target node "node2" (ID: 2)',
        pattern=r'follow target node "(?P<node>[^"]+)"',
        severity="error",
        meaning="The standby has diverged from the node that it should follow.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.FOLLOW,
    )

    AHEAD = LogMessage(
        anchor="this node is ahead of the follow target",
        sample="[ERROR] this node is ahead of the follow target",
        severity="error",
        meaning="The standby has WAL that the node to follow lacks: it has diverged.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.FOLLOW,
    )

    NO_PRIMARY = LogMessage(
        anchor="unable to determine an active primary for this cluster, terminating",
        sample="[ERROR] unable to determine an active primary for this cluster, terminating",
        severity="fatal",
        meaning="No node is a running primary, and the monitor stops.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.NO_PRIMARY,
    )

    NO_NEW_PRIMARY = LogMessage(
        anchor="unable to determine a new primary node",
        sample="[WARNING] unable to determine a new primary node",
        severity="warning",
        meaning="The old primary found no node that took over.",
        source=_repmgr.file("repmgrd-physical.c"),
        failure=fails.NO_PRIMARY,
    )

    NO_EXTENSION = LogMessage(
        anchor="repmgr extension not found on this node",
        sample="[ERROR] repmgr extension not found on this node",
        severity="fatal",
        meaning="The database named in conninfo has no repmgr extension.",
        source=_repmgr.file("repmgrd.c"),
        failure=fails.NOT_SET_UP,
    )


repmgr = Repmgr()
