"""Queries on a standby are cancelled: what replay applies conflicts with what they read."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    shell,
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.postgresql import CONFIG_16, MONITORING_16, docs_of_16
from atlas.technologies.failures.postgresql_replication import CONFLICTS
from atlas.technologies.failures.postgresql_replication import STANDBYS as SENDERS
from atlas.technologies.failures.postgresql_server import TCOP
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_OUTPUT, NO_RECOVERY_TIME, NO_TIME, UNPUBLISHED

STANDBY = docs_of_16.file("high-availability.sgml")
CREATE_TABLE = docs_of_16.file("ref/create_table.sgml")
SNAPSHOTS = MONITORING_16.at("<structfield>confl_snapshot</structfield> <type>bigint</type>")
LOCKS = MONITORING_16.at("<structfield>confl_lock</structfield> <type>bigint</type>")

OLD_ROWS = evolve(
    CONFLICTS,
    action="On the standby, count the cancelled queries by cause, twice.",
    healthy=statement("confl_snapshot is the same both times") @ SNAPSHOTS,
    unhealthy=statement("confl_snapshot has grown: rows were removed that a query needs")
    @ SNAPSHOTS,
    verify="The log: User query might have needed to see row versions that must be removed.",
)
TABLE_LOCKS = evolve(
    OLD_ROWS,
    healthy=statement("confl_lock is the same both times") @ LOCKS,
    unhealthy=statement("confl_lock has grown: the primary locked a table exclusively") @ LOCKS,
    verify="The log: User was holding a relation lock for too long.",
)
FEEDBACK = Check(
    "On the standby, check whether it reports what its queries need.",
    sql("SHOW hot_standby_feedback;", dialect="postgres")
    @ CONFIG_16.at("Specifies whether or not a hot standby will"),
    healthy=statement("on") @ CONFIG_16.at("be used to eliminate query cancels caused by"),
    unhealthy=statement("off, the default")
    @ CONFIG_16.at("Specifies whether or not a hot standby"),
)
DETAIL = Check(
    "On the standby, read the reason that each cancelled session was given.",
    shell("grep -A 2 'conflict with recovery' <log-file>")
    @ TCOP.at("canceling statement due to conflict with recovery"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="The DETAIL line: a lock, old rows, a pinned buffer, a tablespace, or a database.",
)
SLOT_NAME = Check(
    "On the standby, check whether it uses a slot, and keeps its connection.",
    sql(
        "SELECT status, slot_name, latest_end_time FROM pg_stat_wal_receiver;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Replication slot name used by this WAL receiver"),
    healthy=statement("streaming, with the name of a slot")
    @ MONITORING_16.at("Replication slot name used by this WAL receiver"),
    unhealthy=statement("no slot: without a connection, nothing protects its rows")
    @ STANDBY.at("when the standby is not connected. Replication slots"),
)
SEND_FEEDBACK = Step(
    "Enable feedback on the standby, as superuser: vacuum keeps rows that its queries need.",
    command=sql(
        "ALTER SYSTEM SET hot_standby_feedback = on; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ STANDBY.at(
        "<varname>hot_standby_feedback</varname>, which prevents <command>VACUUM</command>"
    ),
    healthy=NO_OUTPUT,
    unhealthy=statement("tables on the primary bloat while a query of the standby is long")
    @ STANDBY.at("which may result in undesirable table bloat. However,"),
    risk="medium",
    takes=NO_TIME,
    undo=shared.EARLIER,
    verify="confl_snapshot stays the same; on the primary, its slot or its sender shows an xmin.",
)
WAIT_LONGER = Step(
    "Raise how long the standby's replay waits for queries, as superuser.",
    command=sql(
        "ALTER SYSTEM SET max_standby_streaming_delay = '<duration>'; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ STANDBY.at("preferable. Keep in mind however that a long-running"),
    healthy=NO_OUTPUT,
    unhealthy=statement("replay falls behind: sessions do not see recent changes")
    @ STANDBY.at("cause other sessions on the standby server to"),
    risk="medium",
    takes=NO_TIME,
    undo=shared.EARLIER,
    verify="Queries shorter than the delay complete; replay_lag on the primary stays acceptable.",
)
CREATE_SLOT = Step(
    "Create a slot on the primary; then set primary_slot_name on the standby, and reload.",
    command=sql("SELECT pg_create_physical_replication_slot('<slot>');", dialect="postgres")
    @ STANDBY.at("<varname>primary_slot_name</varname>"),
    **UNPUBLISHED,
    risk="medium",
    undo="Reset primary_slot_name on the standby and reload; then drop the slot.",
    verify="The slot is active and has an xmin. While its standby is down, it keeps WAL on disk.",
)
NO_TRUNCATION = Step(
    "Disable for one table that vacuum returns empty pages, which locks the table.",
    command=sql(
        "ALTER TABLE <table> SET (vacuum_truncate = off, toast.vacuum_truncate = off);",
        dialect="postgres",
    )
    @ CREATE_TABLE.at("Note that the truncation requires <literal>ACCESS EXCLUSIVE</literal>"),
    **UNPUBLISHED,
    risk="low",
    undo="ALTER TABLE <table> RESET (vacuum_truncate, toast.vacuum_truncate);",
    verify="confl_lock grows only with table changes and explicit locks, not with vacuum.",
)

with DebuggingGuide(
    postgresql(shared.WALKED),
    "PostgreSQL queries cancelled on a standby",
    as_of="2026-11-28",
    symptom="Queries on a read replica (standby) are cancelled; the primary answers them.",
    signals=[
        postgresql.RECOVERY_CONFLICT,
        postgresql.RECOVERY_CONFLICT_FATAL,
        postgresql.CONFLICTS.rising(),
    ],
    tree=Question(
        "Are queries cancelled because old rows were removed?",
        check=OLD_ROWS,
        unhealthy=Question(
            "Does the standby report what its queries need?",
            check=FEEDBACK,
            unhealthy=Cause(
                "Vacuum on the primary removes rows that a query on the standby still needs",
                why=statement("the primary does not know what the standby's queries read")
                @ STANDBY.at("primary, the primary doesn't have information about what"),
                fix=[SEND_FEEDBACK, WAIT_LONGER, DETAIL],
            ),
            healthy=Cause(
                "The standby was disconnected, and its rows were not protected",
                why=statement("feedback without a slot ends with the connection")
                @ STANDBY.at("when the standby is not connected. Replication slots"),
                fix=[SLOT_NAME, CREATE_SLOT, WAIT_LONGER],
            ),
        ),
        healthy=Question(
            "Are they cancelled because of a lock?",
            check=TABLE_LOCKS,
            unhealthy=Cause(
                "A table was changed, truncated or vacuumed on the primary",
                why=statement("exclusive locks on the primary conflict with any use of the table")
                @ STANDBY.at("Access Exclusive locks taken on the primary server,"),
                fix=[WAIT_LONGER, DETAIL, NO_TRUNCATION],
            ),
            healthy=Cause(
                "A database or tablespace was dropped, or a page was in use for too long",
                why=statement("the sessions of a dropped database are ended without a delay")
                @ STANDBY.at("Dropping a database on the primary conflicts with"),
                fix=[DETAIL],
            ),
        ),
    ),
    limit=Limit(
        "max_standby_streaming_delay",
        of="delay of the standby",
        reads="replay lag of the standby",
        default=shared.STREAMING_DELAY,
        headroom=SENDERS,
    ),
    do_not=[
        "Do not read from the primary instead before you know that it has the capacity.",
        "Do not let a standby for failover wait for queries: it falls behind the primary.",
        "Do not enable feedback and forget it: a hanging query keeps dead rows on the primary.",
        "Do not report a lost query at once: it may succeed when it is run again.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and two searches of "
        "operators' reports, GitLab's incidents among them, named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none: a cancelled query may be run again at once")
    @ STANDBY.at("Canceled queries may be retried immediately (after beginning"),
    rollback=shared.RESET,
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="the opposite: replay waits for queries, and the standby is stale",
        )
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
