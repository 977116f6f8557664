"""How one profile read finds its data center, its host, its cache and its storage node."""

from atlas import SLO, Asynchronous, Call, Link, Replication, RequestFlow, gaps_in, statement, waive
from systems.linkedin import _failures as failures
from systems.linkedin import _site_facts as site
from systems.linkedin import _storage_facts as stores
from systems.linkedin import components as c
from systems.linkedin import facts

gap = gaps_in("LinkedIn's engineering blog and talks")

with RequestFlow(
    c.linkedin,
    "One profile read: home data center, cache, storage node",
    as_of="2026-02-06",
    slo=SLO(
        objective=statement("the goal for linkedin.com is 99.9 % availability (2023)")
        @ facts.HODOR_2023.at("our goal of 99.9% availability"),
        availability=site.AVAILABILITY_GOAL,
        **gap.of(p50="objective for the median", p99="objective for p99", p999="for p99.9"),
    ),
    fallback=statement("unhealthy cache bucket: the router sends it no new requests (2024)")
    @ facts.PROFILE_NEWS.at("router stops dispatching new requests to the bucket"),
    figures={
        "profiles, peak (2023)": stores.PROFILE_PEAK,
        "calls, no cache yet, peak (2023)": stores.PROFILE_QUERIES,
        "multi-get p99, no cache (2023)": stores.READ_P99_BEFORE,
        "multi-get p99, cache (2023)": stores.READ_P99,
        "multi-get p99.9, cache (2023)": stores.READ_P999,
        "Rest.li's timeout, default": site.REQUEST_TIMEOUT,
        "D2's retries, if on, default": site.RETRY_LIMIT,
        "D2's retry ratio, if on, default": site.RETRY_RATIO,
    },
    urgent=[
        failures.CACHE_DOWN,
        failures.ORIGIN_DOWN,
        failures.OBSERVER_LOST,
        failures.EDGE_DOWN,
    ],
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="when the cache is empty and all reads reach the store",
        ),
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="when a MySQL server has no connection left",
        ),
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.traffic
    c.traffic >> Call("HTTPS", note="home data center") >> c.front_end
    c.front_end >> Call("xDS", optional=True, note="hosts are cached") >> c.discovery
    c.front_end >> Call("Rest.li") >> c.profile
    c.profile >> Call("requests") >> c.espresso_router
    c.espresso_router >> Call("lookup", optional=True) >> c.profile_cache
    c.espresso_router >> Call("HTTP/2") >> c.espresso
    c.espresso >> Replication("changes", lag=c.LAG) >> c.brooklin
    c.brooklin >> Asynchronous("updates", note="cache updater") >> c.profile_cache
    waive("IN405", because="no post on the cache, Espresso or discovery names a rollback")
