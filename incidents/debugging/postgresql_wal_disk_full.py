"""pg_wal fills the disk: the archive fails, a slot keeps WAL, or too much of it is written."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    action,
    gb,
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import GROWN, SPACE
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    LONGEST,
    MONITORING_16,
    VIEWS_16,
    docs_of_16,
)
from atlas.technologies.failures.postgresql_archive import ARCHIVE_COMMAND, ARCHIVER, SLOT_OWNER
from atlas.technologies.failures.postgresql_replication import DROP_SLOT
from atlas.technologies.failures.postgresql_server import FUNCTIONS, READY
from atlas.technologies.linux import linux
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging import _postgresql_wal as wal
from incidents.debugging._databases import NO_RECOVERY_TIME, NO_TIME

BACKUP = docs_of_16.file("backup.sgml")
WAL = docs_of_16.file("wal.sgml")

SIZES = Check(
    "Compare the size of pg_wal with its limit, as superuser or with pg_monitor.",
    sql(
        "SELECT pg_size_pretty(sum(size)) AS wal, current_setting('max_wal_size') AS max_wal_size "
        "FROM pg_ls_waldir();",
        dialect="postgres",
    )
    @ FUNCTIONS.at("ordinary file in the server's write-ahead log (WAL)"),
    healthy=statement("wal is about max_wal_size, or below it")
    @ CONFIG_16.at("Maximum size to let the WAL"),
    unhealthy=statement("wal is far above max_wal_size: something keeps it")
    @ CONFIG_16.at("heavy load, a failing <varname>archive_command</varname> or"),
)
ARCHIVE = evolve(
    ARCHIVER,
    healthy=statement("last_archived_time is recent, or nothing is archived at all")
    @ MONITORING_16.at("Time of the most recent successful archive operation"),
    unhealthy=statement("last_failed_time is later than last_archived_time")
    @ MONITORING_16.at("Time of the most recent failed archival operation"),
    verify="Each failure is tried again; last_failed_wal is the oldest file that waits.",
)
KEPT = Check(
    "Measure how much WAL each slot keeps.",
    sql(
        "SELECT slot_name, active, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), "
        "restart_lsn)) AS kept FROM pg_replication_slots;",
        dialect="postgres",
    )
    @ FUNCTIONS.at("Calculates the difference in bytes (<parameter>lsn1</parameter>"),
    healthy=statement("no rows, or kept is small")
    @ VIEWS_16.at("consumer of this slot and thus won't be"),
    unhealthy=statement("kept is about as large as pg_wal; active f: nobody reads it")
    @ VIEWS_16.at("consumer of this slot and thus won't be"),
)
SETTINGS = Check(
    "Read the size of WAL that is always kept for standbys; wal_keep_segments before 13.",
    sql("SHOW wal_keep_size;", dialect="postgres")
    @ CONFIG_16.at("Specifies the minimum size of past WAL files"),
    healthy=statement("0, the default, or little")
    @ CONFIG_16.at("is zero (the default), the system"),
    unhealthy=statement("about as large as pg_wal")
    @ CONFIG_16.at("Specifies the minimum size of past WAL files"),
)
FREE = evolve(
    SPACE,
    verify="Below the 16 MB of one WAL file, no file can be added: that is full, at 89 %, too.",
)
LARGEST = evolve(
    GROWN,
    verify="The largest one is known. pg_wal may be a symbolic link: end its path with a slash.",
)
MAKE_SPACE = Step(
    "Extend the file system of pg_wal, or move other files off it; then start the server.",
    command=action("Give the file system more space; touch no file inside pg_wal.")
    @ BACKUP.at("transactions will be lost, but the database will"),
    healthy=statement("it recovers, and accepts connections")
    @ BACKUP.at("transactions will be lost, but the database will"),
    unhealthy=statement("could not write to file ...: No space left on device, once more")
    @ shared.XLOG.at('errmsg("could not write to file \\"%s\\": %m"'),
    risk="high",
    takes=NO_TIME,
    undo="Keep the space until the cause is found: without it, the disk fills again.",
    verify="pg_isready has exit status 0. Now ask the next questions: the cause is still there.",
)
REPAIR_ARCHIVE = Step(
    "Repair the archive: free its space, or correct its address, key or permissions.",
    command=action("Repair what the error of archive_command names; the server tries again.")
    @ BACKUP.at("operator intervention or the archive runs out of"),
    healthy=statement("last_archived_time is recent; pg_wal shrinks with the next checkpoints")
    @ WAL.at("archived before being recycled or removed.)"),
    unhealthy=statement("pg_wal continues to grow")
    @ BACKUP.at("continue to fill with WAL segment files until"),
    risk="medium",
    takes=NO_TIME,
    undo="Restore the previous archive_command; reload.",
    verify="failed_count stays the same, and a CHECKPOINT under load removes old files; if not, "
    "a slot keeps them, too.",
)

with DebuggingGuide(
    postgresql(shared.WALKED),
    "PostgreSQL WAL disk full",
    as_of="2026-11-28",
    symptom="The server stops and cannot be started again, or its disk fills quickly.",
    signals=[
        postgresql.WAL_NOT_WRITTEN,
        postgresql.ARCHIVE_FAILED,
        linux.NO_SPACE,
        postgresql.WAL_SIZE.rising(),
        postgresql.ARCHIVE_FAILURES.rising(),
    ],
    tree=Question(
        "Does the server accept connections?",
        check=READY,
        unhealthy=Cause(
            "It stopped because it cannot write WAL, and cannot recover without space",
            why=statement("a full disk of pg_wal stops the server; no committed data is lost")
            @ BACKUP.at("will do a PANIC shutdown. No committed"),
            fix=[FREE, LARGEST, MAKE_SPACE],
        ),
        healthy=Question(
            "Is pg_wal larger than max_wal_size?",
            check=SIZES,
            healthy=Cause(
                "max_wal_size is more than the disk has, or other files fill it",
                why=statement("WAL may grow to max_wal_size between two checkpoints")
                @ CONFIG_16.at("Maximum size to let the WAL grow during"),
                fix=[LARGEST, FREE, wal.LOWER_MOST],
            ),
            unhealthy=Question(
                "Does the archive command fail?",
                check=ARCHIVE,
                unhealthy=Cause(
                    "The archive is full or unreachable, and WAL waits for it",
                    why=statement("a file that is not archived is kept, until it is")
                    @ BACKUP.at("continue to fill with WAL segment files until"),
                    fix=[ARCHIVE_COMMAND, REPAIR_ARCHIVE],
                ),
                healthy=Question(
                    "Does a replication slot keep it?",
                    check=KEPT,
                    unhealthy=Cause(
                        "A standby or a consumer is gone or slow, and its slot keeps WAL",
                        why=statement("by default, slots may keep an unlimited amount")
                        @ CONFIG_16.at("replication slots may retain an unlimited amount of"),
                        fix=[SLOT_OWNER, DROP_SLOT, wal.LIMIT_SLOTS],
                    ),
                    healthy=Question(
                        "Does a setting keep it?",
                        check=SETTINGS,
                        unhealthy=Cause(
                            "wal_keep_size is too large for the disk",
                            why=statement("it is kept whether a standby needs it or not")
                            @ CONFIG_16.at("Specifies the minimum size of past WAL files"),
                            fix=[wal.KEEP_LESS, wal.WRITE_CHECKPOINT],
                        ),
                        healthy=Cause(
                            "More is written than checkpoints remove in time",
                            why=statement("under heavy load, pg_wal exceeds max_wal_size")
                            @ CONFIG_16.at(
                                "heavy load, a failing <varname>archive_command</varname>"
                            ),
                            fix=[LONGEST, shared.WHO, shared.CANCEL, wal.WRITE_CHECKPOINT],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_wal_size (a soft limit)",
        of="size of the WAL",
        reads="size of the WAL",
        default=gb(1) @ CONFIG_16.at("The default is 1 GB."),
        headroom=SIZES,
    ),
    do_not=[
        "Do not delete files in pg_wal: the server may need them to recover, and is then lost.",
        "Do not run pg_resetwal to save space: it loses data, and is a last resort.",
        "Do not set archive_command to true: that breaks the chain that a restore needs.",
        "Do not drop the slot of a standby that will come back: it has to be rebuilt then.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and two searches for "
        "operators' reports named none, but an unnamed client of a consultancy"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("no committed transaction; the database is offline meanwhile")
    @ BACKUP.at("will do a PANIC shutdown. No committed"),
    rollback=shared.RESET,
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="when other files than pg_wal fill the disk",
        ),
        Link(
            "incidents/debugging/postgresql_replication_slot_wal_removed",
            "guide",
            because="what a standby reports whose slot was dropped or limited",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
