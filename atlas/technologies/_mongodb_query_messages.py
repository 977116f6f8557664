"""Log messages of MongoDB: queries, cursors, change streams and indexes."""

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


class MongoDBQueryMessages:
    """Log messages of MongoDB: queries, cursors, change streams and indexes."""

    MAX_TIME_MSEXPIRED = LogMessage(
        anchor="MaxTimeMSExpired",
        sample="Command failed with error 50 (MaxTimeMSExpired)",
        pattern=r"\b(?P<code>MaxTimeMSExpired)\b",
        severity="error",
        meaning="An operation took longer than its limit (maxTimeMS).",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    EXCEEDED_TIME_LIMIT = LogMessage(
        anchor="ExceededTimeLimit",
        sample="Command failed with error 262 (ExceededTimeLimit)",
        pattern=r"\b(?P<code>ExceededTimeLimit)\b",
        severity="error",
        meaning="An operation took longer than its limit.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    TIME_LIMIT = LogMessage(
        anchor="operation exceeded time limit",
        sample="MongoServerError: operation exceeded time limit",
        severity="error",
        meaning="An operation took longer than its limit (maxTimeMS).",
        source=_NODE.file("test/integration/change-streams/change_stream.test.ts"),
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    NETWORK_INTERFACE_EXCEEDED_TIME_LIMIT = LogMessage(
        anchor="NetworkInterfaceExceededTimeLimit",
        sample="Command failed with error 202 (NetworkInterfaceExceededTimeLimit)",
        pattern=r"\b(?P<code>NetworkInterfaceExceededTimeLimit)\b",
        severity="error",
        meaning="A member did not answer another one, or a router, in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.UNREACHABLE,
    )

    POOLED_CONNECTION_ACQUISITION_EXCEEDED_TIME_LIMIT = LogMessage(
        anchor="PooledConnectionAcquisitionExceededTimeLimit",
        sample="Command failed with error 407 (PooledConnectionAcquisitionExceededTimeLimit)",
        pattern=r"\b(?P<code>PooledConnectionAcquisitionExceededTimeLimit)\b",
        severity="error",
        meaning="A router got no connection to a shard in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_SHARD_CONNECTION,
    )

    CURSOR_NOT_FOUND = LogMessage(
        anchor="CursorNotFound",
        sample="Command failed with error 43 (CursorNotFound)",
        pattern=r"\b(?P<code>CursorNotFound)\b",
        severity="error",
        meaning="A cursor timed out, or its server changed, before all was read.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CURSOR,
    )

    CURSOR_ID = LogMessage(
        anchor="cursor id ",
        sample="MongoServerError: cursor id 123 not found",
        pattern=r"[Cc]ursor (?:id )?(?P<cursor>\d+) not found",
        severity="error",
        meaning="A cursor timed out, or its server changed, before all was read.",
        source=_MONGOOSE.file("docs/queries.md"),
        failure=fails.CURSOR,
    )

    CURSOR_KILLED = LogMessage(
        anchor="CursorKilled",
        sample="Command failed with error 237 (CursorKilled)",
        pattern=r"\b(?P<code>CursorKilled)\b",
        severity="error",
        meaning="A cursor was killed before all was read.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CURSOR,
    )

    QUERY_PLAN_KILLED = LogMessage(
        anchor="QueryPlanKilled",
        sample="Command failed with error 175 (QueryPlanKilled)",
        pattern=r"\b(?P<code>QueryPlanKilled)\b",
        severity="error",
        meaning="A query was ended, because its collection or index was dropped.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CURSOR,
    )

    CAPPED_POSITION_LOST = LogMessage(
        anchor="CappedPositionLost",
        sample="Command failed with error 136 (CappedPositionLost)",
        pattern=r"\b(?P<code>CappedPositionLost)\b",
        severity="error",
        meaning="A reader of a capped collection was overtaken by its writers.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CURSOR,
    )

    QUERY_EXCEEDED_MEMORY_LIMIT_NO_DISK_USE_ALLOWED = LogMessage(
        anchor="QueryExceededMemoryLimitNoDiskUseAllowed",
        sample="Command failed with error 292 (QueryExceededMemoryLimitNoDiskUseAllowed)",
        pattern=r"\b(?P<code>QueryExceededMemoryLimitNoDiskUseAllowed)\b",
        severity="error",
        meaning="A sort or group needs more memory than it may, and may not use the disk.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.QUERY_MEMORY,
    )

    EXCEEDED_MEMORY_LIMIT = LogMessage(
        anchor="ExceededMemoryLimit",
        sample="Command failed with error 146 (ExceededMemoryLimit)",
        pattern=r"\b(?P<code>ExceededMemoryLimit)\b",
        severity="error",
        meaning="A stage of a query needs more memory than it may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.QUERY_MEMORY,
    )

    CHANGE_STREAM_HISTORY_LOST = LogMessage(
        anchor="ChangeStreamHistoryLost",
        sample="Command failed with error 286 (ChangeStreamHistoryLost)",
        pattern=r"\b(?P<code>ChangeStreamHistoryLost)\b",
        severity="error",
        meaning="The place where a change stream would resume has left the oplog.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STREAM,
    )

    CHANGE_STREAM_FATAL_ERROR = LogMessage(
        anchor="ChangeStreamFatalError",
        sample="Command failed with error 280 (ChangeStreamFatalError)",
        pattern=r"\b(?P<code>ChangeStreamFatalError)\b",
        severity="error",
        meaning="A change stream cannot resume.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STREAM_TOKEN,
    )

    INVALID_RESUME_TOKEN = LogMessage(
        anchor="InvalidResumeToken",
        sample="Command failed with error 260 (InvalidResumeToken)",
        pattern=r"\b(?P<code>InvalidResumeToken)\b",
        severity="error",
        meaning="The token of a change stream is not valid for it.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STREAM_TOKEN,
    )

    CHANGE_STREAM_INVALIDATED = LogMessage(
        anchor="ChangeStreamInvalidated",
        sample="Command failed with error 346 (ChangeStreamInvalidated)",
        pattern=r"\b(?P<code>ChangeStreamInvalidated)\b",
        severity="error",
        meaning="The collection of a change stream was dropped or renamed.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STREAM_ENDED,
    )
