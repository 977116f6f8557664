"""Where messages, logins and the search index are stored, and how they are recovered."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

LAG = undisclosed("replication lag: the posts on Cassandra, ScyllaDB and BigQuery name none")

with StorageArchitecture(
    c.discord,
    "Messages on 72 ScyllaDB nodes, and the stores around them",
    as_of="2025-04-24",
    boundaries=[
        ConsistencyBoundary(
            "Messages",
            stores=[c.messages_db],
            guarantee=statement("a quorum of the replicas, spread over three zones, answers a read")
            @ facts.AUTH.at("quorum consistency reads against the database"),
        ),
        ConsistencyBoundary(
            "Logins",
            stores=[c.auth_db],
            guarantee=statement("designed for one zone down; a second one breaks the quorum")
            @ facts.AUTH.at("a second zone will cause a loss of"),
        ),
        ConsistencyBoundary(
            "Search",
            stores=[c.search],
            guarantee=statement(
                "in 2017: a message is searchable with a small delay after it was posted"
            )
            @ facts.SEARCH_2017.at("small delay between when a message was"),
        ),
    ],
    replication_lag=LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post of Discord states one"),
        rto=undisclosed("recovery time objective: no post of Discord states one"),
        backup=c.messages_db.backup,
        restore=statement("attach the disk to a new machine; the RAID copies it to local SSDs")
        @ facts.AUTH.at("copying data from the persistent disks"),
    ),
    figures={
        "local SSDs per node": facts.LOCAL_SSDS_A_NODE,
        "local SSD": facts.LOCAL_SSD,
        "disk used, all clusters (2022)": facts.DATABASE_DISK_USED,
        "disk reads (2022)": facts.DISK_READS,
        "disk writes (2022)": facts.DISK_WRITES,
        "time bucket (2017)": facts.BUCKET,
        "bulk failures, one node (legacy)": facts.BULK_FAILURES,
        "disk space of 72 nodes": facts.SCYLLA_DISK,
    },
    urgent=[
        failures.BAD_SECTOR,
        failures.HOT_PARTITION,
        failures.CACHE_SLOW,
        failures.ZONE_OVERLOAD,
    ],
) as diagram:
    c.api >> Call("gRPC") >> c.data_services >> Call("CQL") >> c.messages_db
    c.api >> Call("gRPC") >> c.authentication >> Call("CQL") >> c.auth_db
    c.api >> Call("Redis protocol", optional=True) >> c.user_cache
    c.api >> Call("HTTP", optional=True) >> c.search
    c.api >> Asynchronous("publish") >> c.index_queue >> Asynchronous("stream") >> c.index_router
    c.index_router >> Asynchronous("bulk", note="one cluster per batch") >> c.search
    c.messages_db >> Replication("exports", lag=LAG, note="data stores not named") >> c.warehouse
    waive("CFO304", because=c.NO_COMMITMENTS)
