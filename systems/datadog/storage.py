"""Where events, metrics and product data are stored, with what guarantees."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.datadog import _failures as failures
from systems.datadog import _metrics_components as m
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import components as c
from systems.datadog import facts

with StorageArchitecture(
    s.datadog,
    "Fragments in object storage, metadata in FoundationDB",
    as_of="2026-06-09",
    boundaries=[
        ConsistencyBoundary(
            "Events",
            stores=[c.fragments, c.metadata],
            guarantee=statement("queries never get an inconsistent view of the data (2022)")
            @ src.HUSKY.at("so queries never get an inconsistent view of"),
        ),
        ConsistencyBoundary(
            "Real-time metrics",
            stores=[m.real_time],
            guarantee=statement("Kafka is the source of truth; a node catches up from it (2025)")
            @ src.MONOCLE.at("Datadog creates a “single source of truth.”"),
        ),
        ConsistencyBoundary(
            "Product data",
            stores=[m.postgres, m.search],
            guarantee=statement("asynchronous copies: they can lag a little during failures (2025)")
            @ src.CDC.at("can introduce minor data lag during failures,"),
        ),
    ],
    replication_lag=undisclosed(
        "replication lag of the stores: about 500 ms is of the first pipeline, Postgres to search"
    ),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post that was read states one"),
        rto=undisclosed("recovery time objective: no post that was read states one"),
        backup=undisclosed("backups: the posts name one of the organizations' store only"),
        restore=statement("a real-time node reads what it missed from Kafka (2025)")
        @ src.MONOCLE.at("catches up on all the data it missed."),
    ),
    figures={
        "age of real-time metrics (2025)": facts.REAL_TIME_WINDOW,
        "metrics data queried (2024)": facts.QUERIED,
        "index shards, 32-core node, 2024": facts.INDEX_SHARDS,
        "lag, first pipeline (2025)": facts.REPLICATION_LAG,
    },
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="what is late in Kafka is late in every store",
        ),
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="a replication slot that keeps the write-ahead log of Postgres",
        ),
    ],
    urgent=[
        failures.METADATA_DOWN,
        failures.OBJECTS_SLOW,
        failures.CONSUMERS_LAG,
        failures.REPLICATION_STOPS,
    ],
) as diagram:
    c.streams >> Asynchronous("shards") >> c.writers
    c.writers >> Call("fragments") >> c.fragments
    c.writers >> Call("commit", note="the new files") >> c.metadata
    c.compactors >> Call("merge") >> c.fragments
    c.compactors >> Call("swap", note="one transaction") >> c.metadata
    c.streams >> Asynchronous("points") >> m.real_time
    c.streams >> Asynchronous("tags") >> m.index
    m.web >> Call("SQL") >> m.postgres
    m.postgres >> Asynchronous("changes") >> m.pipelines
    m.pipelines >> Replication("documents", lag=facts.REPLICATION_LAG) >> m.search
    m.web >> Call("search") >> m.search
    waive("IN403", because=failures.NO_TIME_REASON)
