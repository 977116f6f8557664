"""A surge of publish requests that are not cached overloads Pub/Sub's metadata store."""

from atlas import (
    Alert,
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
from atlas.technologies.google_api import google_api
from atlas.technologies.grpc import grpc
from incidents.google import _2019_05_20 as facts
from incidents.google import _pub_sub as c
from incidents.google._reports import PUB_SUB as REPORT
from incidents.google._steps import LIMIT_SOURCE, SHED_INTERNAL, STATUS
from incidents.google._technologies import API_REQUESTS
from incidents.google.components import google_cloud
from systems.google import steps

_NO_COST = undisclosed("costs: not in Google's report of May 2019")

with IncidentAnatomy(
    google_cloud,
    "Publish surge makes a hot spot in Pub/Sub's metadata store",
    as_of="2019-05-20",
    report=REPORT,
    failure_class="cache-stampede",
    timeline=[
        Event(
            statement("a surge of publish requests does not cache; overload protection sets in")
            @ REPORT.at("hotspotting triggered overload protection mechanisms within the storage"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.store, "degraded"),
                Effect(c.messages, "degraded", because=c.store),
                Effect(c.sql, "degraded", because=c.messages),
                Effect(c.files, "degraded", because=c.messages),
                Effect(c.tasks, "degraded", because=c.messages),
            ],
        ),
        Event(
            statement("engineers are alerted to elevated error rates, and start to investigate")
            @ REPORT.at("alerted to elevated error rates and immediately began"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("the status page has its first update: errors of admin operations")
            @ REPORT.at("We are investigating elevated error rate on create/delete/get"),
            when=facts.STATUS,
        ),
        Event(
            statement("the metadata store is found responsible; its own team is called in")
            @ REPORT.at("elevated error rates afflicting Cloud Pub/Sub and escalated"),
            when=facts.STORE_FOUND,
        ),
        Event(
            statement("its servers get more resources; the hot spots and the errors remain")
            @ REPORT.at("did not address the hotspots and error rates"),
            when=facts.MORE_SERVERS,
        ),
        Event(
            statement("non-essential internal traffic is disabled; the store improves, not fully")
            @ REPORT.at("behavior, but did not lead to a full"),
            when=facts.SHED,
        ),
        Event(
            statement("the source of the surge is identified, and its requests are rate-limited")
            @ REPORT.at("implemented a rate limit on the requests, which"),
            when=facts.LIMITED,
            phase="mitigated",
        ),
        Event(
            statement("by this time traffic has subsided, and the store recovered by itself")
            @ REPORT.at("full resolution of the incident by 00:24."),
            when=facts.RESOLVED,
            phase="resolved",
            effects=[
                Effect(c.store, "recovered"),
                Effect(c.messages, "recovered"),
                Effect(c.sql, "recovered"),
                Effect(c.files, "recovered"),
                Effect(c.tasks, "recovered"),
            ],
        ),
    ],
    trigger=statement("an internal user's unexpected surge of publish requests")
    @ REPORT.at("triggered by an internal user creating an unexpected"),
    detection=statement("an automatic alert to elevated error rates")
    @ REPORT.at("alerted to elevated error rates and immediately began"),
    mitigation=statement("a rate limit on the requests of the surge")
    @ REPORT.at("implemented a rate limit on the requests, which"),
    impact={
        "publish, errors": facts.PUBLISH,
        "publish, p50 rise": facts.P50,
        "publish, p99 rise": facts.P99,
        "admin of topics, errors": facts.PUBLISH_ADMIN,
        "admin of subscriptions, errors": facts.SUBSCRIBE_ADMIN,
        "some admin errors at 22:38 PDT": facts.ADMIN_22_38,
        "end, by the status page": statement("01:02 PDT; the report says 00:24")
        @ REPORT.at("been resolved for all affected users as of"),
    },
    barriers=[
        Barrier(
            "One more layer of caching",
            kind="capacity",
            what=statement("another layer of caching is being added, to reduce the store's load")
            @ REPORT.at("layer of caching to further reduce load on"),
            stops=c.store,
            cost=_NO_COST,
        ),
        Barrier(
            "More storage servers",
            kind="isolation",
            what=statement(
                "more servers are being added, for isolation and a smaller effect of hot spots"
            )
            @ REPORT.at("preemptively increasing the number of storage servers to"),
            stops=c.store,
            cost=_NO_COST,
        ),
        Barrier(
            "Review of the schema",
            kind="review",
            what=statement("the store's schema is being reviewed, to distribute its load better")
            @ REPORT.at("reviewing the schema of the storage system to"),
            stops=c.store,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("DEADLINE_EXCEEDED") @ REPORT.at("“DEADLINE_EXCEEDED”."),
            seen_by="customers that publish to Pub/Sub or manage its topics",
        ),
        grpc.PYTHON_DEADLINE,
        google_api.DEADLINE_PYTHON,
        API_REQUESTS.rising(),
        Alert(
            name=statement("an automatic alert to elevated error rates")
            @ REPORT.at("alerted to elevated error rates and immediately began")
        ),
    ],
    recovery=[STATUS, steps.BACK_OFF, SHED_INTERNAL, LIMIT_SOURCE],
    data_loss=undisclosed("data loss: the report mentions errors and latency, and no stored data"),
    rollback=statement("none is named: the surge was limited, and the store recovered by itself")
    @ REPORT.at("automated mechanisms were able to successfully heal the"),
    cost=_NO_COST,
    stated={"time to resolve": facts.LASTED},
    see=[
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="how to find a hot spot in a database whose commands are published",
        )
    ],
) as diagram:
    c.publisher >> Call("publish") >> c.messages
    c.messages >> Call("metadata") >> c.store
    c.sql >> Call("depends indirectly") >> c.messages
    c.files >> Call("depends indirectly") >> c.messages
    c.tasks >> Call("depends indirectly") >> c.messages
    waive("IN404", because="the report mentions errors and latency, and no stored data")
    waive("NH205", because="the report gives rates of errors, and no number of requests")
