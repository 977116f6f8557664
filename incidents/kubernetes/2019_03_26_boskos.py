"""A node upgrade at night restarts a pod with a bad image that was never rolled out."""

from atlas import (
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
from atlas.technologies.failures.kubernetes import POD, PREVIOUS_LOG
from atlas.technologies.failures.kubernetes_upkeep import SETS
from atlas.technologies.kubernetes import kubernetes
from incidents.kubernetes import _2019_03_26 as facts
from incidents.kubernetes import components as c
from incidents.kubernetes._steps import ROLL_BACK_SET
from incidents.kubernetes._technologies import boskos, test_job
from incidents.kubernetes.facts import BOSKOS as REPORT

_NO_COST = undisclosed("costs: not in the post-mortem of March 2019")

with IncidentAnatomy(
    c.prow_cluster,
    "A node upgrade restarts a pod with a bad image, merges stop",
    as_of="2019-03-26",
    report=REPORT,
    failure_class="bad-deploy",
    timeline=[
        Event(
            statement("a bug that keeps Boskos from starting is introduced, in December 2018")
            @ REPORT.at("bug preventing Boskos from updating is introduced"),
            when=facts.INTRODUCED,
        ),
        Event(
            statement("the spec of the StatefulSet is updated, but the pod is not")
            @ REPORT.at("spec is updated but the pod is not"),
            when=facts.SPEC_UPDATED,
        ),
        Event(
            statement("an upgrade of the build cluster's nodes is started")
            @ REPORT.at("node upgrade is initiated on the build cluster"),
            when=facts.UPGRADE,
        ),
        Event(
            statement("the node of the only Boskos pod is drained; the new pod crash-loops")
            @ REPORT.at("The replacement pod is stuck in a crash"),
            when=facts.DRAINED,
            phase="began",
            effects=[
                Effect(c.boskos, "lost"),
                Effect(c.jobs, "degraded", because=c.boskos),
                Effect(c.merge_queue, "degraded", because=c.jobs),
                Effect(c.contributors, "degraded", because=c.merge_queue),
            ],
        ),
        Event(
            statement("a user reports the outage on GitHub")
            @ REPORT.at("The outage is reported on GitHub by @mborsz"),
            when=facts.GITHUB,
            phase="detected",
        ),
        Event(
            statement("the outage is reported in Slack")
            @ REPORT.at("The outage is reported on Slack by @chenk008"),
            when=facts.SLACK,
        ),
        Event(
            statement("the outage is reported in Slack again")
            @ REPORT.at("The outage is reported on Slack again by"),
            when=facts.SLACK_AGAIN,
        ),
        Event(
            statement("a maintainer of Prow wakes up and notices the reports")
            @ REPORT.at("wakes up and notices the Slack reports"),
            when=facts.NOTICED,
        ),
        Event(
            statement("Boskos's fatal log line is posted: it is unable to create a CRD client")
            @ REPORT.at("unable to create a CRD client"),
            when=facts.LOG_LINE,
        ),
        Event(
            statement("the cause is found: the commit of December")
            @ REPORT.at("@liggitt finds the cause of the failure"),
            when=facts.CAUSE,
        ),
        Event(
            statement("a fixed Boskos is deployed")
            @ REPORT.at("successfully deploys a fixed Boskos"),
            when=facts.FIXED,
            phase="mitigated",
            effects=[Effect(c.boskos, "recovered")],
        ),
        Event(
            statement("jobs that depend on Boskos no longer fail")
            @ REPORT.at("All jobs depending on boskos failed between"),
            when=facts.PASSING,
            phase="resolved",
            effects=[
                Effect(c.jobs, "recovered"),
                Effect(c.merge_queue, "recovered"),
                Effect(c.contributors, "recovered"),
            ],
        ),
    ],
    trigger=statement("the node of the only Boskos pod was drained by the upgrade")
    @ REPORT.at("was drained to be replaced with a 1.13"),
    detection=statement("users; monitoring showed the failure, but no alert fired")
    @ REPORT.at("no alerting caught it."),
    mitigation=statement("a new image was built and deployed")
    @ REPORT.at("a new image was built and deployed at"),
    impact={
        "jobs failed, by the report, for": facts.LASTED,
        "failures of one required job": facts.FAILURES,
        "kubernetes/kubernetes": statement("no pull request could merge for nine hours")
        @ REPORT.at("impossible to merge any PR in kubernetes/kubernetes during"),
        "other projects": statement("similar effects")
        @ REPORT.at("There were similar effects on other projects during"),
        "on-call": statement("coverage only until 6pm PDT; the upgrade began shortly after 5pm")
        @ REPORT.at("when we only have coverage until 6pm is"),
        "time of the fix": statement("10:04 PDT in one section; 08:10 in timeline and chat")
        @ REPORT.at("new image was built and deployed at 10:04."),
        "time of the upgrade": statement("around 17:20 PDT in one section; 17:40 in the timeline")
        @ REPORT.at("At around 17:20, several hours before the outage,"),
        "dates": undisclosed(
            "night of the outage: the report prints three; its log line of 2019-03-26T09:44Z fits "
            "25 to 26 March"
        ),
    },
    barriers=[
        Barrier(
            "Deployments that replace the pod",
            kind="setting",
            what=statement("action item: configure Boskos so that deployments actually happen")
            @ REPORT.at("so deployments actually happen as expected"),
            stops=c.boskos,
            cost=_NO_COST,
        ),
        Barrier(
            "Automatic deploys of Boskos",
            what=statement("action item: automate the deploys of Boskos")
            @ REPORT.at("Automate Boskos deploys"),
            stops=c.boskos,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on Boskos",
            kind="alert",
            what=statement("action item: improve the alerting on the status of Boskos")
            @ REPORT.at("Improve alerting around boskos status"),
            stops=c.jobs,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "A test of the change",
            kind="test",
            what=statement("lesson: it appears that the change of December was never tested")
            @ REPORT.at("change committed in December was never tested"),
            stops=c.boskos,
            cost=_NO_COST,
        ),
    ],
    signals=[
        boskos.NO_CLIENT,
        test_job.NO_PROJECT,
        kubernetes.BACK_OFF,
        kubernetes.RESTARTS.rising(),
    ],
    recovery=[POD, PREVIOUS_LOG, SETS, ROLL_BACK_SET],
    data_loss=undisclosed("data loss: the report mentions only failed jobs"),
    rollback=statement("none: the bug was fixed in a new image")
    @ REPORT.at("Once the bug was found, a new image"),
    cost=_NO_COST,
    limits={"node upgrade, expected to take": facts.UPGRADE_TAKES},
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find out why a pod does not stay up",
        )
    ],
) as diagram:
    waive("IN404", because="the report mentions failed jobs only, and no data")
    c.contributors >> Call("pull requests, on GitHub") >> c.merge_queue
    c.merge_queue >> Asynchronous("waits for") >> c.jobs
    c.jobs >> Call("HTTP, acquires a project") >> c.boskos
    c.upgrade >> Asynchronous("drains, replaces") >> c.nodes_march
    c.nodes_march >> Asynchronous("runs") >> c.boskos
