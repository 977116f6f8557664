"""PostgreSQL: relational database."""

from typing import ClassVar

from atlas.evidence.constructors import connections, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._postgresql_archive_messages import PostgreSQLArchiveMessages
from atlas.technologies._postgresql_client_messages import PostgreSQLClientMessages
from atlas.technologies._postgresql_damage_messages import PostgreSQLDamageMessages
from atlas.technologies._postgresql_definition_messages import PostgreSQLDefinitionMessages
from atlas.technologies._postgresql_driver_messages import PostgreSQLDriverMessages
from atlas.technologies._postgresql_messages import PostgreSQLMessages
from atlas.technologies._postgresql_node_python_messages import PostgreSQLNodePythonMessages
from atlas.technologies._postgresql_object_messages import PostgreSQLObjectMessages
from atlas.technologies._postgresql_password_messages import PostgreSQLPasswordMessages
from atlas.technologies._postgresql_server_messages import PostgreSQLServerMessages
from atlas.technologies._postgresql_session_messages import PostgreSQLSessionMessages
from atlas.technologies._postgresql_start_messages import PostgreSQLStartMessages
from atlas.technologies._postgresql_statement_messages import PostgreSQLStatementMessages
from atlas.technologies._postgresql_syntax_messages import PostgreSQLSyntaxMessages
from atlas.technologies._postgresql_tool_messages import PostgreSQLToolMessages
from atlas.technologies._postgresql_value_messages import PostgreSQLValueMessages
from atlas.technologies._postgresql_wal_g_messages import PostgreSQLWalGMessages
from atlas.technologies.failures import postgresql as fails
from atlas.technologies.failures import postgresql_replication as replication
from atlas.technologies.failures import postgresql_vacuum as vacuuming
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/postgresql.md")
# Master of July 2026, and 15beta2 for what 16 changed, read in a fork with the same commits.
_MASTER = "21e958c303bc8f79627726f4f15a8428c6a22003"
_postgres = Repository("postgres/postgres", commit=_MASTER, checked=_CHECKED)
SETTINGS = _postgres.file("src/backend/utils/misc/guc_parameters.dat")
POSTINIT = "src/backend/utils/init/postinit.c"
_exporter = Repository(
    "prometheus-community/postgres_exporter",
    commit="dbb1987e2f0db61c47efb1bb66cc15bbf16f4c11",
    checked=_CHECKED,
)
MIXIN = _exporter.file("postgres_mixin/alerts/postgres.libsonnet")


class PostgreSQL(
    PostgreSQLPasswordMessages,
    PostgreSQLValueMessages,
    PostgreSQLSyntaxMessages,
    PostgreSQLDefinitionMessages,
    PostgreSQLSessionMessages,
    PostgreSQLServerMessages,
    PostgreSQLToolMessages,
    PostgreSQLClientMessages,
    PostgreSQLDriverMessages,
    PostgreSQLNodePythonMessages,
    PostgreSQLMessages,
    PostgreSQLArchiveMessages,
    PostgreSQLDamageMessages,
    PostgreSQLObjectMessages,
    PostgreSQLStartMessages,
    PostgreSQLStatementMessages,
    PostgreSQLWalGMessages,
    Technology,
):
    """A relational database with transactions and streaming replication."""

    name = "PostgreSQL"
    icon = "simple-icons:postgresql"
    plane = "state"
    releases = release_lines(
        {
            "9.4": "2014-12-18",
            "9.5": "2016-01-07",
            "9.6": "2016-09-29",
            "10": "2017-10-05",
            "11": "2018-10-18",
            "12": "2019-10-03",
            "13": "2020-09-24",
            "14": "2021-09-30",
            "15": "2022-10-13",
            "16": "2023-09-14",
            "17": "2024-09-26",
            "18": "2025-09-25",
        },
        RELEASES,
    )
    logs = statement("standard error, unless `logging_collector` writes files") @ SETTINGS.at(
        "boot_val => '\"stderr\"',"
    )
    ports: ClassVar = {
        "clients": quantity(5432, "")
        @ _postgres.file("configure.ac").at("(--with-pgport), default 5432")
    }
    programs: ClassVar = {
        "pg_restore": "the restore of a dump",
        "pg_rewind": "rewinds a server to a common point with another",
        "pg_upgrade": "upgrades the files of a server",
        "postgres": "the server",
        "wal-g": "archives and backs up a server",
    }
    MAX_CONNECTIONS = Parameter(
        "connections, default",
        connections(100) @ SETTINGS.at("variable => 'MaxConnections', boot_val => '100',"),
    )
    RESERVED_CONNECTIONS = Parameter(
        "reserved for superusers, default",
        connections(3)
        @ SETTINGS.at("variable => 'SuperuserReservedConnections', boot_val => '3',"),
    )
    DEADLOCK_TIMEOUT = Parameter(
        "deadlock timeout, default",
        ms(1000) @ SETTINGS.at("variable => 'DeadlockTimeout', boot_val => '1000',"),
    )

    SLOTS_RESERVED = LogMessage(
        anchor="remaining connection slots are",
        sample="FATAL:  remaining connection slots are reserved for roles with the SUPERUSER "
        "attribute",
        pattern=r"reserved for roles with (?P<who>.+)",
        severity="fatal",
        meaning="Connections are almost exhausted; the last ones are for administrators.",
        source=_postgres.file("src/backend/utils/init/postinit.c"),
        versions=">= 16",
        failure=fails.SLOTS,
    )
    SLOTS_RESERVED_BEFORE_16 = LogMessage(
        anchor="remaining connection slots are",
        sample="FATAL:  remaining connection slots are reserved for non-replication superuser "
        "connections",
        pattern=r"reserved for non-replication superuser connections",
        severity="fatal",
        meaning="Connections are almost exhausted; the last ones are for superusers.",
        source=_postgres.file(
            "src/backend/utils/init/postinit.c", commit="c1d033fcb5ecf306241cd729d1edcaa846456335"
        ),
        versions="< 16",
        failure=fails.SLOTS,
    )
    TOO_MANY_CLIENTS = LogMessage(
        anchor="sorry, too many clients already",
        sample="FATAL:  sorry, too many clients already",
        severity="fatal",
        meaning="Every connection is in use, including those reserved for superusers.",
        source=_postgres.file("src/backend/tcop/backend_startup.c"),
        failure=fails.SLOTS,
    )
    DEADLOCK = LogMessage(
        anchor="deadlock detected",
        sample="ERROR:  deadlock detected",
        severity="error",
        meaning="Two transactions waited for each other, and one was cancelled.",
        source=_postgres.file("src/backend/storage/lmgr/deadlock.c"),
        unless=("ORA-00060",),
        failure=fails.DEADLOCK,
    )
    LOCK_WAIT = LogMessage(
        anchor=" still waiting for ",
        sample="LOG:  process 4711 still waiting for ShareLock on transaction 93 after 1000.123 ms",
        pattern=r"process (?P<pid>\d+) still waiting for (?P<mode>\w+) on (?P<object>.+) after "
        r"(?P<milliseconds>[\d.]+) ms",
        severity="info",
        meaning="A session has waited for a lock past the deadlock check (with log_lock_waits).",
        source=_postgres.file("src/backend/storage/lmgr/proc.c"),
        failure=fails.LOCKED,
    )
    STATEMENT_TIMEOUT = LogMessage(
        anchor="canceling statement due to statement timeout",
        sample="ERROR:  canceling statement due to statement timeout",
        severity="error",
        meaning="A statement ran longer than its statement_timeout.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=fails.STATEMENT_TIMEOUT,
    )
    REPLICATION_TIMEOUT = LogMessage(
        anchor="terminating walsender process due to replication timeout",
        sample="LOG:  terminating walsender process due to replication timeout",
        severity="info",
        meaning="A standby did not respond within wal_sender_timeout, and the primary dropped it.",
        source=_postgres.file("src/backend/replication/walsender.c"),
        failure=replication.DISCONNECTED,
    )
    WRAPAROUND = LogMessage(
        anchor="to avoid wraparound data loss in database ",
        sample="ERROR:  database is not accepting commands that assign new transaction IDs to "
        'avoid wraparound data loss in database "app"',
        pattern=r'wraparound data loss in database "(?P<database>[^"]+)"',
        severity="error",
        meaning="Vacuum is so far behind that writes stop until the database is vacuumed.",
        source=_postgres.file("src/backend/access/transam/varsup.c"),
        failure=vacuuming.WRAPAROUND,
    )
    WRAPAROUND_NEAR = LogMessage(
        anchor=" must be vacuumed within ",
        sample='WARNING:  database "app" must be vacuumed within 99985967 transactions',
        pattern=r'database "(?P<database>[^"]+)" must be vacuumed within (?P<left>\d+) trans',
        severity="warning",
        meaning="Transaction IDs are running out; at three million left, writes stop.",
        source=_postgres.file("src/backend/access/transam/varsup.c"),
        failure=vacuuming.WRAPAROUND_NEAR,
    )
    ROLE_LIMIT = LogMessage(
        anchor="too many connections for role ",
        sample='FATAL:  too many connections for role "app"',
        pattern=r'too many connections for role "(?P<role>[^"]+)"',
        severity="fatal",
        meaning="This role has used up its own CONNECTION LIMIT; others may still connect.",
        source=_postgres.file("src/backend/utils/init/miscinit.c"),
        failure=fails.ROLE_SLOTS,
    )
    WAL_REMOVED = LogMessage(
        anchor="requested WAL segment ",
        sample="ERROR:  requested WAL segment 000000010000004200000017 has already been removed",
        pattern=r"requested WAL segment (?P<segment>\w+) has already been removed",
        severity="error",
        meaning="A standby needs WAL that the primary no longer has, and cannot catch up.",
        source=_postgres.file("src/backend/access/transam/xlog.c"),
        failure=replication.WAL_GONE,
    )
    RECOVERY_CONFLICT = LogMessage(
        anchor="canceling statement due to conflict with recovery",
        sample="ERROR:  canceling statement due to conflict with recovery",
        severity="error",
        meaning="A query on a standby blocked replay longer than the allowed delay.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=replication.CONFLICT,
    )
    RECOVERY_CONFLICT_FATAL = LogMessage(
        anchor="terminating connection due to conflict with recovery",
        sample="FATAL:  terminating connection due to conflict with recovery",
        severity="fatal",
        meaning="A session on a standby blocked replay longer than allowed, and was ended.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=replication.CONFLICT,
    )

    ACTIVITY = Metric(
        name="pg_stat_activity_count",
        meaning="Sessions; compare their sum with pg_settings_max_connections.",
        source=MIXIN,
    )
    REPLICATION_LAG = Metric(
        name="pg_replication_lag_seconds",
        meaning="Lag of a standby.",
        unit="second",
        source=_exporter.file("collector/pg_replication.go"),
    )
    XID_AGE = Metric(
        name="pg_database_wraparound_age_datfrozenxid_seconds",
        meaning="Age of a database's oldest transaction ID, in transactions despite its name.",
        source=_exporter.file("collector/pg_database_wraparound.go"),
    )
    DEADLOCKS = Metric(
        name="pg_stat_database_deadlocks",
        meaning="Deadlocks detected in a database.",
        source=_exporter.file("collector/pg_stat_database.go"),
        kind="counter",
    )
    LOCKS = Metric(
        name="pg_locks_count",
        meaning="Locks that are held or waited for, by database and mode.",
        source=_exporter.file("collector/pg_locks.go"),
    )
    CONFLICTS = Metric(
        name="pg_stat_database_conflicts",
        meaning="Queries of a standby that were cancelled because of replay.",
        source=_exporter.file("collector/pg_stat_database.go"),
        kind="counter",
    )
    SAFE_WAL = Metric(
        name="pg_replication_slots_safe_wal_size_bytes",
        meaning="What may be written before a slot loses the WAL that it needs.",
        unit="byte",
        source=_exporter.file("collector/pg_replication_slots.go"),
    )
    WAL_SIZE = Metric(
        name="pg_wal_size_bytes",
        meaning="Size of the write-ahead log in pg_wal.",
        unit="byte",
        source=_exporter.file("collector/pg_wal.go"),
    )
    ARCHIVE_FAILURES = Metric(
        name="pg_stat_archiver_failed_count",
        meaning="Failed attempts to archive a file of the write-ahead log.",
        source=_exporter.file("collector/pg_stat_archiver.go"),
        kind="counter",
    )
    CHECKPOINTS_REQUESTED = Metric(
        name="pg_stat_checkpointer_num_requested_total",
        meaning="Checkpoints that were requested, most often by writes; from 17 on.",
        source=_exporter.file("collector/pg_stat_checkpointer.go"),
    )
    CHECKPOINTS_REQUESTED_TO_16 = Metric(
        name="pg_stat_bgwriter_checkpoints_req_total",
        meaning="Checkpoints that were requested, most often by writes; to 16.",
        source=_exporter.file("collector/pg_stat_bgwriter.go"),
    )
    STATEMENT_SECONDS = Metric(
        name="pg_stat_statements_seconds_total",
        meaning="Time spent in each statement (with the collector stat_statements).",
        unit="second",
        source=_exporter.file("collector/pg_stat_statements.go"),
    )
    TEMPORARY_BYTES = Metric(
        name="pg_stat_database_temp_bytes",
        meaning="Data that queries wrote to temporary files, by database.",
        unit="byte",
        source=_exporter.file("collector/pg_stat_database.go"),
        kind="counter",
    )


postgresql = PostgreSQL()
