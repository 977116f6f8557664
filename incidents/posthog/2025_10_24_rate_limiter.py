"""A rate limiter behind the load balancer sees one client, and turns everybody away."""

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
from incidents.posthog._steps import LOG_ONLY
from incidents.posthog.components import flags, posthog, programs, rollout
from incidents.posthog.facts import OCTOBER as REPORT

_NO_COST = undisclosed("costs: not in PostHog's report of November 2025")

with IncidentAnatomy(
    posthog,
    "A rate limiter takes all clients for one",
    as_of="2025-10-24",
    report=REPORT,
    failure_class="bad-config-push",
    timeline=[
        Event(
            statement("rate limiting by address is deployed, as protection after an outage")
            @ REPORT.at("as a protective measure following Tuesday's incident."),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("the limiter answers 429 to most requests")
            @ REPORT.at("Rate limiter begins returning 429 errors for"),
            when=facts.LIMITING,
            phase="began",
            effects=[Effect(flags, "degraded"), Effect(programs, "degraded", because=flags)],
        ),
        Event(
            statement("all traffic has one address: the load balancer's")
            @ REPORT.at("as coming from a single IP (our load"),
            when=facts.ONE_ADDRESS,
        ),
        Event(
            statement("first customers report failures everywhere")
            @ REPORT.at("Initial customer reports of widespread failures"),
            when=facts.REPORTED,
        ),
        Event(
            statement("more reports raise the urgency")
            @ REPORT.at("More customer reports escalate urgency"),
            when=facts.MORE,
        ),
        Event(
            statement("engineers begin to look into the reports")
            @ REPORT.at("Engineering begins investigation into customer reports"),
            when=facts.SEARCHED,
        ),
        Event(
            statement("429 errors are found in the logs")
            @ REPORT.at("Team identifies 429 errors in logs"),
            when=facts.SEEN,
            phase="detected",
        ),
        Event(
            statement("the cause is known: the limiter sees the load balancer alone")
            @ REPORT.at("rate limiter sees load balancer IP only"),
            when=facts.FOUND,
        ),
        Event(
            statement("rate limiting is to be turned off at once")
            @ REPORT.at("Decision to disable rate limiting immediately"),
            when=facts.DECIDED,
        ),
        Event(
            statement("rate limiting is off, and the service has recovered")
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
        "requests answered 429, worldwide": facts.REFUSED,
        "outage, as the report counts": facts.LASTED,
        "not seen for, says the report": facts.UNSEEN,
        "status page": statement("not updated during this incident")
        @ REPORT.at("Status page was not updated during this incident"),
    },
    barriers=[
        Barrier(
            "The balancer's header is trusted",
            what=statement("the library trusts X-Forwarded-For from PostHog's own load balancer")
            @ REPORT.at("to trust X-Forwarded-For from our load balancer)"),
            stops=flags,
            cost=_NO_COST,
        ),
        Barrier(
            "Gradual rollouts",
            what=statement("deployments are to go out gradually, to limit what they reach")
            @ REPORT.at("Gradual deployments to limit blast radius"),
            stops=flags,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("HTTP 429")
            @ REPORT.at("requests returning 429 (rate limit) errors worldwide"),
            seen_by="programs that ask for flags",
        )
    ],
    recovery=[LOG_ONLY],
    data_loss=undisclosed("data loss: the report speaks of refused requests alone"),
    rollback=statement("the rate limiting was turned off")
    @ REPORT.at("Decision to disable rate limiting immediately"),
    cost=_NO_COST,
) as diagram:
    waive(
        "AM103", because="the report says that no alert on 429 errors existed; it names no metric"
    )
    waive("IN404", because="evaluating a flag stores nothing that the report speaks of")
    programs >> Call("HTTPS, behind the load balancer") >> flags
    rollout >> Asynchronous("new pods") >> flags
