"""Log messages of the AWS API, in every SDK: limits and throttling."""

from atlas.technologies._aws_api_sources import BOTOCORE, JAVA, JAVA_2, NET, PHP, RUBY, SMITHY
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.failures import aws_api_limits as limits
from atlas.technologies.message import LogMessage


class AWSAPIThrottleMessages:
    """Log messages of the AWS API, in every SDK: limits and throttling."""

    QUOTA_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(PoliciesPerRoleLimitExceeded) when calling the AttachRolePolicy "
        "operation: text",
        pattern=r"An error occurred \((?P<code>(?:[A-Z]\w*)?(?:Limit|Quota|Count|MaxSize|"
        r"Capacity)Exceeded\w*|TooMany(?:[A-QS-Z]\w+))\) when calling the "
        r"(?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="A limit of the service or of a resource is reached (Python, command line).",
        source=BOTOCORE,
        failure=limits.LIMIT,
    )
    QUOTA_GO = LogMessage(
        anchor="api error ",
        sample="operation error: AttachRolePolicy, https response error StatusCode: "
        "400, RequestID: 1f2e, api error PoliciesPerRoleLimitExceeded: text",
        pattern=r"api error (?P<code>(?:[A-Z]\w*)?(?:Limit|Quota|Count|MaxSize|"
        r"Capacity)Exceeded\w*|TooMany(?:[A-QS-Z]\w+)): ",
        severity="error",
        context=("api error",),
        meaning="A limit of the service or of a resource is reached (Go, version 2).",
        source=SMITHY,
        failure=limits.LIMIT,
    )
    QUOTA_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: PoliciesPerRoleLimitExceeded; Request "
        "ID: 1f2e)",
        pattern=r"Error Code: (?P<code>(?:[A-Z]\w*)?(?:Limit|Quota|Count|MaxSize|"
        r"Capacity)Exceeded\w*|TooMany(?:[A-QS-Z]\w+))[;)]",
        severity="error",
        context=("Error Code",),
        meaning="A limit of the service or of a resource is reached (Java, version 1).",
        source=JAVA,
        failure=limits.LIMIT,
    )
    QUOTA_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.PoliciesPerRoleLimi"
        "tExceededException: text (Service: Example, Status Code: 400, Request "
        "ID: 1f2e)",
        pattern=r"\.model\.(?P<code>(?:[A-Z]\w*)?(?:Limit|Quota|Count|MaxSize|"
        r"Capacity)Exceeded\w*|TooMany(?:[A-QS-Z]\w+)): .*\(Service: "
        r"(?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="A limit of the service or of a resource is reached (Java, version 2).",
        source=JAVA_2,
        failure=limits.LIMIT,
    )
    QUOTA_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.PoliciesPerRoleLimitExceededException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>(?:[A-Z]\w*)?(?:Limit|Quota|Count|"
        r"MaxSize|Capacity)Exceeded\w*|TooMany(?:[A-QS-Z]\w+)): ",
        severity="error",
        context=("Amazon",),
        meaning="A limit of the service or of a resource is reached (.NET).",
        source=NET,
        failure=limits.LIMIT,
    )
    QUOTA_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::PoliciesPerRoleLimitExceeded: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>(?:[A-Z]\w*)?(?:Limit|Quota|Count|"
        r"MaxSize|Capacity)Exceeded\w*|TooMany(?:[A-QS-Z]\w+))\b",
        severity="error",
        context=("Aws",),
        meaning="A limit of the service or of a resource is reached (Ruby).",
        source=RUBY,
        failure=limits.LIMIT,
    )
    QUOTA_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "AttachRolePolicy" on '
        '"https://example.amazonaws.com"; AWS HTTP error: Client error: `POST '
        "/` resulted in a `400` response PoliciesPerRoleLimitExceeded "
        "(client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>(?:[A-Z]\w*)?(?:Limit|Quota|Count|MaxSize|"
        r"Capacity)Exceeded\w*|TooMany(?:[A-QS-Z]\w+)) \((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="A limit of the service or of a resource is reached (PHP).",
        source=PHP,
        failure=limits.LIMIT,
    )
    LIMITED_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="An error occurred (ThrottlingException) when calling the DescribeServices "
        "operation: text",
        pattern=r"An error occurred \((?P<code>Throttl\w*|RequestThrottled\w*|TooManyRequests\w*|"
        r"RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|PriorRequestNotComplete|"
        r"EC2ThrottledException)\) when calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="The API refuses calls: too many in a short time (Python, command line).",
        source=BOTOCORE,
        failure=fails.THROTTLED,
    )
    LIMITED_GO = LogMessage(
        anchor="api error ",
        sample="operation error: Invoke, https response error StatusCode: 400, "
        "RequestID: 1f2e, api error TooManyRequestsException: text",
        pattern=r"api error (?P<code>Throttl\w*|RequestThrottled\w*|TooManyRequests\w*|"
        r"RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|PriorRequestNotComplete|"
        r"EC2ThrottledException): ",
        severity="error",
        context=("api error",),
        meaning="The API refuses calls: too many in a short time (Go, version 2).",
        source=SMITHY,
        failure=fails.THROTTLED,
    )
    LIMITED_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: TooManyRequestsException; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>Throttl\w*|RequestThrottled\w*|TooManyRequests\w*|"
        r"RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|PriorRequestNotComplete|"
        r"EC2ThrottledException)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="The API refuses calls: too many in a short time (Java, version 1).",
        source=JAVA,
        failure=fails.THROTTLED,
    )
    LIMITED_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.TooManyRequestsExce"
        "ption: text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>Throttl\w*|RequestThrottled\w*|TooManyRequests\w*|"
        r"RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|PriorRequestNotComplete|"
        r"EC2ThrottledException): .*\(Service: (?P<service>[^,;)]+), Status Code: "
        r"(?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="The API refuses calls: too many in a short time (Java, version 2).",
        source=JAVA_2,
        failure=fails.THROTTLED,
    )
    LIMITED_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.TooManyRequestsException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>Throttl\w*|RequestThrottled\w*|"
        r"TooManyRequests\w*|RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|"
        r"PriorRequestNotComplete|EC2ThrottledException): ",
        severity="error",
        context=("Amazon",),
        meaning="The API refuses calls: too many in a short time (.NET).",
        source=NET,
        failure=fails.THROTTLED,
    )
    LIMITED_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::TooManyRequestsException: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>Throttl\w*|RequestThrottled\w*|"
        r"TooManyRequests\w*|RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|"
        r"PriorRequestNotComplete|EC2ThrottledException)\b",
        severity="error",
        context=("Aws",),
        meaning="The API refuses calls: too many in a short time (Ruby).",
        source=RUBY,
        failure=fails.THROTTLED,
    )
    LIMITED_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "Invoke" on "https://example.amazonaws.com"; AWS HTTP '
        "error: Client error: `POST /` resulted in a `400` response "
        "TooManyRequestsException (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>Throttl\w*|RequestThrottled\w*|TooManyRequests\w*|"
        r"RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|PriorRequestNotComplete|"
        r"EC2ThrottledException) \((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="The API refuses calls: too many in a short time (PHP).",
        source=PHP,
        failure=fails.THROTTLED,
    )
