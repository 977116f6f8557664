"""Every server can run every service; configuration reaches them from a few core data centers."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    statement,
    undisclosed,
    waive,
)
from systems.cloudflare import _failures as failures
from systems.cloudflare import _sources as src
from systems.cloudflare import _storage_facts as storage
from systems.cloudflare import components as c
from systems.cloudflare import facts

with CompleteArchitecture(
    c.cloudflare,
    "From edge routers to the origin, and the configuration store",
    as_of="2026-05-01",
    timeouts=statement("to an origin: 19 s for its SYN+ACK, then error 522; inside: not published")
    @ src.ERROR_522.at("to Cloudflare within 19 seconds of Cloudflare sending"),
    retries=undisclosed("retries: the posts name none; Pingora's default is no production setting"),
    cost=c.cloudflare.economics.infrastructure,
    figures={
        "HTTP requests, mean (2024)": facts.REQUESTS_2024,
        "config keys served (2025)": storage.READS,
        "requests to origins (2024)": facts.ORIGIN_REQUESTS,
    },
    see=[
        Link(
            "incidents/cloudflare/2025_11_18_feature_file",
            "incident",
            because="a file from ClickHouse broke the core proxy everywhere",
        ),
        Link(
            "incidents/cloudflare/2022_06_21_bgp_policy",
            "incident",
            because="the busiest data centers withdrew their addresses",
        ),
    ],
    urgent=[
        failures.OVERSIZED_FILE,
        failures.ORIGIN_UNREACHABLE,
        failures.REPLICAS_REBUILD,
        failures.SITE_WITHOUT_POWER,
    ],
) as diagram:
    diagram.include(
        Group(
            "data center at the edge",
            [c.unimog, c.core_proxy, c.cache, c.pingora_origin, c.quicksilver_local],
        )
    )
    c.visitors >> Call("HTTPS") >> c.routers >> Call("packets") >> c.unimog
    c.unimog >> Call("requests") >> c.core_proxy
    c.core_proxy >> Call("configuration") >> c.quicksilver_local
    c.core_proxy >> Call("cacheable") >> c.cache
    c.cache >> Call("misses") >> c.pingora_origin >> Call("HTTPS") >> c.origin
    c.customers >> Call("HTTPS") >> c.api >> Call("SQL") >> c.postgres
    c.api >> Asynchronous("changes") >> c.quicksilver_root
    c.quicksilver_root >> Asynchronous("log of changes") >> c.quicksilver_local
    c.api >> Call("SQL", note="analytics of sites") >> c.analytics
    c.feature_file >> Call("SQL") >> c.analytics
    c.feature_file >> Asynchronous("feature file") >> c.core_proxy
    waive("CFO304", because=c.OWN_MACHINES)
