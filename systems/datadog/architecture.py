"""Kafka in front of two stores: one for events; for metrics, an index and a Rust engine."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    statement,
    undisclosed,
)
from systems.datadog import _failures as failures
from systems.datadog import _metrics_components as m
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import components as c
from systems.datadog import facts

with CompleteArchitecture(
    s.datadog,
    "Kafka in front of two stores: events and metrics",
    as_of="2026-06-09",
    timeouts=undisclosed("timeouts: no post that was read names one"),
    retries=statement("log forwarding (2025): failed deliveries, with exponential backoff")
    @ src.FORWARDING.at("shipping task is rescheduled using exponential backoff."),
    cost=s.datadog.economics.infrastructure,
    figures={
        "events of all Datadog (2025)": facts.EVENTS_A_DAY,
        "data points (2022)": facts.POINTS_A_DAY_2022,
        "metrics queries, real-time, 2025": facts.REAL_TIME_QUERIES,
        "largest clusters (2022)": facts.LARGEST_CLUSTERS_2022,
        "points (2022)": statement("tens of GB a second, many billions of timeseries")
        @ src.METRICS_TALK.at("10s of GB/s of points across many billions"),
    },
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="writers and metrics stores read all data from Kafka",
        ),
        Link(
            "patterns/capacity/kafka_partitions",
            "limit",
            because="each store node reads its own partitions",
        ),
    ],
    urgent=[
        failures.CONSUMERS_LAG,
        failures.BROKER_DOWN,
        failures.OBJECTS_SLOW,
        failures.WEB_WITHOUT_DISCOVERY,
    ],
) as diagram:
    diagram.include(
        Group("Husky", [c.writers, c.readers, c.query_engine]),
        Group("metrics", [m.real_time, m.index, m.metrics_query]),
    )
    c.agents >> Call("HTTPS") >> c.intake
    c.intake >> Call("produce") >> c.streams
    c.streams >> Asynchronous("events") >> c.shard_router
    c.shard_router >> Asynchronous("shards") >> c.writers
    c.writers >> Call("fragments") >> c.fragments
    c.writers >> Call("commit") >> c.metadata
    c.streams >> Asynchronous("points") >> m.real_time
    c.streams >> Asynchronous("tags") >> m.index
    c.users >> Call("HTTPS") >> m.web
    m.web >> Call("event query") >> c.query_engine
    m.web >> Call("metrics query") >> m.metrics_query
    c.query_engine >> Call("which fragments") >> c.metadata
    c.query_engine >> Call("fragments") >> c.readers >> Call("read") >> c.fragments
    m.metrics_query >> Call("series") >> m.index
    m.metrics_query >> Call("points") >> m.real_time
