"""Messages of Karpenter: launches, interruptions, disruption."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import karpenter as fails
from atlas.technologies.failures import karpenter_launch as launch
from atlas.technologies.message import LogMessage

_karpenter_provider_aws = Repository(
    "aws/karpenter-provider-aws",
    commit="1d927085dd81a9df9301e613f371dac5b4d16bfe",
    checked="2026-11-27",
    folder="pkg",
)
KW_INSTANCE = _karpenter_provider_aws.file("providers/instance/instance.go")
KW_ERRORS = _karpenter_provider_aws.file("errors/errors.go")
INTERRUPTION = _karpenter_provider_aws.file("controllers/interruption/events/events.go")
_karpenter = Repository(
    "kubernetes-sigs/karpenter",
    commit="2266468104f36373ed002241afaee2d3bbc26078",
    checked="2026-11-27",
    folder="pkg",
)
CLOUD_TYPES = _karpenter.file("cloudprovider/types.go")
PROVISIONER = _karpenter.file("controllers/provisioning/provisioner.go")
DISRUPTION = _karpenter.file("controllers/disruption/events/events.go")


class KarpenterLaunchMessages:
    """Messages of Karpenter: launches, interruptions, disruption."""

    ALL_UNAVAILABLE = LogMessage(
        anchor="all requested instance types were unavailable during launch",
        sample="creating nodeclaim, creating instance, insufficient capacity, all requested "
        "instance types were unavailable during launch",
        severity="error",
        meaning="Every instance type that fits was short in every zone a short while ago.",
        source=KW_INSTANCE,
        failure=fails.NO_CAPACITY,
    )
    FLEET = LogMessage(
        anchor="with fleet error(s), ",
        sample="creating nodeclaim, creating instance, with fleet error(s), "
        "InvalidParameterValue: Invalid IAM Instance Profile name",
        pattern=r"with fleet error\(s\),",
        severity="error",
        meaning="EC2 refuses to launch an instance; the code after it says why.",
        source=KW_INSTANCE,
        failure=fails.LAUNCH_FAILED,
    )
    UNFULFILLABLE = LogMessage(
        anchor="UnfulfillableCapacity",
        sample="with fleet error(s), UnfulfillableCapacity: Unable to fulfill capacity due to "
        "your request configuration. Please adjust your request and try again.",
        severity="error",
        meaning="EC2 has no capacity that fits the request.",
        source=KW_ERRORS,
        failure=fails.NO_CAPACITY,
    )
    SPOT_LIMIT = LogMessage(
        anchor="MaxSpotInstanceCountExceeded",
        sample="with fleet error(s), MaxSpotInstanceCountExceeded: Max spot instance count "
        "exceeded",
        severity="error",
        meaning="The quota of the account for spot instances is used up.",
        source=KW_ERRORS,
        failure=launch.ACCOUNT_LIMIT,
    )
    VCPU_LIMIT = LogMessage(
        anchor="VcpuLimitExceeded",
        sample="with fleet error(s), VcpuLimitExceeded: You have requested more vCPU capacity "
        "than your current vCPU limit allows",
        pattern=r"VcpuLimitExceeded",
        severity="error",
        meaning="The quota of the account for virtual CPUs is used up.",
        source=KW_ERRORS,
        failure=launch.ACCOUNT_LIMIT,
        context=("fleet error", "nodeclaim", "karpenter", "NodeClaim"),
    )
    LINKED_ROLE = LogMessage(
        anchor="AuthFailure.ServiceLinkedRoleCreationNotPermitted",
        sample="with fleet error(s), AuthFailure.ServiceLinkedRoleCreationNotPermitted: The "
        "provided credentials do not have permission to create the service-linked role for EC2 "
        "Spot Instances.",
        severity="error",
        meaning="Karpenter may not create the service-linked role that spot instances need.",
        source=KW_ERRORS,
        failure=fails.DENIED,
    )
    SUBNET_FULL = LogMessage(
        anchor="InsufficientFreeAddressesInSubnet",
        sample="with fleet error(s), InsufficientFreeAddressesInSubnet: There are not enough free "
        "addresses in subnet subnet-1 to satisfy the requested number of instances.",
        severity="error",
        meaning="A subnet has no free address for another node.",
        source=KW_ERRORS,
        failure=launch.SUBNET_FULL,
        context=("fleet error", "nodeclaim", "karpenter", "NodeClaim"),
    )
    SPOT_INTERRUPTED = LogMessage(
        anchor="Spot interruption warning was triggered",
        sample="Warning  SpotInterrupted  karpenter  Spot interruption warning was triggered",
        severity="warning",
        meaning="AWS reclaims a spot instance in two minutes; its pods move.",
        source=INTERRUPTION,
        failure=launch.INTERRUPTED,
    )
    CREATING = LogMessage(
        anchor="creating nodeclaim, ",
        sample="creating nodeclaim, insufficient capacity, all requested instance types were "
        "unavailable",
        severity="error",
        meaning="A node could not be created; the cause follows.",
        source=CLOUD_TYPES,
        failure=fails.LAUNCH_FAILED,
    )
    POOL_NOT_READY = LogMessage(
        anchor="ignoring nodepool, not ready",
        sample='{"level":"ERROR","logger":"controller","message":"ignoring nodepool, not '
        'ready","controller":"provisioner","NodePool":{"name":"default"}}',
        severity="error",
        meaning="A node pool is ignored, because it is not ready; its conditions say why.",
        source=PROVISIONER,
        failure=launch.POOL_NOT_READY,
    )
    BUDGET = LogMessage(
        anchor="No allowed disruptions ",
        sample="Normal  DisruptionBlocked  karpenter  No allowed disruptions due to blocking "
        "budget",
        pattern=r"No allowed disruptions (?:for disruption reason \S+ )?due to blocking budget",
        severity="info",
        meaning="Karpenter replaces no node now, because the budget of the pool allows none.",
        source=DISRUPTION,
        failure=launch.BUDGET,
    )
