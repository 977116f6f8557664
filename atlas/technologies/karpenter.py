"""Karpenter: launches nodes of Kubernetes for the pods that wait."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._karpenter_launch_messages import KarpenterLaunchMessages
from atlas.technologies.failures import karpenter as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/karpenter.md")
_code = Repository(
    "kubernetes-sigs/karpenter", commit="2266468104f36373ed002241afaee2d3bbc26078", checked=_CHECKED
)
_aws = Repository(
    "aws/karpenter-provider-aws",
    commit="1d927085dd81a9df9301e613f371dac5b4d16bfe",
    checked=_CHECKED,
)
NODECLAIM = _code.file("pkg/controllers/provisioning/scheduling/nodeclaim.go")
SCHEDULER = _code.file("pkg/controllers/provisioning/scheduling/scheduler.go")
EVENTS = _code.file("pkg/controllers/provisioning/scheduling/events.go")
METRICS = _aws.file("website/content/en/docs/reference/metrics.md")


class Karpenter(KarpenterLaunchMessages, Technology):
    """A controller that launches and removes nodes as pods need them."""

    name = "Karpenter"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(
        "1.0 2024-08-14, 1.1 2024-11-30, 1.2 2025-01-28, 1.3 2025-03-04, 1.4 2025-04-16, "
        "1.5 2025-05-24, 1.6 2025-07-14, 1.7 2025-09-16, 1.8 2025-10-08, 1.9 2026-02-06, "
        "1.10 2026-03-20, 1.11 2026-04-06, 1.12 2026-04-24, 1.13 2026-06-10, 1.14 2026-07-11",
        RELEASES,
    )
    logs = statement("the logs of the controller's pods") @ fails.CLAIMS.at(
        "There will be logs emitted by the Karpenter"
    )

    FAILED_TO_SCHEDULE = LogMessage(
        anchor="Failed to schedule pod, ",
        sample="Warning  FailedScheduling  12s  karpenter  Failed to schedule pod, nodepool "
        "requirements filtered out all compatible available instance types",
        pattern=r"Failed to schedule pod",
        severity="warning",
        meaning="No node pool can make a node for this pod; the reasons follow, one per pool.",
        source=EVENTS,
        failure=fails.UNSCHEDULABLE,
    )
    COULD_NOT_SCHEDULE = LogMessage(
        anchor="could not schedule pod",
        sample='{"level":"ERROR","time":"2026-03-02T04:11:09.120Z",'
        '"logger":"controller","message":"could not schedule pod",'
        '"Pod":{"name":"api-0","namespace":"default"},"error":"nodepool '
        'requirements filtered out all available instance types"}',
        severity="error",
        meaning="No node pool can make a node for this pod; the error says why.",
        source=SCHEDULER,
        failure=fails.UNSCHEDULABLE,
    )
    NO_INSTANCE_TYPE = LogMessage(
        anchor="no instance type met the scheduling requirements or had ",
        sample="no instance type met the scheduling requirements or had a required offering, "
        "requirements=karpenter.sh/capacity-type In [spot], "
        'topology.kubernetes.io/zone In [us-east-1a], resources={"cpu":"4",'
        '"memory":"8Gi","pods":"5"}',
        pattern=r"no instance type met the scheduling requirements or had (?P<what>.+), "
        r"requirements=",
        severity="error",
        meaning="No instance type in the allowed zones offers what the pod requires.",
        source=NODECLAIM,
        failure=fails.UNSCHEDULABLE,
    )
    NO_RESOURCES = LogMessage(
        anchor="no instance type has enough resources, requirements=",
        sample="no instance type has enough resources, requirements=karpenter.sh/nodepool In "
        '[default], resources={"cpu":"900","memory":"8Gi","pods":"5"}',
        pattern=r"no instance type has enough resources, "
        r"requirements=.*resources=(?P<resources>\{.*\})",
        severity="error",
        meaning="The pod, with the daemon sets of its node, requests more than the largest "
        "instance type has.",
        source=NODECLAIM,
        failure=fails.UNSCHEDULABLE,
    )
    INCOMPATIBLE = LogMessage(
        anchor="incompatible requirements, ",
        sample='incompatible requirements, label "example.com/team" does not have known values',
        pattern=r"incompatible requirements, "
        r"(?P<reason>(?:label|key|incompatible|minValues).+)",
        severity="error",
        meaning="The pod selects a label that the node pool does not offer.",
        source=NODECLAIM,
        failure=fails.UNSCHEDULABLE,
    )
    FILTERED_OUT = LogMessage(
        anchor="NodePool requirements filtered out all compatible available instance types",
        sample="Warning  NoCompatibleInstanceTypes  3s  karpenter  NodePool requirements "
        "filtered out all compatible available instance types",
        severity="warning",
        meaning="The requirements of a node pool exclude each other, so it can launch nothing.",
        source=EVENTS,
        failure=fails.UNSCHEDULABLE,
    )
    TAINT = LogMessage(
        anchor="did not tolerate taint",
        sample="did not tolerate taint (taint=dedicated=gpu:NoSchedule)",
        pattern=r"did not tolerate taint \(taint=(?P<taint>[^)]+)\)",
        severity="error",
        meaning="The pod does not tolerate a taint of the node pool.",
        source=_code.file("pkg/scheduling/taints.go"),
        failure=fails.UNSCHEDULABLE,
    )
    LIMITS = LogMessage(
        anchor="all available instance types exceed limits for nodepool",
        sample="all available instance types exceed limits for nodepool (NodePool=default)",
        pattern=r"all available instance types exceed limits for nodepool(?: "
        r"\(NodePool=(?P<pool>[^)]+)\))?",
        severity="error",
        meaning="A further node would exceed the limits of the node pool, so none is launched.",
        source=SCHEDULER,
        failure=fails.LIMIT_REACHED,
    )
    USAGE = LogMessage(
        anchor="resource usage exceeds limit",
        sample="resource usage exceeds limit (resource-name=cpu, usage=1004, limit=1000)",
        pattern=r"resource usage exceeds limit \(resource-name=(?P<resource>[^,]+), "
        r"usage=(?P<usage>[^,]+), limit=(?P<limit>[^)]+)\)",
        severity="error",
        meaning="The node pool uses more of a resource than its limit.",
        source=_code.file("pkg/apis/v1/nodepool.go"),
        failure=fails.LIMIT_REACHED,
    )
    LAUNCHING = LogMessage(
        anchor="failed launching nodeclaim",
        sample='{"level":"ERROR","time":"2026-03-02T04:11:09.120Z",'
        '"logger":"controller","message":"failed launching nodeclaim",'
        '"NodeClaim":{"name":"default-x1"},"error":"NodeClassRef not ready"}',
        severity="error",
        meaning="A node was not launched: the cloud refused it, or the node class is not ready.",
        source=_code.file("pkg/controllers/nodeclaim/lifecycle/launch.go"),
        failure=fails.LAUNCH_FAILED,
    )
    INSUFFICIENT = LogMessage(
        anchor="insufficient capacity, ",
        sample="NodeClaim default-x1 event: creating instance, insufficient capacity, with "
        "fleet error(s), UnfulfillableCapacity: Unable to fulfill capacity due to "
        "your request configuration.",
        pattern=r"insufficient capacity, (?P<reason>(?:with fleet|all requested|resolving|no "
        r"instance).+)",
        severity="error",
        meaning="The cloud has none of the requested instance types in these zones now.",
        source=_code.file("pkg/cloudprovider/types.go"),
        failure=fails.NO_CAPACITY,
    )
    NODECLASS_NOT_READY = LogMessage(
        anchor="NodeClassRef not ready, ",
        sample="NodeClassRef not ready, resolving ec2nodeclass, ec2nodeclass not ready",
        pattern=r"NodeClassRef not ready",
        severity="error",
        meaning="The node class of the pool is not ready, so no node is launched.",
        source=_code.file("pkg/cloudprovider/types.go"),
        failure=fails.NODECLASS_BROKEN,
    )
    SELECTOR = LogMessage(
        anchor="Selector did not match any ",
        sample="SubnetsReady=False SubnetsNotFound SubnetSelector did not match any Subnets",
        pattern=r"(?P<selector>Subnet|SecurityGroup|AMI)Selector did not match any "
        r"(?P<what>Subnets|SecurityGroups|AMIs)",
        severity="error",
        meaning="The tags of a node class match nothing in the account.",
        source=_aws.file("pkg/controllers/nodeclass/subnet.go"),
        failure=fails.NODECLASS_BROKEN,
    )
    DRAIN = LogMessage(
        anchor="Failed to drain node, ",
        sample="Warning  FailedDraining  2m  karpenter  Failed to drain node, 10 pods are "
        "waiting to be evicted",
        pattern=r"Failed to drain node",
        severity="warning",
        meaning="Pods cannot be evicted, so the node stays and is paid for.",
        source=_code.file("pkg/controllers/node/termination/terminator/events/events.go"),
        failure=fails.DRAIN_BLOCKED,
    )
    REGISTER = LogMessage(
        anchor="Failed to register node",
        sample="NodeRegistrationHealthy=False RegistrationFailed Failed to register node",
        pattern=r"(?P<condition>NodeRegistrationHealthy|RegistrationFailed).*Failed to "
        r"register node",
        severity="error",
        meaning="Instances of a node pool start, but do not join the cluster, and are "
        "removed again.",
        source=_code.file("pkg/controllers/nodeclaim/lifecycle/liveness.go"),
        failure=fails.NO_REGISTRATION,
    )
    CREDENTIALS = LogMessage(
        anchor="Checking EC2 API connectivity, ",
        sample="Checking EC2 API connectivity, WebIdentityErr: failed to retrieve "
        "credentials\\ncaused by: RequestError: send request failed\\ncaused by: Post "
        '\\"https://sts.us-east-1.amazonaws.com/\\": dial tcp: lookup '
        "sts.us-east-1.amazonaws.com: i/o timeout",
        pattern=r"Checking EC2 API connectivity",
        severity="fatal",
        meaning="Karpenter does not start, because it cannot call AWS.",
        source=fails.TROUBLE,
        failure=fails.CREDENTIALS,
    )
    UNAUTHORIZED = LogMessage(
        anchor="unauthorized to call ec2:",
        sample='{"level":"ERROR","logger":"controller","message":"unauthorized to call '
        'ec2:CreateFleet","controller":"nodeclass"}',
        pattern=r"unauthorized to call (?P<call>ec2:\w+)",
        severity="error",
        meaning="A policy denies the role of the controller this call.",
        source=_aws.file("pkg/controllers/nodeclass/validation.go"),
        failure=fails.DENIED,
    )
    NO_AMI = LogMessage(
        anchor="no amis exist given constraints",
        sample="creating instance, getting launch template configs, getting launch templates, no "
        "amis exist given constraints",
        severity="error",
        meaning="No AMI fits the node class and the instance types.",
        source=_aws.file("pkg/providers/amifamily/resolver.go"),
        failure=fails.NODECLASS_BROKEN,
    )
    PDB = LogMessage(
        anchor="db prevents pod evictions",
        sample="DisruptionBlocked: Pdb prevents pod evictions (PodDisruptionBudget=[default/shop])",
        severity="info",
        meaning="A pod disruption budget keeps Karpenter from replacing a node.",
        source=_code.file("pkg/controllers/state/statenode.go"),
        failure=fails.DRAIN_BLOCKED,
    )

    PODS = Metric(
        name="karpenter_pods_state",
        meaning="Pods, with their phase as label.",
        source=METRICS,
    )
    CREATED = Metric(
        name="karpenter_nodeclaims_created_total",
        meaning="Node claims made.",
        source=METRICS,
    )
    ERRORS = Metric(
        name="karpenter_cloudprovider_errors_total",
        meaning="Errors that the cloud returned.",
        source=METRICS,
    )


karpenter = Karpenter()
