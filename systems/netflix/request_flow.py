"""What happens between a press on play and the first bytes of video."""

from atlas import SLO, Call, Fallback, Latency, RequestFlow, statement, undisclosed, waive
from atlas.technologies.hystrix import hystrix
from atlas.technologies.zuul import zuul as zuul_
from systems.netflix import _failures as failures
from systems.netflix import facts
from systems.netflix.components import (
    api,
    cassandra_,
    clients,
    elb,
    evcache,
    kv,
    microservices,
    netflix,
    open_connect,
    playapi,
    steering,
    zuul,
    zuul_other,
)

NO_SLO = undisclosed("latency promised for a request: Netflix's blog, talks and repositories")

with RequestFlow(
    netflix,
    "A press on play, hop by hop",
    as_of="2024-10",
    slo=SLO(
        objective=statement("internal goal for availability, all services (2013)")
        @ facts.ACTIVE.at("our internal availability goals are 99.99%"),
        availability=facts.AVAILABILITY_GOAL,
        p50=NO_SLO,
        p99=NO_SLO,
        p999=NO_SLO,
    ),
    fallback=statement("fall back and degrade when a dependency fails, where that is possible")
    @ facts.RESILIENCE.at("Fallback and degrade gracefully when possible."),
    figures={
        "calls into the API (2012)": facts.API_CALLS,
        "calls out of it (2012)": facts.API_OUTGOING,
        "dependencies, example (2012)": facts.DEPENDENCIES,
        "uptime unprotected": facts.UPTIME_UNPROTECTED,
        "members served while shedding": facts.SHED_USER,
        "prefetches served, at worst": facts.SHED_PREFETCH,
        "a prefetch flood": facts.PREFETCH_SPIKE,
        "hours watched (2016)": facts.HOURS_2016,
        "video from Open Connect (2016)": facts.OWN_CDN,
        "cache read, mean, target": facts.EVCACHE_MEAN,
    },
    urgent=[
        failures.DEPENDENCY_SLOW,
        failures.PREFETCH_FLOOD,
        failures.REGION_LOST,
        failures.CACHE_COPY_LOST,
    ],
) as diagram:
    clients >> Call("HTTPS") >> elb >> Call("HTTPS") >> zuul
    (
        zuul
        >> Call(
            "request",
            timeout=zuul_.ANSWER_TIMEOUT.assumed(),
            note="manifest, licence",
        )
        >> playapi
    )
    playapi >> Call("request", note="addresses of the best appliances") >> steering
    playapi >> Call("request", note="internal services") >> microservices
    clients >> Call("HTTPS, video") >> open_connect
    zuul >> Call("request") >> api
    (
        api
        >> Call(
            "request",
            timeout=hystrix.TIMEOUT.assumed(),
        )
        >> microservices
    )
    (
        microservices
        >> Call(
            "memcached protocol",
            timeout=facts.EVCACHE_READ_TIMEOUT,
            latency=Latency(p99=facts.EVCACHE_P99),
            note="target; failed reads go to another copy",
        )
        >> evcache
    )
    microservices >> Call("gRPC") >> kv >> Call("queries") >> cassandra_
    zuul >> Fallback("tunnel", when="the region is evacuated") >> zuul_other
    waive("EV504", because="the copies of Nimble and of a talk of 2024 within reach bear no date")
