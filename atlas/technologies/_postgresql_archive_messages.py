"""Log messages of PostgreSQL: standbys, slots, archive and recovery."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_archive as fails
from atlas.technologies.message import LogMessage

_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)


class PostgreSQLArchiveMessages:
    """Log messages of PostgreSQL: standbys, slots, archive and recovery."""

    TIMELINE = LogMessage(
        anchor=" is not a child of this server's history",
        sample="FATAL:  requested timeline 2 is not a child of this server's history",
        pattern=r"requested timeline (?P<timeline>\d+) is not a child",
        severity="fatal",
        meaning="The standby went on after the point where its new primary branched off.",
        source=_postgres_16.file("backend/access/transam/xlogrecovery.c"),
        failure=fails.DIVERGED,
    )

    NOT_IN_HISTORY = LogMessage(
        anchor=" is not in this server's history",
        sample="ERROR:  requested starting point 9/26000000 on timeline 132 is not in this "
        "server's history",
        pattern=r"requested starting point (?P<lsn>\S+) on timeline (?P<timeline>\d+) is not "
        r"in",
        severity="error",
        meaning="A standby requests WAL that its primary never wrote: it has diverged.",
        source=_postgres_16.file("backend/replication/walsender.c"),
        failure=fails.DIVERGED,
    )

    AHEAD = LogMessage(
        anchor=" is ahead of the WAL flush position of this server ",
        sample="FATAL:  could not receive data from WAL stream: ERROR:  requested starting "
        "point E/3C000000 is ahead of the WAL flush position of this server "
        "E/3B000148",
        pattern=r"requested starting point (?P<lsn>\S+) is ahead of",
        severity="error",
        meaning="A standby has WAL that its primary lost: it has diverged.",
        source=_postgres_16.file("backend/replication/walsender.c"),
        failure=fails.DIVERGED,
    )

    BEHIND_TIMELINE = LogMessage(
        anchor=" of the primary is behind recovery timeline ",
        sample="FATAL:  highest timeline 1 of the primary is behind recovery timeline 2",
        pattern=r"highest timeline (?P<primary>\d+) of the primary is behind recovery "
        r"timeline (?P<standby>\d+)",
        severity="fatal",
        meaning="The server that it follows is an old primary, or the standby was promoted once.",
        source=_postgres_16.file("backend/replication/walreceiver.c"),
        failure=fails.DIVERGED,
    )

    STREAM_LOST = LogMessage(
        anchor="could not receive data from WAL stream: ",
        sample="FATAL:  could not receive data from WAL stream: server closed the "
        "connection unexpectedly",
        pattern=r"could not receive data from WAL stream: (?P<reason>.+)",
        severity="fatal",
        meaning="The connection of a standby to its primary ended; the rest says why.",
        source=_postgres_16.file("backend/replication/libpqwalreceiver/libpqwalreceiver.c"),
        failure=fails.STREAM_LOST,
    )

    PRIMARY_UNREACHABLE = LogMessage(
        anchor="could not connect to the primary server: ",
        sample="FATAL:  could not connect to the primary server: connection to server at "
        '"db1" (10.0.0.5), port 5432 failed: Connection refused',
        pattern=r"could not connect to the primary server: (?P<reason>.+)",
        severity="fatal",
        meaning="A standby cannot connect to its primary; the rest says why.",
        source=_postgres_16.file("backend/replication/walreceiver.c"),
        failure=fails.STREAM_LOST,
    )

    RECEIVER_TIMEOUT = LogMessage(
        anchor="terminating walreceiver due to timeout",
        sample="FATAL:  terminating walreceiver due to timeout",
        severity="fatal",
        meaning="The primary sent nothing for wal_receiver_timeout: it is down, or the network is.",
        source=_postgres_16.file("backend/replication/walreceiver.c"),
        failure=fails.RECEIVER_TIMEOUT,
    )

    SLOT_IN_USE = LogMessage(
        anchor='" is active for PID ',
        sample='ERROR:  replication slot "debezium" is active for PID 974',
        pattern=r'replication slot "(?P<slot>[^"]+)" is active for PID (?P<pid>\d+)',
        severity="error",
        meaning="Another consumer, or the session of a lost one, still reads from the slot.",
        source=_postgres_16.file("backend/replication/slot.c"),
        failure=fails.SLOT_IN_USE,
    )

    NO_SLOT = LogMessage(
        anchor='" does not exist',
        sample='ERROR:  replication slot "standby_1" does not exist',
        pattern=r'replication slot "(?P<slot>[^"]+)" does not exist',
        severity="error",
        meaning="The consumer names a slot that was dropped, or is on another server.",
        source=_postgres_16.file("backend/replication/slot.c"),
        failure=fails.NO_SLOT,
    )

    SLOT_EXISTS = LogMessage(
        anchor='" already exists',
        sample='ERROR:  replication slot "debezium" already exists',
        pattern=r'replication slot "(?P<slot>[^"]+)" already exists',
        severity="error",
        meaning="Another consumer, or an earlier one, has created the slot.",
        source=_postgres_16.file("backend/replication/slot.c"),
        failure=fails.NO_SLOT,
        context=("replication slot",),
    )

    NOT_LOGICAL = LogMessage(
        anchor="logical decoding requires wal_level >= logical",
        sample="ERROR:  logical decoding requires wal_level >= logical",
        severity="error",
        meaning="wal_level is not logical, so logical replication cannot read the WAL.",
        source=_postgres_16.file("backend/replication/logical/logical.c"),
        failure=fails.NOT_LOGICAL,
    )

    LOGICAL_COLUMN = LogMessage(
        anchor='logical replication target relation "',
        sample='ERROR:  logical replication target relation "public.orders" is missing '
        'replicated column: "discount"',
        pattern=r'target relation "(?P<table>[^"]+)" (?P<reason>.+)',
        severity="error",
        meaning="The tables of publisher and subscriber differ, and replication stops.",
        source=_postgres_16.file("backend/replication/logical/relation.c"),
        failure=fails.LOGICAL,
    )

    LOWER_SETTINGS = LogMessage(
        anchor="hot standby is not possible because of insufficient parameter settings",
        sample="WARNING:  hot standby is not possible because of insufficient parameter settings",
        severity="warning",
        meaning="The primary's limits were raised, those of this standby were not.",
        source=_postgres_16.file("backend/access/transam/xlogrecovery.c"),
        versions=">= 14",
        failure=fails.LOWER_SETTINGS,
    )

    LOWER_SETTINGS_DETAIL = LogMessage(
        anchor=" is a lower setting than on the primary server, where its value was ",
        sample="DETAIL:  max_connections = 100 is a lower setting than on the primary "
        "server, where its value was 200.",
        pattern=r"(?P<setting>\w+) = (?P<standby>\d+) is a lower setting than on the primary "
        r"server, where its value was (?P<primary>\d+)",
        severity="fatal",
        meaning="The primary's limit was raised, that of this standby was not.",
        source=_postgres_16.file("backend/access/transam/xlogrecovery.c"),
        failure=fails.LOWER_SETTINGS,
    )

    ARCHIVE_FAILED = LogMessage(
        anchor="archive command failed with exit code ",
        sample="LOG:  archive command failed with exit code 1",
        pattern=r"exit code (?P<code>\d+)",
        severity="error",
        meaning="A finished WAL file was not archived; the server keeps it and tries again.",
        source=_postgres_16.file("backend/archive/shell_archive.c"),
        failure=fails.ARCHIVE_FAILING,
    )

    WAL_NOT_WRITTEN = LogMessage(
        anchor='could not write to file "pg_wal/xlogtemp.',
        sample='PANIC:  could not write to file "pg_wal/xlogtemp.30187": No space left on device',
        pattern=r'could not write to file "pg_wal/xlogtemp\.(?P<pid>\d+)": (?P<reason>.+)',
        severity="fatal",
        meaning="No new file of the write-ahead log can be made, and the server stops.",
        source=_postgres_16.file("backend/access/transam/xlog.c"),
        failure=fails.WAL_DISK_FULL,
    )

    CHECKPOINTS = LogMessage(
        anchor="checkpoints are occurring too frequently (",
        sample="LOG:  checkpoints are occurring too frequently (9 seconds apart)",
        pattern=r"too frequently \((?P<seconds>\d+) seconds? apart\)",
        severity="warning",
        meaning="So much is written that max_wal_size is reached before the next checkpoint.",
        source=_postgres_16.file("backend/postmaster/checkpointer.c"),
        failure=fails.CHECKPOINTS_FAST,
    )

    BACKUP_SHORT = LogMessage(
        anchor="WAL ends before end of online backup",
        sample="FATAL:  WAL ends before end of online backup",
        severity="fatal",
        meaning="A restored backup lacks WAL that was written while it was taken.",
        source=_postgres_16.file("backend/access/transam/xlog.c"),
        failure=fails.RECOVERY_SHORT,
    )

    RECOVERY_SHORT = LogMessage(
        anchor="WAL ends before consistent recovery point",
        sample="FATAL:  WAL ends before consistent recovery point",
        severity="fatal",
        meaning="The WAL that is there does not reach a consistent state.",
        source=_postgres_16.file("backend/access/transam/xlog.c"),
        failure=fails.RECOVERY_SHORT,
    )

    NO_BACKUP_CHECKPOINT = LogMessage(
        anchor="could not locate required checkpoint record",
        sample="FATAL:  could not locate required checkpoint record",
        severity="fatal",
        meaning="The WAL in which a backup begins is missing.",
        source=_postgres_16.file("backend/access/transam/xlogrecovery.c"),
        failure=fails.RECOVERY_SHORT,
    )
