"""Log messages of Amazon SQS about receipts that are no longer valid."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sqs as fails
from atlas.technologies.message import LogMessage

# Answers of the service itself, as recorded for the tests of an emulator.
_RECORDED = Repository(
    "localstack/localstack", commit="8b9a79f05846835cf4dff63ab7eefdde9df83783", checked="2026-11-27"
)


class SQSReceiptMessages:
    """Log messages of Amazon SQS about receipts that are no longer valid."""

    RECEIPT_EXPIRED = LogMessage(
        anchor="for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired",
        sample="InvalidParameterValue: Value AQEBTHl for parameter ReceiptHandle is "
        "invalid. Reason: The receipt handle has expired.",
        severity="error",
        meaning="A message was handled for longer than its visibility timeout, and is "
        "delivered again.",
        source=_RECORDED.file("tests/aws/services/sqs/test_sqs.snapshot.json"),
        failure=fails.RECEIPT,
    )

    NOT_VISIBLE = LogMessage(
        anchor="for parameter ReceiptHandle is invalid. Reason: Message does not exist",
        sample="Value AQEB for parameter ReceiptHandle is invalid. Reason: Message does not "
        "exist or is not available for visibility timeout change.",
        severity="error",
        meaning="A message is gone or delivered again, so its timeout cannot be extended.",
        source=_RECORDED.file("localstack-core/localstack/services/sqs/models.py"),
        failure=fails.RECEIPT,
    )
