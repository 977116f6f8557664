"""The parts of an outbox at Zalando."""

from atlas import (
    Check,
    Database,
    Failure,
    MessageLog,
    Service,
    Step,
    System,
    Worker,
    assumed,
    gaps_in,
    ms,
    statement,
    undisclosed,
)
from atlas.technologies.postgresql import postgresql
from incidents._economics import unpublished
from patterns.outbox import facts
from patterns.outbox._technologies import LIVE_ROWS, in_house, nakadi_producer
from patterns.outbox._technologies import nakadi as nakadi_

_WHERE = "the repositories of Zalando and its post of 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_MACHINES = undisclosed(f"machines: not in {_WHERE}")
_LOAD = undisclosed(f"events of one service: not in {_WHERE}")
_NO_TIME = undisclosed(f"time until it has effect: not in {_WHERE}")
_NO_OUTPUT = undisclosed(f"output: not in {_WHERE}")
_IN_TABLE = statement("none: an event is deleted only after it was sent") @ facts.TRANSMISSION.at(
    "The successful ones will be deleted from the"
)

zalando = System(
    "Zalando",
    documented="scarcely",
    scale={"Kubernetes clusters (2025)": facts.CLUSTERS},
    economics=unpublished(_WHERE),
    glossary={"EID": "The identifier of an event; here it grows with each event."},
)

_WAITING = Check(
    "Look which events wait in the table, and until when they are locked",
    statement("SELECT * FROM nakadi_events.event_log")
    @ facts.TABLE.at('"SELECT * FROM nakadi_events.event_log where locked_by ='),
    healthy=_NO_OUTPUT,
    unhealthy=statement("rows with locked_until: a batch that failed stays locked until then")
    @ facts.README.at("the events stay locked until the lock expires."),
)
_STOP_SENDING = Step(
    "Stop the sending, as long as it does harm; events go on being collected",
    command=statement("nakadi-producer.scheduled-transmission-enabled: false")
    @ facts.README.at("`nakadi-producer.scheduled-transmission-enabled:false`"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set it to true again, before the table outgrows the disk.",
    verify="No further batch is sent.",
)
_SNAPSHOT = Step(
    "Send what is in the database now as snapshot events, if consumers have diverged",
    command=statement("POST localhost:7979/actuator/snapshot-event-creation/my.event-type")
    @ facts.README.at("POST localhost:7979/actuator/snapshot-event-creation/my.event-type"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: a snapshot states what is, not what changed.",
    verify="Consumers hold what the database holds.",
)

NOT_SENT = Failure(
    "events are not sent",
    signals=[nakadi_producer.NOT_SENT, nakadi_producer.PARTLY_SENT, nakadi_producer.UNREADABLE],
    recovery=[_WAITING, _STOP_SENDING, _SNAPSHOT],
    time_to_recover=assumed(
        facts.LOCKED, because="default of the library: so long a failed batch stays locked"
    ),
    data_loss=_IN_TABLE,
    rollback=statement("snapshot events mend what diverged between sender and consumer")
    @ facts.README.at("to recover from inconsistencies between sender and consumer"),
)
TABLE_GROWS = Failure(
    "the outbox grows, or its database refuses",
    signals=[LIVE_ROWS.rising(), postgresql.TOO_MANY_CLIENTS, postgresql.STATEMENT_TIMEOUT],
    recovery=[_WAITING],
    time_to_recover=undisclosed(f"time until it is sent: not in {_WHERE}"),
    data_loss=statement("none by itself: a transaction that fails takes its events along")
    @ facts.README.at("is rolled back, the events will vanish too."),
    rollback=undisclosed(f"way back: not in {_WHERE}"),
)

producer = Service(
    "service",
    technology=in_house(_VERSION),
    role="Changes its data and says so, in one transaction.",
    **gap.of("fleet", "load"),
    scaling=undisclosed(f"instances of one service: not in {_WHERE}"),
)
outbox = Database(
    "event_log",
    technology=postgresql(_VERSION),
    role="A table beside the service's own: events that are not yet sent.",
    fleet=_MACHINES,
    size=undisclosed(f"size: not in {_WHERE}"),
    consistency=statement("in the transaction that changes the service's own data")
    @ facts.README.at("as part of the producing JDBC transaction."),
    replication=undisclosed(f"copies of the database: not in {_WHERE}"),
    backup=undisclosed(f"backups: not in {_WHERE}"),
    fails=[TABLE_GROWS],
)
transmitter = Worker(
    "transmitter",
    technology=nakadi_producer(_VERSION),
    role="Locks events, sends them by type, deletes what was sent; part of each instance.",
    **gap.of("fleet", "load"),
    backlog=statement("up to so many events a run, by default; the rest waits in the table")
    @ facts.README.at("Defines the maximum amount of events which are"),
    figures={
        "looks every, default": facts.POLLING,
        "a run, at most, default": facts.BATCH,
        "Nakadi's limit of a batch": facts.BYTES,
    },
    fails=[NOT_SENT],
)
nakadi = MessageLog(
    "Nakadi",
    technology=nakadi_(_VERSION),
    role="Zalando's event bus; it checks events against a schema and keeps them in Kafka.",
    fleet=_MACHINES,
    retention=assumed(
        ms(172_800_000) @ facts.NAKADI_SETTINGS.at("retentionMs: 172800000"),
        because="default of the repository; what Zalando sets is not public",
    ),
    partitions=undisclosed(f"partitions of an event type: not in {_WHERE}"),
    replication=undisclosed(f"copies: not in {_WHERE}"),
)
consumers = Service(
    "consumers",
    technology=in_house(_VERSION),
    role="Read events, drop those seen before and cope with a wrong order.",
    **gap.of("fleet", "load"),
    scaling=undisclosed(f"instances: not in {_WHERE}"),
)
