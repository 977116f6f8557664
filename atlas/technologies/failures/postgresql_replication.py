"""What fails in PostgreSQL's replication, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.failures.postgresql import (
    ADMIN,
    CONFIG,
    CONFIG_16,
    LONGEST,
    MONITORING,
    MONITORING_16,
    docs,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

AVAILABILITY = docs.file("high-availability.sgml")
VIEWS = docs.file("system-views.sgml")
BASEBACKUP = docs.file("ref/pg_basebackup.sgml")

STANDBYS = Check(
    "On the primary, list the position of each standby.",
    sql(
        "SELECT application_name, state, sent_lsn, replay_lsn, replay_lag FROM "
        "pg_stat_replication;",
        dialect="postgres",
    )
    @ MONITORING.at("Only directly connected standbys are listed;"),
    healthy=statement("streaming: the sender streams, after its standby caught up once")
    @ MONITORING.at("after its connected standby server has caught up"),
    unhealthy=statement("no row for it, or catchup")
    @ MONITORING.at("catching up with the primary."),
    verify="Compare replay_lsn with sent_lsn: while replay waits or is paused, replay_lag keeps "
    "its last value.",
)
SLOTS = Check(
    "On the primary, check what each slot keeps for its standby.",
    sql(
        "SELECT slot_name, active, wal_status, safe_wal_size FROM pg_replication_slots;",
        dialect="postgres",
    )
    @ VIEWS.at("Availability of WAL files claimed by this slot."),
    healthy=statement("reserved or extended: the files are still there")
    @ VIEWS.at("means that the claimed files are within"),
    unhealthy=statement("lost: the slot is no longer usable")
    @ VIEWS.at("means that this slot is no longer usable."),
)
RECEIVER = Check(
    "On the standby, check whether it receives WAL, and when its last message came.",
    sql("SELECT status, last_msg_receipt_time FROM pg_stat_wal_receiver;", dialect="postgres")
    @ AVAILABILITY.at("On a hot standby, the status of the"),
    **NO_OUTPUT,
    verify="No row: it is not connected; look at the network and at its log.",
)
REBUILD = Step(
    "Rebuild the standby from a base backup, in an empty directory.",
    command=shell("pg_basebackup -h <host> -D <directory> -R -X stream -P")
    @ BASEBACKUP.at("starting point for a log-shipping or streaming-replication standby"),
    healthy=statement("a copy taken while clients keep working")
    @ BASEBACKUP.at("is taken without affecting other clients of the"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="high",
    undo="Keep the old directory until the new standby streams.",
    verify="The new standby has a row on the primary, state streaming.",
)
CONFLICTS = Check(
    "On the standby, count the cancelled queries by cause.",
    sql("SELECT * FROM pg_stat_database_conflicts;", dialect="postgres")
    @ MONITORING_16.at("query cancels occurring due to conflicts with recovery"),
    **NO_OUTPUT,
    verify="confl_snapshot: vacuum on the primary; confl_lock: a lock, as of a table change.",
)
DELAY = Check(
    "On the standby, read how long replay waits for queries.",
    sql("SHOW max_standby_streaming_delay;", dialect="postgres")
    @ CONFIG.at("standby server should wait before canceling standby queries"),
    healthy=statement("longer than the longest query on the standby")
    @ CONFIG.at("standby server should wait before canceling standby queries"),
    unhealthy=statement("30s, the default, with longer queries")
    @ CONFIG.at("The default is 30 seconds."),
)
SENDER_LIMIT = Check(
    "On the primary, compare the senders with their limit.",
    sql(
        "SELECT count(*), current_setting('max_wal_senders') FROM pg_stat_replication;",
        dialect="postgres",
    )
    @ CONFIG_16.at("Specifies the maximum number of concurrent connections from"),
    healthy=statement("fewer than max_wal_senders, whose default is 10")
    @ CONFIG_16.at("simultaneously running WAL sender processes). The default is"),
    unhealthy=statement("equal: some may be orphans of clients that disconnected")
    @ CONFIG_16.at("leave an orphaned connection slot behind until a"),
)
SLOT_LIMIT = Check(
    "Compare the number of replication slots with its limit.",
    sql(
        "SELECT count(*), current_setting('max_replication_slots') FROM pg_replication_slots;",
        dialect="postgres",
    )
    @ CONFIG_16.at("Specifies the maximum number of replication slots"),
    **NO_OUTPUT,
    verify="Equal: an unused slot must be dropped, or the limit raised by a restart.",
)
INACTIVE_SLOTS = Check(
    "On the primary, find slots that nobody uses, and how many bytes of WAL each holds back.",
    sql(
        "SELECT slot_name, wal_status, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) FROM "
        "pg_replication_slots WHERE NOT active;",
        dialect="postgres",
    )
    @ VIEWS.at("True if this slot is currently being streamed"),
    **NO_OUTPUT,
    verify="Empty bytes: it keeps no WAL, as with wal_status lost. Ask what each was made for.",
)
DROP_SLOT = Step(
    "Drop a slot, as superuser, if its server no longer exists.",
    command=sql("SELECT pg_drop_replication_slot('<slot>');", dialect="postgres")
    @ ADMIN.at("Drops the physical or logical replication slot"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: a replica that used it may have to be rebuilt.",
    verify="The slot is gone from pg_replication_slots: WAL files are removed, and vacuum lowers "
    "the age of transaction IDs.",
)

DISCONNECTED = KnownFailure(
    "a standby stopped responding to the primary", steps=[STANDBYS, RECEIVER, DISK_LOAD]
)
WAL_GONE = KnownFailure(
    "WAL that a standby needs was removed: it cannot catch up", steps=[SLOTS, STANDBYS, REBUILD]
)
CONFLICT = KnownFailure(
    "queries on a standby are cancelled by replay", steps=[CONFLICTS, DELAY, LONGEST]
)
SENDERS_USED_UP = KnownFailure(
    "no WAL sender is free for a standby or backup", steps=[SENDER_LIMIT, STANDBYS, SLOTS]
)
SLOTS_USED_UP = KnownFailure(
    "replication slots are used up", steps=[SLOT_LIMIT, INACTIVE_SLOTS, DROP_SLOT]
)
