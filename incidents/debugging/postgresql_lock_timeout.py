"""Statements wait for a lock or give up: a migration in the queue, an open transaction, a job."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    about,
    ms,
    seconds,
    sql,
    statement,
    waive,
)
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    FIND_BLOCKERS,
    INFO,
    MVCC,
    TERMINATE,
    TIMEOUTS,
    VIEWS_16,
    WAITING_LOCKS,
    docs_of_16,
)
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.inngest.facts import SEPTEMBER

_CHECKED = "2026-11-28"
PREPARE = docs_of_16.file("ref/prepare_transaction.sgml")
GOCARDLESS = Publisher("GoCardless", checked=_CHECKED).post(
    "Zero-downtime Postgres migrations - the hard parts",
    "https://gocardless.com/blog/zero-downtime-postgres-migrations-the-hard-parts/",
)
GITLAB = Publisher("GitLab", checked=_CHECKED).post(
    "Outage: 2016-09-27 00:45 UTC - GitLab Database Contention & Locking",
    "https://gitlab.com/gitlab-com/infrastructure/issues/490",
)

TABLE_LOCKS = Check(
    "List the statements that wait to lock a whole table.",
    sql(
        "SELECT pid, relation::regclass, mode FROM pg_locks "
        "WHERE NOT granted AND mode = 'AccessExclusiveLock';",
        dialect="postgres",
    )
    @ VIEWS_16.at("currently waiting to acquire this lock,"),
    healthy=statement("no rows") @ VIEWS_16.at("currently waiting to acquire this lock,"),
    unhealthy=statement("a row: later statements on this table wait behind it")
    @ shared.FUNCTIONS.at("request and is ahead of it in the"),
)
PREPARED = Check(
    "List the prepared transactions.",
    sql("SELECT gid, prepared, owner, database FROM pg_prepared_xacts;", dialect="postgres")
    @ VIEWS_16.at("information about transactions that are currently prepared"),
    healthy=statement("no rows") @ VIEWS_16.at("information about transactions that are currently"),
    unhealthy=statement("a row that is older than the wait: it keeps its locks")
    @ PREPARE.at("continues to hold whatever locks it held."),
    verify="It has no session: the list of blocking sessions shows pid 0 for it.",
)
MIGRATION = evolve(
    shared.WHO,
    action="Check whose migration waits, before it is cancelled: pid of that row of pg_locks.",
    verify="Its owner knows, and can run it again. Keep the row for the report.",
)

with DebuggingGuide(
    postgresql(shared.WALKED),
    "PostgreSQL lock timeout",
    as_of="2026-11-28",
    symptom="Queries on one table hang or fail, often since a schema migration blocks them.",
    signals=[
        postgresql.LOCK_TIMEOUT,
        postgresql.LOCK_WAIT,
        postgresql.STATEMENT_TIMEOUT,
        postgresql.LOCKS.rising(),
    ],
    tree=Question(
        "Do sessions wait for a lock now?",
        check=WAITING_LOCKS,
        healthy=Cause(
            "The wait is over: the holder was only slower than the timeout",
            why=statement("lock_timeout ends a statement that waits longer")
            @ CONFIG_16.at("Abort any statement that waits longer than the"),
            fix=[TIMEOUTS, shared.LIMIT_WAIT],
        ),
        unhealthy=Question(
            "Does a statement wait to lock a whole table?",
            check=TABLE_LOCKS,
            unhealthy=Cause(
                "A migration waits for a transaction, and all others wait behind it",
                why=statement("a lock of this mode conflicts with locks of all modes")
                @ MVCC.at("Conflicts with locks of all modes (<literal>ACCESS"),
                fix=[MIGRATION, FIND_BLOCKERS, shared.CANCEL_MIGRATION, shared.LIMIT_WAIT],
            ),
            healthy=Question(
                "Is the blocking session idle in a transaction?",
                check=shared.BLOCKERS,
                unhealthy=Cause(
                    "A client left a transaction open",
                    why=statement("locks are held until the end of the transaction")
                    @ MVCC.at("Once acquired, a lock is normally held until"),
                    fix=[shared.WHO, TERMINATE, shared.END_IDLE],
                ),
                healthy=Question(
                    "Does a prepared transaction hold the lock?",
                    check=PREPARED,
                    unhealthy=Cause(
                        "A two-phase transaction was prepared, and not completed",
                        why=statement("a prepared transaction keeps its locks without a session")
                        @ PREPARE.at("continues to hold whatever locks it held."),
                        fix=[shared.ROLL_BACK_PREPARED],
                    ),
                    healthy=Cause(
                        "A long statement holds the lock: a job, a backup, a large change",
                        why=statement("a session waits for a lock held by another")
                        @ INFO.at("One server process blocks another if it either"),
                        fix=[FIND_BLOCKERS, shared.WHO, shared.CANCEL],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "lock_timeout (zero means no limit)",
        of="wait for a lock",
        reads="wait for a lock (waitstart)",
        default=ms(0) @ CONFIG_16.at("A value of zero (the default) disables the"),
        headroom=WAITING_LOCKS,
    ),
    do_not=[
        "Do not restart the server: the lock goes when one session ends; a restart ends all.",
        "Do not end the sessions that wait: they are not the cause, and they will return.",
        "Do not set lock_timeout in postgresql.conf: it would affect all sessions.",
        "Do not roll back a prepared transaction before its coordinator is asked: it may commit.",
    ],
    precedents=[
        Precedent(
            "GoCardless, a foreign key is added",
            report=GOCARDLESS,
            what=statement("a planned migration took the API down for about 15 seconds")
            @ GOCARDLESS.at("we took around 15 seconds of unexpected API"),
        ),
        Precedent(
            "Inngest, 2026-09-18",
            report=SEPTEMBER,
            what=statement("a retried deletion held its locks; the queue filled PgBouncer")
            @ SEPTEMBER.at("transaction, holding locks on everything it touches"),
        ),
        Precedent(
            "GitLab.com, 2016-09-27",
            report=GITLAB,
            what=statement("a dump and a repack of tables contended; a trigger remained")
            @ GITLAB.at("contention between a running pg_dump and a"),
        ),
    ],
    time_to_recover=about(seconds(15))
    @ GOCARDLESS.at(
        "we took around 15 seconds of unexpected API",
        of="GoCardless, a migration in PostgreSQL",
        basis="outage",
    ),
    data_loss=shared.ROLLED_BACK,
    rollback=shared.RESET,
    see=[
        Link(
            "incidents/debugging/postgresql_deadlock_detected",
            "guide",
            because="transactions that wait for each other in a cycle",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="when the waiting sessions use up all connections",
        ),
        Link(
            "incidents/debugging/postgresql_slow_queries",
            "guide",
            because="no session waits for a lock, and the statement is slow all the same",
        ),
    ],
) as diagram:
    waive("EV504", because="GoCardless's page, as read, shows only when it was last edited")
