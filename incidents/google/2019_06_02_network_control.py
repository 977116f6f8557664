"""Maintenance automation deschedules the network control plane in several locations at once."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Observation,
    Symptom,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.linux import linux
from incidents.google import _2019_06_02 as facts
from incidents.google import _network as c
from incidents.google._reports import NETWORK as REPORT
from incidents.google._steps import STATUS
from incidents.google.components import google_cloud
from systems.google import steps

_NO_COST = undisclosed("costs: not in Google's report of June 2019")

with IncidentAnatomy(
    google_cloud,
    "Maintenance automation stops the network control plane",
    as_of="2019-06-02",
    report=REPORT,
    failure_class=["operator-automation-error", "network-bgp"],
    timeline=[
        Event(
            statement(
                "maintenance starts in one location; network control elsewhere is then stopped, too"
            )
            @ REPORT.at("including the network control jobs and their supporting"),
            when=facts.BEGAN,
            phase="began",
            effects=[Effect(c.control, "lost")],
        ),
        Event(
            statement("after several minutes without control, BGP routing is withdrawn")
            @ REPORT.at("period, BGP routing between specific impacted physical locations"),
            when=undisclosed("time: several minutes after the control plane was descheduled"),
            effects=[Effect(c.network, "degraded", because=c.control)],
        ),
        Event(
            statement(
                "from 11:47 to 11:49 PDT users begin to see it: 4 regions become inaccessible"
            )
            @ REPORT.at("were inaccessible for the duration of the incident,"),
            when=facts.FELT,
            effects=[
                Effect(c.instances, "lost", because=c.network),
                Effect(c.applications, "lost", because=c.network),
                Effect(c.vpn, "lost", because=c.network),
            ],
        ),
        Event(
            statement("engineers are alerted; the congested network hampers their debugging tools")
            @ REPORT.at("hampered by failure of tools competing over use"),
            when=undisclosed("time: two minutes after the failure began, without a clock time"),
            phase="detected",
            effects=[Effect(c.tools, "degraded", because=c.network)],
        ),
        Event(
            statement("Spanner is unavailable in three regions; others have higher latency")
            @ REPORT.at("Cloud Spanner in regions us-east4, us-west2, and northamerica-northeast1"),
            when=facts.SPANNER_DOWN,
            effects=[Effect(c.databases, "degraded", because=c.network)],
        ),
        Event(
            statement("Pub/Sub's admin operations are unavailable worldwide, until 12:05 PDT")
            @ REPORT.at("two periods of global unavailability for Cloud Pub/Sub"),
            when=facts.PUB_SUB_ADMIN,
            effects=[Effect(c.messages, "degraded", because=c.network)],
        ),
        Event(
            statement("the status page has its first update on the issue")
            @ REPORT.at("We are investigating an issue with Google Cloud"),
            when=facts.STATUS,
        ),
        Event(
            statement("by now the cause is known, and the automation is halted")
            @ REPORT.at("halted the automation software responsible for the maintenance"),
            when=facts.CAUSE,
        ),
        Event(
            statement(
                "a new configuration begins to roll out: the control plane's own had been lost"
            )
            @ REPORT.at("locations, configuration data had been lost and needed"),
            when=facts.ROLLOUT,
        ),
        Event(
            statement("network capacity begins to recover, location by location")
            @ REPORT.at("Recovery of network capacity started at 15:19, and"),
            when=facts.RECOVERING,
            effects=[Effect(c.control, "degraded")],
        ),
        Event(
            statement("VPN gateways in us-east4 have recovered; those in three regions have not")
            @ REPORT.at("reported 10% packet loss. VPN gateways in us-east4"),
            when=facts.FIRST_VPN,
            effects=[Effect(c.vpn, "degraded")],
        ),
        Event(
            statement("Spanner is available again in the three regions")
            @ REPORT.at("unavailable during the duration 11:48 to 15:44."),
            when=facts.SPANNER_BACK,
        ),
        Event(
            statement("Pub/Sub's admin operations are unavailable worldwide once more")
            @ REPORT.at("and finally from 16:05 to 16:25."),
            when=facts.PUB_SUB_AGAIN,
        ),
        Event(
            statement("the network's full service is resumed")
            @ REPORT.at("service was resumed at 16:10 US/Pacific time."),
            when=facts.RESUMED,
            phase="mitigated",
            effects=[
                Effect(c.control, "recovered"),
                Effect(c.network, "recovered"),
                Effect(c.instances, "recovered"),
                Effect(c.applications, "recovered"),
            ],
        ),
        Event(
            statement("Pub/Sub's admin operations are available again")
            @ REPORT.at("and finally from 16:05 to 16:25."),
            when=facts.PUB_SUB_BACK,
            effects=[Effect(c.messages, "recovered")],
        ),
        Event(
            statement(
                "the other VPN gateways recover: their control plane was in a fail-safe state"
            )
            @ REPORT.at("regions out of a fail-safe state, designed to"),
            when=facts.VPN_BACK,
            effects=[Effect(c.vpn, "recovered")],
        ),
        Event(
            statement("p99 latency of Spanner in nam3, nam6 and us-central1 is no longer raised")
            @ REPORT.at("from 13:10 to 16:50 latency was increased by"),
            when=facts.LATENCY_BACK,
            phase="resolved",
            effects=[Effect(c.databases, "recovered")],
        ),
    ],
    trigger=statement("a maintenance event, two misconfigurations, and a bug in the automation")
    @ REPORT.at("Two normally-benign misconfigurations, and a specific software bug,"),
    detection=statement("engineers were alerted two minutes after it began")
    @ REPORT.at("alerted to the failure two minutes after it"),
    mitigation=statement("control plane rescheduled, its configuration rebuilt and distributed")
    @ REPORT.at("relevant configuration was recreated and distributed, network capacity"),
    impact={
        "packet loss, longest region": facts.LONGEST,
        "packet loss, shortest region": facts.SHORTEST,
        "us-east1, packet loss": facts.US_EAST_1,
        "before the stated start": statement(
            "packet loss from 11:38 PDT: the report begins at 11:45"
        )
        @ REPORT.at("us-central1 spike of 9% packet loss immediately after"),
        "Pub/Sub, fewer successes": facts.PUB_SUB_DROP,
        "BigQuery jobs, errors": facts.JOBS,
        "us-west2 buckets, errors": facts.OBJECTS,
        "App Engine, fewer requests": facts.APP_ENGINE,
        "Endpoints, failed pushes": facts.PUSHES,
        "also affected": statement("G Suite and YouTube")
        @ REPORT.at("eastern USA, affecting Google Cloud, G Suite,"),
    },
    barriers=[
        Barrier(
            "One location at a time",
            kind="safe-tool",
            what=statement("the automation stays off until it cannot deschedule several at once")
            @ REPORT.at("avoid descheduling of jobs in multiple physical locations"),
            stops=c.control,
            cost=_NO_COST,
        ),
        Barrier(
            "Cluster managers reject it",
            kind="validation",
            what=statement("cluster management is to reject such requests, whatever their origin")
            @ REPORT.at("rejects such requests regardless of origin, providing an"),
            stops=c.control,
            cost=_NO_COST,
        ),
        Barrier(
            "Control plane not eligible",
            kind="setting",
            what=statement("the control plane is to reject maintenance requests of this type")
            @ REPORT.at("rejecting maintenance requests of the type implicated in"),
            stops=c.control,
            cost=_NO_COST,
        ),
        Barrier(
            "Longer fail static",
            kind="fallback",
            what=statement("the network is to run longer without its control plane")
            @ REPORT.at("will be updated to continue in 'fail static'"),
            stops=c.network,
            cost=_NO_COST,
        ),
        Barrier(
            "Tools for a failed network",
            kind="way-in",
            what=statement("emergency tooling is to be robust to network failures of this kind")
            @ REPORT.at("and tested to ensure that they are robust"),
            stops=c.tools,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement("client timeout errors")
            @ REPORT.at("returned client timeout errors."),
            seen_by="clients of App Engine in us-central",
        ),
        linux.TIMED_OUT,
        Alert(
            name=statement("an alert to engineers; what it monitors is not stated")
            @ REPORT.at("alerted to the failure two minutes after it")
        ),
    ],
    recovery=[STATUS, steps.DRAIN_REGION, steps.STOP_AUTOMATION, steps.RESTORE_CONTROL],
    data_loss=statement("the control plane's configuration; data of users is not mentioned")
    @ REPORT.at("locations, configuration data had been lost and needed"),
    rollback=statement("none: the configuration was rebuilt; it is to be persisted in future")
    @ REPORT.at("to persist its configuration so that the configuration"),
    cost=_NO_COST,
    stated={"time to detect": facts.ALERTED},
    see=[
        Link(
            "systems/google/failure_domains",
            "more",
            because="how this fault and others spread over Google's services",
        )
    ],
) as diagram:
    c.automation >> Call("deschedules its jobs") >> c.control
    c.control >> Call("configuration and routes") >> c.network
    c.tools >> Observation("on the same network") >> c.network
    c.instances >> Call("traffic") >> c.network
    c.applications >> Call("traffic") >> c.network
    c.databases >> Call("traffic") >> c.network
    c.messages >> Call("traffic") >> c.network
    c.vpn >> Call("traffic") >> c.network
    waive("AM103", because="the report names no metric")
    waive("NH205", because="the report gives no number of machines, locations or links")
