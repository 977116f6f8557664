"""How a trip, a read and an event pass through Uber's two regions."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    Observation,
    statement,
    waive,
)
from systems.uber import _failures as failures
from systems.uber import components as c
from systems.uber import facts

with CompleteArchitecture(
    c.uber,
    "Trips, reads and events in production",
    as_of="2026-03-07",
    timeouts=statement("calls to the cache: near the observed p99.99 (2024)")
    @ facts.CACHEFRONT_DIGEST.at("observed P99.99 latency"),
    retries=c.gap("retry policy of calls between services"),
    cost=c.uber.economics.infrastructure,
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="when the consumers of a cluster fall behind",
        ),
        Link("patterns/circuit_breaker/netflix", "pattern", because="breakers, as CacheFront has"),
    ],
    figures={
        "utilization, failover idle": facts.UTILISED_BEFORE,
        "utilization, failover shared": facts.UTILISED_AFTER,
    },
    urgent=[
        failures.CACHE_DOWN,
        failures.REGION_DOWN,
        failures.REPLICATOR_STUCK,
        failures.PARTITION_OVERLOAD,
    ],
) as diagram:
    diagram.include(
        Group("Docstore", [c.query_engine, c.cache, c.docstore]),
    )
    c.apps >> Call("HTTPS") >> c.edge >> Call("HTTPS", note="through the gateway") >> c.services
    c.services >> Call("RPC", note="the mesh limits the rate") >> c.fulfilment
    c.fulfilment >> Call("transactions", note="one per request (2021)") >> c.spanner
    c.services >> Call("RPC") >> c.query_engine
    c.query_engine >> Call("Redis protocol", optional=True, note="first") >> c.cache
    c.query_engine >> Call("queries", note="on a miss, and writes") >> c.docstore
    c.fulfilment >> Asynchronous("events") >> c.kafka_regional
    c.replicator >> Asynchronous("messages", note="reads") >> c.kafka_regional
    c.replicator >> Asynchronous("messages", note="writes") >> c.kafka_aggregate
    c.fulfilment >> Asynchronous("messages") >> c.push >> Asynchronous("gRPC stream") >> c.apps
    c.failover >> Observation("moves traffic, preempts services") >> c.clusters
    c.clusters >> Observation("run") >> c.services
    waive(
        "IN403",
        because="in 2020 a region was drained within 10 minutes of the page; no post states when a "
        "failed part was back",
    )
