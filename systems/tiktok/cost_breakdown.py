"""What is published of costs: Project Clover in Europe, and ByteDance's capital plans."""

from atlas import Asynchronous, Call, CostBreakdown, Observation, Spend, waive
from systems.tiktok import _cost_facts as costs
from systems.tiktok import _failures as failures
from systems.tiktok import _stores as stores
from systems.tiktok import components as c
from systems.tiktok import facts

NO_SHARE = c.gap("its part of ByteDance's costs")

with CostBreakdown(
    c.tiktok,
    "Project Clover, a $13 bn plan for TikTok in Europe (2023)",
    as_of="2026-11",
    spend=[
        Spend(
            c.europe_sites,
            monthly=facts.CLOVER_SPENT,
            covers="Project Clover by its plan of 2023: data centers, oversight, privacy",
        ),
        Spend(
            c.us_site,
            monthly=c.gap("what TikTok pays Oracle"),
            covers="hosting of TikTok in the US",
        ),
        Spend(c.services, monthly=NO_SHARE, covers="nodes of ByteDance's services"),
        Spend(stores.bmq, monthly=NO_SHARE, covers="message queue"),
        Spend(stores.abase, monthly=NO_SHARE, covers="data nodes of ABase"),
    ],
    unit_costs=c.tiktok.economics.unit_costs,
    optimisations=c.tiktok.economics.optimisations,
    reserved=c.tiktok.economics.reserved,
    figures={
        "Project Clover, 10-year plan": facts.CLOVER,
        "European users a month (2023)": facts.USERS_EUROPE,
        "capital 2026, plan of Dec 2025": costs.CAPITAL_PLAN,
        "AI capital weighed in May 2026": costs.CAPITAL_TALKS,
        "daily utilization after (2023)": facts.USE_AFTER,
        "daily utilization before (2023)": facts.USE_BEFORE,
        "nodes with Katalyst (2023)": facts.KATALYST_NODES,
    },
    urgent=[failures.PODS_PENDING, failures.SITE_DOWN, failures.TIMEOUTS, failures.BREAKER_OPEN],
) as diagram:
    c.apps >> Asynchronous("data of European users") >> c.europe_sites
    c.us_app >> Call("HTTPS", note="one of its sites", optional=True) >> c.us_site
    c.apps >> Call("HTTPS") >> c.services
    c.services >> Call("keys", note="callers are not published") >> stores.abase
    c.services >> Call("messages", optional=True) >> stores.bmq
    c.katalyst >> Observation("shares nodes") >> c.services
    c.godel >> Observation("schedules") >> c.services
    waive("CFO304", because=c.NO_FLEETS)
