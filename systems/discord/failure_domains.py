"""Blast radius of the login store; at worst about 25 % of requests got a 2xx reply (2023)."""

from atlas import Asynchronous, Call, FailureDomains, Group, Incident, statement, undisclosed, waive
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

INCIDENTS = [
    Incident(
        "Sessions crash in a rolling change; voice is down",
        date="2026-03-25",
        report=facts.VOICE_OUTAGE,
        cascade=[c.sessions, c.gateway, c.voice],
        trigger=statement("Kubernetes terminated 50 % of the pods")
        @ facts.VOICE_OUTAGE.at("Kubernetes terminated 50% of the pods"),
        impact=statement("17 % of sessions died at once")
        @ facts.VOICE_OUTAGE.at("17% of Discord sessions died at once"),
        mitigation=undisclosed("mitigation: Discord's post was read only in others' quotes"),
        duration=facts.VOICE_OUTAGE_TIME,
    ),
    Incident(
        "Zone upgrade while a disk in another zone is degraded",
        date="2023-11-06",
        report=facts.AUTH,
        cascade=[c.auth_db, c.authentication, c.api],
        trigger=statement("zone c drained while a node in zone b had a degraded disk")
        @ facts.AUTH.at("the script drained all connections from zone"),
        impact=statement("requests answered with 2xx fell to about 25 %")
        @ facts.AUTH.at("immediately plummeted to approximately 25%"),
        mitigation=statement(
            "typing events and read acknowledgements off, zone c restored, nodes restarted"
        )
        @ facts.AUTH.at("At 11:43 AM, the system had recovered"),
        duration=facts.OUTAGE,
    ),
    Incident(
        "Slow cache nodes and a circuit breaker that did not work",
        date="2019-02-12",
        report=facts.CACHE_INCIDENT,
        cascade=[c.user_cache, c.api, c.user_store],
        trigger=statement("throughput of four cache nodes fell")
        @ facts.CACHE_INCIDENT.at("throughput on 4 of our cache nodes"),
        impact=statement("the backing store was overloaded and flapped")
        @ facts.CACHE_INCIDENT.at("become overloaded and flap"),
        mitigation=statement("fixes to the API against the thundering herd")
        @ facts.CACHE_INCIDENT.at("prevent the thundering herd issue"),
        duration=undisclosed("duration: the report says `past few hours` only"),
    ),
    Incident(
        "A hot partition backs up the API",
        date="2018-01-19",
        report=facts.PARTITION_INCIDENT,
        cascade=[c.messages_db, c.api],
        trigger=statement("user behavior made Cassandra very slow on the nodes of one partition")
        @ facts.PARTITION_INCIDENT.at("Cassandra performance tank on the nodes"),
        impact=statement("the API backed up, which affected users of other partitions, too")
        @ facts.PARTITION_INCIDENT.at("users who aren't on the slow partitions"),
        mitigation=statement("not named; the circuit breaker's bug was being fixed")
        @ facts.PARTITION_INCIDENT.at("We're fixing that now."),
        duration=facts.PARTITION_OUTAGE,
    ),
    Incident(
        "A presence node disconnects; session stampede",
        date="2017-03-20",
        report=facts.PRESENCE_INCIDENT,
        cascade=[c.presence, c.sessions],
        trigger=statement("one presence server was disconnected from its cluster")
        @ facts.PRESENCE_INCIDENT.at("disconnected from its other cluster members"),
        impact=statement("a third of all sessions stalled, then their nodes crashed")
        @ facts.PRESENCE_INCIDENT.at("1/3rd of all connected sessions"),
        mitigation=statement("engineers recovered it around 13:56 PDT; it recurred at 14:52")
        @ facts.PRESENCE_INCIDENT.at("recovered the situation around 13:56"),
        duration=facts.PRESENCE_OUTAGE,
    ),
]

with FailureDomains(
    c.discord,
    "Authentication database down: logins and the API fail with it",
    as_of="2026-03-25",
    incidents=INCIDENTS,
    breakers=statement(
        "in 2019: to degrade low-priority tasks when a cache node is slow; they had a bug"
    )
    @ facts.CACHE_INCIDENT.at("we have circuit breakers in place which"),
    bulkheads=statement("each guild runs independently of the others")
    @ facts.TRACING.at("fully independently from one another"),
    focus=c.auth_db,
    figures={
        "outage of 2023-11-06": facts.OUTAGE,
        "users back after load shedding": facts.USERS_BACK_EARLY,
        "first alert after": facts.FIRST_ALERT,
        "clients reconnected in (2017)": facts.FULL_RESTART,
        "API restart, from decision, 2017": facts.API_RESTART,
        "notice to normal graphs (2018)": facts.PARTITION_OUTAGE,
        "cache nodes slow (2019)": facts.CACHE_NODES_SLOW,
        "cache nodes ejected (2019)": facts.CACHE_NODES_EJECTED,
        "answered with 2xx, at worst": facts.AVAILABILITY_LOW,
        "users return, once healthy": facts.USERS_RETURN,
        "sessions lost (2026)": facts.SESSIONS_LOST,
    },
    urgent=[failures.ZONE_OVERLOAD, failures.STAMPEDE, failures.CACHE_SLOW, failures.HOT_PARTITION],
) as diagram:
    diagram.include(
        Group("Elixir cluster", [c.gateway, c.sessions, c.presence, c.guilds], boundary="cluster"),
        Group("logins", [c.authentication, c.auth_db], boundary="bulkhead"),
    )
    c.clients >> Call("WebSocket") >> c.gateway
    c.clients >> Call("HTTPS") >> c.api
    c.clients >> Call("media over UDP", optional=True) >> c.voice
    c.gateway >> Call("Erlang messages") >> c.sessions >> Call("Erlang call") >> c.presence
    (
        c.sessions
        >> Call("Erlang call", optional=True, timeout=facts.CALL_TIMEOUT, note="one guild each")
        >> c.guilds
    )
    c.api >> Call("gRPC") >> c.authentication >> Call("CQL", note="retried") >> c.auth_db
    c.api >> Call("gRPC") >> c.data_services >> Call("CQL") >> c.messages_db
    c.api >> Call("Redis protocol", optional=True, note="breaker") >> c.user_cache
    c.api >> Call("on a miss") >> c.user_store
    c.api >> Asynchronous("gRPC") >> c.guilds
    c.voice >> Call("voice state") >> c.guilds
    waive(
        "NH204",
        because="in 2018 the API queried the database directly; the path of 2026 from the gateway "
        "to voice is not in the text that was found",
    )
    waive("EV504", because="the only account of the 2026 post that was found has no date")
