"""Square's cost of revenue (fees, hardware, services), and its gross profit."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.square import _cash_app as cash_app
from systems.square import _cost_facts as costs
from systems.square import _failures as failures
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

NO_BILL = c.gap("its bill")

with CostBreakdown(
    square,
    "Cost of revenue of 2021: $240 M a month",
    as_of="2026-08-21",
    spend=[
        Spend(
            c.networks,
            monthly=costs.FEES,
            covers="interchange, assessment and processing fees; no infrastructure",
        ),
        Spend(c.payments, monthly=NO_BILL, covers="AWS regions of Square's critical services"),
        Spend(c.books, monthly=NO_BILL, covers="Cloud Spanner and GKE of the ledger"),
        Spend(
            cash_app.shards,
            monthly=c.gap("what Cash App pays PlanetScale"),
            covers="Cash App alone: databases at PlanetScale",
        ),
    ],
    unit_costs=square.economics.unit_costs,
    optimisations=square.economics.optimisations,
    reserved=square.economics.reserved,
    figures={
        "cost of revenue, of GPV (2021)": costs.COST_SHARE_2021,
        "Square: cost of revenue, 2021": costs.COST_OF_2021,
        "Square: gross profit, Q3 2025": costs.GROSS_PROFIT,
        "gross profit, of GPV, Q3 2025": costs.PROFIT_SHARE,
        "Square: payments taken, Q3 2025": facts.GPV,
        "Square: payments taken, 2021": costs.GPV_2021,
        "Square: payments taken, 2020": costs.GPV_2020,
        "Block: product development, 2020": statement(
            "software and data center costs rose by $23.5 M; Cash App's part is not split"
        )
        @ src.REPORT_2020.at("an increase of $23.5 million in software and"),
        "Cash App: gp3 storage at list": costs.CASH_DATA_AT_LIST,
        "gross profit growth down (2025)": statement("Block blames hardware sales, the press says")
        @ src.RESULTS.at("Block blamed the dip on sluggish hardware sales"),
    },
    urgent=[failures.REGION_DOWN, failures.OFFLINE_EXPIRES, failures.LEDGER_CONFLICTS],
) as diagram:
    c.devices >> Call("HTTPS") >> c.payments
    c.payments >> Call("authorization") >> c.networks
    c.payments >> Asynchronous("payments", note="how is not published") >> c.settlement
    c.settlement >> Call("money movements") >> c.books
    cash_app.services >> Call("queries") >> cash_app.shards
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
