"""The components of an outbox at Zalando."""

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
    config,
    gaps_in,
    http,
    ms,
    sql,
    statement,
)
from atlas.technologies.failures.postgresql import MONITORING_16
from atlas.technologies.postgresql import postgresql
from incidents._economics import unpublished
from patterns.outbox import facts
from patterns.outbox._technologies import LIVE_ROWS, in_house, nakadi_producer
from patterns.outbox._technologies import nakadi as nakadi_

_WHERE = "the repositories of Zalando and its post of 2025"
gap = gaps_in(_WHERE)
_VERSION = gap("version in production")
_NO_OUTPUT = gap("output")
_IN_TABLE = statement("none: an event is deleted only after it was sent") @ facts.TRANSMISSION.at(
    "The successful ones will be deleted from the"
)

zalando = System(
    "Zalando",
    documented="scarcely",
    scale={"Kubernetes clusters (2025)": facts.CLUSTERS},
    economics=unpublished(_WHERE),
    glossary={"EID": "The identifier of an event; it increases with each event."},
)

_WAITING = Check(
    "List the pending events in the table, and the time until which they are locked",
    sql("SELECT * FROM nakadi_events.event_log", dialect="postgres")
    @ facts.TABLE.at('"SELECT * FROM nakadi_events.event_log where locked_by ='),
    healthy=_NO_OUTPUT,
    unhealthy=statement("rows with locked_until: a batch that failed stays locked until then")
    @ facts.README.at("the events stay locked until the lock expires."),
)
_ROWS = Check(
    "Count the live and the dead rows of the table, as PostgreSQL estimates them",
    sql(
        "SELECT n_live_tup, n_dead_tup, last_autovacuum FROM pg_stat_user_tables "
        "WHERE relname = 'event_log';",
        dialect="postgres",
    )
    @ MONITORING_16.at("Estimated number of live rows"),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    verify="Live rows: events that are not sent. Many dead rows: sent events not yet vacuumed.",
)
_STOP_SENDING = Step(
    "Restart without sending while it causes damage; events are still collected",
    command=config("nakadi-producer.scheduled-transmission-enabled: false", file="application.yml")
    @ facts.README.at("`nakadi-producer.scheduled-transmission-enabled:false`"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set it to true again and restart, before the table outgrows the disk.",
    verify="No further batch is sent.",
)
_SNAPSHOT = Step(
    "Send the current database state as snapshot events, if consumers have diverged",
    command=http("POST", "/actuator/snapshot-event-creation/<event-type>", at="<host>:7979")
    @ facts.README.at("POST localhost:7979/actuator/snapshot-event-creation/my.event-type"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: sent events stay sent; a snapshot states the current data.",
    verify="Consumers hold what the database holds.",
)

NOT_SENT = Failure(
    "events are not sent",
    signals=[nakadi_producer.NOT_SENT, nakadi_producer.PARTLY_SENT, nakadi_producer.UNREADABLE],
    recovery=[_WAITING, _STOP_SENDING, _SNAPSHOT],
    time_to_recover=assumed(
        facts.LOCK_DURATION, because="default of the library: a failed batch stays locked this long"
    ),
    data_loss=_IN_TABLE,
    rollback=statement("snapshot events repair inconsistencies between sender and consumer")
    @ facts.README.at("to recover from inconsistencies between sender and consumer"),
)
TABLE_GROWS = Failure(
    "the outbox grows, or its database rejects queries",
    signals=[LIVE_ROWS.rising(), postgresql.TOO_MANY_CLIENTS, postgresql.STATEMENT_TIMEOUT],
    recovery=[_ROWS, _WAITING],
    time_to_recover=gap("time until it is sent"),
    data_loss=statement("none by itself: a transaction that fails rolls back its events too")
    @ facts.README.at("is rolled back, the events will vanish too."),
    rollback=gap("rollback"),
)

producer = Service(
    "service",
    technology=in_house(_VERSION),
    role="Changes its data and writes the event, in one transaction.",
    **gap.of("fleet", "load", scaling="instances of one service"),
)
outbox = Database(
    "event_log",
    technology=postgresql(_VERSION),
    role="A table next to the service's own tables: events that are not yet sent.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("in the transaction that changes the service's own data")
    @ facts.README.at("as part of the producing JDBC transaction."),
    fails=[TABLE_GROWS],
)
transmitter = Worker(
    "transmitter",
    technology=nakadi_producer(_VERSION),
    role="Locks events, sends them by type, deletes sent events; part of each instance.",
    **gap.of("fleet", "load"),
    backlog=statement("a limited number of events per run, by default; the rest waits in the table")
    @ facts.README.at("Defines the maximum amount of events which are"),
    figures={
        "polls every, default": facts.POLLING,
        "events per run, default": facts.BATCH,
        "Nakadi's limit per batch": facts.BYTES,
    },
    fails=[NOT_SENT],
)
nakadi = MessageLog(
    "event bus Nakadi",
    technology=nakadi_(_VERSION),
    role="Zalando's event bus; it validates events against a schema and stores them in Kafka.",
    **gap.of("fleet", "replication", partitions="partitions of an event type"),
    retention=assumed(
        ms(172_800_000) @ facts.NAKADI_SETTINGS.at("retentionMs: 172800000"),
        because="default of the repository; Zalando's setting is not published",
    ),
)
consumers = Service(
    "consumers",
    technology=in_house(_VERSION),
    role="Read events; they should tolerate duplicates and events out of order.",
    **gap.of("fleet", "load", scaling="instances"),
)
