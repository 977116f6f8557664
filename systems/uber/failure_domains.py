"""What is down at Uber when Spanner, a region or a partition of the database Docstore fails."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
)
from systems.uber import _failures as failures
from systems.uber import components as c
from systems.uber import facts

INCIDENTS = [
    Incident(
        "A breach takes internal tools offline",
        date="2022-09-15",
        report=facts.BREACH_2022,
        cascade=[c.tools],
        trigger=statement("a contractor accepted a login request that the attacker had caused")
        @ facts.BREACH_2022.at("the contractor accepted one, and the attacker successfully"),
        impact=statement("internal tools taken down as a precaution; apps kept working")
        @ facts.BREACH_2022.at("Internal software tools that we took down as"),
        mitigation=statement("accounts blocked, keys rotated; tools back from the next morning on")
        @ facts.BREACH_2022.at("precaution yesterday are coming back online this morning."),
        duration=undisclosed(
            "duration of 2022-09-15: when the last tool was back is not published"
        ),
    ),
    Incident(
        "An upgrade takes almost 4,000 hosts of one region down",
        date="2020-03-30",
        report=facts.BLACKBOX,
        cascade=[c.clusters, c.services],
        trigger=statement("a thoroughly tested upgrade of hosts")
        @ facts.BLACKBOX.at("caused almost 4000 hosts in the region's"),
        impact=statement("five cities of the East Coast region down, by the page to Ring0")
        @ facts.BLACKBOX.at("five cities down in the East Coast"),
        mitigation=statement("within 10 minutes of the page, Ring0 drained the region")
        @ facts.BLACKBOX.at("Within 10 minutes, all traffic was drained"),
        duration=undisclosed(
            "duration of 2020-03-30: when it began; the drain took up to 10 minutes from the page"
        ),
    ),
    Incident(
        "A routine maintenance release stops logins",
        date="2018-02",
        report=facts.OUTAGE_2018,
        cascade=[c.services],
        trigger=statement("an error in a routine maintenance release")
        @ facts.OUTAGE_2018.at("un error con uno de nuestros lanzamientos"),
        impact=statement("drivers, riders and restaurants of major cities could not log in")
        @ facts.OUTAGE_2018.at("no podían iniciar sesión en nuestra plataforma"),
        mitigation=undisclosed("mitigation: the filing names none in the quotes read"),
        duration=facts.OUTAGE_2018_TIME,
    ),
]

with FailureDomains(
    c.uber,
    "Blast radius of Spanner, a region and the database Docstore",
    as_of="2026-03-07",
    incidents=INCIDENTS,
    breakers=statement("per cache node: a share of requests skips it, by recent errors (2024)")
    @ facts.CACHEFRONT_DIGEST.at("Sliding-window circuit breakers per cache node"),
    bulkheads=statement("Scorecard: concurrency limits per tenant of Docstore (2026)")
    @ facts.LOAD_MANAGER.at("per-tenant concurrency limits in multitenant environments."),
    focus=c.spanner,
    see=[
        Link(
            "incidents/google/2025_06_12_service_control",
            "incident",
            because="an outage of Spanner's supplier; its impact on Uber is not published",
        ),
        Link("incidents/debugging/kubernetes_crash_loop", "guide", because="pods that restart"),
    ],
    figures={
        "hosts down, 2020-03-30": facts.HOSTS_DOWN,
        "cities down, in the page": facts.CITIES_DOWN,
        "unsafe dependencies hardened": facts.DEPENDENCIES_HARDENED,
    },
    urgent=[
        failures.REGION_DOWN,
        failures.CACHE_DOWN,
        failures.PARTITION_OVERLOAD,
        failures.PUSH_DROPS,
    ],
) as diagram:
    diagram.include(Group("Docstore", [c.query_engine, c.cache, c.docstore], boundary="cluster"))
    c.services >> Call("RPC") >> c.fulfilment >> Call("transactions") >> c.spanner
    c.gateway >> Call("RPC") >> c.services >> Call("RPC") >> c.query_engine
    c.query_engine >> Call("Redis protocol", optional=True, note="breaker") >> c.cache
    c.query_engine >> Call("queries", note="sheds by priority") >> c.docstore
    c.fulfilment >> Asynchronous("offers") >> c.push
    c.clusters >> Observation("run") >> c.services
    c.failover >> Observation("moves traffic, preempts") >> c.clusters
    c.deployment >> Observation("rolls out") >> c.gateway
    c.blackbox >> Observation("simulated users") >> c.gateway
    c.blackbox >> Asynchronous("page") >> c.on_call
    c.on_call >> Observation("drains regions") >> c.failover
    c.on_call >> Call("browser", optional=True) >> c.tools
