"""What fails in repmgr, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql_replication import RECEIVER, STANDBYS
from atlas.technologies.failures.postgresql_server import READY
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_repmgr = Repository(
    "EnterpriseDB/repmgr", commit="e696e28f438fcc73beaaec9a17238286f9a77115", checked="2026-11-26"
)

_SHOW = _repmgr.file("doc/repmgr-cluster-show.xml")
_STATUS = _repmgr.file("doc/repmgr-service-status.xml")
_UNPAUSE = _repmgr.file("doc/repmgr-service-unpause.xml")

CLUSTER = Check(
    "From this node, list the nodes with role and status.",
    shell("repmgr -f /etc/repmgr.conf cluster show")
    @ _SHOW.at("$ repmgr -f /etc/repmgr.conf cluster show"),
    healthy=statement("one primary, * running") @ _SHOW.at("primary | * running"),
    unhealthy=statement("unreachable from here; that alone does not mean that it is down")
    @ _SHOW.at("does not necessarily imply the node"),
)
DAEMONS = Check(
    "List the monitors of all nodes, and which are paused.",
    shell("repmgr -f /etc/repmgr.conf service status")
    @ _STATUS.at("display information about the status of"),
    **NO_OUTPUT,
    verify="Running on every node, and Paused? no; else no failover happens.",
)
RESUME = Step(
    "Resume failover, once maintenance of the cluster is over.",
    command=shell("repmgr -f /etc/repmgr.conf service unpause")
    @ _UNPAUSE.at("and resume normal failover/monitoring operation."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="repmgr -f /etc/repmgr.conf service pause",
    verify="service status shows Paused? no; a primary that is down is replaced at once.",
)

UPSTREAM = KnownFailure("a node of the cluster does not respond", steps=[CLUSTER, READY, OUTGOING])
PAUSED = KnownFailure(
    "the primary failed, and failover is paused", steps=[CLUSTER, DAEMONS, RESUME]
)
PROMOTION = KnownFailure(
    "a standby is not promoted in a failover", steps=[CLUSTER, DAEMONS, UNIT_LOG]
)
FOLLOW = KnownFailure(
    "a standby does not follow the new primary", steps=[CLUSTER, STANDBYS, RECEIVER]
)
NO_PRIMARY = KnownFailure("the cluster has no primary", steps=[CLUSTER, DAEMONS, READY])
NOT_SET_UP = KnownFailure(
    "the database of conninfo has no repmgr extension", steps=[UNIT_LOG, CLUSTER, READY]
)
