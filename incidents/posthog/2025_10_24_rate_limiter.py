"""A rate limiter behind the load balancer sees one client, and rejects most requests."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from incidents.posthog import _2025_10_24 as facts
from incidents.posthog._steps import CALL_FLAGS, NO_ADDRESS_LIMIT
from incidents.posthog.components import flags, posthog, programs, rollout
from incidents.posthog.facts import OCTOBER as REPORT

_NO_COST = undisclosed("costs: not in PostHog's report of November 2025")

with IncidentAnatomy(
    posthog,
    "A rate limiter counts all clients as one",
    as_of="2025-10-24",
    report=REPORT,
    failure_class="bad-config-push",
    timeline=[
        Event(
            statement("rate limiting by IP address is deployed, as protection after an outage")
            @ REPORT.at("as a protective measure following Tuesday's incident."),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("the limiter begins to return 429 for most requests")
            @ REPORT.at("Rate limiter begins returning 429 errors for"),
            when=facts.LIMITING,
            phase="began",
            effects=[Effect(flags, "degraded"), Effect(programs, "degraded", because=flags)],
        ),
        Event(
            statement("to the limiter, all traffic has one IP address: the load balancer's")
            @ REPORT.at("as coming from a single IP (our load"),
            when=facts.ONE_ADDRESS,
        ),
        Event(
            statement("the first customers report widespread failures")
            @ REPORT.at("Initial customer reports of widespread failures"),
            when=facts.REPORTED,
        ),
        Event(
            statement("more reports raise the urgency")
            @ REPORT.at("More customer reports escalate urgency"),
            when=facts.ESCALATED,
        ),
        Event(
            statement("engineers start to investigate the reports")
            @ REPORT.at("Engineering begins investigation into customer reports"),
            when=facts.INVESTIGATED,
        ),
        Event(
            statement("429 errors are found in the logs")
            @ REPORT.at("Team identifies 429 errors in logs"),
            when=facts.SEEN,
            phase="detected",
        ),
        Event(
            statement("the cause is identified: the limiter sees only the load balancer's IP")
            @ REPORT.at("rate limiter sees load balancer IP only"),
            when=facts.FOUND,
        ),
        Event(
            statement("the team decides to disable rate limiting at once")
            @ REPORT.at("Decision to disable rate limiting immediately"),
            when=facts.DECIDED,
        ),
        Event(
            statement("rate limiting is disabled, and the service has fully recovered")
            @ REPORT.at("Rate limiting disabled, service fully recovered"),
            when=facts.DISABLED,
            phase=("mitigated", "resolved"),
            effects=[Effect(flags, "recovered"), Effect(programs, "recovered")],
        ),
    ],
    trigger=statement("a library that by default does not trust the header with the client's IP")
    @ REPORT.at("secure defaults (not trusting X-Forwarded-For headers) were"),
    detection=statement("customers' reports; there was no alert on 429 errors")
    @ REPORT.at("No alerting configured for 429 errors, requiring"),
    mitigation=statement("rate limiting was disabled")
    @ REPORT.at("Rate limiting disabled, service fully recovered"),
    impact={
        "requests with a 429, worldwide": facts.REFUSED,
        "duration, by the report": facts.LASTED,
        "not detected for, by the report": facts.UNDETECTED,
        "status page": statement("not updated during this incident")
        @ REPORT.at("Status page was not updated during this incident"),
    },
    barriers=[
        Barrier(
            "Trust the load balancer's header",
            kind="setting",
            what=statement("the library was set to trust X-Forwarded-For from the load balancer")
            @ REPORT.at("to trust X-Forwarded-For from our load balancer)"),
            stops=flags,
            cost=_NO_COST,
        ),
        Barrier(
            "Gradual rollouts",
            kind="gradual-rollout",
            what=statement("deployments are to be gradual, to limit the blast radius")
            @ REPORT.at("Gradual deployments to limit blast radius"),
            stops=flags,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("HTTP 429")
            @ REPORT.at("requests returning 429 (rate limit) errors worldwide"),
            seen_by="programs that request flags",
        )
    ],
    recovery=[CALL_FLAGS, NO_ADDRESS_LIMIT],
    data_loss=undisclosed("data loss: the report mentions only rejected requests"),
    rollback=statement("rate limiting was disabled")
    @ REPORT.at("Decision to disable rate limiting immediately"),
    cost=_NO_COST,
) as diagram:
    waive(
        "AM103", because="the report says that no alert on 429 errors existed; it names no metric"
    )
    waive("IN404", because="evaluating a flag stores nothing that the report mentions")
    programs >> Call("HTTPS, behind the load balancer") >> flags
    rollout >> Asynchronous("new pods") >> flags
