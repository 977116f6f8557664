"""Log messages that clients of PostgreSQL print, in several languages."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_clients as clients
from atlas.technologies.failures import postgresql_server as server
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_libpq = Repository(
    "postgres/postgres", commit="0028b55bc8e2fc80816094620d116e2cbbd8e5f3", checked=_CHECKED
)
_utility = Repository(
    "postgres/postgres", commit="01467d3e4f51fe304c0160c9895484ad696d1e87", checked=_CHECKED
)
_jdbc = Repository(
    "pgjdbc/pgjdbc", commit="3a699d57d957ca0c2b86e619d001a8763a130027", checked=_CHECKED
)
_node = Repository(
    "brianc/node-postgres", commit="c9e57617bc92c2ded23a75345f50eadc527bd131", checked=_CHECKED
)


class PostgreSQLClientMessages:
    """Log messages that clients of PostgreSQL print, in several languages."""

    TLS_CUT_OFF = LogMessage(
        anchor="SSL SYSCALL error: EOF detected",
        sample="psycopg2.OperationalError: SSL SYSCALL error: EOF detected",
        severity="error",
        meaning="The client's message: its connection with TLS ended without a close.",
        source=_libpq.file("src/interfaces/libpq/fe-secure-openssl.c"),
        failure=server.CLIENT_LOST,
    )

    TLS_CLOSED = LogMessage(
        anchor="SSL connection has been closed unexpectedly",
        sample="psycopg2.OperationalError: SSL connection has been closed unexpectedly",
        severity="error",
        meaning="The client's message: the server closed its connection with TLS.",
        source=_libpq.file("src/interfaces/libpq/fe-secure-openssl.c"),
        failure=server.CLIENT_LOST,
    )

    JDBC_SEND = LogMessage(
        anchor="An I/O error occurred while sending to the backend",
        sample="org.postgresql.util.PSQLException: An I/O error occurred while sending to the "
        "backend.",
        severity="error",
        meaning="The client's message (Java): its connection broke while it sent a statement.",
        source=_jdbc.file("pgjdbc/src/main/java/org/postgresql/core/v3/QueryExecutorImpl.java"),
        failure=server.CLIENT_LOST,
    )

    JDBC_CLOSED = LogMessage(
        anchor="PSQLException: This connection has been closed",
        sample="org.postgresql.util.PSQLException: This connection has been closed.",
        pattern=r"PSQLException: This connection has been closed",
        severity="error",
        meaning="The client's message (Java): it used a connection that had been closed before.",
        source=_jdbc.file("pgjdbc/src/main/java/org/postgresql/jdbc/PgConnection.java"),
        failure=server.CLIENT_LOST,
    )

    JDBC_REFUSED = LogMessage(
        anchor="Check that the hostname and port are correct and that the postmaster is accepting",
        sample="org.postgresql.util.PSQLException: Connection to db.internal:5432 refused. Check "
        "that the hostname and port are correct and that the postmaster is accepting TCP/IP "
        "connections.",
        severity="error",
        meaning="The client's message (Java): nothing listens at that address.",
        source=_jdbc.file("pgjdbc/src/main/java/org/postgresql/core/v3/ConnectionFactoryImpl.java"),
        failure=server.UNREACHABLE,
    )

    NODE_CLOSED = LogMessage(
        anchor="Connection terminated unexpectedly",
        sample="Error: Connection terminated unexpectedly at Connection.<anonymous> "
        "(/app/node_modules/pg/lib/client.js:132:73)",
        pattern=r"Connection terminated unexpectedly.{0,80}/(?P<module>pg|pg-pool)/",
        severity="error",
        meaning="The client's message (Node.js): the server closed its connection.",
        source=_node.file("packages/pg/lib/client.js"),
        failure=server.CLIENT_LOST,
    )

    READ_ONLY = LogMessage(
        anchor=" in a read-only transaction",
        sample="ERROR:  cannot execute INSERT in a read-only transaction",
        pattern=r"cannot execute (?P<command>[A-Z][A-Z ]+) in a read-only transaction",
        severity="error",
        meaning="A write went to a standby, or to a session that only reads.",
        source=_utility.file("src/backend/tcop/utility.c"),
        failure=clients.READ_ONLY,
    )
