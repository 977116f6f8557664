"""Zoom's cost of revenue, 2020 and 2025."""

from atlas import Call, CostBreakdown, Observation, Spend, statement, undisclosed, waive
from systems.zoom import _cost_facts as costs
from systems.zoom import _failures as failures
from systems.zoom import _platform as p
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom._system import zoom

NO_BILL = c.gap("its bill: results name the whole cost of revenue of Zoom")

with CostBreakdown(
    zoom,
    "Non-GAAP cost of revenue: $82 M a month (2025)",
    as_of="2025-11-24",
    spend=[
        Spend(p.centers, monthly=NO_BILL, covers="own and colocated data centers"),
        Spend(p.amazon, monthly=NO_BILL, covers="AWS, the primary cloud (2020)"),
        Spend(p.oracle, monthly=NO_BILL, covers="Oracle, for meetings (2020)"),
        Spend(
            c.dynamodb,
            monthly=c.gap("what the tables cost: their size and requests are not published"),
            covers="DynamoDB, on demand (2020)",
        ),
        Spend(
            p.lake,
            monthly=c.gap("what the lakehouse costs: its size is not published"),
            covers="S3 of the lakehouse",
        ),
    ],
    unit_costs=zoom.economics.unit_costs,
    optimisations=zoom.economics.optimisations,
    reserved=zoom.economics.reserved,
    figures={
        "revenue, Aug to Oct 2025": costs.REVENUE,
        "gross margin, non-GAAP (2025)": costs.MARGIN,
        "non-GAAP cost of revenue (2025)": costs.COST_OF_REVENUE,
        "cost of revenue, to Jan 2020": costs.COST_Q4_2020,
        "cost of revenue, Feb to Apr 2020": costs.COST_Q1_2021,
        "gross margin, to Jan 2020": costs.MARGIN_Q4_2020,
        "gross margin, Feb to April 2020": costs.MARGIN_Q1_2021,
        "GAAP or not (2020)": undisclosed(
            "whether the margins of 2019 and 2020 are GAAP: the page that was read does not say"
        ),
        "what raised cost (2020)": statement("the surge in usage: infrastructure")
        @ src.PEAK.at("significant spike in infrastructure costs, pushing gross"),
    },
    urgent=[
        failures.S3_SLOW_DOWN,
        failures.FAILBACK_SLOW,
        failures.LOGS_LAG,
        failures.NO_ROUTER,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.web
    c.clients >> Call("media") >> c.routers
    c.routers >> Observation("run in") >> p.centers
    c.clients >> Call("meetings", note="2020, in part", optional=True) >> p.amazon
    c.clients >> Call("meetings", note="2020, in part", optional=True) >> p.oracle
    c.backend >> Call("data") >> c.dynamodb
    p.jobs >> Call("reads") >> p.topics
    p.jobs >> Call("tables") >> p.lake
    waive("AM102", because=c.NO_LOGS)
