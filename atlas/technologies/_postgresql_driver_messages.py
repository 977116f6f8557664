"""Log messages of PostgreSQL's clients in C, Ruby, Java and Go."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_clients as clients
from atlas.technologies.failures import postgresql_server as server
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked=_CHECKED,
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)
_postgres_9_6 = Repository(
    "postgres/postgres",
    commit="REL9_6_5",
    checked=_CHECKED,
    folder="src",
    read_in="postgrespro/postgres_cluster, a fork of 9.6.5",
)
_jdbc = Repository(
    "pgjdbc/pgjdbc", commit="3a699d57d957ca0c2b86e619d001a8763a130027", checked=_CHECKED
)
_node = Repository(
    "brianc/node-postgres", commit="c9e57617bc92c2ded23a75345f50eadc527bd131", checked=_CHECKED
)
_pgx = Repository("jackc/pgx", commit="728cefa8008f2b06aeca071cd3239862aa80f9af", checked=_CHECKED)
_pq = Repository("lib/pq", commit="f4654a41a62bc974ea825de270c44f577721205e", checked=_CHECKED)


class PostgreSQLDriverMessages:
    """Log messages of PostgreSQL's clients in C, Ruby, Java and Go."""

    NO_CONNECTION = LogMessage(
        anchor="UnableToSend: no connection to the server",
        sample="PG::UnableToSend: no connection to the server",
        pattern=r"UnableToSend: no connection to the server",
        severity="error",
        meaning="The client library's message (Ruby): it used a connection that was already lost.",
        source=_postgres_16.file("interfaces/libpq/fe-exec.c"),
        failure=server.CLIENT_LOST,
    )

    NO_CONNECTION_IN_PHP = LogMessage(
        anchor="General error: 7 no connection to the server",
        sample="PDOException: SQLSTATE[HY000]: General error: 7 no connection to the server",
        pattern=r"General error: 7 no connection to the server",
        severity="error",
        meaning="The client library's message (PHP): it used a connection that was already lost.",
        source=_postgres_16.file("interfaces/libpq/fe-exec.c"),
        failure=server.CLIENT_LOST,
    )

    LOCAL_UNREACHABLE = LogMessage(
        anchor="Is the server running locally and accepting",
        sample="Is the server running locally and accepting connections on that socket?",
        severity="error",
        meaning="The client library's message: no server listens on the Unix socket.",
        source=_postgres_16.file("interfaces/libpq/fe-connect.c"),
        failure=server.UNREACHABLE,
    )

    UNREACHABLE_HOST_IN_9_6 = LogMessage(
        anchor='Is the server running on host "',
        sample='Is the server running on host "db1" (10.0.0.5) and accepting',
        pattern=r'Is the server running on host "(?P<host>[^"]+)"',
        severity="error",
        meaning="The client library's message: nothing accepts connections at that address.",
        source=_postgres_9_6.file("interfaces/libpq/fe-connect.c"),
        versions="< 14",
        failure=server.UNREACHABLE,
    )

    CONNECTION_FAILED = LogMessage(
        anchor=" failed: timeout expired",
        sample='psycopg2.OperationalError: connection to server at "10.0.0.5", port 5432 '
        "failed: timeout expired",
        pattern=r'connection to server at "(?P<host>[^"]+)"(?: \([^)]+\))?, port '
        r"(?P<port>\d+) failed: timeout expired",
        severity="error",
        meaning="The client library's message: connect_timeout passed without a connection.",
        source=_postgres_16.file("interfaces/libpq/fe-misc.c"),
        failure=clients.TIMED_OUT,
    )

    NO_TLS = LogMessage(
        anchor="server does not support SSL, but SSL was required",
        sample='connection to server at "10.0.0.5", port 5432 failed: server does not '
        "support SSL, but SSL was required",
        severity="error",
        meaning="The client demands TLS, and the server, or a pooler before it, has none.",
        source=_postgres_16.file("interfaces/libpq/fe-connect.c"),
        failure=clients.NO_TLS,
    )

    NO_TLS_IN_NODE = LogMessage(
        anchor="The server does not support SSL connections",
        sample="Error: The server does not support SSL connections",
        severity="error",
        meaning="The client (Node.js) demands TLS, and the server has none.",
        source=_node.file("packages/pg/lib/connection.js"),
        failure=clients.NO_TLS,
    )

    NO_TLS_IN_JAVA = LogMessage(
        anchor="PSQLException: The server does not support SSL.",
        sample="org.postgresql.util.PSQLException: The server does not support SSL.",
        severity="error",
        meaning="The client (Java) demands TLS, and the server has none.",
        source=_jdbc.file("pgjdbc/src/main/java/org/postgresql/core/v3/ConnectionFactoryImpl.java"),
        failure=clients.NO_TLS,
    )

    NO_TLS_IN_GO = LogMessage(
        anchor="pq: SSL is not enabled on the server",
        sample="pq: SSL is not enabled on the server",
        severity="error",
        meaning="The client (Go) demands TLS, and the server has none.",
        source=_pq.file("conn.go"),
        failure=clients.NO_TLS,
    )

    JDBC_ATTEMPT = LogMessage(
        anchor="PSQLException: The connection attempt failed.",
        sample="org.postgresql.util.PSQLException: The connection attempt failed.",
        pattern=r"PSQLException: The connection attempt failed\.",
        severity="error",
        meaning="The client's message (Java): it could not connect; the cause below says why.",
        source=_jdbc.file("pgjdbc/src/main/java/org/postgresql/core/v3/ConnectionFactoryImpl.java"),
        failure=clients.NO_CONNECTION,
    )

    JDBC_AUTHENTICATION = LogMessage(
        anchor=" is not supported. Check that you have configured the pg_hba.conf file to include",
        sample="org.postgresql.util.PSQLException: The authentication type 10 is not "
        "supported. Check that you have configured the pg_hba.conf file to include "
        "the client's IP address or subnet",
        pattern=r"authentication type (?P<type>\d+) is not supported",
        severity="error",
        meaning="The client's message (Java): it is too old for the way the server authenticates.",
        source=_jdbc.file("pgjdbc/src/main/java/org/postgresql/core/v3/ConnectionFactoryImpl.java"),
        failure=clients.OLD_CLIENT,
    )

    PGX_CONNECT = LogMessage(
        anchor="failed to connect to `user=",
        sample="failed to connect to `user=app database=shop`: 10.0.0.5:5432 (db): dial "
        "error: dial tcp 10.0.0.5:5432: connect: connection refused",
        pattern=r"failed to connect to `user=(?P<user>\S*) database=(?P<database>[^`]*)`:",
        severity="error",
        meaning="The client's message (Go): it could not connect; the rest says why.",
        source=_pgx.file("pgconn/errors.go"),
        versions=">= 5.6",
        failure=clients.NO_CONNECTION,
    )

    PGX_CONNECT_BEFORE_5_6 = LogMessage(
        anchor="failed to connect to `host=",
        sample="failed to connect to `host=db user=app database=shop`: dial error (dial tcp "
        "10.0.0.5:5432: connect: connection refused)",
        pattern=r"failed to connect to `host=(?P<host>\S*) user=(?P<user>\S*) "
        r"database=(?P<database>[^`]*)`:",
        severity="error",
        meaning="The client's message (Go): it could not connect; the rest says why.",
        source=_pgx.file("pgconn/errors.go", commit="v5.0.0"),
        versions="< 5.6",
        failure=clients.NO_CONNECTION,
    )
