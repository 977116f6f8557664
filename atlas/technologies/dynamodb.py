"""Amazon DynamoDB: key-value and document store."""

from atlas.evidence.constructors import kb, quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._dynamodb_code_messages import DynamoDBCodeMessages
from atlas.technologies.failures import dynamodb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_PUBLISHER = "Amazon Web Services"


MODEL = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked=_CHECKED,
    publisher="Amazon Web Services",
).file("botocore/data/dynamodb/2012-08-10/service-2.json")
_guide = Repository(
    "awsdocs/amazon-dynamodb-developer-guide",
    commit="822948021fcd815a33c040fb6cce5fa0d4127df4",
    checked=_CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
)
ERRORS = _guide.file("Programming.Errors.md")
METRICS = _guide.file("metrics-dimensions.md")
PARTITIONS = _guide.file("ProvisionedThroughput.md")


class DynamoDB(DynamoDBCodeMessages, Technology):
    """A key-value and document store, billed by throughput."""

    name = "Amazon DynamoDB"
    icon = "diagrams.aws.database.Dynamodb"
    plane = "state"
    releases = undisclosed("a service without public versions: looked in boto/botocore")
    logs = statement("AWS CloudTrail, for calls of its API") @ _guide.file(
        "logging-using-cloudtrail.md"
    ).at("CloudTrail captures all API calls for DynamoDB")
    ITEM_SIZE = Parameter(
        "item",
        kb(400) @ _guide.file("CheatSheet.md").at("maximum item size in DynamoDB is 400 KB,"),
    )
    PARTITION_READ_UNITS = Parameter(
        "read units per partition", quantity(3000, "") @ PARTITIONS.at("limits of 3000 RCU")
    )
    PARTITION_WRITE_UNITS = Parameter(
        "write units per partition", quantity(1000, "") @ PARTITIONS.at("or 1000 WCU")
    )

    THROUGHPUT_EXCEEDED = LogMessage(
        anchor="You exceeded your maximum allowed provisioned throughput",
        sample="ProvisionedThroughputExceededException: You exceeded your maximum allowed "
        "provisioned throughput for a table or for one or more global secondary indexes.",
        severity="error",
        meaning="A table or a partition of it gets more requests than its throughput limit.",
        source=ERRORS,
        failure=fails.THROTTLED,
    )
    HOT_KEY = LogMessage(
        anchor="Throughput exceeds the current capacity of your table or index",
        sample="Throughput exceeds the current capacity of your table or index. DynamoDB is "
        "automatically scaling your table or index so please try again shortly.",
        severity="error",
        meaning="Load rose faster than the table scales, or one key gets most of it.",
        source=ERRORS,
        failure=fails.HOT,
    )
    ACCOUNT_LIMIT = LogMessage(
        anchor="Throughput exceeds the current throughput quota for your account",
        sample="RequestLimitExceeded: Throughput exceeds the current throughput quota for your "
        "account.",
        severity="error",
        meaning="The quota of the whole account is used up.",
        source=MODEL,
        failure=fails.ACCOUNT_LIMIT,
    )
    THROTTLED = LogMessage(
        anchor="Rate of requests exceeds the allowed throughput",
        sample="ThrottlingException: Rate of requests exceeds the allowed throughput.",
        severity="error",
        meaning="Tables are created or changed too fast, or load rises faster than they scale.",
        source=ERRORS,
        failure=fails.CONTROL_PLANE,
    )
    CONDITION_FAILED = LogMessage(
        anchor="The conditional request failed",
        sample="ConditionalCheckFailedException: The conditional request failed",
        severity="error",
        meaning="The condition of a write was false, as when another writer changed the item.",
        source=ERRORS,
        failure=fails.CONDITION,
        unless=("state lock",),
    )
    TRANSACTION_CONFLICT = LogMessage(
        anchor="TransactionConflictException",
        sample="TransactionConflictException: Operation was rejected because there is an ongoing "
        "transaction for the item.",
        severity="error",
        meaning="Two transactions conflicted on one item.",
        source=MODEL,
        failure=fails.CONFLICT,
    )

    TABLE_THROUGHPUT = LogMessage(
        anchor="The level of configured provisioned throughput for the table was exceeded.",
        sample="ProvisionedThroughputExceededException: The level of configured provisioned "
        "throughput for the table was exceeded. Consider increasing your provisioning level",
        severity="error",
        meaning="A table, index or partition gets more requests than its provisioned throughput.",
        source=Repository(
            "boto/botocore",
            commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
            checked="2026-11-26",
            publisher="Amazon Web Services",
        ).file("tests/unit/response_parsing/json/errors/dynamodb-put-item.json"),
        failure=fails.THROTTLED,
    )
    INDEX_THROUGHPUT = LogMessage(
        anchor="provisioned throughput for one or more global secondary indexes",
        sample="ProvisionedThroughputExceededException: The level of configured provisioned "
        "throughput for one or more global secondary indexes of the table was "
        "exceeded. Consider increasing your provisioning level for the "
        "under-provisioned global secondary indexes with the UpdateTable API",
        severity="error",
        meaning="An index of a table gets more writes than its provisioned throughput.",
        source=MODEL,
        failure=fails.THROTTLED,
    )
    THROUGHPUT_EXCEPTION = LogMessage(
        anchor="ProvisionedThroughputExceededException",
        sample="An error occurred (ProvisionedThroughputExceededException) when calling the "
        "PutItem operation (reached max retries: 9)",
        pattern=r"ProvisionedThroughputExceededException\) when calling the "
        r"(?P<operation>(?:Batch)?(?:Get|Put|Update|Delete|Write)Item|Query|Scan) operation",
        severity="error",
        meaning="The exception of the SDK: a table or a partition of it is throttled.",
        source=MODEL,
        context=("PutItem", "GetItem", "UpdateItem", "BatchWriteItem", "Query", "DynamoDB"),
        failure=fails.THROTTLED,
    )

    KEY_RANGE = LogMessage(
        anchor="KeyRangeThroughputExceeded",
        sample="ThrottlingException: TableWriteKeyRangeThroughputExceeded",
        pattern=r"\b(?P<resource>Table|Index)(?P<operation>Read|Write)KeyRangeThroughputExceeded\b",
        severity="error",
        meaning="The throttling reason: one key gets more than a partition can serve.",
        source=MODEL,
        failure=fails.HOT,
    )

    THROTTLED_REQUESTS = Metric(
        name="ThrottledRequests",
        meaning="Requests that were throttled at least in part.",
        source=METRICS,
    )
    WRITE_THROTTLES = Metric(
        name="WriteThrottleEvents",
        meaning="Writes beyond the write capacity of the table or index.",
        source=METRICS,
    )
    LATENCY = Metric(
        name="SuccessfulRequestLatency",
        meaning="Time of successful requests.",
        unit="millisecond",
        source=METRICS,
    )
    SYSTEM_ERRORS = Metric(
        name="SystemErrors",
        meaning="Requests that failed on the service side.",
        source=METRICS,
    )


dynamodb = DynamoDB()
