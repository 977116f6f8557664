"""Sentry Relay: takes events in and passes them on to Sentry."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import sentry_relay as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_relay = Repository(
    "getsentry/relay",
    commit="06e9b6cb625ccb08500a8e444bb88da795c19ffa",
    checked="2026-11-26",
    publisher="Sentry",
)
_server = Repository(
    "getsentry/relay",
    commit="05381485f2cd722b62c7cced074e60a361782074",
    checked="2026-11-26",
    publisher="Sentry",
)
UPSTREAM = _server.file("relay-server/src/services/projects/source/upstream.rs")


class SentryRelay(Technology):
    """The first service of Sentry, which filters events and writes them to Kafka."""

    name = "Sentry Relay"
    icon = "simple-icons:sentry"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of getsentry/relay")
    logs = undisclosed("where it logs by default: not in the parts read of getsentry/relay")

    NOT_PRODUCED = LogMessage(
        anchor="failed to produce message to Kafka (delivery callback)",
        sample="ERROR relay_kafka::producer::utils: failed to produce message to Kafka "
        "(delivery callback) error=Message production error: MessageTimedOut",
        severity="error",
        meaning="An event did not reach Kafka; error says why.",
        source=_relay.file("relay-kafka/src/producer/utils.rs"),
        failure=fails.KAFKA,
    )

    NO_STATES = LogMessage(
        anchor="error fetching project states",
        sample="ERROR relay_server::services::projects::source::upstream: error fetching "
        "project states error=could not send request to upstream attempts=2",
        severity="error",
        meaning="The settings of projects cannot be fetched; error says why.",
        source=UPSTREAM,
        failure=fails.PROJECTS,
    )

    NO_STATES_LONG = LogMessage(
        anchor="can't fetch project states",
        sample="ERROR relay_server::services::projects::source::upstream: can't fetch project "
        'states failure_duration="140 seconds" backoff_attempts=7',
        severity="error",
        meaning="The settings of projects could not be fetched for a long time.",
        source=UPSTREAM,
        failure=fails.PROJECTS,
    )


sentry_relay = SentryRelay()
