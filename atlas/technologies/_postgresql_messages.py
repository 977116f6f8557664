"""More log messages of PostgreSQL: those of clients, older wordings, and rarer failures."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql as fails
from atlas.technologies.failures import postgresql_replication as replication
from atlas.technologies.failures import postgresql_server as server
from atlas.technologies.message import LogMessage

_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)
_postgres_15 = Repository(
    "postgres/postgres",
    commit="REL_15_18",
    checked="2026-11-28",
    folder="src",
    read_in="Debian's package postgresql-15",
    release="15.18",
)
_LIBPQ = "interfaces/libpq/"
_postgres_9_6 = Repository(
    "postgres/postgres",
    commit="REL9_6_5",
    checked="2026-11-26",
    folder="src",
    read_in="postgrespro/postgres_cluster, a fork of 9.6.5",
)


class PostgreSQLMessages:
    """More log messages of PostgreSQL: those of clients, older wordings, and rarer failures."""

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
        pattern=r"server closed the connection unexpectedly",
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
        anchor="could not connect to server",
        sample="psycopg2.OperationalError: could not connect to server: Connection refused",
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
        pattern=r"FATAL: +the database system is (?P<state>starting up)",
        severity="fatal",
        meaning="A client came before the server accepts connections, as after a crash or restart.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=server.NOT_ACCEPTING,
    )

    RECOVERING = LogMessage(
        anchor="the database system is in recovery mode",
        sample="FATAL:  the database system is in recovery mode",
        pattern=r"FATAL: +the database system is (?P<state>in recovery mode)",
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
        pattern=r'could not extend file "(?P<file>[^"]+)"',
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

    SLOT_LOST_BEFORE_16 = LogMessage(
        anchor=" exceeds max_slot_wal_keep_size",
        sample='LOG:  invalidating slot "standby1" because its restart_lsn 0/A000000 exceeds '
        "max_slot_wal_keep_size",
        pattern=r'invalidating slot "(?P<slot>[^"]+)" because its restart_lsn (?P<lsn>\S+) exceeds',
        severity="info",
        meaning="A slot fell too far behind and lost its WAL; what used it has to be rebuilt.",
        source=_postgres_15.file("backend/replication/slot.c"),
        versions="< 16",
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

    NO_SENDER_LEFT = LogMessage(
        anchor="number of requested standby connections exceeds",
        sample="FATAL:  number of requested standby connections exceeds max_wal_senders (currently "
        "3)",
        severity="fatal",
        meaning="A standby or a base backup needs a WAL sender, and none is free.",
        source=_postgres_16.file("backend/storage/lmgr/proc.c"),
        failure=replication.SENDERS_USED_UP,
    )

    SEMAPHORES = LogMessage(
        anchor="could not create semaphores",
        sample="FATAL:  could not create semaphores",
        severity="fatal",
        meaning="The server does not start: max_connections needs more semaphores than there are.",
        source=_postgres_16.file("backend/port/sysv_sema.c"),
        failure=server.SEMAPHORES,
    )

    VERSION_MISMATCH = LogMessage(
        anchor="aborting because of server version mismatch",
        sample="aborting because of server version mismatch",
        severity="error",
        meaning="pg_dump is older than the server and refuses to dump.",
        source=_postgres_16.file("bin/pg_dump/pg_backup_db.c"),
        failure=server.OLD_DUMP,
    )
