"""Zalando's library that keeps an outbox, and the event bus that it feeds."""

from atlas import LogMessage, Metric, Technology, statement, technology, undisclosed
from patterns.outbox import facts


class NakadiProducer(Technology):
    """A library that writes events into a table and sends them afterwards."""

    name = "nakadi-producer"
    icon = "simple-icons:spring"
    plane = "service"
    releases = undisclosed("release dates: not used here, since each service has its own version")
    logs = statement("the log of the service that runs it, through SLF4J") @ facts.TRANSMISSION.at(
        "import lombok.extern.slf4j.Slf4j;"
    )

    NOT_SENT = LogMessage(
        anchor=", skipping them.",
        sample="Could not send 140 events of type wholesale.warehouse-change-event, skipping them.",
        pattern=r"Could not send (?P<events>\d+) events of type (?P<type>\S+), skipping them\.",
        severity="error",
        meaning="A batch did not reach Nakadi; its events stay locked and are retried later.",
        source=facts.TRANSMISSION,
    )
    PARTLY_SENT = LogMessage(
        anchor=" failed to be sent. Exception ",
        sample="3 out of 140 events of type wholesale.warehouse-change-event failed to be sent. "
        "Exception ",
        pattern=r"(?P<failed>\d+) out of (?P<events>\d+) events of type (?P<type>\S+) failed",
        severity="error",
        meaning="Nakadi rejected some events of a batch; the others are deleted from the table.",
        source=facts.TRANSMISSION,
    )
    UNREADABLE = LogMessage(
        anchor="Could not serialize event ",
        sample="Could not serialize event 4711 of type wholesale.warehouse-change-event, skipping "
        "it.",
        pattern=r"Could not serialize event (?P<event>\d+) of type (?P<type>\S+), skipping it",
        severity="error",
        meaning="An event in the table cannot be turned into JSON, and is left there.",
        source=facts.TRANSMISSION,
    )


LIVE_ROWS = Metric(
    name="pg_stat_user_tables_n_live_tup",
    meaning="Approximate number of rows of a table; for the outbox: pending events.",
    source=facts.EXPORTER,
)
nakadi_producer = NakadiProducer()
nakadi = technology(
    "Nakadi",
    "Zalando's event bus: a REST interface over Kafka.",
    icon="simple-icons:apachekafka",
    plane="state",
    releases=undisclosed("release dates: the repository is read at its last public commit"),
    logs=undisclosed("where Zalando's Nakadi logs: not in its repository"),
)
in_house = technology(
    "in-house",
    "Internal services of Zalando.",
    releases=undisclosed("release dates: they are not released"),
    logs=undisclosed("where they log: not published"),
)
