"""Log messages of AWS Lambda: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_lambda_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/lambda/2015-03-31/service-2.json")

_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)


class AWSLambdaCodeMessages:
    """Log messages of AWS Lambda: its error codes, as any SDK prints them."""

    MISSING = LogMessage(
        anchor="Function not found: arn:",
        sample="ResourceNotFoundException: Function not found: "
        "arn:aws:lambda:us-east-1:1:function:shop",
        pattern=r"Function not found: (?P<function>arn:aws[\w-]*:lambda:\S+)",
        severity="error",
        meaning="No function has this name in this account and region.",
        source=_moto.file("awslambda/exceptions.py"),
        failure=codes.NOT_FOUND,
    )
    CODE_STORAGE = LogMessage(
        anchor="CodeStorageExceeded",
        sample="CodeStorageExceededException: Code storage limit exceeded.",
        pattern=r"(?:^|[^A-Za-z])CodeStorageExceeded(?:Exception)?\b",
        severity="error",
        meaning="The packages of all functions and versions are as large as the account may store.",
        source=MODEL,
        failure=codes.CODE_STORAGE,
    )
    ADDRESSES = LogMessage(
        anchor="SubnetIPAddressLimitReached",
        sample="SubnetIPAddressLimitReachedException: no available IP addresses.",
        pattern=r"(?:^|[^A-Za-z])SubnetIPAddressLimitReached(?:Exception)?\b",
        severity="error",
        meaning="The subnets of the function have no free address for its network interface.",
        source=MODEL,
        failure=codes.ADDRESSES,
    )
    EC2_THROTTLED = LogMessage(
        anchor="EC2Throttled",
        sample="EC2ThrottledException: Lambda was throttled by Amazon EC2",
        pattern=r"(?:^|[^A-Za-z])EC2Throttled(?:Exception)?\b",
        severity="error",
        meaning="EC2 refused the calls that prepare the network of the function: too many.",
        source=MODEL,
        failure=codes.NETWORK,
    )
    EC2_DENIED = LogMessage(
        anchor="EC2AccessDenied",
        sample="EC2AccessDeniedException: Need additional permissions to configure VPC settings.",
        pattern=r"(?:^|[^A-Za-z])EC2AccessDenied(?:Exception)?\b",
        severity="error",
        meaning="The role of the function may not create network interfaces.",
        source=MODEL,
        failure=codes.NETWORK,
    )
    EC2_OTHER = LogMessage(
        anchor="EC2Unexpected",
        sample="EC2UnexpectedException: unexpected Amazon EC2 client exception",
        pattern=r"(?:^|[^A-Za-z])EC2Unexpected(?:Exception)?\b",
        severity="error",
        meaning="EC2 failed while the network of the function was prepared.",
        source=MODEL,
        failure=codes.NETWORK,
    )
    ENI_NOT_READY = LogMessage(
        anchor="ENINotReady",
        sample="ENINotReadyException: the elastic network interface is not ready",
        pattern=r"(?:^|[^A-Za-z])ENINotReady(?:Exception)?\b",
        severity="error",
        meaning="The network interface of the function is not ready yet.",
        source=MODEL,
        failure=codes.NETWORK,
    )
    BAD_SUBNET = LogMessage(
        anchor="InvalidSubnetIDException",
        sample="InvalidSubnetIDException: The subnet ID provided in the Lambda "
        "function VPC configuration is not valid.",
        pattern=r"(?:^|[^A-Za-z])InvalidSubnetIDException\b",
        severity="error",
        meaning="A subnet in the VPC configuration of the function is not valid.",
        source=MODEL,
        failure=codes.NETWORK,
    )
    BAD_GROUP = LogMessage(
        anchor="InvalidSecurityGroupIDException",
        sample="InvalidSecurityGroupIDException: The security group ID provided in "
        "the Lambda function VPC configuration is not valid.",
        pattern=r"(?:^|[^A-Za-z])InvalidSecurityGroupIDException\b",
        severity="error",
        meaning="A security group in the VPC configuration of the function is not valid.",
        source=MODEL,
        failure=codes.NETWORK,
    )
    KEY_DENIED = LogMessage(
        anchor="KMSAccessDeniedException: Lambda",
        sample="KMSAccessDeniedException: Lambda couldn't decrypt the environment "
        "variables because KMS access was denied.",
        pattern=r"KMSAccessDeniedException: Lambda (?:was unable to|couldn't) decrypt",
        severity="error",
        meaning="The role of the function may not use the key of its environment.",
        source=MODEL,
        failure=codes.KEY_DENIED,
    )
    KEY_MISSING = LogMessage(
        anchor="KMSNotFoundException: Lambda",
        sample="KMSNotFoundException: Lambda couldn't decrypt the environment "
        "variables because the KMS key was not found.",
        pattern=r"KMSNotFoundException: Lambda (?:was unable to|couldn't) decrypt",
        severity="error",
        meaning="The key of the environment of the function does not exist.",
        source=MODEL,
        failure=codes.KEY_DENIED,
    )
    BAD_ZIP = LogMessage(
        anchor="InvalidZipFileException",
        sample="InvalidZipFileException: Lambda could not unzip the deployment package.",
        pattern=r"(?:^|[^A-Za-z])InvalidZipFileException\b",
        severity="error",
        meaning="The package of the function is not a readable archive.",
        source=MODEL,
        failure=codes.BAD_PACKAGE,
    )
    BAD_RUNTIME = LogMessage(
        anchor="InvalidRuntime",
        sample="Aws::Lambda::Errors::InvalidRuntimeException: The runtime or runtime "
        "version specified is not supported.",
        pattern=r"(?:^|[^A-Za-z])InvalidRuntime(?:Exception)?\b",
        severity="error",
        context=("Lambda", "lambda"),
        meaning="The runtime of the function is not supported.",
        source=MODEL,
        failure=codes.BAD_PACKAGE,
    )
    TOO_LARGE = LogMessage(
        anchor="RequestTooLarge",
        sample="Aws::Lambda::Errors::RequestTooLargeException: The request payload "
        "exceeded the quota.",
        pattern=r"(?:^|[^A-Za-z])RequestTooLarge(?:Exception)?\b",
        severity="error",
        context=("Lambda", "lambda", "Invoke"),
        meaning="The payload of a call is larger than Lambda accepts.",
        source=MODEL,
        failure=codes.BAD_PAYLOAD,
    )
    BAD_CONTENT = LogMessage(
        anchor="InvalidRequestContent",
        sample="Aws::Lambda::Errors::InvalidRequestContentException: The request body "
        "could not be parsed as JSON",
        pattern=r"(?:^|[^A-Za-z])InvalidRequestContent(?:Exception)?\b",
        severity="error",
        context=("Lambda", "lambda", "Invoke"),
        meaning="The payload of a call is not JSON.",
        source=MODEL,
        failure=codes.BAD_PAYLOAD,
    )
    LOOP = LogMessage(
        anchor="RecursiveInvocationException",
        sample="RecursiveInvocationException: Lambda has detected your function being "
        "invoked in a recursive loop",
        pattern=r"(?:^|[^A-Za-z])RecursiveInvocationException\b",
        severity="error",
        meaning="The function is called again by what it writes to.",
        source=MODEL,
        failure=codes.LOOP,
    )
    SNAPSHOT = LogMessage(
        anchor="SnapStartTimeout",
        sample="SnapStartTimeoutException: Lambda couldn't restore the snapshot "
        "within the timeout limit.",
        pattern=r"(?:^|[^A-Za-z])SnapStartTimeout(?:Exception)?\b",
        severity="error",
        meaning="The snapshot of the function was not restored in time.",
        source=MODEL,
        failure=codes.SNAPSHOT,
    )
    SNAPSHOT_HOOK = LogMessage(
        anchor="SnapStartException",
        sample="SnapStartException: The runtime hook encountered an error.",
        pattern=r"(?:^|[^A-Za-z])SnapStartException\b",
        severity="error",
        meaning="A hook of the function failed after its snapshot was restored.",
        source=MODEL,
        failure=codes.SNAPSHOT,
    )
