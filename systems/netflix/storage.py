"""Where Netflix stores member data, counters and events, and how it restores them."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Observation,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

LAG = undisclosed("replication lag to S3: the post on Priam states none")

with StorageArchitecture(
    c.netflix,
    "Cassandra and EVCache behind abstraction layers, events in Kafka",
    as_of="2024-12",
    boundaries=[
        ConsistencyBoundary(
            "Databases",
            stores=[c.cassandra_],
            guarantee=statement("tunable (2019)") @ facts.CASSANDRA_2019.at("Tunable consistency"),
        ),
        ConsistencyBoundary(
            "Caches",
            stores=[c.evcache, c.evcache_far],
            guarantee=statement("none whatsoever: best effort, copies may differ")
            @ facts.EVCACHE_FEATURES.at("makes no consistency guarantees whatsoever"),
        ),
        ConsistencyBoundary(
            "Events",
            stores=[c.fronting, c.consumers],
            guarantee=statement("at-least-once processing is supported (2016)")
            @ facts.KEYSTONE.at("Support at-least-once processing"),
        ),
    ],
    replication_lag=facts.EVCACHE_LAG_P90,
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post of Netflix states one"),
        rto=undisclosed("recovery time objective: no post of Netflix states one"),
        backup=statement("daily snapshots and incremental data of all clusters, to S3 (2012)")
        @ facts.PRIAM_POST.at("daily snapshot and incremental data for all our"),
        restore=statement("by Priam, which runs alongside Cassandra (2012)")
        @ facts.PRIAM_POST.at("Backup and recovery"),
    ),
    figures={
        "event volume, mean (2016)": facts.EVENT_BYTES,
        "messages, mean day (2016)": facts.KAFKA_MESSAGES,
        "Kafka clusters (2016)": facts.KAFKA_CLUSTERS,
        "Kafka brokers (2016)": facts.KAFKA_BROKERS,
        "largest event (2016)": facts.EVENT_LARGEST,
        "events, peak bytes (2016)": facts.EVENT_PEAK_BYTES,
        "cache write timeout, default": facts.EVCACHE_WRITE_TIMEOUT,
        "one m4.xlarge cache node, peak": facts.EVCACHE_NODE_OPS,
        "memory of that node": facts.EVCACHE_NODE_RAM,
        "memory read, rarely above (2018)": facts.RAM_LATENCY,
        "SSD read (2018)": facts.SSD_LATENCY,
    },
    urgent=[failures.NODES_DOWN, failures.WIDE_PARTITION, failures.NO_BACKUP, failures.BROKER_SLOW],
) as diagram:
    c.api >> Call("gRPC") >> c.kv >> Call("queries") >> c.cassandra_
    c.api >> Call("request", optional=True) >> c.counter
    c.counter >> Call("queries", note="logged events") >> c.cassandra_
    c.counter >> Call("memcached protocol", optional=True, note="best effort") >> c.evcache
    c.kv >> Call("memcached protocol", optional=True) >> c.evcache
    c.evcache >> Replication("Kafka, SQS", lag=facts.EVCACHE_LAG_P90, note="p90") >> c.evcache_far
    c.api >> Asynchronous("Kafka, acks = 1") >> c.fronting >> Asynchronous("read") >> c.router
    c.router >> Asynchronous("write") >> c.consumers
    c.router >> Asynchronous("write") >> c.event_search
    c.router >> Asynchronous("write") >> c.s3
    c.cassandra_ >> Replication("SSTables", lag=LAG) >> c.s3
    c.priam >> Observation("backup, token") >> c.cassandra_
    waive("AM105", because="Netflix publishes no repair of a wide partition")
    waive(
        "IN403", because="the posts time failovers and evacuations, which are steps of a recovery"
    )
    waive("EV504", because="the only listing found of the 2024 talk has no date")
