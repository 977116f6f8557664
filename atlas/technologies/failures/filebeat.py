"""What fails in Filebeat and the other Beats, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, CERTIFICATE, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_test = Repository(
    "elastic/beats",
    commit="0409ebd037b08bc4348f8985ff6c62cc569f8a8a",
    checked="2026-11-26",
    publisher="Elastic",
)
_docs = Repository(
    "elastic/beats",
    commit="6970554d943ae583cf98a43afbfaaaa4e742ba40",
    checked="2026-11-26",
    publisher="Elastic",
)
_worker = Repository(
    "elastic/beats",
    commit="1a591f0f746efd8e133df433d974df6d31b4493f",
    checked="2026-11-26",
    publisher="Elastic",
)
TEST_OUTPUT = _test.file("libbeat/cmd/test/output.go")
RESET = _docs.file("docs/reference/filebeat/publishing-ls-fails-connection-reset-by-peer.md")
CLIENT = _worker.file("libbeat/publisher/pipeline/client_worker.go")

OUTPUT = Check(
    "Test whether the output can be reached with the current settings.",
    shell("filebeat test output") @ TEST_OUTPUT.at("can connect to the output by using the"),
    **NO_OUTPUT,
    verify="The first line that fails is the cause: name, connection, TLS or version.",
)
NOT_SENT = KnownFailure(
    "events cannot be sent to the output",
    steps=[OUTPUT, OUTGOING, UNIT_LOG],
    causes=[
        UsualCause(
            "a firewall or a load balancer closes idle connections",
            sign=statement("connection reset by peer, some minutes after the last event")
            @ RESET.at("If a firewall interferes with the connection"),
        ),
        wrapped_error(RESET.at("Failed to publish events caused by:")),
    ],
)
NOT_CONNECTED = KnownFailure(
    "the output cannot be reached",
    steps=[OUTPUT, CALL, CERTIFICATE],
    causes=[
        wrapped_error(CLIENT.at("Failed to connect to %v: %v")),
    ],
)
NOT_INDEXED = KnownFailure(
    "Elasticsearch refuses an event and it is dropped", steps=[UNIT_LOG, OUTPUT, CALL]
)
