"""Log messages of the AWS API, in every SDK: refused calls and keys."""

from atlas.technologies._aws_api_sources import BOTOCORE, JAVA, JAVA_2, NET, PHP, RUBY, SMITHY
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.message import LogMessage


class AWSAPIRefusedMessages:
    """Log messages of the AWS API, in every SDK: refused calls and keys."""

    REFUSED_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(AuthorizationError) when calling the Publish operation: text",
        pattern=r"An error occurred \((?P<code>\w*AccessDenied\w*|NotAuthorized\w*|"
        r"\w*Authorization(?:Error|Exception)\w*|Unauthorized\w*|Forbidden\w*)\) when "
        r"calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="IAM, or the policy of the resource, does not allow the call (Python, "
        "command line).",
        source=BOTOCORE,
        failure=fails.DENIED,
    )
    REFUSED_GO = LogMessage(
        anchor="api error ",
        sample="operation error: Publish, https response error StatusCode: 400, "
        "RequestID: 1f2e, api error AuthorizationError: text",
        pattern=r"api error (?P<code>\w*AccessDenied\w*|NotAuthorized\w*|\w*Authorization(?:Error|"
        r"Exception)\w*|Unauthorized\w*|Forbidden\w*): ",
        severity="error",
        context=("api error",),
        meaning="IAM, or the policy of the resource, does not allow the call (Go, version 2).",
        source=SMITHY,
        failure=fails.DENIED,
    )
    REFUSED_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: AuthorizationError; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>\w*AccessDenied\w*|NotAuthorized\w*|"
        r"\w*Authorization(?:Error|Exception)\w*|Unauthorized\w*|Forbidden\w*)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="IAM, or the policy of the resource, does not allow the call (Java, version 1).",
        source=JAVA,
        failure=fails.DENIED,
    )
    REFUSED_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.AuthorizationErrorE"
        "xception: text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>\w*AccessDenied\w*|NotAuthorized\w*|\w*Authorization(?:Error|"
        r"Exception)\w*|Unauthorized\w*|Forbidden\w*): .*\(Service: (?P<service>[^,;)]+), "
        r"Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="IAM, or the policy of the resource, does not allow the call (Java, version 2).",
        source=JAVA_2,
        failure=fails.DENIED,
    )
    REFUSED_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.AuthorizationErrorException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>\w*AccessDenied\w*|NotAuthorized\w*|"
        r"\w*Authorization(?:Error|Exception)\w*|Unauthorized\w*|Forbidden\w*): ",
        severity="error",
        context=("Amazon",),
        meaning="IAM, or the policy of the resource, does not allow the call (.NET).",
        source=NET,
        failure=fails.DENIED,
    )
    REFUSED_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::AuthorizationError: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>\w*AccessDenied\w*|NotAuthorized\w*|"
        r"\w*Authorization(?:Error|Exception)\w*|Unauthorized\w*|Forbidden\w*)\b",
        severity="error",
        context=("Aws",),
        meaning="IAM, or the policy of the resource, does not allow the call (Ruby).",
        source=RUBY,
        failure=fails.DENIED,
    )
    REFUSED_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "Publish" on "https://example.amazonaws.com"; AWS '
        "HTTP error: Client error: `POST /` resulted in a `400` response "
        "AuthorizationError (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>\w*AccessDenied\w*|NotAuthorized\w*|"
        r"\w*Authorization(?:Error|Exception)\w*|Unauthorized\w*|Forbidden\w*) "
        r"\((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="IAM, or the policy of the resource, does not allow the call (PHP).",
        source=PHP,
        failure=fails.DENIED,
    )
    KEYS_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred (AuthFailure) when "
        "calling the DescribeInstances operation: text",
        pattern=r"An error occurred \((?P<code>AuthFailure\w*|InvalidClientTokenId\w*|"
        r"UnrecognizedClient\w*|InvalidAccessKeyId\w*|MissingAuthenticationToken\w*|"
        r"IncompleteSignature\w*)\) when calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="The service does not accept the credentials of the call (Python, command line).",
        source=BOTOCORE,
        failure=fails.BAD_KEY,
    )
    KEYS_GO = LogMessage(
        anchor="api error ",
        sample="operation error: DescribeInstances, https response error StatusCode: "
        "400, RequestID: 1f2e, api error AuthFailure: text",
        pattern=r"api error (?P<code>AuthFailure\w*|InvalidClientTokenId\w*|UnrecognizedClient\w*|"
        r"InvalidAccessKeyId\w*|MissingAuthenticationToken\w*|IncompleteSignature\w*): ",
        severity="error",
        context=("api error",),
        meaning="The service does not accept the credentials of the call (Go, version 2).",
        source=SMITHY,
        failure=fails.BAD_KEY,
    )
    KEYS_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: AuthFailure; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>AuthFailure\w*|InvalidClientTokenId\w*|"
        r"UnrecognizedClient\w*|InvalidAccessKeyId\w*|MissingAuthenticationToken\w*|"
        r"IncompleteSignature\w*)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="The service does not accept the credentials of the call (Java, version 1).",
        source=JAVA,
        failure=fails.BAD_KEY,
    )
    KEYS_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.UnrecognizedClientException: "
        "text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>AuthFailure\w*|InvalidClientTokenId\w*|UnrecognizedClient\w*|"
        r"InvalidAccessKeyId\w*|MissingAuthenticationToken\w*|IncompleteSignature\w*): "
        r".*\(Service: (?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="The service does not accept the credentials of the call (Java, version 2).",
        source=JAVA_2,
        failure=fails.BAD_KEY,
    )
    KEYS_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.UnrecognizedClientException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>AuthFailure\w*|"
        r"InvalidClientTokenId\w*|UnrecognizedClient\w*|InvalidAccessKeyId\w*|"
        r"MissingAuthenticationToken\w*|IncompleteSignature\w*): ",
        severity="error",
        context=("Amazon",),
        meaning="The service does not accept the credentials of the call (.NET).",
        source=NET,
        failure=fails.BAD_KEY,
    )
    KEYS_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::AuthFailure: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>AuthFailure\w*|"
        r"InvalidClientTokenId\w*|UnrecognizedClient\w*|InvalidAccessKeyId\w*|"
        r"MissingAuthenticationToken\w*|IncompleteSignature\w*)\b",
        severity="error",
        context=("Aws",),
        meaning="The service does not accept the credentials of the call (Ruby).",
        source=RUBY,
        failure=fails.BAD_KEY,
    )
    KEYS_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "DescribeInstances" on '
        '"https://example.amazonaws.com"; AWS HTTP error: Client error: `POST '
        "/` resulted in a `400` response AuthFailure (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>AuthFailure\w*|InvalidClientTokenId\w*|"
        r"UnrecognizedClient\w*|InvalidAccessKeyId\w*|MissingAuthenticationToken\w*|"
        r"IncompleteSignature\w*) \((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="The service does not accept the credentials of the call (PHP).",
        source=PHP,
        failure=fails.BAD_KEY,
    )
