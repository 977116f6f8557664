"""ChatGPT and the API at OpenAI: backends, GPU nodes and one PostgreSQL primary."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    Replication,
    statement,
    waive,
)
from systems.openai import _failures as failures
from systems.openai import _incident_facts as incidents
from systems.openai import _sources as src
from systems.openai import components as c
from systems.openai import facts
from systems.openai._system import NO_SHARE, NOT_ALL, openai

with CompleteArchitecture(
    openai,
    "One PostgreSQL primary and hundreds of clusters",
    as_of="2026-05-04",
    timeouts=statement("client library, default: 600 s a request, 5 s to connect (2026-08)")
    @ src.SDK_CONSTANTS.at("DEFAULT_TIMEOUT = httpx2.Timeout(timeout=600, connect=5.0)"),
    retries=statement("client library, default: twice, with backoff (2026-08)")
    @ src.SDK_CONSTANTS.at("DEFAULT_MAX_RETRIES = 2"),
    cost=NOT_ALL,
    figures={
        "PostgreSQL, availability (2026)": facts.AVAILABILITY,
        "all services hit, 2024-12-11": incidents.TELEMETRY_OUTAGE,
    },
    urgent=[
        failures.CONTROL_PLANE,
        failures.CONNECTION_STORM,
        failures.GPU_NETWORK,
        failures.PRIMARY_DOWN,
    ],
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="connection storms used up all connections of an instance",
        ),
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="in 2024 names no longer resolved once cached records expired",
        ),
        Link(
            "patterns/capacity/postgresql_connections",
            "limit",
            because="each instance accepts at most 5,000 connections",
        ),
    ],
) as diagram:
    diagram.include(Group("one region", [c.pooler, c.replicas], boundary="region"))
    c.clients >> Call("HTTPS") >> c.backends
    c.sdk >> Call("HTTPS") >> c.balancer >> Call("HTTPS") >> c.backends
    c.backends >> Call("model requests") >> c.gpu_nodes
    c.backends >> Call("reads", optional=True) >> c.cache
    c.backends >> Call("reads", note="on a miss") >> c.pooler >> Call("SQL") >> c.replicas
    c.backends >> Call("writes") >> c.primary
    c.backends >> Call("new workloads") >> c.cosmos
    c.primary >> Replication("WAL", lag=c.gap("lag, beyond `near zero`")) >> c.replicas
    c.primary >> Replication("in sync", lag=c.gap("lag of the standby")) >> c.standby
    c.backends >> Call("service names") >> c.names
    c.names >> Call("services") >> c.control_plane
    c.control_plane >> Asynchronous("pods") >> c.gpu_nodes
    waive("CFO304", because=NO_SHARE)
