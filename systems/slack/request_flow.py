"""One message from its sender to all clients of a channel, worldwide."""

from atlas import SLO, Asynchronous, Call, Latency, Link, RequestFlow, gaps_in, statement, waive
from systems.slack import _failures as failures
from systems.slack import _incident_facts as incidents
from systems.slack import _sources as src
from systems.slack import _storage_facts as storage
from systems.slack import components as c
from systems.slack import facts

gap = gaps_in("Slack's posts name latencies of databases and of delivery only")

with RequestFlow(
    c.slack,
    "One message, delivered worldwide in 500 ms (2023)",
    as_of="2025-03-07",
    slo=SLO(
        objective=statement(
            "availability SLA of Slack as a whole (2023), as a study of its posts says"
        )
        @ src.CASE_STUDY.at("**99.99% availability SLA**"),
        availability=facts.SLA,
        **gap.of("p50", "p99", "p999"),
    ),
    fallback=statement("panic routing (2021): with few healthy servers, Envoy uses all of them")
    @ src.ENVOY.at("to send traffic to all backends, healthy or"),
    figures={
        "delivery worldwide (2023)": facts.DELIVERY,
        "send success, usually (2021)": incidents.SENT_USUALLY,
        "slow delivery lasts, new server": facts.SLOW_DELIVERY,
        "median query (2020)": storage.QUERY_P50,
        "IDs per channel server, peak": facts.CHANNELS_A_HOST,
    },
    see=[
        Link(
            "patterns/capacity/websocket_gateways",
            "limit",
            because="gateway servers hold one WebSocket for each client",
        )
    ],
    urgent=[
        failures.CHANNEL_SERVER_DOWN,
        failures.EDGE_REGION_DOWN,
        failures.WEB_TIER_SHRINKS,
        failures.CONSUL_DOWN,
    ],
) as diagram:
    c.clients >> Call("HTTPS", note="API call with the message") >> c.edge
    c.edge >> Call("HTTPS") >> c.webapp
    store = Call("queries", latency=Latency(p50=storage.QUERY_P50, p99=storage.QUERY_P99))
    c.webapp >> store >> c.vitess_db
    c.webapp >> Call("message", note="stored first") >> c.admin_servers
    c.admin_servers >> Call("ring", optional=True) >> c.discovery
    c.admin_servers >> Call("message", note="owner of the channel") >> c.channel_servers
    c.channel_servers >> Asynchronous("fan-out", note="all regions") >> c.gateways
    c.gateways >> Asynchronous("WebSocket", note="subscribed clients") >> c.clients
    c.edge >> Call("WebSocket", note="at connect") >> c.gateways
    c.gateways >> Call("user and channels", note="at connect") >> c.webapp
    c.gateways >> Call("subscribe", note="at connect; typing events") >> c.channel_servers
    c.gateways >> Call("presence", optional=True) >> c.presence_servers
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
