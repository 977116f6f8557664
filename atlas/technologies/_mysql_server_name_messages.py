"""Log messages of MySQL: names of errors, of locks and limits, as in Node.js."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as base
from atlas.technologies.message import LogMessage

_NAMES = Repository(
    "mysqljs/mysql", commit="dc9c152a87ec51a1f647447268917243d2eab1fd", checked="2026-11-27"
).file("lib/protocol/constants/errors.js")


class MySQLServerNameMessages:
    """Log messages of MySQL: names of errors, of locks and limits, as in Node.js."""

    CODE_CONNECTIONS = LogMessage(
        anchor="ER_CON_COUNT_ERROR",
        sample="code: 'ER_CON_COUNT_ERROR', errno: 1040",
        severity="error",
        meaning="The server is at its connection limit.",
        source=_NAMES,
        failure=base.CONNECTIONS,
    )
    CODE_USER_CONNECTIONS = LogMessage(
        anchor="ER_TOO_MANY_USER_CONNECTIONS",
        sample="code: 'ER_TOO_MANY_USER_CONNECTIONS', errno: 1203",
        severity="error",
        meaning="The account is at its connection limit.",
        source=_NAMES,
        failure=base.ACCOUNT,
    )
    CODE_DEADLOCK = LogMessage(
        anchor="ER_LOCK_DEADLOCK",
        sample="code: 'ER_LOCK_DEADLOCK', errno: 1213",
        severity="error",
        meaning="Two transactions waited for each other, and this one was rolled back.",
        source=_NAMES,
        failure=base.DEADLOCK,
    )
    CODE_LOCK_WAIT = LogMessage(
        anchor="ER_LOCK_WAIT_TIMEOUT",
        sample="code: 'ER_LOCK_WAIT_TIMEOUT', errno: 1205",
        severity="error",
        meaning="A transaction waited too long for a row that another one locks.",
        source=_NAMES,
        failure=base.LOCKED,
    )
    CODE_LOCK_TABLE = LogMessage(
        anchor="ER_LOCK_TABLE_FULL",
        sample="code: 'ER_LOCK_TABLE_FULL', errno: 1206",
        severity="error",
        meaning="A statement locks more rows than the lock memory holds.",
        source=_NAMES,
        failure=base.LOCK_MEMORY,
    )
    CODE_HOST_BLOCKED = LogMessage(
        anchor="ER_HOST_IS_BLOCKED",
        sample="code: 'ER_HOST_IS_BLOCKED', errno: 1129",
        severity="error",
        meaning="The host of the client is blocked after too many connection errors.",
        source=_NAMES,
        failure=base.HOST_BLOCKED,
    )
    CODE_READ_ONLY = LogMessage(
        anchor="ER_OPTION_PREVENTS_STATEMENT",
        sample="code: 'ER_OPTION_PREVENTS_STATEMENT', errno: 1290",
        severity="error",
        meaning="An option of the server forbids the statement, most often read_only.",
        source=_NAMES,
        failure=base.READ_ONLY,
    )
    CODE_READ_ONLY_MODE = LogMessage(
        anchor="ER_READ_ONLY_MODE",
        sample="code: 'ER_READ_ONLY_MODE', errno: 1836",
        severity="error",
        meaning="The server is in read-only mode.",
        source=_NAMES,
        failure=base.READ_ONLY,
    )
    CODE_PACKET = LogMessage(
        anchor="ER_NET_PACKET_TOO_LARGE",
        sample="code: 'ER_NET_PACKET_TOO_LARGE', errno: 1153",
        severity="error",
        meaning="A statement or row is larger than max_allowed_packet.",
        source=_NAMES,
        failure=base.PACKET,
    )
    CODE_DISK = LogMessage(
        anchor="ER_DISK_FULL",
        sample="code: 'ER_DISK_FULL', errno: 1021",
        severity="error",
        meaning="The disk of the server is full.",
        source=_NAMES,
        failure=base.DISK_FULL,
    )
    CODE_MEMORY = LogMessage(
        anchor="ER_OUT_OF_RESOURCES",
        sample="code: 'ER_OUT_OF_RESOURCES', errno: 1041",
        severity="error",
        meaning="The server gets no more memory.",
        source=_NAMES,
        failure=base.NO_MEMORY,
    )
    CODE_SORT = LogMessage(
        anchor="ER_OUT_OF_SORTMEMORY",
        sample="code: 'ER_OUT_OF_SORTMEMORY', errno: 1038",
        severity="error",
        meaning="A sort needs more than its buffer holds.",
        source=_NAMES,
        failure=base.SORT_MEMORY,
    )
    CODE_CRASHED = LogMessage(
        anchor="ER_CRASHED_ON_USAGE",
        sample="code: 'ER_CRASHED_ON_USAGE', errno: 1194",
        severity="error",
        meaning="A table is marked as crashed.",
        source=_NAMES,
        failure=base.TABLE_CRASHED,
    )
    CODE_BINLOG_GONE = LogMessage(
        anchor="ER_MASTER_FATAL_ERROR_READING_BINLOG",
        sample="code: 'ER_MASTER_FATAL_ERROR_READING_BINLOG', errno: 1236",
        severity="error",
        meaning="A replica cannot read the binary log where it stopped.",
        source=_NAMES,
        failure=base.BINLOG_GONE,
    )
