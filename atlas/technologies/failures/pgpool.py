"""What fails in Pgpool-II, with the first steps."""

from atlas.evidence.command import console, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql_replication import RECEIVER, STANDBYS
from atlas.technologies.failures.postgresql_server import READY
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_pgpool = Repository(
    "pgpool/pgpool2", commit="243463af09513be0413f52917a1045836f50f339", checked="2026-11-26"
)

_NODES = _pgpool.file("doc/src/sgml/ref/show_pool_nodes.sgml")
_ATTACH = _pgpool.file("doc/src/sgml/ref/pcp_attach_node.sgml")
_CONSOLE = "psql -h <host> -p 9999 -U <user>"

POOL_NODES = Check(
    "List the servers with their status and role, as Pgpool-II and PostgreSQL see them.",
    console("SHOW POOL_NODES;", of=_CONSOLE)
    @ _NODES.at("actual node status and node role are shown"),
    **NO_OUTPUT,
    verify="status down but pg_status up: the server is healthy, and has to be attached again.",
)
ATTACH = Step(
    "Attach a server that is healthy again and follows the primary; sessions may end.",
    command=shell("pcp_attach_node -h <host> -U <user> -n <index>")
    @ _ATTACH.at("attaches the given node to Pgpool-II."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="pcp_detach_node with the same arguments: it ends the sessions on that server.",
    verify="SHOW POOL_NODES shows it as up. All sessions end, if every server was down before.",
)

BACKEND = KnownFailure("a database server cannot be reached", steps=[POOL_NODES, READY, OUTGOING])
NO_PRIMARY = KnownFailure("no server is the primary", steps=[POOL_NODES, READY, STANDBYS])
ALL_DOWN = KnownFailure("all servers are marked as down", steps=[POOL_NODES, READY, ATTACH])
DETACHED = KnownFailure("a server is detached", steps=[POOL_NODES, READY, RECEIVER, ATTACH])
NO_QUORUM = KnownFailure(
    "the instances of the pooler have no majority", steps=[POOL_NODES, OUTGOING, UNIT_LOG]
)
