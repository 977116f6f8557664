"""What fails in ClickHouse's queries and disks, with the first steps."""

from atlas.evidence.command import sql
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import (
    DISK_LOAD,
    DISK_SPACE,
    IO_ERRORS,
    KERNEL_KILLS,
    THREADS,
)
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.clickhouse import MEMORY, MERGES, PARTS, QUERIES
from atlas.technologies.failures.clickhouse_cluster import CLUSTERS, GRANTED, REPLICAS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_CODES = Repository(
    "ClickHouse/ClickHouse",
    commit="0001433b82852e3e488322e193f01d2b6945e1b9",
    checked="2026-11-27",
).file("src/Common/ErrorCodes.cpp")
_kb = Repository(
    "Altinity/altinityknowledgebase",
    commit="6854cfe677bf3d4f72e2788d2a9233528de43edd",
    checked="2026-11-27",
    publisher="Altinity",
    kind="vendor",
    folder="content/en",
)
_SETUP = "altinity-kb-setup-and-maintenance"

FAILED_QUERIES = Check(
    "List the queries of today that failed, with their error.",
    sql(
        "SELECT event_time, user, exception, query FROM system.query_log WHERE event_date = "
        "today() AND exception != '' ORDER BY event_time DESC LIMIT 20;",
        dialect="clickhouse",
    )
    @ _kb.file("altinity-kb-queries-and-syntax/troubleshooting.md").at(
        "WHERE (event_date = today()) AND (query_id ="
    ),
    **NO_OUTPUT,
    verify="The exception gives the whole error; user and query name the program.",
)
USERS = Check(
    "List the users of the server, and where each is stored.",
    sql("SELECT name, storage FROM system.users ORDER BY name;", dialect="clickhouse")
    @ _kb.file(f"{_SETUP}/users_in_keeper.md").at("SELECT name, storage"),
    **NO_OUTPUT,
    verify="The user of the message is missing: a wrong name, or a wrong server.",
)
TABLES = Check(
    "List the tables that have another definition on another server of the cluster.",
    sql(
        "SELECT database, name, engine, uniqExact(create_table_query) AS ddl FROM "
        "clusterAllReplicas('<cluster>', system.tables) GROUP BY database, name, engine "
        "HAVING ddl > 1;",
        dialect="clickhouse",
    )
    @ _kb.file(f"{_SETUP}/altinity-kb-object-consistency-in-a-cluster.md").at(
        "uniqExact(create_table_query) AS ddl"
    ),
    **NO_OUTPUT,
    verify="The table of the message is listed: a change did not reach all servers.",
)
DISKS = Check(
    "Read the free space of each disk that the server uses.",
    sql(
        "SELECT name, formatReadableSize(free_space), formatReadableSize(total_space) FROM "
        "system.disks;",
        dialect="clickhouse",
    )
    @ _kb.file(f"{_SETUP}/altinity-kb-s3-object-storage/s3_cache_example.md").at(
        "formatReadableSize(total_space) total_space from system.disks"
    ),
    **NO_OUTPUT,
    verify="The disk with free_space near 0 is the one that is full.",
)

TOO_SLOW = KnownFailure(
    "a query is too slow, and ran into a limit", steps=[QUERIES, MERGES, DISK_LOAD]
)
CANCELED = KnownFailure("a query was canceled", steps=[FAILED_QUERIES, QUERIES, UNIT_LOG])
QUOTA = KnownFailure("a user is at its quota", steps=[FAILED_QUERIES, QUERIES, UNIT_LOG])
LIMIT = KnownFailure("a query exceeds a limit", steps=[FAILED_QUERIES, QUERIES, UNIT_LOG])
NO_OBJECT = KnownFailure(
    "a query names a table, column or function that does not exist",
    steps=[FAILED_QUERIES, TABLES, CLUSTERS],
)
EXISTS = KnownFailure("a table or replica already exists", steps=[FAILED_QUERIES, TABLES, REPLICAS])
INVALID = KnownFailure(
    "a statement is refused as invalid", steps=[FAILED_QUERIES, GRANTED, UNIT_LOG]
)
BAD_INPUT = KnownFailure(
    "rows that are inserted do not fit their table or format",
    steps=[FAILED_QUERIES, TABLES, UNIT_LOG],
)
LOGIN = KnownFailure("a login is refused", steps=[USERS, UNIT_LOG, QUERIES])
DISK_FULL = KnownFailure("a disk is full", steps=[DISKS, DISK_SPACE, PARTS, MERGES])
DAMAGED = KnownFailure("data is damaged or incomplete", steps=[IO_ERRORS, REPLICAS, UNIT_LOG])
OBJECTS = KnownFailure(
    "the object storage refuses a request",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_CODES.at("M(499, S3_ERROR)"))],
)
INTERNAL = KnownFailure(
    "the server met an internal error (LOGICAL_ERROR)",
    steps=[UNIT_LOG, FAILED_QUERIES, QUERIES],
)
NO_MEMORY = KnownFailure(
    "the machine gives the server no more memory", steps=[KERNEL_KILLS, MEMORY, QUERIES]
)
NO_THREAD = KnownFailure("the server gets no thread for a task", steps=[THREADS, QUERIES, UNIT_LOG])
SESSION_ENDED = KnownFailure(
    "a session of the HTTP interface does not exist", steps=[FAILED_QUERIES, QUERIES, UNIT_LOG]
)
