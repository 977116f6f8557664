"""Log messages of MongoDB: writes and transactions that fail."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb_commands as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "mongodb/mongo",
    commit="007ba93486927dc7162c9b0f9d719e86b87fd8fe",
    checked="2026-11-27",
    publisher="MongoDB",
).file("src/mongo/base/error_codes.yml")
_JAVA = Repository(
    "mongodb/mongo-java-driver",
    commit="9af9be1fa428effe0ea10e05c0e1256d2286ec3c",
    checked="2026-11-27",
)
_MONGOOSE = Repository(
    "Automattic/mongoose",
    commit="3e212cec87dbf710216a3c6125121aefa60a4475",
    checked="2026-11-27",
    kind="secondary",  # a library on top of the driver, which quotes the server
)
_CONTEXT = (
    "Mongo",
    "mongo",
    "mongodb",
    "codeName",
    "errName",
    "errmsg",
    "Command failed with error",
)


class MongoDBWriteMessages:
    """Log messages of MongoDB: writes and transactions that fail."""

    DUPLICATE_KEY = LogMessage(
        anchor="E11000 duplicate key error",
        sample="MongoServerError: E11000 duplicate key error collection: shop.users "
        'index: email_1 dup key: { email: "a@b.c" }',
        pattern=r"E11000 duplicate key error(?: collection: (?P<collection>\S+))?(?: "
        r"index: (?P<index>\S+))?",
        severity="error",
        meaning="A write would store a unique key a second time.",
        source=_JAVA.file("driver-core/src/main/com/mongodb/WriteConcernException.java"),
        failure=fails.DUPLICATE,
    )

    WRITE_CONFLICT = LogMessage(
        anchor="WriteConflict",
        sample="Command failed with error 112 (WriteConflict)",
        pattern=r"\b(?P<code>WriteConflict)\b",
        severity="error",
        meaning="Two operations changed the same document; the transaction has to be repeated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONFLICT,
    )

    NO_SUCH_TRANSACTION = LogMessage(
        anchor="NoSuchTransaction",
        sample="Command failed with error 251 (NoSuchTransaction)",
        pattern=r"\b(?P<code>NoSuchTransaction)\b",
        severity="error",
        meaning="The transaction was aborted or has timed out; it has to be repeated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONFLICT,
    )

    TRANSACTION_TOO_OLD = LogMessage(
        anchor="TransactionTooOld",
        sample="Command failed with error 225 (TransactionTooOld)",
        pattern=r"\b(?P<code>TransactionTooOld)\b",
        severity="error",
        meaning="A newer transaction of the session exists already.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONFLICT,
    )

    LOCK_TIMEOUT = LogMessage(
        anchor="LockTimeout",
        sample="Command failed with error 24 (LockTimeout)",
        pattern=r"(?:error 24 "
        r"\(LockTimeout\)|code[Nn]ame\W+LockTimeout\b|errName\W+LockTimeout\b|\("
        r"LockTimeout\) "
        r")",
        severity="error",
        meaning="A lock was not free in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONFLICT,
    )

    TRANSACTION_EXCEEDED_LIFETIME_LIMIT_SECONDS = LogMessage(
        anchor="TransactionExceededLifetimeLimitSeconds",
        sample="Command failed with error 290 (TransactionExceededLifetimeLimitSeconds)",
        pattern=r"\b(?P<code>TransactionExceededLifetimeLimitSeconds)\b",
        severity="error",
        meaning="A transaction was open too long and was aborted.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONFLICT,
    )

    PREPARED_TRANSACTION_IN_PROGRESS = LogMessage(
        anchor="PreparedTransactionInProgress",
        sample="Command failed with error 267 (PreparedTransactionInProgress)",
        pattern=r"\b(?P<code>PreparedTransactionInProgress)\b",
        severity="error",
        meaning="A transaction across shards waits for its decision.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CONFLICT,
    )

    TRANSACTION_TOO_LARGE = LogMessage(
        anchor="TransactionTooLarge",
        sample="Command failed with error 257 (TransactionTooLarge)",
        pattern=r"\b(?P<code>TransactionTooLarge)\b",
        severity="error",
        meaning="A transaction changes more than one may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_LARGE,
    )

    TRANSACTION_TOO_LARGE_FOR_CACHE = LogMessage(
        anchor="TransactionTooLargeForCache",
        sample="Command failed with error 388 (TransactionTooLargeForCache)",
        pattern=r"\b(?P<code>TransactionTooLargeForCache)\b",
        severity="error",
        meaning="A transaction needs more of the cache than one may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_LARGE,
    )

    TEMPORARILY_UNAVAILABLE = LogMessage(
        anchor="TemporarilyUnavailable",
        sample="Command failed with error 365 (TemporarilyUnavailable)",
        pattern=r"(?:error 365 "
        r"\(TemporarilyUnavailable\)|code[Nn]ame\W+TemporarilyUnavailable\b|errN"
        r"ame\W+TemporarilyUnavailable\b|\(TemporarilyUnavailable\) "
        r")",
        severity="error",
        meaning="The storage engine has no room for the write at the moment.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.OVERLOADED,
    )

    ADMISSION_QUEUE_OVERFLOW = LogMessage(
        anchor="AdmissionQueueOverflow",
        sample="Command failed with error 433 (AdmissionQueueOverflow)",
        pattern=r"\b(?P<code>AdmissionQueueOverflow)\b",
        severity="error",
        meaning="So many operations wait that more are refused.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.OVERLOADED,
    )

    DOCUMENT_VALIDATION_FAILURE = LogMessage(
        anchor="DocumentValidationFailure",
        sample="Command failed with error 121 (DocumentValidationFailure)",
        pattern=r"\b(?P<code>DocumentValidationFailure)\b",
        severity="error",
        meaning="A document does not fulfil the rules of its collection.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    FAILED_VALIDATION = LogMessage(
        anchor="Document failed validation",
        sample="MongoServerError: Document failed validation",
        severity="error",
        meaning="A document does not fulfil the rules of its collection.",
        source=_MONGOOSE.file("test/schema.test.js"),
        failure=fails.INVALID,
    )
