"""A gateway is detached from its VPC; attaching it again does not restore Direct Connect."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._aws import CALLERS
from incidents.inngest import _2026_09_04 as facts
from incidents.inngest import components as c
from incidents.inngest._components_2026_09_04 import (
    direct_connect,
    network,
    private_path,
    state_services,
    vpc_attachment,
)
from incidents.inngest._steps_network import ASSOCIATE, ASSOCIATIONS, ATTACH, GATEWAYS
from incidents.inngest.facts import NETWORK as REPORT

_NO_COST = undisclosed("costs: not in Inngest's report of 4 September 2026")

with IncidentAnatomy(
    network,
    "A detached gateway loses its Direct Connect association",
    as_of="2026-09-04",
    report=REPORT,
    failure_class="network-bgp",
    timeline=[
        Event(
            statement("a change detaches the gateway from the VPC, and so from Direct Connect")
            @ REPORT.at("also disassociated its Direct Connect gateway association."),
            when=undisclosed("time of the change: not in the report; execution stops at 18:13 UTC"),
            effects=[
                Effect(vpc_attachment, "lost"),
                Effect(private_path, "lost", because=vpc_attachment),
            ],
        ),
        Event(
            statement("function execution becomes unavailable across the platform")
            @ REPORT.at("Function execution becomes unavailable across the platform."),
            when=facts.UNAVAILABLE,
            phase="began",
            effects=[
                Effect(c.executors, "lost", because=private_path),
                Effect(c.run_scheduling, "degraded", because=private_path),
                Effect(c.customers, "degraded", because=c.executors),
            ],
        ),
        Event(
            statement("an incident is declared, and the investigation begins")
            @ REPORT.at("We declare an incident and begin investigating."),
            when=facts.DECLARED,
            phase="detected",
        ),
        Event(
            statement(
                "the original VPC attachment is restored, which does not restore the association"
            )
            @ REPORT.at("identifying the impact, we restored the original VPC"),
            when=undisclosed("time: within minutes of identifying the impact, by the report"),
            effects=[Effect(vpc_attachment, "recovered")],
        ),
        Event(
            statement("the status page has an update, and customer communication begins")
            @ REPORT.at("We publish a status-page update and begin customer"),
            when=facts.STATUS_PAGE,
        ),
        Event(
            statement("connectivity is restored, and services begin to recover")
            @ REPORT.at("Connectivity is restored and services begin recovering."),
            when=facts.RESTORED,
            phase="mitigated",
            effects=[Effect(private_path, "recovered"), Effect(c.executors, "degraded")],
        ),
        Event(
            statement("the status page moves to Monitoring; queued work is being processed")
            @ REPORT.at("while we verify recovery and process queued work."),
            when=facts.MONITORING,
        ),
        Event(
            statement("functions are scheduled again, and queued work began to catch up")
            @ REPORT.at("connectivity was restored and queued work began catching"),
            when=undisclosed("time: after 18:48 UTC; when all had caught up is not in the report"),
            phase="resolved",
            effects=[
                Effect(c.executors, "recovered"),
                Effect(c.run_scheduling, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
    ],
    trigger=statement("a change of the private network, in work to expand capacity")
    @ REPORT.at("a change to private network connectivity temporarily interrupted"),
    detection=undisclosed("how: the report says only that an incident was declared at 18:17 UTC"),
    mitigation=statement("the Direct Connect association was identified and restored")
    @ REPORT.at("the team had to identify and restore it"),
    impact={
        "function execution": statement("unavailable from 18:13 to 18:48 UTC, by the report")
        @ REPORT.at("Function execution was unavailable from 18:13 to 18:48"),
        "scheduling": statement("delayed across the platform")
        @ REPORT.at("function execution and delayed scheduling across the platform."),
        "events": statement("still accepted during the incident")
        @ REPORT.at("Events continued to be accepted during the incident,"),
        "some affected work": statement("may require replay")
        @ REPORT.at("Some affected work may require replay."),
        "fallbacks": statement("connection fallbacks depended on the same network path")
        @ REPORT.at("they depended on the same unavailable network path"),
    },
    barriers=[
        Barrier(
            "Redundant network paths",
            kind="redundancy",
            what=statement("redundant paths and failover are prioritized; an update is to follow")
            @ REPORT.at("prioritizing redundant network paths and failover for execution"),
            stops=private_path,
            cost=_NO_COST,
        ),
        Barrier(
            "Validation and review of network changes",
            kind="review",
            what=statement("planning, validation and review of such changes are being improved")
            @ REPORT.at("improving the planning, validation, and review of changes"),
            stops=vpc_attachment,
            cost=_NO_COST,
        ),
    ],
    signals=[
        direct_connect.OUTBOUND.below(
            undisclosed("threshold: the usual traffic of the interface, which is not published")
        )
    ],
    recovery=[GATEWAYS, ASSOCIATIONS, CALLERS, ATTACH, ASSOCIATE],
    data_loss=statement("none is reported; some affected work may require replay")
    @ REPORT.at("Some affected work may require replay."),
    rollback=statement("the VPC attachment was restored, which did not restore Direct Connect")
    @ REPORT.at("Restoring the VPC attachment alone did not automatically"),
    cost=_NO_COST,
) as diagram:
    waive("AM101", because="the report prints no message")
    waive("IN403", because="when queued work had caught up is not in the report")
    waive("NH205", because="the report has no figure of the network")
    c.customers >> Call("events, HTTPS") >> c.event_ingestion
    c.run_scheduling >> Asynchronous("runs") >> c.executors
    c.executors >> Call("invocations") >> c.customers
    c.run_scheduling >> Call("state") >> private_path
    c.executors >> Call("state") >> private_path
    private_path >> Call("by its association") >> vpc_attachment
    vpc_attachment >> Call("VPC") >> state_services
