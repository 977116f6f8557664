"""List prices applied to the fleets that Netflix named; the total bill is not published."""

from atlas import (
    Asynchronous,
    Call,
    CostBreakdown,
    Spend,
    undisclosed,
    waive,
)
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

with CostBreakdown(
    c.netflix,
    "What four fleets would cost at list price",
    as_of="2025-01-27",
    spend=[
        Spend(
            c.titus,
            monthly=facts.TITUS_COST,
            covers="5,000 machines or more (2017), all priced as the cheaper of two types",
        ),
        Spend(
            c.precompute,
            monthly=facts.PRECOMPUTE_COST,
            covers="1,500 r3.4xlarge or more (2015), on demand, all day",
        ),
        Spend(
            c.evcache,
            monthly=facts.EVCACHE_COST,
            covers="22,000 servers (2024) of the mean size, were all data on SSD; types assumed",
        ),
        Spend(
            c.encoding,
            monthly=facts.ENCODING_COST,
            covers="300,000 CPUs (2017), on demand, by the cheapest and the costliest type",
        ),
        Spend(
            c.open_connect,
            monthly=undisclosed("cost of the appliances: no line in the 10-K for 2024"),
            covers="18,000 appliances (2022), given to providers free of charge",
        ),
    ],
    unit_costs=c.netflix.economics.unit_costs,
    optimisations=c.netflix.economics.optimisations,
    reserved=c.netflix.economics.reserved,
    figures={
        "revenue (2024)": facts.REVENUE,
        "cost of revenues (2024)": facts.COST_OF_REVENUES,
        "technology & development (2023)": facts.TECHNOLOGY_2023,
        "technology, share of revenue": facts.TECHNOLOGY_SHARE,
        "idle at the trough (2015)": facts.IDLE,
        "autoscaled share of EC2 (2015)": facts.AUTOSCALED,
        "GS2's machine, per vCPU": facts.PRICE_A_CPU,
        "GS2's previous machine, per vCPU": facts.PRICE_A_CPU_BEFORE,
        "ranking, 1 year reserved (2015)": facts.PRECOMPUTE_COST_RESERVED,
        "encoding farms for tests (2015)": facts.ENCODING_FARMS,
        "Cassandra (2019), list price": facts.CASSANDRA_COST,
    },
    urgent=[failures.BALANCER_STATE_LOST, failures.CACHE_COPY_DOWN, failures.DEPENDENCY_SLOW],
) as diagram:
    c.clients >> Call("HTTPS") >> c.elb >> Call("HTTPS") >> c.zuul >> Call("request") >> c.api
    c.clients >> Call("HTTPS, video") >> c.open_connect
    c.api >> Call("request", optional=True) >> c.gs2
    c.api >> Call("memcached protocol", optional=True) >> c.evcache
    c.precompute >> Asynchronous("rankings", note="every night") >> c.evcache
    c.precompute >> Asynchronous("lends machines", note="afternoon, evening") >> c.encoding
    c.encoding >> Asynchronous("files", note="copied off-peak") >> c.open_connect
    c.titus >> Asynchronous("runs media encoding (2017)") >> c.encoding
    waive("EV504", because="the only copy found of the post on Nimble has no date")
