"""Log messages of PostgreSQL: what its clients in Java, Node.js and Python report."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_clients as clients
from atlas.technologies.failures import postgresql_objects as objects
from atlas.technologies.failures import postgresql_server as server
from atlas.technologies.message import LogMessage

_pgjdbc = Repository(
    "pgjdbc/pgjdbc", commit="3a699d57d957ca0c2b86e619d001a8763a130027", checked="2026-11-27"
)
_CONNECTING = _pgjdbc.file("pgjdbc/src/main/java/org/postgresql/core/v3/ConnectionFactoryImpl.java")
_NODE = Repository(
    "brianc/node-postgres", commit="c9e57617bc92c2ded23a75345f50eadc527bd131", checked="2026-11-27"
).file("packages/pg/lib/crypto/sasl.js")
_PSYCOPG = Repository(
    "psycopg/psycopg", commit="c079c37c959a89a8684a3d3858cbaff7e5543e71", checked="2026-11-27"
).file("psycopg/psycopg/pq/pq_ctypes.py")


class PostgreSQLPasswordMessages:
    """Log messages of PostgreSQL: what its clients in Java, Node.js and Python report."""

    JAVA_NO_PASSWORD = LogMessage(
        anchor="The server requested SCRAM-based authentication, but ",
        sample="The server requested SCRAM-based authentication, but no password was provided.",
        severity="error",
        meaning="The client's message (Java): it has no password.",
        source=_CONNECTING,
        failure=objects.NO_PASSWORD,
    )

    JAVA_NO_PASSWORD_PLUGIN = LogMessage(
        anchor="The server requested password-based authentication, but no password was provided",
        sample="The server requested password-based authentication, but no password "
        "was provided by plugin null",
        severity="error",
        meaning="The client's message (Java): it has no password.",
        source=_pgjdbc.file(
            "pgjdbc/src/main/java/org/postgresql/core/v3/AuthenticationPluginManager.java"
        ),
        failure=objects.NO_PASSWORD,
    )

    JAVA_TOO_MANY_PARAMETERS = LogMessage(
        anchor="Tried to send an out-of-range integer as a 2-byte ",
        sample="Tried to send an out-of-range integer as a 2-byte unsigned int value: 70000",
        pattern=r"as a 2-byte (?:unsigned int )?value: (?P<count>\d+)",
        severity="error",
        meaning="The client's message (Java): a statement has more parameters than the "
        "protocol allows.",
        source=_pgjdbc.file("pgjdbc/src/main/java/org/postgresql/core/PGStream.java"),
        failure=clients.MANY_PARAMETERS,
    )

    JAVA_RESULT_MEMORY = LogMessage(
        anchor="Ran out of memory retrieving query results.",
        sample="Ran out of memory retrieving query results.",
        severity="error",
        meaning="The client's message (Java): a result does not fit into the client's "
        "memory; set a fetch size.",
        source=_pgjdbc.file("pgjdbc/src/main/java/org/postgresql/core/v3/QueryExecutorImpl.java"),
        failure=clients.LARGE_RESULT,
    )

    NODE_PASSWORD_TYPE = LogMessage(
        anchor="SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string",
        sample="SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string",
        severity="error",
        meaning="The client's message (Node.js): the password is not set, often a "
        "missing variable.",
        source=_NODE,
        failure=objects.NO_PASSWORD,
    )

    PYTHON_LOST = LogMessage(
        anchor="psycopg.OperationalError: the connection is lost",
        sample="psycopg.OperationalError: the connection is lost",
        severity="error",
        meaning="The client's message (Python): a statement was sent over a connection that broke.",
        source=_PSYCOPG,
        failure=server.CLIENT_LOST,
    )
