"""What fails in ejabberd, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.failures._services import PING_REDIS, UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

sources = Repository(
    "processone/ejabberd",
    commit="61bf7a9cc9727f48f8069bb88b6253165065a121",
    checked="2026-11-27",
    folder="src",
)
_root = Repository(
    "processone/ejabberd",
    commit="61bf7a9cc9727f48f8069bb88b6253165065a121",
    checked="2026-11-27",
)
ADMIN = sources.file("ejabberd_admin.erl")
ACME = sources.file("ejabberd_acme.erl")
SETTINGS = _root.file("ejabberdctl.cfg.example")

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
NODE_NAME = Check(
    "Read the name of the node in the settings of ejabberdctl.",
    shell("grep -i erlang_node /etc/ejabberd/ejabberdctl.cfg")
    @ SETTINGS.at("#ERLANG_NODE=ejabberd@localhost"),
    **NO_OUTPUT,
    verify="The name must be the one that owns the database; do not delete the database.",
)
CERTIFICATES = Check(
    "List the certificates that ejabberd requested from a CA.",
    shell("ejabberdctl list_certificates") @ ACME.at("Lists all ACME certificates"),
    **NO_OUTPUT,
    verify="The domain is listed, and its certificate has not expired.",
)

PARTITION = KnownFailure("a network partition split the cluster", steps=[CLUSTER, STATUS, UNIT_LOG])
START = KnownFailure("the server does not start", steps=[UNIT_LOG, UNIT, STATUS])
PORT = KnownFailure(
    "a listener cannot open its port or accept connections", steps=[LISTENERS, UNIT_LOG, STATUS]
)
RENAMED = KnownFailure(
    "the server does not start: its node has another name than its database",
    steps=[NODE_NAME, UNIT_LOG, UNIT],
)
DATABASE = KnownFailure(
    "the SQL database is too slow or cannot be reached", steps=[UNIT_LOG, OUTGOING, STATUS]
)
REDIS = KnownFailure(
    "Redis is too slow or cannot be reached", steps=[PING_REDIS, OUTGOING, UNIT_LOG]
)
LDAP = KnownFailure(
    "the LDAP server cannot be reached, so users cannot log in",
    steps=[UNIT_LOG, OUTGOING, RESOLVE],
)
LOGIN = KnownFailure(
    "the program that checks passwords does not run, so users cannot log in",
    steps=[UNIT_LOG, UNIT, STATUS],
)
S2S = KnownFailure(
    "another server refuses the connection of this one", steps=[UNIT_LOG, CERTIFICATES, RESOLVE]
)
CERTIFICATE = KnownFailure(
    "a certificate cannot be requested", steps=[UNIT_LOG, RESOLVE, CERTIFICATES]
)
