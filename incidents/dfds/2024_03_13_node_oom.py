"""Two nodes in a row become NotReady, until a dev container is scaled to zero."""

from atlas import (
    Alert,
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
from atlas.technologies.failures.kubernetes import CORDON, NODE_EVENTS, NODES
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from incidents.dfds import _2024_03_13 as facts
from incidents.dfds import components as c
from incidents.dfds._steps import DRAIN_NODE, MARK_UNHEALTHY, SCALE_TO_ZERO
from incidents.dfds.facts import OUT_OF_MEMORY as REPORT

_NO_COST = undisclosed("costs: not in the report of March 2024")

with IncidentAnatomy(
    c.platform,
    "An agent and a crash loop use up a node's memory, twice",
    as_of="2024-03-13",
    report=REPORT,
    failure_class="kubernetes-platform",
    timeline=[
        Event(
            statement("a node becomes NotReady: an agent's memory, and pods in a crash loop")
            @ REPORT.at("Node entered NotReady state. Requests: CPU at"),
            when=facts.NOT_READY,
            phase="began",
            effects=[
                Effect(c.jobs, "degraded"),
                Effect(c.first_node, "lost", because=c.jobs),
            ],
        ),
        Event(
            statement("an alert is triggered on Slack")
            @ REPORT.at("10:03 | Alert triggered on Slack."),
            when=facts.ALERTED,
        ),
        Event(
            statement("the alert is discovered, and investigations start")
            @ REPORT.at("Alert discovered, and investigations started."),
            when=facts.SEEN,
            phase="detected",
        ),
        Event(
            statement("the node does not respond to SSH")
            @ REPORT.at("Attempted to SSH into the node, but it"),
            when=facts.NO_SSH,
        ),
        Event(
            statement("the node responds again") @ REPORT.at("Node started responding again."),
            when=facts.RESPONDING,
            effects=[Effect(c.first_node, "degraded")],
        ),
        Event(
            statement("its instance is marked as unhealthy, and a new node is started")
            @ REPORT.at("Marked the EC2 instance as unhealthy and new"),
            when=facts.REPLACED,
        ),
        Event(
            statement("CloudWatch shows a tenfold increase of network traffic before the incident")
            @ REPORT.at("CloudWatch showed a tenfold increase in EC2 network"),
            when=facts.TRAFFIC,
        ),
        Event(
            statement("the node is cordoned and drained by force; its agent used much memory")
            @ REPORT.at("10:30 | Cordoned and force drained the NotReady"),
            when=facts.DRAINED,
        ),
        Event(
            statement("its instance is terminated")
            @ REPORT.at("Terminated the unhealthy EC2 instance."),
            when=facts.TERMINATED,
            effects=[Effect(c.first_node, "lost")],
        ),
        Event(
            statement("the incident is declared resolved; investigations continue")
            @ REPORT.at("Incident declared resolved through statuspage.io, but investigations"),
            when=facts.DECLARED_OVER,
        ),
        Event(
            statement("the agent is found still down: a new LimitRange keeps it down")
            @ REPORT.at("Grafana Agent was still down due to a"),
            when=facts.AGENT_DOWN,
            effects=[Effect(c.agent, "lost")],
        ),
        Event(
            statement("the LimitRange is removed, and the agent restarted")
            @ REPORT.at("Removed LimitRange from the namespace and restarted the"),
            when=facts.AGENT_BACK,
            effects=[Effect(c.agent, "recovered")],
        ),
        Event(
            statement("a dev container is found to trigger jobs that fail with OOM, in a loop")
            @ REPORT.at("Concluded that a dev container using hangfire to"),
            when=facts.JOBS_FOUND,
        ),
        Event(
            statement("network traffic, RDS and the dev container are found to correlate")
            @ REPORT.at("Found correlation between increased EC2 network traffic, RDS"),
            when=facts.CORRELATED,
        ),
        Event(
            statement("it is scaled to 0; after a few minutes, network traffic is at normal levels")
            @ REPORT.at("EC2 network traffic went down to normal levels"),
            when=facts.SCALED_DOWN,
            effects=[Effect(c.jobs, "lost")],
        ),
        Event(
            statement("it is scaled up to its 3 replicas")
            @ REPORT.at("dev container up to its original 3 replicas."),
            when=facts.SCALED_UP,
            effects=[Effect(c.jobs, "degraded")],
        ),
        Event(
            statement("an alert is triggered: the new node is NotReady")
            @ REPORT.at("Slack. The new node entered NotReady state."),
            when=facts.AGAIN,
            effects=[Effect(c.second_node, "lost", because=c.jobs)],
        ),
        Event(
            statement("the alert is discovered") @ REPORT.at("15:09 | Alert discovered."),
            when=facts.SEEN_AGAIN,
        ),
        Event(
            statement("the dev container is scaled to 0 again")
            @ REPORT.at("Scaled the rogue dev container to 0 replicas"),
            when=facts.SCALED_AGAIN,
            effects=[Effect(c.jobs, "lost")],
        ),
        Event(
            statement("a new node is added; what became of the second one is not in the report")
            @ REPORT.at("15:18 | New node is added"),
            when=facts.ADDED,
            phase="mitigated",
        ),
        Event(
            statement("the development team acknowledges the problem, and works on a fix")
            @ REPORT.at("Development team acknowledged the problem, and confirmed they"),
            when=facts.ACKNOWLEDGED,
        ),
        Event(
            statement("recovery, by the report's own count of 399 minutes")
            @ REPORT.at("Time to recovery: 399 minutes"),
            when=undisclosed("which moment that is: no event of the timeline is at 399 minutes"),
            phase="resolved",
        ),
    ],
    trigger=statement(
        "a Grafana Agent pod used much memory on a node, where jobs then crash-looped"
    )
    @ REPORT.at("a Grafana Agent pod using a high amount"),
    detection=statement("an alert on Slack, discovered by a person two minutes later")
    @ REPORT.at("10:03 | Alert triggered on Slack."),
    mitigation=statement("the dev container was scaled to 0, and a new node added")
    @ REPORT.at("Scaled the rogue dev container to 0 replicas"),
    impact={
        "first node": statement("terminated at 10:36 UTC; the second node had replaced it")
        @ REPORT.at("Terminated the unhealthy EC2 instance."),
        "second node": statement("NotReady from 15:03 UTC; another was added at 15:18")
        @ REPORT.at("15:18 | New node is added"),
        "dev container": statement("left at 0 replicas while its team works on a fix")
        @ REPORT.at("Scaled the rogue dev container to 0 replicas"),
        "workloads": statement("dev workloads ran on nodes with production workloads")
        @ REPORT.at("Dev workloads mixed with prod workloads"),
        "closed": statement("on 14 March 2024, at 09:20 UTC")
        @ REPORT.at("2024-03-14 09:20 | Incident closed."),
        "database": statement("issues of the RDS instance that the dev container used")
        @ REPORT.at("RDS issues for the instance used by the"),
    },
    barriers=[
        Barrier(
            "Agent on the monitoring nodes",
            kind="isolation",
            what=statement("the agent is to move to the node group for monitoring")
            @ REPORT.at("Move 'grafana-agent' to monitoring node group"),
            stops=c.first_node,
            cost=_NO_COST,
        ),
        Barrier(
            "Memory limit of the agent",
            kind="limit",
            what=statement("a memory limit in the agent's chart is to be investigated")
            @ REPORT.at("Investigate if we can set memory limits on"),
            stops=c.first_node,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on network bandwidth",
            kind="alert",
            what=statement("an alert is to fire at a threshold of bandwidth across the cluster")
            @ REPORT.at("Add alerts for when bandwidth across the cluster"),
            stops=c.first_node,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        kubernetes.SYSTEM_OOM,
        kubernetes.CRASH_LOOP,
        kubernetes.NODE_NOT_READY,
        linux.OOM_KILLS.rising(),
        Alert(
            name=statement("an alert on Slack: a node entered the state NotReady")
            @ REPORT.at("Slack. The new node entered NotReady state.")
        ),
    ],
    recovery=[NODE_EVENTS, NODES, CORDON, SCALE_TO_ZERO, MARK_UNHEALTHY, DRAIN_NODE],
    data_loss=undisclosed("data loss: not in the report of March 2024"),
    rollback=statement("of the LimitRange: it was removed, and the agent restarted")
    @ REPORT.at("Removed LimitRange from the namespace and restarted the"),
    cost=_NO_COST,
    stated={"time to detect": facts.DETECTED_IN, "time to resolve": facts.RECOVERED_IN},
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="whether the container or its node ran out of memory, and which limit to set",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find out why a pod does not stay up",
        ),
    ],
) as diagram:
    waive("IN404", because="the report says nothing about data")
    c.jobs >> Call("runs on") >> [c.first_node, c.second_node]
    c.agent >> Call("runs on") >> c.first_node
    c.jobs >> Call("database") >> c.job_database
