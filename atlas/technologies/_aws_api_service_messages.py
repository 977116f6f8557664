"""Log messages of the AWS API, in every SDK: the service fails, or the token is old."""

from atlas.technologies._aws_api_sources import BOTOCORE, JAVA, JAVA_2, NET, PHP, RUBY, SMITHY
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.failures import aws_api_codes as codes
from atlas.technologies.message import LogMessage


class AWSAPIServiceMessages:
    """Log messages of the AWS API, in every SDK: the service fails, or the token is old."""

    SERVICE_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(ServiceUnavailable) when calling the ReceiveMessage operation: text",
        pattern=r"An error occurred \((?P<code>Internal(?:Failure|Error|Server|Service)\w*|"
        r"Service(?:Unavailable|Failure|Exception)\w*|Unavailable|50[0234])\) when "
        r"calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="The service itself fails, after the retries of the client (Python, command line).",
        source=BOTOCORE,
        failure=codes.UNAVAILABLE,
    )
    SERVICE_GO = LogMessage(
        anchor="api error ",
        sample="operation error: ReceiveMessage, https response error StatusCode: "
        "400, RequestID: 1f2e, api error ServiceUnavailable: text",
        pattern=r"api error (?P<code>Internal(?:Failure|Error|Server|Service)\w*|"
        r"Service(?:Unavailable|Failure|Exception)\w*|Unavailable|50[0234]): ",
        severity="error",
        context=("api error",),
        meaning="The service itself fails, after the retries of the client (Go, version 2).",
        source=SMITHY,
        failure=codes.UNAVAILABLE,
    )
    SERVICE_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: ServiceUnavailable; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>Internal(?:Failure|Error|Server|Service)\w*|"
        r"Service(?:Unavailable|Failure|Exception)\w*|Unavailable|50[0234])[;)]",
        severity="error",
        context=("Error Code",),
        meaning="The service itself fails, after the retries of the client (Java, version 1).",
        source=JAVA,
        failure=codes.UNAVAILABLE,
    )
    SERVICE_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.ServiceUnavailableE"
        "xception: text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>Internal(?:Failure|Error|Server|Service)\w*|"
        r"Service(?:Unavailable|Failure|Exception)\w*|Unavailable|50[0234]): .*\(Service: "
        r"(?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="The service itself fails, after the retries of the client (Java, version 2).",
        source=JAVA_2,
        failure=codes.UNAVAILABLE,
    )
    SERVICE_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.ServiceUnavailableException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>Internal(?:Failure|Error|Server|"
        r"Service)\w*|Service(?:Unavailable|Failure|Exception)\w*|Unavailable|50[0234]): ",
        severity="error",
        context=("Amazon",),
        meaning="The service itself fails, after the retries of the client (.NET).",
        source=NET,
        failure=codes.UNAVAILABLE,
    )
    SERVICE_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::ServiceUnavailable: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>Internal(?:Failure|Error|Server|"
        r"Service)\w*|Service(?:Unavailable|Failure|Exception)\w*|Unavailable|50[0234])\b",
        severity="error",
        context=("Aws",),
        meaning="The service itself fails, after the retries of the client (Ruby).",
        source=RUBY,
        failure=codes.UNAVAILABLE,
    )
    SERVICE_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "ReceiveMessage" on "https://example.amazonaws.com"; '
        "AWS HTTP error: Client error: `POST /` resulted in a `400` response "
        "ServiceUnavailable (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>Internal(?:Failure|Error|Server|Service)\w*|"
        r"Service(?:Unavailable|Failure|Exception)\w*|Unavailable|50[0234]) \((?:client|"
        r"server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="The service itself fails, after the retries of the client (PHP).",
        source=PHP,
        failure=codes.UNAVAILABLE,
    )
    OLD_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(ExpiredTokenException) when calling the PutObject operation: text",
        pattern=r"An error occurred \((?P<code>ExpiredToken\w*|RequestExpired\w*|"
        r"TokenRefreshRequired)\) when calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="The credentials or the signature of the call have expired (Python, command line).",
        source=BOTOCORE,
        failure=fails.EXPIRED,
    )
    OLD_GO = LogMessage(
        anchor="api error ",
        sample="operation error: PutObject, https response error StatusCode: 400, "
        "RequestID: 1f2e, api error ExpiredTokenException: text",
        pattern=r"api error (?P<code>ExpiredToken\w*|RequestExpired\w*|TokenRefreshRequired): ",
        severity="error",
        context=("api error",),
        meaning="The credentials or the signature of the call have expired (Go, version 2).",
        source=SMITHY,
        failure=fails.EXPIRED,
    )
    OLD_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: ExpiredTokenException; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>ExpiredToken\w*|RequestExpired\w*|TokenRefreshRequired)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="The credentials or the signature of the call have expired (Java, version 1).",
        source=JAVA,
        failure=fails.EXPIRED,
    )
    OLD_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.ExpiredTokenException: "
        "text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>ExpiredToken\w*|RequestExpired\w*|TokenRefreshRequired): "
        r".*\(Service: (?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="The credentials or the signature of the call have expired (Java, version 2).",
        source=JAVA_2,
        failure=fails.EXPIRED,
    )
    OLD_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.ExpiredTokenException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>ExpiredToken\w*|RequestExpired\w*|"
        r"TokenRefreshRequired): ",
        severity="error",
        context=("Amazon",),
        meaning="The credentials or the signature of the call have expired (.NET).",
        source=NET,
        failure=fails.EXPIRED,
    )
    OLD_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::ExpiredTokenException: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>ExpiredToken\w*|RequestExpired\w*|"
        r"TokenRefreshRequired)\b",
        severity="error",
        context=("Aws",),
        meaning="The credentials or the signature of the call have expired (Ruby).",
        source=RUBY,
        failure=fails.EXPIRED,
    )
    OLD_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "PutObject" on "https://example.amazonaws.com"; AWS '
        "HTTP error: Client error: `POST /` resulted in a `400` response "
        "ExpiredTokenException (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>ExpiredToken\w*|RequestExpired\w*|"
        r"TokenRefreshRequired) \((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="The credentials or the signature of the call have expired (PHP).",
        source=PHP,
        failure=fails.EXPIRED,
    )
