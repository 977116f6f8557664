"""A new namespace of Zanzibar spreads rapidly, and services that need Cloud IAM return errors."""

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
from incidents.google import _2020_04_08 as facts
from incidents.google import _iam as c
from incidents.google._reports import IAM as REPORT
from incidents.google._steps import LIFT_LIMIT, REPAIR_FAILOVERS, STATUS
from incidents.google._technologies import API_REQUESTS
from incidents.google.components import google_cloud
from systems.google import steps

_NO_COST = undisclosed("costs: not in Google's report of April 2020")

with IncidentAnatomy(
    google_cloud,
    "Configuration skips its canary, and global Cloud IAM fails",
    as_of="2020-04-08",
    report=REPORT,
    failure_class=["bad-config-push", "consensus-failover"],
    timeline=[
        Event(
            statement("a new namespace reaches all of Zanzibar rapidly: global Cloud IAM fails")
            @ REPORT.at("system allowed this specific type of configuration change"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.zanzibar, "degraded"),
                Effect(c.iam, "lost", because=c.zanzibar),
                Effect(c.api, "degraded", because=c.iam),
                Effect(c.compute, "lost", because=c.iam),
                Effect(c.deployments, "lost", because=c.iam),
                Effect(c.sql, "lost", because=c.iam),
                Effect(c.streaming, "degraded", because=c.iam),
            ],
        ),
        Event(
            statement("HA instances whose health metrics are missing fail over, and are stuck")
            @ REPORT.at("HA instances. Such instances initiated failover when upstream"),
            when=facts.INSTANCES,
            effects=[Effect(c.instances, "degraded", because=c.iam)],
        ),
        Event(
            statement("Gmail begins to receive and send emails with delays")
            @ REPORT.at("Experienced delays receiving and sending emails from"),
            when=facts.MAIL,
            effects=[Effect(c.mail, "degraded", because=c.iam)],
        ),
        Event(
            statement("engineers are automatically alerted to error rates of Cloud IAM")
            @ REPORT.at("automatically alerted to elevated error rates affecting"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("aggressive retries trigger DoS protection, which limits the IAM API")
            @ REPORT.at("requests (due to aggressive retry policies) triggered"),
            when=undisclosed("time: the report does not say when DoS protection was triggered"),
        ),
        Event(
            statement("by now Zanzibar's team has identified the change; it is reverted")
            @ REPORT.at("the configuration change responsible for the issue, and"),
            when=facts.REVERTED,
        ),
        Event(
            statement("Gmail's emails are no longer delayed")
            @ REPORT.at("and sending emails from 6:50 to 7:39."),
            when=facts.MAIL_BACK,
            effects=[Effect(c.mail, "recovered")],
        ),
        Event(
            statement("the revert has propagated: most internal services recover")
            @ REPORT.at("The mitigation finished propagating by 07:42, partially"),
            when=facts.PROPAGATED,
            phase="mitigated",
            effects=[
                Effect(c.zanzibar, "recovered"),
                Effect(c.iam, "recovered"),
                Effect(c.compute, "recovered"),
                Effect(c.deployments, "recovered"),
                Effect(c.sql, "recovered"),
            ],
        ),
        Event(
            statement("the status page has its first update, without a cause")
            @ REPORT.at("Symptoms: elevated error rates across multiple products."),
            when=facts.STATUS,
        ),
        Event(
            statement("the removal of DoS protection has propagated; the API operates normally")
            @ REPORT.at("the DoS protection was removed but took additional"),
            when=facts.UNTHROTTLED,
            effects=[Effect(c.api, "recovered")],
        ),
        Event(
            statement("BigQuery streaming copes with its traffic again in the US multi-region")
            @ REPORT.at("a 55% error rate from 7:42 - 8:44"),
            when=facts.STREAMING_BACK,
            effects=[Effect(c.streaming, "recovered")],
        ),
        Event(
            statement("the last stuck instance recovers: engineers intervened manually")
            @ REPORT.at("engineer intervention to bring them back online. Affected"),
            when=facts.INSTANCES_BACK,
            phase="resolved",
            effects=[Effect(c.instances, "recovered")],
        ),
    ],
    trigger=statement("a new configuration namespace, which a latent issue let skip the canary")
    @ REPORT.at("configuration namespace was added, and a latent issue"),
    detection=statement("an automatic alert on error rates of Cloud IAM, at 06:52 PDT")
    @ REPORT.at("automatically alerted to elevated error rates affecting"),
    mitigation=statement("the configuration change was reverted")
    @ REPORT.at("swiftly reverted the"),
    impact={
        "internal IAM API, errors": facts.INTERNAL_ERRORS,
        "Cloud IAM, errors for": facts.IAM_LASTED,
        "external IAM API, errors for": facts.API_LASTED,
        "Compute Engine changes, errors": facts.COMPUTE_ERRORS,
        "HA instances, degraded": facts.INSTANCES_SHARE,
        "HA instances, longest": facts.INSTANCES_LASTED,
        "BigQuery streaming, degraded for": facts.STREAMING_LASTED,
        "US stream errors after 07:42 PDT": facts.STREAMING_US,
        "G Suite, delayed inbound emails": facts.MAIL_INBOUND,
        "Gmail, p90 delay": facts.MAIL_DELAY,
        "not affected": statement("HTTP serving of public apps on App Engine")
        @ REPORT.at("Public apps did not have HTTP serving"),
        "false errors": statement("Cloud IoT: deletions failed by their reply, and completed")
        @ REPORT.at("issued did complete successfully."),
        "before the start": statement("errors in Cloud Monitoring's UI from 06:42 PDT")
        @ REPORT.at("Monitoring UI from 6:42 - 7:42."),
        "end, by the status page": statement("08:36 PDT; by the report, 10:00 for HA instances")
        @ REPORT.at("As of 08:36 US/Pacific, the issue affecting multiple"),
    },
    barriers=[
        Barrier(
            "Canary steps for every change",
            kind="gradual-rollout",
            what=statement("layers of canarying over days, with automated rollback, are to apply")
            @ REPORT.at("canarying, with automated rollback if problems are detected,"),
            stops=c.zanzibar,
            cost=_NO_COST,
        ),
        Barrier(
            "No failover because of IAM",
            kind="health-check",
            what=statement("auto-failover is to change, so that IAM issues do not trigger it")
            @ REPORT.at("change the auto-failover system to avoid triggering based"),
            stops=c.instances,
            cost=_NO_COST,
        ),
        Barrier(
            "Failover for real outages only",
            kind="health-check",
            what=statement("failover is reviewed: is it an outage, or lost communication?")
            @ REPORT.at("make sure it can distinguish a real outage"),
            stops=c.instances,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("HTTP 500 INTERNAL_ERROR")
            @ REPORT.at("began returning HTTP 500 INTERNAL_ERROR codes. The"),
            seen_by="callers of the external IAM API",
        ),
        google_api.SERVER_PYTHON,
        grpc.INTERNAL_JAVA,
        API_REQUESTS.rising(),
        Alert(
            name=statement("an automatic alert to elevated error rates")
            @ REPORT.at("automatically alerted to elevated error rates affecting")
        ),
    ],
    recovery=[STATUS, steps.REVERT_NAMESPACE, steps.BACK_OFF, LIFT_LIMIT, REPAIR_FAILOVERS],
    data_loss=undisclosed("data loss: the report mentions errors and delays, and no lost data"),
    rollback=statement("the configuration change was reverted") @ REPORT.at("swiftly reverted the"),
    cost=undisclosed("cost: the report takes requests for SLA credits, and names no amount"),
    stated={"time to mitigate": facts.IAM_LASTED, "time to resolve": facts.INSTANCES_LASTED},
    see=[
        Link(
            "systems/google/failure_domains",
            "more",
            because="how this fault and others spread over Google's services",
        )
    ],
) as diagram:
    c.programs >> Call("requests and retries") >> c.api
    c.api >> Call("checks") >> c.iam
    c.compute >> Call("checks") >> c.iam
    c.deployments >> Call("checks") >> c.iam
    c.sql >> Call("authenticates VMs") >> c.iam
    c.instances >> Call("to attach its disk") >> c.iam
    c.streaming >> Call("checks") >> c.iam
    c.mail >> Call("checks") >> c.iam
    c.iam >> Call("access control") >> c.zanzibar
    c.release >> Call("configuration") >> c.zanzibar
    waive("IN404", because="the report mentions errors and delays, and no lost data")
    waive("NH205", because="the report gives shares of requests, and no number of them")
