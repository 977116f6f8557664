"""One front door for all requests: what Netflix does in Zuul so that services need not."""

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

OPENED, CHURN = facts.ZUUL2, z.CHURN

with PatternImplementation(
    netflix,
    "Zuul: filters, and a subset of servers for each event loop",
    as_of="2023-08-16",
    pattern="API gateway",
    problem=statement("all requests into the cloud must be handled, routed and protected")
    @ OPENED.at("gateway to handle, route, and protect Netflix's cloud"),
    forces=[
        statement("teams want routes of their own, by path, header or share of traffic")
        @ OPENED.at("create routing rules based on any criteria in"),
        statement("one service in trouble must not hurt the others behind the gateway")
        @ OPENED.at("protect other origins behind Zuul from each other"),
        statement("the number of connections hurt once services moved to mutual TLS")
        @ CHURN.at("critical pain point until we moved large streaming"),
    ],
    participants=[
        Participant(
            "gateway",
            zuul,
            does=statement("is the front door of the cloud")
            @ OPENED.at("as the front door for all requests coming"),
        ),
        Participant(
            "router",
            c.inbound,
            does=statement("authenticates, routes and decorates requests")
            @ OPENED.at("can be used for authentication, routing, or decorating"),
        ),
        Participant(
            "proxy",
            c.proxy,
            does=statement("answers by itself, or passes the request to a service")
            @ OPENED.at("either be used to return a static response"),
        ),
        Participant(
            "finisher",
            c.outbound,
            does=statement("compresses, measures, changes headers")
            @ OPENED.at("used for things like gzipping, metrics, or adding/removing"),
        ),
        Participant(
            "registry",
            eureka,
            does=statement("tells which servers a service has")
            @ CHURN.at("service discovery changes and feed them into a"),
        ),
    ],
    flow=[
        statement("a device's request arrives, and stays on one event loop until answered")
        @ CHURN.at("assigns it to an event loop, and it"),
        statement("inbound filters run before anything is passed on")
        @ OPENED.at("The inbound filters run before proxying the request"),
        statement("changes in Eureka go into a ring of servers, cut into subsets")
        @ CHURN.at("feed them into a distribution ring, based on"),
        statement("after the filters the loop's own subset of servers is taken")
        @ CHURN.at("giving us the limited set of nodes we’re"),
        statement("the better of two servers is called; a cold or failing one gets less")
        @ OPENED.at("do a choice-of-two load balancing selection."),
        statement("outbound filters run on the answer")
        @ OPENED.at("The outbound filters run after a response has"),
    ],
    guarantees=Guarantees(
        delivery=statement("retried on a warm server; not when a whole service is in trouble")
        @ OPENED.at("can always retry on a warm one. This"),
        ordering=undisclosed("order of requests: not in the posts of 2018 and 2023"),
        consistency=statement("routing rules are published to all instances")
        @ OPENED.at("publish these routing rules to all the Zuul"),
    ),
    settings=[
        Setting(
            "zuul.origin.NAME.concurrency.max.requests",
            value=z.MOST_AT_ONCE,
            does=statement("default: beyond so many at once a service gets no more")
            @ z.ORIGIN.at("&& concurrentRequests.get() > concurrencyMax.get()) {"),
        ),
        Setting(
            "MaxConnectionsPerHost",
            value=z.POOL,
            does=statement("default of the pool to one server")
            @ POOL_CONFIG.at(
                "IClientConfigKey.Keys.MaxConnectionsPerHost, DEFAULT_MAX_CONNS_PER_HOST);"
            ),
        ),
        Setting(
            "PerServerWaterline",
            value=z.KEPT_OPEN,
            does=statement("default; each event loop has a pool of its own")
            @ POOL_CONFIG.at("each eventloop has its own connection pool per"),
        ),
        Setting(
            "MaxAutoRetriesNextServer",
            value=z.RETRIES,
            does=statement("default: how often another server is tried")
            @ z.ORIGIN.at("return config.get(CommonClientConfigKey.MaxAutoRetriesNextServer, 0);"),
        ),
        Setting(
            "ideal subset size",
            value=z.SUBSET,
            does=statement("how many servers of a service one event loop connects to")
            @ CHURN.at("each event loop’s connection pool only gets a"),
        ),
    ],
    hurts=[
        statement("loops, servers and instances multiply: a pool for each loop and server")
        @ CHURN.at("multiplication of event loops by servers by Zuul"),
        statement("when the gateway scales up, connections to services jump")
        @ CHURN.at("it exponentially increases connections open to origins."),
        statement("HTTP/2 alone did not help: too many servers for a connection to be reused")
        @ CHURN.at("there wasn’t enough re-use of existing connections to"),
        statement("new servers are slow until they are warm, and must get less at first")
        @ OPENED.at("we send them a reduced amount of traffic"),
    ],
    cost={
        "16 cores, 800 servers": z.PER_INSTANCE,
        "the same, 100 instances": z.PER_CLUSTER,
        "saved by subsets, some shards": z.FEWER,
        "CPU saved": z.CPU,
        "heap saved": z.HEAP,
        "latency saved": z.LATENCY,
    },
    alternatives=[
        Alternative(
            "central load balancing",
            instead=statement("Google does so; Zuul kept the choice on the client's side")
            @ CHURN.at("The quirk in any load balancing algorithm from"),
        ),
        Alternative(
            "multiplexing without subsets",
            instead=statement("helps in spikes under load, not in a steady state")
            @ CHURN.at("but it didn’t help in steady-state."),
        ),
        Alternative(
            "a gateway with fewer filters",
            instead=statement("what Netflix runs for traffic inside, with the same core")
            @ OPENED.at("substantially reduced amount of functionality (i.e. fewer filters)."),
        ),
    ],
    figures={
        "fewer connections at peak": z.REDUCTION,
        "opened at peak, now": z.OPENED,
        "services behind (2018)": facts.BACKENDS,
    },
    urgent=[c.ORIGIN_FAILS, c.POOL_FULL, c.TOO_MANY_CLIENTS],
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="what protects the API behind the gateway from what it calls itself",
        ),
        Link(
            "systems/netflix/request_flow",
            because="the way of a request through gateway and services, with its budget",
        ),
        Link(
            "systems/netflix/failure_domains",
            because="what is lost when the gateway, a zone or a region is",
        ),
    ],
) as diagram:
    waive("IN403", because="neither post gives a time to recover")
    waive("IN404", because="neither post says which requests are lost")
    waive("EV504", because="the copy of a post on failover, shared by all views, bears no date")
    clients >> Call("HTTPS") >> zuul
    zuul >> Call("event loop") >> c.inbound
    eureka >> Asynchronous("changes", note="ring of servers") >> c.proxy
    c.inbound >> Call("same loop", note="destination, subset") >> c.proxy
    c.proxy >> Call("request", timeout=z.ANSWER, note="choice of two") >> api
    c.proxy >> Call("same loop", note="answer") >> c.outbound
