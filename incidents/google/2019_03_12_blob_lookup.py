"""A configuration change overloads the lookup of blob locations."""

from atlas import (
    Alert,
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
from incidents.google import _2019_03_12 as facts
from incidents.google import _storage as c
from incidents.google._reports import STORAGE as REPORT
from incidents.google._steps import STATUS
from incidents.google._technologies import API_REQUESTS
from incidents.google.components import google_cloud
from systems.google import steps

_NO_COST = undisclosed("costs: not in Google's report of March 2019")

with IncidentAnatomy(
    google_cloud,
    "A change overloads blob lookups, and the overload cascades",
    as_of="2019-03-12",
    report=REPORT,
    failure_class=["metastable-overload", "bad-config-push"],
    timeline=[
        Event(
            statement("an alert: the metadata of the blob storage uses much more storage")
            @ REPORT.at("storage resources for metadata used by the internal"),
            when=facts.GROWTH,
        ),
        Event(
            statement("to reduce it, SREs make a configuration change, with a side effect")
            @ REPORT.at("March, to reduce resource usage, SREs made a"),
            when=facts.CHANGE,
        ),
        Event(
            statement("error rates rise: overloaded blob lookups have led to a cascading failure")
            @ REPORT.at("location of blob data. The increased load eventually"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.lookup, "degraded"),
                Effect(c.blobs, "degraded", because=c.lookup),
                Effect(c.buckets, "degraded", because=c.blobs),
                Effect(c.applications, "degraded", because=c.blobs),
                Effect(c.monitoring, "degraded", because=c.blobs),
                Effect(c.products, "degraded", because=c.blobs),
            ],
        ),
        Event(
            statement("SREs are alerted, and stop the job that changes the configuration")
            @ REPORT.at("stopped the job that was making configuration changes."),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("the status page has its first update; mitigation is in progress")
            @ REPORT.at("Mitigation work is currently underway by our Engineering"),
            when=facts.STATUS,
        ),
        Event(
            statement(
                "all regions are affected; engineers believe they have found potential causes"
            )
            @ REPORT.at("Engineering Team believes they have identified the potential"),
            when=facts.ALL_REGIONS,
        ),
        Event(
            statement("the root cause is understood, and the solution is being implemented")
            @ REPORT.at("understands the root cause and is working to"),
            when=facts.UNDERSTOOD,
        ),
        Event(
            statement("traffic to the blob storage is reduced by hand, so that its tasks can start")
            @ REPORT.at("SREs manually reduced traffic levels to the blob"),
            when=undisclosed("time: the report does not say when traffic was reduced"),
        ),
        Event(
            statement(
                "the errors end, by the report; the status page at 22:51 PDT: gradually recovering"
            )
            @ REPORT.at("storage infrastructure of Cloud Storage is gradually recovering"),
            when=facts.ENDED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.lookup, "recovered"),
                Effect(c.blobs, "recovered"),
                Effect(c.buckets, "recovered"),
                Effect(c.applications, "recovered"),
                Effect(c.monitoring, "recovered"),
                Effect(c.products, "recovered"),
            ],
        ),
    ],
    trigger=statement("a configuration change, with the side effect of overloading the lookup")
    @ REPORT.at("a side effect of overloading a key part"),
    detection=statement("SREs were alerted; what the alert monitors is not stated")
    @ REPORT.at("SREs were alerted to the service disruption at"),
    mitigation=statement(
        "the job was stopped; traffic was reduced by hand, so that tasks could start"
    )
    @ REPORT.at("SREs manually reduced traffic levels to the blob"),
    impact={
        "blob storage, errors": facts.ERRORS,
        "blob storage, errors at worst": facts.ERRORS_PEAK,
        "Cloud Storage, errors": facts.CLOUD_STORAGE,
        "App Engine, errors, blobs": facts.BLOBSTORE,
        "App Engine, errors, deployments": facts.DEPLOYMENTS,
        "Stackdriver, errors, old data": facts.HISTORY,
        "Gmail, Photos, Drive": statement("errors, greatly reduced by caching and redundancy")
        @ REPORT.at("the user impact was greatly reduced by caching"),
        "end, by the status page": statement("23:18 PDT; the report says 22:50")
        @ REPORT.at("Tuesday, 2019-03-12 23:18 US/Pacific. We will conduct"),
        "also planned": statement("faster provisioning, to recover from such a cascade")
        @ REPORT.at("provision resources in order to recover from a"),
    },
    barriers=[
        Barrier(
            "Software that prevents such changes",
            kind="validation",
            what=statement("software is to prevent changes that overload key parts")
            @ REPORT.at("software measures to prevent any configuration changes"),
            stops=c.lookup,
            cost=_NO_COST,
        ),
        Barrier(
            "Better load shedding",
            kind="retry-control",
            what=statement("the metadata storage is to degrade gracefully under overload")
            @ REPORT.at("shedding behavior of the metadata storage system so"),
            stops=c.blobs,
            cost=_NO_COST,
        ),
        Barrier(
            "Isolation between regions",
            kind="isolation",
            what=statement("failures of the storage are to be less likely to have global impact")
            @ REPORT.at("isolation between regions of the storage service so"),
            stops=c.blobs,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("an alert on the disruption of the blob storage")
            @ REPORT.at("SREs were alerted to the service disruption at")
        ),
        API_REQUESTS.rising(),
    ],
    recovery=[STATUS, steps.STOP_CHANGES, steps.REDUCE_TRAFFIC],
    data_loss=undisclosed("data loss: the report mentions errors and latency, and no lost data"),
    rollback=statement("the job was stopped; a rollback of its change is not mentioned")
    @ REPORT.at("stopped the job that was making configuration changes."),
    cost=_NO_COST,
    stated={"time to resolve": facts.LASTED},
    see=[
        Link(
            "systems/google/failure_domains",
            "more",
            because="how this fault and others spread over Google's services",
        )
    ],
) as diagram:
    c.change_job >> Asynchronous("configuration") >> c.lookup
    c.blobs >> Call("location of a blob") >> c.lookup
    c.buckets >> Call("blobs") >> c.blobs
    c.applications >> Call("blobs") >> c.blobs
    c.monitoring >> Call("old time series") >> c.blobs
    c.products >> Call("blobs") >> c.blobs
    waive("AM101", because="the report quotes no message, and gives no code of the errors")
    waive("IN404", because="the report mentions errors and latency, and no lost data")
    waive("NH205", because="the report gives rates of errors, and no number of requests")
