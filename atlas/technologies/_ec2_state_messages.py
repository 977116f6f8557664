"""Log messages of Amazon EC2: states, duplicates and launches."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api as calls
from atlas.technologies.failures import ec2 as fails
from atlas.technologies.failures import ec2_codes as codes
from atlas.technologies.message import LogMessage

_overview = Repository(
    "solvuu/awsm",
    commit="3c2a9f005da1641a38d17bcb7d68b3d2b824fee3",
    checked="2026-11-27",
    kind="secondary",
)
CODES = _overview.file("lib/codegen/ec2_errors.ml")
LIMITS = Repository(
    "awsdocs/amazon-ec2-auto-scaling-user-guide",
    commit="0987d768bba2b0e3abbcef92064414bbf708c6bb",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("doc_source/ts-as-capacity.md")
GUIDE = Repository(
    "awsdocs/amazon-ec2-auto-scaling-user-guide",
    commit="c621df35e6177486a187f585f9f14138c11bfe01",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("doc_source/ts-as-instancelaunchfailure.md")


class EC2StateMessages:
    """Log messages of Amazon EC2: states, duplicates and launches."""

    INSTANCE_STATE = LogMessage(
        anchor="IncorrectInstanceState",
        sample="IncorrectInstanceState: The instance 'i-1' is not in a state from "
        "which it can be started.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>IncorrectInstanceState)\b",
        severity="error",
        meaning="The instance is still starting or stopping, or is terminated.",
        source=CODES,
        failure=codes.STATE,
    )
    WRONG_STATE = LogMessage(
        anchor="IncorrectState",
        sample="IncorrectState: vol-1 is not 'available'",
        pattern=r"(?:^|[^A-Za-z])(?P<code>IncorrectState): ",
        context=("vol-", "eni-", "igw-", "EC2", "ec2"),
        severity="error",
        meaning="A volume, interface or other resource is not in the state that the call needs.",
        source=CODES,
        failure=codes.STATE,
    )
    MODIFYING = LogMessage(
        anchor="IncorrectModificationState",
        sample="IncorrectModificationState: Volume vol-1 is currently being modified",
        pattern=r"(?:^|[^A-Za-z])(?P<code>IncorrectModificationState)\b",
        severity="error",
        meaning="An earlier change of the volume has not ended.",
        source=CODES,
        failure=codes.STATE,
    )
    IN_USE = LogMessage(
        anchor="VolumeInUse",
        sample="VolumeInUse: vol-1 is already attached to an instance",
        pattern=r"(?:^|[^A-Za-z])(?P<code>VolumeInUse)\b",
        context=("vol-", "EC2", "ec2"),
        severity="error",
        meaning="The volume is attached to an instance: it must be detached first.",
        source=CODES,
        failure=codes.STATE,
    )
    NOT_PERMITTED = LogMessage(
        anchor="OperationNotPermitted",
        sample="OperationNotPermitted: The instance 'i-1' may not be terminated.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>OperationNotPermitted): The (?:instance|vol|snap|"
        r"network)",
        severity="error",
        meaning="A protection, or the owner of the resource, forbids the call.",
        source=CODES,
        failure=codes.PROTECTED,
    )
    RULE_EXISTS = LogMessage(
        anchor="InvalidPermission.Duplicate",
        sample="InvalidPermission.Duplicate: the specified rule already exists",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidPermission\.Duplicate)\b",
        severity="error",
        meaning="The security group has this rule already.",
        source=CODES,
        failure=codes.DUPLICATE,
    )
    GROUP_EXISTS = LogMessage(
        anchor="InvalidGroup.Duplicate",
        sample="InvalidGroup.Duplicate: The security group 'shop' already exists",
        pattern=r"(?:^|[^A-Za-z])(?P<code>InvalidGroup\.Duplicate)\b",
        severity="error",
        meaning="A security group of this name exists already in the VPC.",
        source=CODES,
        failure=codes.DUPLICATE,
    )
    ROUTE_EXISTS = LogMessage(
        anchor="RouteAlreadyExists",
        sample="RouteAlreadyExists: The route identified by 10.0.0.0/8 already exists.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>RouteAlreadyExists)\b",
        severity="error",
        meaning="The route table has a route for this range already.",
        source=CODES,
        failure=codes.DUPLICATE,
    )
    ASSOCIATED = LogMessage(
        anchor="Resource.AlreadyAssociated",
        sample="Resource.AlreadyAssociated: resource eipalloc-1 is already associated",
        pattern=r"(?:^|[^A-Za-z])(?P<code>Resource\.Already(?:Associated|Assigned))\b",
        severity="error",
        meaning="The address belongs to another instance or interface already.",
        source=CODES,
        failure=codes.ASSOCIATED,
    )
    KEY_REVOKED = LogMessage(
        anchor="CustomerKeyHasBeenRevoked",
        sample="CustomerKeyHasBeenRevoked: The customer master key cannot be accessed.",
        severity="error",
        meaning="The key that encrypts a volume cannot be used.",
        source=CODES,
        failure=codes.KEY_GONE,
    )
    BAD_KEYS = LogMessage(
        anchor="AuthFailure",
        sample="AuthFailure: AWS was not able to validate the provided access credentials",
        pattern=r"(?:^|[^A-Za-z])(?P<code>AuthFailure): AWS was not able to validate",
        severity="error",
        meaning="The access key is not valid, or the clock of the caller is wrong.",
        source=CODES,
        failure=calls.BAD_KEY,
    )
    NOT_OFFERED = LogMessage(
        anchor=" is not supported in your requested Availability Zone",
        sample="Unsupported: Your requested instance type (t3.micro) is not supported "
        "in your requested Availability Zone (us-east-1e).",
        pattern=r"instance type \((?P<type>[^)]+)\) is not supported in your requested "
        r"Availability Zone(?: \((?P<zone>[^)]+)\))?",
        severity="error",
        meaning="The zone of the subnet does not have this instance type; other zones do.",
        source=GUIDE,
        failure=codes.NOT_OFFERED,
    )
    CLIENT_ERROR = LogMessage(
        anchor="Client.InternalError: Client error on launch",
        sample="Client.InternalError: Client error on launch",
        severity="error",
        meaning="The instance stopped at once, often because the key of its volume may "
        "not be used.",
        source=GUIDE,
        failure=codes.KEY_GONE,
    )
    LAUNCH_FAILED = LogMessage(
        anchor="Launching EC2 instance failed",
        sample="The requested configuration is currently not supported. Launching EC2 "
        "instance failed.",
        pattern=r"(?P<reason>[^.]+)\. Launching EC2 instance failed",
        severity="error",
        meaning="An Auto Scaling group cannot launch an instance; the words before say why.",
        source=GUIDE,
        failure=codes.LAUNCH,
    )
    ZONE_CAPACITY = LogMessage(
        anchor=" capacity in the Availability Zone you requested",
        sample="We currently do not have sufficient g4dn.xlarge capacity in the Availability Zone "
        "you requested (us-west-2a). Our system will be working on provisioning additional "
        "capacity.",
        pattern=r"do not have sufficient (?:(?P<type>\S+) )?capacity in the Availability Zone "
        r"you requested(?: \((?P<zone>[\w-]+)\))?",
        severity="error",
        meaning="AWS has too little capacity of the type in the zone at the moment.",
        source=LIMITS,
        failure=fails.CAPACITY,
    )
