"""Where messages, cached queries and jobs are stored, and what readers can rely on."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    gaps_in,
    statement,
    undisclosed,
)
from systems.slack import _failures as failures
from systems.slack import _sources as src
from systems.slack import _storage_facts as storage
from systems.slack import components as c

gap = gaps_in("Slack's posts on Vitess, Memcached and the job queue")

with StorageArchitecture(
    c.slack,
    "Vitess, the caches in front of it, and a durable job queue",
    as_of="2025-03-07",
    boundaries=[
        ConsistencyBoundary(
            "Messages",
            stores=[c.vitess_db],
            guarantee=statement("a message is stored before others see it (2020)")
            @ src.VITESS.at("persisted before it’s sent across the real-time"),
        ),
        ConsistencyBoundary(
            "Cached results",
            stores=[c.caches],
            guarantee=statement(
                "until a fix by 2019, an instance that regained its keys could be stale"
            )
            @ src.DISASTERPIECE.at("had become stale and possibly incorrect"),
        ),
        ConsistencyBoundary(
            "Jobs",
            stores=[c.job_log, c.job_redis],
            guarantee=statement("2017: availability over consistency: only the leader acknowledges")
            @ src.JOB_QUEUE.at("wait for the leader to acknowledge the request"),
        ),
    ],
    replication_lag=gap("replication lag of a shard, in numbers"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: no post states one"),
        backup=gap("how Vitess is backed up"),
        restore=gap("how lost data is restored"),
    ),
    figures={
        "reads per write, peaks": storage.READS_A_WRITE,
        "query load on Vitess (2020)": storage.VITESS_SHARE_2020,
        "regions of Vitess (by 2023)": storage.VITESS_REGIONS,
        "partitions per topic (2017)": storage.TOPIC_PARTITIONS,
        "copies of a partition (2017)": storage.COPIES,
        "jobs, mean of the busiest days": storage.JOBS_A_SECOND,
        "jobs, peak (2017)": storage.JOBS_PEAK,
    },
    urgent=[
        failures.CACHE_EMPTY,
        failures.SHARD_LOOP,
        failures.JOB_QUEUE_FULL,
        failures.BROKER_DOWN,
    ],
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="an empty cache sent its reads to Vitess in 2022",
        ),
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="a full Redis blocked the job queue in 2016",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="jobs wait in Kafka while JQRelay is rate limited",
        ),
    ],
) as diagram:
    c.webapp >> Call("queries") >> c.vitess_db
    c.webapp >> Call("through Mcrouter", optional=True) >> c.caches
    c.mcrib >> Call("catalog") >> c.discovery
    c.mcrib >> Asynchronous("assign spares") >> c.caches
    c.webapp >> Call("HTTP", note="same zone first") >> c.kafkagate
    c.kafkagate >> Call("produce", note="leader acknowledges") >> c.job_log
    c.job_log >> Asynchronous("jobs") >> c.jqrelay
    c.jqrelay >> Call("enqueue", note="rate limited") >> c.job_redis
    c.jqrelay >> Call("lock, rate limits") >> c.discovery
    c.job_redis >> Asynchronous("jobs") >> c.workers
    c.workers >> Call("queries") >> c.vitess_db
