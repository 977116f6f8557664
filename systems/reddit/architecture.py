"""Two core clusters, Go services split from a monolith, and Kafka for hundreds of services."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    statement,
    waive,
)
from systems.reddit import _failures as failures
from systems.reddit import _incident_facts as incidents
from systems.reddit import _sources as src
from systems.reddit import _storage_facts as storage
from systems.reddit import components as c
from systems.reddit import facts

with CompleteArchitecture(
    c.reddit,
    "Two core clusters, Go services, Kafka",
    as_of="2026-02-05",
    timeouts=statement("Fastly: 15 s, as a comment in Baseplate.py notes (2024)")
    @ src.BASEPLATE_BUCKETS.at("15s (fastly timeout)"),
    retries=statement("Baseplate.py offers attempts, a time budget and back-off (2024)")
    @ src.BASEPLATE_RETRY.at("Create a new retry policy with the given"),
    cost=c.reddit.economics.infrastructure,
    figures={
        "Pi-Day outage, 2023-03-14": incidents.PI_DAY,
        "availability goal, a day (2023)": facts.AVAILABILITY,
        "core models (2025)": storage.CORE_MODELS,
    },
    urgent=[
        failures.CONTROL_PLANE_FULL,
        failures.BREAKER_OPEN,
        failures.BROKER_DOWN,
        failures.EVENTS_BLOCKED,
    ],
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="Kafka is under hundreds of services",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="comments and media metadata are in Postgres",
        ),
    ],
) as diagram:
    diagram.include(Group("comment stores", [c.comment_db, c.comment_cache, c.comment_events]))
    c.clients >> Call("HTTPS") >> c.cdn >> Call("HTTPS") >> c.core_clusters
    c.core_clusters >> Call("accounts, posts, subreddits", note="2025") >> c.legacy
    c.core_clusters >> Call("comments") >> c.comments
    c.core_clusters >> Call("requests") >> c.services >> Call("media metadata") >> c.media
    c.comments >> Call("SQL") >> c.comment_db
    c.comments >> Call("Memcached", optional=True) >> c.comment_cache
    c.comments >> Call("change events") >> c.comment_events
    c.services >> Asynchronous("events") >> c.log
    waive("CFO304", because=c.NO_RESERVED_SHARE)
