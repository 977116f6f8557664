"""Where Airbnb keeps bookings, permissions and derived data, and what a read can rely on."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    gaps_in,
    statement,
    waive,
)
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import components as c
from systems.airbnb import facts
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts and talks")

with StorageArchitecture(
    c.airbnb,
    "MySQL by function, key-value store Mussel for derived data",
    as_of="2025-10",
    boundaries=[
        ConsistencyBoundary(
            "Permissions",
            stores=[c.himeji_cache],
            guarantee=statement("changes that come over Kafka invalidate the cache (2021)")
            @ src.HIMEJI_NEWS.at("over Apache Kafka to invalidate the cache"),
        ),
        ConsistencyBoundary(
            "Payment keys",
            stores=[c.payments_db],
            guarantee=statement("keys only on the primary: a retry finds the response (2019)")
            @ src.PAYMENTS.at("found immediately on master and returned in"),
        ),
        ConsistencyBoundary(
            "Derived data",
            stores=[c.mussel_log, c.mussel_store],
            guarantee=statement(
                "writes: Kafka first, the store later, in order; bulk loads: over S3"
            )
            @ src.MUSSEL_V2_SUMMARY.at("Writes are first persisted into Kafka for durability,"),
        ),
    ],
    replication_lag=gap("lag of replicas"),
    recovery=Recovery(
        **gap.of("rpo", "rto", "backup", "restore"),
    ),
    figures={
        "Mussel v2 table size, supported": facts.MUSSEL_TABLE,
        "Mussel v2 read p99, 100 TB too": facts.MUSSEL_P99,
        "logical shards, Mussel v1 (2022)": facts.MUSSEL_SHARDS,
        "Himeji cache hits, target (2021)": facts.HIMEJI_HITS,
    },
    see=[
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="the number of connections was the problem of 2015 and 2016",
        ),
    ],
    urgent=[
        failures.CONNECTIONS_FULL,
        failures.BINLOG_LOST,
        failures.KEY_VALUE_HOT,
        failures.PRIMARY_UNRESPONSIVE,
    ],
) as diagram:
    c.data_services >> Call("SQL") >> c.mysql_parts >> Asynchronous("binary log") >> c.spinaltap
    c.spinaltap >> Asynchronous("changes") >> c.kafka_log
    c.kafka_log >> Asynchronous("invalidate") >> c.himeji_cache
    c.data_services >> Call("check") >> c.himeji
    c.himeji >> Call("fetch") >> c.himeji_cache
    c.payments >> Call("SQL") >> c.payments_db
    c.mussel >> Asynchronous("write") >> c.mussel_log >> Asynchronous("replay") >> c.mussel_store
    c.mussel >> Call("read") >> c.mussel_store
    c.data_services >> Call("SQL", optional=True) >> c.sql_clusters
    waive("CFO304", because=NO_RESERVED_SHARE)
