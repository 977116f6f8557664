"""Cells with Envoy sidecars, and the stores and event log that services use."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    Observation,
    gaps_in,
    statement,
    waive,
)
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts

gap = gaps_in("DoorDash's posts, as far as copies were found")

with CompleteArchitecture(
    c.doordash,
    "Cells, an Envoy mesh, and CockroachDB",
    as_of="2026-06-22",
    timeouts=gap("time-outs of calls since the mesh; before it they varied by team"),
    retries=statement("until the mesh (2021) they varied by team and language; some had none")
    @ src.MESH_SUMMARY.at("Retry and timeout policies varied by team and"),
    cost=c.doordash.economics.infrastructure,
    figures={
        "mesh, requests at peak (2025)": facts.MESH_REQUESTS,
        "CockroachDB nodes (2024)": facts.NODES,
        "zone-aware, out of zone (2024)": facts.CROSSES_ZONES,
    },
    see=[
        Link(
            "incidents/roblox/2021_10_28_consul_streaming",
            "incident",
            because="an outage of Consul, from which the mesh reads its endpoints",
        ),
    ],
    urgent=[
        failures.RETRY_STORM,
        failures.RANGE_DOWN,
        failures.BREAKING_RELEASE,
        failures.DISCOVERY_DOWN,
    ],
) as diagram:
    diagram.include(
        Group("all cells, isolated from each other", [c.sidecars, c.services], boundary="cell")
    )
    c.clients >> Call("HTTPS", note="edge not published") >> c.sidecars
    c.sidecars >> Call("HTTP, gRPC", note="own zone first") >> c.services
    c.control_plane >> Observation("endpoints with zones") >> c.sidecars
    c.control_plane >> Call("addresses, zones") >> c.discovery
    c.services >> Call("through routers") >> c.router >> Call("HTTP, gRPC") >> c.global_services
    c.services >> Call("SQL") >> s.crdb
    c.services >> Call("Redis", optional=True) >> s.redis_cache
    c.services >> Asynchronous("events") >> s.events
    s.events >> Asynchronous("events") >> s.stream_jobs >> Asynchronous("rows") >> s.warehouse
    waive("CFO304", because=c.NO_RESERVED)
