"""Log messages of MySQL's clients in Node.js, Go, Python, Java and PHP."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as base
from atlas.technologies.failures import mysql_clients as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_mysqljs = Repository(
    "mysqljs/mysql", commit="dc9c152a87ec51a1f647447268917243d2eab1fd", checked=_CHECKED
)
_mysql2 = Repository(
    "sidorares/node-mysql2", commit="928c3c511a0316713966ade2cf27e47285feb878", checked=_CHECKED
)
_go = Repository(
    "go-sql-driver/mysql", commit="416cd99d463949ca51faf4f84d674de2fc1aa54b", checked=_CHECKED
)
_pymysql = Repository(
    "PyMySQL/PyMySQL", commit="0305ab344f2026aaa17b405684a521b092a650bd", checked=_CHECKED
)
_connector = Repository(
    "mysql/mysql-connector-python",
    commit="a5fdd7135296462bfd44c0196ac549708461022a",
    checked=_CHECKED,
)
_JDBC = Repository(
    "mysql/mysql-connector-j", commit="cf2917ea44ae2e43a4514a33771035aa99de73bf", checked=_CHECKED
).file("src/main/resources/com/mysql/cj/LocalizedErrorMessages.properties")
_LARAVEL = Repository(
    "laravel/framework", commit="bd71b45fbb7e672957bf6ff61baddefe15fbca6a", checked=_CHECKED
).file("src/Illuminate/Database/LostConnectionDetector.php")


class MySQLDriverMessages:
    """Log messages of MySQL's clients in Node.js, Go, Python, Java and PHP."""

    NODE_LOST = LogMessage(
        anchor="Connection lost: The server closed the connection.",
        sample="Error: Connection lost: The server closed the connection.",
        pattern=r"Connection lost: The server closed the connection\.",
        severity="error",
        meaning="The client's message (Node.js): the server, or its idle timeout, ended the "
        "connection.",
        source=_mysqljs.file("lib/protocol/Protocol.js"),
        failure=base.CLIENT_LOST,
    )

    NODE_HANDSHAKE = LogMessage(
        anchor="Handshake inactivity timeout",
        sample="Error: Handshake inactivity timeout",
        severity="error",
        meaning="The client's message (Node.js): the server did not complete the login in time.",
        source=_mysqljs.file("lib/protocol/Protocol.js"),
        failure=fails.SLOW_HANDSHAKE,
    )

    NODE_FATAL = LogMessage(
        anchor="Cannot enqueue ",
        sample="Error: Cannot enqueue Query after fatal error.",
        pattern=r"Cannot enqueue (?P<command>\w+) after (?P<state>fatal error|invoking "
        r"quit|being destroyed)",
        severity="error",
        meaning="The client's message (Node.js): it used a connection that had failed before.",
        source=_mysqljs.file("lib/protocol/Protocol.js"),
        failure=base.CLIENT_LOST,
    )

    NODE_CLOSED = LogMessage(
        anchor="Can't add new command when connection is in closed state",
        sample="Error: Can't add new command when connection is in closed state",
        severity="error",
        meaning="The client's message (Node.js): it used a connection that was already closed.",
        source=_mysql2.file("lib/base/connection.js"),
        failure=base.CLIENT_LOST,
    )

    GO_BAD_IDLE = LogMessage(
        anchor="closing bad idle connection: ",
        sample="[mysql] 2020/06/01 18:13:51 packets.go:122: closing bad idle connection: EOF",
        pattern=r"closing bad idle connection: (?P<reason>.+)",
        severity="warning",
        meaning="The client's message (Go): the server had closed a connection that lay in "
        "the pool.",
        source=_go.file("connection.go"),
        failure=base.CLIENT_LOST,
    )

    GO_INVALID = LogMessage(
        anchor="invalid connection",
        sample="[mysql] 2023/07/06 20:10:46 connection.go:360: invalid connection",
        severity="error",
        meaning="The client's message (Go): the connection broke while it was used.",
        source=_go.file("errors.go"),
        context=(
            "[mysql]",
            "mysql",
            "MySQL",
            "Error 1105",
        ),
        failure=base.CLIENT_LOST,
    )

    GO_BUSY = LogMessage(
        anchor="busy buffer",
        sample="[mysql] 2017/05/02 16:48:52 packets.go:412: busy buffer",
        severity="error",
        meaning="The client's message (Go): a connection is used again before its last "
        "result was read.",
        source=_go.file("errors.go"),
        context=(
            "[mysql]",
            "packets.go",
        ),
        failure=base.SHARED,
    )

    GO_TOO_LARGE = LogMessage(
        anchor="packet for query is too large. Try adjusting the ",
        sample="packet for query is too large. Try adjusting the `Config.MaxAllowedPacket`",
        severity="error",
        meaning="The client's message (Go): a statement is larger than it may send.",
        source=_go.file("errors.go"),
        failure=base.PACKET,
    )

    PYTHON_SEQUENCE = LogMessage(
        anchor="Packet sequence number wrong - got ",
        sample="pymysql.err.InternalError: Packet sequence number wrong - got 1 expected 2",
        pattern=r"got (?P<got>\d+) expected (?P<expected>\d+)",
        severity="error",
        meaning="The client's message (Python): threads or processes share one connection.",
        source=_pymysql.file("pymysql/connections.py"),
        failure=base.SHARED,
    )

    PYTHON_UNAVAILABLE = LogMessage(
        anchor="MySQL Connection not available",
        sample="mysql.connector.errors.OperationalError: MySQL Connection not available",
        pattern=r"MySQL Connection not available",
        severity="error",
        meaning="The client's message (Python): its connection was lost before.",
        source=_connector.file("mysql-connector-python/lib/mysql/connector/abstracts.py"),
        failure=base.CLIENT_LOST,
    )

    PYTHON_POOL = LogMessage(
        anchor="Failed getting connection; pool exhausted",
        sample="mysql.connector.errors.PoolError: Failed getting connection; pool exhausted",
        severity="error",
        meaning="The client's message (Python): every connection of the pool is in use.",
        source=_connector.file("mysql-connector-python/lib/mysql/connector/pooling.py"),
        failure=fails.POOL_EMPTY,
    )

    JDBC_CLOSED = LogMessage(
        anchor="No operations allowed after connection closed",
        sample="java.sql.SQLNonTransientConnectionException: No operations allowed after "
        "connection closed.",
        pattern=r"No operations allowed after connection closed",
        severity="error",
        meaning="The client's message (Java): it used a connection that had been closed before.",
        source=_JDBC,
        failure=base.CLIENT_LOST,
    )

    JDBC_NO_CONNECTION = LogMessage(
        anchor="Could not create connection to database server",
        sample="java.sql.SQLNonTransientConnectionException: Could not create connection to "
        "database server. Attempted reconnect 3 times. Giving up.",
        pattern=r"Could not create connection to database server",
        severity="error",
        meaning="The client's message (Java): it could not connect; the cause below says why.",
        source=_JDBC,
        failure=fails.NO_CONNECTION,
    )

    JDBC_PUBLIC_KEY = LogMessage(
        anchor="Public Key Retrieval is not allowed",
        sample="java.sql.SQLNonTransientConnectionException: Public Key Retrieval is not allowed",
        severity="error",
        meaning="The client's message (Java): without TLS it may not ask the server for its key.",
        source=_JDBC,
        failure=fails.OLD_CLIENT,
    )

    PHP_REFUSED = LogMessage(
        anchor="SQLSTATE[HY000] [2002] Connection refused",
        sample="SQLSTATE[HY000] [2002] Connection refused (SQL: select * from `sessions` limit 1)",
        severity="error",
        meaning="The client's message (PHP): nothing listens at the address of the database.",
        source=_LARAVEL,
        failure=base.UNREACHABLE,
    )

    PHP_TIMED_OUT = LogMessage(
        anchor="SQLSTATE[HY000] [2002] Connection timed out",
        sample="SQLSTATE[HY000] [2002] Connection timed out (SQL: select 1)",
        severity="error",
        meaning="The client's message (PHP): the address of the database does not respond.",
        source=_LARAVEL,
        failure=base.UNREACHABLE,
    )

    PHP_NO_SOCKET = LogMessage(
        anchor="SQLSTATE[HY000] [2002] No such file or directory",
        sample="SQLSTATE[HY000] [2002] No such file or directory",
        severity="error",
        meaning="The client's message (PHP): the socket is missing; localhost means the socket.",
        source=_LARAVEL,
        failure=base.UNREACHABLE,
    )

    PHP_NO_NAME = LogMessage(
        anchor="SQLSTATE[HY000] [2002] php_network_getaddresses: getaddrinfo ",
        sample="SQLSTATE[HY000] [2002] php_network_getaddresses: getaddrinfo failed: Name "
        "or service not known",
        severity="error",
        meaning="The client's message (PHP): the name of the database has no address.",
        source=_LARAVEL,
        failure=fails.NO_HOST,
    )
