"""How a message, a call and a search go through Discord, and on how many machines."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, statement, waive
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

with CompleteArchitecture(
    c.discord,
    "Text, voice and search in production",
    as_of="2026-03-04",
    timeouts=statement("calls between Elixir processes give up after 5 s unless told otherwise")
    @ facts.TRACING.at(r"timeout \\ 5000"),
    retries=statement("server errors of authentication are retried; in 2023 that made a storm")
    @ facts.AUTH.at("authentication endpoints, will retry requests"),
    cost=c.discord.economics.infrastructure,
    figures={
        "requests to all databases": facts.DATABASE_REQUESTS,
        "calls a bot may make": facts.BOT_LIMIT,
        "guilds on a bot's shard": facts.SHARD_GUILDS,
    },
    urgent=[failures.HOT_PARTITION, failures.ZONE_OVERLOAD, failures.STAMPEDE, failures.SLOW_GUILD],
) as diagram:
    realtime = Group("Elixir cluster", [c.gateway, c.sessions, c.guilds], boundary="cluster")
    diagram.include(realtime)
    c.clients >> Call("HTTPS, WebSocket") >> c.edge
    c.clients >> Call("WebSocket, media over UDP", optional=True) >> c.voice
    c.edge >> Call("WebSocket") >> c.gateway >> Call("Erlang messages") >> c.sessions
    c.edge >> Call("HTTPS") >> c.api
    c.sessions >> Call("Erlang call", timeout=facts.CALL_TIMEOUT, optional=True) >> c.guilds
    c.api >> Call("gRPC") >> c.authentication >> Call("CQL") >> c.auth_db
    c.api >> Call("gRPC", note="by channel") >> c.data_services >> Call("CQL") >> c.messages_db
    c.api >> Call("HTTP", optional=True) >> c.search
    c.api >> Asynchronous("gRPC", note="fan-out") >> c.guilds
    c.guilds >> Asynchronous("Erlang messages", note="events") >> c.sessions
    c.guilds >> Call("watch", optional=True) >> c.discovery
    c.voice >> Asynchronous("health and load") >> c.discovery
    waive(
        "CFO304",
        because="no share of commitments is public: blog, status page, filings (IPO confidential)",
    )
