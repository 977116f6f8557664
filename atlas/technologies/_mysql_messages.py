"""More log messages of MySQL: those of clients, older wordings, and rarer failures."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as fails
from atlas.technologies.message import LogMessage

_mysql_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
)
ERRORS_5_6 = _mysql_5_6.file("sql/share/errmsg-utf8.txt")
CLIENT_5_6 = _mysql_5_6.file("libmysql/errmsg.c")


class MySQLMessages:
    """More log messages of MySQL: those of clients, older wordings, and rarer failures."""

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
        context=("Errcode", "mysqld", "MySQL"),
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
