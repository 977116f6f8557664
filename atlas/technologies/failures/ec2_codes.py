"""What fails in calls of Amazon EC2 by their error code, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import (
    CALLERS,
    IDENTITY,
    QUOTAS,
    RAISE_QUOTA,
    SUBNETS,
    cli,
)
from atlas.technologies.failures._aws_checks import KEY
from atlas.technologies.failures._aws_more_checks import (
    GROUPS,
    IMAGE,
    OFFERINGS,
    SCALING,
    VOLUME,
)
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

INSTANCE = Check(
    "Print the instance: its state, volumes and network interfaces.",
    shell("aws ec2 describe-instances --instance-ids <id>")
    @ cli.file("ec2/describe-instances.rst").at("example describes the specified instance"),
    **NO_OUTPUT,
    verify="State.Name is the one that the call needs, such as stopped or running.",
)
SNAPSHOT = Check(
    "Print the snapshot: its state and owner.",
    shell("aws ec2 describe-snapshots --snapshot-ids <id>")
    @ cli.file("ec2/describe-snapshots.rst").at("example describes the specified snapshot"),
    **NO_OUTPUT,
    verify="It exists in this region, and State is completed.",
)
VPCS = Check(
    "List the VPCs of the region.",
    shell("aws ec2 describe-vpcs")
    @ cli.file("ec2/describe-vpcs.rst").at("example retrieves details about your VPCs"),
    **NO_OUTPUT,
    verify="The VPC of the message is listed, and its State is available.",
)
KEY_PAIR = Check(
    "Print the key pair.",
    shell("aws ec2 describe-key-pairs --key-names <name>")
    @ cli.file("ec2/describe-key-pairs.rst").at("displays information about the specified key"),
    **NO_OUTPUT,
    verify="The key pair is there, in the region of the launch.",
)
ADDRESS = Check(
    "List the Elastic IP addresses, and what each is associated with.",
    shell("aws ec2 describe-addresses")
    @ cli.file("ec2/describe-addresses.rst").at("displays details about your Elastic IP"),
    **NO_OUTPUT,
    verify="InstanceId or NetworkInterfaceId is the present owner of the address.",
)

NO_IMAGE = KnownFailure(
    "the image (AMI) does not exist in the region", steps=[IMAGE, IDENTITY, SOURCE_OF_KEYS]
)
NO_GROUP = KnownFailure("a security group does not exist", steps=[GROUPS, IDENTITY, SOURCE_OF_KEYS])
NO_SUBNET = KnownFailure("a subnet does not exist", steps=[SUBNETS, IDENTITY, SOURCE_OF_KEYS])
NO_VPC = KnownFailure("a VPC does not exist", steps=[VPCS, IDENTITY, SOURCE_OF_KEYS])
NO_VOLUME = KnownFailure("a volume does not exist", steps=[VOLUME, IDENTITY, SOURCE_OF_KEYS])
NO_SNAPSHOT = KnownFailure("a snapshot does not exist", steps=[SNAPSHOT, IDENTITY, SOURCE_OF_KEYS])
NO_INSTANCE = KnownFailure("an instance does not exist", steps=[INSTANCE, IDENTITY, SOURCE_OF_KEYS])
NO_KEY_PAIR = KnownFailure("a key pair does not exist", steps=[KEY_PAIR, IDENTITY, SOURCE_OF_KEYS])
NOT_FOUND = KnownFailure(
    "a network or other resource of a call does not exist",
    steps=[IDENTITY, SOURCE_OF_KEYS, CALLERS],
)
LIMIT = KnownFailure(
    "a quota of network or storage resources is used up", steps=[QUOTAS, CALLERS, RAISE_QUOTA]
)
SPOT = KnownFailure(
    "a quota of Spot Instances or Spot Fleets is used up", steps=[QUOTAS, SCALING, RAISE_QUOTA]
)
RESERVED = KnownFailure(
    "a reservation or dedicated host has no capacity left", steps=[OFFERINGS, SCALING, QUOTAS]
)
NOT_OFFERED = KnownFailure(
    "a zone does not offer the instance type", steps=[OFFERINGS, SUBNETS, SCALING]
)
STATE = KnownFailure(
    "an instance or volume is in a state that forbids the call",
    steps=[INSTANCE, VOLUME, CALLERS],
)
PROTECTED = KnownFailure(
    "a protection or the owner of a resource forbids the call", steps=[INSTANCE, CALLERS, IDENTITY]
)
ASSOCIATED = KnownFailure(
    "an address or resource is already associated", steps=[ADDRESS, INSTANCE, CALLERS]
)
DUPLICATE = KnownFailure("a rule, group or route exists already", steps=[GROUPS, CALLERS, IDENTITY])
KEY_GONE = KnownFailure("the key of a volume cannot be used", steps=[KEY, VOLUME, SCALING])
LAUNCH = KnownFailure(
    "an instance cannot be launched, or ends during its launch",
    steps=[SCALING, INSTANCE, VOLUME],
    is_general=True,
)
ADDRESSES = KnownFailure(
    "no private addresses are left in a subnet or interface", steps=[SUBNETS, INSTANCE, QUOTAS]
)
