"""What fails in Oracle Database's sessions and statements, with the first steps."""

from attrs import evolve

from atlas.evidence.command import action
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._machine import MEMORY as FREE_MEMORY
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.oracle import (
    ACCOUNT,
    ALERT_LOG,
    LISTENER_STATUS,
    POOL_SIZE,
    SESSIONS,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_liquibase = Repository(
    "liquibase/liquibase",
    commit="cdbdec7fa9dd7d547185b52db4e8c0b350f9789b",
    checked="2026-11-27",
    kind="secondary",
)
_python = Repository(
    "oracle/python-oracledb",
    commit="60eb3222453860a394a03b1ef392a41fd701b2d5",
    checked="2026-11-27",
)
_node = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-27"
)
_LIMITS = Publisher("Oracle", checked="2026-11-27", kind="vendor").post(
    "Intermittent TNS-12520 or TNS-12519 or TNS-12516 Connecting via Oracle Net Listener",
    "https://support.oracle.com/knowledge/Oracle%20Database%20Products/240710_1.html",
)
_RECOVERY = Publisher(
    "Oracle", checked="2026-11-27", kind="vendor", base="https://docs.oracle.com"
).post("Database Error Messages: OCI-19809", "en/error-help/db/oci-19809")
_INIT = _python.file("doc/src/user_guide/initialization.rst")

RESOURCE_LIMIT = Check(
    "Compare processes and sessions with their limits.",
    action("As administrator, query the view of resource limits for processes and sessions.")
    @ _LIMITS.at("select * from v$resource_limit;"),
    **NO_OUTPUT,
    verify="MAX_UTILIZATION has reached LIMIT_VALUE: raise processes, or find what leaks.",
)
HANDLERS = Check(
    "On the host of the database, read the state of the service's handlers.",
    action("Run lsnrctl services, and look at the state of each handler.")
    @ _LIMITS.at("command may show that the service handler"),
    **NO_OUTPUT,
    verify="state:blocked: the instance is at its limit, or its registration is not fresh.",
)
_SNAPSHOT = _liquibase.file(
    "liquibase-standard/src/main/java/liquibase/snapshot/JdbcDatabaseSnapshot.java"
)
CONSTRAINTS = Check(
    "Check which table and columns the constraint of the message covers.",
    action("Query ALL_CONSTRAINTS and ALL_CONS_COLUMNS for the name of the constraint.")
    @ _SNAPSHOT.at("FROM all_cons_columns c, all_constraints k"),
    **NO_OUTPUT,
    verify="The row that the write sends breaks this rule; a not-null column has no value.",
)
OBJECT = Check(
    "Check that the object exists and may be used, as the client's user.",
    action("Query ALL_TAB_COLS for the name of the message.") @ _SNAPSHOT.at("FROM ALL_TAB_COLS c"),
    **NO_OUTPUT,
    verify="Missing: another schema, a migration that has not run, or no privilege.",
)
CLIENT_VERSION = Check(
    "Read the version of the client library, and whether it runs in thin mode.",
    action("Print the version and mode of the driver in the application.") @ _INIT.at("Thin mode"),
    **NO_OUTPUT,
    verify="Older than the database supports, or thin mode without what the account needs.",
)

LIBRARIES = Check(
    "Find where the process looks for the libraries of the Oracle Client.",
    action("On Linux, read LD_LIBRARY_PATH of the process, and the files of /etc/ld.so.conf.d.")
    @ _node.file("doc/src/user_guide/troubleshooting.rst").at(
        "environment variable contains the Oracle Client library directory."
    ),
    **NO_OUTPUT,
    verify="The directory of the libraries is named, and they are 64-bit as the program is.",
)
EXPIRY = evolve(
    ACCOUNT, verify="EXPIRED: it needs a new password, in each program that uses the account."
)

RECOVERY_FILES = Check(
    "Check what fills the recovery area, and its limit.",
    action("Query the use of the recovery area by kind of file, and its configured size.")
    @ _RECOVERY.at("Take frequent backup of recovery area using RMAN."),
    **NO_OUTPUT,
    verify="Archived logs that no backup has taken: back them up, then delete them with RMAN.",
)

HANDLER_LIMIT = KnownFailure(
    "the listener finds no free handler: the instance is at its limit",
    steps=[RESOURCE_LIMIT, HANDLERS, SESSIONS, POOL_SIZE],
)
REFUSED = KnownFailure(
    "the listener refuses a connection, with a code that says why",
    steps=[LISTENER_STATUS, HANDLERS, OUTGOING],
)
CONNECT_TIMEOUT = KnownFailure(
    "a client gets no answer in time when it connects", steps=[OUTGOING, RESOLVE, LISTENER_STATUS]
)
ADAPTER = KnownFailure(
    "a client's network layer fails before it reaches a database",
    steps=[LISTENER_STATUS, RESOLVE, OUTGOING],
)
CURSOR_LIMIT = Check(
    "Check how many cursors a session may have open.",
    action("Run SELECT VALUE FROM V$PARAMETER WHERE NAME = 'open_cursors'.")
    @ _node.file("doc/src/api_manual/connection.rst").at(
        "SELECT VALUE FROM V$PARAMETER WHERE NAME = 'open_cursors';"
    ),
    **NO_OUTPUT,
    verify="A usual limit: the program does not close statements or results; find the code.",
)
CURSORS = KnownFailure(
    "a session has too many open cursors", steps=[CURSOR_LIMIT, UNIT_LOG, SESSIONS]
)
CANCELED = KnownFailure(
    "a statement was canceled by its client, often at a timeout",
    steps=[SESSIONS, POOL_SIZE, UNIT_LOG],
)
ENDED = KnownFailure(
    "the database ended a session: idle for too long, or killed",
    steps=[SESSIONS, ACCOUNT, POOL_SIZE],
)
DUPLICATE = KnownFailure("a write violates a constraint", steps=[CONSTRAINTS, OBJECT, UNIT_LOG])
BAD_VALUE = KnownFailure("a value does not fit its column", steps=[OBJECT, SESSIONS, UNIT_LOG])
NO_OBJECT = KnownFailure(
    "a statement names an object that does not exist for its user",
    steps=[OBJECT, ACCOUNT, SESSIONS],
)
INVALID = KnownFailure("a statement is refused as invalid", steps=[UNIT_LOG, OBJECT, SESSIONS])
NOT_ALLOWED = KnownFailure("a user lacks a privilege", steps=[ACCOUNT, OBJECT, SESSIONS])
PASSWORD = KnownFailure(
    "the password of an account has expired", steps=[EXPIRY, SESSIONS, UNIT_LOG]
)
INTERNAL = KnownFailure("an internal error of the database", steps=[ALERT_LOG, SESSIONS, IO_ERRORS])
RECURSIVE = KnownFailure(
    "a statement fails within a trigger or inside the database",
    steps=[ALERT_LOG, SESSIONS, UNIT_LOG],
)
READ_FAILED = KnownFailure(
    "a file of the database cannot be read", steps=[ALERT_LOG, IO_ERRORS, DISK_SPACE]
)
PACKAGE = KnownFailure(
    "a package was changed while sessions used it",
    steps=[
        evolve(UNIT_LOG, verify="ORA-04061 or ORA-04065 below it names what was changed."),
        SESSIONS,
        ALERT_LOG,
    ],
)
PROCESS_MEMORY = KnownFailure(
    "a server process gets no more memory", steps=[FREE_MEMORY, SESSIONS, ALERT_LOG]
)
OLD_CLIENT = KnownFailure(
    "the client's driver does not fit the database or account",
    steps=[CLIENT_VERSION, ACCOUNT, LISTENER_STATUS],
)
NO_LIBRARY = KnownFailure(
    "the libraries of the Oracle Client cannot be loaded",
    steps=[CLIENT_VERSION, LIBRARIES, UNIT_LOG],
)
RECOVERY_AREA = KnownFailure(
    "the recovery area is full", steps=[RECOVERY_FILES, DISK_SPACE, ALERT_LOG]
)
