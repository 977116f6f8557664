"""What fails in Sentry Relay, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_relay = Repository(
    "getsentry/relay",
    commit="06e9b6cb625ccb08500a8e444bb88da795c19ffa",
    checked="2026-11-26",
    publisher="Sentry",
)
PRODUCER = _relay.file("relay-kafka/src/producer/utils.rs")

KAFKA = KnownFailure(
    "messages cannot be sent to Kafka",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[
        wrapped_error(PRODUCER.at("failed to produce message to Kafka")),
    ],
)
PROJECTS = KnownFailure(
    "the settings of projects cannot be fetched from the upstream", steps=[CALL, RESOLVE, UNIT_LOG]
)
