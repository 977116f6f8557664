"""What fails in ejabberd, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

sources = Repository(
    "processone/ejabberd",
    commit="61bf7a9cc9727f48f8069bb88b6253165065a121",
    checked="2026-11-27",
    folder="src",
)
ADMIN = sources.file("ejabberd_admin.erl")

STATUS = Check(
    "Read the status of the node.",
    shell("ejabberdctl status") @ ADMIN.at("Get status of the ejabberd server"),
    **NO_OUTPUT,
    verify="The node is started with status: started.",
)
CLUSTER = Check(
    "List the running nodes of the cluster, on a node of each side.",
    shell("ejabberdctl list_cluster") @ ADMIN.at("List running nodes that are part of this"),
    **NO_OUTPUT,
    verify="Every node lists the same ones.",
)

PARTITION = KnownFailure("a network partition split the cluster", steps=[CLUSTER, STATUS, UNIT_LOG])
START = KnownFailure("the server does not start", steps=[UNIT_LOG, UNIT, STATUS])
PORT = KnownFailure(
    "a listener cannot open its port or accept connections", steps=[LISTENERS, UNIT_LOG, STATUS]
)
DATABASE = KnownFailure(
    "its database is too slow or cannot be reached", steps=[STATUS, OUTGOING, UNIT_LOG]
)
LOGIN = KnownFailure("users cannot log in", steps=[STATUS, OUTGOING, UNIT_LOG])
S2S = KnownFailure("connections to another server are refused", steps=[RESOLVE, UNIT_LOG, STATUS])
CERTIFICATE = KnownFailure("a certificate cannot be requested", steps=[UNIT_LOG, RESOLVE, STATUS])
