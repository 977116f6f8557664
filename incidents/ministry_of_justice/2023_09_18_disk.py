"""A node upgrade shrinks the disks, and image pulls fail; later, pods get no address."""

from attrs import evolve

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
from atlas.technologies.eks import eks
from atlas.technologies.failures import eks as eks_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures._aws import SUBNETS
from atlas.technologies.linux import linux
from incidents.ministry_of_justice import _2023_09_18 as facts
from incidents.ministry_of_justice._steps import DISK_SIZES
from incidents.ministry_of_justice._technologies import network_plugin
from incidents.ministry_of_justice.components import (
    addresses,
    cloud_platform,
    nodes,
    root_volumes,
    services,
    upgrade,
    users,
)
from incidents.ministry_of_justice.facts import DISK as REPORT
from incidents.ministry_of_justice.facts import ZONE

_NO_COST = undisclosed("costs: not in the report of the incident of 2023-09-18")

with IncidentAnatomy(
    cloud_platform,
    "New nodes get smaller disks, and image pulls fail",
    as_of="2023-09-18",
    report=REPORT,
    failure_class=("disk-full", "kubernetes-platform"),
    timeline=[
        Event(
            statement("version 18 of the EKS module reduces the disk of nodes from 100Gb to 20Gb")
            @ REPORT.at("disk space was reduced from 100Gb to 20Gb"),
            when=undisclosed("when the new nodes were launched: not in the report"),
            phase="began",
        ),
        Event(
            statement("the team notices the alert RootVolUtilisation-Critical")
            @ REPORT.at("Team noticed [RootVolUtilisation-Critical]"),
            when=facts.ALERTED,
            phase="detected",
            effects=[Effect(root_volumes, "degraded")],
        ),
        Event(
            statement("a user reports ImagePull errors: no space left on device")
            @ REPORT.at("User reported that they are seeing [ImagePull errors]"),
            when=facts.REPORTED,
            effects=[
                Effect(nodes, "degraded", because=root_volumes),
                Effect(services, "degraded", because=nodes),
            ],
        ),
        Event(
            statement("numerous pods are Evicted or of unknown state, while nodes are drained")
            @ REPORT.at("They were seeing numerous pods in Evicted and"),
            when=facts.EVICTED,
        ),
        Event(
            statement("the incident is declared")
            @ REPORT.at("2023-09-18 15:12 Incident declared."),
            when=facts.DECLARED,
        ),
        Event(
            statement("disks of old and new nodes are compared: a new one has only 20Gb")
            @ REPORT.at("new node was allocated only 20Gb of disk"),
            when=undisclosed("time in UTC: the report prints 15.26, with a full stop"),
        ),
        Event(
            statement("the old node group is uncordoned")
            @ REPORT.at("Old default node group uncordoned"),
            when=facts.UNCORDONED,
        ),
        Event(
            statement("draining of the new nodes starts, to shift workload back to the old ones")
            @ REPORT.at("shift workload back to old nodegroup"),
            when=facts.DRAINED,
        ),
        Event(
            statement("the report calls the incident repaired")
            @ REPORT.at("2023-09-18 17:54 Incident repaired"),
            when=facts.REPAIRED,
            phase="mitigated",
            effects=[
                Effect(root_volumes, "recovered"),
                Effect(nodes, "recovered"),
                Effect(services, "recovered"),
            ],
        ),
        Event(
            statement("the team starts to validate the fix, and to understand the launch template")
            @ REPORT.at("validating the fix and understanding the launch_template"),
            when=facts.VALIDATED,
        ),
        Event(
            statement("the fix is applied to the manager cluster, later to the live cluster")
            @ REPORT.at("fix on manager and later on live cluster"),
            when=facts.FIXED,
        ),
        Event(
            statement("draining of the old node group starts")
            @ REPORT.at("Started draining the old node group"),
            when=facts.OLD_DRAINED,
        ),
        Event(
            statement("some more pods are in state ContainerCreating")
            @ REPORT.at("some increased pod state of “ContainerCreating”"),
            when=facts.CREATING,
            effects=[Effect(services, "degraded")],
        ),
        Event(
            statement("more pods get no address; the team suspects that prefixes are exhausted")
            @ REPORT.at("might be because of IP Prefix starving and"),
            when=facts.NO_ADDRESS,
            effects=[Effect(addresses, "degraded")],
        ),
        Event(
            statement("all nodes are drained, says the report, and no pod is in an errored state")
            @ REPORT.at("drained and No pods are in errored state."),
            when=facts.RESOLVED,
            phase="resolved",
            effects=[Effect(addresses, "recovered"), Effect(services, "recovered")],
        ),
    ],
    trigger=statement("an upgrade of the EKS module, which changed the launch template")
    @ REPORT.at("as part of EKS Module version 18 change"),
    detection=statement(
        "an alert on root volumes; the report names a user's report of failing pulls"
    )
    @ REPORT.at("**Identified**: User reported that they are seeing"),
    mitigation=statement("a drain of the new nodes started, to shift workload back to the old ones")
    @ REPORT.at("shift workload back to old nodegroup"),
    impact={
        "nodes without disk space": statement("several")
        @ REPORT.at("Several nodes are experiencing a lack of"),
        "deployments": statement("might not be scheduled consistently, and may fail")
        @ REPORT.at("not be scheduled consistently and may fail."),
        "time to resolve, by the report": statement(
            "35 h 36 min; its times are over two days apart"
        )
        @ REPORT.at("**Time to resolve**: 35h 36m"),
        "clock of the report": ZONE,
    },
    stated={"time to mitigate": facts.MITIGATED_IN, "time to resolve": facts.RESOLVED_IN},
    barriers=[
        Barrier(
            "Compare launch templates during the upgrade",
            kind="review",
            what=statement("the runbook is to compare launch templates during a module upgrade")
            @ REPORT.at("compare launch template changes during EKS module"),
            stops=root_volumes,
            cost=_NO_COST,
        ),
        Barrier(
            "Drift test of the launch template",
            kind="validation",
            what=statement("a drift test is to show when a plan changes the launch template")
            @ REPORT.at("identify when a terraform plan shows a change"),
            stops=root_volumes,
            cost=_NO_COST,
        ),
        Barrier(
            "Test pulls of images as on live",
            kind="test",
            what=statement("a test setup is to pull images of different sizes, as on live")
            @ REPORT.at("pull images similar to live with different sizes"),
            stops=nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on exhausted prefixes",
            kind="alert",
            what=statement("logs of the network plugin are to be kept, with alerts on their errors")
            @ REPORT.at("errors related to IP Prefix starvation"),
            stops=addresses,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("RootVolUtilisation-Critical")
            @ REPORT.at("Team noticed [RootVolUtilisation-Critical]")
        ),
        linux.NO_SPACE_GO,
        linux.SPACE_LEFT.below(undisclosed("threshold of the alert: not in the report")),
        eks.NO_ADDRESS,
        network_plugin.NO_FREE_ADDRESS,
    ],
    recovery=[
        DISK_SIZES,
        kubernetes_steps.CORDON,
        eks_steps.POOL,
        evolve(
            SUBNETS,
            healthy=undisclosed("number of free addresses in health: not in the report"),
        ),
        eks_steps.IPAMD_LOG,
    ],
    data_loss=undisclosed("data loss: the report mentions only deployments that may fail"),
    rollback=statement("a drain of the new nodes started, to shift the workload back")
    @ REPORT.at("shift workload back to old nodegroup"),
    cost=_NO_COST,
    limits={
        "disk of a new node": statement("20Gb, before the upgrade 100Gb")
        @ REPORT.at("disk space was reduced from 100Gb to 20Gb")
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_disk_pressure",
            "guide",
            because="how to find why pods are evicted for disk usage",
        )
    ],
) as diagram:
    waive("NH205", because="the report gives no figure of the platform's size or load")
    waive("IN404", because="the report mentions only deployments that may fail, and no data")
    users >> Call("deployments") >> services
    services >> Call("run on") >> nodes
    services >> Call("get an address") >> addresses
    nodes >> Call("image pulls") >> root_volumes
    upgrade >> Asynchronous("new nodes") >> nodes
