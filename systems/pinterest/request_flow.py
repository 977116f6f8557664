"""One insert, preferably in the board's shard; thumbnails, fan-out and spam checks are jobs."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, waive
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _storage_facts as storage
from systems.pinterest import components as c
from systems.pinterest import facts

gap = gaps_in("Pinterest's posts and repositories")

with RequestFlow(
    c.pinterest,
    "Saving a Pin: preferably in its board's shard",
    as_of="2026-06-04",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=gap("fallback when a store fails"),
    figures={
        "shard in an ID": storage.SHARD_BITS,
        "type in an ID": storage.TYPE_BITS,
        "row in an ID": storage.LOCAL_BITS,
        "cache requests, peak (2020)": storage.CACHE_REQUESTS_2020,
        "Kafka partitions (2020)": events.PARTITIONS_2020,
        "Kafka messages, peak (2018)": events.MESSAGES_PEAK_2018,
        "PinLater clusters (2015)": facts.JOB_CLUSTERS,
        "PinLater default: health samples": facts.JOB_WINDOW,
        "PinLater default: healthy from": facts.JOB_HEALTHY,
    },
    see=[
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="pins and jobs are rows of MySQL",
        ),
    ],
    urgent=[
        failures.SHARD_DOWN,
        failures.JOB_SHARD,
        failures.CACHE_LOST,
        failures.LOGS_STUCK,
    ],
) as diagram:
    c.clients >> Call("HTTPS", note="save to a board") >> c.api
    c.api >> Call("watch", optional=True, note="range to server") >> c.shard_config
    (
        c.api
        >> Call("SQL insert", note="best in the board's shard; an ID comes back")
        >> c.mysql_shards
    )
    c.api >> Call("Memcached protocol", optional=True) >> c.mcrouter
    c.mcrouter >> Call("Memcached protocol", note="pin by its ID") >> c.memcached_fleet
    c.api >> Asynchronous("enqueue", note="thumbnails, fan-out, spam") >> c.jobs
    c.jobs >> Asynchronous("dequeue") >> c.workers
    c.api >> Asynchronous("log files", note="the event") >> c.singer
    c.singer >> Asynchronous("produce") >> c.kafka_log
    waive("IN403", because="no report states how long a recovery took at Pinterest")
