"""Log messages of MongoDB: writes that are not confirmed, and transactions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb_commands as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "mongodb/mongo",
    commit="007ba93486927dc7162c9b0f9d719e86b87fd8fe",
    checked="2026-11-27",
    publisher="MongoDB",
).file("src/mongo/base/error_codes.yml")
_NODE = Repository(
    "mongodb/node-mongodb-native",
    commit="bb35ded18aa1031d8e4be88cad4fc1cc1225b00e",
    checked="2026-11-27",
)
_PYTHON = Repository(
    "mongodb/mongo-python-driver",
    commit="ebc4bffcc842464e48a3edbd04802d1a42bc818a",
    checked="2026-11-27",
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


class MongoDBConcernMessages:
    """Log messages of MongoDB: writes that are not confirmed, and transactions."""

    WRITE_CONCERN_TIMEOUT = LogMessage(
        anchor="WriteConcernTimeout",
        sample="Command failed with error 64 (WriteConcernTimeout)",
        pattern=r"\b(?P<code>WriteConcernTimeout)\b",
        severity="error",
        meaning="A write was not confirmed by enough members in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NOT_REPLICATED,
    )

    UNSATISFIABLE_WRITE_CONCERN = LogMessage(
        anchor="UnsatisfiableWriteConcern",
        sample="Command failed with error 100 (UnsatisfiableWriteConcern)",
        pattern=r"\b(?P<code>UnsatisfiableWriteConcern)\b",
        severity="error",
        meaning="Fewer members exist than the write wants to be confirmed by.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NOT_REPLICATED,
    )

    REPLICATION_TIMED_OUT = LogMessage(
        anchor="waiting for replication timed out",
        sample="waiting for replication timed out",
        severity="error",
        meaning="A write was not confirmed by enough members in time.",
        source=_NODE.file("test/spec/retryable-writes/unified/insertOne-serverErrors.json"),
        failure=fails.NOT_REPLICATED,
    )

    TRANSACTION_ABORTED = LogMessage(
        anchor=" has been aborted",
        sample="MongoServerError: Transaction 7819 has been aborted.",
        pattern=r"Transaction (?:with \{ txnNumber: )?(?P<number>\d+)(?: \})? has been aborted",
        severity="error",
        meaning="The transaction was aborted and has to be repeated.",
        source=_PYTHON.file("test/asynchronous/test_transactions.py"),
        context=(*_CONTEXT, "txnNumber"),
        failure=fails.CONFLICT,
    )

    NUMBERS_ONLY = LogMessage(
        anchor="Transaction numbers are only allowed on a replica set member or mongos",
        sample="MongoServerError: Transaction numbers are only allowed on a replica "
        "set member or mongos",
        severity="error",
        meaning="Transactions or retried writes need a replica set, and this server is none.",
        source=_PYTHON.file("test/mockupdb/test_standalone_shard.py"),
        failure=fails.STANDALONE,
    )

    USER_WRITES_BLOCKED = LogMessage(
        anchor="UserWritesBlocked",
        sample="Command failed with error 371 (UserWritesBlocked)",
        pattern=r"\b(?P<code>UserWritesBlocked)\b",
        severity="error",
        meaning="Writes of users are blocked on this cluster.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.WRITES_BLOCKED,
    )
