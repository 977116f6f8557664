"""Log messages of Amazon SQS: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sqs as fails
from atlas.technologies.failures._aws import CHECKED, PUBLISHER
from atlas.technologies.message import LogMessage

CODES = Repository(
    "aws/aws-sdk-go",
    commit="8d203ccff393340d080be0417d091cc60354449b",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("service/sqs/errors.go")
_examples = Repository(
    "awsdocs/aws-doc-sdk-examples",
    commit="7d1e1237789cbf5033a7c22d917d17c64de1aaaa",
    checked=CHECKED,
    publisher=PUBLISHER,
)
_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked=CHECKED,
    kind="secondary",
)
_SQS = (
    "SQS",
    "sqs",
    "Sqs",
    "ReceiveMessage",
    "receive_message",
    "SimpleQueueService",
    "in flight",
    "queue.amazonaws.com",
)


class SQSCodeMessages:
    """Log messages of Amazon SQS: its error codes, as any SDK prints them."""

    OVER_LIMIT_CODE = LogMessage(
        anchor="OverLimit",
        sample="OverLimit: Too many messages in flight for queue shop-orders",
        pattern=r"(?:^|[^A-Za-z])OverLimit(?:Exception)?\b",
        severity="error",
        context=_SQS,
        meaning="Too many messages are received and not yet deleted; no more are given out.",
        source=CODES,
        failure=fails.IN_FLIGHT,
    )
    RECEIPT_CODE = LogMessage(
        anchor="ReceiptHandleIsInvalid",
        sample="ReceiptHandleIsInvalid: The input receipt handle is invalid.",
        pattern=r"(?:^|[^A-Za-z(])ReceiptHandleIsInvalid(?:Exception)?\b",
        severity="error",
        meaning="The receipt of a message is not valid, so that it is delivered again.",
        source=CODES,
        failure=fails.RECEIPT,
    )
    NO_QUEUE_CLASS = LogMessage(
        anchor="QueueDoesNotExistException",
        sample="software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException: The "
        "specified queue does not exist.",
        severity="error",
        meaning="No queue has this name: deleted, misspelt, or in another region or account.",
        source=_examples.file(
            "javav2/example_code/sqs/src/main/java/com/example/sqs/MessageAttributesExample.java"
        ),
        failure=fails.NO_QUEUE,
    )
    NO_QUEUE_TEXT = LogMessage(
        anchor="The specified queue does not exist",
        sample="The specified queue does not exist for this wsdl version.",
        severity="error",
        meaning="No queue has this address: deleted, misspelt, or in another region or account.",
        source=_localstack.file("localstack-core/localstack/services/sqs/provider.py"),
        failure=fails.NO_QUEUE,
    )
    NOT_IN_FLIGHT = LogMessage(
        anchor="MessageNotInflight",
        sample="AWS.SimpleQueueService.MessageNotInflight: The specified message isn't in flight",
        pattern=r"(?:^|[^A-Za-z])MessageNotInflight(?:Exception)?\b",
        severity="error",
        meaning="The visibility timeout of the message was over before it was extended.",
        source=CODES,
        failure=fails.RECEIPT,
    )
    TOO_MANY_ENTRIES = LogMessage(
        anchor="AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
        sample="An error occurred (AWS.SimpleQueueService.TooManyEntriesInBatchRequest) when "
        "calling the SendMessageBatch operation",
        severity="error",
        meaning="A batch has more messages than a queue accepts.",
        source=CODES,
        failure=fails.TOO_LONG,
    )
    KEY_CODES = LogMessage(
        anchor="api error Kms",
        sample="operation error SQS: SendMessage, https response error StatusCode: 400, api error "
        "KmsAccessDenied: The ciphertext refers to a key that you may not use",
        pattern=r"api error (?P<code>Kms(?:AccessDenied|Disabled|InvalidState|NotFound|"
        r"OptInRequired|InvalidKeyUsage))",
        severity="error",
        context=_SQS,
        meaning="The key that encrypts the queue cannot be used.",
        source=CODES,
        failure=fails.KEY_DENIED,
    )
