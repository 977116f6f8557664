"""What fails in Amazon Kinesis Data Streams, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._cloudwatch import aws_cli, metric
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.dynamodb import WRITE_THROTTLES
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_guide = Repository(
    "awsdocs/amazon-kinesis-data-streams-developer-guide",
    commit="61aeec14d333cc3450e4f143101a67111a7e9239",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="doc_source",
)
CONSUMERS = _guide.file("troubleshooting-consumers.md")
PRODUCERS = _guide.file("troubleshooting-producers.md")
SUMMARY = aws_cli.file("kinesis/describe-stream-summary.rst")
_STREAM = "Name=StreamName,Value=<stream>"

SHARDS = Check(
    "Read the number of open shards and the state of the stream.",
    shell("aws kinesis describe-stream-summary --stream-name <stream>")
    @ SUMMARY.at("aws kinesis describe-stream-summary"),
    healthy=statement("StreamStatus ACTIVE") @ SUMMARY.at('"StreamStatus": "ACTIVE"'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="Each shard takes 1 MB or 1,000 records per second, and gives 2 MB per second.",
)
WRITES_THROTTLED = Check(
    "Check how many records were refused for their rate.",
    metric("AWS/Kinesis", "WriteProvisionedThroughputExceeded", _STREAM, "Sum"),
    **NO_OUTPUT,
    verify="Above 0 while the stream as a whole is below its limit: one partition key is hot.",
)
READS_THROTTLED = Check(
    "Check how many reads were refused for their rate.",
    metric("AWS/Kinesis", "ReadProvisionedThroughputExceeded", _STREAM, "Sum"),
    **NO_OUTPUT,
    verify="Above 0: the consumers of the stream together read too much of a shard.",
)
BEHIND = Check(
    "Check how far the consumers are behind.",
    metric("AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds", _STREAM, "Maximum"),
    **NO_OUTPUT,
    verify="It rises: consumers are too slow or cannot read; past the retention, records are lost.",
)
KEYS = Check(
    "Check whether one partition key gets far more records than the others.",
    action("Count the records and bytes of each partition key that the producers send.")
    @ PRODUCERS.at("distribute *put* operations evenly across all shards"),
    healthy=statement("no key gets far more records than the others")
    @ PRODUCERS.at("distribute *put* operations evenly across all shards"),
    unhealthy=statement("one key reaches the limits while the others do not")
    @ PRODUCERS.at("into the service limits when the rest are"),
)
CALLS = Check(
    "Check which API operation is throttled, and how often it is called.",
    action("Read the name of the operation in the exception of the client.")
    @ PRODUCERS.at("validate what API operations are being throttled"),
    healthy=statement("DescribeStream up to 10, DescribeStreamSummary up to 20 calls per second")
    @ PRODUCERS.at("operation is limited to 20 calls per second"),
    unhealthy=statement("more than that, from all clients of the account together")
    @ PRODUCERS.at("operation is limited to 10 calls per second"),
)
ACCOUNT = Check(
    "Read the shard limit of the account and its use.",
    shell("aws kinesis describe-limits")
    @ aws_cli.file("kinesis/describe-limits.rst").at("aws kinesis describe-limits"),
    healthy=statement("OpenShardCount 29 of a ShardLimit of 500")
    @ aws_cli.file("kinesis/describe-limits.rst").at('"OpenShardCount": 29'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
PAUSES = Check(
    "Check whether the consumer pauses longer than five minutes between two reads.",
    action("Read the time between two GetRecords calls in the consumer's log.")
    @ CONSUMERS.at("because you have not called GetRecords for more"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("it expires at once: the DynamoDB table of leases lacks write capacity")
    @ CONSUMERS.at("have enough capacity to store the lease data"),
)
ADD_SHARDS = Step(
    "Add shards to a provisioned stream; it costs more, and consumers have to follow.",
    command=shell(
        "aws kinesis update-shard-count --stream-name <stream> --scaling-type UNIFORM_SCALING "
        "--target-shard-count <count>"
    )
    @ aws_cli.file("kinesis/update-shard-count.rst").at("aws kinesis update-shard-count"),
    healthy=statement("TargetShardCount, with the count asked for")
    @ aws_cli.file("kinesis/update-shard-count.rst").at('"TargetShardCount": 6'),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="Set the previous count again; one call can at most halve or double the count.",
    verify="StreamStatus is ACTIVE with the new OpenShardCount, and the throttled records fall to "
    "0; they do not if one partition key is hot.",
)

SHARD_LIMIT = KnownFailure(
    "a shard exceeds its throughput",
    steps=[WRITES_THROTTLED, READS_THROTTLED, KEYS, SHARDS, ADD_SHARDS],
)
THROUGHPUT = KnownFailure(
    "a stream exceeds the throughput of its shards",
    steps=[SHARDS, WRITES_THROTTLED, READS_THROTTLED, KEYS, ADD_SHARDS],
)
EXPIRED = KnownFailure(
    "a consumer waited too long between two reads", steps=[PAUSES, BEHIND, READS_THROTTLED]
)
CALL_LIMIT = KnownFailure(
    "a limit of shards or of management calls is reached", steps=[CALLS, ACCOUNT, SHARDS]
)
LEASES = KnownFailure(
    "a worker cannot use its leases in DynamoDB", steps=[WRITE_THROTTLES, BEHIND, UNIT_LOG]
)
WORKER = KnownFailure("a consumer application fails", steps=[UNIT_LOG, BEHIND, READS_THROTTLED])
