"""How services of Zalando send an event if, and only if, its transaction was committed."""

from atlas import (
    Alternative,
    Asynchronous,
    Call,
    Guarantees,
    Link,
    Participant,
    PatternImplementation,
    Setting,
    statement,
    waive,
)
from patterns.outbox import facts
from patterns.outbox.components import consumers, nakadi, outbox, producer, transmitter, zalando

README = facts.README

with PatternImplementation(
    zalando,
    "Events wait in a table until they are sent to the event bus Nakadi",
    as_of="2026-06-11",
    pattern="transactional outbox",
    problem=statement("events must be sent after a commit, and never after a rollback")
    @ README.at("we have to make sure that events from"),
    forces=[
        statement("an event must be sent even if sending it fails at first")
        @ README.at("even if an error occurred while sending the"),
        statement("consumers need a way to infer the order in which things happened")
        @ README.at("a way to infer the order in which"),
        statement("several instances of a service must not send the same events")
        @ README.at("so other instances of the app are not"),
    ],
    participants=[
        Participant(
            "writer",
            producer,
            does=statement("stores the event in the transaction that changes the object")
            @ README.at("same transaction we save the event about this"),
        ),
        Participant(
            "outbox",
            outbox,
            does=statement("stores events from commit to delivery")
            @ README.at("by persisting new events in a log table"),
        ),
        Participant(
            "relay",
            transmitter,
            does=statement("locks events, sends a batch for each type")
            @ README.at("a scheduled transmitter locks a bunch of events"),
        ),
        Participant(
            "broker",
            nakadi,
            does=statement("validates events and delivers them to many consumers")
            @ facts.NAKADI.at("All events will be validated against the schema"),
        ),
        Participant(
            "idempotent consumer",
            consumers,
            does=statement("can drop duplicates by the event's identifier")
            @ facts.GUIDELINES.at("Deduplication can be based on the"),
        ),
    ],
    flow=[
        statement("the service changes its data and fires the event in one transaction")
        @ README.at("get rid of distributed-transaction problem as mentioned earlier."),
        statement("the relay locks unlocked events, and skips locked rows")
        @ facts.TABLE.at("FOR UPDATE SKIP LOCKED"),
        statement("it sends them by type; failures are retried later")
        @ README.at("the library will periodically retry the transmission."),
        statement("sent events are deleted from the table")
        @ facts.TABLE.at('"DELETE FROM nakadi_events.event_log where id = :id",'),
        statement("consumers get an event at least once, possibly out of order")
        @ facts.GUIDELINES.at("Nakadi's 'at-least-once' delivery promise (like provided by"),
    ],
    guarantees=Guarantees(
        delivery=statement("sent if and only if the transaction succeeds; not exactly once")
        @ README.at("be sent if and only if the transaction"),
        ordering=statement("none in sending; the event ID increases strictly, for sorting")
        @ README.at("strictly monotonically increasing event id"),
        consistency=statement("asynchronous: sent after the transaction is complete")
        @ README.at("sent asynchronously to Nakadi after the transaction completed."),
    ),
    settings=[
        Setting(
            "nakadi-producer.transmission-polling-delay",
            value=facts.POLLING,
            does=statement("the pause between two polls of the table")
            @ facts.SCHEDULER.at("@Scheduled(fixedDelayString ="),
        ),
        Setting(
            "nakadi-producer.lock-duration",
            value=facts.LOCK_DURATION,
            does=statement("how long events are locked by the instance that sends them")
            @ README.at("The time the selected events are locked before"),
        ),
        Setting(
            "nakadi-producer.lock-duration-buffer",
            value=facts.LOCK_BUFFER,
            does=statement("safety margin at the end of a lock: clocks differ")
            @ README.at("Since clocks never work exactly synchronous and sending"),
        ),
        Setting(
            "nakadi-producer.lock-size",
            value=facts.BATCH,
            does=statement("how many events are loaded into memory at once")
            @ README.at("maximum amount of events which are loaded into"),
        ),
    ],
    hurts=[
        statement("an unlimited number of events per run (lock-size 0) led to an incident")
        @ README.at("not recommended (it already led to an incident)."),
        statement("wrong for compacted event types: an old event may be the one that is kept")
        @ README.at("fundamentally incompatible with Nakadi's compacted event types"),
        statement("events may overtake one another when some fail and are retried")
        @ README.at("does neither guarantee that events are sent exactly"),
        statement("after a failure an event stays locked until its lock expires")
        @ README.at("the events stay locked until the lock expires."),
    ],
    cost={
        "duplicates, p95 of Nov 2022": facts.DUPLICATES,
        "a poll of the table every": facts.POLLING,
        "locked after a failure, default": facts.LOCK_DURATION,
    },
    alternatives=[
        Alternative(
            "change data capture with Debezium",
            instead=statement("what hundreds of streams at Zalando do; WAL grew on quiet databases")
            @ facts.DEBEZIUM.at("hundreds of event streams powered by PostgreSQL logical"),
        ),
        Alternative(
            "a Nakadi client alone",
            instead=statement("there are several, and none solves the issues named above")
            @ README.at("but none of them solves the mentioned issues."),
        ),
    ],
    figures={
        "where it runs": statement("in production in some services of Zalando")
        @ README.at("used in production in some services at Zalando,")
    },
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="a database that accepts no more connections",
        ),
        Link("incidents/debugging/kafka_consumer_lag", "guide", because="consumer lag"),
        Link(
            "patterns/capacity/postgresql_connections",
            because="how many connections the instances may hold together",
        ),
    ],
) as diagram:
    for rule in ("CFO301", "CFO302", "CFO303", "CFO304", "CFO305"):
        waive(rule, because="neither the repositories nor the post of 2025 mention money")
    waive("AM105", because="the README names no step against a table that grows")
    producer >> Call("SQL", note="one transaction") >> outbox
    transmitter >> Call("SQL", note="locks events") >> outbox
    transmitter >> Call("HTTPS", note="batch by type", optional=True) >> nakadi
    transmitter >> Call("SQL", note="deletes sent events") >> outbox
    nakadi >> Asynchronous("HTTPS", note="stream") >> consumers
