"""Where a shop's rows are, how they move to another shard, and how they are backed up."""

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
from systems.shopify import _failures as failures
from systems.shopify import _sources as src
from systems.shopify import _storage_facts as storage
from systems.shopify import components as c
from systems.shopify import facts

with StorageArchitecture(
    c.shopify,
    "Shops move between live shards",
    as_of="2026-04-15",
    boundaries=[
        ConsistencyBoundary(
            "Primary",
            stores=[c.shard],
            guarantee=statement("all rows of a shop are on one shard, by shop_id (2021)")
            @ src.BALANCING.at("have it serve as a sharding key"),
        ),
        ConsistencyBoundary(
            "Stream",
            stores=[c.stream],
            guarantee=statement("eventually consistent, read-only")
            @ src.CASE_STUDY.at("read-only and eventually consistent"),
        ),
    ],
    replication_lag=undisclosed("lag of replicas: the post says seconds or even minutes"),
    recovery=Recovery(
        rpo=undisclosed("recovery point: the post on backups gives no objective"),
        rto=storage.RTO,
        backup=statement("Persistent Disk snapshots: the first full, the rest incremental (2019)")
        @ src.BACKUP.at("whereas the subsequent ones are automatically incremental,"),
        restore=statement("from disk snapshots, instead of Xtrabackup's files (2019)")
        @ src.BACKUP.at("redesigning our tooling to use disk-based snapshots"),
    ),
    figures={
        "former Xtrabackup restore (2019)": storage.RESTORE_BEFORE,
        "first snapshot, test (2019)": storage.SNAPSHOT_FIRST,
        "later snapshot, test (2019)": storage.SNAPSHOT_NEXT,
        "downtime, shop move, mean (2018)": facts.SHOP_MOVE_2018,
        "downtime, most moves (2022)": facts.SHOP_MOVE_2022,
        "downtime, larger shops (2022)": facts.BIG_SHOP_MOVE,
        "queries, BFCM 2021": storage.QUERY_RATE_2021,
        "read I/O, BFCM 2021": storage.READ_IO_2021,
        "queries for each write (2024)": storage.READS_A_WRITE,
        "writes, BFCM 2025": storage.WRITES_2025,
        "change records, peak (2021)": storage.CDC_PEAK,
        "Ghostferry default: batch events": facts.FERRY_EVENTS,
        "Ghostferry default: lock tries": facts.FERRY_CUTOVER,
    },
    see=[
        Link(
            "incidents/github/2018_10_21_west_coast_primaries",
            "incident",
            because="orchestrator promoted MySQL servers in the wrong region",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="changes that nobody reads fast enough",
        ),
    ],
    urgent=[
        failures.SHARD_HOT,
        failures.FERRY_LOCK,
        failures.SHARD_DOWN,
        failures.FERRY_MISMATCH,
    ],
) as diagram:
    c.core >> Call("queries", note="Semian around each") >> c.replica_proxy
    c.replica_proxy >> Call("writes, reads", optional=True, note="only this pod's shops") >> c.shard
    c.core >> Call("sessions, locks", optional=True) >> c.pod_redis
    c.ferry >> Call("copy rows, follow the binlog") >> c.shard
    c.ferry >> Call("lock at the cutover") >> c.pod_redis
    c.ferry >> Asynchronous("shop has a new pod") >> c.routing_table
    c.failover >> Asynchronous("promote a replica") >> c.shard
    c.failover >> Asynchronous("topology", note="Taiji") >> c.replica_proxy
    c.shard >> Asynchronous("snapshots") >> c.snapshots
    c.connectors >> Call("read the binlog", optional=True, note="only this pod's shops") >> c.shard
    c.connectors >> Asynchronous("changes") >> c.stream
    waive("CFO304", because=c.NO_RESERVED_SHARE)
