"""TikTok US at Oracle, ByteDance's shared platform, and the recommender that BytePlus sells."""

from atlas import Call, CompleteArchitecture, Group, Link, Observation, statement, waive
from systems.tiktok import _failures as failures
from systems.tiktok import _recommender as recommender
from systems.tiktok import _sources as src
from systems.tiktok import _stores as stores
from systems.tiktok import components as c
from systems.tiktok import facts

with CompleteArchitecture(
    c.tiktok,
    "TikTok US at Oracle, and ByteDance's own platform",
    as_of="2026-11",
    timeouts=statement("Kitex by default: 50 ms to connect, none for the whole call")
    @ src.TIMEOUT_DOC.at("if not set, the default value is 50ms"),
    retries=failures.RETRIES,
    cost=c.tiktok.economics.infrastructure,
    figures={
        "TikTok users a month (2021)": facts.USERS_2021,
        "US traffic on Oracle (2022)": facts.US_ON_ORACLE,
        "ByteDance, services (2021)": facts.MICROSERVICES,
        "ABase peak, all tenants (2025)": facts.ABASE_PEAK,
    },
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="how a circuit breaker between services works",
        ),
    ],
    urgent=[
        failures.SITE_DOWN,
        failures.TIMEOUTS,
        failures.BREAKER_OPEN,
        failures.SHARED_MEMORY,
    ],
) as diagram:
    diagram.include(Group("TikTok US, at Oracle", [c.us_app, c.us_site]))
    diagram.include(
        Group(
            "BytePlus Recommend", [recommender.product, recommender.entry, recommender.serving_ps]
        )
    )
    c.us_app >> Call("HTTPS", note="one of its sites", optional=True) >> c.us_site
    c.apps >> Call("HTTPS") >> c.services
    c.services >> Call("shared memory", note="services in the mesh", optional=True) >> c.mesh
    c.services >> Call("Gremlin", note="the callers are not published") >> stores.graph_query
    stores.graph_query >> Call("shards") >> stores.bytegraph
    c.services >> Call("keys", note="the callers are not published") >> stores.abase
    (
        recommender.product
        >> Call("recommendations")
        >> recommender.entry
        >> Call("embeddings")
        >> recommender.serving_ps
    )
    c.godel >> Observation("schedules") >> c.services
    waive("CFO304", because=c.NO_FLEETS)
