"""Log messages of MySQL: InnoDB's data and log when the server starts."""

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
_STARTING = Repository(
    "mariadb-corporation/mariadb-docs",
    commit="97b0d93e244bf89115e2b642578c1690c2395ee8",
    checked="2026-11-26",
    publisher="MariaDB",
).file(
    "server/server-management/starting-and-stopping-mariadb/what-to-do-if-mariadb-doesnt-start.md"
)


class MySQLStartMessages:
    """Log messages of MySQL: InnoDB's data and log when the server starts."""

    NEWER_PAGES = LogMessage(
        anchor="is in the future! Current system log sequence number",
        sample="InnoDB: Page [page id: space=0, page number=354] log sequence number "
        "317955229475 is in the future! Current system log sequence number "
        "317952596555.",
        severity="error",
        meaning="A page was written later than the redo log ends: files of different moments "
        "were mixed.",
        source=_mysql_5_6.file("storage/innobase/buf/buf0buf.cc"),
        failure=fails.NEWER_PAGES,
    )

    COPIED_FILES = LogMessage(
        anchor="Your database may be corrupt or you may have copied the InnoDB",
        sample="InnoDB: Your database may be corrupt or you may have copied the InnoDB "
        "tablespace but not the InnoDB log files.",
        severity="error",
        meaning="The data files and the redo log are of different moments.",
        source=_mysql_5_6.file("storage/innobase/buf/buf0buf.cc"),
        failure=fails.NEWER_PAGES,
    )

    BUFFER_POOL = LogMessage(
        anchor="Cannot allocate memory for the buffer pool",
        sample="[ERROR] InnoDB: Cannot allocate memory for the buffer pool",
        severity="fatal",
        meaning="The host or container has less memory than innodb_buffer_pool_size.",
        source=_mysql_5_6.file("storage/innobase/srv/srv0start.cc"),
        failure=fails.NO_MEMORY,
    )

    BUFFER_POOL_IN_5_5 = LogMessage(
        anchor="Fatal error: cannot allocate memory for the buffer pool",
        sample="InnoDB: Fatal error: cannot allocate memory for the buffer pool",
        severity="fatal",
        meaning="The host or container has less memory than innodb_buffer_pool_size.",
        source=_STARTING,
        versions="< 5.6",
        failure=fails.NO_MEMORY,
    )

    ENGINE_FAILED = LogMessage(
        anchor="Plugin 'InnoDB' init function returned error.",
        sample="[ERROR] Plugin 'InnoDB' init function returned error.",
        severity="error",
        meaning="InnoDB did not start; its own errors stand before this line.",
        source=_mysql_5_6.file("sql/handler.cc"),
        failure=fails.WRAPPED_START,
    )

    UNKNOWN_ENGINE = LogMessage(
        anchor="Unknown/unsupported storage engine: ",
        sample="[ERROR] Unknown/unsupported storage engine: InnoDB",
        pattern=r"storage engine: (?P<engine>\w+)",
        severity="fatal",
        meaning="InnoDB did not start, so the server stops; its own errors stand before this line.",
        source=_mysql_5_6.file("sql/mysqld.cc"),
        failure=fails.WRAPPED_START,
    )

    DICTIONARY = LogMessage(
        anchor="Data Dictionary initialization failed.",
        sample="[ERROR] [MY-010020] [Server] Data Dictionary initialization failed.",
        severity="fatal",
        meaning="The server stops; the errors before this line say why.",
        source=_LOG_8,
        versions=">= 8.0",
        failure=fails.WRAPPED_START,
    )

    DOWNGRADE = LogMessage(
        anchor="Downgrade is not supported",
        sample="[ERROR] [MY-013171] [InnoDB] Cannot boot server version 80043 on data "
        "directory built by version 80400. Downgrade is not supported",
        pattern=r"Cannot boot server version (?P<server>\d+) on data directory built by "
        r"version (?P<data>\d+)",
        severity="fatal",
        meaning="The data directory was made by a newer version.",
        source=_LOG_8,
        versions=">= 8.0",
        failure=fails.OTHER_VERSION,
    )

    UPGRADE_AFTER_CRASH = LogMessage(
        anchor="Upgrade after a crash is not supported. ",
        sample="[ERROR] InnoDB: Upgrade after a crash is not supported. The redo log was "
        "created with MariaDB 10.5.4.",
        pattern=r"[Rr]?e?do log was created with (?P<version>[^,]+?)[.,]",
        severity="fatal",
        meaning="The old version was not stopped cleanly; only it can recover the data.",
        source=_LOG_8,
        failure=fails.OTHER_VERSION,
    )

    UPGRADE_UNCLEAN = LogMessage(
        anchor="Upgrade is not supported after a crash or shutdown with innodb_fast_shutdown = 2",
        sample="[ERROR] [MY-012526] [InnoDB] Upgrade is not supported after a crash or "
        "shutdown with innodb_fast_shutdown = 2.",
        severity="fatal",
        meaning="The old version was not stopped cleanly; only it can recover the data.",
        source=_LOG_8,
        versions=">= 8.0",
        failure=fails.OTHER_VERSION,
    )

    LOG_CORRUPT = LogMessage(
        anchor="CORRUPT LOG RECORD FOUND",
        sample="[ERROR] [InnoDB] ############### CORRUPT LOG RECORD FOUND ###############",
        severity="error",
        meaning="Recovery found a record of the redo log that it cannot read.",
        source=_LOG_8,
        failure=fails.LOG_DAMAGED,
    )

    NO_CHECKPOINT = LogMessage(
        anchor="No valid checkpoint found (corrupted redo log).",
        sample="[ERROR] [InnoDB] No valid checkpoint found (corrupted redo log). You can "
        "try --innodb-force-recovery=6 as a last resort.",
        severity="fatal",
        meaning="The redo log is damaged or belongs to other data.",
        source=_LOG_8,
        versions=">= 8.0",
        failure=fails.LOG_DAMAGED,
    )

    DATA_LOCKED = LogMessage(
        anchor="InnoDB: Unable to lock ",
        sample="[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11",
        pattern=r"Unable to lock (?P<file>\S+?),? error: (?P<error>\d+)",
        severity="fatal",
        meaning="Another server has the data files open.",
        source=_STARTING,
        failure=base.SECOND_SERVER,
    )
