"""From broadcasting software over a point of presence and an origin to the viewer."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.twitch import _failures as failures
from systems.twitch import _incident_facts as incidents
from systems.twitch import _sources as src
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

gap = gaps_in("Twitch's posts, and summaries of them")

with RequestFlow(
    twitch,
    "A live stream, from upload to player",
    as_of=AS_OF,
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("an origin fails: traffic is routed to others (2022, an outsider)")
    @ src.INGEST_NOTES.at("able to dynamically re-route traffic in the event"),
    figures={
        "points of presence (2022)": facts.POPS_2022,
        "streaming latency (undated)": statement(
            "cut from 15 to 3 seconds over the years (an outsider)"
        )
        @ src.LATENCY_NOTES.at("reduce the streaming latency from 15 to 3"),
        "time saved, offline test (2017)": facts.TRANSCODE_SAVED,
        "Sage: availability (2021)": facts.AVAILABILITY,
        "API p99 at peak, cut (2019)": facts.P99_CUT,
        "broadcasting failed (2022)": incidents.BROADCAST_FIXED,
    },
    see=[
        Link(
            "incidents/debugging/haproxy_no_server_available",
            "guide",
            because="before routed ingest, HAProxy in each PoP sent all streams to one origin",
        ),
    ],
    urgent=[
        failures.BROADCAST_FAILS,
        failures.ORIGIN_SHORT,
        failures.REFRESH_STORM,
        failures.CACHE_EXPOSES,
    ],
) as diagram:
    c.broadcaster >> Call("RTMP", note="to a point of presence") >> v.proxy
    v.proxy >> Call("which origin", note="2022; per stream") >> v.routing
    v.proxy >> Call("stream", note="over the private backbone") >> v.origin
    v.origin >> Asynchronous("HLS", note="several variants, to the PoPs") >> v.edge
    (
        c.viewer
        >> Call("website", note="not by apps", optional=True)
        >> c.page_cdn
        >> Call("index.html")
        >> c.sage
    )
    c.viewer >> Call("GraphQL", note="authorization, routing") >> c.visage
    c.viewer >> Call("HLS", note="variant by the viewer's bandwidth") >> v.edge
    waive("AM102", because=c.NO_LOGS)
