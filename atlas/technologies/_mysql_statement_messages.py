"""Log messages of MySQL: statements that the server refuses."""

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


class MySQLStatementMessages:
    """Log messages of MySQL: statements that the server refuses."""

    DUPLICATE_ENTRY = LogMessage(
        anchor="Duplicate entry '",
        sample="ERROR 1062 (23000): Duplicate entry '42' for key 'PRIMARY'",
        pattern=r"Duplicate entry '(?P<value>[^']*)' for key '?(?P<key>[^' ]+)",
        unless=("_rows event on table",),
        severity="error",
        meaning="A write would store a value of a unique key a second time.",
        source=_ERRORS,
        failure=fails.DUPLICATE,
    )

    CHILD_ROW = LogMessage(
        anchor="Cannot add or update a child row: a foreign key constraint fails",
        sample="ERROR 1452 (23000): Cannot add or update a child row: a foreign key "
        "constraint fails (`shop`.`orders`)",
        severity="error",
        meaning="A row refers to a parent row that does not exist.",
        source=_ERRORS,
        failure=fails.FOREIGN_KEY,
    )

    PARENT_ROW = LogMessage(
        anchor="Cannot delete or update a parent row: a foreign key constraint fails",
        sample="ERROR 1451 (23000): Cannot delete or update a parent row: a foreign "
        "key constraint fails (`shop`.`orders`)",
        severity="error",
        meaning="A row cannot go, because other rows still refer to it.",
        source=_ERRORS,
        failure=fails.FOREIGN_KEY,
    )

    FOREIGN_KEY_DEFINITION = LogMessage(
        anchor="Cannot add foreign key constraint",
        sample="ERROR 1215 (HY000): Cannot add foreign key constraint",
        severity="error",
        meaning="A foreign key cannot be created; the status of InnoDB says why.",
        source=_ERRORS,
        failure=fails.KEY_DEFINITION,
    )

    NOT_NULL = LogMessage(
        anchor="' cannot be null",
        sample="ERROR 1048 (23000): Column 'email' cannot be null",
        pattern=r"Column '(?P<column>[^']+)' cannot be null",
        severity="error",
        meaning="A write gives a required column no value.",
        source=_ERRORS,
        failure=fails.NO_VALUE,
    )

    NO_DEFAULT = LogMessage(
        anchor="' doesn't have a default value",
        sample="ERROR 1364 (HY000): Field 'created_at' doesn't have a default value",
        pattern=r"Field '(?P<column>[^']+)' doesn't have a default value",
        severity="error",
        meaning="A write leaves out a column that has no default.",
        source=_ERRORS,
        failure=fails.NO_VALUE,
    )

    SYNTAX_ERROR = LogMessage(
        anchor="You have an error in your SQL syntax; check the manual that corresponds to your ",
        sample="ERROR 1064 (42000): You have an error in your SQL syntax; check the "
        "manual that corresponds to your MySQL server version for the right "
        "syntax to use near 'FROM' at line 1",
        pattern=r"You have an error in your SQL syntax; check the manual that "
        r"corresponds to your (?P<server>MySQL|MariaDB) server version",
        severity="error",
        meaning="The server does not understand the statement, often because of its "
        "version or SQL mode.",
        source=_ERRORS,
        failure=fails.SYNTAX,
    )

    AMBIGUOUS = LogMessage(
        anchor="' in field list is ambiguous",
        sample="ERROR 1052 (23000): Column 'id' in field list is ambiguous",
        pattern=r"Column '(?P<column>[^']+)' in field list is ambiguous",
        severity="error",
        meaning="A column of the statement exists in several of its tables.",
        source=_ERRORS,
        failure=fails.SYNTAX,
    )

    OUT_OF_RANGE = LogMessage(
        anchor="Out of range value for column '",
        sample="ERROR 1264 (22003): Out of range value for column 'id' at row 1",
        pattern=r"Out of range value for column '(?P<column>[^']+)' at row \d+",
        severity="error",
        meaning="A number is too large or too small for its column; a key may have "
        "reached its end.",
        source=_ERRORS,
        failure=clients.BAD_VALUE,
    )

    TRUNCATED_VALUE = LogMessage(
        anchor="Truncated incorrect ",
        sample="ERROR 1292 (22007): Truncated incorrect DOUBLE value: 'abc'",
        pattern=r"Truncated incorrect (?P<type>\S+) value: '",
        severity="error",
        meaning="A value does not have the type that the statement needs.",
        source=_ERRORS,
        failure=clients.BAD_VALUE,
    )

    ROW_SIZE = LogMessage(
        anchor="Row size too large",
        sample="ERROR 1118 (42000): Row size too large (> 8126). Changing some columns "
        "to TEXT or BLOB may help.",
        pattern=r"Row size too large(?: \(> (?P<limit>\d+)\)|\. The maximum row size)",
        severity="error",
        meaning="The columns of a table together are larger than a row may be.",
        source=_ERRORS,
        failure=fails.TOO_WIDE,
    )

    KEY_SIZE = LogMessage(
        anchor="Specified key was too long; max key length is ",
        sample="ERROR 1071 (42000): Specified key was too long; max key length is 767 bytes",
        pattern=r"max key length is (?P<limit>\d+) bytes",
        severity="error",
        meaning="An index would be wider than the row format allows, often since utf8mb4.",
        source=_ERRORS,
        failure=fails.TOO_WIDE,
    )

    COLUMN_SIZE = LogMessage(
        anchor="Column length too big for column '",
        sample="ERROR 1074 (42000): Column length too big for column 'body' (max = "
        "16383); use BLOB or TEXT instead",
        pattern=r"Column length too big for column '(?P<column>[^']+)'",
        severity="error",
        meaning="A column is declared longer than its type allows.",
        source=_ERRORS,
        failure=fails.TOO_WIDE,
    )
