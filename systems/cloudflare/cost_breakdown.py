"""What Cloudflare's results say of its costs, and what 40,000 busy cores forward, or would cost."""

from atlas import Call, CostBreakdown, Spend, waive
from systems.cloudflare import _cost_facts as costs
from systems.cloudflare import _failures as failures
from systems.cloudflare import components as c
from systems.cloudflare import facts

NO_SHARE = c.gap("its part of the cost of revenue: results name the whole alone")

with CostBreakdown(
    c.cloudflare,
    "Own servers; cost of revenue $48.8 M a month (Q3 2025)",
    as_of="2026-05-01",
    spend=[
        Spend(
            c.pingora_origin,
            monthly=NO_SHARE,
            covers="40,000 busy cores (2024), on servers shared with every other service",
        ),
        Spend(c.core_proxy, monthly=NO_SHARE, covers="the same servers"),
        Spend(c.cache, monthly=NO_SHARE, covers="disks of the same servers"),
        Spend(c.routers, monthly=NO_SHARE, covers="routers, ports and transit"),
        Spend(c.analytics, monthly=NO_SHARE, covers="servers in the core data centers"),
    ],
    unit_costs=c.cloudflare.economics.unit_costs,
    optimisations=c.cloudflare.economics.optimisations,
    reserved=c.cloudflare.economics.reserved,
    figures={
        "cost of revenue, Q3 2025": costs.COST_OF_REVENUE,
        "revenue, Q3 2025": costs.REVENUE_Q3,
        "GAAP gross profit, Q3 2025": costs.GROSS_PROFIT_Q3,
        "pingora-origin, as busy cores": facts.ORIGIN_CORES,
        "requests per such core (2024)": costs.REQUESTS_A_CORE,
        "those cores, if rented (2024)": costs.RENTED_CORES,
        "pingora CPU to clear headers": facts.HEADERS_AFTER,
        "the same, before trie-hard": facts.HEADERS_BEFORE,
        "CPU saved by Pingora (2022)": facts.PINGORA_CPU,
    },
    urgent=[failures.ORIGIN_UNREACHABLE, failures.OVERSIZED_FILE, failures.REPLICA_READ_ONLY],
) as diagram:
    c.visitors >> Call("HTTPS") >> c.routers >> Call("requests") >> c.core_proxy
    c.core_proxy >> Call("cacheable") >> c.cache >> Call("misses") >> c.pingora_origin
    c.pingora_origin >> Call("HTTPS") >> c.origin
    c.api >> Call("SQL", note="analytics of sites") >> c.analytics
    waive("CFO304", because=c.OWN_MACHINES)
    waive("IN404", because="no post on these components reports or excludes lost data")
