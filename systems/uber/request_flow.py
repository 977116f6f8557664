"""One ride: the request of a rider, and the offer to a driver, valid for 30 seconds (2022)."""

from atlas import (
    SLO,
    Asynchronous,
    Call,
    Fallback,
    Observation,
    RequestFlow,
    gaps_in,
    statement,
    waive,
)
from systems.uber import _failures as failures
from systems.uber import _trip_facts as trips
from systems.uber import components as c
from systems.uber import facts

gap = gaps_in("Uber's posts and its paper on failover; the app's latency is not published")

with RequestFlow(
    c.uber,
    "One ride: the request, the offer to a driver, the events",
    as_of="2026-03-07",
    slo=SLO(
        objective=gap("what is promised for a ride"),
        **gap.of("availability", "p50", "p99", "p999"),
    ),
    fallback=statement("apps bypass an unreachable cloud, to Uber's data centres (2020)")
    @ facts.FAILOVER_HANDLER.at("re-routes the traffic directly to Uber’s data"),
    figures={
        "cities of fulfilment (2021)": trips.FULFILMENT_CITIES,
        "trips and orders (2025)": trips.TRIPS_A_DAY,
    },
    urgent=[
        failures.PUSH_DROPS,
        failures.SPANNER_UNREACHABLE,
        failures.EDGE_DOWN,
        failures.POISON_MESSAGE,
    ],
) as diagram:
    c.apps >> Call("HTTPS", note="request of a rider") >> c.edge >> Call("HTTPS") >> c.gateway
    backup = Fallback("HTTPS", when="the cloud is unreachable (2020)", instead_of=c.edge)
    c.apps >> backup >> c.own_edge >> Call("HTTPS") >> c.gateway
    c.rate_limiter >> Observation("limits its calls, in the mesh") >> c.gateway
    c.gateway >> Call("RPC", note="every app request (2016)") >> c.geofence
    c.gateway >> Call("RPC", note="request, then match") >> c.fulfilment
    c.fulfilment >> Call("transactions", note="trip and driver together (2021)") >> c.spanner
    c.fulfilment >> Asynchronous("offer", note="valid for 30 s (2022)") >> c.push
    c.push >> Asynchronous("gRPC stream", note="to the driver") >> c.apps
    c.fulfilment >> Asynchronous("events", note="by way of regional Kafka") >> c.kafka_aggregate
    c.consumers >> Asynchronous("messages", note="reads, after the trip") >> c.kafka_aggregate
    (
        c.consumers
        >> Asynchronous("messages", note="one team, after retry topics (2018)")
        >> c.dead_letters
    )
    waive(
        "IN403", because="no post states a recovery time of the edge, push, Spanner or a consumer"
    )
    waive(
        "AM102",
        because="where the edge and the client of Spanner log is not published",
    )
