"""What fails in Amazon EC2, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import (
    CALLERS,
    IDENTITY,
    QUOTAS,
    RAISE_QUOTA,
    SIMULATE,
    cli,
    ec2_guide,
)
from atlas.technologies.failures.aws_api import ADAPTIVE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

LAUNCH = ec2_guide.file("troubleshooting-launch.md")
_OFFERINGS = cli.file("ec2/describe-instance-type-offerings.rst")
_DECODE = cli.file("sts/decode-authorization-message.rst")

DECODE = Check(
    "Decode the authorization message that EC2 returned.",
    shell("aws sts decode-authorization-message --encoded-message <value>")
    @ _DECODE.at("decodes additional information about the authorization status"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("allowed: false, and explicitDeny with the statement that denies")
    @ _DECODE.at('{\\"allowed\\":false,\\"explicitDeny\\":true,'),
    verify="explicitDeny true: remove the deny; false: no policy allows it.",
)
OFFERINGS = Check(
    "List the zones that offer the instance type.",
    shell(
        "aws ec2 describe-instance-type-offerings --location-type availability-zone "
        "--filters Name=instance-type,Values=<value> --region <region>"
    )
    @ _OFFERINGS.at("lists the instance types offered in the"),
    **NO_OUTPUT,
    verify="Location names the zones; one that is missing does not offer the type. A zone that "
    "offers it may still be out of capacity.",
)
OTHER_ZONE = Step(
    "Launch fewer instances, another type, or in any zone, if one zone or type alone is short.",
    command=action("Submit a new request without an Availability Zone or with another type.")
    @ LAUNCH.at("submit a new request without specifying an Availability"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Terminate the instances that are no longer needed.",
    verify="As many instances are running as were requested.",
)

THROTTLED = KnownFailure("API calls are throttled", steps=[CALLERS, QUOTAS, ADAPTIVE, RAISE_QUOTA])
DENIED = KnownFailure(
    "IAM denies the call, with an encoded reason", steps=[IDENTITY, DECODE, SIMULATE]
)
CAPACITY = KnownFailure(
    "no capacity for the instance type in the zone",
    steps=[OFFERINGS, QUOTAS, OTHER_ZONE],
)
INSTANCE_QUOTA = KnownFailure(
    "the quota of instances is used up", steps=[QUOTAS, CALLERS, RAISE_QUOTA]
)
