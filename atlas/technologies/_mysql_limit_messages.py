"""Log messages of MySQL: limits of the server and of pools."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as fails
from atlas.technologies.failures import mysql_clients as clients
from atlas.technologies.message import LogMessage

_ERRORS = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
).file("sql/share/errmsg-utf8.txt")
_RUBY = Repository(
    "brianmario/mysql2", commit="e5fd094ba46ad83ee0ecbe1a0f1f40f2e80b659d", checked="2026-11-26"
).file("ext/mysql2/client.c")
_POOL = Repository(
    "mysqljs/mysql", commit="dc9c152a87ec51a1f647447268917243d2eab1fd", checked="2026-11-26"
).file("lib/Pool.js")
_FAULTS = Repository(
    "mariadb-corporation/mariadb-docs",
    commit="97b0d93e244bf89115e2b642578c1690c2395ee8",
    checked="2026-11-26",
    publisher="MariaDB",
).file(
    "server/reference/product-development/server-development/mariadb-fault-finding/"
    "mariadb-error-messages.md"
)


class MySQLLimitMessages:
    """Log messages of MySQL: limits of the server and of pools."""

    LOCK_TABLE = LogMessage(
        anchor="The total number of locks exceeds the lock table size",
        sample="ERROR 1206 (HY000): The total number of locks exceeds the lock table size",
        severity="error",
        meaning="A statement locks more rows than fit into the memory for locks.",
        source=_ERRORS,
        failure=fails.LOCK_MEMORY,
    )

    PREPARED_LIMIT = LogMessage(
        anchor="Can't create more than max_prepared_stmt_count statements (current value: ",
        sample="ERROR 1461 (42000): Can't create more than max_prepared_stmt_count "
        "statements (current value: 16382)",
        pattern=r"\(current value: (?P<limit>\d+)\)",
        severity="error",
        meaning="Clients hold so many prepared statements that no more may be made.",
        source=_ERRORS,
        failure=clients.PREPARED,
    )

    NO_THREAD = LogMessage(
        anchor="if you are not out of available memory, you can consult the manual",
        sample="ERROR 1135 (HY000): Can't create a new thread (errno 11); if you are not "
        "out of available memory, you can consult the manual for a possible "
        "OS-dependent bug",
        pattern=r"new thread \(errno (?P<errno>\d+)\)",
        severity="error",
        meaning="The operating system gives the server no thread for a connection.",
        source=_ERRORS,
        failure=clients.NO_THREAD,
    )

    OUT_OF_RESOURCES = LogMessage(
        anchor="Out of memory; check if ",
        sample="ERROR 1041 (HY000): Out of memory; check if mysqld or some other process "
        "uses all available memory; if not, you may have to use 'ulimit' to allow "
        "mysqld to use more memory or you can add more swap space",
        pattern=r"Out of memory; check if",
        severity="error",
        meaning="The server gets no memory from the operating system.",
        source=_ERRORS,
        failure=fails.NO_MEMORY,
    )

    INCORRECT_VALUE = LogMessage(
        anchor="' for column '",
        sample="java.sql.SQLException: Incorrect string value: '\\\\xF0\\\\x9F' for column "
        "'name' at row 1",
        pattern=r"Incorrect (?P<type>\w+) value: '.*' for column '?(?P<column>[^' ]+)'? at "
        r"row",
        severity="error",
        meaning="A value does not fit its column: its type, or characters outside its set.",
        source=_ERRORS,
        failure=clients.BAD_VALUE,
    )

    NODE_QUEUE = LogMessage(
        anchor="Queue limit reached.",
        sample="Error: Queue limit reached.",
        severity="error",
        meaning="The client's message (Node.js): so many requests wait for a connection that "
        "no more may.",
        source=_POOL,
        context=("Error: Queue limit",),
        failure=clients.POOL_EMPTY,
    )

    NODE_POOL = LogMessage(
        anchor="No connections available.",
        sample="Error: No connections available.",
        severity="error",
        meaning="The client's message (Node.js): all connections of the pool are in use.",
        source=_POOL,
        context=("Error: No connections",),
        failure=clients.POOL_EMPTY,
    )

    ARIA_LOCKED = LogMessage(
        anchor="Can't lock aria control file '",
        sample="[ERROR] mysqld: Can't lock aria control file "
        "'/var/lib/mysql/aria_log_control' for exclusive use, error: 11. Will retry "
        "for 30 seconds",
        pattern=r"control file '(?P<file>[^']+)'",
        severity="fatal",
        meaning="Another server uses the data directory (MariaDB).",
        source=_FAULTS,
        failure=fails.SECOND_SERVER,
    )

    RUBY_CLOSED = LogMessage(
        anchor="MySQL client is not connected",
        sample="Mysql2::Error: MySQL client is not connected",
        pattern=r"MySQL client is not connected",
        severity="error",
        meaning="The client's message (Ruby): it uses a connection that is closed already.",
        source=_RUBY,
        failure=fails.CLIENT_LOST,
    )

    RUBY_TIMEOUT = LogMessage(
        anchor="Timeout waiting for a response from the last query.",
        sample="Mysql2::Error::TimeoutError: Timeout waiting for a response from the last "
        "query. (waited 5 seconds)",
        pattern=r"last query\.(?: \(waited (?P<seconds>\d+))?",
        severity="error",
        meaning="The client's message (Ruby): a statement took longer than the client waits.",
        source=_RUBY,
        failure=clients.INTERRUPTED,
    )
