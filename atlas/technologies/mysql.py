"""MySQL: relational database."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import mysql as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/mysql.md")
_mysql_server = Repository("mysql/mysql-server", checked=_CHECKED)
CLIENT_MESSAGES = _mysql_server.file(
    "share/messages_to_clients.txt", commit="000405f97bab58eab649a124e44b524b91058be5"
)
BUILD = _mysql_server.file(
    "cmake/mysql_version.cmake", commit="023b3a2ab21788860de25d9d085edacdbd6d1d42"
)
PACKAGE = Repository(
    "mysql/mysql-server", commit="c294c25c04cb39b612f6eebe250afafe0ac64e63", checked="2026-11-23"
).file("packaging/rpm-oel/my.cnf")
_mysql_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
)
ERRORS_5_6 = _mysql_5_6.file("sql/share/errmsg-utf8.txt")
CLIENT_5_6 = _mysql_5_6.file("libmysql/errmsg.c")
_mysqld_exporter = Repository(
    "prometheus/mysqld_exporter",
    commit="55c0976be865760bfe8e9dcd7881d9bb50f4e5d8",
    checked=_CHECKED,
    folder="mysqld-mixin",
)
MIXIN = _mysqld_exporter.file("dashboards/mysql-overview.json")
RULES = _mysqld_exporter.file("rules/rules.yaml")
_RELEASED = """
5.5 2010-12-03  5.6 2013-02-01  5.7 2015-10-09  8.0 2018-04-08  8.1 2023-06-21
8.2 2023-10-12  8.3 2023-12-14  8.4 2024-04-10  9.0 2024-06-07  9.1 2024-09-24
9.2 2024-12-15  9.3 2025-03-31  9.4 2025-07-09  9.5 2025-10-21  9.6 2026-01-20
9.7 2026-04-21
"""


class MySQL(Technology):
    """A relational database."""

    name = "MySQL"
    icon = "diagrams.onprem.database.MySQL"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("/var/log/mysqld.log, as its packages for RPM set it") @ PACKAGE.at(
        "log-error=/var/log/mysqld.log"
    )
    ports: ClassVar = {
        "clients": quantity(3306, "") @ BUILD.at('SET(MYSQL_TCP_PORT_DEFAULT "3306")')
    }

    TOO_MANY_CONNECTIONS = LogMessage(
        anchor="Too many connections",
        sample="ERROR 1040 (08004): Too many connections",
        severity="error",
        meaning="The server is at its connection limit; the number comes from the client.",
        source=CLIENT_MESSAGES,
        context=("1040", "MySQL", "mysql", "ER_CON_COUNT_ERROR"),
        failure=fails.CONNECTIONS,
    )
    OUT_OF_MEMORY = LogMessage(
        anchor="Out of memory; restart server and try again (needed ",
        sample="Out of memory; restart server and try again (needed 1048576 bytes)",
        pattern=r"\(needed (?P<bytes>\d+) bytes\)",
        severity="error",
        meaning="The server could not allocate memory.",
        source=CLIENT_MESSAGES,
        failure=fails.NO_MEMORY,
    )
    OUT_OF_SORT_MEMORY = LogMessage(
        anchor="Out of sort memory, consider increasing server sort buffer size",
        sample="Out of sort memory, consider increasing server sort buffer size",
        severity="error",
        meaning="A query sorts more than its buffer holds.",
        source=CLIENT_MESSAGES,
        failure=fails.SORT_MEMORY,
    )

    LOCK_WAIT = LogMessage(
        anchor="Lock wait timeout exceeded; try restarting transaction",
        sample="ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction",
        severity="error",
        meaning="A transaction waited too long for a row that another one locks.",
        source=CLIENT_MESSAGES,
        failure=fails.LOCKED,
    )
    DEADLOCK = LogMessage(
        anchor="Deadlock found when trying to get lock; try restarting transaction",
        sample="ERROR 1213 (40001): Deadlock found when trying to get lock; try restarting "
        "transaction",
        severity="error",
        meaning="Two transactions waited for each other, and this one was rolled back.",
        source=CLIENT_MESSAGES,
        failure=fails.DEADLOCK,
    )
    BINLOG_GONE = LogMessage(
        anchor=" from source when reading data from binary log: '",
        sample="Got fatal error 1236 from source when reading data from binary log: 'Could not "
        "find first log file name in binary log index file'",
        pattern=r"Got fatal error (?P<error>\d+) from source when reading data from binary log: "
        r"'(?P<cause>.*)'",
        severity="error",
        meaning="A replica cannot resume where it stopped, often because the log was purged.",
        source=CLIENT_MESSAGES,
        failure=fails.BINLOG_GONE,
    )

    READ_ONLY = LogMessage(
        anchor=" option so it cannot execute this statement",
        sample="The MySQL server is running with the --super-read-only option so it cannot execute "
        "this statement",
        pattern=r"running with the (?P<option>.+) option so it cannot execute",
        severity="error",
        meaning="A write went to a read-only server, often a replica after a failover.",
        source=CLIENT_MESSAGES,
        failure=fails.READ_ONLY,
    )

    BINLOG_GONE_IN_5_6 = LogMessage(
        anchor=" from master when reading data from binary log: '",
        sample="Got fatal error 1236 from master when reading data from binary log: 'Could not "
        "find first log file name in binary log index file'",
        pattern=r"Got fatal error (?P<error>\d+) from master when reading data from binary log: "
        r"'(?P<cause>.*)'",
        severity="error",
        meaning="A replica cannot resume where it stopped, often because the log was purged.",
        source=ERRORS_5_6,
        failure=fails.BINLOG_GONE,
    )
    GONE_AWAY = LogMessage(
        anchor="MySQL server has gone away",
        sample="ERROR 2006 (HY000): MySQL server has gone away",
        severity="error",
        meaning="The client's message: its connection was closed before it sent the statement.",
        source=CLIENT_5_6,
        failure=fails.CLIENT_LOST,
    )
    LOST = LogMessage(
        anchor="Lost connection to MySQL server during query",
        sample="ERROR 2013 (HY000): Lost connection to MySQL server during query",
        severity="error",
        meaning="The client's message: the connection ended while a statement ran.",
        source=CLIENT_5_6,
        failure=fails.CLIENT_LOST,
    )
    UNREACHABLE = LogMessage(
        anchor="Can't connect to MySQL server on '",
        sample="ERROR 2003 (HY000): Can't connect to MySQL server on 'db.example.com' (111)",
        pattern=r"Can't connect to MySQL server on '(?P<server>[^']+)'",
        severity="error",
        meaning="The client's message: nothing accepts connections at that address.",
        source=CLIENT_5_6,
        failure=fails.UNREACHABLE,
    )
    LOCAL_UNREACHABLE = LogMessage(
        anchor="Can't connect to local MySQL server through socket '",
        sample="ERROR 2002 (HY000): Can't connect to local MySQL server through socket "
        "'/var/run/mysqld/mysqld.sock' (2)",
        pattern=r"local MySQL server through socket '(?P<socket>[^']+)'",
        severity="error",
        meaning="The client's message: no server listens on the socket, most often it is down.",
        source=CLIENT_5_6,
        failure=fails.UNREACHABLE,
    )
    USER_LIMIT = LogMessage(
        anchor="already has more than 'max_user_connections' active connections",
        sample="ERROR 1203 (42000): User app already has more than 'max_user_connections' active "
        "connections",
        pattern=r"User (?P<user>\S+) already has more than 'max_user_connections'",
        severity="error",
        meaning="This account is at its limit of connections; others may still connect.",
        source=ERRORS_5_6,
        failure=fails.ACCOUNT,
    )
    HOST_BLOCKED = LogMessage(
        anchor="is blocked because of many connection errors; unblock with ",
        sample="Host '10.0.0.9' is blocked because of many connection errors; unblock with "
        "'mysqladmin flush-hosts'",
        pattern=r"Host '(?P<host>[^']+)' is blocked because of many connection errors",
        severity="error",
        meaning="A host interrupted too many connections, and further ones are refused.",
        source=ERRORS_5_6,
        failure=fails.HOST_BLOCKED,
    )
    PACKET = LogMessage(
        anchor="Got a packet bigger than 'max_allowed_packet' bytes",
        sample="ERROR 1153 (08S01): Got a packet bigger than 'max_allowed_packet' bytes",
        severity="error",
        meaning="A statement or a row is larger than the server or the client accepts.",
        source=ERRORS_5_6,
        failure=fails.PACKET,
    )
    TABLE_FULL = LogMessage(
        anchor="' is full",
        sample="ERROR 1114 (HY000): The table 'orders' is full",
        pattern=r"The table '(?P<table>[^']+)' is full",
        severity="error",
        meaning="A table cannot grow: the disk, or the tablespace or memory table, is full.",
        source=ERRORS_5_6,
        context=("1114", "MySQL", "mysql", "mysqld"),
        failure=fails.DISK_FULL,
    )
    DISK_FULL = LogMessage(
        anchor="Disk is full writing '",
        sample="Disk is full writing './mysql-bin.000012' (Errcode: 28 - No space left on device). "
        "Waiting for someone to free space...",
        pattern=r"Disk is full writing '(?P<file>[^']+)'",
        severity="error",
        meaning="A file cannot be written, and the statement waits until there is space.",
        source=_mysql_5_6.file("mysys/errors.c"),
        failure=fails.DISK_FULL,
    )
    TABLE_CRASHED = LogMessage(
        anchor="' is marked as crashed and should be repaired",
        sample="ERROR 145 (HY000): Table './shop/orders' is marked as crashed and should be "
        "repaired",
        pattern=r"Table '(?P<table>[^']+)' is marked as crashed",
        severity="error",
        meaning="A table, most often of MyISAM, was not closed properly or is damaged.",
        source=ERRORS_5_6,
        failure=fails.TABLE_CRASHED,
    )
    CORRUPTED = LogMessage(
        anchor="InnoDB: Database page corruption on disk or a failed",
        sample="InnoDB: Database page corruption on disk or a failed",
        severity="fatal",
        meaning="A page that was read from disk has a wrong checksum; the server may stop.",
        source=_mysql_5_6.file("storage/innobase/buf/buf0buf.cc"),
        failure=fails.CORRUPTED,
    )
    FILE_LOCKED = LogMessage(
        anchor="Check that you do not already have another mysqld process using the same InnoDB",
        sample="InnoDB: Check that you do not already have another mysqld process using the same "
        "InnoDB data or log files.",
        severity="fatal",
        meaning="Another server has locked the data files, and this one does not start.",
        source=_mysql_5_6.file("storage/innobase/os/os0file.cc"),
        failure=fails.SECOND_SERVER,
    )
    PORT_IN_USE = LogMessage(
        anchor="Do you already have another mysqld server running on port: ",
        sample="[ERROR] Do you already have another mysqld server running on port: 3306 ?",
        pattern=r"another mysqld server running on port: (?P<port>\d+)",
        severity="fatal",
        meaning="The port is in use, and the server does not start.",
        source=_mysql_5_6.file("sql/mysqld.cc"),
        failure=fails.SECOND_SERVER,
    )
    HUNG = LogMessage(
        anchor="InnoDB: Error: semaphore wait has lasted",
        sample="InnoDB: Error: semaphore wait has lasted > 600 seconds",
        pattern=r"semaphore wait has lasted > (?P<seconds>\d+) seconds",
        severity="fatal",
        meaning="A thread waited so long for an internal lock that the server ends itself.",
        source=_mysql_5_6.file("storage/innobase/srv/srv0srv.cc"),
        failure=fails.HUNG,
    )

    SECONDS_BEHIND = Metric(
        name="mysql_slave_status_seconds_behind_master",
        meaning="Lag of a replica behind its source.",
        unit="second",
        source=RULES,
    )
    RUNNING = Metric(
        name="mysql_global_status_threads_running",
        meaning="Connections that run a statement at the moment.",
        source=MIXIN,
    )
    ABORTED = Metric(
        name="mysql_global_status_aborted_connects",
        meaning="Failed attempts to connect.",
        source=MIXIN,
    )
    CONNECTED = Metric(
        name="mysql_global_status_threads_connected",
        meaning="Connections; compare with mysql_global_variables_max_connections.",
        source=MIXIN,
    )


mysql = MySQL()
