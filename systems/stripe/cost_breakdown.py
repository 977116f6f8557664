"""Monthly cost of 500,000 test cores, at Amazon's list price."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, gaps_in
from systems.stripe import _cost_facts as costs
from systems.stripe import _failures as failures
from systems.stripe import components as c
from systems.stripe import facts

gap = gaps_in("Stripe's posts, talks and letters name no machines")
NO_MACHINES = gap("machine types and their numbers")

with CostBreakdown(
    c.stripe,
    "500,000 cores for tests in 2023, at list price",
    as_of="2024-12",
    spend=[
        Spend(
            c.tests,
            monthly=costs.TESTS_COST,
            covers="500,000 cores on demand (2023), if all ran all month; less if they scale down",
        ),
        Spend(
            c.docdb,
            monthly=NO_MACHINES,
            covers="over 2,000 shards; their machines and bytes are not published",
        ),
        Spend(c.api, monthly=NO_MACHINES, covers="servers of the API"),
        Spend(c.cdc_log, monthly=NO_MACHINES, covers="Kafka clusters"),
        Spend(c.pinot, monthly=NO_MACHINES, covers="about 8 clusters of Pinot (2024)"),
    ],
    unit_costs=c.stripe.economics.unit_costs,
    optimisations=c.stripe.economics.optimisations,
    reserved=c.stripe.economics.reserved,
    figures={
        "test cores (2023)": costs.TEST_CORES,
        "test runs (2023)": facts.TEST_RUNS,
        "test cores, 1 year upfront, list": costs.TESTS_COST_1Y,
        "break-even use, reserved (2018)": costs.BREAK_EVEN,
        "reservations can save (2019)": costs.RESERVED_SAVING,
        "reserved target raised by (2018)": costs.COVERAGE_RISE,
    },
    urgent=[failures.NO_PRIMARY, failures.BAD_DEPLOY, failures.CHANGES_STOP],
) as diagram:
    c.tests >> Asynchronous("tested changes") >> c.deployer >> Asynchronous("new version") >> c.api
    c.api >> Call("queries") >> c.docdb_proxy >> Call("queries, token") >> c.docdb
    c.docdb >> Asynchronous("oplog") >> c.cdc_log >> Asynchronous("archive") >> c.archive
    c.cdc_log >> Asynchronous("records") >> c.pinot
