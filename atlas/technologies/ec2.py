"""Amazon EC2: virtual machines."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._ec2_code_messages import EC2CodeMessages
from atlas.technologies._ec2_missing_messages import EC2MissingMessages
from atlas.technologies._ec2_state_messages import EC2StateMessages
from atlas.technologies.failures import ec2 as fails
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, botocore, cli, ec2_guide
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

THROTTLED_CODES = botocore.file("retries/standard.py")
KARPENTER = Repository(
    "aws/karpenter-provider-aws",
    commit="1d927085dd81a9df9301e613f371dac5b4d16bfe",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("kwok/ec2/ec2.go")
VCPUS = Repository(
    "awsdocs/amazon-eks-user-guide",
    commit="4d52b4d05e3478582e7d10a73cbd9ba9194dd5f7",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("latest/ug/outposts/eks-outposts-local-cluster-overview.adoc")


class EC2(EC2StateMessages, EC2MissingMessages, EC2CodeMessages, Technology):
    """A service that runs virtual machines, as its API reports errors."""

    name = "Amazon EC2"
    icon = "diagrams.aws.compute.EC2"
    plane = "service"
    releases = undisclosed("a service without public versions: looked in its user guide")
    logs = statement("AWS CloudTrail, for calls of its API") @ ec2_guide.file(
        "monitor-with-cloudtrail.md"
    ).at("CloudTrail captures all API calls for Amazon")

    REQUEST_LIMIT = LogMessage(
        anchor="An error occurred (RequestLimitExceeded) when calling the ",
        sample="An error occurred (RequestLimitExceeded) when calling the DescribeInstances "
        "operation (reached max retries: 4): Request limit exceeded.",
        pattern=r"\(RequestLimitExceeded\) when calling the (?P<operation>\w+) operation",
        severity="error",
        meaning="EC2 refused the call: the account calls this operation too often.",
        source=THROTTLED_CODES,
        failure=fails.THROTTLED,
    )
    REQUEST_LIMIT_GO = LogMessage(
        anchor="RequestLimitExceeded: Request limit exceeded.",
        sample="operation error EC2: DescribeInstances, exceeded maximum number of attempts, 3, "
        "https response error StatusCode: 503, RequestID: 4d1e5c2a-2f55-4d41-9f0e-6c2b5b0f1c11, "
        "api error RequestLimitExceeded: Request limit exceeded.",
        severity="error",
        meaning="EC2 refused the call: the account calls this operation too often.",
        source=KARPENTER,
        failure=fails.THROTTLED,
    )
    UNAUTHORIZED_OPERATION = LogMessage(
        anchor="An error occurred (UnauthorizedOperation) when calling the ",
        sample="An error occurred (UnauthorizedOperation) when calling the RunInstances operation",
        pattern=r"\(UnauthorizedOperation\) when calling the (?P<operation>\w+) operation",
        severity="error",
        meaning="EC2 denies the action to this user or role.",
        source=ec2_guide.file("instance-metadata-transition-to-version-2.md"),
        failure=fails.DENIED,
    )
    NO_CAPACITY = LogMessage(
        anchor="InsufficientInstanceCapacity",
        sample="An error occurred (InsufficientInstanceCapacity) when calling the RunInstances "
        "operation",
        severity="error",
        meaning="AWS has too little on-demand capacity of the type in the zone at the moment.",
        source=fails.LAUNCH,
        failure=fails.CAPACITY,
    )
    VCPU_LIMIT = LogMessage(
        anchor="You have requested more vCPU capacity than your current vCPU limit of ",
        sample="You have requested more vCPU capacity than your current vCPU limit of 32 allows "
        "for the instance bucket that the specified instance type belongs to.",
        pattern=r"than your current vCPU limit of (?P<limit>\d+) allows",
        severity="error",
        meaning="The account may not run more vCPUs of this kind in the region.",
        source=VCPUS,
        failure=fails.INSTANCE_QUOTA,
    )
    INSTANCE_LIMIT = LogMessage(
        anchor="An error occurred (InstanceLimitExceeded) when calling the ",
        sample="An error occurred (InstanceLimitExceeded) when calling the RunInstances operation",
        severity="error",
        meaning="The account may not run more instances in the region.",
        source=fails.LAUNCH,
        failure=fails.INSTANCE_QUOTA,
    )

    RESOURCES = Metric(
        name="ResourceCount",
        meaning="Resources in use that count against a quota, in the namespace AWS/Usage.",
        source=cli.file("service-quotas/get-service-quota.rst"),
    )
    STATUS_FAILED = Metric(
        name="StatusCheckFailed",
        meaning="1 while a status check of the instance or its host fails.",
        source=ec2_guide.file("viewing_metrics_with_cloudwatch.md"),
    )


ec2 = EC2()
