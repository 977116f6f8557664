"""Log messages of SQL Server: databases that do not open, limits and replicas."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sql_server as server
from atlas.technologies.failures import sql_server_statements as fails
from atlas.technologies.message import LogMessage

_efcore = Repository(
    "dotnet/efcore", commit="ecd0ba4c23377e479ce94c74119c499f1339351c", checked="2026-11-27"
)
_DETECTOR = _efcore.file(
    "src/EFCore.SqlServer/Storage/Internal/SqlServerTransientExceptionDetector.cs"
)


class SQLServerDatabaseMessages:
    """Log messages of SQL Server: databases that do not open, limits and replicas."""

    SUSPECT = LogMessage(
        anchor="It has been marked SUSPECT by recovery.",
        sample="Database 'shop' cannot be opened. It has been marked SUSPECT by "
        "recovery. See the SQL Server errorlog for more information.",
        pattern=r"Database '(?P<database>[^']+)' cannot be opened\. It has been marked SUSPECT",
        severity="fatal",
        meaning="Recovery of the database failed; the error log says why.",
        source=_DETECTOR,
        failure=fails.NOT_OPEN,
    )

    RESTORING = LogMessage(
        anchor="cannot be opened. It is in the middle of a restore.",
        sample="Database 'shop' cannot be opened. It is in the middle of a restore.",
        pattern=r"Database '(?P<database>[^']+)' cannot be opened\. It is in the "
        r"middle of a restore",
        severity="error",
        meaning="The database is being restored, or waits for another log backup.",
        source=_DETECTOR,
        failure=fails.NOT_OPEN,
    )

    NOT_RECOVERED = LogMessage(
        anchor=" has not been recovered yet. Wait and try again.",
        sample="Database 'shop' has not been recovered yet. Wait and try again.",
        pattern=r"Database '(?P<database>[^']+)' has not been recovered yet",
        severity="error",
        meaning="The database is still in recovery after a start or failover.",
        source=_DETECTOR,
        failure=fails.NOT_OPEN,
    )

    IN_TRANSITION = LogMessage(
        anchor=" is in transition. Try the statement later.",
        sample="Database 'shop' is in transition. Try the statement later.",
        pattern=r"Database '(?P<database>[^']+)' is in transition",
        severity="error",
        meaning="The state of the database is being changed.",
        source=_DETECTOR,
        failure=fails.NOT_OPEN,
    )

    NOT_STARTED = LogMessage(
        anchor="cannot be opened because it is not started. Retry when the database is started.",
        sample="Database 'shop' cannot be opened because it is not started. Retry when "
        "the database is started.",
        pattern=r"Database '(?P<database>[^']+)' cannot be opened because it is not started",
        severity="error",
        meaning="The database is not started yet.",
        source=_DETECTOR,
        failure=fails.NOT_OPEN,
    )

    DATABASE_ID = LogMessage(
        anchor="Could not find database ID ",
        sample="Could not find database ID 7, name 'shop'. The database may be "
        "offline. Wait a few minutes and try again.",
        pattern=r"Could not find database ID (?P<id>\d+)",
        severity="error",
        meaning="The database is offline, or starts.",
        source=_DETECTOR,
        failure=fails.NOT_OPEN,
    )

    UPGRADE_MODE = LogMessage(
        anchor="Reason: Server is in script upgrade mode. Only administrator can "
        "connect at this time.",
        sample="Login failed for user 'app'. Reason: Server is in script upgrade mode. "
        "Only administrator can connect at this time.",
        severity="error",
        meaning="The server starts after an upgrade or failover and lets nobody in yet.",
        source=_DETECTOR,
        failure=fails.NOT_OPEN,
    )

    NO_QUORUM = LogMessage(
        anchor=" because it lacks a quorum of nodes for high availability.",
        sample="Unable to access database 'shop' because it lacks a quorum of nodes "
        "for high availability. Try the operation again later.",
        pattern=r"Unable to access database '(?P<database>[^']+)' because it lacks a quorum",
        severity="error",
        meaning="The availability group has lost its quorum.",
        source=_DETECTOR,
        failure=fails.REPLICA,
    )

    NO_SECONDARY = LogMessage(
        anchor=" because no online secondary replicas are enabled for read-only access.",
        sample="Unable to access the 'shop' database because no online secondary "
        "replicas are enabled for read-only access.",
        pattern=r"Unable to access the '(?P<database>[^']+)' database because no "
        r"online secondary",
        severity="error",
        meaning="A read-only client finds no replica that serves it.",
        source=_DETECTOR,
        failure=fails.REPLICA,
    )

    READ_SECONDARY = LogMessage(
        anchor="Login to read-secondary failed due to long wait on "
        "'HADR_DATABASE_WAIT_FOR_TRANSITION_TO_VERSIONING'.",
        sample="Login to read-secondary failed due to long wait on "
        "'HADR_DATABASE_WAIT_FOR_TRANSITION_TO_VERSIONING'.",
        severity="error",
        meaning="A secondary lacks row versions after a restart; old transactions must end first.",
        source=_DETECTOR,
        failure=fails.REPLICA,
    )

    SESSION_TIMEOUT = LogMessage(
        anchor="The session timeout value was exceeded while waiting for a response "
        "from the other availability replica in the session.",
        sample="The session timeout value was exceeded while waiting for a response "
        "from the other availability replica in the session.",
        severity="error",
        meaning="A replica of the availability group did not answer in time.",
        source=_DETECTOR,
        failure=fails.REPLICA,
    )

    RESOURCE_LIMIT = LogMessage(
        anchor=" limit for the database is ",
        sample="Resource ID: 1. The request limit for the database is 90 and has been reached.",
        pattern=r"Resource ID ?: ?\d+\. The (?P<resource>\w+) limit for the "
        r"(?:database|elastic pool) is (?P<limit>\d+) and has been reached",
        severity="error",
        meaning="The database is at a limit of its tier.",
        source=_DETECTOR,
        failure=fails.LIMIT,
    )

    POOL_LIMIT = LogMessage(
        anchor=" limit for the elastic pool is ",
        sample="Resource ID : 1. The request limit for the elastic pool is 200 and has "
        "been reached.",
        pattern=r"The (?P<resource>\w+) limit for the elastic pool is (?P<limit>\d+) "
        r"and has been reached",
        severity="error",
        meaning="The elastic pool is at a limit of its tier.",
        source=_DETECTOR,
        failure=fails.LIMIT,
    )

    TOO_BUSY = LogMessage(
        anchor="the server is currently too busy to support requests greater than ",
        sample="However, the server is currently too busy to support requests greater "
        "than 60 for this database.",
        severity="error",
        meaning="The server of Azure is overloaded and gives the database less.",
        source=_DETECTOR,
        failure=server.AZURE,
    )

    NOT_ENOUGH = LogMessage(
        anchor="Cannot process request. Not enough resources to process request.",
        sample="Cannot process request. Not enough resources to process request. The "
        "service is currently busy. Please retry the request later.",
        severity="error",
        meaning="Azure has too few resources at the moment; the request may be repeated.",
        source=_DETECTOR,
        failure=server.AZURE,
    )

    OPERATIONS = LogMessage(
        anchor="Cannot process request. Too many operations in progress for subscription ",
        sample='Cannot process request. Too many operations in progress for subscription "1".',
        severity="error",
        meaning="Too many changes run in the subscription at once.",
        source=_DETECTOR,
        failure=server.AZURE,
    )

    AZURE_ERROR = LogMessage(
        anchor="The service has encountered an error processing your request. Please try again.",
        sample="Microsoft.Data.SqlClient.SqlException (0x80131904): The service has encountered "
        "an error processing your request. Please try again.",
        severity="error",
        context=("SqlException", "SQLServerException", "SQLSTATE", "40197", "40540", "40143"),
        meaning="Azure SQL met an error while it served the request; repeat the request.",
        source=_DETECTOR,
        failure=server.AZURE,
    )

    PAUSED = LogMessage(
        anchor="Can not connect to the SQL pool since it is paused.",
        sample="Can not connect to the SQL pool since it is paused. Please resume the "
        "SQL pool and try again.",
        severity="error",
        meaning="The pool is paused.",
        source=_DETECTOR,
        failure=server.AZURE,
    )

    LOGIN_TIMEOUT = LogMessage(
        anchor="Login failed due to timeout; the connection has been closed.",
        sample="Login failed due to timeout; the connection has been closed. This "
        "error may indicate heavy server load.",
        severity="error",
        meaning="The server had no time for the login: overload.",
        source=_DETECTOR,
        failure=fails.LOGIN_LATE,
    )

    ASSERTION = LogMessage(
        anchor="SQL Server Assertion: File: <",
        sample="SQL Server Assertion: File: <page.cpp>, line=1234 Failed Assertion = "
        "'x'. This error may be timing-related.",
        pattern=r"SQL Server Assertion: File: <(?P<file>[^>]+)>",
        severity="error",
        meaning="The server met a state that it does not expect; check the database.",
        source=_DETECTOR,
        failure=fails.ASSERTION,
    )
