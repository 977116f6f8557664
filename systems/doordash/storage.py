"""Which stores the services use: CockroachDB, Aurora, caches, a feature store, Kafka."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts

_WHERE = "posts and talks on CockroachDB were read in their openings"

with StorageArchitecture(
    c.doordash,
    "About 1.9 PB in CockroachDB; Aurora, caches, one event log",
    as_of="2026-06-22",
    boundaries=[
        ConsistencyBoundary(
            "Services on CockroachDB",
            stores=[s.crdb],
            guarantee=statement("transactions over consistent replicas (2023)")
            @ src.VERTICALS.at("CockroachDB is a scalable, consistently-replicated, transactional"),
        ),
        ConsistencyBoundary(
            "Caches of services",
            stores=[s.redis_cache],
            guarantee=statement("not said; keeping caches fresh is a known problem (2023)")
            @ src.CACHING.at("challenging to ensure that the cache remains"),
        ),
    ],
    replication_lag=undisclosed(f"lag of replicas: {_WHERE}"),
    recovery=Recovery(
        rpo=undisclosed(f"recovery point objective: {_WHERE}"),
        rto=undisclosed(f"recovery time objective: {_WHERE}"),
        backup=undisclosed(f"backups of databases: {_WHERE}"),
        restore=undisclosed(f"restores: {_WHERE}"),
    ),
    figures={
        "CockroachDB, daily peak (2024)": facts.QUERIES,
        "data in CockroachDB (2024)": facts.ON_DISK,
        "largest cluster, usual (2024)": facts.LARGEST_CLUSTER,
        "one table of the largest (2024)": facts.ONE_TABLE,
        "changefeeds (2024)": facts.CHANGEFEEDS,
        "Iguazu's Kafka, mean (2023)": facts.MESSAGES,
    },
    see=[
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="caches of services are kept in Redis' memory",
        ),
    ],
    urgent=[
        failures.RANGE_DOWN,
        failures.NODE_SLOW,
        failures.ENTITY_CACHE_DOWN,
        failures.EVENTS_BEHIND,
    ],
) as diagram:
    c.services >> Call("responses", note="by sidecar") >> s.entity_cache
    c.services >> Call("Redis", optional=True) >> s.redis_cache
    c.services >> Call("SQL") >> s.crdb
    c.services >> Call("SQL", note="PostgreSQL") >> s.aurora
    c.services >> Call("features", note="of ML models") >> s.feature_store
    c.services >> Asynchronous("events") >> s.events
    s.events >> Asynchronous("events") >> s.stream_jobs >> Asynchronous("rows") >> s.warehouse
    waive("CFO304", because=c.NO_RESERVED)
    waive("IN403", because="no report says how long a store of this picture took to recover")
