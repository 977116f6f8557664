"""Amazon DynamoDB: key-value and document store."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.source import Source, repository_file
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"


def _model(path: str) -> Source:
    commit = "0e6e2404b85dc336dd2889814e089bde7d1a4c55"
    return repository_file(
        "boto/botocore",
        f"botocore/data/{path}",
        at=commit,
        checked=_CHECKED,
        publisher="Amazon Web Services",
    )


MODEL = _model("dynamodb/2012-08-10/service-2.json")


class DynamoDB(Technology):
    """A store of keys and documents, paid by throughput."""

    name = "Amazon DynamoDB"
    icon = "diagrams.aws.database.Dynamodb"
    releases = undisclosed("a service without public versions: looked in boto/botocore")
    logs = undisclosed("where requests are logged: not in the file read")

    THROUGHPUT_EXCEEDED = LogMessage(
        anchor="ProvisionedThroughputExceededException",
        sample="ProvisionedThroughputExceededException: You exceeded your maximum allowed "
        "provisioned throughput.",
        severity="error",
        meaning="A table or a partition of it gets more requests than it takes.",
        source=MODEL,
    )
    ACCOUNT_LIMIT = LogMessage(
        anchor="RequestLimitExceeded",
        sample="RequestLimitExceeded: Throughput exceeds the current throughput quota for your "
        "account.",
        severity="error",
        meaning="The quota of the whole account is used up.",
        source=MODEL,
    )
    TRANSACTION_CONFLICT = LogMessage(
        anchor="TransactionConflictException",
        sample="TransactionConflictException: Operation was rejected because there is an ongoing "
        "transaction for the item.",
        severity="error",
        meaning="Two transactions wanted one item.",
        source=MODEL,
    )


dynamodb = DynamoDB()
