"""What fails between PostgreSQL and its clients, with the first steps."""

from attrs import evolve

from atlas.evidence.command import action, shell, sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import PROCESS_MEMORY
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    COUNT_SESSIONS,
    COUNT_STATES,
    LONGEST,
    docs_of_16,
)
from atlas.technologies.failures.postgresql_replication import SENDER_LIMIT
from atlas.technologies.failures.postgresql_server import (
    DUMP,
    DUMP_VERSION,
    FUNCTIONS,
    HBA,
    READY,
    SERVER_VERSION,
)
from atlas.technologies.failures.postgresql_statements import CATALOGS, CLIENTS, ROLES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

IN_RECOVERY = Check(
    "Over the client's own connection string, read whether the server is a standby.",
    sql("SELECT pg_is_in_recovery();", dialect="postgres")
    @ FUNCTIONS.at("Returns true if recovery is still in progress."),
    **NO_OUTPUT,
    verify="t: it is a standby. The client must connect to the primary.",
)
READ_ONLY_SETTING = Check(
    "Check whether transactions are read-only by default, as the client's role.",
    sql("SHOW default_transaction_read_only;", dialect="postgres")
    @ CONFIG_16.at("This parameter controls the default read-only status"),
    healthy=statement("off") @ CONFIG_16.at("(read/write)."),
    unhealthy=statement("on: writes fail")
    @ CONFIG_16.at("A read-only SQL transaction cannot alter non-temporary"),
)
_PGX = Repository(
    "jackc/pgx", commit="728cefa8008f2b06aeca071cd3239862aa80f9af", checked="2026-11-26"
).file("pgconn/errors.go")
_PGJDBC = Repository(
    "pgjdbc/pgjdbc", commit="3a699d57d957ca0c2b86e619d001a8763a130027", checked="2026-11-27"
).file("docs/content/documentation/query.md")

SSL = Check(
    "Check whether the server accepts connections with TLS.",
    sql("SHOW ssl;", dialect="postgres")
    @ CONFIG_16.at("Enables <acronym>SSL</acronym> connections."),
    **NO_OUTPUT,
    verify="off: switch it on, or let the client use sslmode=prefer or disable.",
)

ALLOWED = Check(
    "List which databases accept connections.",
    sql("SELECT datname, datallowconn FROM pg_database;", dialect="postgres")
    @ CATALOGS.at("If false then no one can connect to"),
    **NO_OUTPUT,
    verify="f: nobody can connect; template0 is so on purpose, and clients use another one.",
)
LOGIN_ROLES = evolve(
    ROLES, verify="The role of the message is missing: it was made without LOGIN, as for a group."
)
RESTORE_VERSION = Check(
    "Read the version of pg_restore.",
    shell("pg_restore --version")
    @ docs_of_16.file("ref/pg_restore.sgml").at(
        "Print the <application>pg_restore</application> version and exit."
    ),
    **NO_OUTPUT,
    verify="An older version than the pg_dump that made the dump cannot read it.",
)
RESTORE_PATHS = Check(
    "List the installed versions of pg_restore, to find one that is new enough.",
    shell("find <directory> -name pg_restore")
    @ DUMP.at("servers newer than its own major version;"),
    **NO_OUTPUT,
    verify="Call the newest one by its whole path.",
)
FETCH_SIZE = Check(
    "Check whether the program sets a fetch size, and has autocommit switched off.",
    action("Read the code of the query: setFetchSize, and setAutoCommit(false).")
    @ _PGJDBC.at("Setting fetch size to turn cursors on"),
    **NO_OUTPUT,
    verify="Without both, the driver reads the whole result into memory.",
)
PARAMETERS = Check(
    "Count the values that the statement sends, in the code of the stack trace.",
    action("Count the placeholders of the statement: most often rows times columns.")
    @ docs_of_16.file("limits.sgml").at("<entry>query parameters</entry>"),
    **NO_OUTPUT,
    verify="At most 65,535: send fewer rows with one statement.",
)

READ_ONLY = KnownFailure(
    "a write went to a standby or a read-only session",
    steps=[IN_RECOVERY, READ_ONLY_SETTING, UNIT_LOG],
)
NO_TLS = KnownFailure(
    "the server does not offer TLS, which the client demands", steps=[SSL, HBA, UNIT_LOG]
)
POOL_EMPTY = KnownFailure(
    "the client's pool gives no connection in time",
    steps=[COUNT_STATES, LONGEST, COUNT_SESSIONS, READY],
)
SHARED = KnownFailure(
    "two tasks of the client use one connection", steps=[COUNT_STATES, LONGEST, UNIT_LOG]
)
TIMED_OUT = KnownFailure(
    "no connection to the server is made in time", steps=[READY, OUTGOING, UNIT_LOG]
)
OLD_CLIENT = KnownFailure(
    "the client does not support the server's authentication method",
    steps=[HBA, SERVER_VERSION, UNIT_LOG],
)
NO_CONNECTION = KnownFailure(
    "a client cannot connect to the server",
    steps=[READY, UNIT_LOG, HBA],
    causes=[wrapped_error(_PGX.at("failed to connect to"))],
)
OTHER_LOGIN = KnownFailure(
    "a login by LDAP, PAM, GSSAPI, RADIUS or a certificate fails", steps=[HBA, UNIT_LOG, ROLES]
)
NO_LOGIN = KnownFailure("a role is not permitted to log in", steps=[LOGIN_ROLES, HBA, CLIENTS])
CLOSED = KnownFailure(
    "a database accepts no connections (datallowconn)", steps=[ALLOWED, CLIENTS, UNIT_LOG]
)
BASE_BACKUP = KnownFailure(
    "a base backup cannot be started", steps=[SENDER_LIMIT, HBA, READY, UNIT_LOG]
)
MANY_PARAMETERS = KnownFailure(
    "a statement has more parameters than the protocol allows",
    steps=[PARAMETERS, UNIT_LOG, LONGEST],
)
LARGE_RESULT = KnownFailure(
    "a client runs out of memory for the result of a query",
    steps=[PROCESS_MEMORY, FETCH_SIZE, LONGEST],
)
OLD_RESTORE = KnownFailure(
    "a dump was made by a newer version than this pg_restore",
    steps=[RESTORE_VERSION, DUMP_VERSION, RESTORE_PATHS],
)
