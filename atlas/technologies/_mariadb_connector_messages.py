"""Log messages of MariaDB: what its client in Java reports."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as server
from atlas.technologies.failures import mysql_clients as clients
from atlas.technologies.message import LogMessage

_connector = Repository(
    "mariadb-corporation/mariadb-connector-j",
    commit="c9377bc8659c5547834fc18507824bacd10464a0",
    checked="2026-11-27",
)


class MariaDBConnectorMessages:
    """Log messages of MariaDB: what its client in Java reports."""

    JAVA_SOCKET = LogMessage(
        anchor="Socket error",
        sample="java.sql.SQLNonTransientConnectionException: (conn=1234) Socket error",
        pattern=r"\(conn=(?P<connection>-?\d+)\) Socket error",
        severity="error",
        meaning="The client's message (Java): the connection to the server broke.",
        source=_connector.file("src/main/java/org/mariadb/jdbc/client/impl/StandardClient.java"),
        failure=server.CLIENT_LOST,
    )

    JAVA_CLOSED = LogMessage(
        anchor="Connection is closed",
        sample="java.sql.SQLNonTransientConnectionException: (conn=1234) Connection is closed",
        pattern=r"\(conn=(?P<connection>-?\d+)\) Connection is closed",
        severity="error",
        meaning="The client's message (Java): a statement was sent over a connection "
        "that is closed.",
        source=_connector.file("src/main/java/org/mariadb/jdbc/client/impl/StandardClient.java"),
        failure=server.CLIENT_LOST,
    )

    JAVA_CONNECT_FAILED = LogMessage(
        anchor="Socket fail to connect to ",
        sample="java.sql.SQLNonTransientConnectionException: Socket fail to connect to "
        "address=(host=db1)(port=3306)(type=primary). Connection refused",
        pattern=r"Socket fail to connect to (?P<address>\S+?)\. ",
        severity="error",
        meaning="The client's message (Java): no connection to the server can be made.",
        source=_connector.file("src/main/java/org/mariadb/jdbc/client/impl/ConnectionHelper.java"),
        failure=clients.NO_CONNECTION,
    )

    JAVA_CONNECT_TIMEOUT = LogMessage(
        anchor="Socket timeout when connecting to ",
        sample="java.sql.SQLTimeoutException: Socket timeout when connecting to "
        "address=(host=db1)(port=3306)(type=primary). Connect timed out",
        pattern=r"Socket timeout when connecting to (?P<address>\S+?)\. ",
        severity="error",
        meaning="The client's message (Java): the server did not answer in time.",
        source=_connector.file("src/main/java/org/mariadb/jdbc/client/impl/ConnectionHelper.java"),
        failure=clients.NO_CONNECTION,
    )

    JAVA_POOL = LogMessage(
        anchor="No connection available within the specified time (option 'connectTimeout': ",
        sample="No connection available within the specified time (option "
        "'connectTimeout': 30000 ms)",
        pattern=r"\(option 'connectTimeout': (?P<timeout>[\d,.]+) ms\)",
        severity="error",
        meaning="The client's message (Java): its pool gave no connection in time.",
        source=_connector.file("src/main/java/org/mariadb/jdbc/pool/Pool.java"),
        failure=clients.POOL_EMPTY,
    )

    JAVA_PACKET = LogMessage(
        anchor="Packet too big for current server max_allowed_packet value",
        sample="Packet too big for current server max_allowed_packet value",
        severity="error",
        meaning="The client's message (Java): a statement is larger than the server accepts.",
        source=_connector.file("src/main/java/org/mariadb/jdbc/client/impl/StandardClient.java"),
        failure=server.PACKET,
    )

    JAVA_FAILOVER_FAILED = LogMessage(
        anchor="Driver has failed to reconnect ",
        sample="Driver has failed to reconnect a primary connection",
        severity="error",
        meaning="The client's message (Java): after a failover it finds no server to write to.",
        source=_connector.file(
            "src/main/java/org/mariadb/jdbc/client/impl/MultiPrimaryReplicaClient.java"
        ),
        failure=clients.NO_CONNECTION,
    )

    JAVA_FAILED_OVER = LogMessage(
        anchor="Driver has reconnect connection after a communications link failure with ",
        sample="Driver has reconnect connection after a communications link failure "
        "with address=(host=db1)(port=3306)(type=primary). In progress "
        "transaction was lost",
        severity="error",
        meaning="The client's message (Java): it reconnected, but an open transaction was lost.",
        source=_connector.file(
            "src/main/java/org/mariadb/jdbc/client/impl/MultiPrimaryClient.java"
        ),
        failure=server.CLIENT_LOST,
    )
