"""Log messages of the AWS API: limits of an account that have a code of their own."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api_limits as fails
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

BALANCERS = botocore.file("data/elbv2/2015-12-01/service-2.json")
DATABASES = botocore.file("data/rds/2014-09-01/service-2.json")
EBS = Repository(
    "kubernetes-sigs/aws-ebs-csi-driver",
    commit="429e202e589798e55c0f8ddcc81b2850b7f000d0",
    checked="2026-11-27",
).file("pkg/cloud/cloud.go")


class AWSAPIQuotaMessages:
    """Log messages of the AWS API: limits of an account that have a code of their own."""

    LOAD_BALANCERS = LogMessage(
        anchor="TooManyLoadBalancers",
        sample="An error occurred (TooManyLoadBalancers) when calling the CreateLoadBalancer "
        "operation",
        severity="error",
        meaning="The account has reached its limit of load balancers in the region.",
        source=BALANCERS,
        failure=fails.LIMIT,
    )
    TARGETS = LogMessage(
        anchor="TooManyTargets",
        sample="An error occurred (TooManyTargets) when calling the RegisterTargets operation",
        severity="error",
        meaning="The target group or load balancer has reached its limit of targets.",
        source=BALANCERS,
        failure=fails.LIMIT,
    )
    DATABASE_INSTANCES = LogMessage(
        anchor="InstanceQuotaExceeded",
        sample="Error: creating RDS DB Instance (shop): InstanceQuotaExceeded: DB Instance quota "
        "exceeded",
        severity="error",
        meaning="The account has reached its limit of database instances in the region.",
        source=DATABASES,
        failure=fails.LIMIT,
    )
    DATABASE_STORAGE = LogMessage(
        anchor="StorageQuotaExceeded",
        sample="An error occurred (StorageQuotaExceeded) when calling the ModifyDBInstance "
        "operation",
        severity="error",
        meaning="The databases of the account have reached their limit of storage.",
        source=DATABASES,
        failure=fails.LIMIT,
    )
    VOLUMES = LogMessage(
        anchor="VolumeLimitExceeded",
        sample="api error VolumeLimitExceeded: You have exceeded your maximum gp3 storage limit",
        severity="error",
        meaning="The account has reached its limit of EBS volumes or of their storage.",
        source=EBS,
        failure=fails.LIMIT,
    )
    IOPS = LogMessage(
        anchor="MaxIOPSLimitExceeded",
        sample="api error MaxIOPSLimitExceeded: You have exceeded your maximum IOPS limit",
        severity="error",
        meaning="The account has reached its limit of provisioned IOPS for EBS volumes.",
        source=EBS,
        failure=fails.LIMIT,
    )
