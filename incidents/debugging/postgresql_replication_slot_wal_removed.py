"""A standby requests WAL that its primary has removed: fetch it from the archive, or rebuild."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    bytes_,
    shell,
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import COREUTILS
from atlas.technologies.failures.postgresql import CONFIG_16, MONITORING, docs_of_16
from atlas.technologies.failures.postgresql_archive import RESTORE_COMMAND
from atlas.technologies.failures.postgresql_replication import (
    BASEBACKUP,
    DROP_SLOT,
    REBUILD,
    RECEIVER,
    SLOTS,
    STANDBYS,
    VIEWS,
)
from atlas.technologies.failures.postgresql_server import FUNCTIONS
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging import _postgresql_wal as wal
from incidents.debugging._databases import NO_OUTPUT, NO_TIME, UNPUBLISHED
from incidents.gitlab.facts import POSTMORTEM

BASEBACKUP_16 = docs_of_16.file("ref/pg_basebackup.sgml")
ARCHIVED = Check(
    "Find the file of the message in the archive; its name is the segment.",
    shell("ls -l <file>") @ COREUTILS.at("program lists information about files"),
    healthy=statement("a line with the size of the file")
    @ COREUTILS.at("hard links, owner name, group name, size, and"),
    unhealthy=statement("No such file or directory, or there is no archive")
    @ CONFIG_16.at("server can recover by fetching the segment from"),
    verify="In an object store, list it with the program that archives. Note the segment.",
)
LOST = evolve(
    SLOTS,
    healthy=statement("no row for this standby: it uses no slot")
    @ VIEWS.at("Availability of WAL files claimed by this slot."),
    unhealthy=statement("lost: the slot is no longer usable; unreserved: it soon is")
    @ VIEWS.at("means that this slot is no longer usable."),
)
BEHIND = Check(
    "On the primary, measure how much WAL each standby still has to receive.",
    sql(
        "SELECT application_name, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), sent_lsn)) "
        "AS wal_behind FROM pg_stat_replication;",
        dialect="postgres",
    )
    @ FUNCTIONS.at("Calculates the difference in bytes (<parameter>lsn1</parameter>"),
    healthy=statement("wal_behind near 0") @ MONITORING.at("Only directly connected standbys are"),
    unhealthy=statement("wal_behind grows, or no row: disconnected")
    @ MONITORING.at("Only directly connected standbys are listed;"),
)
READ_ARCHIVE = Step(
    "Configure the standby to fetch WAL from the archive, if SHOW restore_command is empty.",
    command=sql(
        "ALTER SYSTEM SET restore_command = 'cp <directory>/%f \"%p\"'; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ CONFIG_16.at("restore_command = 'cp /mnt/server/archivedir/%f"),
    **UNPUBLISHED,
    risk="high",
    undo="ALTER SYSTEM SET it to the earlier value, or RESET if there was none; reload.",
    # Exit codes above 125 are fatal in backend/access/transam/xlogarchive.c.
    verify="Its log: restored log file ... from archive, then started streaming. Before 14, "
    'restart. Run any other command by hand first, as the server\'s OS user: "command not found" '
    "shuts the standby down.",
)
REBUILD_WITH_SLOT = Step(
    "Rebuild the standby as the server's OS user, in an empty directory, with a new slot.",
    command=shell("pg_basebackup -h <host> -D <directory> -R -X stream -P -C -S <slot>")
    @ BASEBACKUP_16.at("<literal>--slot</literal> option should be created before"),
    healthy=statement("the primary keeps the WAL from the backup until it streams")
    @ BASEBACKUP_16.at("primary server does not remove any necessary WAL"),
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="If it fails: drop its slot on the primary at once (it keeps WAL), and empty the "
    "directory. Keep the old directory until it streams.",
    verify="On the primary, its row (walreceiver, if unnamed) is streaming, and its slot active. "
    "Its postgresql.conf is a copy of the primary's: set it again.",
)
DROP_LOST = evolve(
    DROP_SLOT,
    action="Drop the lost slot, as superuser: its name is then free for the rebuild.",
    undo="None: the slot was lost, and its standby has to be rebuilt in any case.",
    verify="The slot is gone from pg_replication_slots.",
)

with DebuggingGuide(
    postgresql(shared.WALKED),
    "PostgreSQL standby needs WAL that was already removed",
    as_of="2026-11-28",
    symptom="A standby cannot catch up: it repeats the message every few seconds.",
    signals=[
        postgresql.WAL_REMOVED,
        postgresql.STREAM_LOST,
        postgresql.SLOT_LOST,
        postgresql.SLOT_LOST_BEFORE_16,
        postgresql.REPLICATION_LAG.rising(),
        postgresql.SAFE_WAL.below(
            undisclosed("threshold: the WAL of the longest downtime, which each operator measures")
        ),
    ],
    tree=Question(
        "Does the standby stream again?",
        check=STANDBYS,
        healthy=Cause(
            "It fetched the WAL from the archive, and has recovered",
            why=statement("a standby can fetch from the archive what its primary removed")
            @ CONFIG_16.at("server can recover by fetching the segment from"),
            fix=[RECEIVER],
        ),
        unhealthy=Question(
            "Does the archive have the segment?",
            check=ARCHIVED,
            healthy=Cause(
                "The standby does not read the archive, or its command fails",
                why=statement("without restore_command, it depends on the primary's own files")
                @ CONFIG_16.at("The local shell command to execute to retrieve"),
                fix=[RESTORE_COMMAND, READ_ARCHIVE],
            ),
            unhealthy=Question(
                "Did the slot of the standby lose it?",
                check=LOST,
                unhealthy=Cause(
                    "It fell behind by more than max_slot_wal_keep_size",
                    why=statement("beyond that size, the files of a slot are removed")
                    @ CONFIG_16.at("to continue replication due to removal of required"),
                    fix=[wal.RAISE_LIMIT, DROP_LOST, REBUILD_WITH_SLOT],
                ),
                healthy=Cause(
                    "It had no slot, and its primary kept no WAL for it",
                    why=statement("by default, no extra WAL is kept for standbys")
                    @ CONFIG_16.at("doesn't keep any extra segments for standby purposes,"),
                    fix=[
                        REBUILD_WITH_SLOT,
                        evolve(
                            REBUILD,
                            action="Rebuild it without a slot, if "
                            "the primary has no disk to spare: in an empty directory.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "wal_keep_size",
        of="WAL kept for standbys",
        reads="WAL (wal_behind)",
        default=bytes_(0) @ CONFIG_16.at("is zero (the default), the system"),
        headroom=BEHIND,
    ),
    do_not=[
        "Do not delete a data directory before you know which server you are on: see GitLab.",
        "Do not restart the standby in a loop: the file does not come back.",
        "Do not use the standby for failover: it lacks all changes since then.",
        "Do not create a slot and forget it: without a consumer, it fills the primary's disk.",
    ],
    precedents=[
        Precedent(
            "GitLab.com, 2017-01-31",
            report=POSTMORTEM,
            what=statement("the primary had removed WAL; the repair removed the primary's data")
            @ POSTMORTEM.at("needed by the secondary were already removed from"),
        )
    ],
    time_to_recover=undisclosed(
        "time to recover: a rebuild takes as long as a copy of all data; GitLab's 18 hours were "
        "for the data that the repair removed"
    ),
    data_loss=statement("none on the primary: the standby is rebuilt from it")
    @ BASEBACKUP.at("is taken without affecting other clients of the"),
    rollback=shared.RESET,
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="a standby that is behind, but can still catch up",
        ),
        Link(
            "incidents/debugging/postgresql_wal_disk_full",
            "guide",
            because="what happens when a primary keeps too much WAL",
        ),
    ],
) as diagram:
    waive("IN403", because="no report found states how long a rebuild took")
