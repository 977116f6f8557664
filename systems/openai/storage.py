"""Where ChatGPT and the API keep their data, and what readers can rely on."""

from atlas import (
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
from systems.openai import _failures as failures
from systems.openai import _sources as src
from systems.openai import components as c
from systems.openai import facts
from systems.openai._system import NO_SHARE, openai

gap = gaps_in("OpenAI's post on PostgreSQL and its status reports")

with StorageArchitecture(
    openai,
    "One unsharded PostgreSQL, new workloads in sharded stores",
    as_of="2026-02-12",
    boundaries=[
        ConsistencyBoundary(
            "PostgreSQL",
            stores=[c.primary, c.standby, c.replicas],
            guarantee=statement("one primary takes all writes, without shards (2026)")
            @ src.POSTGRESQL.at("with a single primary instance serving all writes"),
        ),
        ConsistencyBoundary(
            "Sharded stores",
            stores=[c.cosmos],
            guarantee=statement("new workloads go to such stores by default (2026)")
            @ src.POSTGRESQL.at("New workloads default to the sharded systems"),
        ),
        ConsistencyBoundary(
            "Cached reads",
            stores=[c.cache],
            guarantee=statement("one reader at a time fills a missing key (2026)")
            @ src.POSTGRESQL.at("so that only a single reader that misses"),
        ),
    ],
    replication_lag=gap("lag of the replicas in numbers: the post says `near zero`"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post or report states one"),
        rto=undisclosed("recovery time objective: no post or report states one"),
        backup=gap("how PostgreSQL is backed up"),
        restore=statement("failover of a region, 2024: by hand, by the databases' provider")
        @ src.POWER_2024.at("failover currently requires manual intervention from the"),
    ),
    figures={
        "read replicas": facts.REPLICAS,
        "replicas possible, if cascading": facts.CASCADING,
        "PostgreSQL load, in a year": facts.LOAD_GROWTH,
        "connections, limit, an instance": facts.CONNECTION_LIMIT,
        "schema change: timeout": facts.SCHEMA_TIMEOUT,
        "backfill of a field (2026)": statement("can take over a week: its rate is limited")
        @ src.POSTGRESQL.at("this process can sometimes take over a week"),
        "writes, ImageGen launch (2025)": facts.WRITE_SURGE,
        "SEV-0s in 12 months to 2026-01": facts.SEV0,
    },
    urgent=[
        failures.PRIMARY_DOWN,
        failures.WRITE_STORM,
        failures.REPLICA_LAG,
        failures.REGION_DOWN,
    ],
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="the primary streams its log to nearly 50 replicas",
        ),
        Link(
            "incidents/debugging/postgresql_transaction_id_wraparound",
            "guide",
            because="idle transactions that block autovacuum",
        ),
        Link(
            "incidents/github/2018_10_21_west_coast_primaries",
            "incident",
            because="a failover of primaries between regions",
        ),
    ],
) as diagram:
    c.backends >> Call("reads", optional=True) >> c.cache
    c.backends >> Call("reads", note="on a miss") >> c.pooler
    c.pooler >> Call("SQL", note="same region") >> c.replicas
    c.backends >> Call("writes") >> c.primary
    c.primary >> Replication("WAL", lag=c.gap("lag, beyond `near zero`")) >> c.replicas
    c.primary >> Replication("in sync", lag=c.gap("lag of the standby")) >> c.standby
    c.backends >> Call("new workloads", note="write-heavy ones move here") >> c.cosmos
    waive("CFO304", because=NO_SHARE)
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
