"""Twitch: live video over its own points of presence, an API gateway in Go, and chat."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    waive,
)
from systems.twitch import _chat as chat
from systems.twitch import _data as d
from systems.twitch import _failures as failures
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

with CompleteArchitecture(
    twitch,
    "Live video, API and chat",
    as_of=AS_OF,
    timeouts=c.gap("timeouts between Twitch's services"),
    retries=c.gap("retries between Twitch's services"),
    cost=twitch.economics.infrastructure,
    figures={
        "viewers, mean (2023)": facts.VIEWERS_2023,
        "points of presence (2022)": facts.POPS_2022,
        "streamers (2023)": facts.STREAMERS_2023,
        "minutes watched a year (2023)": facts.MINUTES_2023,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="what to check when clients of PostgreSQL get no connection",
        ),
    ],
    urgent=[
        failures.REFRESH_STORM,
        failures.BROADCAST_FAILS,
        failures.SERVICE_FAILS,
        failures.PRIMARY_DOWN,
    ],
) as diagram:
    diagram.include(Group("Twitch's points of presence", [v.proxy, v.edge]))
    c.broadcaster >> Call("RTMP") >> v.proxy
    v.proxy >> Call("which origin") >> v.routing
    v.proxy >> Call("stream") >> v.origin
    v.origin >> Asynchronous("HLS") >> v.edge
    c.viewer >> Call("HLS") >> v.edge
    c.viewer >> Call("website", optional=True) >> c.page_cdn >> Call("index.html") >> c.sage
    c.viewer >> Call("GraphQL") >> c.visage >> Call("calls") >> c.services
    c.services >> Call("SQL", note="through PgBouncer (2016)") >> d.primary
    c.viewer >> Call("IRC, WebSocket") >> chat.edge
    chat.edge >> Asynchronous("user actions", note="how is not published") >> chat.clue
    chat.edge >> Asynchronous("messages", note="to all Edge nodes") >> chat.pubsub
    waive("AM102", because=c.NO_LOGS)
