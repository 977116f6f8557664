"""Checkpoints occur too frequently: a bulk load, a small max_wal_size, or a small disk."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    gb,
    shell,
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures.postgresql import CONFIG_16, MONITORING_16, docs_of_16
from atlas.technologies.failures.postgresql_archive import WAL_LIMIT
from atlas.technologies.failures.postgresql_server import source_of_16
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging import _postgresql_wal as wal
from incidents.debugging._databases import NO_OUTPUT, NO_RECOVERY_TIME

WAL = docs_of_16.file("wal.sgml")
CHECKPOINTER = source_of_16.file("backend/postmaster/checkpointer.c")

WARNINGS = Check(
    "List the times at which the message was logged.",
    shell("grep 'checkpoints are occurring' <log-file>")
    @ CHECKPOINTER.at('errmsg_plural("checkpoints are occurring too frequently (%d second'),
    healthy=statement("a few lines, and none since a known bulk load")
    @ WAL.at("a message is not cause for alarm, but"),
    unhealthy=statement("line after line, until now: (9 seconds apart)")
    @ WAL.at("checkpoint control parameters should be increased. Bulk operations"),
)
WRITERS = Check(
    "List the statements that have written for the longest time.",
    sql(
        "SELECT pid, now() - query_start AS runtime, application_name, query FROM "
        "pg_stat_activity WHERE state = 'active' AND backend_xid IS NOT NULL ORDER BY 2 DESC;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Top-level transaction identifier of this backend, if any;"),
    healthy=statement("many short statements, or none that began before the message")
    @ MONITORING_16.at("Time when the currently active query was started,"),
    unhealthy=statement("one COPY, INSERT or UPDATE that began before the message")
    @ WAL.at("as large <command>COPY</command> transfers might cause a"),
)
DISTANCE = Check(
    "List the WAL between checkpoints (with log_checkpoints, on since 15).",
    shell("grep 'checkpoint complete' <log-file>")
    @ shared.XLOG.at('"distance=%d kB, estimate=%d kB; "'),
    healthy=statement("distance far below the limit, minutes after the last one")
    @ CONFIG_16.at("Maximum size to let the WAL grow during"),
    unhealthy=statement("distance about half of max_wal_size or more, seconds after the last one")
    @ shared.XLOG.at("(1.0 + CheckPointCompletionTarget);"),
    verify="Divide it by the seconds between two, and multiply by checkpoint_timeout in seconds: "
    "allow twice that.",
)
IMAGES = Check(
    "Measure how much WAL is written, and how many images of whole pages; since 14.",
    sql(
        "SELECT wal_records, wal_fpi, pg_size_pretty(wal_bytes) AS written FROM pg_stat_wal;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Total number of WAL full page images generated"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Read it twice. wal_fpi times 8 kB near or above what was written: compression helps.",
)

CANCEL = evolve(
    shared.CANCEL,
    undo="None: run the job again, in smaller batches or when load is low.",
    verify="The message stops, and the load on the disk falls.",
)

with DebuggingGuide(
    postgresql(shared.WALKED),
    "PostgreSQL checkpoints too frequent",
    as_of="2026-11-28",
    symptom="Writes are slow in waves, and the disk is busy: a checkpoint follows the other.",
    signals=[
        postgresql.CHECKPOINTS,
        postgresql.CHECKPOINTS_REQUESTED.rising(),
        postgresql.CHECKPOINTS_REQUESTED_TO_16.rising(),
    ],
    tree=Question(
        "Does the message still occur?",
        check=WARNINGS,
        healthy=Cause(
            "A bulk load has ended: no cause for alarm",
            why=statement("large loads may cause a number of such warnings")
            @ WAL.at("as large <command>COPY</command> transfers might cause a"),
            fix=[WAL_LIMIT],
        ),
        unhealthy=Question(
            "Does one long statement write?",
            check=WRITERS,
            unhealthy=Cause(
                "A job loads or rewrites a large table in one statement",
                why=statement("it fills max_wal_size long before the clock starts a checkpoint")
                @ WAL.at("as large <command>COPY</command> transfers might cause a"),
                fix=[shared.WHO, CANCEL, wal.RAISE],
            ),
            healthy=Question(
                "Does the disk of pg_wal have space left?",
                check=SPACE,
                healthy=Cause(
                    "max_wal_size is too small for the usual load",
                    why=statement("a checkpoint begins when max_wal_size is about to be exceeded")
                    @ WAL.at("a checkpoint every so often. A checkpoint is"),
                    fix=[DISTANCE, wal.RAISE],
                ),
                unhealthy=Cause(
                    "The disk cannot hold more WAL, and less has to be written",
                    why=statement(
                        "after each checkpoint, the first change of a page logs all of it"
                    )
                    @ WAL.at("the first modification of a data page after"),
                    fix=[IMAGES, wal.COMPRESS],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_wal_size",
        of="size of the WAL between checkpoints",
        reads="WAL between checkpoints (distance)",
        default=gb(1) @ CONFIG_16.at("The default is 1 GB."),
        headroom=DISTANCE,
    ),
    do_not=[
        "Do not switch the message off with checkpoint_warning: the load on the disk remains.",
        "Do not raise max_wal_size beyond the disk: a full pg_wal stops the server.",
        "Do not disable full_page_writes or fsync: a crash may then corrupt the data.",
        "Do not raise it without limit: a crash recovery replays all WAL since the checkpoint.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and a search of "
        "operators' reports named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none: the message is a warning about load")
    @ WAL.at("a message is not cause for alarm, but"),
    rollback=shared.RESET,
    see=[
        Link(
            "incidents/debugging/postgresql_wal_disk_full",
            "guide",
            because="when pg_wal fills its disk",
        ),
        Link(
            "incidents/debugging/postgresql_slow_queries",
            "guide",
            because="queries are slow, and the message does not occur",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
