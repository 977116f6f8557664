"""The provider's quota object counts 15k pods that do not exist, and no new pod is created."""

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
from atlas.technologies.failures.kubernetes_api import QUOTAS
from atlas.technologies.kubernetes import kubernetes
from incidents.mybinder import _2022_06_02 as facts
from incidents.mybinder import components as c
from incidents.mybinder._components_2022 import quota
from incidents.mybinder._steps import DELETE_QUOTA
from incidents.mybinder._technologies import binder_hub
from incidents.mybinder.facts import QUOTA as REPORT

_NO_COST = undisclosed("costs: not in the report of June 2022")

with IncidentAnatomy(
    c.mybinder,
    "A quota miscounts pods, and no new pod can start",
    as_of="2022-06-02",
    report=REPORT,
    failure_class="kubernetes-platform",
    timeline=[
        Event(
            statement("mybinder.org stops launching new pods")
            @ REPORT.at("mybinder.org stopped successfully launching any new pods."),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(quota, "degraded"),
                Effect(c.hub, "degraded", because=quota),
                Effect(c.binder, "degraded", because=c.hub),
                Effect(c.visitors, "degraded", because=c.binder),
            ],
        ),
        Event(
            statement("a user reports the outage in the Matrix channel; the team is alerted")
            @ REPORT.at("user reported a Binder outage in the Matrix"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("the log error is found: a pod quota limit is reached")
            @ REPORT.at("log error about hitting a pod quota limit:"),
            when=facts.LOGGED,
        ),
        Event(
            statement("posts on Stack Overflow show that others had similar problems")
            @ REPORT.at("that others have run into similar problems."),
            when=facts.FOUND,
        ),
        Event(
            statement("the quota object is deleted, and pods can be created again at once")
            @ REPORT.at("our deployment was able to create pods again,"),
            when=facts.DELETED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(quota, "recovered"),
                Effect(c.hub, "recovered"),
                Effect(c.binder, "recovered"),
                Effect(c.visitors, "recovered"),
            ],
        ),
    ],
    trigger=statement("a bug in the resource quota of GKE")
    @ REPORT.at("A bug in the GKE resource quota was"),
    detection=statement("a user in the Matrix channel, 11 hours after the beginning")
    @ REPORT.at("user reported a Binder outage in the Matrix"),
    mitigation=statement("the ResourceQuota gke-resource-quotas was deleted")
    @ REPORT.at("When we deleted the `gke-resource-quotas` `resourcequota` in k8s,"),
    impact={
        "pods, by the quota": facts.LIMIT,
        "launches": statement("none succeeded; then soon 100 % again")
        @ REPORT.at("launch success went back to 100% pretty quickly."),
        "not noticed for, by the report": facts.UNNOTICED,
        "summary of the report": statement("about nine hours, and no intervention")
        @ REPORT.at("approximately nine hours before normal operation was restored"),
        "time zone": undisclosed(
            "zone: CET is printed, not kept in June; read as central European summer time"
        ),
        "date": statement("the title prints 2022-01-27, the timeline 2022-06-02")
        @ REPORT.at("# 2022-01-27, pod limit reached"),
    },
    barriers=[
        Barrier(
            "Alert on uptime",
            kind="alert",
            what=statement("action item: the issue on uptime and alerting")
            @ REPORT.at("Uptime and alerting issue:"),
            stops=c.hub,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement(
                "exceeded quota: gke-resource-quotas, requested: pods=1, used: pods=15k, limited: "
                "pods=15k"
            )
            @ REPORT.at(
                "gke-resource-quotas, requested: pods=1, used: pods=15k, limited: pods=15k"
            ),
            seen_by="the hub, which logs it",
        ),
        kubernetes.QUOTA,
        binder_hub.LAUNCH_TIME.rising(),
    ],
    recovery=[QUOTAS, DELETE_QUOTA],
    data_loss=undisclosed("data loss: the report mentions only failed launches"),
    rollback=statement("none: by the posts, the deleted object is created again")
    @ REPORT.at("deleting it caused the object to be recreated"),
    cost=_NO_COST,
) as diagram:
    waive("IN404", because="the report mentions failed launches only, and no data")
    c.visitors >> Call("HTTPS") >> c.binder
    c.binder >> Call("HTTP, requests a server") >> c.hub
    c.hub >> Call("creates pods") >> quota
    c.hub >> Asynchronous("starts") >> c.user_pods
