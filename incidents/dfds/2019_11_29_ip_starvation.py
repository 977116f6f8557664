"""Three more nodes push the subnets to their limit; it takes days to replace them."""

from attrs import evolve

from atlas import (
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.eks import eks
from atlas.technologies.failures._aws import SUBNETS
from atlas.technologies.failures.eks import FEWER_WARM
from incidents.dfds import _2019_11_29 as moments
from incidents.dfds import components as c
from incidents.dfds import facts
from incidents.dfds._steps import SCALE_DEPLOYMENT
from incidents.dfds._technologies import aws_balancer
from incidents.dfds.facts import ADDRESSES as REPORT

_NO_COST = undisclosed("costs: not in the report of December 2019")

with IncidentAnatomy(
    c.platform,
    "Subnets run low on addresses, a load balancer cannot scale",
    as_of="2019-11-29",
    report=REPORT,
    failure_class=("hard-limit-reached", "capacity-planning"),
    timeline=[
        Event(
            statement("scaling up the cluster from 7 to 10 nodes, ahead of migrations")
            @ REPORT.at("Kubernetes cluster from 7 to 10 nodes, to"),
            when=moments.SCALED_UP,
            phase="began",
            effects=[Effect(c.subnets, "degraded")],
        ),
        Event(
            statement("AWS warns that the load balancer cannot scale up, for lack of addresses")
            @ REPORT.at("unable to scale up because there are not"),
            when=moments.WARNED,
            phase="detected",
            effects=[Effect(c.aws_balancer, "degraded", because=c.subnets)],
        ),
        Event(
            statement("work on a long-term solution starts")
            @ REPORT.at("Started working on a long-term solution"),
            when=moments.DESIGN,
        ),
        Event(
            statement("scaling down the cluster by 2 nodes, to 8, to free addresses")
            @ REPORT.at("Scaling down cluster by 2 nodes (to 8)"),
            when=moments.TO_EIGHT,
        ),
        Event(
            statement("scaling down the cluster by 1 node, to 7")
            @ REPORT.at("Scaling down cluster by 1 node (to 7)"),
            when=moments.TO_SEVEN,
        ),
        Event(
            statement("a surge of deployments adds 100 pods or more: it becomes urgent")
            @ REPORT.at("amount of pods (100+) rendering the circumstances exigent"),
            when=moments.SURGE,
        ),
        Event(
            statement("the solution is completed, and handed over for testing and verification")
            @ REPORT.at("Solution completed, handed over to team in DK"),
            when=moments.HANDED_OVER,
        ),
        Event(
            statement("teams are asked to scale down deployments for some time")
            @ REPORT.at("Asking teams to temporarily scale down deployments to"),
            when=moments.ASKED,
        ),
        Event(
            statement("replacing the network starts, and scaling up the cluster to 12 nodes")
            @ REPORT.at("and scaling up cluster to 12 nodes"),
            when=moments.REPLACING,
        ),
        Event(
            statement("nodes are killed: too few addresses are left to reconfigure the balancer")
            @ REPORT.at("we were not able to reconfigure load balancer"),
            when=moments.KILLED,
            effects=[Effect(c.cluster, "degraded", because=c.subnets)],
        ),
        Event(
            statement("the replacement of the network is completed")
            @ REPORT.at("Network infrastructure replacement completed"),
            when=moments.REPLACED,
            phase="mitigated",
            effects=[Effect(c.subnets, "recovered")],
        ),
        Event(
            statement("some daemon sets are not scheduled, due to a storm of pods to schedule")
            @ REPORT.at("Some Kubernetes daemon sets not scheduled, due to"),
            when=moments.UNSCHEDULED,
            effects=[Effect(c.daemon_sets, "degraded", because=c.cluster)],
        ),
        Event(
            statement("all systems are verified to be operational")
            @ REPORT.at("All systems verified operational"),
            when=moments.VERIFIED,
            phase="resolved",
            effects=[
                Effect(c.aws_balancer, "recovered"),
                Effect(c.cluster, "recovered"),
                Effect(c.daemon_sets, "recovered"),
            ],
        ),
        Event(
            statement("a pull request triggers the pipeline, which reverts changes: a new incident")
            @ REPORT.at("ungracefully reverts changes to infrastructure (see separate"),
            when=moments.REVERTED,
        ),
    ],
    trigger=statement("the cluster was scaled up, while each pod takes an address of its subnet")
    @ REPORT.at("This CNI design consumes an IP per kubernetes"),
    detection=statement("an automated warning from AWS")
    @ REPORT.at("we got an automated warning from AWS, informing"),
    mitigation=statement("the subnets were replaced, one availability zone at a time")
    @ REPORT.at("where we changed one availability zone at a"),
    impact={
        "new pods in the surge": facts.SURGE,
        "load balancer": statement("unable to scale; later, it could not be reconfigured either")
        @ REPORT.at("we were not able to reconfigure load balancer"),
        "monitoring": statement("none of the subnets' capacity, a known limitation")
        @ REPORT.at("No monitoring of network subnet capacity let to"),
        "way out": statement("no zones can be added to an existing EKS cluster")
        @ REPORT.at("Not possible to add availability zones to existing"),
    },
    barriers=[
        Barrier(
            "Monitoring of all that is deployed",
            kind="alert",
            what=statement("each resource is to have a plan for monitoring and scaling")
            @ REPORT.at("Make sure all deployed resources have a plan"),
            stops=c.subnets,
            cost=_NO_COST,
        ),
        Barrier(
            "Redesigned network",
            kind="capacity",
            what=statement("the network was redesigned to let each zone scale better")
            @ REPORT.at("redesign the underlying network architecture to allow for"),
            stops=c.subnets,
            cost=_NO_COST,
        ),
        Barrier(
            "Priority classes",
            kind="setting",
            what=statement("critical workloads are to get priority classes, to be scheduled always")
            @ REPORT.at("Implement priority-classes for critical workloads"),
            stops=c.daemon_sets,
            cost=_NO_COST,
        ),
        Barrier(
            "A node group for each zone",
            kind="isolation",
            what=statement("autoscaling groups are to be split by zone, for better scheduling")
            @ REPORT.at("Separate Kubernetes node autoscaling groups per AWS availability"),
            stops=c.daemon_sets,
            cost=_NO_COST,
        ),
    ],
    signals=[aws_balancer.NO_ADDRESSES, eks.NO_ADDRESS, eks.NONE_FREE.rising()],
    recovery=[
        evolve(
            SUBNETS,
            healthy=undisclosed("number of free addresses in health: not in the report"),
        ),
        SCALE_DEPLOYMENT,
        FEWER_WARM,
    ],
    data_loss=undisclosed("data loss: not in the report of December 2019"),
    rollback=statement("nodes were removed again, to free addresses")
    @ REPORT.at("Scaling down cluster by 1 node (to 7)"),
    cost=_NO_COST,
    limits={
        "network": statement("pushed to its limit by the three nodes")
        @ REPORT.at("push the network architecture and design of our"),
        "addresses for each zone": facts.SUBNET,
    },
) as diagram:
    waive("IN404", because="the report says nothing about data")
    c.users >> Call("traffic") >> c.aws_balancer >> Call("traffic") >> c.cluster
    [c.aws_balancer, c.cluster] >> Call("addresses") >> c.subnets
    c.daemon_sets >> Call("run on") >> c.cluster
