"""One key gets most requests, or a table or index is out of capacity."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Repository,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.failures._cloudwatch import metric
from atlas.technologies.failures.dynamodb import CAPACITY, HOT_KEYS, RAISE, RETRIES
from incidents.debugging._aws import CHECKED, NO_RECOVERY_TIME, SERVICE, botocore, cli, gap, own

MODEL = botocore.file("data/dynamodb/2012-08-10/service-2.json")
_guide = Repository(
    "awsdocs/amazon-dynamodb-developer-guide",
    commit="822948021fcd815a33c040fb6cce5fa0d4127df4",
    checked=CHECKED,
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher="Amazon Web Services",
    folder="doc_source",
)
KEY_DESIGN = _guide.file("bp-partition-key-design.md")
SHARDING = _guide.file("bp-partition-key-sharding.md")
MODES = _guide.file("HowItWorks.ReadWriteCapacityMode.md")
INDEXES = _guide.file("GSI.md")
METRICS = _guide.file("metrics-dimensions.md")
REPORT = cli.file("cloudwatch/get-insight-rule-report.rst")
INSIGHTS = cli.file("dynamodb/describe-contributor-insights.rst")
ENABLE = cli.file("dynamodb/update-contributor-insights.rst")
_REASONS = shell(
    "grep -ohE '(Table|Index)(Read|Write)[A-Za-z]+Exceeded' <log-file> | sort | uniq -c"
) @ MODEL.at("The throttling reason follows a specific format:")

REASON = Check(
    "Count the throttling reasons in the log of the client.",
    _REASONS,
    healthy=statement("no line, or reasons without KeyRange")
    @ MODEL.at("Examples of complete throttling reasons:"),
    unhealthy=statement("reasons with KeyRange in their name")
    @ MODEL.at("uneven access patterns across the table's"),
    verify="No line: the log has the message alone. AccountLimit: aws dynamodb describe-limits. "
    "MaxOnDemand: the maximum set for the table; raise it by update-table --on-demand-throughput.",
)
INDEX = Check(
    "Check whether the reasons name an index.",
    _REASONS,
    healthy=statement("reasons that begin with Table, or none")
    @ MODEL.at("Examples of complete throttling reasons:"),
    unhealthy=statement("reasons that begin with Index")
    @ MODEL.at("IndexWriteAccountLimitExceeded"),
    verify="Without reasons, ask WriteThrottleEvents with the dimension GlobalSecondaryIndexName.",
)
KEYS = Check(
    "List the keys that were throttled most.",
    shell(
        "aws cloudwatch get-insight-rule-report --rule-name <name> --period 60 "
        "--start-time <start-time> --end-time <end-time>"
    )
    @ REPORT.at("returns the time series data collected by"),
    healthy=statement("many Contributors with similar values") @ REPORT.at('"Contributors": ['),
    unhealthy=statement("one Contributor with most of AggregateValue")
    @ REPORT.at('"AggregateValue": 0.5,'),
    verify="The rule has PKT in its name: aws dynamodb describe-contributor-insights lists it, if "
    "Contributor Insights was enabled before. If not, enable it now: it records from then on.",
)
CONSUMED = Check(
    "Read the write capacity that the table consumed in each minute.",
    metric("AWS/DynamoDB", "ConsumedWriteCapacityUnits", "Name=TableName,Value=<table>", "Sum"),
    healthy=statement("Sum: far below 60 times the write units, or the table is on demand")
    @ METRICS.at("`ConsumedWriteCapacityUnits`"),
    unhealthy=statement("Sum: near 60 times the write units of a provisioned table")
    @ METRICS.at("`ConsumedWriteCapacityUnits`"),
    verify="Reads: ConsumedReadCapacityUnits. Units: aws dynamodb describe-table (0: on demand). A "
    "minute hides bursts within it.",
)
RECORD = Step(
    "Enable Contributor Insights on the table; each event processed is charged.",
    command=shell(
        "aws dynamodb update-contributor-insights --table-name <table> "
        "--contributor-insights-action ENABLE"
    )
    @ ENABLE.at("enables Contributor Insights on the"),
    healthy=statement("ContributorInsightsStatus: ENABLING")
    @ ENABLE.at('"ContributorInsightsStatus": "ENABLING"'),
    **gap.of("unhealthy", "takes"),
    risk="low",
    undo="The same command with DISABLE.",
    verify="describe-contributor-insights prints ENABLED. It shows keys in plain text.",
)
SPREAD = Step(
    "Spread the key: cache its reads, or write it under several keys with a suffix.",
    command=undisclosed("command: it is a change in a program of your own"),
    **own.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the previous release; items under new keys must be read or moved.",
    verify="No key stands out in the report, and the throttled events fall to 0.",
)
SLOWER = Step(
    "Slow down the job or feature that writes the key.",
    command=undisclosed("command: it is a change in a program of your own"),
    **own.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Let it run at its former rate.",
    verify="The throttled events fall to 0.",
)
INDEX_CAPACITY = evolve(
    CAPACITY,
    action="Read the capacity of the index, in GlobalSecondaryIndexes of its table.",
)
RAISE_INDEX = Step(
    "Raise the provisioned capacity of the index; both values are set, and it costs more.",
    command=shell(
        "aws dynamodb update-table --table-name <table> "
        """--global-secondary-index-updates '[{"Update": {"IndexName": "<index>", """
        """"ProvisionedThroughput": {"ReadCapacityUnits": <count>, """
        """"WriteCapacityUnits": <count>}}}]'"""
    )
    @ cli.file("dynamodb/update-table.rst").at("--global-secondary-index-updates"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous units again; decreases are limited for each day.",
    verify="describe-table shows the new units at the index, and requests succeed. With auto "
    "scaling, raise its minimum, or it changes them again.",
)

with DebuggingGuide(
    dynamodb(SERVICE),
    "DynamoDB throttles requests: hot partition",
    as_of="2026-11-29",
    symptom="Some reads or writes are throttled, though the table as a whole has capacity left.",
    signals=[
        dynamodb.KEY_RANGE,
        dynamodb.TABLE_THROUGHPUT,
        dynamodb.HOT_KEY,
        dynamodb.THROUGHPUT_EXCEPTION,
        dynamodb.WRITE_THROTTLES.rising(),
        dynamodb.THROTTLED_REQUESTS.rising(),
    ],
    tree=Question(
        "Does the throttling reason name a key range?",
        check=REASON,
        unhealthy=Question(
            "Is it one key?",
            check=KEYS,
            unhealthy=Cause(
                "One key gets more than a partition can serve",
                why=statement("a partition is throttled above 3000 reads or 1000 writes a second")
                @ KEY_DESIGN.at("throttling will occur if a single partition receives"),
                fix=[SLOWER, SPREAD],
            ),
            healthy=Cause(
                "Many busy keys share a partition",
                why=statement("DynamoDB moves busy items apart by itself")
                @ KEY_DESIGN.at("frequently accessed items don't reside on the same"),
                fix=[RETRIES, SLOWER],
            ),
        ),
        healthy=Question(
            "Do the reasons name an index?",
            check=INDEX,
            unhealthy=Cause(
                "An index has less capacity than its requests need",
                why=statement("a write must fit the table and all its indexes")
                @ INDEXES.at("all of its global secondary indexes must have"),
                fix=[INDEX_CAPACITY, RAISE_INDEX],
            ),
            healthy=Question(
                "Is the capacity of the whole table used up?",
                check=CONSUMED,
                unhealthy=Cause(
                    "The table gets more than its provisioned throughput",
                    why=statement("more requests than the capacity that is configured")
                    @ MODEL.at("exceeding the provisioned throughput capacity"),
                    fix=[CAPACITY, RAISE],
                ),
                healthy=Cause(
                    "Uneven keys, or load that rose faster than the table scales",
                    why=statement("on demand, more than double the previous peak can be throttled")
                    @ MODES.at("exceed double your previous peak within 30 minutes"),
                    fix=[HOT_KEYS, RECORD, SLOWER],
                ),
            ),
        ),
    ),
    limit=Limit(
        "write units of one partition, each second",
        of="write units",
        reads="ConsumedWriteCapacityUnits",
        default=dynamodb.PARTITION_WRITE_UNITS.value,
        headroom=CONSUMED,
    ),
    do_not=[
        "Do not raise the capacity of the table for one hot key: a partition's limit stays.",
        "Do not turn off the backoff of the SDK: retries at once keep the partition throttled.",
        "Do not switch the billing mode for a hot key: on demand has the same partition limit.",
    ],
    precedents=undisclosed(
        "public incident: the incidents of this project (Amazon's of 2015 is another cause), "
        "icco/postmortems and a search for operators' reports named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("writes that are not repeated once the SDK gives up")
    @ MODEL.at("unless your retry queue is too large to"),
    rollback=statement("set the previous units again")
    @ cli.file("dynamodb/update-table.rst").at("increases the provisioned read and write capacity"),
    see=[
        Link(
            "incidents/debugging/aws_api_throttled",
            "guide",
            because="ThrottlingException of calls that create or change tables",
        ),
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="the same in ScyllaDB, another store with partitions",
        ),
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
