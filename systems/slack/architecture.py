"""Edge regions, webapp, channel servers and job queue, and the stores behind them."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, Link, gaps_in, statement
from systems.slack import _failures as failures
from systems.slack import _sources as src
from systems.slack import _storage_facts as storage
from systems.slack import components as c
from systems.slack import facts

gap = gaps_in("Slack's posts, as far as copies were found")

with CompleteArchitecture(
    c.slack,
    "Webapp, channel servers and job queue in production",
    as_of="2025-03-07",
    timeouts=gap("time-outs of calls between services"),
    retries=statement("2021: retries and circuit breaking helped to get back to serving")
    @ src.JANUARY_QUOTES.at("This — plus retries and circuit breaking"),
    cost=c.slack.economics.infrastructure,
    figures={
        "median database query (2020)": storage.QUERY_P50,
        "all Kafka clusters, peak (2022)": storage.KAFKA_PEAK,
        "availability promised (2023)": facts.SLA,
    },
    urgent=[
        failures.CACHE_EMPTY,
        failures.WEB_TIER_SHRINKS,
        failures.CHANNEL_SERVER_DOWN,
        failures.JOB_QUEUE_FULL,
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
    ],
) as diagram:
    diagram.include(
        Group("edge regions", [c.edge, c.gateways], boundary="region"),
        Group("job queue", [c.kafkagate, c.job_log, c.jqrelay, c.job_redis]),
    )
    c.clients >> Call("HTTPS, WebSocket") >> c.edge
    c.edge >> Call("WebSocket") >> c.gateways
    c.edge >> Call("HTTPS") >> c.webapp
    c.gateways >> Call("user and channels", note="at connect") >> c.webapp
    c.gateways >> Call("subscribe") >> c.channel_servers
    c.webapp >> Call("message") >> c.admin_servers >> Call("message") >> c.channel_servers
    c.channel_servers >> Asynchronous("fan-out") >> c.gateways
    c.webapp >> Call("queries") >> c.vitess_db
    c.webapp >> Call("through Mcrouter", optional=True) >> c.caches
    c.webapp >> Call("HTTP") >> c.kafkagate >> Call("produce") >> c.job_log
    c.job_log >> Asynchronous("jobs") >> c.jqrelay >> Call("enqueue") >> c.job_redis
    c.jqrelay >> Call("lock, rate limits") >> c.discovery
    c.job_redis >> Asynchronous("jobs") >> c.workers >> Call("queries") >> c.vitess_db
    c.admin_servers >> Call("ring", optional=True) >> c.discovery
