"""What fails in PostgreSQL's sessions, with the first steps."""

from atlas.evidence.command import action, sql
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

# Master of July 2026, read in a fork with the same commits.
docs = Repository(
    "postgres/postgres",
    commit="21e958c303bc8f79627726f4f15a8428c6a22003",
    checked="2026-11-22",
    folder="doc/src/sgml",
    release=undisclosed("release: master of July 2026, whose version file was not at hand"),
)
docs_of_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="doc/src/sgml",
    read_in="orioledb/postgres, a fork of 16.4",
    release="16.4",
)
CONFIG = docs.file("config.sgml")
MONITORING = docs.file("monitoring.sgml")
ADMIN = docs.file("func/func-admin.sgml")
INFO = docs.file("func/func-info.sgml")
CREATE_ROLE = docs.file("ref/create_role.sgml")
ROLE_LIMIT_TEXT = Repository(
    "postgres/postgres", commit="21e958c303bc8f79627726f4f15a8428c6a22003", checked="2026-11-22"
).file("src/backend/utils/init/miscinit.c")
MONITORING_16 = docs_of_16.file("monitoring.sgml")
CONFIG_16 = docs_of_16.file("config.sgml")
VIEWS_16 = docs_of_16.file("system-views.sgml")
MVCC = docs_of_16.file("mvcc.sgml")
SENT = statement("t: the signal was sent") @ ADMIN.at("if the signal was successfully sent and")
NOT_SENT = statement("f: sending the signal failed") @ ADMIN.at("if sending the signal failed.")

COUNT_SESSIONS = Check(
    "Compare client sessions with the limit, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT count(*), current_setting('max_connections') AS most, "
        "current_setting('superuser_reserved_connections') AS admins, "
        "current_setting('reserved_connections', true) AS reserved "
        "FROM pg_stat_activity WHERE backend_type = 'client backend';",
        dialect="postgres",
    )
    @ MONITORING.at("will have one row per server process,"),
    healthy=statement("count below most minus admins and reserved (16 and later)")
    @ CONFIG.at("new connections will be accepted only for superusers."),
    unhealthy=statement("count at that number or above: others are refused")
    @ CONFIG.at("new connections will be accepted only for superusers."),
)
COUNT_STATES = Check(
    "Count sessions by state, as superuser or with pg_read_all_stats.",
    sql("SELECT state, count(*) FROM pg_stat_activity GROUP BY state;", dialect="postgres")
    @ MONITORING.at("Current overall state of this backend."),
    healthy=statement("mostly active, or idle (outside a transaction)")
    @ MONITORING.at("backend is waiting for a new client command."),
    unhealthy=statement("idle in transaction: open, but no query runs")
    @ MONITORING.at("The backend is in a transaction,"),
)
FIND_BLOCKERS = Check(
    "Find what blocks a waiting session; follow the chain to its head.",
    sql("SELECT pg_blocking_pids(<pid>);", dialect="postgres")
    @ INFO.at("Returns an array of the process ID(s) of"),
    healthy=statement("{}: no session blocks it") @ INFO.at("or an empty array if there is no"),
    unhealthy=statement("the pids of the sessions that block it")
    @ INFO.at("Returns an array of the process ID(s) of"),
    verify="The session at the head is not blocked itself. If a migration waits in the chain, "
    "cancel that first: the others continue.",
)
TERMINATE = Step(
    "Terminate a session whose transaction is idle, oldest or blocks others, as its role or "
    "superuser.",
    command=sql("SELECT pg_terminate_backend(<pid>);", dialect="postgres")
    @ ADMIN.at("Terminates the session whose backend process has the"),
    healthy=SENT,
    unhealthy=NOT_SENT,
    **NO_TIME,
    risk="medium",
    undo="None: the transaction is rolled back; the client has to run it again.",
    verify="The session no longer appears in pg_stat_activity.",
)

WAITS = Check(
    "List what sessions wait for, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT pid, wait_event_type, wait_event FROM pg_stat_activity WHERE wait_event IS NOT "
        "NULL;",
        dialect="postgres",
    )
    @ MONITORING.at("SELECT pid, wait_event_type, wait_event FROM pg_stat_activity"),
    healthy=statement("no row of type Lock")
    @ MONITORING.at("the backend is waiting, if any; otherwise NULL."),
    unhealthy=statement("2540 | Lock | relation, in many rows")
    @ MONITORING.at("2540 | Lock            | relation"),
)
LONGEST = Check(
    "List the statements that have run the longest, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT pid, now() - query_start AS runtime, wait_event_type, query FROM "
        "pg_stat_activity WHERE state = 'active' ORDER BY query_start LIMIT 10;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Time when the currently active query was started,"),
    **NO_OUTPUT,
    verify="A wait_event_type of Lock: it waits for a lock; none: it computes.",
)
DEADLOCKS = Check(
    "Count the deadlocks of each database; read twice to see whether they continue.",
    sql("SELECT datname, deadlocks FROM pg_stat_database;", dialect="postgres")
    @ MONITORING_16.at("Number of deadlocks detected in this database"),
    **NO_OUTPUT,
    verify="A number that grows: deadlocks continue; the server log has the two statements.",
)
WAITING_LOCKS = Check(
    "List the locks that sessions wait for.",
    sql(
        "SELECT pid, relation::regclass, mode, waitstart FROM pg_locks WHERE NOT granted;",
        dialect="postgres",
    )
    @ VIEWS_16.at("True if lock is held, false if lock"),
    healthy=statement("no rows: nobody waits")
    @ VIEWS_16.at("currently waiting to acquire this lock,"),
    unhealthy=statement("rows that stay: another session holds the lock")
    @ VIEWS_16.at("other process is holding or waiting for a"),
    verify="No relation: it waits for a row. Before 14, waitstart is missing: leave it out.",
)
LOCK_ORDER = Check(
    "Compare the order in which the applications lock rows.",
    action("Read the statements of both transactions in the server log, in their order.")
    @ MVCC.at("locks on multiple objects in a consistent order."),
    healthy=statement("the same order everywhere: no deadlock")
    @ MVCC.at("had updated the rows in the same order,"),
    unhealthy=statement("different orders; the application has to retry until that is fixed")
    @ MVCC.at("deadlocks can be handled on-the-fly by retrying"),
)
TIMEOUTS = Check(
    "Read the timeouts that apply to this role and database.",
    sql(
        "SELECT name, setting, unit, source FROM pg_settings WHERE name IN "
        "('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout');",
        dialect="postgres",
    )
    @ CONFIG_16.at("Abort any statement that takes more than the"),
    healthy=statement("0: no timeout") @ CONFIG_16.at("A value of zero (the default) disables the"),
    unhealthy=statement("a value below what the statement needs")
    @ CONFIG_16.at("Abort any statement that takes more than the"),
)
ROLE_SESSIONS = Check(
    "Compare the sessions of each role with its limit.",
    sql(
        "SELECT rolname, rolconnlimit, count(pid) FROM pg_roles LEFT JOIN pg_stat_activity ON "
        "usename = rolname WHERE rolconnlimit >= 0 GROUP BY 1, 2;",
        dialect="postgres",
    )
    @ VIEWS_16.at("connections this role can make. -1 means no"),
    healthy=statement("count below rolconnlimit")
    @ VIEWS_16.at("this sets maximum number of concurrent"),
    unhealthy=statement("count at rolconnlimit")
    @ VIEWS_16.at("this sets maximum number of concurrent"),
)
RAISE_ROLE_LIMIT = Step(
    "Raise that role's limit, as superuser, if the server has free slots.",
    command=sql("ALTER ROLE <role> CONNECTION LIMIT <count>;", dialect="postgres")
    @ CREATE_ROLE.at("-1 (the default) means no limit."),
    healthy=statement("new sessions of the role connect")
    @ CREATE_ROLE.at("-1 (the default) means no limit."),
    unhealthy=statement('FATAL: too many connections for role "app"')
    @ ROLE_LIMIT_TEXT.at('errmsg("too many connections for role \\"%s\\"",'),
    **NO_TIME,
    risk="low",
    undo="ALTER ROLE <role> CONNECTION LIMIT <previous-count>;",
    verify="The message stops, and the server still has free slots.",
)
LOCK_TABLE = Check(
    "Count the locks of each session.",
    sql(
        "SELECT pid, count(*) FROM pg_locks GROUP BY pid ORDER BY 2 DESC LIMIT 10;",
        dialect="postgres",
    )
    @ VIEWS_16.at("True if lock is held, false if lock"),
    **NO_OUTPUT,
    verify="A session with thousands of locks touches very many tables in one transaction.",
)
HOLDERS = Check(
    "List who holds which lock on the table.",
    sql(
        "SELECT pid, mode, granted FROM pg_locks WHERE relation = '<table>'::regclass;",
        dialect="postgres",
    )
    @ VIEWS_16.at("True if lock is held, false if lock"),
    **NO_OUTPUT,
    verify="granted t: this session has the lock; look for its pid in pg_stat_activity.",
)
LOCKS_SETTING = Check(
    "Check how many locks per transaction the server has room for.",
    sql("SHOW max_locks_per_transaction;", dialect="postgres")
    @ CONFIG_16.at("objects (e.g., tables) per server process"),
    healthy=statement("64, the default, usually suffices")
    @ CONFIG_16.at("64, has historically proven sufficient, but you"),
    unhealthy=statement("too few for queries that touch many tables; raise it and restart")
    @ CONFIG_16.at("raise this value if you have queries that"),
)

SLOTS = KnownFailure(
    "connection slots are used up", steps=[COUNT_SESSIONS, COUNT_STATES, TERMINATE]
)
ROLE_SLOTS = KnownFailure(
    "a role is at its connection limit", steps=[ROLE_SESSIONS, COUNT_STATES, RAISE_ROLE_LIMIT]
)
LOCKED = KnownFailure("sessions wait for locks", steps=[WAITING_LOCKS, FIND_BLOCKERS, TERMINATE])
LOCK_TIMEOUT = KnownFailure(
    "a statement waited for a lock until its timeout",
    steps=[WAITING_LOCKS, FIND_BLOCKERS, TIMEOUTS, TERMINATE],
)
DEADLOCK = KnownFailure("transactions deadlock", steps=[DEADLOCKS, WAITING_LOCKS, LOCK_ORDER])
STATEMENT_TIMEOUT = KnownFailure(
    "a statement ran into its timeout", steps=[LONGEST, WAITS, TIMEOUTS]
)
IDLE_TIMEOUT = KnownFailure(
    "a session was closed because it was idle in a transaction",
    steps=[COUNT_STATES, TIMEOUTS, LONGEST],
)
LOCK_TABLE_FULL = KnownFailure(
    "the shared lock table is full", steps=[LOCK_TABLE, LOCKS_SETTING, LONGEST]
)
NOT_WAITED = KnownFailure(
    "a row or table is locked, and the statement does not wait (NOWAIT)",
    steps=[HOLDERS, COUNT_STATES, LONGEST],
)
