"""A DNS lookup, the website, then media through Zoom's routers or those of a customer."""

from atlas import SLO, Call, Link, Observation, RequestFlow, gaps_in, statement, waive
from systems.zoom import _failures as failures
from systems.zoom import _incident_facts as incidents
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom import facts
from systems.zoom._system import zoom

gap = gaps_in("Zoom's papers, reports and support pages")

with RequestFlow(
    zoom,
    "Joining a meeting",
    as_of="2025-11-24",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("media: TCP 443 if UDP 8801 is unavailable (undated)")
    @ src.MESH_PORTS.at("fall back to TCP 443 if UDP 8801"),
    figures={
        "participants in one meeting": facts.PARTICIPANTS,
        "zoom.us blocked (April 2025)": incidents.DOMAIN_2025,
        "outage: report to end (2020)": incidents.BILLING_2020,
        "without DNS (2025)": statement("who was in a meeting or a call stayed in it, says Zoom")
        @ src.STATUS_2025.at("already joined Zoom meetings or Zoom phone calls"),
    },
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="what to check when names do not resolve; it is for CoreDNS",
        ),
    ],
    urgent=[
        failures.NO_ROUTER,
        failures.DOMAIN_HELD,
        failures.BILLING_OVERLOADED,
        failures.FAILBACK_SLOW,
    ],
) as diagram:
    (
        c.clients
        >> Call("delegation of zoom.us", note="DNS lookup; cached until the TTL ends")
        >> c.registry
    )
    (
        c.clients
        >> Call("names under zoom.us", note="DNS lookup; cached until the TTL ends")
        >> c.names
    )
    c.clients >> Call("HTTPS", note="start, join or schedule a meeting") >> c.web
    c.web >> Call("web login", note="2020: each, in a faulty release", optional=True) >> c.billing
    (
        c.clients
        >> Call("ping", note="hybrid module, through a proxy", optional=True)
        >> c.hybrid_controller
    )
    c.clients >> Call("media", note="internal users, hybrid module", optional=True) >> c.hybrid
    c.hybrid >> Call("UDP", note="8801 to 8803") >> c.routers
    c.clients >> Call("media", note="UDP 8801, else TCP 443") >> c.routers
    c.controller >> Observation("chooses", note="as in Meeting Connector") >> c.routers
    c.routers >> Call("streams", note="phones, SIP", optional=True) >> c.connectors
    waive("AM102", because=c.NO_LOGS)
    waive("IN404", because=c.NO_LOST_DATA)
