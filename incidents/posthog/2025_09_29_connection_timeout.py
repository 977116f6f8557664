"""A shorter connection timeout and a busy database cause a retry storm."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes import PREVIOUS_LOG, ROLL_BACK
from atlas.technologies.kubernetes import kubernetes
from incidents.posthog import _2025_09_29 as facts
from incidents.posthog._steps import RAISE_TIMEOUT
from incidents.posthog._technologies import flags_service
from incidents.posthog.components import flags, postgres, posthog, programs, rollout
from incidents.posthog.facts import SEPTEMBER as REPORT

_NO_COST = undisclosed("costs: not in PostHog's report of October 2025")

with IncidentAnatomy(
    posthog,
    "Retry storm after a shorter connection timeout stops flags",
    as_of="2025-09-29",
    report=REPORT,
    failure_class="metastable-overload",
    timeline=[
        Event(
            statement("person ingestion begins to saturate the connections of the writer database")
            @ REPORT.at("connection saturation from person ingestion post-deployment workload"),
            when=facts.SATURATED,
            phase="began",
            effects=[Effect(postgres, "degraded")],
        ),
        Event(
            statement("an unrelated deployment reduces the connection timeout to 300 ms")
            @ REPORT.at("reduces database connection timeout from 1s to"),
            when=facts.SHORTENED,
        ),
        Event(
            statement("the first pods begin to fail to connect, and enter crash loops")
            @ REPORT.at("failing database connections and entering crash loops"),
            when=facts.CRASHING,
            effects=[
                Effect(flags, "degraded", because=postgres),
                Effect(programs, "degraded", because=flags),
            ],
        ),
        Event(
            statement("retries multiply, and begin to overwhelm the writer database")
            @ REPORT.at("Retry amplification begins overwhelming the writer database"),
            when=facts.AMPLIFIED,
        ),
        Event(
            statement("the retries turn a load issue into complete unavailability of the service")
            @ REPORT.at("database load issue into complete service unavailability."),
            when=undisclosed("time: the report does not say when the service was unavailable"),
            effects=[
                Effect(flags, "lost", because=postgres),
            ],
        ),
        Event(
            statement("the incident is declared, and a rollback is attempted")
            @ REPORT.at("Incident declared, rollback attempted"),
            when=facts.DECLARED,
            phase="detected",
        ),
        Event(
            statement("the rollback fails: permissions in Argo CD are misconfigured")
            @ REPORT.at("rollback procedure failed due to misconfigured permissions."),
            when=facts.ROLLBACK_FAILED,
        ),
        Event(
            statement("configuration changes are deployed by hand")
            @ REPORT.at("Manual configuration changes deployed"),
            when=facts.BY_HAND,
        ),
        Event(
            statement("the service is fully restored") @ REPORT.at("Service fully restored"),
            when=facts.RESTORED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(postgres, "recovered"),
                Effect(flags, "recovered"),
                Effect(programs, "recovered"),
            ],
        ),
    ],
    trigger=statement("a shorter timeout, deployed while the database was under stress")
    @ REPORT.at("connection timeout reduction deployed during a period"),
    detection=undisclosed("how it was noticed: the report gives only the time of declaration"),
    mitigation=statement("timeouts were moved into the configuration, and raised")
    @ REPORT.at("Timeout values increased to accommodate peak load"),
    impact={
        "requests that failed, US": facts.FAILED,
        "crashing pods got traffic for": facts.ROUTED,
        "affected": statement("all flag types, including those that need no writer database")
        @ REPORT.at("including read-only flags that did not require"),
    },
    barriers=[
        Barrier(
            "Separate reads and writes",
            kind="isolation",
            what=statement("read-only evaluation is to get its own pools and failure domains")
            @ REPORT.at("distinct connection pools and failure domains for"),
            stops=flags,
            cost=_NO_COST,
        ),
        Barrier(
            "Circuit breakers and backoff",
            kind="retry-control",
            what=statement("circuit breakers with exponential backoff are being added")
            @ REPORT.at("Adding circuit breakers with exponential backoff to"),
            stops=flags,
            harm="lost",
            cost=_NO_COST,
        ),
        Barrier(
            "Probes that remove unhealthy pods",
            kind="health-check",
            what=statement("probes are to remove failing pods from rotation within seconds")
            @ REPORT.at("failing pods from rotation within seconds rather"),
            stops=programs,
            cost=_NO_COST,
        ),
    ],
    signals=[
        flags_service.POOLS_FAILED,
        flags_service.ACQUIRE_TIMEOUTS.rising(),
        kubernetes.BACK_OFF,
        ErrorReply(
            reply=statement("HTTP 504") @ REPORT.at("failed with HTTP 504 errors."),
            seen_by="programs that request flags",
        ),
    ],
    recovery=[PREVIOUS_LOG, RAISE_TIMEOUT, ROLL_BACK],
    data_loss=undisclosed("data loss: the report mentions only failed evaluations"),
    rollback=statement("attempted, and failed; timeouts in code needed a full deployment")
    @ REPORT.at("timeout values were hardcoded in the application rather"),
    cost=_NO_COST,
    stated={"time to resolve": facts.LASTED},
    limits={
        "connection timeout, before": facts.TIMEOUT_BEFORE,
        "connection timeout, reduced": facts.TIMEOUT_AFTER,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="which sessions fill the database, and which to terminate",
        ),
        Link(
            "patterns/circuit_breaker/netflix",
            "barrier",
            because="callers that fail fast reduce the load on a busy database",
        ),
    ],
) as diagram:
    waive("IN404", because="evaluating a flag stores nothing that the report mentions")
    programs >> Call("HTTPS") >> flags
    flags >> Call("SQL, pooled per pod") >> postgres
    rollout >> Asynchronous("new pods") >> flags
