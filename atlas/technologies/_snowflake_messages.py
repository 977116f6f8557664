"""Log messages of Snowflake: what its clients in Python and Java report."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import snowflake as fails
from atlas.technologies.message import LogMessage

_snowflake = Repository(
    "snowflakedb/snowflake-connector-python",
    commit="50e7fc5cd6e1af0901fb6d92a5dfda215438372f",
    checked="2026-11-27",
)


class SnowflakeMessages:
    """Log messages of Snowflake: what its clients in Python and Java report."""

    PYTHON_CONNECT = LogMessage(
        anchor="Failed to connect to DB: ",
        sample="snowflake.connector.errors.DatabaseError: 250001 (08001): Failed to "
        "connect to DB: xy.snowflakecomputing.com:443. Incorrect username or "
        "password was specified.",
        pattern=r"Failed to connect to DB: (?P<host>[^:\s]+):(?P<port>\d+)",
        severity="error",
        context=("snowflake", "Snowflake", "250001"),
        meaning="The client's message (Python): the login failed; the rest says why.",
        source=_snowflake.file("src/snowflake/connector/auth/_auth.py"),
        failure=fails.CONNECT,
    )

    PYTHON_BACKEND = LogMessage(
        anchor="Could not connect to Snowflake backend after ",
        sample="250001: Could not connect to Snowflake backend after 2 attempt(s).",
        pattern=r"Could not connect to Snowflake backend after (?P<attempts>\d+) attempt",
        severity="error",
        meaning="The client's message (Python): no server of the account answers.",
        source=_snowflake.file("src/snowflake/connector/auth/by_plugin.py"),
        failure=fails.UNREACHABLE,
    )

    PYTHON_REQUEST = LogMessage(
        anchor="Failed to execute request: ",
        sample="snowflake.connector.errors.OperationalError: 250003: Failed to execute "
        "request: HTTPSConnectionPool",
        pattern=r"(?:250003\D{0,12}|snowflake.*)Failed to execute request: ",
        severity="error",
        meaning="The client's message (Python): a request could not be sent; the rest says why.",
        source=_snowflake.file("src/snowflake/connector/network.py"),
        failure=fails.CONNECT,
    )

    JAVA_COMMUNICATION = LogMessage(
        anchor="JDBC driver encountered communication error. Message: ",
        sample="net.snowflake.client.jdbc.SnowflakeSQLException: JDBC driver "
        "encountered communication error. Message: Connection reset.",
        severity="error",
        meaning="The client's message (Java): the network failed; the rest says why.",
        source=fails.JDBC,
        failure=fails.CONNECT,
    )

    JAVA_CONNECT = LogMessage(
        anchor="JDBC driver not able to connect to Snowflake. Error code: ",
        sample="JDBC driver not able to connect to Snowflake. Error code: 390100, "
        "Message: Incorrect username or password was specified.",
        pattern=r"Error code: (?P<code>\d+), Message: ",
        severity="error",
        meaning="The client's message (Java): the login failed; the rest says why.",
        source=fails.JDBC,
        failure=fails.CONNECT,
    )

    JAVA_TIMEOUT = LogMessage(
        anchor="Authentication timed out.",
        sample="net.snowflake.client.jdbc.SnowflakeSQLException: Authentication timed out.",
        pattern=r"Snowflake\w*Exception: Authentication timed out\.",
        severity="error",
        meaning="The client's message (Java): the login took too long.",
        source=fails.JDBC,
        failure=fails.LOGIN,
    )

    JAVA_CLOSED = LogMessage(
        anchor="Connection has been closed.",
        sample="net.snowflake.client.jdbc.SnowflakeSQLException: Connection has been closed.",
        pattern=r"Snowflake\w*Exception: Connection has been closed\.",
        severity="error",
        meaning="The client's message (Java): a statement was sent over a connection "
        "that is closed.",
        source=fails.JDBC,
        failure=fails.LOST,
    )
