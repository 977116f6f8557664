"""Amazon Kinesis Data Streams: log of records, split into shards."""

from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._kinesis_client_messages import KinesisClientMessages
from atlas.technologies._kinesis_code_messages import KinesisCodeMessages
from atlas.technologies.failures import kinesis as fails
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
).file("botocore/data/kinesis/2013-12-02/service-2.json")
_guide = Repository(
    "awsdocs/amazon-kinesis-data-streams-developer-guide",
    commit="61aeec14d333cc3450e4f143101a67111a7e9239",
    checked=_CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
)
LIMITS = _guide.file("service-sizes-and-limits.md")
METRICS = _guide.file("monitoring-with-cloudwatch.md")


class Kinesis(KinesisCodeMessages, KinesisClientMessages, Technology):
    """A log of records that is split into shards, each with a fixed throughput."""

    name = "Amazon Kinesis Data Streams"
    icon = "diagrams.aws.analytics.KinesisDataStreams"
    plane = "state"
    releases = undisclosed("a service without public versions: looked in its developer guide")
    logs = statement("AWS CloudTrail, for calls of its API") @ _guide.file(
        "logging-using-cloudtrail.md"
    ).at("CloudTrail captures all API calls for Kinesis")
    SHARD_WRITE = Parameter(
        "write to a shard",
        quantity(1, "megabyte / second")
        @ LIMITS.at("can ingest up to 1 MB of data", basis="limit"),
    )
    SHARD_RECORDS = Parameter(
        "records to a shard",
        quantity(1000, "record / second") @ LIMITS.at("1,000 records per second for writes"),
    )
    SHARD_READ = Parameter(
        "read from a shard",
        quantity(2, "megabyte / second") @ LIMITS.at("read rate of 2 MB per second"),
    )

    SHARD_RATE = LogMessage(
        anchor="Rate exceeded for shard ",
        sample="Rate exceeded for shard shardId-000000000001 in stream exampleStreamName under "
        "account 111111111111.",
        pattern=r"Rate exceeded for shard (?P<shard>\S+) in stream (?P<stream>\S+) under",
        severity="error",
        meaning="A shard is over its throughput limit: a hot partition key, or too few shards.",
        source=_guide.file("developing-producers-with-sdk.md"),
        failure=fails.SHARD_LIMIT,
    )
    THROUGHPUT = LogMessage(
        anchor="ProvisionedThroughputExceededException",
        sample="An error occurred (ProvisionedThroughputExceededException) when calling the "
        "GetRecords operation",
        severity="error",
        meaning="A stream is written or read faster than its shards allow.",
        source=MODEL,
        context=("GetRecords", "PutRecord", "shard", "Kinesis"),
        failure=fails.THROUGHPUT,
    )
    ITERATOR_EXPIRED = LogMessage(
        anchor="ExpiredIteratorException",
        sample="An error occurred (ExpiredIteratorException) when calling the GetRecords operation",
        severity="error",
        meaning="A consumer waited too long between two reads, and its iterator expired.",
        source=MODEL,
        failure=fails.EXPIRED,
    )

    TOO_MANY_CALLS = LogMessage(
        anchor="LimitExceededException",
        sample="An error occurred (LimitExceededException) when calling the DescribeStream "
        "operation",
        severity="error",
        meaning="A limit of streams, shards or calls that manage them is reached.",
        source=MODEL,
        context=("DescribeStream", "ListShards", "UpdateShardCount", "Kinesis"),
        failure=fails.CALL_LIMIT,
    )

    ITERATOR_AGE = Metric(
        name="GetRecords.IteratorAgeMilliseconds",
        meaning="Age of the last record read: how far consumers are behind.",
        unit="millisecond",
        source=METRICS,
    )
    WRITES_THROTTLED = Metric(
        name="WriteProvisionedThroughputExceeded",
        meaning="Records throttled at the write throughput limit.",
        source=METRICS,
    )
    READS_THROTTLED = Metric(
        name="ReadProvisionedThroughputExceeded",
        meaning="Reads throttled at the read throughput limit.",
        source=METRICS,
    )


kinesis = Kinesis()
