"""Log messages of the AWS API, in every SDK: wrong states and values."""

from atlas.technologies._aws_api_sources import BOTOCORE, JAVA, JAVA_2, NET, PHP, RUBY, SMITHY
from atlas.technologies.failures import aws_api_codes as codes
from atlas.technologies.message import LogMessage


class AWSAPIStateMessages:
    """Log messages of the AWS API, in every SDK: wrong states and values."""

    STATE_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(InvalidDBInstanceState) when calling the ModifyDBInstance operation: text",
        pattern=r"An error occurred \((?P<code>\w*InUse\w*|\w*Conflict\w*|Invalid\w*State\w*|"
        r"Incorrect\w*State|\w*InProgress\w*|\w*NotReady\w*|\w*NotActive\w*|"
        r"DependencyViolation|ConcurrentModification\w*|OperationAborted)\) when calling "
        r"the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="The resource is in use, or in a state that does not allow the call "
        "(Python, command line).",
        source=BOTOCORE,
        failure=codes.WRONG_STATE,
    )
    STATE_GO = LogMessage(
        anchor="api error ",
        sample="operation error: ModifyDBInstance, https response error StatusCode: "
        "400, RequestID: 1f2e, api error InvalidDBInstanceState: text",
        pattern=r"api error (?P<code>\w*InUse\w*|\w*Conflict\w*|Invalid\w*State\w*|"
        r"Incorrect\w*State|\w*InProgress\w*|\w*NotReady\w*|\w*NotActive\w*|"
        r"DependencyViolation|ConcurrentModification\w*|OperationAborted): ",
        severity="error",
        context=("api error",),
        meaning="The resource is in use, or in a state that does not allow the call "
        "(Go, version 2).",
        source=SMITHY,
        failure=codes.WRONG_STATE,
    )
    STATE_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: InvalidDBInstanceState; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>\w*InUse\w*|\w*Conflict\w*|Invalid\w*State\w*|"
        r"Incorrect\w*State|\w*InProgress\w*|\w*NotReady\w*|\w*NotActive\w*|"
        r"DependencyViolation|ConcurrentModification\w*|OperationAborted)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="The resource is in use, or in a state that does not allow the call "
        "(Java, version 1).",
        source=JAVA,
        failure=codes.WRONG_STATE,
    )
    STATE_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.InvalidDBInstanceSt"
        "ateException: text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>\w*InUse\w*|\w*Conflict\w*|Invalid\w*State\w*|"
        r"Incorrect\w*State|\w*InProgress\w*|\w*NotReady\w*|\w*NotActive\w*|"
        r"DependencyViolation|ConcurrentModification\w*|OperationAborted): .*\(Service: "
        r"(?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="The resource is in use, or in a state that does not allow the call "
        "(Java, version 2).",
        source=JAVA_2,
        failure=codes.WRONG_STATE,
    )
    STATE_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.InvalidDBInstanceStateException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>\w*InUse\w*|\w*Conflict\w*|"
        r"Invalid\w*State\w*|Incorrect\w*State|\w*InProgress\w*|\w*NotReady\w*|"
        r"\w*NotActive\w*|DependencyViolation|ConcurrentModification\w*|"
        r"OperationAborted): ",
        severity="error",
        context=("Amazon",),
        meaning="The resource is in use, or in a state that does not allow the call (.NET).",
        source=NET,
        failure=codes.WRONG_STATE,
    )
    STATE_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::InvalidDBInstanceState: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>\w*InUse\w*|\w*Conflict\w*|"
        r"Invalid\w*State\w*|Incorrect\w*State|\w*InProgress\w*|\w*NotReady\w*|"
        r"\w*NotActive\w*|DependencyViolation|ConcurrentModification\w*|"
        r"OperationAborted)\b",
        severity="error",
        context=("Aws",),
        meaning="The resource is in use, or in a state that does not allow the call (Ruby).",
        source=RUBY,
        failure=codes.WRONG_STATE,
    )
    STATE_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "ModifyDBInstance" on '
        '"https://example.amazonaws.com"; AWS HTTP error: Client error: `POST '
        "/` resulted in a `400` response InvalidDBInstanceState (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>\w*InUse\w*|\w*Conflict\w*|Invalid\w*State\w*|"
        r"Incorrect\w*State|\w*InProgress\w*|\w*NotReady\w*|\w*NotActive\w*|"
        r"DependencyViolation|ConcurrentModification\w*|OperationAborted) \((?:client|"
        r"server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="The resource is in use, or in a state that does not allow the call (PHP).",
        source=PHP,
        failure=codes.WRONG_STATE,
    )
    INVALID_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred (ValidationError) "
        "when calling the DescribeStacks operation: text",
        pattern=r"An error occurred \((?P<code>Validation\w*|Invalid(?:Parameter|Argument|Request|"
        r"Input|Query|Action)\w*|Malformed\w*|Missing(?:Parameter|Action)\w*|"
        r"BadRequest\w*|Serialization\w*|Unknown(?:Parameter|Operation)\w*|"
        r"Unsupported\w*)\) when calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="The service does not accept the values of the call; the rest of the "
        "line says which (Python, command line).",
        source=BOTOCORE,
        failure=codes.INVALID,
    )
    INVALID_GO = LogMessage(
        anchor="api error ",
        sample="operation error: DescribeStacks, https response error StatusCode: "
        "400, RequestID: 1f2e, api error ValidationError: text",
        pattern=r"api error (?P<code>Validation\w*|Invalid(?:Parameter|Argument|Request|Input|"
        r"Query|Action)\w*|Malformed\w*|Missing(?:Parameter|Action)\w*|BadRequest\w*|"
        r"Serialization\w*|Unknown(?:Parameter|Operation)\w*|Unsupported\w*): ",
        severity="error",
        context=("api error",),
        meaning="The service does not accept the values of the call; the rest of the "
        "line says which (Go, version 2).",
        source=SMITHY,
        failure=codes.INVALID,
    )
    INVALID_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: ValidationError; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>Validation\w*|Invalid(?:Parameter|Argument|Request|Input|"
        r"Query|Action)\w*|Malformed\w*|Missing(?:Parameter|Action)\w*|BadRequest\w*|"
        r"Serialization\w*|Unknown(?:Parameter|Operation)\w*|Unsupported\w*)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="The service does not accept the values of the call; the rest of the "
        "line says which (Java, version 1).",
        source=JAVA,
        failure=codes.INVALID,
    )
    INVALID_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.ValidationException: "
        "text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>Validation\w*|Invalid(?:Parameter|Argument|Request|Input|"
        r"Query|Action)\w*|Malformed\w*|Missing(?:Parameter|Action)\w*|BadRequest\w*|"
        r"Serialization\w*|Unknown(?:Parameter|Operation)\w*|Unsupported\w*): "
        r".*\(Service: (?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="The service does not accept the values of the call; the rest of the "
        "line says which (Java, version 2).",
        source=JAVA_2,
        failure=codes.INVALID,
    )
    INVALID_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.ValidationException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>Validation\w*|Invalid(?:Parameter|"
        r"Argument|Request|Input|Query|Action)\w*|Malformed\w*|Missing(?:Parameter|"
        r"Action)\w*|BadRequest\w*|Serialization\w*|Unknown(?:Parameter|Operation)\w*|"
        r"Unsupported\w*): ",
        severity="error",
        context=("Amazon",),
        meaning="The service does not accept the values of the call; the rest of the "
        "line says which (.NET).",
        source=NET,
        failure=codes.INVALID,
    )
    INVALID_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::ValidationError: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>Validation\w*|Invalid(?:Parameter|"
        r"Argument|Request|Input|Query|Action)\w*|Malformed\w*|Missing(?:Parameter|"
        r"Action)\w*|BadRequest\w*|Serialization\w*|Unknown(?:Parameter|Operation)\w*|"
        r"Unsupported\w*)\b",
        severity="error",
        context=("Aws",),
        meaning="The service does not accept the values of the call; the rest of the "
        "line says which (Ruby).",
        source=RUBY,
        failure=codes.INVALID,
    )
    INVALID_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "DescribeStacks" on "https://example.amazonaws.com"; '
        "AWS HTTP error: Client error: `POST /` resulted in a `400` response "
        "ValidationError (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>Validation\w*|Invalid(?:Parameter|Argument|Request|"
        r"Input|Query|Action)\w*|Malformed\w*|Missing(?:Parameter|Action)\w*|"
        r"BadRequest\w*|Serialization\w*|Unknown(?:Parameter|Operation)\w*|"
        r"Unsupported\w*) \((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="The service does not accept the values of the call; the rest of the "
        "line says which (PHP).",
        source=PHP,
        failure=codes.INVALID,
    )
