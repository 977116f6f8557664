"""Log messages of MySQL's client in .NET (MySqlConnector)."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as base
from atlas.technologies.failures import mysql_clients as fails
from atlas.technologies.failures import mysql_statements as statements
from atlas.technologies.message import LogMessage

_code = Repository(
    "mysql-net/MySqlConnector",
    commit="61366757a2ae58e9ec0624518d437212ffae04eb",
    checked="2026-11-27",
)
CORE = _code.file("src/MySqlConnector/Core/ServerSession.cs")
CONNECTION = _code.file("src/MySqlConnector/MySqlConnection.cs")
EXCEPTION = _code.file("src/MySqlConnector/MySqlException.cs")
READER = _code.file("src/MySqlConnector/MySqlDataReader.cs")


class MySQLDotnetMessages:
    """Log messages of MySQL's client in .NET (MySqlConnector)."""

    DOTNET_POOL = LogMessage(
        anchor="Connect Timeout expired. All pooled connections are in use.",
        sample=(
            "MySqlConnector.MySqlException (0x80004005): Connect Timeout expired. "
            "All pooled connections are in use."
        ),
        severity="error",
        meaning="The client's message (.NET): every connection of the pool is in use.",
        source=CONNECTION,
        failure=fails.POOL_EMPTY,
    )

    DOTNET_CONNECT = LogMessage(
        anchor="Connect Timeout expired.",
        sample="MySqlConnector.MySqlException (0x80004005): Connect Timeout expired.",
        pattern=r"(?:MySqlException.*: |^\s*)Connect Timeout expired\.(?:\s*$|\s*--->|\s*at )",
        severity="error",
        meaning="The client's message (.NET): no connection to the server in time.",
        source=CORE,
        failure=fails.NO_CONNECTION,
        context=("MySql",),
    )

    DOTNET_COMMAND = LogMessage(
        anchor="The Command Timeout expired before the operation completed.",
        sample=(
            "MySqlConnector.MySqlException (0x80004005): The Command Timeout expired "
            "before the operation completed."
        ),
        severity="error",
        meaning=(
            "The client's message (.NET): a statement took longer than "
            "CommandTimeout, by default 30 s."
        ),
        source=EXCEPTION,
        failure=fails.INTERRUPTED,
    )

    DOTNET_HOSTS = LogMessage(
        anchor="Unable to connect to any of the specified MySQL hosts",
        sample=(
            "MySqlConnector.MySqlException (0x80004005): Unable to connect to any of "
            "the specified MySQL hosts."
        ),
        severity="error",
        meaning="The client's message (.NET): none of the servers can be connected to.",
        source=CORE,
        failure=fails.NO_CONNECTION,
    )

    DOTNET_SERVER = LogMessage(
        anchor="Couldn't connect to server",
        sample="MySqlConnector.MySqlException (0x80004005): Couldn't connect to server",
        pattern=r"MySqlException.*: Couldn't connect to server",
        severity="error",
        meaning="The client's message (.NET): the connection broke while the client logged in.",
        source=CORE,
        failure=fails.NO_CONNECTION,
        context=("MySql",),
    )

    DOTNET_IN_USE = LogMessage(
        anchor="This MySqlConnection is already in use.",
        sample=(
            "System.InvalidOperationException: This MySqlConnection is already in "
            "use. See https://mysqlconnector.net/conn-reuse"
        ),
        severity="error",
        meaning=(
            "The client's message (.NET): two threads use one connection, or a "
            "reader is still open."
        ),
        source=CORE,
        failure=base.SHARED,
    )

    DOTNET_READ = LogMessage(
        anchor="Failed to read the result set.",
        sample="MySqlConnector.MySqlException (0x80004005): Failed to read the result set.",
        pattern=r"MySqlException.*: Failed to read the result set\.",
        severity="error",
        meaning="The client's message (.NET): the connection broke while a result was read.",
        source=READER,
        failure=base.CLIENT_LOST,
        context=("MySql",),
    )

    DOTNET_TLS = LogMessage(
        anchor="SSL Authentication Error",
        sample="MySqlConnector.MySqlException (0x80004005): SSL Authentication Error",
        pattern=r"MySqlException.*: SSL Authentication Error",
        severity="error",
        meaning="The client's message (.NET): the TLS handshake with the server failed.",
        source=CORE,
        failure=statements.TLS_NEEDED,
        context=("MySql",),
    )
