"""From a press on play to video: gateway, services, caches and Netflix's own CDN."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, statement, waive
from atlas.technologies.hystrix import hystrix
from systems.netflix import _failures as failures
from systems.netflix import facts
from systems.netflix.components import (
    api,
    cassandra_,
    clients,
    elb,
    eureka,
    evcache,
    fronting,
    kv,
    microservices,
    netflix,
    open_connect,
    playapi,
    push,
    zuul,
)

with CompleteArchitecture(
    netflix,
    "Control plane in AWS, data plane in Open Connect",
    as_of="2025-01-27",
    timeouts=statement("the cache client gives up a read after 20 ms, by default")
    @ facts.EVCACHE_INTRO.at("Read timeout set to 20 milliseconds"),
    retries=statement("a failed cache read is tried again on another copy")
    @ facts.EVCACHE_INTRO.at("Read failures are retried on other copies"),
    cost=netflix.economics.infrastructure,
    figures={
        "hours watched (2018)": facts.HOURS_2018,
        "AWS regions (2024)": facts.REGIONS,
        "cache items": facts.EVCACHE_ITEMS,
        "cache clusters": facts.EVCACHE_CLUSTERS,
        "cache, per server": facts.EVCACHE_A_SERVER,
        "operations, per server": facts.EVCACHE_OPS_A_SERVER,
        "countries with appliances (2022)": facts.APPLIANCE_COUNTRIES,
    },
    urgent=[
        failures.BALANCER_LOST,
        failures.GATEWAY_FULL,
        failures.DEPENDENCY_SLOW,
        failures.CACHE_COPY_LOST,
    ],
) as diagram:
    stateless = Group("services in AWS", [api, playapi, microservices], boundary="region")
    diagram.include(stateless)
    clients >> Call("HTTPS") >> elb >> Call("HTTPS") >> zuul
    clients >> Call("HTTPS, video") >> open_connect
    clients >> Call("WebSocket", optional=True) >> push
    zuul >> Call("request") >> api
    zuul >> Call("request", note="manifest, licence") >> playapi
    playapi >> Call("request", note="internal services") >> microservices
    (
        api
        >> Call(
            "request",
            optional=True,
            note="hundreds",
            timeout=hystrix.TIMEOUT.assumed(),
        )
        >> microservices
    )
    (
        microservices
        >> Call("memcached protocol", optional=True, timeout=facts.EVCACHE_READ_TIMEOUT)
        >> evcache
    )
    microservices >> Call("gRPC") >> kv >> Call("queries") >> cassandra_
    api >> Asynchronous("events") >> fronting
    zuul >> Call("registry", optional=True, note="kept copy") >> eureka
    waive("EV504", because="the only listing of the talk of 2024 within reach bears no date")
