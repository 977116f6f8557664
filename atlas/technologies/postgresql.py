"""PostgreSQL: relational database."""

from typing import ClassVar

from atlas.evidence.constructors import connections, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import postgresql as fails
from atlas.technologies.failures import postgresql_replication as replication
from atlas.technologies.failures import postgresql_server as server
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
_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)
_LIBPQ = "interfaces/libpq/"
_postgres_9_6 = Repository(
    "postgres/postgres",
    commit="REL9_6_5",
    checked="2026-11-26",
    folder="src",
    read_in="postgrespro/postgres_cluster, a fork of 9.6.5",
)
_exporter = Repository(
    "prometheus-community/postgres_exporter",
    commit="dbb1987e2f0db61c47efb1bb66cc15bbf16f4c11",
    checked=_CHECKED,
)
MIXIN = _exporter.file("postgres_mixin/alerts/postgres.libsonnet")


class PostgreSQL(Technology):
    """A relational database with transactions and streaming replication."""

    name = "PostgreSQL"
    icon = "diagrams.onprem.database.PostgreSQL"
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
    NO_SENDER_LEFT = LogMessage(
        anchor="number of requested standby connections exceeds",
        sample='number of requested standby connections exceeds "max_wal_senders" (currently 3)',
        severity="fatal",
        meaning="A standby or a base backup needs a WAL sender, and none is free.",
        source=_postgres.file("src/backend/storage/lmgr/proc.c"),
        failure=replication.SENDERS_USED_UP,
    )
    SEMAPHORES = LogMessage(
        anchor="could not create semaphores",
        sample="FATAL:  could not create semaphores",
        severity="fatal",
        meaning="The server does not start: max_connections needs more semaphores than there are.",
        source=_postgres.file("src/backend/port/sysv_sema.c"),
        failure=server.SEMAPHORES,
    )
    VERSION_MISMATCH = LogMessage(
        anchor="aborting because of server version mismatch",
        sample="aborting because of server version mismatch",
        severity="error",
        meaning="pg_dump is older than the server and refuses to dump.",
        source=_postgres.file("src/bin/pg_dump/pg_backup_db.c"),
        failure=server.OLD_DUMP,
    )

    LOCK_TIMEOUT = LogMessage(
        anchor="canceling statement due to lock timeout",
        sample="ERROR:  canceling statement due to lock timeout",
        severity="error",
        meaning="A statement waited for a lock longer than its lock_timeout.",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=fails.LOCK_TIMEOUT,
    )
    IDLE_TIMEOUT = LogMessage(
        anchor="terminating connection due to idle-in-transaction timeout",
        sample="FATAL:  terminating connection due to idle-in-transaction timeout",
        severity="fatal",
        meaning="A session kept a transaction open without a query for too long, and was closed.",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=fails.IDLE_TIMEOUT,
    )
    LOCK_TABLE_FULL = LogMessage(
        anchor="out of shared memory",
        sample="psycopg2.errors.OutOfMemory: out of shared memory",
        severity="error",
        meaning="Transactions lock more objects than the shared lock table has room for.",
        source=_postgres_16.file("backend/storage/lmgr/lock.c"),
        context=("max_locks_per_transaction", "psycopg", "PSQLException", "postgres", "pq:"),
        failure=fails.LOCK_TABLE_FULL,
    )
    LOCK_TABLE_HINT = LogMessage(
        anchor="You might need to increase max_locks_per_transaction",
        sample="HINT:  You might need to increase max_locks_per_transaction.",
        severity="error",
        meaning="Transactions lock more objects than the shared lock table has room for.",
        source=_postgres_9_6.file("backend/storage/lmgr/lock.c"),
        failure=fails.LOCK_TABLE_FULL,
    )
    CLIENT_LOST = LogMessage(
        anchor="server closed the connection unexpectedly",
        sample="psycopg2.OperationalError: server closed the connection unexpectedly",
        severity="error",
        meaning="The client library's message: the server or a proxy ended the connection.",
        source=_postgres_16.file(f"{_LIBPQ}fe-misc.c"),
        failure=server.CLIENT_LOST,
    )
    UNREACHABLE = LogMessage(
        anchor="Is the server running on that host and accepting TCP/IP connections?",
        sample="Is the server running on that host and accepting TCP/IP connections?",
        severity="error",
        meaning="The client library's message: nothing accepts connections at that address.",
        source=_postgres_16.file(f"{_LIBPQ}fe-connect.c"),
        failure=server.UNREACHABLE,
    )
    UNREACHABLE_IN_9_6 = LogMessage(
        anchor="could not connect to server: ",
        sample="psycopg2.OperationalError: could not connect to server: Connection refused",
        pattern=r"could not connect to server: (?P<cause>Connection refused|Connection timed out|"
        r"No route to host)",
        severity="error",
        meaning="The client library's message: nothing accepts connections at that address.",
        source=_postgres_9_6.file(f"{_LIBPQ}fe-connect.c"),
        context=("Is the server running", "psycopg2", "psql", "libpq", "PG::", "5432"),
        failure=server.UNREACHABLE,
    )
    CRASHED = LogMessage(
        anchor="server process (PID ",
        sample="LOG:  server process (PID 4711) was terminated by signal 9: Killed",
        pattern=r"server process \(PID (?P<pid>\d+)\) was terminated by signal (?P<signal>\d+)",
        severity="info",
        meaning="A server process died by a signal, and every other session is ended as well.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=server.CRASHED,
    )
    OTHER_CRASHED = LogMessage(
        anchor="terminating connection because of crash of another server process",
        sample="WARNING:  terminating connection because of crash of another server process",
        severity="warning",
        meaning="Another server process crashed, and this session is ended for safety.",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=server.CRASHED,
    )
    STARTING = LogMessage(
        anchor="the database system is starting up",
        sample="FATAL:  the database system is starting up",
        severity="fatal",
        meaning="A client came before the server accepts connections, as after a crash or restart.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=server.NOT_ACCEPTING,
    )
    RECOVERING = LogMessage(
        anchor="the database system is in recovery mode",
        sample="FATAL:  the database system is in recovery mode",
        severity="fatal",
        meaning="The server crashed and recovers; clients are refused meanwhile.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=server.NOT_ACCEPTING,
    )
    NO_CHECKPOINT = LogMessage(
        anchor="could not locate a valid checkpoint record",
        sample="PANIC:  could not locate a valid checkpoint record",
        severity="fatal",
        meaning="The write-ahead log lacks the last checkpoint, and the server does not start.",
        source=_postgres_16.file("backend/access/transam/xlogrecovery.c"),
        failure=server.NO_CHECKPOINT,
    )
    LOCK_FILE = LogMessage(
        anchor='lock file "postmaster.pid" already exists',
        sample='FATAL:  lock file "postmaster.pid" already exists',
        severity="fatal",
        meaning="A server already runs in this data directory, and a second one refuses to start.",
        source=_postgres_16.file("backend/utils/init/miscinit.c"),
        failure=server.LOCK_FILE,
    )
    CANNOT_EXTEND = LogMessage(
        anchor='could not extend file "',
        sample='ERROR:  could not extend file "base/16384/24576": No space left on device',
        pattern=r'could not extend file "(?P<file>[^"]+)": (?P<cause>.+)',
        severity="error",
        meaning="A table or index cannot grow, most often because the disk is full.",
        source=_postgres_16.file("backend/storage/smgr/md.c"),
        failure=server.DISK_FULL,
    )
    DAMAGED_PAGE = LogMessage(
        anchor="invalid page in block ",
        sample="ERROR:  invalid page in block 4711 of relation base/16384/24576",
        pattern=r"invalid page in block (?P<block>\d+) of relation (?P<file>[^\s;]+)",
        severity="error",
        meaning="A page read from disk is damaged, or its checksum is wrong.",
        source=_postgres_16.file("backend/storage/buffer/bufmgr.c"),
        failure=server.CORRUPTED,
    )
    NO_RULE = LogMessage(
        anchor="no pg_hba.conf entry for ",
        sample='FATAL:  no pg_hba.conf entry for host "10.0.0.9", user "app", database "shop", '
        "no encryption",
        pattern=r'no pg_hba\.conf entry for (?:replication connection from )?host "(?P<host>[^"]+)"'
        r', user "(?P<user>[^"]+)"',
        severity="fatal",
        meaning="No rule admits this combination of address, user, database and encryption.",
        source=_postgres_16.file("backend/libpq/auth.c"),
        failure=server.NO_RULE,
    )
    LOGIN = LogMessage(
        anchor="password authentication failed for user ",
        sample='FATAL:  password authentication failed for user "app"',
        pattern=r'FATAL: +password authentication failed for user "(?P<user>[^"]+)"',
        severity="fatal",
        meaning="The password or the user is wrong; the reason is in the server's log alone.",
        source=_postgres_16.file("backend/libpq/auth.c"),
        context=("FATAL:", "PSQLException", "pq:", "28P01", "asyncpg"),
        failure=server.LOGIN,
    )
    SLOT_LOST = LogMessage(
        anchor='invalidating obsolete replication slot "',
        sample='LOG:  invalidating obsolete replication slot "standby1"',
        pattern=r'invalidating obsolete replication slot "(?P<slot>[^"]+)"',
        severity="info",
        meaning="A replication slot is given up; what used it has to be rebuilt.",
        source=_postgres_16.file("backend/replication/slot.c"),
        failure=replication.WAL_GONE,
    )
    NO_SLOT_FREE = LogMessage(
        anchor="all replication slots are in use",
        sample="ERROR:  all replication slots are in use",
        severity="error",
        meaning="No further replication slot can be created: max_replication_slots is reached.",
        source=_postgres_16.file("backend/replication/slot.c"),
        failure=replication.SLOTS_USED_UP,
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
    )


postgresql = PostgreSQL()
