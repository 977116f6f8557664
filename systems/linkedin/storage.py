"""Every store with what it keeps, how it copies it, and what readers can rely on."""

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
from systems.linkedin import _failures as failures
from systems.linkedin import _storage_facts as stores
from systems.linkedin import components as c
from systems.linkedin import facts

with StorageArchitecture(
    c.linkedin,
    "Espresso for documents, Venice for derived data, HDFS for analysis",
    as_of="2026-02-14",
    boundaries=[
        ConsistencyBoundary(
            "Documents",
            stores=[c.espresso],
            guarantee=statement(
                "timeline consistent changes; related documents in one transaction (2013)"
            )
            @ facts.ESPRESSO_2013.at("a timeline consistent change capture stream"),
        ),
        ConsistencyBoundary(
            "Cached profiles",
            stores=[c.profile_cache],
            guarantee=statement("the last write wins, by the database's sequence number (2024)")
            @ facts.PROFILE_NEWS.at("Last-Writer-Win (LWW) reconciliation based on the SCN"),
        ),
        ConsistencyBoundary(
            "Derived data",
            stores=[c.venice],
            guarantee=statement("eventually consistent; writes are asynchronous (2022)")
            @ facts.VENICE.at("horizontally-scalable, eventually-consistent storage system"),
        ),
        ConsistencyBoundary(
            "Hadoop data",
            stores=[c.hadoop],
            guarantee=statement("2020: two large clusters, each populated independently")
            @ facts.HADOOP_INCIDENT.at(
                "two large Hadoop clusters independently populated with data"
            ),
        ),
    ],
    replication_lag=c.LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post of LinkedIn states one"),
        rto=undisclosed("recovery time objective: no post of LinkedIn states one"),
        backup=undisclosed("backups of Espresso and Venice: no post that was read names them"),
        restore=statement("Hadoop, strategy of 2020: replicate lost data from the other cluster")
        @ facts.HADOOP_INCIDENT.at("focused around replicating data from a cluster"),
    ),
    figures={
        "traffic on Espresso (2020)": stores.ONLINE_SHARE,
        "Couchbase clusters, all (2018)": stores.COUCHBASE_CLUSTERS,
        "Couchbase queries, all (2018)": stores.COUCHBASE_QUERIES,
        "objects, largest cluster (2021)": stores.HDFS_OBJECTS,
        "2020 incident: blocks lost": stores.LOST_DATA,
    },
    urgent=[
        failures.BLOCKS_LOST,
        failures.NO_LEADER,
        failures.STALE_VENICE,
        failures.NAMENODE_SLOW,
    ],
    see=[
        Link(
            "patterns/cqrs/netflix",
            "pattern",
            because="reads from a store derived from a log, as with Venice",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="when an ingestion from the log falls behind",
        ),
    ],
) as diagram:
    c.profile >> Call("requests") >> c.espresso_router
    c.espresso_router >> Call("lookup", optional=True) >> c.profile_cache
    c.espresso_router >> Call("HTTP/2") >> c.espresso
    c.espresso >> Replication("changes", lag=c.LAG) >> c.brooklin
    c.brooklin >> Asynchronous("updates", note="cache updater") >> c.profile_cache
    c.brooklin >> Asynchronous("publish") >> c.kafka_log
    c.kafka_log >> Asynchronous("ingest") >> c.hadoop
    c.kafka_log >> Asynchronous("streams") >> c.samza
    c.samza >> Asynchronous("writes", note="through the log") >> c.venice
    c.kafka_log >> Asynchronous("ingest") >> c.pinot
    c.hadoop >> Asynchronous("push jobs", note="through the log") >> c.venice
    c.azkaban >> Call("reads and writes") >> c.hadoop
    waive("IN403", because="no post on Espresso, Venice or HDFS states the time of a recovery")
