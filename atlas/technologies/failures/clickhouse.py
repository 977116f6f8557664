"""What fails in ClickHouse, with the first steps."""

from atlas.evidence.command import action, shell, sql
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_LOAD, IO_ERRORS, KERNEL_KILLS
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_kb = Repository(
    "Altinity/altinityknowledgebase",
    commit="6854cfe677bf3d4f72e2788d2a9233528de43edd",
    checked="2026-11-26",
    publisher="Altinity",
    kind="vendor",
    folder="content/en",
    release=undisclosed("release: the pages of the knowledge base name none"),
)
_SETUP = "altinity-kb-setup-and-maintenance/"
MEMORY_PAGE = _kb.file(f"{_SETUP}altinity-kb-who-ate-my-memory.md")
BROKEN = _kb.file(f"{_SETUP}suspiciously-many-broken-parts.md")
PARTS_PAGE = _kb.file(
    "altinity-kb-useful-queries/altinity-kb-number-of-active-parts-in-a-partition.md"
)
INSERTS = _kb.file("altinity-kb-schema-design/how-much-is-too-much.md")
KILLING = _kb.file("altinity-kb-queries-and-syntax/altinity-kb-kill-query.md")
CPU_PAGE = _kb.file(f"{_SETUP}who-ate-my-cpu.md")

ERROR_252 = Repository(
    "ClickHouse/clickhouse-docs",
    commit="5d0f2f3f0acc2f34d5525f0d8208a67bcb160414",
    checked="2026-11-29",
    publisher="ClickHouse",
    release=undisclosed("release: the page names none"),
).file("docs/troubleshooting/error_codes/252_TOO_MANY_PARTS.md")

QUERIES = Check(
    "List the queries that run now, with their memory.",
    sql(
        "SELECT query_id, user, elapsed, formatReadableSize(memory_usage), query FROM "
        "system.processes ORDER BY memory_usage DESC LIMIT 10;",
        dialect="clickhouse",
    )
    @ CPU_PAGE.at("select elapsed, query from system.processes where is_initial_query"),
    **NO_OUTPUT,
    verify="One far above the others: that query; many alike: one user or a retry storm.",
)
MEMORY = Check(
    "Read the memory of the server by use.",
    sql(
        "SELECT metric, formatReadableSize(value) FROM system.asynchronous_metrics WHERE metric "
        "LIKE '%Cach%' OR metric LIKE '%Mem%' ORDER BY metric;",
        dialect="clickhouse",
    )
    @ MEMORY_PAGE.at("metric like '%Cach%' or metric like '%Mem%'"),
    **NO_OUTPUT,
    verify="Compare caches with the memory of queries; dictionaries are in system.dictionaries.",
)
MERGES = Check(
    "List the merges that run now, with their progress and memory.",
    sql(
        "SELECT database, table, elapsed, progress, formatReadableSize(memory_usage) FROM "
        "system.merges;",
        dialect="clickhouse",
    )
    @ MEMORY_PAGE.at("FROM system.merges GROUP BY name"),
    **NO_OUTPUT,
    verify="None, or a few that take hours: merges do not keep up with the inserts.",
)
PARTS = Check(
    "List the partitions with the most active parts.",
    sql(
        "SELECT database, table, partition, sum(rows) AS rows, count() AS part_count FROM "
        "system.parts WHERE active = 1 GROUP BY database, table, partition ORDER BY part_count "
        "DESC LIMIT 20;",
        dialect="clickhouse",
    )
    @ PARTS_PAGE.at("ORDER BY part_count DESC limit 20"),
    **NO_OUTPUT,
    verify="Few rows for each part: the inserts are too small or too frequent.",
)
INSERT_RATE = Check(
    "Count how many inserts arrive each second.",
    action("Read the number of inserts per second of each client.")
    @ INSERTS.at("Every insert creates a part, if you will"),
    healthy=statement("about a dozen per second")
    @ INSERTS.at("(non async) inserts - dozen is enough."),
    unhealthy=statement("more: put more rows into each insert")
    @ INSERTS.at("will not be able to merge them and"),
)
CHOOSE_RESTORE = Check(
    "Compare the broken parts with replicas and backups before the server is forced to start.",
    action("Find a replica or a backup that has the same data.")
    @ BROKEN.at("recover data from backups / re-insert it once"),
    healthy=statement("a replica or backup has it: the loss can be accepted")
    @ BROKEN.at("If you are ok to accept the"),
    unhealthy=statement("none: forcing the start moves the parts to detached")
    @ BROKEN.at("flag and clickhouse will move the parts to"),
)
KILL_QUERY = Step(
    "Kill a query, as its user or an administrator.",
    command=shell(
        "clickhouse-client --host <host> --query \"KILL QUERY WHERE query_id = '<id>' ASYNC\""
    )
    @ KILLING.at("KILL QUERY WHERE query_id = ' ... '"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("not all queries can be killed")
    @ KILLING.at("Unfortunately not all queries can be killed."),
    **NO_TIME,
    risk="medium",
    undo="None: run the query again.",
    verify="The query is gone from system.processes.",
)

MEMORY_LIMIT = KnownFailure(
    "a query or the server exceeds its memory limit", steps=[QUERIES, MEMORY, MERGES, KILL_QUERY]
)
TOO_MANY_PARTS = KnownFailure(
    "inserts are refused: merges do not keep up", steps=[PARTS, MERGES, INSERT_RATE, DISK_LOAD]
)
INACTIVE_PARTS = KnownFailure(
    "inserts are refused: old parts are not removed", steps=[PARTS, DISK_LOAD, MERGES]
)
QUERY_LIMIT = KnownFailure("too many queries run at once", steps=[QUERIES, MERGES, KILL_QUERY])
USER_LIMIT = KnownFailure(
    "a user runs too many queries at once", steps=[QUERIES, MEMORY, KILL_QUERY]
)
BROKEN_PARTS = KnownFailure(
    "the server does not start: too many broken parts",
    steps=[IO_ERRORS, KERNEL_KILLS, CHOOSE_RESTORE],
)
