"""Retries use all processing of a region's control plane, and connections are denied."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.cloud_sql import cloud_sql
from atlas.technologies.failures.cloud_sql import TEST
from incidents.google import _2017_08_15 as facts
from incidents.google import _cloud_sql as c
from incidents.google._reports import CLOUD_SQL as REPORT
from incidents.google._steps import ROLL_BACK, SHED_CONTROL, STATUS
from incidents.google.components import google_cloud

_NO_COST = undisclosed("costs: not in Google's report of August 2017")
_NO_TIME = undisclosed("time: the report gives none for the engineers' actions")

with IncidentAnatomy(
    google_cloud,
    "Automatic retries overload Cloud SQL's control plane",
    as_of="2017-08-15",
    report=REPORT,
    failure_class="metastable-overload",
    timeline=[
        Event(
            statement("internal errors spike; retries use all the control plane's processing")
            @ REPORT.at("and consumed all the available Cloud SQL control"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.metadata, "degraded"),
                Effect(c.control, "degraded", because=c.metadata),
                Effect(c.front_ends, "degraded", because=c.control),
                Effect(c.admin, "degraded", because=c.control),
                Effect(c.programs, "degraded", because=c.front_ends),
            ],
        ),
        Event(
            statement("automated monitoring detects the errors, and pages engineers")
            @ REPORT.at("were paged at 17:20 when automated monitoring detected"),
            when=facts.PAGED,
            phase="detected",
        ),
        Event(
            statement(
                "first troubleshooting does not sufficiently isolate the issue, or reduce the load"
            )
            @ REPORT.at("sufficiently isolate the issue and reduce the database"),
            when=_NO_TIME,
        ),
        Event(
            statement("the status page has its first update: connectivity in europe-west1")
            @ REPORT.at("We are experiencing an issue with Cloud SQL"),
            when=facts.STATUS,
        ),
        Event(
            statement("the status page: only App Engine's and the proxy's connections are affected")
            @ REPORT.at("affecting only connections from App Engine and connections"),
            when=facts.NARROWED,
        ),
        Event(
            statement("non-critical services of the control plane are disabled, to shed load")
            @ REPORT.at("disabled non-critical control plane services for Cloud SQL"),
            when=_NO_TIME,
        ),
        Event(
            statement("engineers begin a rollback to the previous configuration")
            @ REPORT.at("service to catch up. They then began a"),
            when=_NO_TIME,
        ),
        Event(
            statement("the issue is resolved for all affected projects")
            @ REPORT.at("for all affected projects as of 20:55 US/Pacific."),
            when=facts.ENDED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.metadata, "recovered"),
                Effect(c.control, "recovered"),
                Effect(c.front_ends, "recovered"),
                Effect(c.admin, "recovered"),
                Effect(c.programs, "recovered"),
            ],
        ),
    ],
    trigger=statement("a spike of internal errors, and too few resources in the control plane")
    @ REPORT.at("surfaced through a combination of a spike in"),
    detection=statement("automated monitoring of the control plane's errors")
    @ REPORT.at("were paged at 17:20 when automated monitoring detected"),
    mitigation=statement("non-critical services were disabled, then a rollback was begun")
    @ REPORT.at("disabled non-critical control plane services for Cloud SQL"),
    impact={
        "instances the API cannot manage": facts.UNMANAGED,
        "new connections": statement("denied from App Engine and Cloud SQL Proxy")
        @ REPORT.at("Engine) were denied new connections to their database."),
        "with ephemeral certificates": statement("connections timed out if open for over an hour")
        @ REPORT.at("had been open for more than one hour"),
        "Container Engine": statement("most of its connections use Cloud SQL Proxy")
        @ REPORT.at("(which includes most connections from Google"),
    },
    barriers=[
        Barrier(
            "Alert on metadata timeouts",
            kind="alert",
            what=statement("monitoring is being added to quickly detect timeouts of the database")
            @ REPORT.at("to quickly detect metadata database timeouts which caused"),
            stops=c.control,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Validation without the database",
            kind="isolation",
            what=statement("validating a connection is to need no direct call of the database")
            @ REPORT.at("by making the service not directly call"),
            stops=c.front_ends,
            cost=_NO_COST,
        ),
    ],
    signals=[
        cloud_sql.NO_CONNECTION_1,
        cloud_sql.NO_CONNECTION,
        cloud_sql.DIAL_FAILURES.rising(),
        Alert(
            name=statement("automated monitoring of the control plane's errors")
            @ REPORT.at("increase in control plane errors. Initial troubleshooting")
        ),
    ],
    recovery=[STATUS, TEST, SHED_CONTROL, ROLL_BACK],
    data_loss=undisclosed("data loss: the report mentions connections and management, not data"),
    rollback=statement("a rollback to the previous configuration was begun")
    @ REPORT.at("service to catch up. They then began a"),
    cost=_NO_COST,
    stated={"time to resolve": facts.LASTED},
) as diagram:
    c.programs >> Call("new connection") >> c.front_ends
    c.front_ends >> Call("ACLs and certificates") >> c.control
    c.admin >> Call("create or change") >> c.control
    c.control >> Call("validation of a connection") >> c.metadata
    waive("IN404", because="the report mentions connections and management, and no stored data")
    waive("NH205", because="the report gives a share of instances, and no number of them")
