"""How many pods one node takes before it has no address, or no place, for another."""

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
NO_COMMITMENT = undisclosed("price with a commitment: the list of July 2026 has none")
ONE_EACH = "the EKS guide: each pod requires an address of its own"

own = count(1, "pod") @ ADDRESSES.at("requires one IP address for each network interface")
without = count(2, "pod") @ TYPES.at("* (IPv4 Addresses per ENI -1) + 2")


def room(interfaces: float, addresses: float, words: str) -> Figure:
    """Return how many pods a machine has addresses for, with two that use the node's own."""
    each = count(addresses, "pod") @ LIMITS.at(words)
    return (quantity(interfaces, "") @ LIMITS.at(words)) * (each - own) + without


small = room(4, 15, f'"{SMALL}": {{ Interface: 4, IPv4PerInterface: 15,')
large = room(8, 30, f'"{LARGE}": {{ Interface: 8, IPv4PerInterface: 30,')
at_110 = count(110, "pod") @ ADDRESSES.at("than 30 vCPUs the maximum number is 110")
reserved = mib(11) @ TYPES.at("(11*pods.Value())+255)")
base = mib(255) @ TYPES.at("(11*pods.Value())+255)")

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
        because="as many as Zalando lets a node take; no operator gives an average",
    ),
    load_name="pods on the node",
    result_name="pods with an address",
    limit=Ceiling(
        f"addresses of {SMALL}",
        at=small,
        beyond=statement("the node takes no further pod, with compute and memory to spare")
        @ ADDRESSES.at("nodes that have available compute and memory resources"),
    ),
    knee=(ratio(0.95) @ MIXIN.at('resource="pods"} != 1 ) > 0.95')).to("percent"),
    growth=assumed(
        quantity(50, "percent / year"), because="no growth is public; half as many pods again"
    ),
    steps=[
        NextStep(
            f"prefixes instead of addresses, {SMALL}",
            limit=at_110,
            on_demand=list_price(SMALL, AS_OF).to("USD / month"),
            reserved=NO_COMMITMENT,
            action=Step(
                "Assign prefixes of addresses, in a new node group with --max-pods=110.",
                command=statement("kubectl set env ds aws-node -n kube-system WARM_PREFIX_TARGET=1")
                @ ADDRESSES.at("aws-node -n kube-system WARM_PREFIX_TARGET=1"),
                healthy=statement("pods: 110") @ ADDRESSES.at("`110` is the maximum number of"),
                unhealthy=statement("InsufficientCidrBlocks: no free block of 16 in the subnet")
                @ ADDRESSES.at("InsufficientCidrBlocks: The specified subnet does not have"),
                risk="medium",
                takes=NO_TIME,
                undo="Move the pods back to the old node group.",
                verify="Pods beyond 58 start on a node of the new group.",
            ),
        ),
        NextStep(
            f"{LARGE}, with addresses",
            limit=large,
            on_demand=list_price(LARGE, AS_OF).to("USD / month"),
            reserved=NO_COMMITMENT,
            action=Step(
                "Add a node group of it, then drain the small nodes.",
                command=undisclosed("command: it depends on how node groups are made"),
                **gap.of("healthy", "unhealthy", "takes"),
                risk="medium",
                undo="Drain it again; the small nodes take the pods back.",
                verify="Pods beyond 110 run on one node; EKS allows 250 from 30 vCPU on.",
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
            statement("kubectl get pods --all-namespaces --field-selector spec.nodeName=NODE")
            @ RUNBOOK.at("kubectl get pods --all-namespaces --field-selector spec.nodeName=<node>"),
            **gap.of("healthy", "unhealthy"),
        ),
        Check(
            "Hold it against what the node allows, and against its addresses.",
            statement("kubectl describe node NODE | grep 'pods\\|PrivateIPv4Address'")
            @ ADDRESSES.at(
                "kubectl describe node ip-192-168-30-193.region-code.compute.internal | grep"
            ),
            healthy=statement("more of both than pods run, as pods: 110 and addresses: 144")
            @ ADDRESSES.at("vpc.amazonaws.com/PrivateIPv4Address: 144"),
            unhealthy=NO_OUTPUT,
        ),
        Step(
            "Move pods to other nodes, or add nodes.",
            command=undisclosed("command: the runbook names none"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Let the pods return.",
            verify="No pod is pending for want of a place.",
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither guide nor runbook gives one"),
    data_loss=undisclosed("data loss: neither guide nor runbook names any"),
    rollback=statement("prefixes come in new node groups, beside the old ones")
    @ ADDRESSES.at("we recommend that you create new node groups"),
    figures={
        "EKS script, m5.large": statement("29 pods; 110 with prefixes")
        @ CHOOSING.at("with the same example values yields `110`"),
        "EKS, from 30 vCPU on": count(250, "pod")
        @ ADDRESSES.at("other instances the maximum number is 250"),
        "a cluster, at most": count(150_000, "pod")
        @ LARGE_CLUSTERS.at("No more than 150,000 total pods"),
        "that is, a node": (
            count(150_000, "pod") @ LARGE_CLUSTERS.at("No more than 150,000 total pods")
        )
        / (nodes(5000) @ LARGE_CLUSTERS.at("No more than 5,000 nodes")),
        "memory kept back, 58 pods": base + reserved * (small / own),
        "memory kept back, 110 pods": base + reserved * (at_110 / own),
    },
    see=[
        Link(
            "patterns/capacity/linux_conntrack",
            "more",
            because="what all pods of a node share: its table of connections",
        ),
        Link(
            "incidents/debugging/kubernetes_disk_pressure",
            "guide",
            because="another reason why a node takes no pods: its disk is full",
        ),
    ],
    glossary={"prefixes": "Blocks of 16 addresses, each assigned as one."},
) as diagram:
    waive("CFO304", because="Amazon's list of July 2026, as read, has prices on demand alone")
    waive("IN403", because="neither the guide nor the runbook gives a time to recover")
    waive("IN404", because="neither names a loss: pods that run go on, new ones wait")
