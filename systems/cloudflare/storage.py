"""Where configuration, keys, objects and records are stored: three levels, central stores, R2."""

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
from systems.cloudflare import _failures as failures
from systems.cloudflare import _sources as src
from systems.cloudflare import _storage_facts as storage
from systems.cloudflare import components as c

with StorageArchitecture(
    c.cloudflare,
    "Configuration in three levels, objects in R2",
    as_of="2026-05-01",
    boundaries=[
        ConsistencyBoundary(
            "Configuration",
            stores=[c.quicksilver_root, c.quicksilver_replicas],
            guarantee=statement("sequential consistency for clients (2025)")
            @ src.V2_PART_1_QUOTED.at("from the start, provided sequential consistency to"),
        ),
        ConsistencyBoundary(
            "Objects in R2",
            stores=[c.r2_metadata, c.r2_storage],
            guarantee=statement("success is reported after the metadata is committed")
            @ src.R2_DOCS.at("Only after this commit is an `HTTP 200`"),
        ),
        ConsistencyBoundary(
            "Workers KV",
            stores=[c.kv_store],
            guarantee=statement("eventual: elsewhere a change may take up to 60 s or more")
            @ src.KV_DOCS.at("take up to 60 seconds or more to"),
        ),
    ],
    replication_lag=undisclosed("lag of Quicksilver: posts say `within seconds`"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: none of the posts states one"),
        rto=undisclosed("recovery time objective: none of the posts states one"),
        backup=undisclosed("backups: the posts on these stores were read in part"),
        restore=statement("2020: the promotion of a primary made all its replicas rebuild")
        @ src.NOVEMBER_2020_ABRIDGED.at("this promotion kicked off a rebuild of all"),
    ),
    figures={
        "configuration, pairs (2025)": storage.PAIRS,
        "configuration, bytes (2025)": storage.SIZE,
        "L1 hits, mean": storage.LOCAL_HITS,
        "L1+L2 hit, worst cache": storage.SHARDED_HITS,
        "keys served, worldwide (2025)": storage.READS,
        "ClickHouse, HTTP, nodes (2018)": storage.CLICKHOUSE_NODES,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="which sessions use up the connections of a primary",
        ),
    ],
    urgent=[
        failures.NO_ETCD_LEADER,
        failures.REPLICAS_REBUILD,
        failures.REPLICA_READ_ONLY,
        failures.GATEWAY_DISABLED,
    ],
) as diagram:
    c.core_proxy >> Call("keys") >> c.quicksilver_local
    c.quicksilver_local >> Call("misses") >> c.quicksilver_sharded
    c.quicksilver_sharded >> Call("misses") >> c.quicksilver_replicas
    c.quicksilver_root >> Replication("log of changes", lag=c.gap("lag")) >> c.quicksilver_replicas
    c.api >> Asynchronous("changes") >> c.quicksilver_root
    c.api >> Call("SQL") >> c.postgres >> Call("leader") >> c.etcd_cluster
    c.workers_kv >> Call("cold reads, writes") >> c.kv_store
    c.workers_kv >> Call("large objects") >> c.r2_gateway
    c.r2_gateway >> Call("keys") >> c.r2_metadata
    c.r2_gateway >> Call("objects") >> c.r2_storage
    c.api >> Call("SQL", note="analytics of sites") >> c.analytics
    waive("CFO304", because=c.OWN_MACHINES)
