"""Log messages of MySQL: definitions, privileges and limits."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql_clients as clients
from atlas.technologies.failures import mysql_statements as fails
from atlas.technologies.message import LogMessage

_ERRORS = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-27",
).file("sql/share/errmsg-utf8.txt")


class MySQLObjectMessages:
    """Log messages of MySQL: definitions, privileges and limits."""

    COLLATIONS = LogMessage(
        anchor="Illegal mix of collations",
        sample="ERROR 1267 (HY000): Illegal mix of collations "
        "(utf8_general_ci,IMPLICIT) and (latin1_swedish_ci,IMPLICIT) for "
        "operation '='",
        pattern=r"Illegal mix of collations(?: \((?P<first>\w+),)?",
        severity="error",
        meaning="The statement compares texts of two collations.",
        source=_ERRORS,
        failure=fails.COLLATION,
    )

    DUPLICATE_COLUMN = LogMessage(
        anchor="Duplicate column name '",
        sample="ERROR 1060 (42S21): Duplicate column name 'email'",
        pattern=r"Duplicate column name '(?P<column>[^']+)'",
        severity="error",
        meaning="A column is added that exists already: a migration ran twice, or in part.",
        source=_ERRORS,
        failure=fails.OBJECT_STATE,
    )

    DUPLICATE_KEY = LogMessage(
        anchor="Duplicate key name '",
        sample="ERROR 1061 (42000): Duplicate key name 'idx_email'",
        pattern=r"Duplicate key name '(?P<key>[^']+)'",
        severity="error",
        meaning="An index is added that exists already: a migration ran twice, or in part.",
        source=_ERRORS,
        failure=fails.OBJECT_STATE,
    )

    CANNOT_DROP = LogMessage(
        anchor="; check that column/key exists",
        sample="ERROR 1091 (42000): Can't DROP 'idx_email'; check that column/key exists",
        pattern=r"Can't DROP .+; check that column/key exists",
        severity="error",
        meaning="A column or index is dropped that does not exist.",
        source=_ERRORS,
        failure=fails.OBJECT_STATE,
    )

    TABLE_EXISTS = LogMessage(
        anchor="' already exists",
        sample="ERROR 1050 (42S01): Table 'orders' already exists",
        pattern=r"Table '(?P<table>[^']+)' already exists",
        severity="error",
        meaning="A table is created that exists already: a migration ran twice, or in part.",
        source=_ERRORS,
        context=(
            "1050",
            "42S01",
            "ER_TABLE_EXISTS_ERROR",
            "mysql",
            "MySQL",
        ),
        failure=fails.OBJECT_STATE,
    )

    DATABASE_EXISTS = LogMessage(
        anchor="'; database exists",
        sample="ERROR 1007 (HY000): Can't create database 'shop'; database exists",
        pattern=r"Can't create database '(?P<database>[^']+)'; database exists",
        severity="error",
        meaning="A database is created that exists already.",
        source=_ERRORS,
        failure=fails.OBJECT_STATE,
    )

    CHANGED_DEFINITION = LogMessage(
        anchor="Table definition has changed, please retry transaction",
        sample="ERROR 1412 (HY000): Table definition has changed, please retry transaction",
        severity="error",
        meaning="A table was altered after the transaction's snapshot; repeat the transaction.",
        source=_ERRORS,
        failure=fails.CHANGED,
    )

    REPREPARE = LogMessage(
        anchor="Prepared statement needs to be re-prepared",
        sample="ERROR 1615 (HY000): Prepared statement needs to be re-prepared",
        severity="error",
        meaning="The definition that a prepared statement used left the cache or changed.",
        source=_ERRORS,
        failure=fails.CHANGED,
    )

    QUOTA = LogMessage(
        anchor="' has exceeded the '",
        sample="ERROR 1226 (42000): User 'app' has exceeded the 'max_questions' "
        "resource (current value: 1000)",
        pattern=r"User '(?P<user>[^']+)' has exceeded the '(?P<resource>\w+)' resource "
        r"\(current value: (?P<limit>\d+)\)",
        severity="error",
        meaning="An account used up what it may do in an hour, or open at a time.",
        source=_ERRORS,
        failure=fails.QUOTA,
    )

    PRIVILEGE_NEEDED = LogMessage(
        anchor="Access denied; you need ",
        sample="ERROR 1227 (42000): Access denied; you need (at least one of) the "
        "SUPER privilege(s) for this operation",
        pattern=r"Access denied; you need \(at least one of\) the (?P<privilege>.+?) "
        r"privilege\(s\) for this operation",
        severity="error",
        meaning="The account lacks a privilege that the statement needs.",
        source=_ERRORS,
        failure=clients.NOT_ALLOWED,
    )

    DATABASE_DENIED = LogMessage(
        anchor="' to database '",
        sample="ERROR 1044 (42000): Access denied for user 'app'@'%' to database 'shop'",
        pattern=r"Access denied for user '(?P<user>[^']*)'@'(?P<host>[^']*)' to "
        r"database '(?P<database>[^']+)'",
        severity="error",
        meaning="The account may log in, but not use this database.",
        source=_ERRORS,
        failure=clients.NOT_ALLOWED,
    )

    LOGIN_REFUSED = LogMessage(
        anchor="' (using password: ",
        sample="Access denied for user 'app'@'10.0.0.7' (using password: YES)",
        pattern=r"Access denied for user '(?P<user>[^']*)'@'(?P<host>[^']*)' \(using "
        r"password: (?P<password>YES|NO)\)",
        severity="error",
        meaning="The account, its host or its password is not the right one.",
        source=_ERRORS,
        unless=(
            "Connect	",
            "[Warning]",
            "[Note]",
        ),
        failure=clients.LOGIN,
    )

    NO_DEFINER = LogMessage(
        anchor="The user specified as a definer (",
        sample="ERROR 1449 (HY000): The user specified as a definer ('admin'@'%') does not exist",
        pattern=r"The user specified as a definer "
        r"\('(?P<user>[^']*)'@'(?P<host>[^']*)'\) does not exist",
        severity="error",
        meaning="A view, trigger or routine belongs to an account that does not exist here.",
        source=_ERRORS,
        failure=clients.NOT_ALLOWED,
    )

    PASSWORD_EXPIRED = LogMessage(
        anchor="Your password has expired. To log in you must change it using a client "
        "that supports expired passwords.",
        sample="ERROR 1862 (HY000): Your password has expired. To log in you must "
        "change it using a client that supports expired passwords.",
        severity="error",
        meaning="The password of the account is older than allowed, and logins are refused.",
        source=_ERRORS,
        failure=fails.EXPIRED,
    )

    STACK = LogMessage(
        anchor="Thread stack overrun:",
        sample="Thread stack overrun:  200000 bytes used of a 262144 byte stack, and "
        "128000 bytes needed.  Use 'mysqld --thread_stack=#' to specify a "
        "bigger stack.",
        severity="error",
        meaning="A statement needs more stack than a thread has.",
        source=_ERRORS,
        failure=fails.STACK_OVERRUN,
    )
