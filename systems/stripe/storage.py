"""Where Stripe keeps its data, and which consistency its readers get."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    Replication,
    StorageArchitecture,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.stripe import _failures as failures
from systems.stripe import _sources as src
from systems.stripe import _storage_facts as storage
from systems.stripe import components as c

gap = gaps_in("Stripe's posts on DocDB, Ledger and Pinot")

with StorageArchitecture(
    c.stripe,
    "Database DocDB, its change log, money ledger, Pinot for analytics",
    as_of="2024-12",
    boundaries=[
        ConsistencyBoundary(
            "A chunk of DocDB",
            stores=[c.docdb],
            guarantee=statement("a shard rejects requests with an old version token")
            @ src.DOCDB.at("only serve requests that satisfy this criterion."),
        ),
        ConsistencyBoundary(
            "Change events",
            stores=[c.cdc_log, c.archive],
            guarantee=statement("the oplog of every shard; migrations resume from a checkpoint")
            @ src.DOCDB.at("pausing, and resuming synchronization from a checkpoint"),
        ),
        ConsistencyBoundary(
            "Money movement",
            stores=[c.ledger],
            guarantee=statement(
                "immutable; double entry: clearing accounts are zero at steady state"
            )
            @ src.LEDGER.at("Ledger is based on double-entry bookkeeping, a"),
        ),
    ],
    replication_lag=gap("replication lag of a shard, in numbers"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: no post states one"),
        backup=gap("how DocDB is backed up"),
        restore=gap("how DocDB is restored; a failed primary is replaced by automated failover"),
    ),
    figures={
        "queries (2024)": storage.QUERIES,
        "shards (2024)": storage.SHARDS,
        "collections (2024)": storage.COLLECTIONS,
        "query shapes (2024)": storage.QUERY_SHAPES,
        "events of Ledger (2024)": storage.LEDGER_EVENTS,
        "volume verified in 4 days (2024)": storage.VERIFIED,
        "Pinot query p99 committed (2024)": storage.PINOT_P99,
        "Pinot lag p99 committed (2024)": storage.PINOT_LAG,
        "largest Pinot cluster (2024)": storage.PINOT_LARGEST,
        "lookup, 0.5 PB table, p95 (2021)": storage.LOOKUP_P95,
    },
    urgent=[
        failures.NO_PRIMARY,
        failures.ROUTES_STALE,
        failures.CHANGES_STOP,
        failures.LEDGER_UNCLEARED,
    ],
    see=[
        Link(
            "incidents/debugging/mongodb_replication_lag",
            "guide",
            because="a shard without a primary takes no writes",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="Pinot reads records, and migrations read the oplog, from Kafka",
        ),
        Link(
            "patterns/event_sourcing/new_york_times",
            "pattern",
            because="Ledger, too, computes its state from an immutable log",
        ),
    ],
) as diagram:
    c.api >> Call("queries") >> c.docdb_proxy
    c.docdb_proxy >> Call("routes", note="chunk to shard") >> c.chunk_metadata
    c.docdb_proxy >> Call("queries, token") >> c.docdb
    c.docdb >> Asynchronous("oplog", note="every shard") >> c.cdc_log
    c.cdc_log >> Asynchronous("archive") >> c.archive
    c.cdc_log >> Asynchronous("oplog", note="of moved chunks") >> c.replicator
    c.replicator >> Replication("tagged writes", lag=gap("lag of the copy")) >> c.docdb
    c.mover >> Call("switch the route") >> c.chunk_metadata
    c.api >> Asynchronous("events of money movement") >> c.ledger
    c.cdc_log >> Asynchronous("records") >> c.pinot
    waive("AM102", because="where Stripe's own services, such as Ledger, log is not published")
