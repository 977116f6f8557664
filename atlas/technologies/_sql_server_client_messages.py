"""Log messages of SQL Server: what its clients report."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sql_server as server
from atlas.technologies.failures import sql_server_statements as fails
from atlas.technologies.message import LogMessage

_STRINGS = Repository(
    "dotnet/SqlClient", commit="c16adb7a11674b66f9e9ca5e5a38e768ce8d5ff3", checked="2026-11-27"
).file("src/Microsoft.Data.SqlClient/src/Resources/Strings.resx")
_JDBC = Repository(
    "microsoft/mssql-jdbc", commit="34285fd75cc26e84bfe50fc77fd138f31a0b3675", checked="2026-11-27"
).file("src/main/java/com/microsoft/sqlserver/jdbc/SQLServerResource.java")
# A framework that reads these texts of the drivers.
_LARAVEL = Repository(
    "laravel/framework",
    commit="bd71b45fbb7e672957bf6ff61baddefe15fbca6a",
    checked="2026-11-27",
    kind="secondary",
).file("src/Illuminate/Database/LostConnectionDetector.php")
_TEDIOUS = Repository(
    "tediousjs/tedious", commit="a99826d30bad0a70396d67fa3a3d5e7705e29fae", checked="2026-11-27"
).file("src/connection.ts")


class SQLServerClientMessages:
    """Log messages of SQL Server: what its clients report."""

    JDBC_CLOSED = LogMessage(
        anchor="SQLServerException: The connection is closed.",
        sample="com.microsoft.sqlserver.jdbc.SQLServerException: The connection is closed.",
        severity="error",
        meaning="The client's message (Java): a statement was sent over a connection "
        "that is closed.",
        source=_JDBC,
        failure=fails.LOST,
    )

    JDBC_NO_RESPONSE = LogMessage(
        anchor="SQL Server did not return a response. The connection has been closed.",
        sample="SQL Server did not return a response. The connection has been closed.",
        severity="error",
        meaning="The client's message (Java): the server closed the connection without an answer.",
        source=_JDBC,
        failure=fails.LOST,
    )

    JDBC_INCOMPLETE = LogMessage(
        anchor="SQL Server returned an incomplete response. The connection has been closed.",
        sample="SQL Server returned an incomplete response. The connection has been closed.",
        severity="error",
        meaning="The client's message (Java): the server's answer broke off.",
        source=_JDBC,
        failure=fails.LOST,
    )

    JDBC_BROWSER = LogMessage(
        anchor=", named instance ",
        sample="The connection to the host db1, named instance shop failed. Error: "
        '"java.net.SocketTimeoutException: Receive timed out". Verify the '
        "server and instance names",
        pattern=r"The connection to the host (?P<host>\S+), named instance "
        r"(?P<instance>\S+) failed",
        severity="error",
        meaning="The client's message (Java): the browser service gives no port for the instance.",
        source=_JDBC,
        failure=server.UNREACHABLE,
    )

    JDBC_PRE_LOGIN = LogMessage(
        anchor="The driver received an unexpected pre-login response.",
        sample="The driver received an unexpected pre-login response. Verify the "
        "connection properties and check that an instance of SQL Server is "
        "running on the host",
        severity="error",
        meaning="The client's message (Java): what answers there does not speak the protocol.",
        source=_JDBC,
        failure=server.UNREACHABLE,
    )

    JDBC_CERTIFICATE_NAME = LogMessage(
        anchor="in a certificate during Secure Sockets Layer (SSL) initialization.",
        sample='Failed to validate the server name "db1"in a certificate during Secure '
        "Sockets Layer (SSL) initialization. Name in certificate "
        '"db1.example.com"',
        pattern=r'Failed to validate the server name "(?P<name>[^"]*)" ?in a certificate',
        severity="error",
        meaning="The client's message (Java): the certificate is for another name.",
        source=_JDBC,
        failure=server.TLS,
    )

    JDBC_KERBEROS = LogMessage(
        anchor="Cannot login with Kerberos principal ",
        sample="Cannot login with Kerberos principal app, check your credentials.",
        pattern=r"Cannot login with Kerberos principal (?P<principal>\S+), check",
        severity="error",
        meaning="The client's message (Java): the Kerberos login failed.",
        source=_JDBC,
        failure=server.LOGIN,
    )

    JDBC_NO_SSL = LogMessage(
        anchor="The application requested encryption but the server is not configured "
        "to support SSL.",
        sample="The driver could not establish a secure connection to SQL Server by "
        "using Secure Sockets Layer (SSL) encryption. The application requested "
        "encryption but the server is not configured to support SSL.",
        severity="error",
        meaning="The client's message (Java): the client insists on TLS, and the "
        "server offers none.",
        source=_JDBC,
        failure=fails.ENCRYPTION,
    )

    ODBC_TIMEOUT = LogMessage(
        anchor="Login timeout expired",
        sample="[Microsoft][ODBC Driver 17 for SQL Server]Login timeout expired",
        pattern=r"SQL Server\]Login timeout expired",
        severity="error",
        meaning="The client's message (ODBC): no connection was made in time.",
        source=_LARAVEL,
        failure=fails.ODBC,
    )

    ODBC_RESET = LogMessage(
        anchor="TCP Provider: Error code 0x",
        sample="[Microsoft][ODBC Driver 17 for SQL Server]TCP Provider: Error code 0x68",
        pattern=r"TCP Provider: Error code 0x(?P<code>68)\b",
        severity="error",
        meaning="The client's message (ODBC, Linux): the connection was reset.",
        source=_LARAVEL,
        failure=fails.LOST,
    )

    ODBC_NETWORK = LogMessage(
        anchor="TCP Provider: Error code 0x",
        sample="[Microsoft][ODBC Driver 17 for SQL Server]TCP Provider: Error code 0x274C",
        pattern=r"TCP Provider: Error code 0x(?P<code>[0-57-9A-Fa-f][0-9A-Fa-f]*|"
        r"6[0-79A-Fa-f]?|[0-9A-Fa-f]{3,})\b",
        severity="error",
        meaning="The client's message (ODBC): the network failed; the code is the one of the "
        "system, in hexadecimal.",
        source=_LARAVEL,
        failure=fails.ODBC,
    )

    CONNECTION_BROKEN = LogMessage(
        anchor="The connection is broken and recovery is not possible.",
        sample="The connection is broken and recovery is not possible.",
        severity="error",
        meaning="The client's message: an idle connection broke and cannot be restored.",
        source=_LARAVEL,
        failure=fails.LOST,
    )

    NOT_USABLE = LogMessage(
        anchor="Physical connection is not usable",
        sample="Physical connection is not usable",
        severity="error",
        meaning="The client's message: a pooled connection was dead when it was used.",
        source=_STRINGS,
        failure=fails.LOST,
    )

    READER_OPEN = LogMessage(
        anchor="There is already an open DataReader associated with this ",
        sample="System.InvalidOperationException: There is already an open DataReader "
        "associated with this Connection which must be closed first. "
        "at Microsoft.Data.SqlClient.SqlCommand.ExecuteReader",
        severity="error",
        context=("Data.SqlClient",),
        meaning="The client's message (.NET): a second statement was sent while a "
        "result was being read.",
        source=_STRINGS,
        failure=fails.BUSY,
    )

    NODE_ENCRYPTION = LogMessage(
        anchor="Server requires encryption, set 'encrypt' config option to true.",
        sample="Server requires encryption, set 'encrypt' config option to true.",
        severity="error",
        meaning="The client's message (Node.js): the server insists on TLS.",
        source=_TEDIOUS,
        failure=fails.ENCRYPTION,
    )

    NODE_FED_AUTH = LogMessage(
        anchor="Security token could not be authenticated or authorized.",
        sample="Security token could not be authenticated or authorized.",
        severity="error",
        meaning="The client's message (Node.js): the token of Entra ID is refused.",
        source=_TEDIOUS,
        failure=server.LOGIN,
    )
