"""Log messages of the AWS API, in every SDK: what does not exist, or exists already."""

from atlas.technologies._aws_api_sources import BOTOCORE, JAVA, JAVA_2, NET, PHP, RUBY, SMITHY
from atlas.technologies.failures import aws_api_codes as codes
from atlas.technologies.message import LogMessage


class AWSAPIMissingMessages:
    """Log messages of the AWS API, in every SDK: what does not exist, or exists already."""

    MISSING_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(ResourceNotFoundException) when calling the DescribeCluster operation: text",
        pattern=r"An error occurred \((?P<code>NoSuch\w+|[\w.]*NotFound\w*|"
        r"DoesNotExistException)\) when calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="What the call names does not exist in this account and region "
        "(Python, command line).",
        source=BOTOCORE,
        failure=codes.NOT_FOUND,
    )
    MISSING_GO = LogMessage(
        anchor="api error ",
        sample="operation error: GetRole, https response error StatusCode: 400, "
        "RequestID: 1f2e, api error NoSuchEntity: text",
        pattern=r"api error (?P<code>NoSuch\w+|[\w.]*NotFound\w*|DoesNotExistException): ",
        severity="error",
        context=("api error",),
        meaning="What the call names does not exist in this account and region (Go, version 2).",
        source=SMITHY,
        failure=codes.NOT_FOUND,
    )
    MISSING_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: NoSuchEntity; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>NoSuch\w+|[\w.]*NotFound\w*|DoesNotExistException)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="What the call names does not exist in this account and region (Java, version 1).",
        source=JAVA,
        failure=codes.NOT_FOUND,
    )
    MISSING_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.NoSuchEntityException: "
        "text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>NoSuch\w+|[\w.]*NotFound\w*|DoesNotExistException): "
        r".*\(Service: (?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="What the call names does not exist in this account and region (Java, version 2).",
        source=JAVA_2,
        failure=codes.NOT_FOUND,
    )
    MISSING_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.NoSuchEntityException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>NoSuch\w+|[\w.]*NotFound\w*|"
        r"DoesNotExistException): ",
        severity="error",
        context=("Amazon",),
        meaning="What the call names does not exist in this account and region (.NET).",
        source=NET,
        failure=codes.NOT_FOUND,
    )
    MISSING_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::NoSuchEntity: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>NoSuch\w+|[\w.]*NotFound\w*|"
        r"DoesNotExistException)\b",
        severity="error",
        context=("Aws",),
        meaning="What the call names does not exist in this account and region (Ruby).",
        source=RUBY,
        failure=codes.NOT_FOUND,
    )
    MISSING_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "GetRole" on "https://example.amazonaws.com"; AWS '
        "HTTP error: Client error: `POST /` resulted in a `400` response "
        "NoSuchEntity (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>NoSuch\w+|[\w.]*NotFound\w*|DoesNotExistException) "
        r"\((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="What the call names does not exist in this account and region (PHP).",
        source=PHP,
        failure=codes.NOT_FOUND,
    )
    EXISTS_PYTHON = LogMessage(
        anchor="An error occurred (",
        sample="botocore.exceptions.ClientError: An error occurred "
        "(ResourceAlreadyExists) when calling the CreateLogGroup operation: text",
        pattern=r"An error occurred \((?P<code>\w*Already\w*|[\w.]*Duplicate\w*|"
        r"\w*Exists(?:Exception|Fault)?)\) when calling the (?P<operation>\w+) operation",
        severity="error",
        context=("when calling the",),
        meaning="What the call creates exists already (Python, command line).",
        source=BOTOCORE,
        failure=codes.EXISTS,
    )
    EXISTS_GO = LogMessage(
        anchor="api error ",
        sample="operation error: CreateLogGroup, https response error StatusCode: "
        "400, RequestID: 1f2e, api error ResourceAlreadyExists: text",
        pattern=r"api error (?P<code>\w*Already\w*|[\w.]*Duplicate\w*|\w*Exists(?:Exception|"
        r"Fault)?): ",
        severity="error",
        context=("api error",),
        meaning="What the call creates exists already (Go, version 2).",
        source=SMITHY,
        failure=codes.EXISTS,
    )
    EXISTS_JAVA_OLD = LogMessage(
        anchor="Error Code: ",
        sample="com.amazonaws.AmazonServiceException: text (Service: AmazonExample; "
        "Status Code: 400; Error Code: ResourceAlreadyExists; Request ID: 1f2e)",
        pattern=r"Error Code: (?P<code>\w*Already\w*|[\w.]*Duplicate\w*|\w*Exists(?:Exception|"
        r"Fault)?)[;)]",
        severity="error",
        context=("Error Code",),
        meaning="What the call creates exists already (Java, version 1).",
        source=JAVA,
        failure=codes.EXISTS,
    )
    EXISTS_JAVA = LogMessage(
        anchor="Status Code: ",
        sample="software.amazon.awssdk.services.example.model.ResourceAlreadyExis"
        "tsException: text (Service: Example, Status Code: 400, Request ID: 1f2e)",
        pattern=r"\.model\.(?P<code>\w*Already\w*|[\w.]*Duplicate\w*|\w*Exists(?:Exception|"
        r"Fault)?): .*\(Service: (?P<service>[^,;)]+), Status Code: (?P<status>\d+)",
        severity="error",
        context=("Status Code",),
        meaning="What the call creates exists already (Java, version 2).",
        source=JAVA_2,
        failure=codes.EXISTS,
    )
    EXISTS_NET = LogMessage(
        anchor="Amazon.",
        sample="Amazon.Example.Model.ResourceAlreadyExistsException: text",
        pattern=r"\bAmazon\.(?P<service>\w+)\.Model\.(?P<code>\w*Already\w*|[\w.]*Duplicate\w*|"
        r"\w*Exists(?:Exception|Fault)?): ",
        severity="error",
        context=("Amazon",),
        meaning="What the call creates exists already (.NET).",
        source=NET,
        failure=codes.EXISTS,
    )
    EXISTS_RUBY = LogMessage(
        anchor="::Errors::",
        sample="Aws::Example::Errors::ResourceAlreadyExists: text",
        pattern=r"\bAws::(?P<service>\w+)::Errors::(?P<code>\w*Already\w*|[\w.]*Duplicate\w*|"
        r"\w*Exists(?:Exception|Fault)?)\b",
        severity="error",
        context=("Aws",),
        meaning="What the call creates exists already (Ruby).",
        source=RUBY,
        failure=codes.EXISTS,
    )
    EXISTS_PHP = LogMessage(
        anchor="AWS HTTP error: ",
        sample='Error executing "CreateLogGroup" on "https://example.amazonaws.com"; '
        "AWS HTTP error: Client error: `POST /` resulted in a `400` response "
        "ResourceAlreadyExists (client): text",
        pattern=r"AWS HTTP error: .*\b(?P<code>\w*Already\w*|[\w.]*Duplicate\w*|"
        r"\w*Exists(?:Exception|Fault)?) \((?:client|server)\): ",
        severity="error",
        context=("AWS HTTP error",),
        meaning="What the call creates exists already (PHP).",
        source=PHP,
        failure=codes.EXISTS,
    )
