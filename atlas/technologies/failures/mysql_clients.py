"""What fails between MySQL and its clients, with the first steps."""

from atlas.evidence.command import sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import LIMITS, MEMORY
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.dns import SERVERS
from atlas.technologies.failures.mysql import (
    BINARY_LOGS,
    CONNECTED,
    KILL_CONNECTION,
    PROCESS_LIST,
    REPLICA,
    UPTIME,
)
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_server = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
    release="5.6.27",
)
_ERRORS = _server.file("sql/share/errmsg-utf8.txt")
_SETTINGS = _server.file("sql/sys_vars.cc")
_GRANTS = _server.file("mysql-test/include/grant_cache.inc")
_USERS = _server.file("mysql-test/r/grant3.result")
_laravel = Repository(
    "laravel/framework", commit="bd71b45fbb7e672957bf6ff61baddefe15fbca6a", checked="2026-11-26"
)
_LARAVEL = _laravel.file("src/Illuminate/Database/LostConnectionDetector.php")

ABORTS = Check(
    "Count the connections that clients lost and that failed; read twice.",
    sql("SHOW GLOBAL STATUS LIKE 'Aborted_%';", dialect="mysql")
    @ _server.file("mysql-test/t/wait_timeout.test").at("`SHOW STATUS LIKE 'aborted_clients'`;"),
    **NO_OUTPUT,
    verify="Aborted_clients grows: clients vanish. Aborted_connects: logins fail.",
)
TIMEOUTS = Check(
    "Read after how many idle seconds the server closes a connection.",
    sql("SELECT @@wait_timeout, @@net_read_timeout, @@connect_timeout;", dialect="mysql")
    @ _SETTINGS.at("The number of seconds the server waits for"),
    **NO_OUTPUT,
    verify="The client's pool must replace a connection earlier than wait_timeout.",
)
GRANTS = Check(
    "Read the account and what it may do, as the client.",
    sql("SELECT CURRENT_USER(); SHOW GRANTS FOR CURRENT_USER;", dialect="mysql")
    @ _GRANTS.at("show grants for current_user;"),
    **NO_OUTPUT,
    verify="Another account than expected, or the privilege of the message is missing.",
)
ACCOUNTS = Check(
    "List from which hosts the account may connect, as administrator.",
    sql("SELECT user, host, plugin FROM mysql.user WHERE user = '<user>';", dialect="mysql")
    @ _USERS.at("SELECT user, host FROM mysql.user where user"),
    **NO_OUTPUT,
    verify="No row fits the client's host, or the plugin is one that the client does not know.",
)
DATABASES = Check(
    "List the databases that the client's account sees.",
    sql("SHOW DATABASES;", dialect="mysql")
    @ _server.file("mysql-test/r/1st.result").at("show databases;"),
    **NO_OUTPUT,
    verify="The database is missing: another server, a typo, or no privilege.",
)
TABLES = Check(
    "List the columns of the table.",
    sql("SHOW COLUMNS FROM <database>.<table>;", dialect="mysql")
    @ _server.file("mysql-test/r/grant.result").at("SHOW COLUMNS FROM mysqltest2.t2;"),
    **NO_OUTPUT,
    verify="No such table or column: a migration has not run on this server.",
)
COLUMN_TYPES = Check(
    "Read type and length of the columns of the table.",
    sql("SHOW COLUMNS FROM <database>.<table>;", dialect="mysql")
    @ _server.file("mysql-test/r/grant.result").at("SHOW COLUMNS FROM mysqltest2.t2;"),
    **NO_OUTPUT,
    verify="The type takes what the code sends; else a migration has not run, or the value is bad.",
)
IDENTITY = Check(
    "On both servers, read their ids.",
    sql("SELECT @@server_id, @@server_uuid;", dialect="mysql")
    @ _server.file("mysql-test/include/check-testcase.test").at("SELECT @@server_id"),
    **NO_OUTPUT,
    verify="Equal ids: a data directory was copied with auto.cnf, or the setting was.",
)

PREPARED_COUNT = Check(
    "Compare the prepared statements with their limit.",
    sql(
        "SHOW GLOBAL STATUS LIKE 'Prepared_stmt_count'; SHOW VARIABLES LIKE "
        "'max_prepared_stmt_count';",
        dialect="mysql",
    )
    @ _SETTINGS.at("Maximum number of prepared statements in the server"),
    **NO_OUTPUT,
    verify="Near the limit: code prepares again and again and does not close.",
)

ABORTED = KnownFailure(
    "client connections are aborted",
    steps=[ABORTS, TIMEOUTS, PROCESS_LIST],
    causes=[
        UsualCause(
            "the client ended without closing its connection, or the network did",
            sign=statement("Got an error reading communication packets")
            @ _ERRORS.at("Got an error reading communication packets"),
        ),
        UsualCause(
            "the connection was idle until the server's timeout",
            sign=statement("Got timeout reading communication packets")
            @ _ERRORS.at("Got timeout reading communication packets"),
        ),
    ],
)
LOGIN = KnownFailure("a client's login is refused", steps=[ACCOUNTS, UNIT_LOG, ABORTS])
HOST_REFUSED = KnownFailure(
    "a host may not connect to the server", steps=[ACCOUNTS, RESOLVE, UNIT_LOG]
)
OLD_CLIENT = KnownFailure(
    "a client cannot use the authentication method of its account",
    steps=[ACCOUNTS, UNIT_LOG, ABORTS],
)
NO_DATABASE = KnownFailure(
    "a client names a database that does not exist", steps=[DATABASES, GRANTS, UNIT_LOG]
)
NO_TABLE = KnownFailure(
    "a statement names a table or column that does not exist",
    steps=[TABLES, DATABASES, GRANTS],
)
NOT_ALLOWED = KnownFailure("an account lacks a privilege", steps=[GRANTS, ACCOUNTS, DATABASES])
BAD_VALUE = KnownFailure(
    "a value does not fit its column", steps=[COLUMN_TYPES, DATABASES, UNIT_LOG]
)
INTERRUPTED = KnownFailure(
    "a statement was killed or ran into its time limit",
    steps=[PROCESS_LIST, TIMEOUTS, UNIT_LOG],
)
STOPPING = KnownFailure("the server is shutting down", steps=[UNIT_LOG, UPTIME, PROCESS_LIST])
NO_HOST = KnownFailure(
    "the name of the server does not resolve", steps=[RESOLVE, SERVERS, UNIT_LOG]
)
SLOW_HANDSHAKE = KnownFailure(
    "a login takes too long or breaks off", steps=[CONNECTED, PROCESS_LIST, ABORTS]
)
NO_CONNECTION = KnownFailure(
    "a client cannot connect to the server",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_LARAVEL.at("SQLSTATE[HY000] [2002]"))],
)
POOL_EMPTY = KnownFailure(
    "the client's pool gives no connection in time",
    steps=[PROCESS_LIST, CONNECTED, KILL_CONNECTION],
)
REPLICA_STOPPED = KnownFailure(
    "a replica stopped: its rows differ from the source's",
    steps=[REPLICA, BINARY_LOGS, UNIT_LOG],
)
REPLICA_EVENT = KnownFailure(
    "a replica cannot apply an event of its source",
    is_general=True,
    steps=[REPLICA, UNIT_LOG, BINARY_LOGS],
)
REPLICA_UNREACHABLE = KnownFailure(
    "a replica cannot connect to its source", steps=[REPLICA, RESOLVE, ACCOUNTS]
)
SAME_ID = KnownFailure(
    "a replica has the same id as its source or as another", steps=[IDENTITY, REPLICA, UNIT_LOG]
)
RELAY_LOG = KnownFailure(
    "a replica cannot read its relay log", steps=[REPLICA, BINARY_LOGS, UNIT_LOG]
)
PREPARED = KnownFailure(
    "prepared statements are at their limit", steps=[PREPARED_COUNT, PROCESS_LIST, CONNECTED]
)
NO_THREAD = KnownFailure(
    "the server gets no thread for a connection", steps=[CONNECTED, LIMITS, MEMORY]
)
