"""Log messages of MySQL: crashes, files, and what keeps it from starting."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as base
from atlas.technologies.failures import mysql_start as fails
from atlas.technologies.message import LogMessage

_mysql_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
)
_LOG_8 = Repository(
    "mysql/mysql-server", commit="01388acc3d3fa918ace4f02bbe76351615d3c088", checked="2026-11-26"
).file("share/messages_to_error_log.txt")


class MySQLCrashMessages:
    """Log messages of MySQL: crashes, files, and what keeps it from starting."""

    FILE_REFUSED = LogMessage(
        anchor="Operating system error number ",
        sample="[ERROR] InnoDB: Operating system error number 13 in a file operation.",
        pattern=r"Operating system error number (?P<error>\d+)",
        severity="error",
        meaning="The kernel refused InnoDB a file operation: 2 is missing, 13 forbidden, 28 "
        "a full disk.",
        source=_mysql_5_6.file("storage/innobase/os/os0file.cc"),
        failure=fails.FILE_REFUSED,
    )

    ASSERTION = LogMessage(
        anchor="InnoDB: Assertion failure in ",
        sample="InnoDB: Assertion failure in thread 140124 in file buf0buf.cc line 2839",
        pattern=r"Assertion failure in (?P<place>.+)",
        severity="fatal",
        meaning="InnoDB found its data inconsistent, and stops the server on purpose.",
        source=_mysql_5_6.file("storage/innobase/ut/ut0dbg.cc"),
        failure=fails.CRASHED,
    )

    MEMORY_TRAP = LogMessage(
        anchor="InnoDB: We intentionally generate a memory trap.",
        sample="InnoDB: We intentionally generate a memory trap.",
        severity="fatal",
        meaning="InnoDB found its data inconsistent, and stops the server on purpose.",
        source=_mysql_5_6.file("storage/innobase/ut/ut0dbg.cc"),
        failure=fails.CRASHED,
    )

    SIGNAL = LogMessage(
        anchor="mysqld got signal ",
        sample="2026-11-26 10:12:01 UTC - mysqld got signal 11 ;",
        pattern=r"mysqld got signal (?P<signal>\d+)",
        severity="fatal",
        meaning="The server crashed: 11 is a fault, 6 an abort of its own, 7 a bus error.",
        source=_mysql_5_6.file("sql/signal_handler.cc"),
        failure=fails.CRASHED,
    )

    LONG_SEMAPHORE = LogMessage(
        anchor="InnoDB: Warning: a long semaphore wait:",
        sample="InnoDB: Warning: a long semaphore wait:",
        severity="warning",
        meaning="A thread of InnoDB waits for another for over four minutes.",
        source=_mysql_5_6.file("storage/innobase/sync/sync0arr.cc"),
        failure=base.HUNG,
    )

    HUNG_IN_8 = LogMessage(
        anchor="Semaphore wait has lasted > ",
        sample="[ERROR] [MY-012872] [InnoDB] Semaphore wait has lasted > 600 seconds. We "
        "intentionally crash the server because it appears to be hung.",
        pattern=r"has lasted > (?P<seconds>\d+) seconds",
        severity="fatal",
        meaning="A thread of InnoDB waited for too long, and the server stops itself.",
        source=_LOG_8,
        versions=">= 8.0",
        failure=base.HUNG,
    )

    BIND = LogMessage(
        anchor="Can't start server: Bind on TCP/IP port",
        sample="[ERROR] Can't start server: Bind on TCP/IP port: Address already in use",
        severity="fatal",
        meaning="Another program listens on the port, mostly another server.",
        source=_mysql_5_6.file("sql/mysqld.cc"),
        failure=base.SECOND_SERVER,
    )

    TEST_FILE = LogMessage(
        anchor="Can't create test file ",
        sample="[Warning] Can't create test file /var/lib/mysql/db1.lower-test",
        pattern=r"create test file '?(?P<file>[^' ]+)",
        severity="error",
        meaning="The server may not write to its data directory.",
        source=_LOG_8,
        failure=fails.NOT_WRITABLE,
    )

    PRIVILEGE_TABLES = LogMessage(
        anchor="Can't open and lock privilege tables: ",
        sample="[ERROR] Fatal error: Can't open and lock privilege tables: Table "
        "'mysql.user' doesn't exist",
        pattern=r"privilege tables: (?P<reason>.+)",
        severity="fatal",
        meaning="The system tables are not there: a wrong data directory, or one never "
        "initialized.",
        source=_mysql_5_6.file("sql/sql_acl.cc"),
        failure=fails.NO_SYSTEM_TABLES,
    )

    UNKNOWN_VARIABLE = LogMessage(
        anchor=": unknown variable '",
        sample="[ERROR] /usr/sbin/mysqld: unknown variable 'query_cache_size=0'",
        pattern=r"(?P<program>mysqld|mysql|mariadbd)\S*: unknown variable '(?P<option>[^']+)'",
        severity="fatal",
        meaning="An option is mistyped, or was removed in this version.",
        source=_mysql_5_6.file("mysys_ssl/my_getopt.cc"),
        failure=fails.BAD_OPTION,
    )

    OPEN_FILES = LogMessage(
        anchor="Out of resources when opening file '",
        sample="[ERROR] Out of resources when opening file './shop/orders.MYD' (Errcode: 24 "
        "- Too many open files)",
        pattern=r"opening file '(?P<file>[^']+)' \(Errcode: (?P<error>\d+)",
        severity="error",
        meaning="The server has as many files open as it may.",
        source=_mysql_5_6.file("mysys/errors.c"),
        failure=fails.OPEN_FILES_USED_UP,
    )

    DISK_FULL_WAITING = LogMessage(
        anchor="Disk full (",
        sample="ERROR 1021 (HY000): Disk full (/tmp/#sql_15455_1.MAI); waiting for someone "
        "to free some space... (errno: 28 - No space left on device)",
        pattern=r"Disk full \((?P<file>[^)]*)\); waiting for someone to free some space",
        severity="error",
        meaning="A statement waits until the disk has space again.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=base.DISK_FULL,
    )
