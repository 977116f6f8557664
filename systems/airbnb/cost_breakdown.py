"""What filings say of Airbnb's hosting: a commitment, and one year's saving."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, gaps_in, waive
from systems.airbnb import _cost_facts as costs
from systems.airbnb import _failures as failures
from systems.airbnb import components as c
from systems.airbnb import facts

gap = gaps_in("Airbnb's posts and filings name no machines")
NO_MACHINES = gap("machine types and their numbers")

with CostBreakdown(
    c.airbnb,
    "At least $1.7 billion for hosting through 2031",
    as_of="2026-02-12",
    spend=[
        Spend(
            c.hosting,
            monthly=costs.FLOOR,
            covers="least spend with the hosting provider, all of it, 2026 to 2031, spread evenly",
        ),
        Spend(c.mysql_parts, monthly=NO_MACHINES, covers="RDS, no share published"),
        Spend(c.mussel_store, monthly=NO_MACHINES, covers="no share published"),
        Spend(c.clusters, monthly=NO_MACHINES, covers="thousands of nodes, no types"),
    ],
    unit_costs=c.airbnb.economics.unit_costs,
    optimisations=c.airbnb.economics.optimisations,
    reserved=c.airbnb.economics.reserved,
    figures={
        "committed, end of 2025": costs.COMMITTED_2025,
        "signed in June 2025": costs.SIGNED_2025,
        "committed, end of 2024": costs.COMMITTED_2024,
        "committed, end of 2023": costs.COMMITTED_2023,
        "saved in 2020": costs.SAVED,
        "cloud costs cut in 2020": costs.CUT,
        "cloud bill of 2020, computed": costs.BILL_2020,
        "cost of revenue, 2020": costs.COST_OF_REVENUE,
        "hosting, Q1 2021, less": costs.HOSTING_FALL,
        "saved by the autoscaler (2022)": facts.AUTOSCALER_SAVED,
    },
    urgent=[failures.PRIMARY_UNRESPONSIVE, failures.KEY_VALUE_HOT, failures.BAD_DEPLOY],
) as diagram:
    c.presentation >> Call("request") >> c.data_services >> Call("SQL") >> c.mysql_parts
    c.presentation >> Call("lookup", optional=True) >> c.mussel >> Call("read") >> c.mussel_store
    c.clusters >> Asynchronous("runs") >> c.presentation
    c.hosting >> Asynchronous("nodes") >> c.clusters
    c.hosting >> Asynchronous("RDS") >> c.mysql_parts
    waive("CFO304", because=c.NO_RESERVED_SHARE)
