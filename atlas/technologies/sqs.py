"""Amazon SQS: message queues."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._sqs_code_messages import SQSCodeMessages
from atlas.technologies._sqs_receipt_messages import SQSReceiptMessages
from atlas.technologies.failures import sqs as fails
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, botocore
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

MODEL = botocore.file("data/sqs/2012-11-05/service-2.json")
COMPATIBILITY = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("tests/functional/test_query_compatibility.py")
CODES = Repository(
    "aws/aws-sdk-go",
    commit="8d203ccff393340d080be0417d091cc60354449b",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("service/sqs/errors.go")
METRICS = fails.guide.file("sqs-available-cloudwatch-metrics.md")


class SQS(SQSReceiptMessages, SQSCodeMessages, Technology):
    """A service of message queues that consumers poll."""

    name = "Amazon SQS"
    icon = "diagrams.aws.integration.SimpleQueueServiceSqs"
    plane = "state"
    releases = undisclosed("a service without public versions: looked in boto/botocore")
    logs = statement("AWS CloudTrail, for calls of its API") @ fails.guide.file(
        "sqs-logging-using-cloudtrail.md"
    ).at("CloudTrail captures API calls related to Amazon")

    NO_QUEUE = LogMessage(
        anchor="AWS.SimpleQueueService.NonExistentQueue",
        sample="An error occurred (AWS.SimpleQueueService.NonExistentQueue) when calling the "
        "ReceiveMessage operation: The specified queue does not exist.",
        severity="error",
        meaning="No queue has this address: deleted, misspelt, or in another region or account.",
        source=COMPATIBILITY,
        failure=fails.NO_QUEUE,
    )
    NO_QUEUE_NAME = LogMessage(
        anchor="QueueDoesNotExist",
        sample="An error occurred (QueueDoesNotExist) "
        "when calling the GetQueueUrl operation: The specified queue does not exist.",
        pattern=r"\b(?P<code>QueueDoesNotExist)(?:Exception)?\b",
        severity="error",
        meaning="No queue has this name: deleted, misspelt, or in another region or account.",
        source=MODEL,
        failure=fails.NO_QUEUE,
    )
    OVER_LIMIT = LogMessage(
        anchor="(OverLimit) when calling the ",
        sample="An error occurred (OverLimit) when calling the ReceiveMessage operation",
        pattern=r"\(OverLimit\) when calling the (?P<operation>\w+) operation",
        severity="error",
        meaning="About 120,000 messages are received and not yet deleted; no more are given out.",
        source=fails.VISIBILITY,
        failure=fails.IN_FLIGHT,
    )
    THROTTLED = LogMessage(
        anchor="(RequestThrottled) when calling the ",
        sample="An error occurred (RequestThrottled) when calling the SendMessage operation",
        pattern=r"\(RequestThrottled\) when calling the (?P<operation>\w+) operation",
        severity="error",
        meaning="The queue gets more requests than it allows.",
        source=MODEL,
        failure=fails.THROTTLED,
    )
    RECEIPT = LogMessage(
        anchor="(ReceiptHandleIsInvalid) when calling the ",
        sample="An error occurred (ReceiptHandleIsInvalid) when calling the DeleteMessage "
        "operation",
        pattern=r"\(ReceiptHandleIsInvalid\) when calling the (?P<operation>\w+) operation",
        severity="error",
        meaning="The receipt of a message is not valid, so that it is delivered again.",
        source=MODEL,
        failure=fails.RECEIPT,
    )
    PURGING = LogMessage(
        anchor="AWS.SimpleQueueService.PurgeQueueInProgress",
        sample="An error occurred (AWS.SimpleQueueService.PurgeQueueInProgress) when calling the "
        "PurgeQueue operation",
        severity="error",
        meaning="The queue was purged within the last 60 seconds.",
        source=CODES,
        failure=fails.PURGING,
    )
    TOO_LONG = LogMessage(
        anchor="AWS.SimpleQueueService.BatchRequestTooLong",
        sample="An error occurred (AWS.SimpleQueueService.BatchRequestTooLong) when calling the "
        "SendMessageBatch operation",
        severity="error",
        meaning="The messages of a batch are together longer than the limit.",
        source=CODES,
        failure=fails.TOO_LONG,
    )
    KEY_DENIED = LogMessage(
        anchor="(KmsAccessDenied) when calling the ",
        sample="An error occurred (KmsAccessDenied) when calling the SendMessage operation",
        pattern=r"\(KmsAccessDenied\) when calling the (?P<operation>\w+) operation",
        severity="error",
        meaning="The caller may not use the KMS key of the queue.",
        source=CODES,
        failure=fails.KEY_DENIED,
    )

    OLDEST = Metric(
        name="ApproximateAgeOfOldestMessage",
        meaning="Age of the oldest message that is not deleted.",
        unit="second",
        source=METRICS,
    )
    VISIBLE = Metric(
        name="ApproximateNumberOfMessagesVisible",
        meaning="Messages that can be received.",
        source=METRICS,
    )
    IN_FLIGHT = Metric(
        name="ApproximateNumberOfMessagesNotVisible",
        meaning="Messages in flight: received and not yet deleted.",
        source=METRICS,
    )


sqs = SQS()
