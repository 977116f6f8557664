"""Log messages of SQL Server: memory, locks and row versions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sql_server_statements as fails
from atlas.technologies.message import LogMessage

_efcore = Repository(
    "dotnet/efcore", commit="ecd0ba4c23377e479ce94c74119c499f1339351c", checked="2026-11-27"
)
_DETECTOR = _efcore.file(
    "src/EFCore.SqlServer/Storage/Internal/SqlServerTransientExceptionDetector.cs"
)
_MEMORY = Repository(
    "MicrosoftDocs/sql-docs",
    commit="00610638ed1813d2418e80b8497a0c02c20bd7aa",
    checked="2026-11-27",
    publisher="Microsoft",
    kind="vendor",
).file("docs/relational-databases/errors-events/mssqlserver-701-database-engine-error.md")


class SQLServerMemoryMessages:
    """Log messages of SQL Server: memory, locks and row versions."""

    MEMORY_WAIT = LogMessage(
        anchor="A timeout occurred while waiting for memory resources to execute the "
        "query in resource pool '",
        sample="A timeout occurred while waiting for memory resources to execute the "
        "query in resource pool 'default' (2). Rerun the query.",
        pattern=r"execute the query in resource pool '(?P<pool>[^']+)'",
        severity="error",
        meaning="A statement waited too long for its memory grant.",
        source=_DETECTOR,
        failure=fails.NO_MEMORY,
    )

    MEMORY_GRANT = LogMessage(
        anchor="requested memory grant was not available in resource pool '",
        sample="Could not perform the operation because the requested memory grant was "
        "not available in resource pool 'default' (2). Rerun the query, reduce "
        "the query load, or check resource governor configuration setting.",
        pattern=r"memory grant was not available in resource pool '(?P<pool>[^']+)'",
        severity="error",
        meaning="A statement gets no memory grant.",
        source=_DETECTOR,
        failure=fails.NO_MEMORY,
    )

    NO_SYSTEM_MEMORY = LogMessage(
        anchor="There is insufficient system memory",
        sample="There is insufficient system memory to run this query.",
        pattern=r"There is insufficient system memory (?:to run this query|in resource "
        r"pool '(?P<pool>[^']+)')",
        severity="error",
        meaning="The server gets no memory for a query.",
        source=_MEMORY,
        failure=fails.NO_MEMORY,
    )

    NO_LOCKS = LogMessage(
        anchor="cannot obtain a LOCK resource at this time",
        sample="The instance of the SQL Server Database Engine cannot obtain a LOCK "
        "resource at this time. Rerun your statement when there are fewer "
        "active users.",
        severity="error",
        meaning="The server has no memory for another lock.",
        source=_DETECTOR,
        failure=fails.NO_MEMORY,
    )

    OPTIMIZER = LogMessage(
        anchor="A time out occurred while waiting to optimize the query. Rerun the query.",
        sample="A time out occurred while waiting to optimize the query. Rerun the query.",
        severity="error",
        meaning="A statement waited too long to be compiled.",
        source=_DETECTOR,
        failure=fails.NO_MEMORY,
    )

    UPDATE_CONFLICT = LogMessage(
        anchor="Snapshot isolation transaction aborted due to update conflict.",
        sample="Snapshot isolation transaction aborted due to update conflict. You "
        "cannot use snapshot isolation to access table 'dbo.Orders' directly or "
        "indirectly in database 'shop' to update, delete, or insert the row",
        pattern=r"Snapshot isolation transaction aborted due to update "
        r"conflict\..*access table '(?P<table>[^']+)'",
        severity="error",
        meaning="Another transaction changed the row; the whole transaction has to be repeated.",
        source=_DETECTOR,
        failure=fails.SNAPSHOT,
    )

    SNAPSHOT_FAILED = LogMessage(
        anchor="Snapshot isolation transaction failed in database '",
        sample="Snapshot isolation transaction failed in database 'shop' because the "
        "database did not allow snapshot isolation when the current transaction "
        "started.",
        pattern=r"Snapshot isolation transaction failed in database '(?P<database>[^']+)'",
        severity="error",
        meaning="The database did not allow snapshot isolation when the transaction started.",
        source=_DETECTOR,
        failure=fails.NO_SNAPSHOTS,
    )
