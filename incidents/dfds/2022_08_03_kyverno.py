"""Kyverno crash-loops; its webhook does not answer, and Services cannot be changed."""

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
from atlas.technologies.failures.kubernetes import PREVIOUS_LOG
from atlas.technologies.failures.kubernetes_api import WEBHOOKS
from atlas.technologies.failures.kyverno import PODS
from atlas.technologies.kubernetes import kubernetes
from incidents.dfds import _2022_08_03 as facts
from incidents.dfds import components as c
from incidents.dfds._steps import REMOVE_WEBHOOKS, UPGRADE_CHART
from incidents.dfds.facts import KYVERNO as REPORT

_NO_COST = undisclosed("costs: not in the report of August 2022")

with IncidentAnatomy(
    c.platform,
    "A crash-looping policy webhook blocks changes to Services",
    as_of="2022-08-03",
    report=REPORT,
    failure_class="kubernetes-platform",
    timeline=[
        Event(
            statement("Kyverno is stuck in a crash loop")
            @ REPORT.at("Kyverno was stuck in crash loop."),
            when=undisclosed("when the crash loop began: not in the report of August 2022"),
            effects=[Effect(c.policies, "lost")],
        ),
        Event(
            statement("a team reports issues applying a Service; the report gives no earlier time")
            @ REPORT.at("they were having issues applying a Service resource"),
            when=facts.ALERTED,
            phase="began",
            effects=[
                Effect(c.api_server, "degraded", because=c.policies),
                Effect(c.teams, "degraded", because=c.api_server),
            ],
        ),
        Event(
            statement("engineers start to look into the issue")
            @ REPORT.at("Started looking into the alerted issue"),
            when=facts.STARTED,
            phase="detected",
        ),
        Event(
            statement("the issue is identified; work on a fix starts")
            @ REPORT.at("Issue identified, started work on fix"),
            when=facts.IDENTIFIED,
        ),
        Event(
            statement("the issue is recreated in a sandbox cluster")
            @ REPORT.at("Issue recreated in K8s sandbox"),
            when=facts.RECREATED,
        ),
        Event(
            statement("the fix is deployed in the sandbox, until a minute that is not noted")
            @ REPORT.at("12:26-12:?? | Fix deployed in K8s sandbox"),
            when=facts.SANDBOX,
        ),
        Event(
            statement("the fix is deployed in the affected production cluster; feedback is awaited")
            @ REPORT.at("Fix deployed in affected production cluster, awaiting user"),
            when=facts.DEPLOYED,
            phase="mitigated",
            effects=[Effect(c.policies, "recovered"), Effect(c.api_server, "recovered")],
        ),
        Event(
            statement("the user reports that the fix works")
            @ REPORT.at("User reporting back that the fix works"),
            when=facts.CONFIRMED,
            phase="resolved",
            effects=[Effect(c.teams, "recovered")],
        ),
    ],
    trigger=statement("not settled; a certificate chain's expiry is listed as contributing")
    @ REPORT.at("Issue with certificate chain expiry in third party"),
    detection=statement("a team's report; from it to the first look, the report counts 12 min")
    @ REPORT.at("Alerted by end-user team that they were having"),
    mitigation=statement("an update to a newer Helm chart of Kyverno")
    @ REPORT.at("updating to a newer Helm Chart version of"),
    impact={
        "objects affected": statement("all Services, except in exempted namespaces")
        @ REPORT.at("resource excluding exempted namespaces were unavailable due"),
        "version": statement("Kyverno was not kept up to date, due to a code freeze")
        @ REPORT.at("Kyverno not being kept up-to-date due to code"),
        "known before": statement("an issue had been raised, but not on the daily board")
        @ REPORT.at("Issue raised but not on the 'ops day"),
    },
    barriers=[
        Barrier(
            "Webhook that fails open",
            kind="fallback",
            what=statement("failurePolicy `ignore` would have prevented it; it is to be considered")
            @ REPORT.at("Consider if we should change the failurePolicy on"),
            stops=c.api_server,
            cost=_NO_COST,
        ),
        Barrier(
            "Monitoring of Kyverno",
            kind="alert",
            what=statement("monitoring of Kyverno is to be implemented")
            @ REPORT.at("Implement monitoring on Kyverno"),
            stops=c.api_server,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[kubernetes.WEBHOOK, kubernetes.CRASH_LOOP, kubernetes.RESTARTS.rising()],
    recovery=[WEBHOOKS, PODS, PREVIOUS_LOG, REMOVE_WEBHOOKS, UPGRADE_CHART],
    data_loss=undisclosed("data loss: the report mentions only changes that were refused"),
    rollback=statement("none: a newer chart was the fix")
    @ REPORT.at("updating to a newer Helm Chart version of"),
    cost=_NO_COST,
    stated={"time to detect": facts.DETECTED_IN, "time to mitigate": facts.RECOVERED_IN},
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find out why a pod does not stay up",
        )
    ],
) as diagram:
    waive("IN404", because="changes were refused; the report says nothing about lost data")
    c.teams >> Call("CRUD on Services") >> c.api_server
    c.api_server >> Call("admission webhook") >> c.policies
