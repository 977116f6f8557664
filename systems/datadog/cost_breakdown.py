"""Revenue and cost of revenue of 2024, an upper bound of hosting, and what one outage cost."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.datadog import _cost_facts as costs
from systems.datadog import _failures as failures
from systems.datadog import _metrics_components as m
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import components as c
from systems.datadog import facts

with CostBreakdown(
    s.datadog,
    "2024: $2.68 bn revenue, cost of revenue about $43 M a month",
    as_of="2026-06-09",
    spend=[
        Spend(
            c.fragments, monthly=s.NOT_SPLIT, covers="object storage of all events, and requests"
        ),
        Spend(c.readers, monthly=s.NOT_SPLIT, covers="query workers of Husky"),
        Spend(c.streams, monthly=s.NOT_SPLIT, covers="brokers of all Kafka clusters"),
        Spend(m.index, monthly=s.NOT_SPLIT, covers="nodes of the timeseries index"),
        Spend(m.real_time, monthly=s.NOT_SPLIT, covers="nodes of the real-time metrics store"),
    ],
    unit_costs=s.datadog.economics.unit_costs,
    optimisations=s.datadog.economics.optimisations,
    reserved=s.datadog.economics.reserved,
    figures={
        "revenue, 2024": costs.REVENUE_2024,
        "gross margin, 2024": costs.GROSS_MARGIN_2024,
        "cost of revenue, 2024, mean": costs.COST_OF_REVENUE_2024,
        "hosting, at most (2024)": costs.INFRASTRUCTURE,
        "revenue lost, outage of 2023-03": costs.LOST_REVENUE_2023,
        "customers (June 2024)": facts.CUSTOMERS_2024,
        "timeseries index cheaper, 2024": facts.INDEX_CHEAPER,
        "index node, on demand, at list": costs.INDEX_NODE,
        "index node, 1 year, at list": costs.INDEX_NODE_1Y,
        "on AWS (2023)": statement("nearly the entire Kubernetes fleet moved to Graviton")
        @ src.ARM.at("migrated nearly our entire Kubernetes fleet on AWS"),
    },
    urgent=[failures.CONSUMERS_LAG, failures.OBJECTS_SLOW, failures.BROKER_DOWN],
) as diagram:
    c.streams >> Asynchronous("shards") >> c.writers >> Call("fragments") >> c.fragments
    c.compactors >> Call("merge", note="fewer, larger fragments") >> c.fragments
    c.query_engine >> Call("fragments") >> c.readers >> Call("read") >> c.fragments
    c.streams >> Asynchronous("points") >> m.real_time
    c.streams >> Asynchronous("tags") >> m.index
    waive("IN403", because=failures.NO_TIME_REASON)
