"""An upper bound of hosting by the results of Q2 2025, and a GB between zones at list price."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.doordash import _cost_facts as costs
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts

NO_SHARE = c.gap("its share: results name the cost of revenue as a whole")

with CostBreakdown(
    c.doordash,
    "$1.676 bn between revenue and gross profit in Q2 2025",
    as_of="2026-06-22",
    spend=[
        Spend(
            s.crdb,
            monthly=c.gap("machine types of its nodes"),
            covers="about 2,300 nodes with 1.9 PB on disk (2024)",
        ),
        Spend(c.sidecars, monthly=c.gap("bytes between zones"), covers="traffic between zones"),
        Spend(s.feature_store, monthly=NO_SHARE, covers="features of ML models"),
        Spend(s.events, monthly=NO_SHARE, covers="five Kafka clusters (2023)"),
    ],
    unit_costs=c.doordash.economics.unit_costs,
    optimisations=c.doordash.economics.optimisations,
    reserved=c.doordash.economics.reserved,
    figures={
        "revenue, Q2 2025": costs.REVENUE_Q2,
        "GAAP gross profit, Q2 2025": costs.GROSS_PROFIT_Q2,
        "revenue less gross profit, Q2 25": costs.COST_OF_REVENUE_Q2,
        "feature store $/value, cut 2023": facts.FEATURE_SPEND,
        "search hardware cost, cut (2024)": facts.SEARCH_HARDWARE,
        "zone-aware, out of zone (2024)": facts.CROSSES_ZONES,
        "orders, April to June 2025": facts.ORDERS_Q2,
        "transfer (2024)": statement("charged when it is sent and when it is received")
        @ src.ZONE.at("incurred on both send and receive"),
        "cross-zone, no storage (2024)": statement("~20 % of its cost: to Iguazu's ELB, then moved")
        @ src.ZONE_WHOLE.at("其中约有 20% 的费用是由于流量传输到用于我们事件接收流水线"),
    },
    urgent=[failures.RANGE_DOWN, failures.EVENTS_BEHIND, failures.BREAKING_RELEASE],
) as diagram:
    c.sidecars >> Call("HTTP, gRPC", note="own zone first") >> c.services
    c.services >> Call("SQL") >> s.crdb
    c.services >> Call("features") >> s.feature_store
    c.services >> Call("search") >> s.search_engine
    c.services >> Asynchronous("events") >> s.events >> Asynchronous("events") >> s.stream_jobs
    waive("CFO304", because=c.NO_RESERVED)
