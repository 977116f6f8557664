"""A change is rolled back, but the overload that it triggered fills Redis."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.postgresql import COUNT_STATES
from atlas.technologies.failures.redis import LIST_CLIENTS, MEMORY
from atlas.technologies.redis import redis
from incidents.posthog import _2025_10_21 as facts
from incidents.posthog import components as c
from incidents.posthog._steps import THROTTLE
from incidents.posthog._technologies import flags_service
from incidents.posthog.facts import OCTOBER as REPORT

_NO_COST = undisclosed("costs: not in PostHog's report of November 2025")

with IncidentAnatomy(
    c.posthog,
    "Errors persist after a rollback, and Redis memory is full",
    as_of="2025-10-21",
    report=REPORT,
    failure_class=("metastable-overload", "connection-exhaustion"),
    timeline=[
        Event(
            statement("a change of the timeout handling is deployed, to reduce timeout errors")
            @ REPORT.at("A deployment intended to reduce timeout errors (PR"),
            when=facts.DEPLOYED,
            phase="began",
            effects=[Effect(c.flags, "degraded"), Effect(c.programs, "degraded", because=c.flags)],
        ),
        Event(
            statement("the monitoring detects increased error rates")
            @ REPORT.at("Automated monitoring detects increased error rates"),
            when=facts.DETECTED,
            phase="detected",
        ),
        Event(
            statement("the change is rolled back")
            @ REPORT.at("Immediate rollback initiated and completed"),
            when=facts.ROLLED_BACK,
        ),
        Event(
            statement("error rates stay elevated despite the rollback")
            @ REPORT.at("Error rates remain elevated despite rollback"),
            when=facts.STILL_FAILING,
        ),
        Event(
            statement("metrics show that the memory of Redis is exhausted")
            @ REPORT.at("Redis metrics show memory exhaustion on ElastiCache"),
            when=facts.MEMORY_FULL,
            effects=[Effect(c.shared_redis, "degraded", because=c.flags)],
        ),
        Event(
            statement("the overload also affects the main application, which shares this Redis")
            @ REPORT.at("flags service also impacted the main PostHog application,"),
            when=undisclosed("time: the report does not say when the application was affected"),
            effects=[Effect(c.application, "degraded", because=c.shared_redis)],
        ),
        Event(
            statement("a spike of Postgres connections overwhelms the connection pool")
            @ REPORT.at("Postgres connection spike observed, overwhelming connection pool"),
            when=facts.CONNECTIONS,
        ),
        Event(
            statement("a massive transfer of data from Postgres to Redis is discovered")
            @ REPORT.at("Massive data transfer from Postgres to Redis in"),
            when=facts.TRANSFER,
        ),
        Event(
            statement("the cause is identified: parallelism overloads the cache population")
            @ REPORT.at("Excessive parallelism triggering cache population overload"),
            when=facts.CAUSE,
        ),
        Event(
            statement("the status page reports the incident")
            @ REPORT.at("Status page updated with incident details"),
            when=facts.STATUS_PAGE,
        ),
        Event(
            statement("connections and Redis writes begin to be throttled")
            @ REPORT.at("Begin throttling connections and Redis writes"),
            when=facts.THROTTLED,
        ),
        Event(
            statement("the service has fully recovered") @ REPORT.at("Service fully recovered"),
            when=facts.RECOVERED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.flags, "recovered"),
                Effect(c.shared_redis, "recovered"),
                Effect(c.application, "recovered"),
                Effect(c.programs, "recovered"),
            ],
        ),
    ],
    trigger=statement("a change of the timeout handling, on nodes with saturated CPUs")
    @ REPORT.at("it triggered excessive parallelism and connection pool exhaustion,"),
    detection=statement("automated monitoring of error rates; none existed for CPU pressure")
    @ REPORT.at("No alerts existed for CPU pressure, preventing early"),
    mitigation=statement("connections and Redis writes were throttled; the rollback was not enough")
    @ REPORT.at("Begin throttling connections and Redis writes"),
    impact={
        "requests that failed, US": facts.FAILED,
        "duration, by the report": facts.LASTED,
        "CPU of nodes": facts.CPU_PRESSURE,
        "also affected": statement("the main application, through the shared Redis")
        @ REPORT.at("flags service also impacted the main PostHog application,"),
        "a single degraded request": statement("could fan out to dozens of Redis operations")
        @ REPORT.at("could fan out to dozens of concurrent Redis"),
        "a cache miss": statement("loaded the full flag and team state into Redis")
        @ REPORT.at("we synchronously loaded full flag and team state"),
    },
    barriers=[
        Barrier(
            "Right-sized nodes and pods",
            kind="capacity",
            what=statement("pods request more resources, and fewer of them share a node")
            @ REPORT.at("Increased pod resource requests and adjusted Kubernetes"),
            stops=c.flags,
            cost=_NO_COST,
        ),
        Barrier(
            "Retry limits in Envoy",
            kind="retry-control",
            what=statement("retries between load balancer and endpoint are now limited")
            @ REPORT.at("Implemented retry limits in Envoy (between load"),
            stops=c.shared_redis,
            cost=_NO_COST,
        ),
        Barrier(
            "Rate limit for cache population",
            kind="limit",
            what=statement("cache population is to be rate limited, to protect Redis")
            @ REPORT.at("Prevent Redis overwhelm from cache population"),
            stops=c.shared_redis,
            cost=_NO_COST,
        ),
        Barrier(
            "Dedicated Redis for flags",
            kind="isolation",
            what=statement("a separate Redis for flags is being investigated")
            @ REPORT.at("Investigating decoupling flags Redis instance from application"),
            stops=c.application,
            cost=_NO_COST,
        ),
        Barrier(
            "Limit of connections",
            kind="limit",
            what=statement("concurrent connections are to be limited")
            @ REPORT.at("Prevent unbounded concurrent connections"),
            stops=c.flags,
            cost=_NO_COST,
        ),
    ],
    signals=[
        redis.MEMORY_USED.rising(),
        flags_service.POOL_UTILIZATION.rising(),
        Alert(
            name=statement("automated monitoring: increased error rates")
            @ REPORT.at("Automated monitoring detects increased error rates")
        ),
    ],
    recovery=[MEMORY, LIST_CLIENTS, COUNT_STATES, THROTTLE],
    data_loss=undisclosed("data loss: the report mentions only requests with errors"),
    rollback=statement("the change was rolled back at 21:49 UTC, and errors stayed elevated")
    @ REPORT.at("Error rates remain elevated despite rollback"),
    cost=_NO_COST,
    limits={"CPU alert since then, above": facts.ALERT_AT},
    see=[
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="what fills a Redis, and what eviction does to it",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="which sessions use the connections, and how to free them",
        ),
    ],
) as diagram:
    waive("AM101", because="the report prints no message of this incident")
    waive("IN404", because="flags are read from other stores; the report mentions no lost data")
    c.programs >> Call("HTTPS; Envoy retries") >> c.flags
    c.flags >> Call("SQL, pooled per pod") >> c.postgres
    c.flags >> Call("cache reads and fills") >> c.shared_redis
    c.application >> Call("cache") >> c.shared_redis
    c.application >> Call("SQL") >> c.postgres
