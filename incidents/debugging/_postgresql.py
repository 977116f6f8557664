"""PostgreSQL documentation that its guides cite, and steps and statements that they share."""

from attrs import evolve

from atlas import Check, Repository, Step, seconds, sql, statement, undisclosed
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    MONITORING,
    MONITORING_16,
    NOT_SENT,
    SENT,
    docs_of_16,
)
from atlas.technologies.failures.postgresql_server import source_of_16
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME, UNPUBLISHED

# Master of July 2026, read in a fork with the same commits.
_MASTER = "21e958c303bc8f79627726f4f15a8428c6a22003"
docs = Repository(
    "postgres/postgres",
    commit=_MASTER,
    checked=CHECKED,
    folder="doc/src/sgml",
    release=undisclosed("release: master of July 2026, whose version file was not at hand"),
)


CONFIG = docs.file("config.sgml")
MAINTENANCE = docs.file("maintenance.sgml")
SYSTEM_VIEWS = docs.file("system-views.sgml")
AVAILABILITY = docs.file("high-availability.sgml")
ADMIN = docs.file("func/func-admin.sgml")
ALTER_SYSTEM = docs.file("ref/alter_system.sgml")
PROTOCOL = docs.file("protocol.sgml")
FUNCTIONS = docs_of_16.file("func.sgml")
UNIQUE = docs_of_16.file("indexam.sgml")
XLOG = source_of_16.file("backend/access/transam/xlog.c")
COUNTED_DEADLOCKS = MONITORING_16.at("Number of deadlocks detected in this database")

WALKED = undisclosed("version: the guide follows the manual of 16; its failures were made on 15.18")

STREAMING_DELAY = seconds(30) @ CONFIG.at("The default is 30 seconds.")
RESET = statement("reset the changed setting; then reload, or restart if it needs one") @ (
    ALTER_SYSTEM.at("variant, removes that configuration entry from the")
)
ROLLED_BACK = statement("open transactions of terminated sessions are rolled back") @ PROTOCOL.at(
    "it will roll back any open (incomplete) transaction"
)

EARLIER = (
    "ALTER SYSTEM SET it to the earlier value; RESET only if SELECT sourcefile FROM pg_settings "
    "did not name postgresql.auto.conf before; reload."
)

WHO = Check(
    "Check whose session it is, before it is cancelled or terminated.",
    sql(
        "SELECT usename, application_name, client_addr, state, now() - xact_start AS age, query "
        "FROM pg_stat_activity WHERE pid = <pid>;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Name of the application that is connected to"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="It is not a backup, and its owner knows. Keep the row for the report.",
)
BLOCKERS = Check(
    "List the sessions that block others, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT DISTINCT p AS pid, b.state, b.application_name, now() - b.xact_start AS age, "
        "b.query FROM pg_stat_activity w, unnest(pg_blocking_pids(w.pid)) p LEFT JOIN "
        "pg_stat_activity b ON b.pid = p;",
        dialect="postgres",
    )
    @ FUNCTIONS.at("One server process blocks another if it either"),
    healthy=statement("state active, or empty with pid 0")
    @ FUNCTIONS.at("represented by a zero process ID."),
    unhealthy=statement("idle in transaction: the client has not ended it")
    @ MONITORING.at("The backend is in a transaction,"),
    verify="query is its last statement; the lock may be of an earlier one.",
)
CANCEL = Step(
    "Cancel the current statement of that session, as its role or superuser.",
    command=sql("SELECT pg_cancel_backend(<pid>);", dialect="postgres")
    @ ADMIN.at("Cancels the current query of the session whose"),
    healthy=SENT,
    unhealthy=NOT_SENT,
    risk="medium",
    takes=NO_TIME,
    undo="None: the statement has to be run again.",
    verify="The sessions that waited for it continue. An idle session has no statement to cancel: "
    "terminate it.",
)
CANCEL_MIGRATION = evolve(
    CANCEL,
    action="Cancel the migration that waits, as its role or superuser: the others continue.",
    undo="None: the migration has to be run again.",
    verify="No row of pg_locks waits any more; its holder is not touched.",
)
IDLE_SESSIONS = Check(
    "List the sessions that are idle in a transaction, and their clients.",
    sql(
        "SELECT pid, application_name, client_addr, client_port, now() - xact_start AS age, query "
        "FROM pg_stat_activity WHERE state = 'idle in transaction' ORDER BY xact_start;",
        dialect="postgres",
    )
    @ MONITORING.at("The backend is in a transaction,"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="The first row is the oldest. query is its last statement: find it in the code.",
)
END_IDLE = Step(
    "End sessions that stay idle in a transaction, by a setting, as superuser.",
    command=sql(
        "ALTER SYSTEM SET idle_in_transaction_session_timeout = '<duration>'; "
        "SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ CONFIG.at("client query) within an open transaction for longer"),
    **UNPUBLISHED,
    risk="medium",
    undo=EARLIER,
    verify="A session that was idle before stays: terminate it. Each that becomes idle later "
    "ends; its work is rolled back.",
)
ROLL_BACK_PREPARED = Step(
    "Roll it back in its database, as owner or superuser: its writes are lost.",
    command=sql("ROLLBACK PREPARED '<gid>';", dialect="postgres")
    @ docs.file("ref/rollback_prepared.sgml").at("ROLLBACK PREPARED 'foobar';"),
    **UNPUBLISHED,
    risk="high",
    undo="None: it is rolled back at once.",
    verify="pg_prepared_xacts has no row of it.",
)
_autovacuum = Repository(
    "postgres/postgres", commit="00e6a16d01683762c2f34eb4909fc739093ab3bf", checked="2026-11-26"
).file("src/backend/postmaster/autovacuum.c")
VACUUM_PROGRESS = Check(
    "Wait for it to finish, and watch its progress.",
    sql(
        "SELECT pid, relid::regclass, phase, query FROM pg_stat_progress_vacuum "
        "JOIN pg_stat_activity USING (pid);",
        dialect="postgres",
    )
    @ MAINTENANCE.at("value), the autovacuum is not automatically interrupted."),
    healthy=statement("a query of autovacuum that ends in the table: it yields to locks")
    @ MAINTENANCE.at("acquisition will interrupt the autovacuum."),
    unhealthy=statement("a query that ends in (to prevent wraparound): other commands wait for it")
    @ _autovacuum.at('tab->at_wraparound ? " (to prevent wraparound)"'),
    verify="The age of the database falls when the table is done.",
)
LIMIT_WAIT = Step(
    "Retry the migration with a short timeout for locks; wait between attempts.",
    command=sql("SET lock_timeout = '<duration>';", dialect="postgres")
    @ CONFIG_16.at("Abort any statement that waits longer than the"),
    healthy=NO_OUTPUT,
    unhealthy=statement("the timeout ends it again: find what holds the table")
    @ CONFIG_16.at("Abort any statement that waits longer than the"),
    risk="medium",
    takes=NO_TIME,
    undo="RESET lock_timeout; it holds for this session only.",
    verify="It gets the lock at once or gives up, so that nothing waits behind it for long.",
)
