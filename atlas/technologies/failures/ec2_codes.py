"""What fails in calls of Amazon EC2 by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA, SUBNETS
from atlas.technologies.failures._aws_checks import KEY
from atlas.technologies.failures._aws_more_checks import (
    GROUPS,
    IMAGE,
    OFFERINGS,
    SCALING,
    VOLUME,
)
from atlas.technologies.failures.aws_api import INSTANCE_ROLE, SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NO_IMAGE = KnownFailure(
    "the image (AMI) does not exist in the region", steps=[IMAGE, IDENTITY, SOURCE_OF_KEYS]
)
NO_GROUP = KnownFailure("a security group does not exist", steps=[GROUPS, IDENTITY, SOURCE_OF_KEYS])
NO_SUBNET = KnownFailure(
    "a subnet or VPC does not exist", steps=[SUBNETS, IDENTITY, SOURCE_OF_KEYS]
)
NO_VOLUME = KnownFailure(
    "a volume or snapshot does not exist", steps=[VOLUME, IDENTITY, SOURCE_OF_KEYS]
)
NOT_FOUND = KnownFailure(
    "an instance or another resource does not exist",
    steps=[INSTANCE_ROLE, IDENTITY, SOURCE_OF_KEYS],
)
LIMIT = KnownFailure(
    "a quota of network or storage resources is used up", steps=[QUOTAS, CALLERS, RAISE_QUOTA]
)
SPOT = KnownFailure("a Spot request is not fulfilled", steps=[SCALING, OFFERINGS, QUOTAS])
RESERVED = KnownFailure(
    "a reservation or dedicated host has no capacity left", steps=[OFFERINGS, SCALING, QUOTAS]
)
NOT_OFFERED = KnownFailure(
    "a zone does not offer the instance type", steps=[OFFERINGS, SUBNETS, SCALING]
)
STATE = KnownFailure(
    "an instance or volume is in a state that forbids the call",
    steps=[INSTANCE_ROLE, VOLUME, CALLERS],
)
DUPLICATE = KnownFailure("a rule, group or route exists already", steps=[GROUPS, CALLERS, IDENTITY])
KEY_GONE = KnownFailure("the key of a volume cannot be used", steps=[KEY, VOLUME, SCALING])
LAUNCH = KnownFailure(
    "an instance cannot be launched, or ends during its launch",
    steps=[SCALING, VOLUME, INSTANCE_ROLE],
    is_general=True,
)
ADDRESSES = KnownFailure(
    "no private addresses are left in a subnet or interface", steps=[SUBNETS, INSTANCE_ROLE, QUOTAS]
)
