"""Spotify's perimeter, services, stores and event delivery on Google Cloud."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Fallback,
    Group,
    Link,
    Observation,
    undisclosed,
    waive,
)
from systems.spotify import _failures as failures
from systems.spotify import components as c
from systems.spotify import facts

with CompleteArchitecture(
    c.spotify,
    "Envoy at the edge, small services on GKE, events to Pub/Sub",
    as_of="2025-11-04",
    timeouts=undisclosed("timeouts: looked for in the reports of 2022 and 2025 and the posts"),
    retries=undisclosed("retries: clients retry, says the report of 2025, and gives no number"),
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="which limit killed the proxy",
        )
    ],
    cost=c.spotify.economics.infrastructure,
    figures={
        "events a day (2024)": facts.EVENTS_A_DAY,
        "event types (2024)": facts.EVENT_TYPES,
        "scheduled pipelines (2024)": facts.PIPELINES,
        "multi-tenant clusters (2023)": facts.CLUSTERS,
        "their pods at peak (2023)": facts.PODS,
    },
    urgent=[
        failures.PERIMETER_CYCLES,
        failures.DISCOVERY_DOWN,
        failures.CLUSTER_DELETED,
        failures.EVENTS_LATE,
    ],
) as diagram:
    diagram.include(Group("event delivery", [c.topics, c.consumers, c.event_files]))
    c.clients >> Call("HTTPS", note="range requests") >> c.audio_cdn
    c.clients >> Call("HTTPS") >> c.perimeter
    c.perimeter >> Call("requests") >> c.services
    c.perimeter >> Call("requests") >> c.login >> Call("queries") >> c.user_db
    c.login >> Call("xDS") >> c.mesh
    (
        c.login
        >> Fallback("DNS", when="Traffic Director fails: a rollout (2022)", instead_of=c.mesh)
        >> c.resolvers
    )
    c.services >> Call("DNS", note="service discovery") >> c.resolvers
    c.services >> Asynchronous("events") >> c.topics >> Asynchronous("pull") >> c.consumers
    c.consumers >> Asynchronous("export") >> c.event_files
    c.event_files >> Asynchronous("hourly buckets") >> c.pipelines
    c.services >> Call("queries", note="playlists") >> c.playlists
    c.clusters >> Observation("run the pods") >> c.services
    waive("CFO304", because=c.NO_RESERVED_SHARE)
