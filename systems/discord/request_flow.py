"""A request is authenticated, its message stored, then fanned out by guild, relays, sessions."""

from atlas import SLO, Asynchronous, Call, Latency, RequestFlow, gaps_in, statement, waive
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

gap = gaps_in("Discord's blog, status page and API documentation")

with RequestFlow(
    c.discord,
    "One message, from its sender to the members of a guild",
    as_of="2026-03-04",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("a client whose WebSocket dropped can resume, and then gets missed events")
    @ facts.GATEWAY_DOCS.at("the Gateway will send the missed events"),
    figures={
        "API's part, one trace": facts.DISPATCH,
        "guild's part, one trace": facts.FANOUT,
        "API uptime, 90 days to 2019-02": facts.API_UPTIME_2019,
        "join of one guild, one incident": facts.GUILD_DEGRADED,
        "messages a second, mean": facts.MESSAGES_A_SECOND,
        "passive links to large guilds": facts.PASSIVE_SESSIONS,
    },
    urgent=[
        failures.HOT_PARTITION,
        failures.ZONE_OVERLOAD,
        failures.SLOW_GUILD,
        failures.GATEWAY_MEMORY,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.api
    c.api >> Call("gRPC") >> c.authentication >> Call("CQL") >> c.auth_db
    c.api >> Call("gRPC", note="routed by channel") >> c.data_services
    write = Call("CQL write", latency=Latency(p99=facts.SCYLLA_WRITE_P99))
    c.data_services >> write >> c.messages_db
    c.api >> Asynchronous("gRPC") >> c.guilds
    c.guilds >> Asynchronous("Manifold", note="large guilds") >> c.relays
    c.relays >> Asynchronous("Manifold") >> c.sessions
    c.sessions >> Asynchronous("Erlang messages") >> c.gateway
    c.gateway >> Asynchronous("WebSocket, zstd", note="most are passive") >> c.clients
    c.clients >> Call("WebSocket", note="resumes when it dropped") >> c.gateway
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
