"""What fails in Oracle Database's sessions and statements, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._machine import MEMORY as FREE_MEMORY
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.oracle import ACCOUNT, LISTENER_STATUS, POOL_SIZE, SESSIONS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_debezium = Repository(
    "debezium/debezium", commit="aad5519902997a3627fe296f77ea6d3452e9acce", checked="2026-11-27"
)
_liquibase = Repository(
    "liquibase/liquibase", commit="cdbdec7fa9dd7d547185b52db4e8c0b350f9789b", checked="2026-11-27"
)
_python = Repository(
    "oracle/python-oracledb",
    commit="60eb3222453860a394a03b1ef392a41fd701b2d5",
    checked="2026-11-27",
)
_ERROR_HANDLER = _debezium.file(
    "debezium-connector-oracle/src/main/java/io/debezium/connector/oracle/OracleErrorHandler.java"
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
ALERT_LOG = Check(
    "Read the alert log of the instance around that time.",
    action("Read the alert log and the trace file that it names for the error.")
    @ _ERROR_HANDLER.at("Specifically checks the SQLException ORA-00600 use"),
    **NO_OUTPUT,
    verify="The first error before it names the cause; an internal one needs Oracle Support.",
)
OBJECT = Check(
    "As the client's user, check that the object exists and may be used.",
    action("Query ALL_TAB_COLS for the name of the message.")
    @ _liquibase.file(
        "liquibase-standard/src/main/java/liquibase/snapshot/JdbcDatabaseSnapshot.java"
    ).at("FROM ALL_TAB_COLS c"),
    **NO_OUTPUT,
    verify="Missing: another schema, a migration that has not run, or no privilege.",
)
CLIENT_VERSION = Check(
    "Read the version of the client library, and whether it runs in thin mode.",
    action("Print the version and mode of the driver in the application.") @ _INIT.at("Thin mode"),
    **NO_OUTPUT,
    verify="Older than the database supports, or thin mode without what the account needs.",
)

RECOVERY_FILES = Check(
    "Read what fills the recovery area, and its limit.",
    action("Query the use of the recovery area by kind of file, and its configured size.")
    @ _RECOVERY.at("Take frequent backup of recovery area using RMAN."),
    **NO_OUTPUT,
    verify="Archived logs that no backup has taken: back them up, then delete them with RMAN.",
)

HANDLER_LIMIT = KnownFailure(
    "the listener finds no free handler: the instance is at its limit",
    steps=[RESOURCE_LIMIT, HANDLERS, SESSIONS, POOL_SIZE],
)
CONNECT_TIMEOUT = KnownFailure(
    "a client gets no answer in time when it connects", steps=[OUTGOING, RESOLVE, LISTENER_STATUS]
)
ADAPTER = KnownFailure(
    "a client's network layer fails before it reaches a database",
    steps=[LISTENER_STATUS, RESOLVE, OUTGOING],
)
CURSORS = KnownFailure("a session has too many open cursors", steps=[SESSIONS, POOL_SIZE, UNIT_LOG])
CANCELED = KnownFailure(
    "a statement was canceled by its client, often at a timeout",
    steps=[SESSIONS, POOL_SIZE, UNIT_LOG],
)
ENDED = KnownFailure(
    "the database ended a session: idle for too long, or killed",
    steps=[SESSIONS, ACCOUNT, POOL_SIZE],
)
DUPLICATE = KnownFailure("a write violates a constraint", steps=[OBJECT, SESSIONS, UNIT_LOG])
BAD_VALUE = KnownFailure("a value does not fit its column", steps=[OBJECT, SESSIONS, UNIT_LOG])
NO_OBJECT = KnownFailure(
    "a statement names an object that does not exist for its user",
    steps=[OBJECT, ACCOUNT, SESSIONS],
)
NOT_ALLOWED = KnownFailure("a user lacks a privilege", steps=[ACCOUNT, OBJECT, SESSIONS])
PASSWORD = KnownFailure(
    "the password of an account has expired", steps=[ACCOUNT, SESSIONS, UNIT_LOG]
)
INTERNAL = KnownFailure("an internal error of the database", steps=[ALERT_LOG, SESSIONS, IO_ERRORS])
READ_FAILED = KnownFailure(
    "a file of the database cannot be read", steps=[ALERT_LOG, IO_ERRORS, DISK_SPACE]
)
PACKAGE = KnownFailure(
    "a package was changed while sessions used it", steps=[SESSIONS, OBJECT, POOL_SIZE]
)
PROCESS_MEMORY = KnownFailure(
    "a server process gets no more memory", steps=[FREE_MEMORY, SESSIONS, ALERT_LOG]
)
OLD_CLIENT = KnownFailure(
    "the client's driver does not fit the database or account",
    steps=[CLIENT_VERSION, ACCOUNT, LISTENER_STATUS],
)
RECOVERY_AREA = KnownFailure(
    "the recovery area is full", steps=[RECOVERY_FILES, DISK_SPACE, ALERT_LOG]
)
