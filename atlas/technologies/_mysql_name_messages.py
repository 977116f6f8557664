"""Log messages of MySQL: names of errors, of connections and logins, as in Node.js."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql_clients as clients
from atlas.technologies.message import LogMessage

_NAMES = Repository(
    "mysqljs/mysql", commit="dc9c152a87ec51a1f647447268917243d2eab1fd", checked="2026-11-27"
).file("lib/protocol/constants/errors.js")


class MySQLNameMessages:
    """Log messages of MySQL: names of errors, of connections and logins, as in Node.js."""

    CODE_LOGIN = LogMessage(
        anchor="ER_ACCESS_DENIED_ERROR",
        sample="code: 'ER_ACCESS_DENIED_ERROR', errno: 1045",
        severity="error",
        meaning="The user, password or host of a login is not accepted.",
        source=_NAMES,
        failure=clients.LOGIN,
    )
    CODE_NO_PASSWORD = LogMessage(
        anchor="ER_ACCESS_DENIED_NO_PASSWORD_ERROR",
        sample="code: 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR', errno: 1698",
        severity="error",
        meaning="The login gave no password that the account accepts.",
        source=_NAMES,
        failure=clients.LOGIN,
    )
    CODE_DATABASE_DENIED = LogMessage(
        anchor="ER_DBACCESS_DENIED_ERROR",
        sample="code: 'ER_DBACCESS_DENIED_ERROR', errno: 1044",
        severity="error",
        meaning="The account may not use the database.",
        source=_NAMES,
        failure=clients.NOT_ALLOWED,
    )
    CODE_TABLE_DENIED = LogMessage(
        anchor="ER_TABLEACCESS_DENIED_ERROR",
        sample="code: 'ER_TABLEACCESS_DENIED_ERROR', errno: 1142",
        severity="error",
        meaning="The account lacks a privilege on a table.",
        source=_NAMES,
        failure=clients.NOT_ALLOWED,
    )
    CODE_PRIVILEGE = LogMessage(
        anchor="ER_SPECIFIC_ACCESS_DENIED_ERROR",
        sample="code: 'ER_SPECIFIC_ACCESS_DENIED_ERROR', errno: 1227",
        severity="error",
        meaning="The account lacks a privilege of administrators.",
        source=_NAMES,
        failure=clients.NOT_ALLOWED,
    )
    CODE_HOST_REFUSED = LogMessage(
        anchor="ER_HOST_NOT_PRIVILEGED",
        sample="code: 'ER_HOST_NOT_PRIVILEGED', errno: 1130",
        severity="error",
        meaning="No account allows a login from the host of the client.",
        source=_NAMES,
        failure=clients.HOST_REFUSED,
    )
    CODE_OLD_CLIENT = LogMessage(
        anchor="ER_NOT_SUPPORTED_AUTH_MODE",
        sample="code: 'ER_NOT_SUPPORTED_AUTH_MODE', errno: 1251",
        severity="error",
        meaning="The client does not know the authentication method of the account.",
        source=_NAMES,
        failure=clients.OLD_CLIENT,
    )
    CODE_NO_DATABASE = LogMessage(
        anchor="ER_BAD_DB_ERROR",
        sample="code: 'ER_BAD_DB_ERROR', errno: 1049",
        severity="error",
        meaning="The database does not exist.",
        source=_NAMES,
        failure=clients.NO_DATABASE,
    )
    CODE_NO_TABLE = LogMessage(
        anchor="ER_NO_SUCH_TABLE",
        sample="code: 'ER_NO_SUCH_TABLE', errno: 1146",
        severity="error",
        meaning="The table does not exist.",
        source=_NAMES,
        failure=clients.NO_TABLE,
    )
    CODE_NO_COLUMN = LogMessage(
        anchor="ER_BAD_FIELD_ERROR",
        sample="code: 'ER_BAD_FIELD_ERROR', errno: 1054",
        severity="error",
        meaning="The column does not exist.",
        source=_NAMES,
        failure=clients.NO_TABLE,
    )
    CODE_WRONG_FIELD_VALUE = LogMessage(
        anchor="ER_TRUNCATED_WRONG_VALUE_FOR_FIELD",
        sample="code: 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD', errno: 1366",
        severity="error",
        meaning="A value does not fit the type or character set of its column.",
        source=_NAMES,
        failure=clients.BAD_VALUE,
    )
    CODE_TOO_LONG = LogMessage(
        anchor="ER_DATA_TOO_LONG",
        sample="code: 'ER_DATA_TOO_LONG', errno: 1406",
        severity="error",
        meaning="A value is longer than its column.",
        source=_NAMES,
        failure=clients.BAD_VALUE,
    )
    CODE_WRONG_VALUE = LogMessage(
        anchor="ER_TRUNCATED_WRONG_VALUE",
        sample="code: 'ER_TRUNCATED_WRONG_VALUE', errno: 1292",
        severity="error",
        meaning="A value does not fit the type or character set of its column.",
        source=_NAMES,
        failure=clients.BAD_VALUE,
    )
    CODE_RANGE = LogMessage(
        anchor="ER_WARN_DATA_OUT_OF_RANGE",
        sample="code: 'ER_WARN_DATA_OUT_OF_RANGE', errno: 1264",
        severity="error",
        meaning="A number does not fit the type of its column.",
        source=_NAMES,
        failure=clients.BAD_VALUE,
    )
    CODE_INTERRUPTED = LogMessage(
        anchor="ER_QUERY_INTERRUPTED",
        sample="code: 'ER_QUERY_INTERRUPTED', errno: 1317",
        severity="error",
        meaning="A statement was killed, or ran into its time limit.",
        source=_NAMES,
        failure=clients.INTERRUPTED,
    )
    CODE_QUERY_TIMEOUT = LogMessage(
        anchor="ER_QUERY_TIMEOUT",
        sample="code: 'ER_QUERY_TIMEOUT', errno: 3024",
        severity="error",
        meaning="A statement ran into its time limit.",
        source=_NAMES,
        failure=clients.INTERRUPTED,
    )
    CODE_SHUTDOWN = LogMessage(
        anchor="ER_SERVER_SHUTDOWN",
        sample="code: 'ER_SERVER_SHUTDOWN', errno: 1053",
        severity="error",
        meaning="The server is shutting down.",
        source=_NAMES,
        failure=clients.STOPPING,
    )
    CODE_PREPARED = LogMessage(
        anchor="ER_MAX_PREPARED_STMT_COUNT_REACHED",
        sample="code: 'ER_MAX_PREPARED_STMT_COUNT_REACHED', errno: 1461",
        severity="error",
        meaning="The server is at its limit of prepared statements.",
        source=_NAMES,
        failure=clients.PREPARED,
    )
    CODE_THREAD = LogMessage(
        anchor="ER_CANT_CREATE_THREAD",
        sample="code: 'ER_CANT_CREATE_THREAD', errno: 1135",
        severity="error",
        meaning="The server gets no thread for a connection.",
        source=_NAMES,
        failure=clients.NO_THREAD,
    )
