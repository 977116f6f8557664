"""The Square segment's results: hardware and software are in them."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.square import _cash_app as cash_app
from systems.square import _cost_facts as costs
from systems.square import _failures as failures
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

NO_BILL = c.gap("its bill: results name the whole cost of revenue of the Square segment")

with CostBreakdown(
    square,
    "$1.02 bn gross profit on $67.2 bn of payments",
    as_of="2026-08-21",
    spend=[
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
        "Square: payments taken, Q3 2025": facts.GPV,
        "Square: net revenue, Q3 2025": costs.REVENUE,
        "Square: gross profit, Q3 2025": costs.GROSS_PROFIT,
        "Square: cost of revenue, Q3 2025": costs.COST_OF_REVENUE,
        "Square: cost of revenue, of GPV": costs.COST_SHARE,
        "Square: gross profit, of GPV": costs.PROFIT_SHARE,
        "Cash App: gp3 storage at list": costs.CASH_DATA_AT_LIST,
        "gross profit lags GPV (2025)": statement("a partner's cost shift, hardware sales")
        @ src.MARGINS.at("cost shift and lower"),
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
