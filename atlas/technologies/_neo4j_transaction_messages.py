"""Log messages of Neo4j: status codes of transactions and memory."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import neo4j_statuses as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "neo4j/docs-status-codes",
    commit="907960d1cbfef8cc9a6493f3adebdcda348ae057",
    checked="2026-11-27",
    publisher="Neo4j",
).file("modules/ROOT/pages/errors/all-errors.adoc")
_CONTEXT = ("TransientError", "ClientError", "DatabaseError", "Neo4j", "neo4j")


class Neo4jTransactionMessages:
    """Log messages of Neo4j: status codes of transactions and memory."""

    TRANSACTION_DEADLOCK_DETECTED = LogMessage(
        anchor="Transaction.DeadlockDetected",
        sample="Neo.TransientError.Transaction.DeadlockDetected",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Deadl"
        r"ockDetected)\b",
        severity="error",
        meaning="Transactions wait for each other's locks; one was rolled back, and "
        "may be repeated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DEADLOCK,
    )

    TRANSACTION_LOCK_ACQUISITION_TIMEOUT = LogMessage(
        anchor="Transaction.LockAcquisitionTimeout",
        sample="Neo.TransientError.Transaction.LockAcquisitionTimeout",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.LockA"
        r"cquisitionTimeout)\b",
        severity="error",
        meaning="A lock was not free in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DEADLOCK,
    )

    TRANSACTION_LOCK_CLIENT_STOPPED = LogMessage(
        anchor="Transaction.LockClientStopped",
        sample="Neo.ClientError.Transaction.LockClientStopped",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.LockC"
        r"lientStopped)\b",
        severity="error",
        meaning="The transaction was ended while it waited: a timeout, an "
        "administrator or a shutdown.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    TRANSACTION_TRANSACTION_TIMED_OUT_CLIENT_CONFIGURATION = LogMessage(
        anchor="Transaction.TransactionTimedOutClientConfiguration",
        sample="Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Trans"
        r"actionTimedOutClientConfiguration)\b",
        severity="error",
        meaning="The transaction ran longer than its client allows.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    TRANSACTION_TRANSACTION_TIMED_OUT = LogMessage(
        anchor="Transaction.TransactionTimedOut",
        sample="Neo.ClientError.Transaction.TransactionTimedOut",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Trans"
        r"actionTimedOut)\b",
        severity="error",
        meaning="The transaction ran longer than the server allows.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    TRANSACTION_TERMINATED = LogMessage(
        anchor="Transaction.Terminated",
        sample="Neo.ClientError.Transaction.Terminated",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Termi"
        r"nated)\b",
        severity="error",
        meaning="An administrator or the client ended the transaction.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    TRANSACTION_BOOKMARK_TIMEOUT = LogMessage(
        anchor="Transaction.BookmarkTimeout",
        sample="Neo.TransientError.Transaction.BookmarkTimeout",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Bookm"
        r"arkTimeout)\b",
        severity="error",
        meaning="A member has not caught up with what the client has seen.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BEHIND,
    )

    TRANSACTION_LEASE_EXPIRED = LogMessage(
        anchor="Transaction.LeaseExpired",
        sample="Neo.TransientError.Transaction.LeaseExpired",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Lease"
        r"Expired)\b",
        severity="error",
        meaning="The leader changed; the transaction may be repeated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LEADER,
    )

    TRANSACTION_LEADER_SWITCH = LogMessage(
        anchor="Transaction.LeaderSwitch",
        sample="Neo.TransientError.Transaction.LeaderSwitch",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Leade"
        r"rSwitch)\b",
        severity="error",
        meaning="The leader changed; the transaction may be repeated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LEADER,
    )

    TRANSACTION_OUTDATED = LogMessage(
        anchor="Transaction.Outdated",
        sample="Neo.TransientError.Transaction.Outdated",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Outdated)\b",
        severity="error",
        meaning="Data changed under the transaction; it may be repeated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DEADLOCK,
    )

    TRANSACTION_MAXIMUM_TRANSACTION_LIMIT_REACHED = LogMessage(
        anchor="Transaction.MaximumTransactionLimitReached",
        sample="Neo.TransientError.Transaction.MaximumTransactionLimitReached",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Maxim"
        r"umTransactionLimitReached)\b",
        severity="error",
        meaning="More transactions run than the server allows.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_MANY,
    )

    TRANSACTION_TRANSACTION_NOT_FOUND = LogMessage(
        anchor="Transaction.TransactionNotFound",
        sample="Neo.ClientError.Transaction.TransactionNotFound",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Trans"
        r"actionNotFound)\b",
        severity="error",
        meaning="The transaction has ended already.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    TRANSACTION_TRANSACTION_START_FAILED = LogMessage(
        anchor="Transaction.TransactionStartFailed",
        sample="Neo.DatabaseError.Transaction.TransactionStartFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Trans"
        r"actionStartFailed)\b",
        severity="error",
        meaning="The database could not begin a transaction.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INTERNAL,
    )

    TRANSACTION_TRANSACTION_COMMIT_FAILED = LogMessage(
        anchor="Transaction.TransactionCommitFailed",
        sample="Neo.DatabaseError.Transaction.TransactionCommitFailed",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Trans"
        r"actionCommitFailed)\b",
        severity="error",
        meaning="The database could not commit.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INTERNAL,
    )

    TRANSACTION_TRANSACTION_LOG_ERROR = LogMessage(
        anchor="Transaction.TransactionLogError",
        sample="Neo.DatabaseError.Transaction.TransactionLogError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.Transaction\.Trans"
        r"actionLogError)\b",
        severity="error",
        meaning="The transaction log cannot be written; the disk may be full.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STORAGE,
    )
