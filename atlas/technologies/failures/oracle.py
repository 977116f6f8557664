"""What fails in Oracle Database, with the first steps."""

from atlas.evidence.command import action, console, shell
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._machine import MEMORY as FREE_MEMORY
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_python = Repository(
    "oracle/python-oracledb",
    commit="60eb3222453860a394a03b1ef392a41fd701b2d5",
    checked="2026-11-26",
)
_node = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-26"
)

_debezium = Repository(
    "debezium/debezium",
    commit="aad5519902997a3627fe296f77ea6d3452e9acce",
    checked="2026-11-26",
    kind="secondary",
)
_oracle = Publisher("Oracle", checked="2026-11-27", kind="vendor", base="https://docs.oracle.com")
_ERROR_HANDLER = _debezium.file(
    "debezium-connector-oracle/src/main/java/io/debezium/connector/oracle/OracleErrorHandler.java"
)
_SPACE_PAGE = _oracle.post("Database Error Messages: ORA-01653", "error-help/db/ora-01653")
_MEMORY_PAGE = _oracle.post("Database Error Messages: ORA-04031", "error-help/db/ora-04031")
_LOCKED_PAGE = _oracle.post("Database Error Messages: ORA-28000", "error-help/db/ora-28000")
_CONNECTING = _python.file("doc/src/user_guide/connection_handling.rst")
_GUIDE = _python.file("doc/src/user_guide/exception_handling.rst")
_POOLS = _node.file("doc/src/user_guide/connection_handling.rst")

LISTENER_STATUS = Check(
    "On the host of the database, list the services that the listener knows.",
    shell("lsnrctl status") @ _CONNECTING.at("on the database machine to find the known"),
    **NO_OUTPUT,
    verify="The service is missing: the database is down, or registers another name.",
)
POOL_SIZE = Check(
    "Compare the pool of the application with its load.",
    action("Read the size of the pool and how many connections are in use at the time.")
    @ _POOLS.at("errors if your application is"),
    **NO_OUTPUT,
    verify="All are in use: slow statements, connections that are not released, or too few.",
)

SESSIONS = Check(
    "List the sessions of the user, what they wait for, and who blocks them.",
    action("Query sid, status, event and blocking_session in v$session.")
    @ _node.file("doc/src/user_guide/tracing.rst").at("FROM v$session WHERE username = 'HR';"),
    **NO_OUTPUT,
    verify="blocking_session names the session that holds a lock; many alike: a leak or a storm.",
)
UNDO = Check(
    "Compare how long undo data is kept with how long the query runs.",
    console("SHOW PARAMETER undo_retention", of="sqlplus / as sysdba")
    @ _debezium.file("documentation/modules/ROOT/pages/connectors/oracle.adoc").at(
        "can increase the `UNDO_RETENTION` database parameter temporarily."
    ),
    **NO_OUTPUT,
    verify="In seconds; a query that runs longer may lose its undo data.",
)
TABLESPACE = Check(
    "Check whether the files of the tablespace may grow, and whether their disk has space.",
    action("Read size, largest size and automatic growth of each file of the tablespace.")
    @ _SPACE_PAGE.at("Enable AUTOEXTEND for the tablespace."),
    **NO_OUTPUT,
    verify="Growth is off or at its limit: allow more; it is on: the disk is full.",
)
POOLS = Check(
    "Read the sizes of the pools of shared memory.",
    action("Compare SGA_TARGET, MEMORY_TARGET and SHARED_POOL_SIZE with what is in use.")
    @ _MEMORY_PAGE.at("increase the size of the pool that is"),
    **NO_OUTPUT,
    verify="The pool of the message is full: too small, or statements that are never shared.",
)
ALERT_LOG = Check(
    "Read the alert log of the instance around that time.",
    action("Read the alert log and the trace file that it names for the error.")
    @ _ERROR_HANDLER.at("Specifically checks the SQLException ORA-00600 use"),
    **NO_OUTPUT,
    verify="The first error before it names the cause; an internal one needs Oracle Support.",
)
ACCOUNT = Check(
    "Read the state of the account.",
    action("Read ACCOUNT_STATUS of the user in the view DBA_USERS.")
    @ _LOCKED_PAGE.at("found in the ACCOUNT_STATUS column of the"),
    **NO_OUTPUT,
    verify="LOCKED(TIMED): wrong passwords, often of an old client; LOCKED: by hand.",
)

NO_SERVICE = KnownFailure(
    "the listener does not offer the service", steps=[LISTENER_STATUS, RESOLVE, OUTGOING]
)
LIMIT = KnownFailure(
    "the database admits no more connections", steps=[SESSIONS, LISTENER_STATUS, POOL_SIZE]
)
NO_LISTENER = KnownFailure(
    "no listener responds at the address", steps=[OUTGOING, RESOLVE, LISTENER_STATUS]
)
NO_NAME = KnownFailure(
    "the name in the connect string is unknown", steps=[RESOLVE, LISTENER_STATUS, OUTGOING]
)
LOST = KnownFailure("a client lost its connection", steps=[OUTGOING, LISTENER_STATUS, POOL_SIZE])
LOGIN = KnownFailure("a login is refused", steps=[ACCOUNT, LISTENER_STATUS, SESSIONS])
REJECTED = KnownFailure(
    "the access list of the service rejects a client",
    steps=[LISTENER_STATUS, RESOLVE, OUTGOING],
)
POOL = KnownFailure(
    "the client's pool gives no connection in time", steps=[POOL_SIZE, OUTGOING, LISTENER_STATUS]
)
NO_CONNECTION = KnownFailure(
    "a client cannot connect",
    steps=[OUTGOING, RESOLVE, LISTENER_STATUS],
    causes=[wrapped_error(_GUIDE.at("cannot connect to database."))],
)
LOCKED = KnownFailure(
    "transactions block each other or conflict", steps=[SESSIONS, POOL_SIZE, ALERT_LOG]
)
LONG = KnownFailure(
    "a query ran longer than its undo data was kept (snapshot too old)",
    steps=[SESSIONS, UNDO, POOL_SIZE],
)
MEMORY = KnownFailure(
    "sessions use more private memory (PGA) than the limit",
    steps=[SESSIONS, POOL_SIZE, FREE_MEMORY],
)
STARTING = KnownFailure("the instance is not open", steps=[ALERT_LOG, LISTENER_STATUS, DISK_SPACE])
NO_SPACE = KnownFailure("a tablespace cannot grow", steps=[TABLESPACE, DISK_SPACE, SESSIONS])
SHARED_MEMORY = KnownFailure("shared memory is used up", steps=[POOLS, FREE_MEMORY, SESSIONS])
ACCOUNT_LOCKED = KnownFailure("an account is locked", steps=[ACCOUNT, SESSIONS, UNIT_LOG])
