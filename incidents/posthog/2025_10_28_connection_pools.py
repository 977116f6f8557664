"""After an unintended rollout, CPU-starved pods cannot connect, and overload the cache."""

from atlas import (
    Asynchronous,
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
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.redis import redis
from incidents.debugging._kubernetes import EVENTS
from incidents.posthog import _2025_10_28 as facts
from incidents.posthog import components as c
from incidents.posthog._steps import SCALE_TO_ZERO
from incidents.posthog._technologies import flags_service
from incidents.posthog.facts import OCTOBER as REPORT

_NO_COST = undisclosed("costs: not in PostHog's report of November 2025")

with IncidentAnatomy(
    c.posthog,
    "An unrelated rollout disrupts flags, cache and application",
    as_of="2025-10-28",
    report=REPORT,
    failure_class="connection-exhaustion",
    timeline=[
        Event(
            statement("a routine deployment rolls out the flags service, whose code is unchanged")
            @ REPORT.at("(no /flags code changes)"),
            when=facts.ROLLED_OUT,
        ),
        Event(
            statement("new US pods begin to fail to connect to Postgres within 20 seconds")
            @ REPORT.at("begin failing to connect to Postgres within 20s"),
            when=facts.REFUSED,
            phase="began",
            effects=[Effect(c.flags, "degraded")],
        ),
        Event(
            statement("pods enter crash loops, which reduces capacity")
            @ REPORT.at("enter crash loops, reducing available capacity in"),
            when=facts.CRASHING,
        ),
        Event(
            statement("writes to Redis begin to spike: a cache miss loads the full state into it")
            @ REPORT.at("(cache miss → synchronous full state load from"),
            when=facts.WRITES,
            effects=[Effect(c.shared_redis, "degraded", because=c.flags)],
        ),
        Event(
            statement("the on-call engineer is alerted; the status page reports it")
            @ REPORT.at("receives high error count alert, initiates incident"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("key evictions spike; the cache is effectively unavailable")
            @ REPORT.at("key evictions spike, cache becomes effectively unavailable"),
            when=facts.EVICTED,
            effects=[Effect(c.shared_redis, "lost", because=c.flags)],
        ),
        Event(
            statement("the main application is affected, because it shares this Redis")
            @ REPORT.at("begins experiencing issues due to shared Redis"),
            when=facts.SHARED,
            effects=[Effect(c.application, "degraded", because=c.shared_redis)],
        ),
        Event(
            statement("about a third of the flag requests in the US fail")
            @ REPORT.at("Service degradation begins, ~34% of US requests"),
            when=facts.FAILING,
            effects=[Effect(c.programs, "degraded", because=c.flags)],
        ),
        Event(
            statement("both failures are identified: crashing pods, and an overloaded Redis")
            @ REPORT.at("dual failure: pod crashes + Redis overload"),
            when=facts.UNDERSTOOD,
        ),
        Event(
            statement("the team decides to halt the rollout and scale US pods to zero")
            @ REPORT.at("Decision to halt rollout and scale US pods"),
            when=facts.DECIDED,
        ),
        Event(
            statement("US pods are scaled to zero, to wait for Redis to stabilize")
            @ REPORT.at("scaled to zero, waiting for Redis to stabilize"),
            when=facts.AT_ZERO,
            effects=[Effect(c.flags, "lost")],
        ),
        Event(
            statement("Redis begins to recover")
            @ REPORT.at("Redis begins recovering from write storm"),
            when=facts.REDIS_RECOVERING,
            effects=[Effect(c.shared_redis, "degraded")],
        ),
        Event(
            statement("stable pods are back, and the service recovers in part")
            @ REPORT.at("as stable US pods brought back online"),
            when=facts.PARTLY_RESTORED,
            phase="mitigated",
            effects=[Effect(c.flags, "degraded")],
        ),
        Event(
            statement("the service is fully restored")
            @ REPORT.at("Full service restored, US region fully operational"),
            when=facts.RESTORED,
            phase="resolved",
            effects=[
                Effect(c.flags, "recovered"),
                Effect(c.shared_redis, "recovered"),
                Effect(c.application, "recovered"),
                Effect(c.programs, "recovered"),
            ],
        ),
    ],
    trigger=statement("an unrelated deployment, on nodes with saturated CPUs")
    @ REPORT.at("nodes too small relative to pod requests, causing"),
    detection=statement("an alert on the error count; none existed for CPU pressure")
    @ REPORT.at("No alerts existed for CPU pressure, preventing early"),
    mitigation=statement("US pods scaled to zero until Redis began to recover, then up gradually")
    @ REPORT.at("Gradual pod scaling continues in US"),
    impact={
        "requests that failed, US": facts.FAILED,
        "degraded, by the report": facts.LASTED,
        "CPU of nodes": facts.CPU_PRESSURE,
        "also affected": statement("the main application, through the shared Redis")
        @ REPORT.at("also impacted the main PostHog application, highlighting"),
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
            "Dedicated Redis for flags",
            kind="isolation",
            what=statement("a separate Redis for flags is being investigated")
            @ REPORT.at("Investigating decoupling flags Redis instance from application"),
            stops=c.application,
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
    ],
    signals=[
        flags_service.POOLS_FAILED,
        kubernetes.BACK_OFF,
        redis.EVICTED.rising(),
        flags_service.POOL_UTILIZATION.rising(),
    ],
    recovery=[EVENTS, SCALE_TO_ZERO],
    data_loss=undisclosed("data loss: the report mentions only failed and slow evaluations"),
    rollback=undisclosed(
        "rollback: the rollout was halted; the report mentions no earlier version"
    ),
    cost=_NO_COST,
    limits={
        "startup timeout of a pod": facts.STARTUP,
        "CPU alert since then, above": facts.ALERT_AT,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find out why a pod does not stay up",
        ),
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="what fills a Redis, and what eviction does to it",
        ),
    ],
) as diagram:
    waive("IN404", because="flags are read from other stores; the report mentions no lost data")
    waive("IN405", because="the rollout was halted; the report names no version to roll back to")
    c.programs >> Call("HTTPS") >> c.flags
    c.flags >> Call("SQL, pooled per pod") >> c.postgres
    c.flags >> Call("cache reads and fills") >> c.shared_redis
    c.application >> Call("cache") >> c.shared_redis
    c.application >> Call("SQL") >> c.postgres
    c.rollout >> Asynchronous("new pods") >> c.flags
