"""One front door for all requests: what Netflix does in Zuul instead of in each service."""

from atlas import (
    Alternative,
    Asynchronous,
    Call,
    Guarantees,
    Link,
    Participant,
    PatternImplementation,
    Setting,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.zuul import POOL_CONFIG
from patterns.api_gateway import _zuul as z
from patterns.api_gateway import components as c
from systems.netflix import facts
from systems.netflix.components import api, clients, eureka, netflix, zuul

ZUUL2, CHURN = facts.ZUUL2, z.CHURN

with PatternImplementation(
    netflix,
    "Gateway Zuul: filters, and a subset of servers for each event loop",
    as_of="2023-08-16",
    pattern="API gateway",
    problem=statement("a gateway must handle, route and protect the cloud systems")
    @ ZUUL2.at("gateway to handle, route, and protect Netflix's cloud"),
    forces=[
        statement("teams want routes of their own, by path, header or share of traffic")
        @ ZUUL2.at("create routing rules based on any criteria in"),
        statement("services behind the gateway must be protected from each other")
        @ ZUUL2.at("protect other origins behind Zuul from each other"),
        statement("connections became a problem as large applications moved to mutual TLS")
        @ CHURN.at("critical pain point until we moved large streaming"),
    ],
    participants=[
        Participant(
            "gateway",
            zuul,
            does=statement("is the front door of the cloud")
            @ ZUUL2.at("as the front door for all requests coming"),
        ),
        Participant(
            "router",
            c.inbound,
            does=statement("can authenticate, route or decorate requests")
            @ ZUUL2.at("can be used for authentication, routing, or decorating"),
        ),
        Participant(
            "proxy",
            c.proxy,
            does=statement("returns a static response or proxies the request")
            @ ZUUL2.at("either be used to return a static response"),
        ),
        Participant(
            "finisher",
            c.outbound,
            does=statement("can compress, measure, change headers")
            @ ZUUL2.at("used for things like gzipping, metrics, or adding/removing"),
        ),
        Participant(
            "registry",
            eureka,
            does=statement("lists the servers of each service")
            @ CHURN.at("service discovery changes and feed them into a"),
        ),
    ],
    flow=[
        statement("a device's request arrives, and stays on one event loop until answered")
        @ CHURN.at("assigns it to an event loop, and it"),
        statement("inbound filters run before the request is proxied")
        @ ZUUL2.at("The inbound filters run before proxying the request"),
        statement("changes in Eureka feed a ring of servers, split into subsets")
        @ CHURN.at("feed them into a distribution ring, based on"),
        statement("after the filters, the event loop uses its own subset of servers")
        @ CHURN.at("giving us the limited set of nodes we’re"),
        statement("the server is chosen from two, by a score of each (2018)")
        @ ZUUL2.at("do a choice-of-two load balancing selection."),
        statement("outbound filters run on the response")
        @ ZUUL2.at("The outbound filters run after a response has"),
    ],
    guarantees=Guarantees(
        delivery=statement("if a cold server throttles, retried on a warm one")
        @ ZUUL2.at("can always retry on a warm one. This"),
        ordering=undisclosed("order of requests: not in the posts of 2018 and 2023"),
        consistency=statement("routing rules are published to all instances")
        @ ZUUL2.at("publish these routing rules to all the Zuul"),
    ),
    settings=[
        Setting(
            "zuul.origin.NAME.concurrency.max.requests",
            value=z.MAX_CONCURRENT,
            does=statement("default: concurrent requests of an instance to a service")
            @ z.ORIGIN.at("&& concurrentRequests.get() > concurrencyMax.get()) {"),
        ),
        Setting(
            "MaxConnectionsPerHost",
            value=z.POOL,
            does=statement("default pool size per server")
            @ POOL_CONFIG.at(
                "IClientConfigKey.Keys.MaxConnectionsPerHost, DEFAULT_MAX_CONNS_PER_HOST);"
            ),
        ),
        Setting(
            "PerServerWaterline",
            value=z.WATERLINE,
            does=statement("default; applied to each event loop and server")
            @ POOL_CONFIG.at("each eventloop has its own connection pool per"),
        ),
        Setting(
            "MaxAutoRetriesNextServer",
            value=z.RETRIES,
            does=statement("default: number of retries on another server")
            @ z.ORIGIN.at("return config.get(CommonClientConfigKey.MaxAutoRetriesNextServer, 0);"),
        ),
        Setting(
            "ideal subset size",
            value=z.SUBSET,
            does=statement("how many servers of a service one event loop gets")
            @ CHURN.at("each event loop’s connection pool only gets a"),
        ),
    ],
    hurts=[
        statement("without subsets, connections multiply: loops, servers, instances")
        @ CHURN.at("multiplication of event loops by servers by Zuul"),
        statement("when Zuul scales up in a spike, connections to services rise sharply")
        @ CHURN.at("it exponentially increases connections open to origins."),
        statement("HTTP/2 alone did not help: too many servers for connections to be reused enough")
        @ CHURN.at("there wasn’t enough re-use of existing connections to"),
        statement("new servers get less traffic at first, until they are warm")
        @ ZUUL2.at("we send them a reduced amount of traffic"),
    ],
    cost={
        "saved by subsets, some shards": z.CONNECTIONS_SAVED,
        "CPU saved": z.CPU,
        "heap saved": z.HEAP,
        "latency saved": z.LATENCY,
    },
    alternatives=[
        Alternative(
            "central load balancing",
            instead=statement("Google does this; Zuul kept client-side load balancing")
            @ CHURN.at("The quirk in any load balancing algorithm from"),
        ),
        Alternative(
            "multiplexing without subsets",
            instead=statement("helps in spikes under load, not in a steady state")
            @ CHURN.at("but it didn’t help in steady-state."),
        ),
        Alternative(
            "a gateway with fewer filters",
            instead=statement("for internal traffic, since about 2018, with the same core")
            @ ZUUL2.at("substantially reduced amount of functionality (i.e. fewer filters)."),
        ),
    ],
    figures={
        "fewer connections at peak": z.REDUCTION,
        "opened by the pools, peak": z.OPENED,
        "example: 16 cores, 800 servers": z.PER_INSTANCE,
        "example: 100 such instances": z.PER_CLUSTER,
        "services behind (2018)": facts.BACKENDS,
    },
    urgent=[c.ORIGIN_FAILS, c.POOL_FULL, c.TOO_MANY_CLIENTS],
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="how the API behind the gateway is protected from its own dependencies",
        ),
        Link(
            "systems/netflix/request_flow",
            because="the path of a request through gateway and services, with its latency budget",
        ),
        Link(
            "systems/netflix/failure_domains",
            because="downstream impact when the gateway, a zone or a region is down",
        ),
    ],
) as diagram:
    waive("IN403", because="neither post gives a time to recover")
    waive("IN405", because="neither post names a rollback; routing rules can be changed")
    waive("AM105", because="the posts name no repair when the gateway closes new connections")
    waive("IN404", because="neither post says which requests are lost")
    waive("EV504", because="the copy of a post on failover, shared by all views, has no date")
    clients >> Call("HTTPS") >> zuul
    zuul >> Call("event loop") >> c.inbound
    eureka >> Asynchronous("changes", note="ring of servers") >> c.proxy
    c.inbound >> Call("same loop", note="destination, subset") >> c.proxy
    c.proxy >> Call("request", timeout=z.ORIGIN_TIMEOUT, note="choice of two") >> api
    c.proxy >> Call("same loop", note="answer") >> c.outbound
