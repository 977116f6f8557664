"""What filings say of Airbnb's hosting: commitments, what 2024 used of them, savings."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, gaps_in, waive
from systems.airbnb import _cost_facts as costs
from systems.airbnb import _failures as failures
from systems.airbnb import components as c
from systems.airbnb import facts
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts and filings name no machines")
NO_MACHINES = gap("machine types and their numbers")

with CostBreakdown(
    c.airbnb,
    "At least $1.7 billion for hosting through 2031",
    as_of="2026-02-12",
    spend=[
        Spend(
            c.hosting,
            monthly=gap("monthly bill; see what is committed"),
            covers="minimums, the newest of June 2025; purchase obligations to all vendors",
        ),
        Spend(c.mysql_parts, monthly=NO_MACHINES, covers="RDS, no share published"),
        Spend(c.mussel_store, monthly=NO_MACHINES, covers="no share published"),
        Spend(c.clusters, monthly=NO_MACHINES, covers="thousands of nodes, no types"),
    ],
    unit_costs=c.airbnb.economics.unit_costs,
    optimisations=c.airbnb.economics.optimisations,
    reserved=c.airbnb.economics.reserved,
    figures={
        "hosting committed, 2026 to 2031": costs.COMMITTED_2025,
        "all purchase obligations, 2026": costs.DUE_2026,
        "all purchase obligations 2027-28": costs.DUE_2027_2028,
        "all purchase obligations 2029-30": costs.DUE_2029_2030,
        "hosting signed for, 2025 to 2031": costs.SIGNED_2025,
        "end 2024: hosting min. 2025-27": costs.MINIMUM_2024,
        "end 2023: hosting min. 2024-27": costs.MINIMUM_2023,
        "hosting minimum used up in 2024": costs.COUNTED_2024,
        "cloud savings, 2020 over 2019": costs.SAVED,
        "hosting, Q1 2021 below Q1 2020": costs.HOSTING_FALL,
        "cloud saving, autoscaler by 2022": facts.AUTOSCALER_SAVED,
    },
    urgent=[failures.PRIMARY_UNRESPONSIVE, failures.KEY_VALUE_HOT, failures.BAD_DEPLOY],
) as diagram:
    c.presentation >> Call("request") >> c.data_services >> Call("SQL") >> c.mysql_parts
    c.presentation >> Call("lookup", optional=True) >> c.mussel >> Call("read") >> c.mussel_store
    c.clusters >> Asynchronous("runs") >> c.presentation
    c.hosting >> Asynchronous("nodes") >> c.clusters
    c.hosting >> Asynchronous("RDS") >> c.mysql_parts
    waive("CFO304", because=NO_RESERVED_SHARE)
