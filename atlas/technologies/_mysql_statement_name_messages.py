"""Log messages of MySQL: names of errors, of statements, as in Node.js."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql_statements as statements
from atlas.technologies.message import LogMessage

_NAMES = Repository(
    "mysqljs/mysql", commit="dc9c152a87ec51a1f647447268917243d2eab1fd", checked="2026-11-27"
).file("lib/protocol/constants/errors.js")


class MySQLStatementNameMessages:
    """Log messages of MySQL: names of errors, of statements, as in Node.js."""

    CODE_DUPLICATE = LogMessage(
        anchor="ER_DUP_ENTRY",
        sample="code: 'ER_DUP_ENTRY', errno: 1062",
        severity="error",
        meaning="A write would store a value of a unique key a second time.",
        source=_NAMES,
        failure=statements.DUPLICATE,
    )
    CODE_REFERENCED = LogMessage(
        anchor="ER_ROW_IS_REFERENCED",
        sample="code: 'ER_ROW_IS_REFERENCED', errno: 1217",
        severity="error",
        meaning="Another table still refers to the row that a statement deletes or changes.",
        source=_NAMES,
        failure=statements.FOREIGN_KEY,
    )
    CODE_REFERENCED_2 = LogMessage(
        anchor="ER_ROW_IS_REFERENCED_2",
        sample="code: 'ER_ROW_IS_REFERENCED_2', errno: 1451",
        severity="error",
        meaning="A row that another table refers to cannot be deleted or changed.",
        source=_NAMES,
        failure=statements.FOREIGN_KEY,
    )
    CODE_NO_REFERENCED_2 = LogMessage(
        anchor="ER_NO_REFERENCED_ROW_2",
        sample="code: 'ER_NO_REFERENCED_ROW_2', errno: 1452",
        severity="error",
        meaning="A write refers to a row that no table has.",
        source=_NAMES,
        failure=statements.FOREIGN_KEY,
    )
    CODE_NO_REFERENCED = LogMessage(
        anchor="ER_NO_REFERENCED_ROW",
        sample="code: 'ER_NO_REFERENCED_ROW', errno: 1216",
        severity="error",
        meaning="A write refers to a row that does not exist.",
        source=_NAMES,
        failure=statements.FOREIGN_KEY,
    )
    CODE_NO_DEFAULT = LogMessage(
        anchor="ER_NO_DEFAULT_FOR_FIELD",
        sample="code: 'ER_NO_DEFAULT_FOR_FIELD', errno: 1364",
        severity="error",
        meaning="A write leaves a column empty that has no default.",
        source=_NAMES,
        failure=statements.NO_VALUE,
    )
    CODE_SYNTAX = LogMessage(
        anchor="ER_PARSE_ERROR",
        sample="code: 'ER_PARSE_ERROR', errno: 1064",
        severity="error",
        meaning="The server does not understand a statement.",
        source=_NAMES,
        failure=statements.SYNTAX,
    )
    CODE_QUOTA = LogMessage(
        anchor="ER_USER_LIMIT_REACHED",
        sample="code: 'ER_USER_LIMIT_REACHED', errno: 1226",
        severity="error",
        meaning="The account is at a limit of its own.",
        source=_NAMES,
        failure=statements.QUOTA,
    )
    CODE_EXPIRED = LogMessage(
        anchor="ER_MUST_CHANGE_PASSWORD",
        sample="code: 'ER_MUST_CHANGE_PASSWORD', errno: 1820",
        severity="error",
        meaning="The password of the account has expired.",
        source=_NAMES,
        failure=statements.EXPIRED,
    )
    CODE_TLS = LogMessage(
        anchor="ER_SECURE_TRANSPORT_REQUIRED",
        sample="code: 'ER_SECURE_TRANSPORT_REQUIRED', errno: 3159",
        severity="error",
        meaning="The server accepts only connections with TLS.",
        source=_NAMES,
        failure=statements.TLS_NEEDED,
    )
    CODE_COLLATION = LogMessage(
        anchor="ER_CANT_AGGREGATE_2COLLATIONS",
        sample="code: 'ER_CANT_AGGREGATE_2COLLATIONS', errno: 1267",
        severity="error",
        meaning="A statement compares texts of different collations.",
        source=_NAMES,
        failure=statements.COLLATION,
    )
