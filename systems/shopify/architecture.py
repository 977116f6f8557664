"""Application servers are shared; each pod of shops has its own MySQL, Redis and Memcached."""

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
from systems.shopify import _failures as failures
from systems.shopify import _sources as src
from systems.shopify import _storage_facts as storage
from systems.shopify import components as c
from systems.shopify import facts

with CompleteArchitecture(
    c.shopify,
    "One monolith on isolated pods",
    as_of="2025-12-23",
    timeouts=statement("advice for payments: low ones; the defaults of HTTP clients are too long")
    @ src.PAYMENTS.at("set low timeouts everywhere you can"),
    retries=undisclosed("retries between services: the posts that were read state none"),
    cost=c.shopify.economics.infrastructure,
    figures={
        "edge, peak (2025)": facts.EDGE_2025,
        "pods (2018)": facts.PODS,
        "failover of a pod (2018)": facts.POD_MOVE,
        "merchants (2021)": facts.MERCHANTS_2021,
        "regions of MySQL (2019)": facts.REGIONS,
        "data pushed, Black Friday 2024": facts.PUSHED_2024,
        "edge requests, BFCM 2024": facts.EDGE_TOTAL_2024,
        "data served, BFCM 2025": facts.DATA_2025,
        "API calls, BFCM 2021": storage.API_CALLS_2021,
        "webhooks delivered, BFCM 2021": storage.WEBHOOKS_2021,
    },
    see=[
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="a shard at its limit of connections",
        ),
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="a pod's Redis that is full",
        ),
    ],
    urgent=[
        failures.SHARD_DOWN,
        failures.POD_REDIS,
        failures.EDGE_ROUTING,
        failures.BAD_DEPLOY,
    ],
) as diagram:
    diagram.include(
        Group(
            "one pod of shops",
            [c.shard, c.pod_redis, c.pod_memcached],
            boundary="bulkhead",
        ),
    )
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.balancers
    c.balancers >> Call("which pod?", note="Sorting Hat") >> c.routing_table
    c.balancers >> Call("storefront pages", optional=True, note="other paths stay") >> c.renderer
    c.balancers >> Call("checkout, admin, API", optional=True, note="storefronts stay") >> c.core
    c.core >> Call("queries of one pod", optional=True, note="only this pod's shops") >> c.shard
    c.core >> Call("sessions", optional=True) >> c.pod_redis
    c.renderer >> Call("reads", optional=True, note="only this pod's shops") >> c.shard
    c.renderer >> Call("cached data", optional=True) >> c.pod_redis
    c.core >> Call("cached content", optional=True) >> c.pod_memcached
    (
        c.core
        >> Asynchronous("jobs")
        >> c.workers
        >> Call("queries of one pod", optional=True, note="only this pod's shops")
        >> c.shard
    )
    c.connectors >> Asynchronous("changes") >> c.stream
    c.connectors >> Call("read the binlog", optional=True, note="only this pod's shops") >> c.shard
    c.pod_mover >> Asynchronous("move a pod") >> c.routing_table
    waive("CFO304", because=c.NO_RESERVED_SHARE)
