"""Log messages of PostgreSQL's clients in Node.js and Python."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_clients as clients
from atlas.technologies.failures import postgresql_server as server
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_node = Repository(
    "brianc/node-postgres", commit="c9e57617bc92c2ded23a75345f50eadc527bd131", checked=_CHECKED
)
_asyncpg = Repository(
    "MagicStack/asyncpg", commit="db8ecc2a38e16fb0c090aef6f5506547c2831c24", checked=_CHECKED
)
_psycopg = Repository(
    "psycopg/psycopg", commit="c079c37c959a89a8684a3d3858cbaff7e5543e71", checked=_CHECKED
)
_psycopg2 = Repository(
    "psycopg/psycopg2", commit="3a6d9d6ddc6b53eaa80b712f5fa6b23abbdc38db", checked=_CHECKED
)
_postgres_js = Repository(
    "porsager/postgres", commit="e7dfa14519f363229ccc3ead7b1b2f2051937efb", checked=_CHECKED
)


class PostgreSQLNodePythonMessages:
    """Log messages of PostgreSQL's clients in Node.js and Python."""

    NODE_NOT_QUERYABLE = LogMessage(
        anchor="Client has encountered a connection error and is not queryable",
        sample="Error: Client has encountered a connection error and is not queryable",
        severity="error",
        meaning="The client's message (Node.js): it used a connection that had failed before.",
        source=_node.file("packages/pg/lib/client.js"),
        failure=server.CLIENT_LOST,
    )

    ASYNCPG_LOST = LogMessage(
        anchor="connection was closed in the middle of operation",
        sample="asyncpg.exceptions.ConnectionDoesNotExistError: connection was closed in "
        "the middle of operation",
        pattern=r"connection was closed in the middle of operation",
        severity="error",
        meaning="The client's message (Python): the server ended the connection while it was used.",
        source=_asyncpg.file("asyncpg/protocol/protocol.pyx"),
        failure=server.CLIENT_LOST,
    )

    ASYNCPG_BUSY = LogMessage(
        anchor="cannot perform operation: another operation is in progress",
        sample="asyncpg.exceptions._base.InterfaceError: cannot perform operation: another "
        "operation is in progress",
        severity="error",
        meaning="The client's message (Python): two tasks use one connection at the same time.",
        source=_asyncpg.file("asyncpg/connection.py"),
        failure=clients.SHARED,
    )

    PSYCOPG_LOST = LogMessage(
        anchor="consuming input failed: ",
        sample="psycopg.OperationalError: consuming input failed: server closed the "
        "connection unexpectedly",
        pattern=r"consuming input failed: (?P<reason>.+)",
        severity="error",
        meaning="The client's message (Python): the connection broke while it waited for a reply.",
        source=_psycopg.file("psycopg/psycopg/pq/pq_ctypes.py"),
        context=("psycopg",),
        failure=server.CLIENT_LOST,
    )

    PSYCOPG_POOL = LogMessage(
        anchor="couldn't get a connection after ",
        sample="psycopg_pool.PoolTimeout: couldn't get a connection after 30.00 sec",
        pattern=r"couldn't get a connection after (?P<seconds>[\d.]+) sec",
        severity="error",
        meaning="The client's message (Python): the pool gave no connection in time.",
        source=_psycopg.file("psycopg_pool/psycopg_pool/pool.py"),
        failure=clients.POOL_EMPTY,
    )

    POSTGRES_JS_TIMEOUT = LogMessage(
        anchor=" CONNECT_TIMEOUT ",
        sample="Error: write CONNECT_TIMEOUT db.example.com:5432",
        pattern=r"write CONNECT_TIMEOUT (?P<server>\S+)",
        severity="error",
        meaning="The client's message (postgres.js): no connection was made in time.",
        source=_postgres_js.file("src/connection.js"),
        failure=clients.TIMED_OUT,
    )

    POSTGRES_JS_CLOSED = LogMessage(
        anchor=" CONNECTION_CLOSED ",
        sample="Error: write CONNECTION_CLOSED db.example.com:5432",
        pattern=r"write CONNECTION_(?:CLOSED|DESTROYED|ENDED) (?P<server>\S+)",
        severity="error",
        meaning="The client's message (postgres.js): the server closed its connection.",
        source=_postgres_js.file("src/connection.js"),
        failure=server.CLIENT_LOST,
    )

    PSYCOPG2_CLOSED = LogMessage(
        anchor="InterfaceError: connection already closed",
        sample="psycopg2.InterfaceError: connection already closed",
        severity="error",
        meaning="The client's message (Python): it uses a connection that is closed already.",
        source=_psycopg2.file("psycopg/connection.h"),
        failure=server.CLIENT_LOST,
    )

    PSYCOPG2_POOL = LogMessage(
        anchor="connection pool exhausted",
        sample="psycopg2.pool.PoolError: connection pool exhausted",
        severity="error",
        meaning="The client's message (Python): all connections of the pool are in use.",
        source=_psycopg2.file("lib/pool.py"),
        context=(
            "PoolError",
            "psycopg2",
        ),
        failure=clients.POOL_EMPTY,
    )
