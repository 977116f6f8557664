"""SQL Server: a relational database of Microsoft, also run as Azure SQL."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._sql_server_client_messages import SQLServerClientMessages
from atlas.technologies._sql_server_database_messages import SQLServerDatabaseMessages
from atlas.technologies._sql_server_memory_messages import SQLServerMemoryMessages
from atlas.technologies._sql_server_statement_messages import SQLServerStatementMessages
from atlas.technologies.failures import sql_server as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/mssqlserver.md")
_docs = Repository(
    "MicrosoftDocs/sql-docs",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="docs/relational-databases",
    kind="vendor",
)
_LOGIN = _docs.file(
    "errors-events/mssqlserver-18456-database-engine-error.md",
    commit="01aa880b1f1f11e9a433bce5c2a689d53ea3314a",
)
_CLIENT = Repository(
    "dotnet/SqlClient", commit="c16adb7a11674b66f9e9ca5e5a38e768ce8d5ff3", checked="2026-11-26"
).file("doc/snippets/Microsoft.Data.SqlClient/SqlConfigurableRetryFactory.xml")
_JDBC = Repository(
    "microsoft/mssql-jdbc",
    commit="34285fd75cc26e84bfe50fc77fd138f31a0b3675",
    checked="2026-11-26",
).file("src/main/java/com/microsoft/sqlserver/jdbc/SQLServerResource.java")
_TEDIOUS = Repository(
    "tediousjs/tedious", commit="a99826d30bad0a70396d67fa3a3d5e7705e29fae", checked="2026-11-26"
).file("src/connection.ts")
_RELEASED = """
9.00-sp2 2007-02-19  10.00 2008-11-06  10.50-r2 2010-07-20  11.0 2012-05-20  12.0 2014-06-05
13.0 2016-06-01  14.0 2017-09-29  15.0 2019-11-04  16.0 2022-11-16  17.0 2025-11-18
"""


class SqlServer(
    SQLServerMemoryMessages,
    SQLServerStatementMessages,
    SQLServerDatabaseMessages,
    SQLServerClientMessages,
    Technology,
):
    """A relational database of Microsoft, also run as Azure SQL."""

    name = "SQL Server"
    icon = "diagrams.onprem.database.Mssql"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("its error log; the state of a refused login is only there") @ _LOGIN.at(
        "error log, a corresponding error contains an error"
    )
    programs: ClassVar = {"sqlcmd": "a client of SQL Server"}

    LOG_FULL = LogMessage(
        anchor="The transaction log for database '",
        sample="The transaction log for database 'shop' is full due to 'LOG_BACKUP'.",
        pattern=r"log for database '(?P<database>[^']+)' is full(?: due to "
        r"'(?P<reason>\w+)')?",
        severity="error",
        meaning="No space in the log can be reused: writes of the database fail.",
        source=_docs.file(
            "errors-events/mssqlserver-9002-database-engine-error.md",
            commit="0012fba8a0bfa66945bf77c1329dde07e9e582e3",
        ),
        failure=fails.LOG_FULL,
    )

    DEADLOCK = LogMessage(
        anchor=" and has been chosen as the deadlock victim",
        sample="Transaction (Process ID 61) was deadlocked on lock resources with another "
        "process and has been chosen as the deadlock victim. Rerun the transaction.",
        pattern=r"Process ID (?P<process>\d+)\) was deadlocked on (?P<resources>.+) resources",
        severity="error",
        meaning="Two transactions waited for each other, and this one was rolled back.",
        source=_docs.file(
            "errors-events/mssqlserver-1205-database-engine-error.md",
            commit="0012fba8a0bfa66945bf77c1329dde07e9e582e3",
        ),
        failure=fails.DEADLOCK,
    )

    LOCK_TIMEOUT = LogMessage(
        anchor="Lock request time out period exceeded",
        sample="Msg 1222, Level 16, State 56: Lock request time out period exceeded.",
        severity="error",
        meaning="A statement waited for a lock longer than its session allows.",
        source=_CLIENT,
        failure=fails.BLOCKED,
    )

    LOGIN = LogMessage(
        anchor="Login failed for user '",
        sample="Login failed for user 'app'. Error: 18456, Severity: 14, State: 8.",
        pattern=r"Login failed for user '(?P<user>[^']*)'",
        severity="error",
        meaning="The login is refused; the state in the server's error log says why.",
        source=_LOGIN,
        failure=fails.LOGIN,
        context=(
            "18456",
            "SqlException",
            "SQLServerException",
            "ConnectionError",
            "ELOGIN",
            "mssql",
            "Logon",
        ),
    )

    NO_DATABASE = LogMessage(
        anchor='Cannot open database "',
        sample='Cannot open database "shop" requested by the login. The login failed.',
        pattern=r'Cannot open database "(?P<database>[^"]+)" requested by the login',
        severity="error",
        meaning="The database does not exist, is offline or recovering, or the login may not "
        "use it.",
        source=_CLIENT,
        failure=fails.NO_DATABASE,
    )

    BAD_PAGE = LogMessage(
        anchor="SQL Server detected a logical consistency-based I/O error: ",
        sample="SQL Server detected a logical consistency-based I/O error: incorrect "
        "checksum. It occurred during a read of page (1:143) in database ID 5",
        pattern=r"I/O error: (?P<reason>.+?)\. It occurred",
        severity="error",
        meaning="A page is not what was written: the disk or its driver damaged it.",
        source=_docs.file(
            "errors-events/mssqlserver-824-database-engine-error.md",
            commit="01aa880b1f1f11e9a433bce5c2a689d53ea3314a",
        ),
        failure=fails.DAMAGED,
    )

    SLOW_IO = LogMessage(
        anchor=" occurrence(s) of I/O requests taking longer than ",
        sample="SQL Server has encountered 12 occurrence(s) of I/O requests taking longer "
        "than 15 seconds to complete on file [/var/opt/mssql/data/shop.mdf]",
        pattern=r"encountered (?P<count>\d+) occurrence\(s\)",
        severity="warning",
        meaning="The disk does not serve requests in time.",
        source=_docs.file(
            "errors-events/mssqlserver-833-database-engine-error.md",
            commit="0012fba8a0bfa66945bf77c1329dde07e9e582e3",
        ),
        failure=fails.SLOW_DISK,
    )

    FILEGROUP_FULL = LogMessage(
        anchor="' filegroup is full.",
        sample="Could not allocate space for object 'dbo.orders' in database 'shop' because "
        "the 'PRIMARY' filegroup is full. Create disk space",
        pattern=r"in database '(?P<database>[^']+)' because the '(?P<filegroup>[^']+)' "
        r"filegroup is full",
        severity="error",
        meaning="The data files of the filegroup cannot grow: the disk or their limit.",
        source=_docs.file(
            "errors-events/mssqlserver-1105-database-engine-error.md",
            commit="0fe212fae4faf671610b0b7ba39758e8e1f2cd2e",
        ),
        failure=fails.DATA_FULL,
    )

    AZURE_UNAVAILABLE = LogMessage(
        anchor=" is not currently available. ",
        sample="Database 'shop' on server 'shop-sql' is not currently available. Please "
        "retry the connection later.",
        pattern=r"Database '(?P<database>[^']+)' on server '(?P<server>[^']+)' is not "
        r"currently available",
        severity="error",
        meaning="Azure moves or restarts the database; clients must retry.",
        source=_CLIENT,
        failure=fails.AZURE,
    )

    AZURE_BUSY = LogMessage(
        anchor="The service is currently busy. Retry the request after ",
        sample="The service is currently busy. Retry the request after 10 seconds. Incident "
        "ID: 4f1a. Code: 501.",
        severity="error",
        meaning="Azure throttles the database.",
        source=_CLIENT,
        failure=fails.AZURE,
    )

    JDBC_CONNECT = LogMessage(
        anchor="The TCP/IP connection to the host ",
        sample="com.microsoft.sqlserver.jdbc.SQLServerException: The TCP/IP connection to "
        "the host db1, port 1433 has failed.",
        pattern=r"connection to the host (?P<host>[^,]+), port (?P<port>\d+) has failed",
        severity="error",
        meaning="The client's message (Java): nothing accepts connections there, or nothing "
        "responds.",
        source=_JDBC,
        failure=fails.UNREACHABLE,
    )

    JDBC_TLS = LogMessage(
        anchor="but the driver could not establish a secure connection to SQL Server by using",
        sample='SQLServerException: "encrypt" property is set to "true" and '
        '"trustServerCertificate" property is set to "false" but the driver could '
        "not establish a secure connection to SQL Server by using Secure Sockets "
        "Layer (SSL) encryption",
        severity="error",
        meaning="The client's message (Java): it does not trust the certificate of the server.",
        source=_JDBC,
        failure=fails.TLS,
    )

    JDBC_QUERY = LogMessage(
        anchor="SQLServerException: The query has timed out.",
        sample="com.microsoft.sqlserver.jdbc.SQLServerException: The query has timed out.",
        pattern=r"SQLServerException: The query has timed out\.",
        severity="error",
        meaning="The client's message (Java): the statement took longer than its timeout.",
        source=_JDBC,
        failure=fails.BLOCKED,
    )

    NODE_REQUEST = LogMessage(
        anchor="Timeout: Request failed to complete in ",
        sample="RequestError: Timeout: Request failed to complete in 15000ms",
        pattern=r"Request failed to complete in (?P<milliseconds>\d+)ms",
        severity="error",
        meaning="The client's message (Node.js): the statement took longer than its timeout.",
        source=_TEDIOUS,
        failure=fails.BLOCKED,
    )

    NODE_CONNECT = LogMessage(
        anchor="ConnectionError: Failed to connect to ",
        sample="ConnectionError: Failed to connect to db1:1433 in 15000ms",
        pattern=r"Failed to connect to (?P<server>\S+) (?:in \d+ms|- )",
        severity="error",
        meaning="The client's message (Node.js): no connection was made in time.",
        source=_TEDIOUS,
        failure=fails.UNREACHABLE,
    )


sql_server = SqlServer()
