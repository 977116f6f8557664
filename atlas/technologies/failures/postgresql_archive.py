"""What fails in PostgreSQL's archive, slots and standbys, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    LONGEST,
    MONITORING_16,
    TERMINATE,
    VIEWS_16,
    docs_of_16,
)
from atlas.technologies.failures.postgresql_replication import (
    INACTIVE_SLOTS,
    REBUILD,
    RECEIVER,
    SLOTS,
    STANDBYS,
)
from atlas.technologies.failures.postgresql_server import (
    CHECK_DATABASE,
    CONTROL,
    READY,
    RESTORE,
    WAL_SIZE,
    source_of_16,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_VIEWS_17 = Repository(
    "postgres/postgres",
    commit="REL_17_12",
    checked="2026-11-27",
    read_in="Debian's package postgresql-17",
    release="17.12",
).file("src/backend/catalog/system_views.sql")
_REWIND = docs_of_16.file("ref/pg_rewind.sgml")
_WALRECEIVER = source_of_16.file("backend/replication/walreceiver.c")

ARCHIVER = Check(
    "Check what was archived last, and what failed last.",
    sql(
        "SELECT archived_count, last_archived_wal, last_archived_time, failed_count, "
        "last_failed_wal, last_failed_time FROM pg_stat_archiver;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Number of failed attempts for archiving WAL files"),
    healthy=statement("last_archived_time is recent")
    @ MONITORING_16.at("Time of the most recent successful archive operation"),
    unhealthy=statement("failed_count grows")
    @ MONITORING_16.at("Number of failed attempts for archiving WAL files"),
)
ARCHIVE_COMMAND = Check(
    "Read the command that archives WAL.",
    sql("SHOW archive_command;", dialect="postgres")
    @ CONFIG_16.at("local shell command to execute to archive a"),
    **NO_OUTPUT,
    verify="Run by hand as the user of the server, it prints its error; it writes to the archive.",
)
WAL_LIMIT = Check(
    "Check how large the write-ahead log may grow between checkpoints.",
    sql("SHOW max_wal_size;", dialect="postgres")
    @ CONFIG_16.at("Maximum size to let the WAL grow during"),
    **NO_OUTPUT,
    verify="Reached within seconds under load: raise it, if the disk has the space.",
)
CHECKPOINTS = Check(
    "Compare the checkpoints that load requested with those that the clock did; from 17 on.",
    sql("SELECT num_timed, num_requested FROM pg_stat_checkpointer;", dialect="postgres")
    @ _VIEWS_17.at("pg_stat_get_checkpointer_num_requested() AS num_requested"),
    **NO_OUTPUT,
    verify="num_requested grows faster: the log fills before the time is over. "
    "To 16: checkpoints_timed and checkpoints_req of pg_stat_bgwriter.",
)
REWIND_CHECK = Check(
    "Try, without changing anything, whether the stopped server can be rewound.",
    shell(
        "pg_rewind --dry-run --target-pgdata=<directory> --source-server='host=<host> user=<user>'"
    )
    @ _REWIND.at("Do everything except actually modifying the target directory."),
    **NO_OUTPUT,
    verify="It says from where both diverged, and whether a rewind would work.",
)
RESTORE_COMMAND = Check(
    "Read the command that fetches WAL from the archive.",
    shell("grep -rn restore_command <directory> --include='*.conf'")
    @ CONFIG_16.at("command to execute to retrieve an archived"),
    **NO_OUTPUT,
    verify="Run it by hand for the missing segment, with a path in /tmp as the target: it prints "
    "why.",
)
SLOT_OWNER = Check(
    "Check which process uses the slot.",
    sql(
        "SELECT slot_name, plugin, active, active_pid FROM pg_replication_slots;",
        dialect="postgres",
    )
    @ VIEWS_16.at("The process ID of the session using this"),
    **NO_OUTPUT,
    verify="active t: a second consumer, or the session of one that has vanished.",
)
SENDERS = Check(
    "Read where the consumers of slots connect from.",
    sql(
        "SELECT pid, application_name, client_addr, state, reply_time FROM pg_stat_replication;",
        dialect="postgres",
    )
    @ MONITORING_16.at("IP address of the client connected to this"),
    **NO_OUTPUT,
    verify="An old reply_time: that client is gone, and its session can be terminated.",
)
SUBSCRIPTIONS = Check(
    "On the subscriber, count the errors of each subscription; since 15.",
    sql(
        "SELECT subname, apply_error_count, sync_error_count FROM pg_stat_subscription_stats;",
        dialect="postgres",
    )
    @ MONITORING_16.at("times an error occurred while applying changes"),
    **NO_OUTPUT,
    verify="A number that grows: the same change fails again; the log names it.",
)
WAL_LEVEL = Check(
    "Read the level of detail that the write-ahead log has.",
    sql("SHOW wal_level;", dialect="postgres")
    @ CONFIG_16.at("determines how much information is written to"),
    **NO_OUTPUT,
    verify="logical is needed for logical slots; a change needs a restart.",
)
STANDBY_SETTINGS = Check(
    "On both servers, read the settings that a standby may not have lower.",
    sql(
        "SELECT name, setting FROM pg_settings WHERE name IN ('max_connections', "
        "'max_worker_processes', 'max_wal_senders', 'max_locks_per_transaction', "
        "'max_prepared_transactions');",
        dialect="postgres",
    )
    @ docs_of_16.file("high-availability.sgml").at("value on the primary is higher than its"),
    **NO_OUTPUT,
    verify="Raise the lower one on the standby, and restart it.",
)

ARCHIVE_FAILING = KnownFailure(
    "the archive command fails, and WAL accumulates",
    steps=[ARCHIVER, ARCHIVE_COMMAND, WAL_SIZE, DISK_SPACE],
)
WAL_DISK_FULL = KnownFailure(
    "the disk of the write-ahead log is full, and the server stops",
    steps=[READY, DISK_SPACE, ARCHIVER, INACTIVE_SLOTS],
)
CHECKPOINTS_FAST = KnownFailure(
    "checkpoints occur too frequently", steps=[CHECKPOINTS, WAL_LIMIT, WAL_SIZE]
)
DIVERGED = KnownFailure(
    "a standby's timeline has diverged from its primary",
    steps=[CONTROL, STANDBYS, REWIND_CHECK, REBUILD],
)
RECOVERY_SHORT = KnownFailure(
    "recovery stops: WAL that it needs is missing",
    steps=[CONTROL, RESTORE_COMMAND, UNIT_LOG],
)
STREAM_LOST = KnownFailure(
    "a standby does not receive WAL from its primary",
    steps=[RECEIVER, READY, STANDBYS, SLOTS],
    causes=[wrapped_error(_WALRECEIVER.at("could not connect to the primary server"))],
)
RECEIVER_TIMEOUT = KnownFailure(
    "a standby gets nothing from its primary for wal_receiver_timeout",
    steps=[RECEIVER, READY, STANDBYS],
)
SLOT_IN_USE = KnownFailure(
    "a replication slot is in use by another process", steps=[SLOT_OWNER, SENDERS, TERMINATE]
)
NO_SLOT = KnownFailure(
    "a replication slot is missing, or exists already",
    steps=[SLOT_OWNER, INACTIVE_SLOTS, STANDBYS],
)
LOGICAL = KnownFailure(
    "logical replication stops on an error", steps=[SUBSCRIPTIONS, UNIT_LOG, SLOT_OWNER]
)
NOT_LOGICAL = KnownFailure(
    "wal_level is too low for logical replication", steps=[WAL_LEVEL, SLOT_OWNER, UNIT_LOG]
)
LOWER_SETTINGS = KnownFailure(
    "a standby has lower settings than its primary",
    steps=[STANDBY_SETTINGS, UNIT_LOG, READY],
)
DAMAGED = KnownFailure(
    "data on disk is damaged or missing", steps=[CHECK_DATABASE, IO_ERRORS, RESTORE]
)
HUGE_ALLOCATION = KnownFailure(
    "a memory request is too large: a very large value, or a damaged row",
    steps=[UNIT_LOG, LONGEST, CHECK_DATABASE],
)
REWIND = KnownFailure(
    "pg_rewind fails: the old primary cannot rejoin",
    steps=[CONTROL, RESTORE_COMMAND, REWIND_CHECK, REBUILD],
)
