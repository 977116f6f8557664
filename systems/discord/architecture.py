"""The path of a message, a call and a search through Discord, and the number of machines."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, statement, waive
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

with CompleteArchitecture(
    c.discord,
    "Text, voice and search in production",
    as_of="2026-03-04",
    timeouts=statement("calls through Transport, between Elixir processes: 5 s by default")
    @ facts.TRACING.at(r"timeout \\ 5000"),
    retries=statement(
        "server errors of authentication are retried; in 2023 this caused a retry storm"
    )
    @ facts.AUTH.at("authentication endpoints, will retry requests"),
    cost=c.discord.economics.infrastructure,
    figures={
        "requests to all databases": facts.DATABASE_REQUESTS,
        "rate limit of a bot": facts.BOT_LIMIT,
        "guilds per bot shard": facts.SHARD_GUILDS,
    },
    urgent=[failures.HOT_PARTITION, failures.ZONE_OVERLOAD, failures.STAMPEDE, failures.SLOW_GUILD],
) as diagram:
    diagram.include(Group("Elixir cluster", [c.gateway, c.sessions, c.guilds], boundary="cluster"))
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
    c.voice >> Call("voice state") >> c.guilds
    waive("CFO304", because=c.NO_COMMITMENTS)
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
