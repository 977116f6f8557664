"""Where Instacart keeps orders, the data of search, and the state of notifications."""

from atlas import (
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    waive,
)
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import instacart

with StorageArchitecture(
    instacart,
    "PostgreSQL first, DynamoDB for notifications",
    as_of="2026-02",
    boundaries=[
        ConsistencyBoundary(
            "A primary and its replicas",
            stores=[c.primaries, c.replicas],
            guarantee=statement("reads of a replica are behind by the replication lag (2023)")
            @ src.PGCAT.at("and understand the concept of replication lag."),
        ),
        ConsistencyBoundary(
            "Search",
            stores=[c.search_db],
            guarantee=statement("changes of prices and stock are reflected instantly (2025)")
            @ src.INFOQ_SEARCH.at("prices, availability, and discounts are reflected instantly,"),
        ),
    ],
    replication_lag=c.LAG,
    recovery=Recovery(
        **c.gap.of(rpo="recovery point objective", rto="recovery time objective"),
        backup=c.gap("backups"),
        restore=statement("major upgrades, historically: a rollback often needed a backup")
        @ src.CUTOVERS.at("Rollback often necessitates restoring from a backup"),
    ),
    figures={
        "all data (2022)": statement("hundreds of terabytes")
        @ src.DYNAMODB.at("efficiently store and query hundreds of terabytes of"),
        "RDS limit, at first (undated)": facts.STORAGE_LIMIT,
        "RDS limit, raised (undated)": facts.STORAGE_LIMIT_RAISED,
        "fewer writes than Elasticsearch": facts.WRITES_CUT,
        "search: storage, indexing saved": facts.SEARCH_SAVING,
        "notices a day, projected (2022)": facts.NOTICES_RISE,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="reads go to replicas, which lag behind their primary",
        ),
        Link(
            "patterns/capacity/postgresql_connections",
            "limit",
            because="how many connections a PostgreSQL instance can hold",
        ),
    ],
    urgent=[
        failures.STORAGE_LOW,
        failures.REPLICA_BANNED,
        failures.CUTOVER_FAILS,
        failures.UNINDEXED_QUERY,
    ],
) as diagram:
    c.applications >> Call("SQL") >> c.pgcat
    c.pgcat >> Call("writes") >> c.primaries
    c.pgcat >> Call("reads", optional=True) >> c.replicas
    c.primaries >> Replication("WAL", lag=c.LAG) >> c.replicas
    c.applications >> Call("state of notifications") >> c.notices
    c.search >> Call("text and vectors") >> c.search_db
    waive("EV504", because=c.UNDATED_SPLIT)
    waive("CFO304", because=c.NO_RESERVED)
