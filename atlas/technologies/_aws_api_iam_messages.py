"""Log messages of the AWS API: codes of IAM and STS, and timeouts of Java."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.failures import aws_api_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

IAM = botocore.file("data/iam/2010-05-08/service-2.json")
STS = botocore.file("data/sts/2011-06-15/service-2.json")
KMS = botocore.file("data/kms/2014-11-01/service-2.json")
LOGS = botocore.file("data/logs/2014-03-28/service-2.json")
CALL_TIMEOUT = Repository(
    "aws/aws-sdk-java-v2",
    commit="2286f30b24aa5be154d6b61f14f30b082eb7cbc7",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file(
    "core/sdk-core/src/main/java/software/amazon/awssdk/core/exception/ApiCallTimeoutException.java"
)
ATTEMPT_TIMEOUT = Repository(
    "aws/aws-sdk-java-v2",
    commit="3390b12847d3fdf30c9a569c52534b2133518124",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file(
    "core/sdk-core/src/main/java/software/amazon/awssdk/core/exception/ApiCallAttemptTimeoutException.java"
)


class AWSAPIIAMMessages:
    """Log messages of the AWS API: codes of IAM and STS, and timeouts of Java."""

    NO_ENTITY = LogMessage(
        anchor="NoSuchEntity",
        sample="NoSuchEntity: The role with name shop cannot be found.",
        pattern=r"(?:^|[^A-Za-z])NoSuchEntity\b",
        severity="error",
        context=("iam", "IAM", "Iam", "aws", "AWS", "Aws", "cannot be found"),
        meaning="A role, user, policy or other entity of IAM does not exist.",
        source=IAM,
        failure=codes.NOT_FOUND,
    )
    NO_ENTITY_CLASS = LogMessage(
        anchor="NoSuchEntityException",
        sample="NoSuchEntityException: The role with name shop cannot be found.",
        pattern=r"(?:^|[^A-Za-z])NoSuchEntityException\b",
        severity="error",
        context=("iam", "IAM", "Iam", "aws", "AWS", "Aws", "cannot be found"),
        meaning="A role, user, policy or other entity of IAM does not exist.",
        source=IAM,
        failure=codes.NOT_FOUND,
    )
    BAD_POLICY = LogMessage(
        anchor="MalformedPolicyDocument",
        sample="MalformedPolicyDocument: The policy document was malformed.",
        pattern=r"(?:^|[^A-Za-z])MalformedPolicyDocument\b",
        severity="error",
        meaning="A policy is not valid: its syntax, or a principal that does not exist.",
        source=IAM,
        failure=codes.INVALID,
    )
    BAD_POLICY_CLASS = LogMessage(
        anchor="MalformedPolicyDocumentException",
        sample="MalformedPolicyDocumentException: The policy document was malformed.",
        pattern=r"(?:^|[^A-Za-z])MalformedPolicyDocumentException\b",
        severity="error",
        meaning="A policy is not valid: its syntax, or a principal that does not exist.",
        source=IAM,
        failure=codes.INVALID,
    )
    LARGE_POLICY = LogMessage(
        anchor="PackedPolicyTooLarge",
        sample="PackedPolicyTooLarge: the total packed size of the session policies is too large",
        pattern=r"(?:^|[^A-Za-z])PackedPolicyTooLarge\b",
        severity="error",
        meaning="The policies and tags of a session are together too large.",
        source=STS,
        failure=codes.INVALID,
    )
    REGION_DISABLED = LogMessage(
        anchor="RegionDisabledException",
        sample="RegionDisabledException: STS is not activated in the requested region "
        "for the account",
        pattern=r"(?:^|[^A-Za-z])RegionDisabledException\b",
        severity="error",
        meaning="The service is not enabled in this region of the account.",
        source=STS,
        failure=codes.ACCOUNT,
    )
    UNMODIFIABLE = LogMessage(
        anchor="EntityTemporarilyUnmodifiable",
        sample="EntityTemporarilyUnmodifiable: the entity is temporarily unmodifiable",
        pattern=r"(?:^|[^A-Za-z])EntityTemporarilyUnmodifiable\b",
        severity="error",
        meaning="An entity was made or deleted a moment ago, and cannot be changed yet.",
        source=IAM,
        failure=codes.WRONG_STATE,
    )
    KEY_UNKNOWN = LogMessage(
        anchor="UnrecognizedClientException",
        sample="UnrecognizedClientException: The security token included in the "
        "request is not known",
        pattern=r"(?:^|[^A-Za-z])UnrecognizedClientException\b",
        severity="error",
        meaning="The access key or token is not known to the service.",
        source=LOGS,
        failure=fails.BAD_KEY,
    )
    CALL_TIMEOUT = LogMessage(
        anchor="Client execution did not complete before the specified timeout configuration",
        sample="ApiCallTimeoutException: Client execution did not complete before the "
        "specified timeout configuration: 5000 millis",
        pattern=r"specified timeout configuration: (?P<milliseconds>\d+) millis",
        severity="error",
        meaning="A call, with its retries, took longer than the client allows (Java, version 2).",
        source=CALL_TIMEOUT,
        failure=fails.NO_ANSWER,
    )
    ATTEMPT_TIMEOUT = LogMessage(
        anchor="HTTP request execution did not complete before the specified timeout ",
        sample="ApiCallAttemptTimeoutException: HTTP request execution did not "
        "complete before the specified timeout configuration: 2000 millis",
        pattern=r"specified timeout configuration: (?P<milliseconds>\d+) millis",
        severity="error",
        meaning="One attempt of a call took longer than the client allows (Java, version 2).",
        source=ATTEMPT_TIMEOUT,
        failure=fails.NO_ANSWER,
    )
