"""How many pods one node runs before it has no address, or no capacity, for another."""

from atlas import (
    CapacityModel,
    Ceiling,
    Check,
    Figure,
    Link,
    NextStep,
    Plane,
    Proportional,
    Repository,
    Step,
    assumed,
    count,
    gaps_in,
    list_price,
    mib,
    nodes,
    quantity,
    ratio,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.kubernetes import kubernetes

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"
SMALL, LARGE = "m5.xlarge", "m5.8xlarge"
_karpenter = Repository(
    "aws/karpenter-provider-aws",
    commit="1d927085dd81a9df9301e613f371dac5b4d16bfe",
    checked=CHECKED,
    folder="pkg/providers/instancetype",
)
TYPES = _karpenter.file("types.go")
LIMITS = _karpenter.file("zz_generated.vpclimits.go")
_eks = Repository(
    "awsdocs/amazon-eks-user-guide",
    commit="4d52b4d05e3478582e7d10a73cbd9ba9194dd5f7",
    checked=CHECKED,
    folder="latest/ug",
)
ADDRESSES = _eks.file("networking/eks-networking-add-ons.adoc")
CHOOSING = _eks.file("nodes/choosing-instance-type.adoc")
LARGE_CLUSTERS = Repository(
    "kubernetes/website", commit="04d4491af2b6259d1bad3549a5450e5cc102dec2", checked=CHECKED
).file("content/en/docs/setup/best-practices/cluster-large.md")
MIXIN = Repository(
    "kubernetes-monitoring/kubernetes-mixin",
    commit="aa38e2bfa7ea6ec6870420b483046afe790a6411",
    checked=CHECKED,
).file("alerts/kubelet.libsonnet")
RUNBOOK = Repository(
    "prometheus-operator/runbooks",
    commit="a685d14cf5128bb30e2bf935c3983decd772d885",
    checked=CHECKED,
).file("content/runbooks/kubernetes/KubeletTooManyPods.md")
ZALANDO = Repository(
    "zalando-incubator/kubernetes-on-aws",
    commit="93eb84d4dec629f640eaff749d15f663c9f75d97",
    checked=CHECKED,
    publisher="Zalando",
).file("cluster/config-defaults.yaml")
gap = gaps_in("the documentation")
NO_TIME = undisclosed("time until it has effect: the documentation gives none")
NO_OUTPUT = undisclosed("output of the command: the documentation prints none")
COMMITMENT = "reserved_1yr_all_upfront"
ONE_EACH = "the EKS guide: each pod requires an address of its own"

own_address = count(1, "pod") @ ADDRESSES.at("requires one IP address for each network interface")
host_network = count(2, "pod") @ TYPES.at("* (IPv4 Addresses per ENI -1) + 2")


def pods_with_addresses(interfaces: float, addresses: float, phrase: str) -> Figure:
    """Return how many pods a machine has addresses for, with two that use the node's own."""
    per_interface = count(addresses, "pod") @ LIMITS.at(phrase)
    usable = (quantity(interfaces, "") @ LIMITS.at(phrase)) * (per_interface - own_address)
    return usable + host_network


small = pods_with_addresses(4, 15, f'"{SMALL}": {{ Interface: 4, IPv4PerInterface: 15,')
large = pods_with_addresses(8, 30, f'"{LARGE}": {{ Interface: 8, IPv4PerInterface: 30,')
at_110 = count(110, "pod") @ ADDRESSES.at("than 30 vCPUs the maximum number is 110", basis="limit")
memory_per_pod = mib(11) @ TYPES.at("(11*pods.Value())+255)")
base_memory = mib(255) @ TYPES.at("(11*pods.Value())+255)")

with CapacityModel(
    kubernetes(undisclosed("version: the model follows the EKS guide of December 2024")),
    "Kubernetes pods per node on EKS",
    as_of=AS_OF,
    plane=Plane.CONTROL,
    question=f"How many pods does one {SMALL} of EKS take, each with an address of its own?",
    law=Proportional(
        each=assumed(count(1, "address"), because=ONE_EACH)
        / assumed(count(1, "pod"), because=ONE_EACH)
    ),
    load=assumed(
        count(32, "pod") @ ZALANDO.at('karpenter_max_pods_per_node: "32"'),
        because="Zalando's maximum for Karpenter nodes; no operator gives an average",
    ),
    load_name="pods on the node",
    result_name="pods with an address",
    limit=Ceiling(
        f"pod maximum of {SMALL}",
        at=small,
        beyond=statement(
            "the node accepts no further pod, although compute and memory are available"
        )
        @ ADDRESSES.at("nodes that have available compute and memory resources"),
    ),
    knee=(ratio(0.95) @ MIXIN.at('resource="pods"} != 1 ) > 0.95', basis="limit")).to("percent"),
    growth=assumed(
        quantity(50, "percent / year"),
        because="no growth is published; growth by half each year is assumed",
    ),
    steps=[
        NextStep(
            f"prefixes instead of addresses, {SMALL}",
            limit=at_110,
            on_demand=list_price(SMALL, AS_OF).to("USD / month"),
            reserved=list_price(SMALL, AS_OF, COMMITMENT).to("USD / month"),
            action=Step(
                "Enable prefixes, before a node group with --max-pods=110 is created.",
                command=shell(
                    "kubectl set env daemonset aws-node -n kube-system "
                    "ENABLE_PREFIX_DELEGATION=true"
                )
                @ ADDRESSES.at("aws-node -n kube-system ENABLE_PREFIX_DELEGATION=true"),
                healthy=statement("then, in describe node of a new node: pods: 110")
                @ ADDRESSES.at("`110` is the maximum number of"),
                unhealthy=statement("in the log of the CNI plugin: InsufficientCidrBlocks")
                @ ADDRESSES.at("InsufficientCidrBlocks: The specified subnet does not have"),
                risk="medium",
                takes=NO_TIME,
                undo="Set it to false again, and move the pods back to the old node group.",
                verify="Pods beyond 58 start on a node of the new group.",
            ),
        ),
        NextStep(
            f"{LARGE}, with addresses",
            limit=large,
            on_demand=list_price(LARGE, AS_OF).to("USD / month"),
            reserved=list_price(LARGE, AS_OF, COMMITMENT).to("USD / month"),
            action=Step(
                f"Add a node group of {LARGE}, then drain the small nodes.",
                command=undisclosed("command: it depends on how node groups are created"),
                **gap.of("healthy", "unhealthy", "takes"),
                risk="medium",
                undo="Drain the new group; the pods return to the small nodes.",
                verify="Pods beyond 110 run on one node; managed groups allow 250 from 30 vCPU on.",
            ),
        ),
    ],
    signals=[
        kubernetes.TOO_MANY_PODS,
        kubernetes.UNSCHEDULABLE,
        kubernetes.UNSCHEDULABLE_PODS.rising(),
    ],
    recovery=[
        Check(
            "Count the pods of the node.",
            shell("kubectl get pods --all-namespaces --field-selector spec.nodeName=<node>")
            @ RUNBOOK.at("kubectl get pods --all-namespaces --field-selector spec.nodeName=<node>"),
            **gap.of("healthy", "unhealthy"),
            verify="As many running pods as the node allows: it is full.",
        ),
        Check(
            "Compare the number with the pods that the node allows, and with its addresses.",
            shell("kubectl describe node <node> | grep 'pods\\|PrivateIPv4Address'")
            @ ADDRESSES.at(
                "kubectl describe node ip-192-168-30-193.region-code.compute.internal | grep"
            ),
            healthy=statement(
                "both above the number of running pods, such as pods: 110, addresses: 144"
            )
            @ ADDRESSES.at("vpc.amazonaws.com/PrivateIPv4Address: 144"),
            unhealthy=NO_OUTPUT,
        ),
        Step(
            "Move pods to other nodes, or add nodes.",
            command=undisclosed("command: the runbook names none"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Allow the pods on the node again.",
            verify="No pod is pending for lack of capacity.",
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither guide nor runbook gives one"),
    data_loss=undisclosed("data loss: neither guide nor runbook names any"),
    rollback=statement("new node groups are recommended for prefixes; the old ones stay")
    @ ADDRESSES.at("we recommend that you create new node groups"),
    figures={
        "EKS script, m5.large": statement("29 pods; 110 with prefixes")
        @ CHOOSING.at("with the same example values yields `110`"),
        "managed groups, from 30 vCPU": count(250, "pod")
        @ ADDRESSES.at("other instances the maximum number is 250", basis="limit"),
        "pods of a cluster, maximum": count(150_000, "pod")
        @ LARGE_CLUSTERS.at("No more than 150,000 total pods", basis="limit"),
        "per node, of 5,000 nodes": (
            count(150_000, "pod")
            @ LARGE_CLUSTERS.at("No more than 150,000 total pods", basis="limit")
        )
        / (nodes(5000) @ LARGE_CLUSTERS.at("No more than 5,000 nodes", basis="limit")),
        "memory reserved, 58 pods": base_memory + memory_per_pod * (small / own_address),
        "memory reserved, 110 pods": base_memory + memory_per_pod * (at_110 / own_address),
    },
    see=[
        Link(
            "patterns/capacity/linux_conntrack",
            "more",
            because="the table of connections that all pods of a node share",
        ),
        Link(
            "incidents/debugging/kubernetes_disk_pressure",
            "guide",
            because="another reason why a node accepts no pods: its disk is full",
        ),
    ],
    glossary={"prefixes": "Blocks of 16 addresses, each assigned as one."},
) as diagram:
    waive("IN403", because="neither the guide nor the runbook gives a time to recover")
    waive("IN404", because="neither names a loss: running pods continue, new ones wait")
