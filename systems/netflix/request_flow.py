"""The request path from pressing play to the first bytes of video."""

from atlas import SLO, Call, Fallback, RequestFlow, gaps_in, statement, waive
from atlas.technologies.hystrix import hystrix
from atlas.technologies.zuul import zuul as zuul_
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

gap = gaps_in("Netflix's blog, talks and repositories")

with RequestFlow(
    c.netflix,
    "From pressing play to video, hop by hop",
    as_of="2024-10",
    slo=SLO(
        objective=statement("internal availability goal (2013)")
        @ facts.ACTIVE.at("our internal availability goals are 99.99%"),
        availability=facts.AVAILABILITY_GOAL,
        **gap.of("p50", "p99", "p999"),
    ),
    fallback=statement("fall back and degrade gracefully when a dependency fails, where possible")
    @ facts.RESILIENCE.at("Fallback and degrade gracefully when possible."),
    figures={
        "calls into the API (2012)": facts.API_CALLS,
        "calls out of the API (2012)": facts.API_OUTGOING,
        "dependencies, example (2012)": facts.DEPENDENCIES,
        "their uptime together, example": facts.UPTIME_UNPROTECTED,
        "user requests served (incident)": facts.SHED_USER,
        "prefetches served (incident)": facts.SHED_PREFETCH,
        "spike of Android prefetches": facts.PREFETCH_SPIKE,
        "hours watched (2016)": facts.HOURS_2016,
        "video from Open Connect (2016)": facts.OWN_CDN,
        "cache call, mean, target": facts.EVCACHE_MEAN,
        "cache read, p99, target": facts.EVCACHE_P99,
    },
    urgent=[
        failures.DEPENDENCY_SLOW,
        failures.CACHE_COPY_DOWN,
        failures.PREFETCH_SPIKE,
        failures.REGION_DOWN,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.elb >> Call("HTTPS") >> c.zuul
    (
        c.zuul
        >> Call("request", timeout=zuul_.ORIGIN_TIMEOUT.assumed(), note="manifest, licence")
        >> c.playapi
    )
    c.playapi >> Call("request", note="URLs of the best appliances") >> c.steering
    c.playapi >> Call("request", note="internal services") >> c.microservices
    c.clients >> Call("HTTPS, video") >> c.open_connect
    c.zuul >> Call("request") >> c.api
    c.api >> Call("request", timeout=hystrix.TIMEOUT.assumed(), optional=True) >> c.microservices
    (
        c.microservices
        >> Call(
            "memcached protocol",
            timeout=facts.EVCACHE_READ_TIMEOUT,
            optional=True,
            note="failed reads are retried on other copies",
        )
        >> c.evcache
    )
    c.microservices >> Call("gRPC") >> c.kv >> Call("queries") >> c.cassandra_
    tunnel = Fallback("tunnel", when="the region is evacuated", instead_of=[c.api, c.playapi])
    c.zuul >> tunnel >> c.zuul_other
    waive(
        "IN403", because="the posts time failovers and evacuations, which are steps of a recovery"
    )
    waive("EV504", because="the copies found of the Nimble post and of a 2024 talk have no date")
