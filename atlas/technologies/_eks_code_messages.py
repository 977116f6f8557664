"""Log messages of Amazon EKS: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import eks_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/eks/2017-11-01/service-2.json")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)


class EKSCodeMessages:
    """Log messages of Amazon EKS: its error codes, as any SDK prints them."""

    NO_CLUSTER = LogMessage(
        anchor="No cluster found for name: ",
        sample="ResourceNotFoundException: No cluster found for name: shop.",
        pattern=r"No cluster found for name: (?P<cluster>\S+)",
        severity="error",
        meaning="No cluster has this name in the account and region.",
        source=_moto.file("eks/models.py"),
        failure=codes.NO_CLUSTER,
    )
    ISSUE = LogMessage(
        anchor="Ec2SubnetInvalidConfiguration",
        sample="Ec2SubnetInvalidConfiguration: One or more Amazon EC2 Subnets for the "
        "node group does not automatically assign public IP addresses",
        pattern=r"\b(?P<code>Ec2SubnetInvalidConfiguration|Ec2SubnetMissingIpv6Assignment)\b",
        severity="error",
        meaning="The subnets of a node group do not give its nodes addresses.",
        source=MODEL,
        failure=codes.NODE_GROUP_ISSUE,
    )
    TEMPLATE_ISSUE = LogMessage(
        anchor="Ec2LaunchTemplate",
        sample="Ec2LaunchTemplateNotFound: the launch template of the node group was not found",
        pattern=r"\b(?P<code>Ec2LaunchTemplate(?:NotFound|VersionMismatch|DeletionFailure|"
        r"InvalidConfiguration|MaxLimitExceeded|VersionMaxLimitExceeded))\b",
        severity="error",
        context=("Ec2LaunchTemplate",),
        meaning="The launch template of a node group is missing or was changed by others.",
        source=MODEL,
        failure=codes.NODE_GROUP_ISSUE,
    )
    ROLE_ISSUE = LogMessage(
        anchor="NotFound",
        sample="IamNodeRoleNotFound: the role of the node group was not found",
        pattern=r"\b(?P<code>IamNodeRoleNotFound|IamInstanceProfileNotFound|"
        r"Ec2SecurityGroupNotFound|AutoScalingGroupNotFound|Ec2SubnetNotFound|"
        r"AmiIdNotFound)\b",
        severity="error",
        meaning="A role, profile, group, subnet or image of a node group is not found.",
        source=MODEL,
        failure=codes.NODE_GROUP_ISSUE,
    )
    EVICTION = LogMessage(
        anchor="PodEvictionFailure",
        sample="PodEvictionFailure: Reached max retries while trying to evict pods "
        "from nodes in node group",
        pattern=r"\b(?P<code>PodEvictionFailure)\b",
        severity="error",
        meaning="An update of a node group stops: a disruption budget keeps pods on a node.",
        source=MODEL,
        failure=codes.EVICTION,
    )
    NODE_TERMINATION = LogMessage(
        anchor="NodeTerminationFailure",
        sample="NodeTerminationFailure: nodes could not be terminated",
        pattern=r"\b(?P<code>NodeTerminationFailure)\b",
        severity="error",
        meaning="Nodes of a node group could not be ended.",
        source=MODEL,
        failure=codes.NODE_GROUP_ISSUE,
    )
