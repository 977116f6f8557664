"""How a message, a call and a search go through Discord, and on how many machines."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, statement, waive
from systems.discord import _failures as failures
from systems.discord import facts
from systems.discord.components import (
    api,
    auth_db,
    authentication,
    clients,
    data_services,
    discord,
    discovery,
    edge,
    gateway,
    guilds,
    messages_db,
    search,
    sessions,
    voice,
)

with CompleteArchitecture(
    discord,
    "Text, voice and search in production",
    as_of="2026-03-04",
    timeouts=statement("calls between Elixir processes give up after 5 s unless told otherwise")
    @ facts.TRACING.at(r"timeout \\ 5000"),
    retries=statement("server errors of authentication are retried; in 2023 that made a storm")
    @ facts.AUTH.at("authentication endpoints, will retry requests"),
    cost=discord.economics.infrastructure,
    figures={
        "requests to all databases": facts.DATABASE_REQUESTS,
        "calls a bot may make": facts.BOT_LIMIT,
        "guilds on a bot's shard": facts.SHARD_GUILDS,
    },
    urgent=[
        failures.HOT_PARTITION,
        failures.ZONE_OVERLOAD,
        failures.STAMPEDE,
        failures.SLOW_GUILD,
    ],
) as diagram:
    realtime = Group("Elixir cluster", [gateway, sessions, guilds], boundary="cluster")
    diagram.include(realtime)
    clients >> Call("HTTPS, WebSocket") >> edge
    clients >> Call("WebSocket, media over UDP", optional=True) >> voice
    edge >> Call("WebSocket") >> gateway >> Call("Erlang messages") >> sessions
    edge >> Call("HTTPS") >> api
    sessions >> Call("Erlang call", timeout=facts.CALL_TIMEOUT, optional=True) >> guilds
    api >> Call("gRPC") >> authentication >> Call("CQL") >> auth_db
    api >> Call("gRPC", note="by channel") >> data_services >> Call("CQL") >> messages_db
    api >> Call("HTTP", optional=True) >> search
    api >> Asynchronous("gRPC", note="fan-out") >> guilds
    guilds >> Asynchronous("Erlang messages", note="events") >> sessions
    guilds >> Call("watch", optional=True) >> discovery
    voice >> Asynchronous("health and load") >> discovery
    waive(
        "CFO304",
        because="no share of commitments is public: blog, status page, filings (IPO confidential)",
    )
