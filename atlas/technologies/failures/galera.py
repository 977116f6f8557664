"""What fails in Galera Cluster, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mariadb import BOOTSTRAP_CLUSTER, CLUSTER_STATUS, SAVED_STATE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_galera = Repository(
    "codership/galera", commit="f47405c8b849386939d545ac71671c5c8e62e18c", checked="2026-11-26"
)
_CONNECT = _galera.file("gcs/src/gcs_gcomm.cpp")
_TRANSFER = _galera.file("galera/src/replicator_str.cpp")

TRANSFER_LOG = Check(
    "On the donor and the joining node, read the lines about the state transfer.",
    shell("grep -E 'WSREP.*(SST|IST|State transfer)' <log-file>")
    @ _TRANSFER.at("State transfer request failed unrecoverably: "),
    **NO_OUTPUT,
    verify="The donor's log often says why: credentials, a missing program, a full disk.",
)

NO_BOOTSTRAP = KnownFailure(
    "this node refuses to form a new cluster: it may lack updates",
    steps=[SAVED_STATE, CLUSTER_STATUS, UNIT_LOG],
)
NOT_JOINED = KnownFailure(
    "a node does not join the cluster",
    steps=[CLUSTER_STATUS, RESOLVE, OUTGOING, SAVED_STATE],
    causes=[wrapped_error(_CONNECT.at("failed to open gcomm backend connection: "))],
)
NO_QUORUM = KnownFailure(
    "a node has no quorum and refuses queries",
    steps=[CLUSTER_STATUS, OUTGOING, SAVED_STATE, BOOTSTRAP_CLUSTER],
)
INCONSISTENT = KnownFailure(
    "a node's data differs from the others, and it stops",
    steps=[CLUSTER_STATUS, UNIT_LOG, SAVED_STATE],
)
TRANSFER = KnownFailure(
    "a joining node does not receive the data", steps=[TRANSFER_LOG, CLUSTER_STATUS, DISK_SPACE]
)
NOT_READY = KnownFailure(
    "a node is not ready: it has not joined a cluster",
    is_general=True,
    steps=[UNIT_LOG, CLUSTER_STATUS, SAVED_STATE],
)
