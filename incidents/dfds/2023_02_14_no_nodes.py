"""The fix for a failed rollover terminates the healthy nodes, and the cluster has none."""

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
from atlas.technologies.failures._aws_more_checks import SCALING
from atlas.technologies.failures.kubernetes import NODES
from atlas.technologies.kubernetes import kubernetes
from incidents.dfds import _2023_02_14 as facts
from incidents.dfds import components as c
from incidents.dfds._steps import SET_SIZE, SUSPEND_TERMINATION
from incidents.dfds.facts import NO_NODES as REPORT

_NO_COST = undisclosed("costs: not in the report of February 2023")

with IncidentAnatomy(
    c.platform,
    "Scale-in after a failed rollover kills every healthy node",
    as_of="2023-02-14",
    report=REPORT,
    failure_class=("operator-automation-error", "bad-config-push"),
    timeline=[
        Event(
            statement(
                "a scheduled rollover is initiated; containerd had been set as runtime, by accident"
            )
            @ REPORT.at("set as the default container runtime accidentally"),
            when=facts.RUNTIME,
        ),
        Event(
            statement("CloudWatch logs do not work as expected, users say; it leads to the runtime")
            @ REPORT.at("End-users alerted us that CloudWatch logs weren't"),
            when=facts.LOGS,
            effects=[Effect(c.log_shipping, "degraded")],
        ),
        Event(
            statement("a rollover starts, with what was assumed to be the value for docker-shim")
            @ REPORT.at("swapped back to what was at the time"),
            when=facts.ROLLOVER,
        ),
        Event(
            statement("it times out: the new nodes never join the cluster, and stay as zombies")
            @ REPORT.at("misconfiguration meant the new nodes never joined the"),
            when=facts.TIMED_OUT,
            effects=[Effect(c.scaling_group, "degraded")],
        ),
        Event(
            statement("the pipeline, run with dockerd, sets the desired size from 30 back to 15")
            @ REPORT.at("setting desired ASG size from 30 to 15"),
            when=facts.PIPELINE,
        ),
        Event(
            statement("all healthy nodes are terminated: theirs is the oldest launch template")
            @ REPORT.at("Healthy nodes all gets killed."),
            when=facts.KILLED,
            phase="began",
            effects=[Effect(c.nodes, "lost", because=c.scaling_group)],
        ),
        Event(
            statement("there are no nodes, writes the report") @ REPORT.at("We have no nodes"),
            when=facts.NONE_LEFT,
            phase="detected",
            effects=[Effect(c.balancer, "lost", because=c.nodes)],
        ),
        Event(
            statement("the rollover script is run to add nodes")
            @ REPORT.at("Attempt at running node rollover script to add"),
            when=facts.FIRST_TRY,
        ),
        Event(
            statement("it fails: Docker Hub times out")
            @ REPORT.at("Attempt fails due to timeout from Docker Hub"),
            when=facts.PULL_FAILED,
        ),
        Event(
            statement("the script is run again")
            @ REPORT.at("2nd attempt at running node rollover script to"),
            when=facts.SECOND_TRY,
        ),
        Event(
            statement("new nodes are being added") @ REPORT.at("New nodes are being added"),
            when=facts.ADDED,
        ),
        Event(
            statement("the load balancer detects the new nodes as healthy, and allows traffic")
            @ REPORT.at("LB detects new nodes as healthy, allowing traffic"),
            when=facts.HEALTHY,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.scaling_group, "recovered"),
                Effect(c.nodes, "recovered"),
                Effect(c.balancer, "recovered"),
            ],
        ),
        Event(
            statement("the ticket of severity 1 is marked as resolved")
            @ REPORT.at("Sev 1 ticket marked as resolved"),
            when=facts.CLOSED,
        ),
    ],
    trigger=statement("the failed rollover's nodes were still in the group when it shrank")
    @ REPORT.at("The faulty nodes weren't removed yet and the"),
    detection=undisclosed("how the loss was noticed: the report says only `We have no nodes`"),
    mitigation=statement("the rollover script was run again, and added nodes")
    @ REPORT.at("2nd attempt at running node rollover script to"),
    impact={
        "cluster": statement("left without any nodes")
        @ REPORT.at("the cluster was left without any nodes."),
        "time to recovery, from no nodes": facts.RECOVERED_IN,
        "logs": statement(
            "not shipped to CloudWatch: the reason for the rollover; its end is not stated"
        )
        @ REPORT.at("Due to Kubernetes logs not being shipped to"),
    },
    barriers=[
        Barrier(
            "Check of the container runtime",
            kind="validation",
            what=statement("invalid container runtimes are guarded against, since this incident")
            @ REPORT.at("Implement guards against invalid container runtime selection (done)"),
            stops=c.scaling_group,
            cost=_NO_COST,
        ),
        Barrier(
            "Staging environment",
            kind="test",
            what=statement("a staging environment is to be built: QA differs from production")
            @ REPORT.at("QA config differs from prod, missing staging environment"),
            stops=c.scaling_group,
            cost=_NO_COST,
        ),
        Barrier(
            "Better rollover process",
            kind="safe-tool",
            what=statement("options to improve the rollover process are to be investigated")
            @ REPORT.at("Investigate options for improving rollover process"),
            stops=c.nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Documented rollover process",
            what=statement("the process is to be documented, above all how to recover from it")
            @ REPORT.at("Especially what can be done in case it"),
            stops=c.nodes,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[kubernetes.NO_NODES, kubernetes.UNSCHEDULABLE_PODS.rising()],
    recovery=[SCALING, NODES, SUSPEND_TERMINATION, SET_SIZE],
    data_loss=undisclosed(
        "logs: whether any are lost, and when shipping resumed, is not in the report"
    ),
    rollback=statement("a lesson: roll back to a configuration that is known to work")
    @ REPORT.at("just roll it back to a known working"),
    cost=_NO_COST,
    stated={"time to detect": facts.DETECTED_IN},
) as diagram:
    waive("IN404", because="the report does not say what became of the logs of those days")
    c.users >> Call("traffic") >> c.balancer >> Call("traffic") >> c.nodes
    c.pipeline >> Asynchronous("desired size, launch template") >> c.scaling_group
    c.scaling_group >> Asynchronous("starts, terminates") >> c.nodes
    c.nodes >> Asynchronous("logs") >> c.log_shipping
