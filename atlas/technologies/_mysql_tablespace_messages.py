"""Log messages of MySQL: tablespaces, replicas and backups."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as server
from atlas.technologies.failures import mysql_start as start
from atlas.technologies.failures import mysql_statements as fails
from atlas.technologies.message import LogMessage

_mysql_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-27",
)
_ERRORS = _mysql_5_6.file("sql/share/errmsg-utf8.txt")
_CLIENT = _mysql_5_6.file("libmysql/errmsg.c")
_LARAVEL = Repository(
    "laravel/framework",
    commit="bd71b45fbb7e672957bf6ff61baddefe15fbca6a",
    checked="2026-11-27",
    kind="secondary",  # a framework, which quotes the server
).file("src/Illuminate/Database/LostConnectionDetector.php")
_DUMP = _mysql_5_6.file("client/mysqldump.c")


class MySQLTablespaceMessages:
    """Log messages of MySQL: tablespaces, replicas and backups."""

    NO_TABLESPACE = LogMessage(
        anchor="Tablespace is missing for table ",
        sample="ERROR 1812 (HY000): Tablespace is missing for table 'shop/orders'",
        severity="error",
        meaning="The file of a table is gone, or was not copied with the others.",
        source=_ERRORS,
        failure=fails.TABLESPACE,
    )

    TABLESPACE_DISCARDED = LogMessage(
        anchor="Tablespace has been discarded for table ",
        sample="ERROR 1814 (HY000): Tablespace has been discarded for table 'orders'",
        severity="error",
        meaning="The data of a table was removed for an import that is not finished.",
        source=_ERRORS,
        failure=fails.TABLESPACE,
    )

    TABLESPACE_EXISTS = LogMessage(
        anchor="Please DISCARD the tablespace before IMPORT.",
        sample="ERROR 1813 (HY000): Tablespace for table 'shop/orders' exists. Please "
        "DISCARD the tablespace before IMPORT.",
        severity="error",
        meaning="A file of a dropped table is still there and blocks a new one of that name.",
        source=_ERRORS,
        failure=fails.TABLESPACE,
    )

    DICTIONARY_ONLY = LogMessage(
        anchor=" from the internal data dictionary of InnoDB though the .frm file for "
        "the table exists.",
        sample="InnoDB: Cannot open table shop/orders from the internal data "
        "dictionary of InnoDB though the .frm file for the table exists.",
        pattern=r"Cannot open table (?P<table>\S+) from the internal data dictionary",
        severity="error",
        meaning="A table has its definition but not its data; files were copied or lost.",
        source=_mysql_5_6.file("storage/innobase/handler/ha_innodb.cc"),
        failure=fails.TABLESPACE,
    )

    BYTES_NOT_WRITTEN = LogMessage(
        anchor=" bytes should have been written,",
        sample="InnoDB: 1048576 bytes should have been written, only 0 were written.",
        pattern=r"(?P<bytes>\d+) bytes should have been written, only \d+ were written",
        severity="error",
        meaning="InnoDB could not write as much as it asked for; the disk is most often full.",
        source=_mysql_5_6.file("storage/innobase/os/os0file.cc"),
        failure=server.DISK_FULL,
    )

    MAX_OPEN_FILES = LogMessage(
        anchor="Could not increase number of max_open_files to ",
        sample="[Warning] Could not increase number of max_open_files to more than "
        "1024 (request: 5000)",
        pattern=r"max_open_files to more than (?P<limit>\d+) \(request: (?P<wanted>\d+)\)",
        severity="warning",
        meaning="The operating system allows fewer open files than the settings ask for.",
        source=_mysql_5_6.file("sql/mysqld.cc"),
        failure=start.OPEN_FILES_USED_UP,
    )

    SEMISYNC = LogMessage(
        anchor="Timeout waiting for reply of binlog (file: ",
        sample="[Warning] Timeout waiting for reply of binlog (file: mysql-bin.000012, "
        "pos: 4443), semi-sync up to file , position 0.",
        pattern=r"Timeout waiting for reply of binlog \(file: (?P<file>[^,]+), pos: "
        r"(?P<position>\d+)\)",
        severity="warning",
        meaning="No replica confirmed a transaction in time; replication became asynchronous.",
        source=_mysql_5_6.file("plugin/semisync/semisync_master.cc"),
        failure=fails.SEMISYNC_OFF,
    )

    WORKERS_STOPPED = LogMessage(
        anchor=" coordinator and worker threads are stopped, possibly leaving data in "
        "inconsistent state.",
        sample="[Warning] ... The slave coordinator and worker threads are stopped, "
        "possibly leaving data in inconsistent state.",
        pattern=r"The (?:slave|replica) coordinator and worker threads are stopped",
        severity="error",
        meaning="A parallel replica stopped on an error; the lines before name it.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.APPLIER,
    )

    GTIDS_PURGED = LogMessage(
        anchor="purged binary logs containing GTIDs that the ",
        sample="The slave is connecting using CHANGE MASTER TO MASTER_AUTO_POSITION = "
        "1, but the master has purged binary logs containing GTIDs that the "
        "slave requires.",
        severity="error",
        meaning="The source deleted transactions that the replica has not read.",
        source=_ERRORS,
        failure=server.BINLOG_GONE,
    )

    SQL_THREAD_STOPPED = LogMessage(
        anchor="Error running query, slave SQL thread aborted. Fix the problem, and "
        "restart the slave SQL thread with",
        sample="[ERROR] Error running query, slave SQL thread aborted. Fix the "
        'problem, and restart the slave SQL thread with "SLAVE START".',
        severity="error",
        meaning="A replica stopped on a statement that failed.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.APPLIER,
    )

    REPLICA_ERROR = LogMessage(
        anchor=" Error_code: ",
        sample="[ERROR] Slave SQL: Error 'Duplicate entry' on query. Default database: "
        "'shop'. Query: 'INSERT INTO orders', Error_code: 1062",
        pattern=r"Slave (?P<thread>SQL)(?: for channel '[^']*')?: .*Error_code: "
        r"(?:MY-)?(?P<code>\d+)",
        severity="error",
        meaning="A replica stopped on an error; its code says which.",
        source=_mysql_5_6.file("sql/rpl_reporting.cc"),
        failure=fails.APPLIER,
    )

    OUT_OF_SYNC = LogMessage(
        anchor="Commands out of sync; you can't run this command now",
        sample="ERROR 2014 (HY000): Commands out of sync; you can't run this command now",
        severity="error",
        meaning="A statement was sent before the result of the last one was read.",
        source=_CLIENT,
        failure=server.SHARED,
    )

    DISCONNECTED = LogMessage(
        anchor="The client was disconnected by the server because of inactivity.",
        sample="The client was disconnected by the server because of inactivity.",
        severity="error",
        meaning="The server closed a connection that was idle until its timeout.",
        source=_LARAVEL,
        failure=server.CLIENT_LOST,
    )

    SSL_CLIENT = LogMessage(
        anchor="SSL connection error: ",
        sample="ERROR 2026 (HY000): SSL connection error: protocol version mismatch",
        severity="error",
        meaning="Client and server could not agree on TLS; the rest says why.",
        source=_CLIENT,
        context=(
            "2026",
            "MySQL",
            "mysql",
        ),
        failure=fails.TLS_NEEDED,
    )

    DUMP_FAILED = LogMessage(
        anchor="mysqldump: Couldn't execute '",
        sample="mysqldump: Couldn't execute 'FLUSH TABLES': Access denied; you need "
        "(at least one of) the RELOAD privilege(s) for this operation (1227)",
        pattern=r"mysqldump: Couldn't execute '(?P<statement>[^']+)'",
        severity="error",
        meaning="A backup by mysqldump failed; the text after the statement says why.",
        source=_DUMP,
        failure=fails.DUMP,
    )

    DUMP_ROW = LogMessage(
        anchor=" when dumping table ",
        sample="mysqldump: Error 2013: Lost connection to MySQL server during query "
        "when dumping table `orders` at row: 12345",
        pattern=r"Error (?P<code>\d+): .+ when dumping table (?P<table>\S+) at row: "
        r"(?P<row>\d+)",
        severity="error",
        meaning="A backup by mysqldump broke off within a table.",
        source=_DUMP,
        failure=fails.DUMP,
    )
