"""Log messages of the AWS API, in every SDK: any other error code."""

from atlas.technologies._aws_api_sources import BOTOCORE, GO_1, JAVA, JAVA_2, PHP, SMITHY
from atlas.technologies.failures import aws_api_codes as codes
from atlas.technologies.message import LogMessage


class AWSAPIOtherMessages:
    """Log messages of the AWS API, in every SDK: any other error code."""

    OTHER_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="An error occurred (ExampleException) when calling the ListExamples "
        "operation: The example of shop was neither readable nor complete",
        pattern=r"An error occurred \((?P<code>[\w.]+)\) when calling the (?P<operation>\w+) "
        r"operation",
        severity="error",
        context=("when calling the",),
        meaning="A call of the API fails; the code in parentheses says why (Python, command line).",
        source=BOTOCORE,
        failure=codes.OTHER,
    )
    OTHER_GO = LogMessage(
        anchor="api error ",
        sample="https response error StatusCode: 400, RequestID: 1f2e, api error "
        "ExampleException: The example of shop was neither readable nor complete",
        pattern=r"https response error StatusCode: (?P<status>\d+), RequestID: [\w-]*, .*api "
        r"error (?P<code>[\w.]+): ",
        severity="error",
        context=("api error",),
        meaning="A call of the API fails; the code before the text says why (Go, version 2).",
        source=SMITHY,
        failure=codes.OTHER,
    )
    OTHER_GO_OLD = LogMessage(
        anchor="status code: ",
        sample="status code: 400, request id: 1f2e",
        pattern=r"\bstatus code: (?P<status>[45]\d\d), request id: ",
        severity="error",
        context=("request id",),
        meaning="A call of the API fails; the code in the line before says why (Go, version 1).",
        source=GO_1,
        failure=codes.OTHER,
    )
    OTHER_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: The example of shop was neither "
        "readable nor complete (Service: AmazonExample; Status Code: 400; "
        "Error Code: ExampleException; Request ID: 1f2e)",
        pattern=r"\(Service: (?P<service>[^;]+); Status Code: (?P<status>\d+); Error Code: "
        r"(?P<code>[\w.]+)",
        severity="error",
        context=("Error Code",),
        meaning="A call of the API fails; the error code says why (Java, version 1).",
        source=JAVA,
        failure=codes.OTHER,
    )
    OTHER_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.ExampleException: The "
        "example of shop was neither readable nor complete (Service: Example, "
        "Status Code: 400, Request ID: 1f2e)",
        pattern=r"\(Service: (?P<service>[^,;)]+), Status Code: (?P<status>\d+), ",
        severity="error",
        context=("Status Code",),
        meaning="A call of the API fails; the class and the text say why (Java, version 2).",
        source=JAVA_2,
        failure=codes.OTHER,
    )
    OTHER_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "ListExamples" on "https://example.amazonaws.com"; '
        "AWS HTTP error: The example of shop was neither readable nor complete",
        pattern=r'Error executing "(?P<operation>\w+)" on "(?P<url>[^"]+)"; AWS HTTP error: ',
        severity="error",
        context=("AWS HTTP error",),
        meaning="A call of the API fails; the rest of the line says why (PHP).",
        source=PHP,
        failure=codes.OTHER,
    )
