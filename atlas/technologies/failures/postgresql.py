"""What fails in PostgreSQL, with the first steps."""

from atlas.evidence.command import sql
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
)
CONFIG = docs.file("config.sgml")
MONITORING = docs.file("monitoring.sgml")
ADMIN = docs.file("func/func-admin.sgml")
INFO = docs.file("func/func-info.sgml")

COUNT_SESSIONS = Check(
    "Compare client sessions with the limit, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT count(*), current_setting('max_connections') FROM pg_stat_activity WHERE "
        "backend_type = 'client backend';",
        dialect="postgres",
    )
    @ MONITORING.at("will have one row per server process,"),
    healthy=statement("count below max_connections minus the three for superusers")
    @ CONFIG.at("The default value is three connections."),
    unhealthy=statement("count within three of max_connections: only superusers can connect")
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
    verify="The session at the head is not blocked itself.",
)
TERMINATE = Step(
    "Terminate a session that is idle in a transaction, as its role or superuser.",
    command=sql("SELECT pg_terminate_backend(<pid>);", dialect="postgres")
    @ ADMIN.at("Terminates the session whose backend process has the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the transaction is rolled back; the client has to run it again.",
    verify="The session no longer appears in pg_stat_activity.",
)

SLOTS = KnownFailure(
    "connection slots are used up", steps=[COUNT_SESSIONS, COUNT_STATES, TERMINATE]
)
LOCKED = KnownFailure("sessions wait for locks", steps=[COUNT_STATES, FIND_BLOCKERS, TERMINATE])
