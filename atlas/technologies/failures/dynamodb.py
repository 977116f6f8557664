"""What fails in Amazon DynamoDB, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._cloudwatch import aws_cli, metric
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_guide = Repository(
    "awsdocs/amazon-dynamodb-developer-guide",
    commit="822948021fcd815a33c040fb6cce5fa0d4127df4",
    checked="2026-11-26",
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher="Amazon Web Services",
    folder="doc_source",
)
ERRORS = _guide.file("Programming.Errors.md")
RETRY_RULES = _guide.file(
    "Programming.Errors.md", commit="028b8fec25782b98b518e1224ed50aa6661cd638"
)
_TABLE = "Name=TableName,Value=<table>"

CAPACITY = Check(
    "Read the billing mode and the capacity of the table.",
    shell("aws dynamodb describe-table --table-name <table>")
    @ aws_cli.file("dynamodb/describe-table.rst").at("aws dynamodb describe-table"),
    **NO_OUTPUT,
    verify="ReadCapacityUnits and WriteCapacityUnits: compare both with what is consumed. 0 and 0: "
    "the table is on demand (PAY_PER_REQUEST). Each index has units of its own.",
)
READ_THROTTLES = Check(
    "Check how many reads of the table were throttled.",
    metric("AWS/DynamoDB", "ReadThrottleEvents", _TABLE, "Sum"),
    **NO_OUTPUT,
    verify="Above 0: reads exceed the table's capacity, or that of one partition.",
)
WRITE_THROTTLES = Check(
    "Check how many writes to the table were throttled.",
    metric("AWS/DynamoDB", "WriteThrottleEvents", _TABLE, "Sum"),
    **NO_OUTPUT,
    verify="Above 0, with consumed capacity far below the table's: one key may be hot. It leaves "
    "out global secondary indexes: add the dimension GlobalSecondaryIndexName for each.",
)
HOT_KEYS = Check(
    "Check whether Contributor Insights records the keys of the table.",
    shell("aws dynamodb describe-contributor-insights --table-name <table>")
    @ aws_cli.file("dynamodb/describe-contributor-insights.rst").at(
        "aws dynamodb describe-contributor-insights"
    ),
    healthy=statement("ContributorInsightsStatus: ENABLED, and the names of its rules")
    @ aws_cli.file("dynamodb/describe-contributor-insights.rst").at(
        '"ContributorInsightsStatus": "ENABLED",'
    ),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="Enabled: read the keys in CloudWatch, under Contributor Insights, by the rules; in the "
    "mode THROTTLED_KEYS only the throttled ones. Not enabled: nothing was recorded.",
)
RAISE = Step(
    "Raise the provisioned capacity of a provisioned table; it costs more.",
    command=shell(
        "aws dynamodb update-table --table-name <table> "
        "--provisioned-throughput ReadCapacityUnits=<count>,WriteCapacityUnits=<count>"
    )
    @ aws_cli.file("dynamodb/update-table.rst").at(
        "increases the provisioned read and write capacity"
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous units again; decreases are limited for each day.",
    verify="describe-table shows the new units, and the throttled events fall to 0; not if one key "
    "is hot. Repeat the value that stays. With auto scaling, raise its minimum, or it changes "
    "them again.",
)
ACCOUNT = Check(
    "Read the limits of the account in this region.",
    shell("aws dynamodb describe-limits")
    @ aws_cli.file("dynamodb/describe-limits.rst").at("aws dynamodb describe-limits"),
    healthy=statement("AccountMaxReadCapacityUnits: 80000")
    @ aws_cli.file("dynamodb/describe-limits.rst").at('"AccountMaxReadCapacityUnits": 80000,'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
RETRIES = Check(
    "Check whether the client retries with exponential backoff.",
    action("Read the retry settings of the SDK in the client.")
    @ ERRORS.at("Error retries and exponential backoff"),
    healthy=statement("an SDK with its retries turned on: it waits longer before each retry")
    @ RETRY_RULES.at("use progressively longer waits between retries for"),
    unhealthy=statement("retries turned off (0), or no SDK and no retries of its own")
    @ RETRY_RULES.at("If you're not using an AWS SDK, you"),
    verify="Retries without backoff add load to what is throttled or fails already.",
)
CONFLICTS = Check(
    "Check how many requests met a transaction on the same item.",
    metric("AWS/DynamoDB", "TransactionConflict", _TABLE, "Sum"),
    **NO_OUTPUT,
    verify="Many: several writers use the same item at once; retry, or split the item.",
)
CONDITIONS = Check(
    "Compare the condition of the write with the item as it is now.",
    action("Read the item, and compare it with what the condition expects.")
    @ ERRORS.at("You specified a condition that evaluated to"),
    healthy=statement("another writer was first: read the item again, and repeat the write")
    @ ERRORS.at("of the attribute did not match the expected"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
FAILED_CONDITIONS = Check(
    "Check how many conditions failed, to see whether it is a peak.",
    metric("AWS/DynamoDB", "ConditionalCheckFailedRequests", _TABLE, "Sum"),
    **NO_OUTPUT,
    verify="A peak that begins with a release: look at how the new code writes.",
)

THROTTLED = KnownFailure(
    "requests exceed the throughput of a table",
    steps=[CAPACITY, READ_THROTTLES, WRITE_THROTTLES, HOT_KEYS, RAISE],
)
HOT = KnownFailure(
    "load rose faster than the table scales, or one key is hot",
    steps=[HOT_KEYS, WRITE_THROTTLES, READ_THROTTLES, RETRIES],
)
ACCOUNT_LIMIT = KnownFailure(
    "the throughput quota of the account is used up", steps=[ACCOUNT, CAPACITY, RETRIES]
)
CONTROL_PLANE = KnownFailure(
    "tables are created or changed too fast", steps=[CAPACITY, ACCOUNT, RETRIES]
)
CONDITION = KnownFailure(
    "the condition of a write is not met", steps=[CONDITIONS, FAILED_CONDITIONS, CONFLICTS]
)
CONFLICT = KnownFailure(
    "transactions conflict on an item", steps=[CONFLICTS, RETRIES, FAILED_CONDITIONS]
)
