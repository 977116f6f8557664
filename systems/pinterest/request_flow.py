"""One insert into the board's shard; thumbnails, fan-out and spam checks are jobs."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import components as c
from systems.pinterest import facts

gap = gaps_in("Pinterest's posts and repositories")

with RequestFlow(
    c.pinterest,
    "Saving a Pin: the board's ID names the shard",
    as_of="2026-06-04",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("what need not be done before the reply is a job, executed later")
    @ src.PINLATER.at("before we can acknowledge success back to"),
    figures={
        "shard in an ID": storage.SHARD_BITS,
        "type in an ID": storage.TYPE_BITS,
        "row in an ID": storage.LOCAL_BITS,
        "cache, at peak (2020)": storage.CACHE_REQUESTS_2020,
        "PinLater clusters (2015)": facts.JOB_CLUSTERS,
        "PinLater: samples of health": facts.JOB_WINDOW,
        "PinLater: healthy with successes": facts.JOB_HEALTHY,
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
    c.api >> Call("SQL insert", note="the board's shard; an ID comes back") >> c.mysql_shards
    c.api >> Call("Memcached protocol", optional=True) >> c.mcrouter
    c.mcrouter >> Call("Memcached protocol", note="pin by its ID") >> c.memcached_fleet
    c.api >> Call("Redis protocol", optional=True, note="pins of a board, 2015") >> c.redis_lists
    c.api >> Asynchronous("enqueue", note="thumbnails, fan-out, spam") >> c.jobs
    c.jobs >> Asynchronous("dequeue") >> c.workers
    c.api >> Asynchronous("log files", note="the event") >> c.singer
    c.singer >> Asynchronous("produce") >> c.kafka_log
    waive("IN403", because="no report states how long a recovery took at Pinterest")
