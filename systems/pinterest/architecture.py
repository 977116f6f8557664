"""Pins in MySQL shards, results in one cache fleet, jobs and events in queues."""

from atlas import Asynchronous, Call, CompleteArchitecture, Link, statement, waive
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import components as c

with CompleteArchitecture(
    c.pinterest,
    "One Memcached fleet, MySQL shards, graph and key-values",
    as_of="2026-06-04",
    timeouts=statement(
        "Rocksplicator, modes 1 and 2: a write waits up to 2 s (default) for a follower"
    )
    @ src.ROCKS_DB.at("DEFINE_uint64(replicator_timeout_ms, 2 * 1000,"),
    retries=statement("PinLater retries jobs automatically, with a configurable delay (2015)")
    @ src.PINLATER_README.at("automatically retries with configurable delay."),
    cost=c.pinterest.economics.infrastructure,
    figures={
        "cache requests, up to (2022)": storage.CACHE_REQUESTS,
        "Memcached instances (2022)": storage.CACHE_INSTANCES,
        "Kafka cluster, at most (2018)": events.CLUSTER_LIMIT,
        "Kafka partitions (2020)": events.PARTITIONS_2020,
        "regions with Kafka (2018)": events.KAFKA_REGIONS,
        "hosts on Rocksplicator (2018)": storage.ROCKS_HOSTS,
        "Rocksplicator services (2018)": storage.ROCKS_SERVICES,
        "Rocksplicator clusters (2018)": storage.ROCKS_CLUSTERS,
    },
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="the cache absorbs most of the traffic to the stores",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="events reach their consumers through Kafka",
        ),
    ],
    urgent=[
        failures.SHARD_DOWN,
        failures.CACHE_LOST,
        failures.NO_LEADER,
        failures.BROKER_DOWN,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.api
    c.api >> Call("Memcached protocol", optional=True) >> c.mcrouter
    c.mcrouter >> Call("Memcached protocol") >> c.memcached_fleet
    c.api >> Call("SQL", note="shard from the ID") >> c.mysql_shards
    c.api >> Call("graph calls") >> c.pingraph >> Call("SQL") >> c.tidb_db
    c.api >> Call("KVStore API", optional=True) >> c.kvstore
    c.api >> Call("search", optional=True) >> c.search
    c.api >> Asynchronous("enqueue") >> c.jobs >> Asynchronous("dequeue") >> c.workers
    c.api >> Asynchronous("log files") >> c.singer >> Asynchronous("produce") >> c.kafka_log
    c.singer >> Asynchronous("produce") >> c.memq
    waive("IN403", because="no report states how long a recovery took at Pinterest")
