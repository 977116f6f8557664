"""What fails in the Datadog Agent, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_agent = Repository(
    "DataDog/datadog-agent",
    commit="06b052aa8914b853bfb15448f35f6601bd952480",
    checked="2026-11-26",
    publisher="Datadog",
)
_forwarder = Repository(
    "DataDog/datadog-agent",
    commit="01b428f93c1b920e1be63bb6636929b2a9650c16",
    checked="2026-11-26",
    publisher="Datadog",
)
STATUS_PAGE = _agent.file("cmd/agent/subcommands/status/command.go")
WORKER = _forwarder.file("comp/forwarder/defaultforwarder/worker.go")

STATUS = Check(
    "Print the status of the agent: its forwarder, its API keys and its checks.",
    shell("datadog-agent status") @ STATUS_PAGE.at("Print the current status"),
    **NO_OUTPUT,
    verify="The section Forwarder names the key and the endpoint that fail.",
)
API_KEY = KnownFailure(
    "the API key is not valid and data is dropped", steps=[STATUS, UNIT_LOG, CALL]
)
NOT_SENT = KnownFailure(
    "data cannot be sent",
    steps=[STATUS, RESOLVE, CALL],
    causes=[
        wrapped_error(WORKER.at("Error while processing transaction: %v")),
    ],
)
REFUSED = KnownFailure("data is refused and dropped", steps=[STATUS, UNIT_LOG, CALL])
SLOW_RETRY = KnownFailure(
    "one pass over the retry queue takes too long", steps=[STATUS, RESOLVE, UNIT_LOG]
)
RETRY_QUEUE = KnownFailure(
    "the retry queue is full and data is dropped", steps=[STATUS, RESOLVE, CALL]
)
