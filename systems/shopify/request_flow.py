"""How a storefront page is rendered, and how a checkout is written."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.shopify import _failures as failures
from systems.shopify import _sources as src
from systems.shopify import components as c
from systems.shopify import facts

gap = gaps_in("Shopify's posts on routing and rendering; they print results, no objective")

with RequestFlow(
    c.shopify,
    "A page and a checkout, from the edge to MySQL",
    as_of="2026-01-01",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("without its Redis the page renders, with sessions disabled (2020)")
    @ src.BREAKER.at("the page renders with sessions soft disabled"),
    figures={
        "renderer, p75 (2020)": facts.RENDER_P75,
        "renderer, p90 (2020)": facts.RENDER_P90,
        "renderer, p99 (2020)": facts.RENDER_P99,
        "mean page, times faster (2020)": facts.RENDER_GAIN,
        "Falcon storefront, peak (2025)": facts.STOREFRONT_2025,
        "load balancers, peak (2021)": facts.BALANCERS_2021,
        "notice of a sale, example 2018": facts.SALE_NOTICE,
        "before a sale, example 2018": facts.SALE_BEFORE,
        "queries in a sale, example 2018": facts.SALE_QUERIES,
        "servers for a sale, example 2018": facts.SALE_SERVERS,
        "write bursts, of baseline (2022)": facts.WRITE_BURST,
        "former throttle: a wait (2022)": facts.QUEUE_WAIT,
    },
    see=[
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="nginx waits for an application server",
        ),
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="an empty cache sends its reads to MySQL",
        ),
    ],
    urgent=[
        failures.FLASH_SALE,
        failures.CACHE_FULL,
        failures.EDGE_ROUTING,
        failures.POD_REDIS,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.balancers
    c.balancers >> Call("pod of the host", note="Sorting Hat") >> c.routing_table
    c.balancers >> Call("page", optional=True, note="a rule picks the renderer") >> c.renderer
    c.renderer >> Call("cached data, sessions", optional=True, note="Semian") >> c.pod_redis
    c.renderer >> Call("multi-statement reads") >> c.replica_proxy
    c.replica_proxy >> Call("reads", optional=True, note="only this pod's shops") >> c.shard
    c.balancers >> Call("checkout", optional=True, note="throttled in Rails by 2022") >> c.core
    c.core >> Call("writes") >> c.replica_proxy
    c.core >> Call("cached content", optional=True) >> c.pod_memcached
    c.core >> Asynchronous("jobs") >> c.workers >> Call("queries") >> c.replica_proxy
    waive("CFO304", because=c.NO_RESERVED_SHARE)
