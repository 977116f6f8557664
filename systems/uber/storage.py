"""Where trips and rows are stored: the database Docstore with its cache, Spanner and MySQL."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Observation,
    Recovery,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.uber import _failures as failures
from systems.uber import _storage_facts as stored
from systems.uber import components as c
from systems.uber import facts

with StorageArchitecture(
    c.uber,
    "150 million rows a second, at peak (2025), from a cache over MySQL",
    as_of="2026-03",
    boundaries=[
        ConsistencyBoundary(
            "One partition of Docstore",
            stores=[c.docstore],
            guarantee=statement("strict serializability within a partition (2021)")
            @ facts.DOCSTORE.at("provides a strict serializability consistency model on"),
        ),
        ConsistencyBoundary(
            "Cached rows",
            stores=[c.cache],
            guarantee=statement("eventual: a row is stale at most until its TTL ends (2025)")
            @ facts.CACHEFRONT_2025_COPY.at("always bounded by the value of the TTL"),
        ),
        ConsistencyBoundary(
            "One trip",
            stores=[c.spanner],
            guarantee=statement("external consistency, as if one by one (2021)")
            @ facts.SPANNER_NOTES.at(
                "Spanner: external consistency. The strictest concurrency control"
            ),
        ),
    ],
    replication_lag=undisclosed("lag of followers: 82 to 90 ms are of Schemaless in 2018 only"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: the posts state one for MySQL's primary only"),
        backup=c.docstore.backup,
        restore=undisclosed("restore of a Docstore partition: no post describes it"),
    ),
    see=[
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="Redis that evicts or rejects",
        ),
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="the first steps at the MySQL nodes",
        ),
    ],
    figures={
        "CacheFront rows, peak (2025)": stored.ROWS_READ,
        "CacheFront reads (2024)": stored.READS_2024,
        "CacheFront footprint, 2024-2025": stored.FOOTPRINT,
        "ledger moved to Docstore": stored.LEDGER_RECORDS,
        "disk saved, MyRocks, Schemaless": stored.MYROCKS_SAVED,
        "InnoDB on compressed data: saved": stored.INNODB_SAVED,
    },
    urgent=[
        failures.PARTITION_OVERLOAD,
        failures.CACHE_DOWN,
        failures.PRIMARY_DOWN,
        failures.STALE_CACHE,
    ],
) as diagram:
    c.services >> Call("RPC") >> c.query_engine
    c.query_engine >> Call("Redis protocol", optional=True, note="reads first") >> c.cache
    c.query_engine >> Call("queries", note="misses and writes") >> c.docstore
    c.flux >> Asynchronous("binary log", note="tails it") >> c.docstore
    c.flux >> Asynchronous("invalidations", note="or fresher rows") >> c.cache
    c.services >> Call("RPC") >> c.fulfilment >> Call("transactions") >> c.spanner
    c.services >> Call("MySQL protocol", optional=True, note="some") >> c.mysql_fleet
    c.odin >> Observation("places and repairs") >> c.docstore
    c.odin >> Observation("places and repairs") >> c.mysql_fleet
    waive(
        "IN403",
        because="the posts state an SLA of 120 s for MySQL's primary, sometimes exceeded, and no "
        "time in which another store recovered",
    )
    waive("IN405", because="no post names a rollback of a store; the steps have their undo")
