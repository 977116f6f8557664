"""What fails in VictoriaMetrics, with the first steps."""

from atlas.evidence.command import http
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, DISK_SPACE, MEMORY
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_vm = Repository(
    "VictoriaMetrics/VictoriaMetrics",
    commit="b7ef6cc3ed35c607e053a8b7755fc3b896a10eaa",
    checked="2026-11-26",
    publisher="VictoriaMetrics",
)
README = _vm.file("docs/victoriametrics/README.md")
CLIENT = _vm.file("app/vmagent/remotewrite/client.go")

ACTIVE = Check(
    "List the queries that run now, with how long they run.",
    http("GET", "/api/v1/status/active_queries", at="<host>:8428")
    @ README.at("returns the list of currently running queries"),
    **NO_OUTPUT,
    verify="A long duration: too many series. Cluster: vmselect:8481/select/0/prometheus + path.",
)
CARDINALITY = Check(
    "Check which metrics and labels have the most series.",
    http("GET", "/api/v1/status/tsdb", at="<host>:8428")
    @ README.at("VictoriaMetrics returns TSDB stats at `/api/v1/status/tsdb`"),
    **NO_OUTPUT,
    verify="A label with very many values. Cluster: vmselect:8481/select/0/prometheus + path.",
)
STORAGE_NODE = KnownFailure(
    "vminsert cannot write to a storage node", steps=[UNIT_LOG, OUTGOING, CPU]
)
NO_STORAGE = KnownFailure("no storage node can be reached", steps=[UNIT_LOG, OUTGOING, MEMORY])
INSERTS = KnownFailure(
    "more inserts come in than can be handled", steps=[CPU, CARDINALITY, UNIT_LOG]
)
QUERIES = KnownFailure("too many queries run at once", steps=[ACTIVE, CPU, CARDINALITY])
QUERY_SIZE = KnownFailure(
    "a query selects more than is allowed", steps=[ACTIVE, CARDINALITY, MEMORY]
)
QUERY_LONG = KnownFailure(
    "the text of a query is longer than allowed", steps=[ACTIVE, UNIT_LOG, CPU]
)
QUERY_SLOW = KnownFailure("a query does not finish in time", steps=[ACTIVE, CPU, CARDINALITY])
READ_ONLY = KnownFailure(
    "the storage is read-only: little space is left on its disk",
    steps=[DISK_SPACE, CARDINALITY, UNIT_LOG],
)
REMOTE = KnownFailure(
    "vmagent cannot send to the remote storage",
    steps=[OUTGOING, UNIT_LOG, DISK_SPACE],
    causes=[
        wrapped_error(CLIENT.at("couldn't send a block with size %d bytes")),
    ],
)
REJECTED = KnownFailure(
    "the remote storage rejects data of vmagent", steps=[UNIT_LOG, CARDINALITY, OUTGOING]
)
