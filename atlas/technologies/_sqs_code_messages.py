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
_SQS = ("SQS", "sqs", "Sqs", "ReceiveMessage", "receive_message", "SimpleQueueService", "in flight")


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
