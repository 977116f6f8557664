"""What fails in SQL Server, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_docs = Repository(
    "MicrosoftDocs/sql-docs",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="docs/relational-databases",
    kind="vendor",
)
_FULL = _docs.file(
    "logs/troubleshoot-a-full-transaction-log-sql-server-error-9002.md",
    commit="00f35c8f5aa6ec3e55592ad1a64f6ed9bace3261",
)
_DEADLOCK = _docs.file(
    "errors-events/mssqlserver-1205-database-engine-error.md",
    commit="0012fba8a0bfa66945bf77c1329dde07e9e582e3",
)
_LOGIN = _docs.file(
    "errors-events/mssqlserver-18456-database-engine-error.md",
    commit="01aa880b1f1f11e9a433bce5c2a689d53ea3314a",
)
_PAGE = _docs.file(
    "errors-events/mssqlserver-824-database-engine-error.md",
    commit="01aa880b1f1f11e9a433bce5c2a689d53ea3314a",
)
_SPACE = _docs.file(
    "errors-events/mssqlserver-1105-database-engine-error.md",
    commit="0fe212fae4faf671610b0b7ba39758e8e1f2cd2e",
)
_JDBC_TLS = Repository(
    "MicrosoftDocs/sql-docs",
    commit="0897e0c79edb5839e44c80cccbbb32129a897567",
    checked="2026-11-27",
    publisher="Microsoft",
    kind="vendor",
).file("docs/connect/jdbc/connecting-with-ssl-encryption.md")

LOG_REUSE = Check(
    "Check why the log of each database cannot be reused.",
    shell(
        "sqlcmd -S <host> -U <user> -Q 'SELECT name, state_desc, log_reuse_wait_desc FROM "
        "sys.databases'"
    )
    @ _FULL.at("columns of the `sys.databases` catalog view."),
    **NO_OUTPUT,
    verify="LOG_BACKUP: back up the log. ACTIVE_TRANSACTION: find the open one. NOTHING: ok.",
)
OPEN_TRANSACTION = Check(
    "Find the oldest open transaction of the database.",
    shell("sqlcmd -S <host> -U <user> -d <database> -Q 'DBCC OPENTRAN'")
    @ _FULL.at("DBCC OPENTRAN"),
    **NO_OUTPUT,
    verify="An old start time: that session keeps the log, and perhaps locks.",
)
REQUESTS = Check(
    "List what runs now, and what blocks it.",
    shell(
        "sqlcmd -S <host> -U <user> -Q 'SELECT session_id, status, command, "
        "blocking_session_id, wait_type, wait_time FROM sys.dm_exec_requests'"
    )
    @ _FULL.at("select * from sys.dm_exec_requests where command"),
    **NO_OUTPUT,
    verify="blocking_session_id above 0: that session holds what the others wait for.",
)
LOCK_ORDER = Check(
    "Compare the order in which the transactions access rows.",
    action("Read both transactions in the application, in their order.")
    @ _DEADLOCK.at("all transactions access rows in the same order"),
    healthy=statement("the same order everywhere: no deadlock")
    @ _DEADLOCK.at("a deadlock will not occur."),
    unhealthy=statement("different orders: the victim has to be retried")
    @ _DEADLOCK.at("chosen as a victim can be retried and"),
)
LOGIN_STATE = Check(
    "In the server's error log, read the state of the refused login.",
    action("Search the error log for error 18456 at that time, and read its state.")
    @ _LOGIN.at("Compare the error state to the following"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("8: the password is wrong; 5: no such login; 38: no such database")
    @ _LOGIN.at("The password is incorrect."),
)
DATABASES = Check(
    "List the databases and their states.",
    shell(
        "sqlcmd -S <host> -U <user> -Q 'SELECT name, state_desc, user_access_desc FROM "
        "sys.databases'"
    )
    @ _FULL.at("catalog view."),
    **NO_OUTPUT,
    verify="The database is ONLINE; RECOVERING and SUSPECT admit nobody.",
)
RESTORE = Check(
    "Find a clean backup before anything is repaired.",
    action("Check the hardware, then compare the damaged pages with the last clean backup.")
    @ _PAGE.at("restore the database from the backup."),
    **NO_OUTPUT,
    verify="A backup from before the first error is there, and its log chain is complete.",
)
FILES = Check(
    "Read size and growth of the files of the database.",
    shell(
        "sqlcmd -S <host> -U <user> -d <database> -Q 'SELECT name, size, max_size, growth "
        "FROM sys.database_files'"
    )
    @ _SPACE.at("setting autogrowth on for existing files in"),
    **NO_OUTPUT,
    verify="growth 0 or size at max_size: the file cannot grow, even if the disk has space.",
)
TRUST = Check(
    "Check which server name and trust store the connection string of the client has.",
    action(
        "Read serverName, trustStore and hostNameInCertificate; the last error says which fails."
    )
    @ _JDBC_TLS.at("The value of this property must match the"),
    **NO_OUTPUT,
    verify="The name is in the certificate, and the trust store holds its issuer.",
)

LOG_FULL = KnownFailure(
    "the transaction log of a database is full",
    steps=[LOG_REUSE, OPEN_TRANSACTION, DISK_SPACE],
)
DEADLOCK = KnownFailure("transactions deadlock", steps=[REQUESTS, OPEN_TRANSACTION, LOCK_ORDER])
BLOCKED = KnownFailure(
    "a statement waits for a lock or runs too long", steps=[REQUESTS, OPEN_TRANSACTION, DISK_LOAD]
)
LOGIN = KnownFailure("a login is refused", steps=[LOGIN_STATE, DATABASES, OUTGOING])
NO_DATABASE = KnownFailure(
    "a database cannot be opened by the login", steps=[DATABASES, LOGIN_STATE, DISK_SPACE]
)
DAMAGED = KnownFailure("a page on disk is damaged", steps=[IO_ERRORS, DATABASES, RESTORE])
SLOW_DISK = KnownFailure(
    "the disk takes seconds to serve requests", steps=[DISK_LOAD, IO_ERRORS, REQUESTS]
)
DATA_FULL = KnownFailure("a filegroup is full", steps=[FILES, DISK_SPACE, DATABASES])
AZURE = KnownFailure(
    "Azure makes the database unavailable or throttles it",
    steps=[DATABASES, REQUESTS, OUTGOING],
)
UNREACHABLE = KnownFailure(
    "the server cannot be reached over TCP", steps=[OUTGOING, RESOLVE, DATABASES]
)
TLS = KnownFailure(
    "a client does not trust the server's certificate", steps=[TRUST, RESOLVE, OUTGOING]
)
