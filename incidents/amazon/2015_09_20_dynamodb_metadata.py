"""Membership lists take longer than their deadline, and retries keep the service overloaded."""

from atlas import (
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
from atlas.technologies.aws_api import aws_api
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.failures._aws_checks import TABLE
from atlas.technologies.failures.dynamodb import RETRIES
from incidents.amazon import _2015_09_20 as facts
from incidents.amazon import _dynamodb as c
from systems.amazon import steps

SUMMARY = facts.SUMMARY
_COST = undisclosed("cost of each measure: not in the summary of September 2015")

with IncidentAnatomy(
    c.amazon_dynamodb,
    "Retries keep DynamoDB's metadata service overloaded",
    as_of="2015-09-20",
    report=SUMMARY,
    failure_class=["metastable-overload", "capacity-planning"],
    timeline=[
        Event(
            statement("after a brief network disruption, a number of servers request membership")
            @ SUMMARY.at("number of storage servers simultaneously requested their"),
            when=facts.DISRUPTION,
            phase="began",
            effects=[
                Effect(c.metadata, "degraded"),
                Effect(c.storage, "degraded", because=c.metadata),
                Effect(c.customers, "degraded", because=c.storage),
                Effect(c.auto_scaling, "degraded", because=c.storage),
            ],
        ),
        Event(
            statement("EC2 metrics are delayed and missing")
            @ SUMMARY.at("began experiencing delayed and missing EC2 Metrics"),
            when=facts.METRICS_FAIL,
            effects=[Effect(c.metrics, "degraded", because=c.storage)],
        ),
        Event(
            statement("the error rate is far above any of the last 3 years")
            @ SUMMARY.at("had risen far beyond any level experienced in"),
            when=facts.ERRORS_HIGH,
        ),
        Event(
            statement("several attempts to add capacity fail: the service is too loaded for them")
            @ SUMMARY.at("we were unable to add capacity to the"),
            when=undisclosed("time: the summary does not say when it was noticed"),
            phase="detected",
        ),
        Event(
            statement(
                "engineers decide to pause requests to the metadata service: fewer retries follow"
            )
            @ SUMMARY.at("This action decreased retry activity, which relieved"),
            when=facts.PAUSED,
        ),
        Event(
            statement("traffic of customers is disabled; SQS cannot refresh its caches")
            @ SUMMARY.at("was unable to read this data to refresh"),
            when=facts.DISABLED,
            effects=[
                Effect(c.storage, "lost", because=c.metadata),
                Effect(c.customers, "lost", because=c.storage),
                Effect(c.queues, "degraded", because=c.storage),
                Effect(c.console, "degraded", because=c.storage),
            ],
        ),
        Event(
            statement("PutMetricData fails much more often, for all metrics")
            @ SUMMARY.at("elevated error rates for PutMetricData calls affecting"),
            when=facts.METRICS_WORSE,
        ),
        Event(
            statement(
                "error rates are low enough for most; Auto Scaling's API works, with a backlog"
            )
            @ SUMMARY.at("error rates low enough for most customers and"),
            when=facts.RESTORED,
            phase="mitigated",
            effects=[
                Effect(c.storage, "degraded"),
                Effect(c.customers, "degraded"),
                Effect(c.queues, "recovered"),
                Effect(c.console, "recovered"),
            ],
        ),
        Event(
            statement("CloudWatch metrics have fully recovered")
            @ SUMMARY.at("The CloudWatch Metrics Service was fully recovered"),
            when=facts.METRICS_BACK,
            effects=[Effect(c.metrics, "recovered")],
        ),
        Event(
            statement("Auto Scaling has completed its backlog of launches and terminations")
            @ SUMMARY.at("PDT to complete all of these tasks."),
            when=facts.SCALING_BACK,
            effects=[Effect(c.auto_scaling, "recovered")],
        ),
        Event(
            statement("a metadata partition that took too little traffic is restored, on Monday")
            @ SUMMARY.at("to restore that metadata partition to its full"),
            when=facts.MONDAY,
            phase="resolved",
            effects=[
                Effect(c.metadata, "recovered"),
                Effect(c.storage, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
    ],
    trigger=statement("a brief network disruption; some membership lists were near the time limit")
    @ SUMMARY.at("processing time was near the time limit for"),
    detection=undisclosed("how it was noticed: the summary does not say"),
    mitigation=statement("requests were paused, then capacity was added to the metadata service")
    @ SUMMARY.at("we were able to add significant capacity. Once"),
    impact={
        "failed requests, plateau": facts.ERRORS,
        "failed requests, afterwards": facts.ERRORS_LEFT,
        "cause of the large lists": statement("rapid adoption of global secondary indexes")
        @ SUMMARY.at("With rapid adoption of GSIs by a number"),
        "tables, on Monday": statement("some stuck in updating or deleting")
        @ SUMMARY.at("being stuck in the updating or deleting stage"),
        "SQS": statement("slightly more errors in the early stages, many more from 05:45 PDT")
        @ SUMMARY.at("was delivering slightly elevated errors and latencies."),
        "console": statement("login blocked for tens of seconds, by a very long timeout")
        @ SUMMARY.at("blocked progress for tens of seconds while it"),
        "Auto Scaling": statement("API faults from 02:15 PDT; the disruption is dated 02:19")
        @ SUMMARY.at("Between 2:15am PDT and 7:10am PDT, the EC2"),
    },
    barriers=[
        Barrier(
            "Alert on membership size",
            kind="alert",
            what=statement(
                "stricter monitoring of dimensions such as membership size is being added"
            )
            @ SUMMARY.at("such as the membership size, to allow us"),
            stops=c.metadata,
            cost=_COST,
        ),
        Barrier(
            "More metadata capacity",
            kind="capacity",
            what=statement("the capacity of the metadata service was increased significantly")
            @ SUMMARY.at("significantly increased the capacity of the metadata"),
            stops=c.metadata,
            cost=_COST,
        ),
        Barrier(
            "Fewer requests, longer deadline",
            kind="setting",
            what=statement("storage servers are to request less often, with more time allowed")
            @ SUMMARY.at("membership data and lengthening the time allowed to"),
            stops=c.storage,
            cost=_COST,
        ),
        Barrier(
            "Several metadata services",
            kind="isolation",
            what=statement("many instances, each for a portion of the storage servers, are planned")
            @ SUMMARY.at("each serving only portions of the storage server"),
            stops=c.metadata,
            cost=_COST,
        ),
        Barrier(
            "SQS serves from its cache",
            kind="fallback",
            what=statement("sending and receiving are to continue without the metadata table")
            @ SUMMARY.at("continue even without prolonged access to the metadata"),
            stops=c.queues,
            cost=_COST,
        ),
        Barrier(
            "Fewer refreshes in CloudWatch",
            kind="fallback",
            what=statement("only the smallest possible set of metrics is to require a refresh")
            @ SUMMARY.at("require refresh for the smallest possible set of"),
            stops=c.metrics,
            cost=_COST,
        ),
        Barrier(
            "Short timeout at login",
            kind="setting",
            what=statement("a shorter timeout of the call was in test, not yet rolled out")
            @ SUMMARY.at("The timeout had already been changed in a"),
            stops=c.console,
            cost=_COST,
        ),
    ],
    signals=[
        aws_api.RETRY_QUOTA,
        dynamodb.SYSTEM_ERRORS.rising(),
        dynamodb.LATENCY.rising(),
    ],
    recovery=[TABLE, RETRIES, steps.PAUSE_METADATA],
    data_loss=statement("none in SQS; data of DynamoDB's tables is not mentioned")
    @ SUMMARY.at("or information describing queues was lost as a"),
    rollback=statement("no rollback is named: capacity was added, and traffic enabled again")
    @ SUMMARY.at("put storage servers back into the customer request"),
    cost=undisclosed("cost of the incident: not in the summary of September 2015"),
    see=[
        Link(
            "systems/amazon/scale_evolution",
            "more",
            because="what replaced this metadata service in DynamoDB",
        )
    ],
) as diagram:
    c.customers >> Call("requests") >> c.storage
    c.storage >> Call("membership, with a deadline") >> c.metadata
    c.queues >> Call("refresh of caches") >> c.storage
    c.auto_scaling >> Call("groups") >> c.storage
    c.metrics >> Call("group membership") >> c.storage
    c.console >> Call("a call at login") >> c.storage
    waive("NH205", because="the summary gives no number of tables, servers or requests")
