"""Where pins, edges, key-values and events are stored, and what each store promises."""

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
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import components as c

LAG = undisclosed("replication lag: the posts on MySQL and HBase name none")

with StorageArchitecture(
    c.pinterest,
    "Sharded MySQL, KVStore on RocksDB, TiDB after HBase",
    as_of="2026-06-04",
    boundaries=[
        ConsistencyBoundary(
            "Pins and boards",
            stores=[c.mysql_shards],
            guarantee=statement("best effort; an edit of one object is a transaction (2015)")
            @ src.SHARDING.at("For simplicity, updates will generally be best"),
        ),
        ConsistencyBoundary(
            "Key-values",
            stores=[c.kvstore],
            guarantee=statement(
                "Rocksplicator's default: acknowledged once the leader has the write"
            )
            @ src.ROCKS_DB.at("0: ack client once committed to Master;"),
        ),
        ConsistencyBoundary(
            "Graph in Zen, formerly",
            stores=[c.hbase_db],
            guarantee=statement("none between data and indexes: failures made them differ")
            @ src.PINGCAP.at("which caused data inconsistencies during failures or"),
        ),
        ConsistencyBoundary(
            "Events in MemQ",
            stores=[c.batches],
            guarantee=statement("with ack=all on S3 Standard: three zones at least")
            @ src.MEMQ_DESIGN.at("replicated to at least three Availability Zones"),
        ),
    ],
    replication_lag=LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post of Pinterest states one"),
        rto=undisclosed("recovery time objective: no post of Pinterest states one"),
        backup=c.mysql_shards.backup,
        restore=statement("a new server finds a backup, restores it, joins discovery (2015)")
        @ src.MYSQL_README.at("attempt to find a database backup, restore it,"),
    ),
    figures={
        "HBase queries to satisfy (2020)": storage.HBASE_QUERIES,
        "HBase peak, by a report of 2024": storage.HBASE_MACHINES,
        "Zen (talk of 2024): peak load": storage.ZEN_QUERIES,
        "Zen (talk of 2024): data": storage.ZEN_DATA,
        "Zen (talk of 2024): use cases": storage.ZEN_CASES,
        "one of the first moved to TiDB": storage.MIGRATED_TABLE,
        "Rocksplicator default, degraded": statement("100 timeouts in a row: 10 ms wait")
        @ src.ROCKS_DB.at("DEFINE_uint64(replicator_timeout_degraded_ms, 10,"),
        "Rocksplicator: catch-up gives up": storage.CATCH_UP,
        "zones of a batch in S3 Standard": events.MEMQ_ACK_ZONES,
    },
    see=[
        Link(
            "patterns/comparisons/memcached_redis",
            "comparison",
            because="pins were cached in one and lists of pins in the other",
        ),
    ],
    urgent=[
        failures.SHARD_DOWN,
        failures.NO_ACK,
        failures.NO_LEADER,
        failures.REPLICA_BEHIND,
    ],
) as diagram:
    c.api >> Call("look-aside", optional=True) >> c.memcached_fleet
    c.api >> Call("SQL") >> c.mysql_shards
    c.api >> Call("KVStore API", optional=True) >> c.kvstore
    c.api >> Call("graph calls") >> c.pingraph >> Call("SQL") >> c.tidb_db
    c.hbase_db >> Replication("moved table by table", lag=LAG, note="post of 2022") >> c.tidb_db
    c.mysql_shards >> Asynchronous("change log") >> c.kafka_log
    c.singer >> Asynchronous("produce") >> c.memq >> Asynchronous("batches") >> c.batches
    c.memq >> Asynchronous("notification") >> c.kafka_log
    waive("IN403", because="no report states how long a recovery took at Pinterest")
