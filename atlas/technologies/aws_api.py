"""AWS API: the calls that SDKs, the command line and controllers make to Amazon Web Services."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._aws_api_account_messages import AWSAPIAccountMessages
from atlas.technologies._aws_api_code_messages import AWSAPICodeMessages
from atlas.technologies._aws_api_iam_messages import AWSAPIIAMMessages
from atlas.technologies._aws_api_identity_messages import AWSAPIIdentityMessages
from atlas.technologies._aws_api_java_messages import AWSAPIJavaMessages
from atlas.technologies._aws_api_js_messages import AWSAPIJSMessages
from atlas.technologies._aws_api_limit_messages import AWSAPILimitMessages
from atlas.technologies._aws_api_messages import AWSAPIMessages
from atlas.technologies._aws_api_missing_messages import AWSAPIMissingMessages
from atlas.technologies._aws_api_other_messages import AWSAPIOtherMessages
from atlas.technologies._aws_api_quota_messages import AWSAPIQuotaMessages
from atlas.technologies._aws_api_refused_messages import AWSAPIRefusedMessages
from atlas.technologies._aws_api_sdk_messages import AWSAPISDKMessages
from atlas.technologies._aws_api_service_messages import AWSAPIServiceMessages
from atlas.technologies._aws_api_state_messages import AWSAPIStateMessages
from atlas.technologies._aws_api_throttle_messages import AWSAPIThrottleMessages
from atlas.technologies._aws_api_xml_messages import AWSAPIXMLMessages
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, TROUBLESHOOTING, botocore
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

EXCEPTIONS = botocore.file("exceptions.py")
S3_MODEL = botocore.file("data/s3/2006-03-01/service-2.json")
# The Go SDK is read where the ECS agent keeps its copies.
_go = Repository(
    "aws/amazon-ecs-agent",
    commit="8dfceca6cf380a83c3007349317566f2862f0673",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="agent/vendor/github.com/aws",
)
_go_1 = Repository(
    "aws/aws-sdk-go",
    commit="8d203ccff393340d080be0417d091cc60354449b",
    checked=CHECKED,
    publisher=PUBLISHER,
)
JAVA = Repository(
    "aws/aws-sdk-java",
    commit="05f60d218fec33c56ec52c5a386d9c0237a66384",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("aws-java-sdk-core/src/main/java/com/amazonaws/AmazonServiceException.java")
_eks = Repository(
    "awsdocs/amazon-eks-user-guide",
    commit="4d52b4d05e3478582e7d10a73cbd9ba9194dd5f7",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="latest/ug",
)
USAGE = Repository(
    "awsdocs/amazon-cloudwatch-user-guide",
    commit="cc40332fd9cd65366e991a6fd68654b2875588cc",
    checked=CHECKED,
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher=PUBLISHER,
).file("doc_source/CloudWatch-Usage-Metrics.md")


class AWSAPI(
    AWSAPIXMLMessages,
    AWSAPIIAMMessages,
    AWSAPISDKMessages,
    AWSAPIOtherMessages,
    AWSAPIThrottleMessages,
    AWSAPIStateMessages,
    AWSAPIServiceMessages,
    AWSAPIRefusedMessages,
    AWSAPIMissingMessages,
    AWSAPIAccountMessages,
    AWSAPIIdentityMessages,
    AWSAPIJavaMessages,
    AWSAPIJSMessages,
    AWSAPILimitMessages,
    AWSAPICodeMessages,
    AWSAPIMessages,
    AWSAPIQuotaMessages,
    Technology,
):
    """The API of Amazon Web Services, as its SDKs and its command line report errors of it."""

    name = "AWS API"
    icon = "diagrams.aws.management.CommandLineInterface"
    plane = "control"
    releases = undisclosed("a service without public versions: looked in boto/botocore")
    logs = statement("AWS CloudTrail, which records the calls") @ fails.iam.file(
        "cloudtrail-integration.md"
    ).at("a record of actions taken by an IAM")

    THROTTLING = LogMessage(
        anchor="An error occurred (Throttling",
        sample="An error occurred (ThrottlingException) when calling the DescribeStacks operation "
        "(reached max retries: 4): Rate exceeded",
        pattern=r"\((?P<code>Throttling(?:Exception)?)\) when calling the (?P<operation>\w+)",
        severity="error",
        meaning="The service refused the call because too many calls came in; boto gave up.",
        source=EXCEPTIONS,
        failure=fails.THROTTLED,
    )
    RATE_EXCEEDED_GO = LogMessage(
        anchor="ThrottlingException: Rate exceeded",
        sample="operation error CloudWatch Logs: DescribeLogStreams, exceeded maximum number of "
        "attempts, 3, https response error StatusCode: 400, RequestID: 0f6b6a5e-7d0b-4b1c-a3f2-"
        "1f7f3d9c2a10, api error ThrottlingException: Rate exceeded",
        severity="error",
        meaning="The service refused the call because too many calls came in; the SDK gave up.",
        source=_go.file("aws-sdk-go-v2/aws/retry/standard.go"),
        failure=fails.THROTTLED,
    )
    RATE_EXCEEDED_GO_1 = LogMessage(
        anchor="Throttling: Rate exceeded",
        sample="Throttling: Rate exceeded",
        severity="error",
        meaning="The service refused the call because too many calls came in; the SDK gave up.",
        source=_go_1.file("aws/request/request_test.go"),
        failure=fails.THROTTLED,
    )
    RATE_EXCEEDED_JAVA = LogMessage(
        anchor="Rate exceeded (Service: ",
        sample="com.amazonaws.AmazonServiceException: Rate exceeded (Service: AmazonECS; Status "
        "Code: 400; Error Code: ThrottlingException; Request ID: 4d1e5c2a-2f55-4d41-9f0e-"
        "6c2b5b0f1c11)",
        pattern=r"Rate exceeded \(Service: (?P<service>[^;,)]+)",
        severity="error",
        meaning="The service refused the call because too many calls came in; the SDK gave up.",
        source=JAVA,
        failure=fails.THROTTLED,
    )
    RETRY_QUOTA = LogMessage(
        anchor="failed to get rate limit token, retry quota exceeded, ",
        sample="failed to get rate limit token, retry quota exceeded, 0 available, 5 requested",
        pattern=r"retry quota exceeded, (?P<available>\d+) available, (?P<requested>\d+) requested",
        severity="error",
        meaning="So many calls failed that the Go SDK has no retries left.",
        source=_go.file("aws-sdk-go-v2/aws/ratelimit/token_rate_limit.go"),
        failure=fails.RETRIES_USED_UP,
    )
    EXPIRED_TOKEN = LogMessage(
        anchor="The provided token has expired.",
        sample="An error occurred (ExpiredToken) when calling the ListObjectsV2 operation: The "
        "provided token has expired.",
        severity="error",
        meaning="The session token of the credentials is past its time.",
        source=S3_MODEL,
        failure=fails.EXPIRED,
    )
    EXPIRED_TOKEN_EXCEPTION = LogMessage(
        anchor="The security token included in the request is expired",
        sample="operation error SSM: DescribeInstanceInformation, https response error "
        "StatusCode: 400, RequestID: eee03a9e-f7cc-470a-9647-73d47e4cf0be, api error "
        "ExpiredTokenException: The security token included in the request is expired",
        severity="error",
        meaning="The session token of the credentials is past its time.",
        source=_eks.file("nodes/hybrid-nodes-troubleshooting.adoc"),
        failure=fails.EXPIRED,
    )
    REFRESH_FAILED = LogMessage(
        anchor="Refreshing temporary credentials failed during ",
        sample="Refreshing temporary credentials failed during mandatory refresh period.",
        pattern=r"credentials failed during (?P<period>mandatory|advisory) refresh period",
        severity="warning",
        meaning="boto could not renew the credentials of a role; in the mandatory period it fails.",
        source=botocore.file("credentials.py"),
        failure=fails.EXPIRED,
    )
    SSO_EXPIRED = LogMessage(
        anchor="The SSO session associated with this profile has expired or is otherwise invalid.",
        sample="The SSO session associated with this profile has expired or is otherwise invalid. "
        "To refresh this SSO session run aws sso login with the corresponding profile.",
        severity="error",
        meaning="The login to IAM Identity Center has expired.",
        source=EXCEPTIONS,
        failure=fails.SESSION_EXPIRED,
    )
    NO_CREDENTIALS = LogMessage(
        anchor="Unable to locate credentials",
        sample="botocore.exceptions.NoCredentialsError: Unable to locate credentials",
        severity="error",
        meaning="boto or the command line found no access key, profile or role.",
        source=EXCEPTIONS,
        failure=fails.NO_CREDENTIALS,
    )
    NO_PROVIDERS = LogMessage(
        anchor="NoCredentialProviders: no valid providers in chain",
        sample="NoCredentialProviders: no valid providers in chain. Deprecated.",
        severity="error",
        meaning="The Go SDK (version 1) found no access key, profile or role.",
        source=_go_1.file("aws/credentials/chain_provider.go"),
        failure=fails.NO_CREDENTIALS,
    )
    NO_IMDS_ROLE = LogMessage(
        anchor="no EC2 IMDS role found, ",
        sample="get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS "
        "role found, operation error ec2imds: GetMetadata, http response error StatusCode: 404, "
        "request to EC2 IMDS failed",
        severity="error",
        meaning="The Go SDK fell back to the instance metadata and got no role from it.",
        source=_go.file("aws-sdk-go-v2/credentials/ec2rolecreds/provider.go"),
        failure=fails.NO_CREDENTIALS,
    )
    NOT_AUTHORIZED = LogMessage(
        anchor=" is not authorized to perform: ",
        sample="An error occurred (AccessDenied) when calling the PutLifecycleHook operation: "
        "User: arn:aws:sts::111122223333:assumed-role/Testrole/Diego is not authorized to "
        "perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/aws-service-role/"
        "autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        pattern=r"(?P<who>arn:aws[\w-]*:\S+) is not authorized to perform: (?P<what>[\w-]+:\w+)",
        severity="error",
        meaning="A policy denies the action to this user or role, or none allows it.",
        source=fails.iam.file("troubleshoot_roles.md"),
        failure=fails.DENIED,
    )
    INVALID_TOKEN = LogMessage(
        anchor="The security token included in the request is invalid",
        sample="An error occurred (InvalidClientTokenId) when calling the ListBuckets operation: "
        "The security token included in the request is invalid.",
        severity="error",
        meaning="AWS does not know the access key or the session token.",
        source=TROUBLESHOOTING,
        failure=fails.BAD_KEY,
    )
    INVALID_KEY = LogMessage(
        anchor="The AWS Access Key Id you provided does not exist in our records.",
        sample="An error occurred (InvalidAccessKeyId) when calling the ListBuckets operation: "
        "The AWS Access Key Id you provided does not exist in our records.",
        severity="error",
        meaning="AWS does not know the access key.",
        source=TROUBLESHOOTING,
        failure=fails.BAD_KEY,
    )
    SIGNATURE_MISMATCH = LogMessage(
        anchor="The request signature we calculated does not match the signature you provided.",
        sample="An error occurred (SignatureDoesNotMatch) when calling the ListBuckets operation: "
        "The request signature we calculated does not match the signature you provided. Check "
        "your key and signing method.",
        severity="error",
        meaning="The secret key is wrong, or the request was signed with a wrong time.",
        source=TROUBLESHOOTING,
        failure=fails.SIGNATURE,
    )
    TIME_SKEWED = LogMessage(
        anchor="The difference between the request time and the ",
        sample="An error occurred (RequestTimeTooSkewed) when calling the PutObject operation: "
        "The difference between the request time and the server's time is too large.",
        severity="error",
        meaning="The clock of the caller is wrong, and S3 rejects its calls.",
        source=S3_MODEL,
        failure=fails.CLOCK_SKEW,
    )
    UNREACHABLE = LogMessage(
        anchor='Could not connect to the endpoint URL: "',
        sample='Could not connect to the endpoint URL: "https://dynamodb.us-east-1.amazonaws.com/"',
        pattern=r'Could not connect to the endpoint URL: "(?P<url>[^"]+)"',
        severity="error",
        meaning="No connection to the API: its name does not exist, or no route leads to it.",
        source=EXCEPTIONS,
        failure=fails.UNREACHABLE,
    )
    CONNECT_TIMEOUT = LogMessage(
        anchor='Connect timeout on endpoint URL: "',
        sample='Connect timeout on endpoint URL: "https://sts.us-east-1.amazonaws.com/"',
        pattern=r'Connect timeout on endpoint URL: "(?P<url>[^"]+)"',
        severity="error",
        meaning="The API did not accept a connection in time: no route, or packets are dropped.",
        source=EXCEPTIONS,
        failure=fails.UNREACHABLE,
    )

    CALLS = Metric(
        name="CallCount",
        meaning="Calls of an API operation in the account, in the namespace AWS/Usage.",
        source=USAGE,
    )


aws_api = AWSAPI()
