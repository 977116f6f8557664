"""What fails in SQL Server's statements and databases, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._machine import MEMORY as FREE_MEMORY
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures.sql_server import (
    DATABASES,
    LOGIN_STATE,
    OPEN_TRANSACTION,
    REQUESTS,
    TRUST,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_efcore = Repository(
    "dotnet/efcore", commit="ecd0ba4c23377e479ce94c74119c499f1339351c", checked="2026-11-27"
)
_DETECTOR = _efcore.file(
    "src/EFCore.SqlServer/Storage/Internal/SqlServerTransientExceptionDetector.cs"
)
_sequelize = Repository(
    "sequelize/sequelize",
    commit="c7700944925914dd936e96ad2dabb4dbdf7e9477",
    checked="2026-11-27",
    kind="secondary",
)
_ERRORS = _sequelize.file("packages/core/test/integration/error.test.ts")

TABLE = Check(
    "List the columns of the table.",
    action("Query INFORMATION_SCHEMA.COLUMNS for the table of the message.")
    @ _sequelize.file("packages/mssql/src/query-generator-typescript.internal.ts").at(
        "INFORMATION_SCHEMA.COLUMNS c ON t.TABLE_NAME = c.TABLE_NAME"
    ),
    **NO_OUTPUT,
    verify="No row: another database, or a migration that has not run.",
)
CONSTRAINT_ROWS = Check(
    "Look up the row that the message names, and the one that it refers to.",
    action("Select the row by the key in the message, in both tables of the constraint.")
    @ _ERRORS.at("The conflict occurred in database"),
    **NO_OUTPUT,
    verify="It is there already, or its parent is missing: a retry, or a wrong order of writes.",
)
LIMITS = Check(
    "Check which limit of the service tier is reached, and what uses it.",
    action("Compare the limit in the message with the tier, and list what runs at the time.")
    @ _DETECTOR.at("limit for the database is %d and has"),
    **NO_OUTPUT,
    verify="Many alike statements wait: tune them, or choose a larger tier.",
)
GRANTS_ASKED = Check(
    "Read the memory grants that statements wait for.",
    shell(
        "sqlcmd -S <host> -U <user> -Q 'SELECT session_id, requested_memory_kb, "
        "granted_memory_kb, wait_time_ms FROM sys.dm_exec_query_memory_grants'"
    )
    @ _DETECTOR.at("requested memory grant was not available in resource"),
    **NO_OUTPUT,
    verify="A statement with a huge grant, or many that wait with none.",
)
CALL_SITE = Check(
    "Read the stack trace, up to the first entry of your own code.",
    action("Find the statement that this code sends, and what else uses its connection.")
    @ Repository(
        "dotnet/SqlClient", commit="c16adb7a11674b66f9e9ca5e5a38e768ce8d5ff3", checked="2026-11-27"
    )
    .file("src/Microsoft.Data.SqlClient/src/Resources/Strings.resx")
    .at("There is already an open DataReader associated with"),
    **NO_OUTPUT,
)
ISOLATION = Check(
    "Check which databases allow snapshot isolation.",
    shell(
        "sqlcmd -S <host> -U <user> -Q 'SELECT name, snapshot_isolation_state_desc FROM "
        "sys.databases'"
    )
    @ _DETECTOR.at("because the database did not allow snapshot isolation"),
    **NO_OUTPUT,
    verify="ON: it is allowed; OFF or IN_TRANSITION_TO_ON: not, or not yet.",
)
CHECK_DATABASE = Check(
    "Check the structure of the database; it loads the disks while it runs.",
    shell("sqlcmd -S <host> -U <user> -Q 'DBCC CHECKDB (<database>)'")
    @ _DETECTOR.at("DBCC CHECKDB to check the database for"),
    **NO_OUTPUT,
    verify="0 allocation errors and 0 consistency errors; repair nothing before a backup.",
)
ENCRYPT = Check(
    "Check whether the client requires encryption.",
    action("Read the option encrypt in the connection settings of the client.")
    @ Repository(
        "tediousjs/tedious", commit="a99826d30bad0a70396d67fa3a3d5e7705e29fae", checked="2026-11-27"
    )
    .file("src/connection.ts")
    .at("set 'encrypt' config option to true"),
    **NO_OUTPUT,
    verify="true: the server must offer TLS. false: the server must not require it.",
)

CONSTRAINT = KnownFailure("a write violates a constraint", steps=[CONSTRAINT_ROWS, TABLE, REQUESTS])
BAD_VALUE = KnownFailure(
    "a value does not fit its column or type", steps=[TABLE, CALL_SITE, CONSTRAINT_ROWS]
)
DIVISION = KnownFailure("a statement divides by zero", steps=[CALL_SITE, TABLE, REQUESTS])
NO_PARAMETER = KnownFailure(
    "a statement was sent without one of its parameters", steps=[CALL_SITE, TABLE, REQUESTS]
)
NO_OBJECT = KnownFailure(
    "a statement names an object that does not exist", steps=[TABLE, DATABASES, CALL_SITE]
)
EXISTS = KnownFailure(
    "an object is created that exists already", steps=[TABLE, DATABASES, REQUESTS]
)
SNAPSHOT = KnownFailure(
    "a transaction conflicts with another and must be retried",
    steps=[REQUESTS, OPEN_TRANSACTION, DATABASES],
)
NO_SNAPSHOTS = KnownFailure(
    "the database does not allow snapshot isolation",
    steps=[ISOLATION, DATABASES, OPEN_TRANSACTION],
)
ASSERTION = KnownFailure(
    "an assertion of the server failed", steps=[DATABASES, IO_ERRORS, CHECK_DATABASE]
)
LOGIN_LATE = KnownFailure(
    "a login timed out; the server may be overloaded", steps=[REQUESTS, GRANTS_ASKED, FREE_MEMORY]
)
ENCRYPTION = KnownFailure(
    "client and server do not agree on encryption", steps=[ENCRYPT, TRUST, OUTGOING]
)
NOT_OPEN = KnownFailure(
    "a database is not open: it recovers, restores or is suspect",
    steps=[DATABASES, REQUESTS, DISK_SPACE],
)
REPLICA = KnownFailure(
    "an availability replica does not take the request", steps=[DATABASES, REQUESTS, OUTGOING]
)
NO_MEMORY = KnownFailure(
    "a statement gets no memory or locks", steps=[GRANTS_ASKED, REQUESTS, FREE_MEMORY]
)
LIMIT = KnownFailure(
    "a limit of the service tier is reached", steps=[LIMITS, REQUESTS, OPEN_TRANSACTION]
)
ODBC = KnownFailure(
    "a client cannot connect, or loses its connection, through ODBC",
    steps=[OUTGOING, RESOLVE, LOGIN_STATE, DATABASES],
)
LOST = KnownFailure("a client lost its connection", steps=[OUTGOING, REQUESTS, DATABASES])
BUSY = KnownFailure(
    "a client uses one connection for two things at once",
    steps=[CALL_SITE, REQUESTS, OPEN_TRANSACTION],
)
