"""What Reddit committed to pay for clouds, and what its results bound."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, gaps_in, waive
from systems.reddit import _cost_facts as costs
from systems.reddit import _failures as failures
from systems.reddit import _r2_components as r
from systems.reddit import components as c

gap = gaps_in("Reddit's posts and filings name no machines")
NO_MACHINES = gap("machine types and their numbers")

with CostBreakdown(
    c.reddit,
    "At least $480 M committed to clouds, to September 2026",
    as_of="2026-02-05",
    spend=[
        Spend(c.core_clusters, monthly=NO_MACHINES, covers="nodes of the two core clusters"),
        Spend(c.media, monthly=NO_MACHINES, covers="Aurora instances, storage and I/O"),
        Spend(c.log, monthly=NO_MACHINES, covers="500 Kafka brokers or more, when they were moved"),
    ],
    unit_costs=c.reddit.economics.unit_costs,
    optimisations=c.reddit.economics.optimisations,
    reserved=c.reddit.economics.reserved,
    figures={
        "hosting 2025, bounds": costs.INFRASTRUCTURE,
        "cloud minimum to 2026-09 (2024)": costs.COMMITTED,
        "contracts due 2025, mostly cloud": costs.DUE_2025,
        "cost of revenue, 2025": costs.COST_OF_REVENUE_2025,
        "cost of revenue, Q4 2025": costs.COST_OF_REVENUE_Q4,
        "capital expenditures, 2025": costs.CAPITAL_2025,
        "EC2 cheaper, as told in 2013": costs.CLOUD_SAVING,
    },
    urgent=[failures.CONTROL_PLANE_FULL, failures.BROKER_DOWN, failures.BREAKER_OPEN],
) as diagram:
    c.clients >> Call("HTTPS") >> c.cdn >> Call("HTTPS") >> c.core_clusters
    c.core_clusters >> Call("requests") >> c.services >> Call("media metadata") >> c.media
    c.services >> Asynchronous("events") >> c.log
    r.monolith >> Call("SQL", note="SSDs by 2013") >> r.things
    waive("CFO304", because=c.NO_RESERVED_SHARE)
