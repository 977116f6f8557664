"""A node image, later recalled for its kernel, makes nodes NotReady for seconds at a time."""

from attrs import evolve

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
from atlas.technologies.failures.kubernetes import CORDON, KUBELET_LOG, NODE_EVENTS, NODES
from atlas.technologies.kubernetes import kubernetes
from incidents.dfds import _2022_10_31 as facts
from incidents.dfds import _technologies as own
from incidents.dfds import components as c
from incidents.dfds._steps import DRAIN_NODE, PREVIOUS_IMAGE
from incidents.dfds.facts import BAD_IMAGE as REPORT

_NO_COST = undisclosed("costs: not in the report of the incident of October 2022")

with IncidentAnatomy(
    c.platform,
    "The daily rollover installs a bad node image, and nodes flap",
    as_of="2022-10-31",
    report=REPORT,
    failure_class=("unattended-upgrade", "kubernetes-platform"),
    timeline=[
        Event(
            statement("AMI v20221027 is released") @ REPORT.at("AMI v20221027 released"),
            when=facts.RELEASED,
        ),
        Event(
            statement("the daily rollover replaces existing nodes with nodes of that AMI")
            @ REPORT.at("existing nodes with new nodes based on AMI"),
            when=facts.REPLACED,
            phase="began",
        ),
        Event(
            statement("a planned upgrade of the add-on vpc-cni is triggered")
            @ REPORT.at("A planned upgrade of the vpc-cni eks-addon is"),
            when=facts.UPGRADE,
        ),
        Event(
            statement("it times out: about 10 of 45 pods are upgraded, 5 stuck, 30 not attempted")
            @ REPORT.at("Pipeline reports failure as it times out performing"),
            when=facts.TIMED_OUT,
            effects=[Effect(c.network_pods, "degraded")],
        ),
        Event(
            statement("some nodes are NodeNotReady for about 30 s at a time: PLEG is not healthy")
            @ REPORT.at("We observe some nodes reporting NodeNotReady for ~30"),
            when=facts.NOT_READY,
            phase="detected",
            effects=[Effect(c.image_nodes, "degraded")],
        ),
        Event(
            statement("some pods make progress and upgrade, but eventually become stuck again")
            @ REPORT.at("but eventually become stuck again"),
            when=facts.PROGRESS,
        ),
        Event(
            statement("the force-delete of a pod creates a new one, which does not become Ready")
            @ REPORT.at("We attempted to force delete a terminating pod"),
            when=facts.FORCED,
        ),
        Event(
            statement("engineers begin to cordon, drain and delete stuck nodes, one at a time")
            @ REPORT.at("Begin manual intervention to cordon, drain and delete"),
            when=facts.MANUAL,
        ),
        Event(
            statement("logs on nodes show nothing obvious; the API has none for some containers")
            @ REPORT.at("on nodes for clues but nothing obvious found."),
            when=facts.LOGS,
        ),
        Event(
            statement("an issue on GitHub leads to the cause: the AMI has been recalled")
            @ REPORT.at("has been recalled due to a Kernel issue."),
            when=facts.CAUSE,
        ),
        Event(
            statement("all aws-node pods are upgraded and running")
            @ REPORT.at("All aws-node pods upgraded and in running state,"),
            when=facts.UPGRADED,
            effects=[Effect(c.network_pods, "recovered")],
        ),
        Event(
            statement("NodeNotReady still occurs, with no loss of service seen: decide tomorrow")
            @ REPORT.at("NodeNotReady events still occuring but no loss of"),
            when=facts.WAIT,
        ),
        Event(
            statement("no signs of interruption: the team monitors, to wait for a new AMI release")
            @ REPORT.at("No signs of service interruption so decision made"),
            when=facts.MONITOR,
        ),
        Event(
            statement("the number of sockets in use per node is seen to rise continuously")
            @ REPORT.at("the number of sockets used per node is"),
            when=facts.SOCKETS,
        ),
        Event(
            statement("an issue is raised: the modules must allow a specific AMI, not the latest")
            @ REPORT.at("Issue raised to modify our infrastructure-modules terraform to"),
            when=facts.MODULES,
        ),
        Event(
            statement("a team reports connectivity issues of some pods, without specifics")
            @ REPORT.at("A team reports they are having connectivity issues"),
            when=facts.REPORTED,
            effects=[Effect(c.services, "degraded", because=c.image_nodes)],
        ),
        Event(
            statement("the decision to roll back the AMI: socket issues, communication problems")
            @ REPORT.at("Decision made to roll back AMI due to"),
            when=facts.DECIDED,
        ),
        Event(
            statement("the change in Terraform is complete, tested and merged")
            @ REPORT.at("Work on terraform complete and tested, merged into"),
            when=facts.MERGED,
        ),
        Event(
            statement("the pipeline has run, and the nodes are rolled back to the previous AMI")
            @ REPORT.at("Pipeline ran and nodes rolled back to previous"),
            when=facts.ROLLED_BACK,
            phase="mitigated",
        ),
        Event(
            statement("after observation, the team decides that the rollback has resolved it")
            @ REPORT.at("decided that the AMI rollback had resolved the"),
            when=facts.RESOLVED,
            phase="resolved",
            effects=[Effect(c.image_nodes, "recovered"), Effect(c.services, "recovered")],
        ),
    ],
    trigger=statement("new nodes of the latest AMI, which was later recalled: a kernel issue")
    @ REPORT.at("EKS-node AMI which was later recalled due to"),
    detection=statement("the team observed nodes; alerts did not catch NodeNotReady or sockets")
    @ REPORT.at("Alerting not catching NodeNotReady/Sockets"),
    mitigation=statement("the group's AMI was set to the previous known good version")
    @ REPORT.at("AMI image to the previous known good version."),
    impact={
        "nodes drained and deleted": facts.DRAINED,
        "aws-node pods upgraded by 14:10": facts.PODS_DONE,
        "aws-node pods in all": facts.PODS,
        "teams": statement("one reported network timeouts from its pods to other services")
        @ REPORT.at("One team also reported network timeout issues from"),
        "time to recovery, by the report": statement("54 h 10 min; from when to when is not said")
        @ REPORT.at("Time to recovery: 54 hours 10 minutes"),
        "confused with": statement("the upgrade of an EKS component on the same day")
        @ REPORT.at("EKS component upgraded the same day as a"),
        "day": statement(
            "a conference: most development teams, and members of this one, were there"
        )
        @ REPORT.at("Manifested during an IT conference where most of"),
    },
    barriers=[
        Barrier(
            "A pinned AMI",
            kind="setting",
            what=statement("the modules are to allow a particular AMI; before, always the latest")
            @ REPORT.at("Modify infrastructure-modules to allow specifying a particular AMI"),
            stops=c.image_nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Test of a new AMI",
            kind="test",
            what=statement(
                "to be discussed: use of the latest AMI at once, and how to test new ones"
            )
            @ REPORT.at("how we would go about testing new AMI"),
            stops=c.image_nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "No component upgrade on the same day",
            what=statement("a lesson: be very cautious with upgrades on the day of a new AMI")
            @ REPORT.at("be very cautious about upgrading components on the"),
            stops=c.network_pods,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on NodeNotReady and sockets",
            kind="alert",
            what=statement(
                "an alert is to catch abnormal NodeNotReady events or more sockets in use"
            )
            @ REPORT.at("Implement alerting to catch abnormal NodeNotReady events and/or"),
            stops=c.image_nodes,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Logs of nodes collected centrally",
            kind="way-in",
            what=statement("logs are to be collected from nodes centrally")
            @ REPORT.at("Collect logs from nodes centrally"),
            stops=c.image_nodes,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        own.node_kubernetes.PLEG_NOT_HEALTHY,
        kubernetes.PLEG_UNHEALTHY,
        kubernetes.NODE_NOT_READY,
        kubernetes.NODE_CONDITION.rising(),
    ],
    recovery=[
        NODES,
        evolve(
            NODE_EVENTS,
            verify="Repeat it: Ready is False with PLEG is not healthy, for about 30 s at a time.",
        ),
        KUBELET_LOG,
        CORDON,
        DRAIN_NODE,
        PREVIOUS_IMAGE,
    ],
    data_loss=undisclosed("data loss: not in the report of October 2022"),
    rollback=statement("the nodes were rolled back to the previous AMI")
    @ REPORT.at("Pipeline ran and nodes rolled back to previous"),
    cost=_NO_COST,
    stated={"time to detect": facts.DETECTED_IN},
    glossary={
        "CNI": "Container Network Interface: how Kubernetes calls a network plugin.",
        "PLEG": "Pod Lifecycle Event Generator: the part of the kubelet that watches containers.",
    },
) as diagram:
    waive("IN404", because="the report says nothing about data")
    c.node_rollover >> Asynchronous("new nodes") >> c.image_nodes
    c.addon_pipeline >> Asynchronous("upgrades") >> c.network_pods
    c.network_pods >> Call("run on") >> c.image_nodes
    c.services >> Call("run on") >> c.image_nodes
