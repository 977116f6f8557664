"""What Alphabet's filings state about its servers, its network and Google Cloud."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, waive
from systems.google import _failures as failures
from systems.google import _money_facts as money
from systems.google import components as c
from systems.google import facts

with CostBreakdown(
    c.google,
    "Alphabet's servers and network: about $1.7 bn a month",
    as_of="2026-07-30",
    spend=[
        Spend(
            c.tasks,
            monthly=money.SERVERS_COST,
            covers="servers and network equipment of all Alphabet, evenly over six years; no power",
        ),
        Spend(c.fabric, monthly=c.gap("network alone"), covers="in the equipment above"),
        Spend(c.spanner, monthly=c.gap("nodes of Spanner"), covers="runs on the machines above"),
        Spend(c.bigtable, monthly=c.gap("nodes of Bigtable"), covers="runs on the machines above"),
        Spend(c.colossus, monthly=c.gap("disks of Colossus"), covers="in the equipment above"),
    ],
    unit_costs={
        "1 PB, Cloud Storage, list price": money.PETABYTE_AT_LIST,
        "Cloud's costs, of revenue (2025)": money.CLOUD_COST_A_DOLLAR,
    },
    optimisations=c.google.economics.optimisations,
    reserved=c.google.economics.reserved,
    figures={
        "infrastructure, at cost (2025)": money.TECHNICAL,
        "infrastructure, at cost (2024)": money.TECHNICAL_2024,
        "depreciation saved (2023)": money.DEPRECIATION_SAVED,
        "infrastructure: servers, network": money.SERVERS_SHARE,
        "assets not yet in service (2025)": money.UNFINISHED,
        "Google Cloud's revenue (2025)": money.CLOUD_REVENUE,
        "Google Cloud's costs (2025)": money.CLOUD_COSTS,
        "Google Cloud's staff (2025)": money.CLOUD_STAFF,
        "Cloud's costs, not staff (2025)": money.CLOUD_OTHER,
        "10 EB (2021), GCS price of 2026": money.BIGTABLE_AT_LIST,
        "200,000 cores (2015), price 2026": money.EXPERIMENT_COST,
        "same cores, 3-year price (2026)": money.EXPERIMENT_COST_3Y,
        "machines, a median cell saves": facts.MACHINES_AVOIDED,
        "workload in reclaimed resources": facts.RECLAIMED,
        "capex saved, Jupiter, no spine": facts.JUPITER_CAPEX,
        "power saved, Jupiter, no spine": facts.JUPITER_POWER,
    },
    urgent=[failures.TASK_KILLED, failures.SPANNER_CPU, failures.LEADERS_LOST],
) as diagram:
    c.fabric >> Call("packets") >> c.tasks
    c.tasks >> Call("transactions", optional=True) >> c.spanner >> Call("files") >> c.colossus
    c.tasks >> Call("rows", optional=True) >> c.bigtable >> Call("files") >> c.colossus
    c.borgmaster >> Asynchronous("starts tasks") >> c.tasks
    waive("IN403", because="the paper gives the recovery of a test only, none in production")
