"""Log messages of TiDB: a schema that is out of date or changed."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tidb
from atlas.technologies.message import LogMessage

_TIDB = Repository(
    "pingcap/tidb", commit="000120d63127bec3adb6f785592ae88dd63f1654", checked="2026-11-27"
).file("errors.toml")


class TiDBSchemaMessages:
    """Log messages of TiDB: a schema that is out of date or changed."""

    SCHEMA_OLD = LogMessage(
        anchor="Information schema is out of date: schema failed to update in 1 lease",
        sample="Information schema is out of date: schema failed to update in 1 lease, "
        "please make sure TiDB can connect to TiKV",
        severity="error",
        meaning="A server cannot reach the storage and stops serving with an old schema.",
        source=_TIDB,
        failure=tidb.SCHEMA,
    )

    SCHEMA_CHANGED = LogMessage(
        anchor="Information schema is changed during the execution of the statement",
        sample="Information schema is changed during the execution of the "
        "statement(for example, table definition may be updated by other DDL "
        "ran in parallel).",
        severity="error",
        meaning="A table was altered while the transaction ran; it has to be repeated.",
        source=_TIDB,
        failure=tidb.CONFLICT,
    )

    INDEX_DIFFERS = LogMessage(
        anchor="TiDB admin check table failed.",
        sample="TiDB admin check table failed.",
        severity="error",
        meaning="The check of a table failed: its rows and its index do not agree.",
        source=_TIDB,
        failure=tidb.INDEX,
    )

    SNAPSHOT_OLD = LogMessage(
        anchor="snapshot is older than GC safe point ",
        sample="snapshot is older than GC safe point 2024-03-01 10:11:12 +0000 UTC",
        severity="error",
        meaning="A read needs old data that was removed already.",
        source=_TIDB,
        failure=tidb.REMOVED,
    )

    LOCKS_EXPIRE = LogMessage(
        anchor="TTL manager has timed out, pessimistic locks may expire, please commit "
        "or rollback this transaction",
        sample="TTL manager has timed out, pessimistic locks may expire, please commit "
        "or rollback this transaction",
        severity="error",
        meaning="A transaction holds its locks for too long.",
        source=_TIDB,
        failure=tidb.LONG,
    )

    STALE_COMMAND = LogMessage(
        anchor="TiKV server reports stale command",
        sample="TiKV server reports stale command",
        severity="error",
        meaning="A storage node rejected a request as stale.",
        source=_TIDB,
        failure=tidb.REJECTED,
    )

    NOT_SYNCED = LogMessage(
        anchor="TiKV max timestamp is not synced",
        sample="TiKV max timestamp is not synced",
        severity="error",
        meaning="A storage node rejected a request: its newest timestamp is not synchronized yet.",
        source=_TIDB,
        failure=tidb.REJECTED,
    )
