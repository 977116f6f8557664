"""Log messages of the AWS API: error codes as each SDK words them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.message import LogMessage

_botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
_smithy = Repository(
    "aws/amazon-ecs-agent",
    commit="8dfceca6cf380a83c3007349317566f2862f0673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="agent/vendor/github.com/aws",
)
_java = Repository(
    "aws/aws-sdk-java",
    commit="05f60d218fec33c56ec52c5a386d9c0237a66384",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
_examples = Repository(
    "awsdocs/aws-doc-sdk-examples",
    commit="7d1e1237789cbf5033a7c22d917d17c64de1aaaa",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
ERRORS = _smithy.file("smithy-go/errors.go")
AMAZONSERVICEEXCEPTION = _java.file(
    "aws-java-sdk-core/src/main/java/com/amazonaws/AmazonServiceException.java"
)


class AWSAPICodeMessages:
    """Log messages of the AWS API: error codes as each SDK words them."""

    THROTTLED_GO_2 = LogMessage(
        anchor="api error ",
        sample="operation error ECS: DescribeServices, exceeded maximum number of attempts, 3, "
        "https response error StatusCode: 400, RequestID: 1f2e, api error ThrottlingException: "
        "Rate exceeded",
        pattern=r"api error "
        r"(?P<code>(?:Throttling(?:Exception)?|ThrottledException|RequestThrottled(?:Exception)?|TooManyRequestsException|RequestLimitExceeded|EC2ThrottledException))\b",
        severity="error",
        meaning="The API refuses calls: too many in a short time (Go, version 2).",
        source=ERRORS,
        failure=fails.THROTTLED,
    )

    THROTTLED_CODE_JAVA = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: Request limit exceeded. (Service: "
        "AmazonEC2; Status Code: 503; Error Code: RequestLimitExceeded; Request ID: 1f2e)",
        pattern=r"Error Code: "
        r"(?P<code>(?:Throttling(?:Exception)?|ThrottledException|RequestThrottled(?:Exception)?|TooManyRequestsException|RequestLimitExceeded|EC2ThrottledException))[;)]",
        severity="error",
        meaning="The API refuses calls: too many in a short time (Java, version 1).",
        source=AMAZONSERVICEEXCEPTION,
        failure=fails.THROTTLED,
    )

    THROTTLED_XML = LogMessage(
        anchor="<Code>Throttling</Code>",
        sample="<Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate "
        "exceeded</Message></Error>",
        pattern=r"<Code>(?P<code>Throttling)</Code>",
        severity="error",
        meaning="The API refuses calls: too many in a short time (its own answer).",
        source=_botocore.file("botocore/retries/standard.py"),
        failure=fails.THROTTLED,
    )

    DENIED_GO_2 = LogMessage(
        anchor="api error ",
        sample="operation error SecretsManager: GetSecretValue, https response error "
        "StatusCode: 400, RequestID: 1f2e, api error AccessDeniedException: Access to KMS is "
        "not allowed",
        pattern=r"api error (?P<code>AccessDenied(?:Exception)?): "
        r"(?:[^A]|A[^c]|Access[^ ]|Access [^D])",
        severity="error",
        meaning="IAM does not allow the call (Go, version 2).",
        source=ERRORS,
        failure=fails.DENIED,
    )

    DENIED_PYTHON = LogMessage(
        anchor="An error occurred (AccessDenied",
        sample="botocore.exceptions.ClientError: An error occurred (AccessDeniedException) "
        "when calling the GetSecretValue operation: Access to KMS is not allowed",
        pattern=r"\((?P<code>AccessDenied(?:Exception)?)\) when calling the (?P<operation>\w+) "
        r"operation(?: \([^)]*\))?: (?!Access Denied)",
        severity="error",
        meaning="IAM does not allow the call (Python and the command line).",
        source=_botocore.file("botocore/exceptions.py"),
        failure=fails.DENIED,
    )

    DENIED_JAVA = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: Not authorized to perform "
        "sts:AssumeRoleWithWebIdentity (Service: AWSSecurityTokenService; Status Code: 403; "
        "Error Code: AccessDenied; Request ID: 83bf)",
        pattern=r"(?:^|[^d] |[^e]d |[^i]ed |[^n]ied )\(Service: (?P<service>[^;]+); "
        r"Status Code: 403; Error Code: (?P<code>AccessDenied(?:Exception)?);",
        severity="error",
        meaning="IAM does not allow the call (Java, version 1).",
        source=AMAZONSERVICEEXCEPTION,
        failure=fails.DENIED,
    )

    EXPIRED_CODE = LogMessage(
        anchor="api error ExpiredToken",
        sample="operation error STS: GetCallerIdentity, https response error StatusCode: 403, "
        "RequestID: 1f2e, api error ExpiredTokenException: The token is expired",
        pattern=r"api error (?P<code>ExpiredToken(?:Exception)?)\b",
        severity="error",
        meaning="The temporary credentials have expired (Go, version 2).",
        source=ERRORS,
        failure=fails.EXPIRED,
    )
