"""Log messages of MySQL: logins and statements that fail."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql_clients as fails
from atlas.technologies.message import LogMessage

_mysql_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
)


class MySQLSessionMessages:
    """Log messages of MySQL: logins and statements that fail."""

    PACKET_ORDER = LogMessage(
        anchor="Got packets out of order",
        sample="ERROR 1156 (08S01): Got packets out of order",
        severity="error",
        meaning="What a client sends is not what the protocol expects: a bad client, network "
        "or proxy.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.ABORTED,
    )

    ACCESS_DENIED = LogMessage(
        anchor="Access denied for user '",
        sample="ERROR 1698 (28000): Access denied for user 'root'@'localhost'",
        pattern=r"Access denied for user '(?P<user>[^']*)'@'(?P<host>[^']*)'"
        r"(?! (?:to database |\(using password: ))",
        severity="error",
        meaning="The account, its host or its password is not the right one.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        context=(
            "1698",
            "ER_ACCESS_DENIED_NO_PASSWORD_ERROR",
            "SQLException",
            "OperationalError",
            "28000",
        ),
        failure=fails.LOGIN,
    )

    HOST_NOT_ALLOWED = LogMessage(
        anchor=" is not allowed to connect to this MySQL server",
        sample="ERROR 1130 (HY000): Host '10.0.0.7' is not allowed to connect to this MySQL server",
        pattern=r"Host '(?P<host>[^']+)' is not allowed to connect",
        severity="error",
        meaning="No account admits a client from that host.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.HOST_REFUSED,
    )

    OLD_CLIENT = LogMessage(
        anchor="Client does not support authentication protocol requested by server",
        sample="ERROR 1251 (08004): Client does not support authentication protocol "
        "requested by server; consider upgrading MySQL client",
        severity="error",
        meaning="The client library is older than the account's authentication method.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.OLD_CLIENT,
    )

    NO_PLUGIN = LogMessage(
        anchor=" cannot be loaded: ",
        sample="ERROR 2059 (HY000): Authentication plugin 'caching_sha2_password' cannot be "
        "loaded: /usr/lib/plugin/caching_sha2_password.so: cannot open shared object "
        "file",
        pattern=r"Authentication plugin '(?P<plugin>[^']+)' cannot be loaded",
        severity="error",
        meaning="The client library has no plugin for the account's authentication method.",
        source=_mysql_5_6.file("libmysql/errmsg.c"),
        failure=fails.OLD_CLIENT,
    )

    NO_DATABASE = LogMessage(
        anchor="Unknown database '",
        sample="ERROR 1049 (42000): Unknown database 'shop'",
        pattern=r"Unknown database '(?P<database>[^']+)'",
        severity="error",
        meaning="The server that the client reaches has no such database.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.NO_DATABASE,
    )

    NO_TABLE = LogMessage(
        anchor="' doesn't exist",
        sample="ERROR 1146 (42S02): Table 'shop.orders' doesn't exist",
        pattern=r"Table '(?P<table>[^' ]+)' doesn't exist",
        severity="error",
        meaning="The table is not there: a migration has not run, or the database is another one.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.NO_TABLE,
    )

    NO_COLUMN = LogMessage(
        anchor="Unknown column '",
        sample="ERROR 1054 (42S22): Unknown column 'discount' in 'field list'",
        pattern=r"Unknown column '(?P<column>[^']+)' in '?(?P<clause>[\w ]+)",
        severity="error",
        meaning="The table has no such column: code and schema are of different releases.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.NO_TABLE,
    )

    NOT_ALLOWED = LogMessage(
        anchor=" command denied to user '",
        sample="ERROR 1142 (42000): INSERT command denied to user 'app'@'10.0.0.7' for "
        "table 'orders'",
        pattern=r"(?P<command>[A-Z ,]+) command denied to user "
        r"'(?P<user>[^']*)'@'(?P<host>[^']*)'",
        severity="error",
        meaning="The account may not do that with the table.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.NOT_ALLOWED,
    )

    TOO_LONG = LogMessage(
        anchor="Data too long for column '",
        sample="ERROR 1406 (22001): Data too long for column 'name' at row 1",
        pattern=r"Data too long for column '(?P<column>[^']+)'",
        severity="error",
        meaning="A value is longer than its column allows.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.BAD_VALUE,
    )

    INTERRUPTED = LogMessage(
        anchor="Query execution was interrupted",
        sample="ERROR 1317 (70100): Query execution was interrupted",
        severity="error",
        meaning="The statement was killed, or ran longer than its limit.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.INTERRUPTED,
    )

    STOPPING = LogMessage(
        anchor="Server shutdown in progress",
        sample="ERROR 1053 (08S01): Server shutdown in progress",
        severity="error",
        meaning="The server is being stopped.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        context=(
            "1053",
            "mysql",
            "MySQL",
        ),
        failure=fails.STOPPING,
    )

    NO_HOST = LogMessage(
        anchor="Unknown MySQL server host '",
        sample="ERROR 2005 (HY000): Unknown MySQL server host 'db.internal' (-2)",
        pattern=r"Unknown MySQL server host '(?P<host>[^']+)'",
        severity="error",
        meaning="The client's message: the name of the server has no address.",
        source=_mysql_5_6.file("libmysql/errmsg.c"),
        failure=fails.NO_HOST,
    )

    LOST_AT = LogMessage(
        anchor="Lost connection to MySQL server at '",
        sample="ERROR 2013 (HY000): Lost connection to MySQL server at 'reading initial "
        "communication packet', system error: 0",
        pattern=r"Lost connection to MySQL server at '(?P<step>[^']+)'",
        severity="error",
        meaning="The client's message: the login broke off at the named step.",
        source=_mysql_5_6.file("libmysql/errmsg.c"),
        failure=fails.SLOW_HANDSHAKE,
    )
