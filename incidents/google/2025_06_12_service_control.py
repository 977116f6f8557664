"""A policy with blank fields reaches all regions, and crashes the check of API requests."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Step,
    action,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from incidents.google import components as c
from incidents.google import facts
from incidents.google._technologies import API_REQUESTS

REPORT = facts.REPORT
gap = gaps_in("Google's documentation of the tool")
_NO_COST = undisclosed("costs: not in what was read of Google's report of June 2025")
_NO_TIME = undisclosed("time until it has effect: not in Google's documentation")
_SPAN = "of the start, without a clock time"

with IncidentAnatomy(
    c.google_cloud,
    "Blank fields crash the check of every Google API request",
    as_of="2025-06-12",
    report=REPORT,
    failure_class="bad-config-push",
    timeline=[
        Event(
            statement("Service Control gets a new quota check; its faulty path is not exercised")
            @ REPORT.at("the code path that failed was never exercised"),
            when=facts.FEATURE,
        ),
        Event(
            statement(
                "a policy with blank fields is inserted; it is replicated globally in seconds"
            )
            @ REPORT.at("This policy data contained unintended blank fields."),
            when=facts.POLICY,
            effects=[Effect(c.policy_tables, "degraded")],
        ),
        Event(
            statement("in each region, Service Control reads the blank fields and crash-loops")
            @ REPORT.at("causing the binaries to go into a crash"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.service_control, "lost", because=c.policy_tables),
                Effect(c.api_management, "degraded", because=c.service_control),
                Effect(c.callers, "degraded", because=c.api_management),
            ],
        ),
        Event(
            statement("Site Reliability Engineering is in triage")
            @ REPORT.at("Within 2 minutes, our Site Reliability Engineering team"),
            when=undisclosed(f"time: within 2 minutes {_SPAN}"),
            phase="detected",
        ),
        Event(
            statement(
                "the cause is identified; the red button, a switch for the path, is being prepared"
            )
            @ REPORT.at("Within 10 minutes, the root cause was identified"),
            when=undisclosed(f"time: within 10 minutes {_SPAN}"),
        ),
        Event(
            statement(
                "the red button is fully rolled out; recovery starts, in smaller regions first"
            )
            @ REPORT.at("Within 40 minutes of the incident, the red-button"),
            when=undisclosed(f"time: within 40 minutes {_SPAN}"),
            effects=[Effect(c.service_control, "degraded")],
        ),
        Event(
            statement(
                "in some larger regions, restarting tasks overload their tables: a herd effect"
            )
            @ REPORT.at("created a herd effect on the underlying infrastructure"),
            when=undisclosed("time: the report gives none for the herd effect"),
            effects=[Effect(c.central_tables, "degraded", because=c.service_control)],
        ),
        Event(
            statement("all regions but us-central1 are mitigated")
            @ REPORT.at("All regions except us-central1 mitigated:"),
            when=facts.MOST_BACK,
            phase="mitigated",
        ),
        Event(
            statement("the incident ends; in us-central1 task creation had been throttled")
            @ REPORT.at("we throttled task creation to minimize the impact"),
            when=facts.ENDED,
            phase="resolved",
            effects=[
                Effect(c.central_tables, "recovered"),
                Effect(c.service_control, "recovered"),
                Effect(c.api_management, "recovered"),
                Effect(c.callers, "recovered"),
            ],
        ),
        Event(
            statement("the status page gives this as the end of the incident")
            @ REPORT.at("and ended at 2025-06-12 18:18"),
            when=facts.PAGE_ENDED,
        ),
    ],
    trigger=statement("a null pointer in code without error handling, triggered by blank fields")
    @ REPORT.at("the null pointer caused the binary to crash."),
    detection=statement("Site Reliability Engineering triaged within 2 minutes; how is not stated")
    @ REPORT.at("Within 2 minutes, our Site Reliability Engineering team"),
    mitigation=statement(
        "the red button disabled the new path; us-central1 task creation was throttled"
    )
    @ REPORT.at("(to disable the serving path) was being put"),
    impact={
        "in triage": facts.TRIAGED,
        "cause identified": facts.CAUSE_KNOWN,
        "kill switch (red button) ready": facts.BUTTON_READY,
        "kill switch rolled out": facts.BUTTON_ROLLED_OUT,
        "callers got": statement("more 503 errors from Google Cloud, Workspace and SecOps")
        @ REPORT.at("increased 503 errors in external API requests,"),
        "start, by the status page banner": facts.PAGE_BEGAN,
    },
    barriers=[
        Barrier(
            "Feature flags, off by default",
            kind="gradual-rollout",
            what=statement("changes to critical binaries are to be behind flags, off by default")
            @ REPORT.at("changes to critical binaries to be feature flag"),
            stops=c.service_control,
            cost=_NO_COST,
        ),
        Barrier(
            "Incremental global replication",
            kind="gradual-rollout",
            what=statement(
                "globally replicated data is to be propagated incrementally, to detect issues"
            )
            @ REPORT.at("propagated incrementally with sufficient time to validate and"),
            stops=c.service_control,
            cost=_NO_COST,
        ),
        Barrier(
            "Randomised backoff",
            kind="retry-control",
            what=statement("randomised exponential backoff, which Service Control did not have")
            @ REPORT.at("Service Control did not have the appropriate randomized"),
            stops=c.central_tables,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("503") @ REPORT.at("increased 503 errors in external API requests,"),
            seen_by="callers of Google Cloud's and Workspace's APIs",
        ),
        API_REQUESTS.rising(),
    ],
    recovery=[
        Check(
            "Check Google's status page before you investigate your own project.",
            action("Open https://status.cloud.google.com in a browser.")
            @ facts.GCPDIAG_STATUS.at("<https://status.cloud.google.com>"),
            **gap.of("healthy", "unhealthy"),
            verify="The page lists your region and product; in this incident it was late.",
        ),
        Check(
            "Run gcpdiag on your project, if the status page lists no incident.",
            shell("gcpdiag lint --project=<project>")
            @ facts.GCPDIAG.at("./gcpdiag lint --project=MYPROJECT"),
            **gap.of("healthy", "unhealthy"),
            verify="It finds faults in the project, or its own calls fail with 503.",
        ),
        Step(
            "Slow down your retries, with randomised backoff, until errors fall.",
            command=undisclosed("command: it depends on your client"),
            **gap.of("healthy", "unhealthy"),
            risk="low",
            takes=_NO_TIME,
            undo="Return to your usual backoff.",
            verify="You send fewer retries, and errors fall.",
        ),
    ],
    data_loss=undisclosed("data loss: what was read of the report mentions only 503 errors"),
    rollback=statement("the offending quota check was bypassed")
    @ REPORT.at("we bypassed the offending quota check, which"),
    cost=_NO_COST,
    stated={"time to detect": facts.TRIAGED, "time to resolve": facts.LASTED},
) as diagram:
    waive("AM102", because="Service Control is Google's own; the report names no log")
    waive("IN404", because="what was read of the report mentions errors, and no stored data")
    waive(
        "NH205", because="Google's report gives no size, and its page of regions was not readable"
    )
    c.callers >> Call("HTTPS") >> c.api_management
    c.api_management >> Call("policy and quota check") >> c.service_control
    c.service_control >> Call("reads policies") >> c.policy_tables
    c.service_control >> Call("reads policies") >> c.central_tables
    c.quota_policies >> Asynchronous("policy change") >> c.policy_tables
