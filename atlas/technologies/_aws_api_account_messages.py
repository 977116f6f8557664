"""Log messages of the AWS API, in every SDK: the account lacks the service."""

from atlas.technologies._aws_api_sources import BOTOCORE, JAVA, JAVA_2, NET, PHP, RUBY, SMITHY
from atlas.technologies.failures import aws_api_codes as codes
from atlas.technologies.message import LogMessage


class AWSAPIAccountMessages:
    """Log messages of the AWS API, in every SDK: the account lacks the service."""

    SUBSCRIBED_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(SubscriptionRequiredException) when calling the "
        "DescribeTrustedAdvisorChecks operation: text",
        pattern=r"An error occurred \((?P<code>OptInRequired\w*|SubscriptionRequired\w*|"
        r"NotSignedUp\w*|PendingVerification\w*|RegionDisabled\w*|AccountProblem|"
        r"Blocked)\) when calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="The account, or this region of it, is not enabled for the service "
        "(Python, command line).",
        source=BOTOCORE,
        failure=codes.ACCOUNT,
    )
    SUBSCRIBED_GO = LogMessage(
        anchor="api error ",
        sample="operation error: DescribeTrustedAdvisorChecks, https response error "
        "StatusCode: 400, RequestID: 1f2e, api error "
        "SubscriptionRequiredException: text",
        pattern=r"api error (?P<code>OptInRequired\w*|SubscriptionRequired\w*|NotSignedUp\w*|"
        r"PendingVerification\w*|RegionDisabled\w*|AccountProblem|Blocked): ",
        severity="error",
        context=("api error",),
        meaning="The account, or this region of it, is not enabled for the service "
        "(Go, version 2).",
        source=SMITHY,
        failure=codes.ACCOUNT,
    )
    SUBSCRIBED_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: SubscriptionRequiredException; Request "
        "ID: 1f2e)",
        pattern=r"Error Code: (?P<code>OptInRequired\w*|SubscriptionRequired\w*|NotSignedUp\w*|"
        r"PendingVerification\w*|RegionDisabled\w*|AccountProblem|Blocked)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="The account, or this region of it, is not enabled for the service "
        "(Java, version 1).",
        source=JAVA,
        failure=codes.ACCOUNT,
    )
    SUBSCRIBED_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.RegionDisabled"
        "Exception: text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>OptInRequired\w*|SubscriptionRequired\w*|NotSignedUp\w*|"
        r"PendingVerification\w*|RegionDisabled\w*|AccountProblem|Blocked): .*\(Service: "
        r"(?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="The account, or this region of it, is not enabled for the service "
        "(Java, version 2).",
        source=JAVA_2,
        failure=codes.ACCOUNT,
    )
    SUBSCRIBED_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.RegionDisabledException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>OptInRequired\w*|"
        r"SubscriptionRequired\w*|NotSignedUp\w*|PendingVerification\w*|RegionDisabled\w*|"
        r"AccountProblem|Blocked): ",
        severity="error",
        context=("Amazon",),
        meaning="The account, or this region of it, is not enabled for the service (.NET).",
        source=NET,
        failure=codes.ACCOUNT,
    )
    SUBSCRIBED_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::SubscriptionRequiredException: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>OptInRequired\w*|"
        r"SubscriptionRequired\w*|NotSignedUp\w*|PendingVerification\w*|RegionDisabled\w*|"
        r"AccountProblem|Blocked)\b",
        severity="error",
        context=("Aws",),
        meaning="The account, or this region of it, is not enabled for the service (Ruby).",
        source=RUBY,
        failure=codes.ACCOUNT,
    )
    SUBSCRIBED_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "DescribeTrustedAdvisorChecks" on '
        '"https://example.amazonaws.com"; AWS HTTP error: Client error: `POST '
        "/` resulted in a `400` response SubscriptionRequiredException "
        "(client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>OptInRequired\w*|SubscriptionRequired\w*|"
        r"NotSignedUp\w*|PendingVerification\w*|RegionDisabled\w*|AccountProblem|Blocked) "
        r"\((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="The account, or this region of it, is not enabled for the service (PHP).",
        source=PHP,
        failure=codes.ACCOUNT,
    )
