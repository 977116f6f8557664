"""Log messages of MySQL: what its clients in Java and Python report."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as server
from atlas.technologies.failures import mysql_clients as clients
from atlas.technologies.failures import mysql_statements as fails
from atlas.technologies.message import LogMessage

_CONNECTOR_J = Repository(
    "mysql/mysql-connector-j",
    commit="cf2917ea44ae2e43a4514a33771035aa99de73bf",
    checked="2026-11-27",
).file("src/main/resources/com/mysql/cj/LocalizedErrorMessages.properties")
_PYMYSQL = Repository(
    "PyMySQL/PyMySQL", commit="0305ab344f2026aaa17b405684a521b092a650bd", checked="2026-11-27"
).file("pymysql/connections.py")


class MySQLConnectorMessages:
    """Log messages of MySQL: what its clients in Java and Python report."""

    JAVA_LINK_FAILURE = LogMessage(
        anchor="Communications link failure",
        sample="Communications link failure",
        severity="error",
        meaning="The client's message (Java): the connection broke, or was never made; "
        "the cause follows.",
        source=_CONNECTOR_J,
        failure=clients.NO_CONNECTION,
    )

    JAVA_LAST_SENT = LogMessage(
        anchor="The last packet sent successfully to the server was ",
        sample="The last packet sent successfully to the server was 0 milliseconds "
        "ago. The driver has not received any packets from the server.",
        pattern=r"The last packet sent successfully to the server was "
        r"(?P<sent>[\d,.]+) milliseconds ago\. The driver has not received any "
        r"packets",
        severity="error",
        meaning="The client's message (Java): the server has not said a word; it could "
        "not be reached.",
        source=_CONNECTOR_J,
        failure=clients.NO_CONNECTION,
    )

    JAVA_LAST_RECEIVED = LogMessage(
        anchor="The last packet successfully received from the server was ",
        sample="The last packet successfully received from the server was 36,000,123 "
        "milliseconds ago. The last packet sent successfully to the server was "
        "36,000,125 milliseconds ago.",
        pattern=r"The last packet successfully received from the server was "
        r"(?P<received>[\d,.]+) milliseconds? ago",
        severity="error",
        meaning="The client's message (Java): the connection broke after that much "
        "time of silence.",
        source=_CONNECTOR_J,
        failure=server.CLIENT_LOST,
    )

    JAVA_WAIT_TIMEOUT = LogMessage(
        anchor="is longer than the server configured value of ",
        sample="is longer than the server configured value of 'wait_timeout'.",
        pattern=r"is longer than the server configured value of '?(?P<timeout>\w+)'?",
        severity="error",
        meaning="The client's message (Java): a pooled connection was idle longer than "
        "the server allows.",
        source=_CONNECTOR_J,
        failure=server.CLIENT_LOST,
    )

    JAVA_COMMIT_UNKNOWN = LogMessage(
        anchor="Communications link failure during commit(). Transaction resolution unknown.",
        sample="Communications link failure during commit(). Transaction resolution unknown.",
        severity="error",
        meaning="The client's message (Java): the connection broke at commit; check "
        "whether it is stored.",
        source=_CONNECTOR_J,
        failure=server.CLIENT_LOST,
    )

    JAVA_STATEMENT_CANCELLED = LogMessage(
        anchor="Statement cancelled due to timeout or client request",
        sample="com.mysql.cj.jdbc.exceptions.MySQLTimeoutException: Statement "
        "cancelled due to timeout or client request",
        severity="error",
        meaning="The client's message (Java): a statement ran longer than the query timeout.",
        source=_CONNECTOR_J,
        failure=fails.CLIENT_TIMEOUT,
    )

    JAVA_READ_ONLY = LogMessage(
        anchor="Connection is read-only.",
        sample="java.sql.SQLException: Connection is read-only. Queries leading to "
        "data modification are not allowed",
        pattern=r"Connection is read-only\. Queries leading to data modification are "
        r"not allowed",
        severity="error",
        meaning="The client's message (Java): a write was sent over a connection that "
        "is set to read only.",
        source=_CONNECTOR_J,
        failure=fails.READ_ONLY_CONNECTION,
    )

    JAVA_TIME_ZONE = LogMessage(
        anchor="The server time zone value '",
        sample="java.sql.SQLException: The server time zone value 'CEST' is "
        "unrecognized or represents more than one time zone.",
        pattern=r"The server time zone value '(?P<zone>[^']+)' is unrecognized",
        severity="error",
        meaning="The client's message (Java): it does not know the server's time zone; "
        "set it in the URL.",
        source=_CONNECTOR_J,
        failure=fails.TIME_ZONE,
    )

    JAVA_NO_SSL = LogMessage(
        anchor="SSL Connection required, but not provided by server.",
        sample="SSL Connection required, but not provided by server.",
        severity="error",
        meaning="The client's message (Java): it insists on TLS, and the server offers none.",
        source=_CONNECTOR_J,
        failure=fails.TLS_NEEDED,
    )

    JAVA_STREAMING = LogMessage(
        anchor=" is still active. No statements may be issued when any streaming "
        "result sets are open",
        sample="Streaming result set "
        "com.mysql.cj.protocol.a.result.ResultsetRowsStreaming@1 is still "
        "active. No statements may be issued when any streaming result sets are "
        "open and in use on a given connection.",
        severity="error",
        meaning="The client's message (Java): a second statement was sent while a "
        "result was being read.",
        source=_CONNECTOR_J,
        failure=server.SHARED,
    )

    JAVA_SOCKETS = LogMessage(
        anchor="The driver was unable to create a connection due to an inability to "
        "establish the client portion of a socket.",
        sample="The driver was unable to create a connection due to an inability to "
        "establish the client portion of a socket.",
        severity="error",
        meaning="The client's message (Java): the client's host has no free port or socket.",
        source=_CONNECTOR_J,
        failure=clients.NO_CONNECTION,
    )

    JAVA_CLOSED_RESULT = LogMessage(
        anchor="Operation not allowed after ResultSet closed",
        sample="java.sql.SQLException: Operation not allowed after ResultSet closed",
        severity="error",
        meaning="The client's message (Java): a result is read after its statement was closed.",
        source=_CONNECTOR_J,
        failure=fails.PROTOCOL,
    )

    PYTHON_CLOSED = LogMessage(
        anchor="pymysql.err.InterfaceError: (0, '')",
        sample="pymysql.err.InterfaceError: (0, '')",
        severity="error",
        meaning="The client's message (Python): a statement was sent over a connection "
        "that is closed.",
        source=_PYMYSQL,
        failure=server.CLIENT_LOST,
    )
