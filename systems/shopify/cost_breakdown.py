"""Filings of 2025, and 1 PB of MySQL at a list price of 2026; hosting has no line of its own."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, waive
from systems.shopify import _cost_facts as costs
from systems.shopify import _failures as failures
from systems.shopify import components as c

with CostBreakdown(
    c.shopify,
    "Hosting is part of the cost of revenue",
    as_of="2026-07-30",
    spend=[
        Spend(
            c.shard,
            monthly=costs.MYSQL_AT_LIST,
            covers="all shards, 1 PB of 2019, on SSD at a list price of 2026, not Shopify's",
        ),
        Spend(
            c.snapshots,
            monthly=c.gap("bytes of all snapshots"),
            covers="snapshots of all shards",
        ),
        Spend(c.core, monthly=c.gap("application servers"), covers="the monolith of all pods"),
        Spend(c.stream, monthly=c.gap("brokers of Kafka"), covers="regional and aggregate Kafka"),
    ],
    unit_costs=c.shopify.economics.unit_costs,
    optimisations=c.shopify.economics.optimisations,
    reserved=c.shopify.economics.reserved,
    figures={
        "GMV (2025)": costs.GMV,
        "revenue (2025)": costs.REVENUE,
        "gross profit (2025)": costs.GROSS_PROFIT,
        "cost of revenue, a month (2025)": costs.COST_OF_REVENUE,
        "cost of revenue, share (2025)": costs.COST_SHARE,
        "cost of subscriptions (2025)": costs.SUBSCRIPTION_YEAR,
        "subscription cost/month, Q4 2025": costs.SUBSCRIPTION_MONTH,
        "cost of subscriptions, Q3 2025": costs.Q3,
        "cost of subscriptions, Q4 2025": costs.Q4,
    },
    urgent=[failures.SHARD_HOT, failures.EDGE_ROUTING, failures.POD_REDIS],
) as diagram:
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.balancers
    c.balancers >> Call("HTTP", optional=True, note="storefronts stay") >> c.core
    (
        c.core
        >> Call("queries", optional=True, note="only this pod's shops")
        >> c.shard
        >> Asynchronous("snapshots")
        >> c.snapshots
    )
    c.core >> Call("sessions", optional=True) >> c.pod_redis
    c.connectors >> Call("read the binlog", optional=True, note="only this pod's shops") >> c.shard
    c.connectors >> Asynchronous("changes") >> c.stream
    c.shipit >> Asynchronous("deploys") >> c.core
    waive("CFO304", because=c.NO_RESERVED_SHARE)
