"""A Zoom meeting: DNS, website, Multimedia Routers, and what is recorded."""

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
from systems.zoom import _failures as failures
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom import facts
from systems.zoom._system import zoom

with CompleteArchitecture(
    zoom,
    "Website in a cloud, media over Multimedia Routers",
    as_of="2025-11-24",
    timeouts=c.gap("timeouts between Zoom's services"),
    retries=statement("none is named; media falls back to TCP 443 if UDP is unavailable")
    @ src.MESH_PORTS.at("fall back to TCP 443 if UDP 8801"),
    cost=zoom.economics.infrastructure,
    figures={
        "participants in one meeting": facts.PARTICIPANTS,
        "daily participants, peak (2020)": facts.APRIL_2020,
        "data centers (August 2020)": facts.SITES_2020,
        "traffic through Oracle (2020)": facts.ORACLE_TRAFFIC,
    },
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="what to check when names do not resolve; it is for CoreDNS",
        ),
    ],
    urgent=[
        failures.FAILBACK_SLOW,
        failures.DOMAIN_HELD,
        failures.NO_ROUTER,
        failures.DYNAMODB_THROTTLED,
    ],
) as diagram:
    diagram.include(Group("media servers", [c.controller, c.routers]))
    c.backend >> Call("data") >> c.dynamodb
    c.clients >> Call("delegation of zoom.us") >> c.registry
    c.clients >> Call("names under zoom.us") >> c.names
    c.clients >> Call("HTTPS") >> c.web
    c.clients >> Call("media") >> c.routers
    c.clients >> Call("ping", optional=True) >> c.hybrid_controller
    c.clients >> Call("media", note="internal users", optional=True) >> c.hybrid
    c.hybrid >> Call("UDP") >> c.routers
    c.controller >> Observation("chooses", note="as in Meeting Connector") >> c.routers
    c.hybrid_controller >> Observation("manages") >> c.hybrid
    c.routers >> Call("streams", note="phones, SIP", optional=True) >> c.connectors
    c.routers >> Call("streams", note="if recorded", optional=True) >> c.recorder
    c.recorder >> Asynchronous("files", note="how is not published") >> c.recordings
    waive("AM102", because=c.NO_LOGS)
