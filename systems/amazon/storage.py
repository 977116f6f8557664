"""DynamoDB and Aurora replicate a log and archive it in S3; what a read of each can rely on."""

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
)
from systems.amazon import _failures as failures
from systems.amazon import _sources as src
from systems.amazon import _storage_facts as stores
from systems.amazon import components as c
from systems.amazon import facts

NO_LAG = undisclosed("replication lag: the Aurora paper gives tests, and one customer's of 2017")

with StorageArchitecture(
    c.amazon,
    "DynamoDB, Aurora and S3: replicas, quorums, log archives",
    as_of="2026-03-16",
    boundaries=[
        ConsistencyBoundary(
            "Items",
            stores=[c.storage],
            guarantee=statement("the leader serves consistent reads; any replica eventual ones")
            @ src.DYNAMODB.at("Only the leader replica can serve write"),
        ),
        ConsistencyBoundary(
            "Rows",
            stores=[c.aurora_storage],
            guarantee=statement("a write is durable once four of six copies have it")
            @ src.AURORA.at("waits for acknowledgements from 4 out"),
        ),
        ConsistencyBoundary(
            "Objects",
            stores=[c.s3_index],
            guarantee=statement("a cached entry is served only if the witness calls it fresh")
            @ src.S3_CONSISTENCY.at("This component acts as a witness to"),
        ),
    ],
    replication_lag=NO_LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point: the papers name quorums, and no objective"),
        rto=undisclosed("recovery time: the papers name no objective"),
        backup=statement("DynamoDB: built from the log archive in S3; the table is not slowed")
        @ src.DYNAMODB.at("Backups or restores don’t affect performance or"),
        restore=statement("DynamoDB, point in time: nearest snapshots plus logs, another table")
        @ src.DYNAMODB.at("the partitions of the tables, applies the logs"),
    ),
    figures={
        "DynamoDB restore window, if on": facts.RESTORE_WINDOW,
        "Aurora: copies": stores.AURORA_COPIES,
        "Aurora: segment (2017)": stores.SEGMENT,
        "segment repair, 10 Gb/s (2017)": stores.SEGMENT_REPAIR,
        "Aurora: largest volume (2017)": stores.VOLUME_2017,
        "net I/O/txn test: Aurora": stores.AURORA_IO,
        "net I/O/txn test: mirrored MySQL": stores.MYSQL_IO,
        "test, 10 k writes/s: Aurora lag": stores.AURORA_LAG,
        "test, 10 k writes/s: MySQL lag": stores.MYSQL_LAG,
        "a customer's lag, hourly mean": stores.CUSTOMER_LAG,
        "S3 objects (2026)": stores.S3_OBJECTS,
        "S3 zones (2026)": stores.S3_ZONES,
        "ShardStore: bugs stopped (2021)": stores.SHARDSTORE_ISSUES,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="replicas that lag in a database of your own",
        ),
    ],
    urgent=[
        failures.AURORA_ZONE,
        failures.INDEX_LOST,
        failures.REPLICA_LOST,
        failures.BAD_WRITES,
    ],
) as diagram:
    c.leader >> Call("log records") >> c.storage >> Asynchronous("log files") >> c.s3
    c.aurora >> Call("redo log", note="4 of 6") >> c.aurora_storage
    c.aurora >> Replication("redo log", lag=NO_LAG) >> c.aurora_replicas
    c.aurora_replicas >> Call("pages") >> c.aurora_storage
    c.aurora_storage >> Asynchronous("log and pages") >> c.s3
    c.s3 >> Call("metadata") >> c.s3_index
    c.s3 >> Call("shards") >> c.shardstore
