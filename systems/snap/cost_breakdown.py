"""What Snap's infrastructure cost, and what Snap promised to spend at AWS and Google."""

from atlas import Call, CostBreakdown, Group, Link, Spend
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _platform as p
from systems.snap import components as c
from systems.snap import facts as money

NO_SHARE = c.gap("its part of the infrastructure costs: the slides give the whole only")

with CostBreakdown(
    c.snap,
    "$320 M for the infrastructure of Q3 2023",
    as_of="2026-02",
    spend=[
        Spend(
            c.amazon,
            monthly=(money.AMAZON_2021 / c.YEAR).to("USD / month"),
            covers="the minimum promised for 2021, used or not; not what was billed",
        ),
        Spend(
            c.google,
            monthly=(money.GOOGLE_YEAR / c.YEAR).to("USD / month"),
            covers="the minimum for 2021, without what was moved to it; not what was billed",
        ),
        Spend(
            p.bento,
            monthly=NO_SHARE,
            covers="machine learning; with AI, the main cause of the rise in Q3 2023",
        ),
        Spend(m.snapdb, monthly=NO_SHARE, covers="DynamoDB"),
        Spend(m.bucket, monthly=NO_SHARE, covers="photos and videos in S3"),
    ],
    unit_costs=c.snap.economics.unit_costs,
    optimisations=c.snap.economics.optimisations,
    reserved=c.snap.economics.reserved,
    figures={
        "infrastructure costs, Q3 2023": money.Q3_2023,
        "infrastructure costs, 2021": money.IN_2021,
        "promised to Google, 2017 to 2022": money.GOOGLE,
        "promised to AWS, 2017 to 2022": money.AMAZON,
        "minimum at AWS, 2021": money.AMAZON_2021,
        "yearly minimum, Google, to 2022": money.GOOGLE_YEAR,
        "minimums over cost, 2021": money.COMMITTED_2021,
        "compute cost cut (2018 to 2020)": money.COMPUTE_CUT,
    },
    see=[
        Link(
            "systems/snap/cost_infrastructure",
            "more",
            because="each quarter from 2020 to 2023",
        ),
    ],
    urgent=[
        c.RUNAWAY,
        failures.DYNAMODB_UNREACHABLE,
        failures.CACHE_MISSES,
        failures.NO_UPSTREAM,
    ],
) as diagram:
    m.app >> Call("messages") >> m.mcs >> Call("data") >> m.snapdb
    m.media >> Call("media", note="order not published") >> m.edge >> Call("store") >> m.bucket
    m.snapdb >> Call("runs on") >> c.amazon
    m.bucket >> Call("runs on") >> c.amazon
    p.user_service >> Call("runs on") >> c.google
    p.user_service >> Call("read first", optional=True) >> p.keydb
    diagram.include(Group("machine learning", [p.bento]))
