"""Log messages of Amazon EC2: what does not exist, and limits."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ec2_codes as codes
from atlas.technologies.message import LogMessage

_overview = Repository(
    "solvuu/awsm",
    commit="3c2a9f005da1641a38d17bcb7d68b3d2b824fee3",
    checked="2026-11-27",
    kind="secondary",
)
CODES = _overview.file("lib/codegen/ec2_errors.ml")


class EC2MissingMessages:
    """Log messages of Amazon EC2: what does not exist, and limits."""

    NO_IMAGE = LogMessage(
        anchor="InvalidAMIID.",
        sample="InvalidAMIID.NotFound: The image id '[ami-1]' does not exist",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidAMIID\.(?:NotFound|Unavailable|Malformed))\b",
        severity="error",
        meaning="The image was deregistered, is private, or is in another region.",
        source=CODES,
        failure=codes.NO_IMAGE,
    )
    NO_INSTANCE = LogMessage(
        anchor="InvalidInstanceID.",
        sample="InvalidInstanceID.NotFound: The instance ID 'i-1' does not exist",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidInstanceID\.(?:NotFound|Malformed))\b",
        severity="error",
        meaning="The instance was terminated, is too new, or is in another region.",
        source=CODES,
        failure=codes.NO_INSTANCE,
    )
    NO_GROUP = LogMessage(
        anchor="InvalidGroup.NotFound",
        sample="InvalidGroup.NotFound: The security group 'sg-1' does not exist",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidGroup\.NotFound)\b",
        severity="error",
        meaning="The security group does not exist in this VPC or region.",
        source=CODES,
        failure=codes.NO_GROUP,
    )
    NO_SUBNET = LogMessage(
        anchor="InvalidSubnetID.NotFound",
        sample="InvalidSubnetID.NotFound: The subnet ID 'subnet-1' does not exist",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidSubnetID\.NotFound)\b",
        severity="error",
        meaning="The subnet does not exist in this account and region.",
        source=CODES,
        failure=codes.NO_SUBNET,
    )
    NO_VPC = LogMessage(
        anchor="InvalidVpcID.NotFound",
        sample="InvalidVpcID.NotFound: The vpc ID 'vpc-1' does not exist",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidVpcID\.NotFound)\b",
        severity="error",
        meaning="The VPC does not exist in this account and region.",
        source=CODES,
        failure=codes.NO_VPC,
    )
    NO_VOLUME = LogMessage(
        anchor="InvalidVolume.NotFound",
        sample="InvalidVolume.NotFound: The volume 'vol-1' does not exist.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidVolume\.NotFound)\b",
        severity="error",
        meaning="The volume was deleted, or is in another region.",
        source=CODES,
        failure=codes.NO_VOLUME,
    )
    NO_SNAPSHOT = LogMessage(
        anchor="InvalidSnapshot.NotFound",
        sample="InvalidSnapshot.NotFound: The snapshot 'snap-1' does not exist.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidSnapshot\.NotFound)\b",
        severity="error",
        meaning="The snapshot was deleted, is not shared, or is in another region.",
        source=CODES,
        failure=codes.NO_SNAPSHOT,
    )
    NO_KEY_PAIR = LogMessage(
        anchor="InvalidKeyPair.NotFound",
        sample="InvalidKeyPair.NotFound: The key pair 'shop' does not exist",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidKeyPair\.NotFound)\b",
        severity="error",
        meaning="The key pair does not exist in this region.",
        source=CODES,
        failure=codes.NO_KEY_PAIR,
    )
    OTHER_MISSING = LogMessage(
        anchor=".NotFound",
        sample="InvalidRouteTableID.NotFound: The routeTable ID 'rtb-1' does not exist",
        pattern=r"(?:^|[^A-Za-z])(?P<code>Invalid(?:Address|AddressID|AllocationID|AssociationID|"
        r"Attachment|AttachmentID|NetworkInterfaceID|RouteTableID|Route|InternetGatewayID|"
        r"NetworkAclID|Permission|LaunchTemplateId|LaunchTemplateName|PlacementGroup|"
        r"DhcpOptionsID|VpcEndpointId|VpcPeeringConnectionID|Zone)\.NotFound)\b",
        severity="error",
        meaning="What the call names does not exist in this account and region.",
        source=CODES,
        failure=codes.NOT_FOUND,
    )
    LIMITS = LogMessage(
        anchor="LimitExceeded",
        sample="VpcLimitExceeded: The maximum number of VPCs has been reached.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>(?:Address|Vpc|NatGateway|InternetGateway|"
        r"RulesPerSecurityGroup|SecurityGroup|SecurityGroupsPerInterface|"
        r"SecurityGroupsPerInstance|NetworkInterface|NetworkAcl|NetworkAclEntry|Subnet|"
        r"Route|RouteTable|VpcEndpoint|KeyPair|Attachment|Snapshot|ConcurrentSnapshot|"
        r"PlacementGroup|FlowLogs|Host|CustomerGateway)LimitExceeded)\b",
        severity="error",
        meaning="The account has as many of these as it may in the region.",
        source=CODES,
        failure=codes.LIMIT,
    )
    PRIVATE_ADDRESSES = LogMessage(
        anchor="PrivateIpAddressLimitExceeded",
        sample="PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>PrivateIpAddressLimitExceeded)\b",
        severity="error",
        meaning="The network interface has as many addresses as its instance type may have.",
        source=CODES,
        failure=codes.ADDRESSES,
    )
    SPOT_COUNT = LogMessage(
        anchor="MaxSpotInstanceCountExceeded",
        sample="MaxSpotInstanceCountExceeded: Max spot instance count exceeded",
        severity="error",
        meaning="The account has as many Spot Instances as it may.",
        source=CODES,
        failure=codes.SPOT,
    )
    SPOT_FLEETS = LogMessage(
        anchor="MaxSpotFleetRequestCountExceeded",
        sample="MaxSpotFleetRequestCountExceeded: You've reached the limit",
        severity="error",
        meaning="The account has as many Spot Fleet requests or instances in them as it may.",
        source=CODES,
        failure=codes.SPOT,
    )
    RESERVATION = LogMessage(
        anchor="ReservationCapacityExceeded",
        sample="ReservationCapacityExceeded: The requested reservation does not have "
        "sufficient compatible and available capacity.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>ReservationCapacityExceeded)\b",
        severity="error",
        meaning="The Capacity Reservation of the launch has no instances left.",
        source=CODES,
        failure=codes.RESERVED,
    )
    HOST_FULL = LogMessage(
        anchor="InsufficientCapacityOnHost",
        sample="InsufficientCapacityOnHost: There is not enough capacity on the Dedicated Host",
        severity="error",
        meaning="The Dedicated Host is full.",
        source=CODES,
        failure=codes.RESERVED,
    )
