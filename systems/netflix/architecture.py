"""From pressing play to video: gateway, services, caches and Netflix's own CDN."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, statement, waive
from atlas.technologies.hystrix import hystrix
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

with CompleteArchitecture(
    c.netflix,
    "Control plane in AWS, data plane in Open Connect",
    as_of="2025-01-27",
    timeouts=statement("cache reads time out after 20 ms, by default")
    @ facts.EVCACHE_INTRO.at("Read timeout set to 20 milliseconds"),
    retries=statement("failed cache reads are retried on other copies")
    @ facts.EVCACHE_INTRO.at("Read failures are retried on other copies"),
    cost=c.netflix.economics.infrastructure,
    figures={
        "hours watched (2018)": facts.HOURS_2018,
        "AWS regions (2024)": facts.REGIONS,
        "cache items": facts.EVCACHE_ITEMS,
        "cache clusters": facts.EVCACHE_CLUSTERS,
        "cache size per server": facts.EVCACHE_A_SERVER,
        "cache operations per server": facts.EVCACHE_OPS_A_SERVER,
        "countries with appliances (2022)": facts.APPLIANCE_COUNTRIES,
    },
    urgent=[
        failures.BALANCER_STATE_LOST,
        failures.GATEWAY_FULL,
        failures.DEPENDENCY_SLOW,
        failures.CACHE_COPY_DOWN,
    ],
) as diagram:
    stateless = Group("services in AWS", [c.api, c.playapi, c.microservices], boundary="region")
    diagram.include(stateless)
    c.clients >> Call("HTTPS") >> c.elb >> Call("HTTPS") >> c.zuul
    c.clients >> Call("HTTPS, video") >> c.open_connect
    c.clients >> Call("WebSocket", optional=True) >> c.push
    c.zuul >> Call("request") >> c.api
    c.zuul >> Call("request", note="manifest, licence") >> c.playapi
    c.playapi >> Call("request", note="internal services") >> c.microservices
    (
        c.api
        >> Call(
            "request", optional=True, note="hundreds of services", timeout=hystrix.TIMEOUT.assumed()
        )
        >> c.microservices
    )
    (
        c.microservices
        >> Call("memcached protocol", optional=True, timeout=facts.EVCACHE_READ_TIMEOUT)
        >> c.evcache
    )
    c.microservices >> Call("gRPC") >> c.kv >> Call("queries") >> c.cassandra_
    c.api >> Asynchronous("events") >> c.fronting
    c.zuul >> Call("registry", optional=True, note="falls back to its copy") >> c.eureka
    waive("EV504", because="the only listing found of the 2024 talk has no date")
