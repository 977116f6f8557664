"""PostgreSQL aborts transactions that wait for each other: rows, unique keys, or tables."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    action,
    shell,
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.postgresql import DEADLOCKS as COUNTER
from atlas.technologies.failures.postgresql import (
    LOCK_ORDER,
    MONITORING_16,
    MVCC,
    WAITING_LOCKS,
)
from atlas.technologies.failures.postgresql_server import source_of_16
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_OUTPUT, NO_RECOVERY_TIME, NO_TIME

DEADLOCK = source_of_16.file("backend/storage/lmgr/deadlock.c")
LMGR = source_of_16.file("backend/storage/lmgr/lmgr.c")

READ_LOG = shell("grep -A 9 'deadlock detected' <log-file>") @ DEADLOCK.at(
    'errmsg("deadlock detected"),'
)
DEADLOCKS = evolve(
    COUNTER,
    healthy=statement("the same numbers both times") @ shared.COUNTED_DEADLOCKS,
    unhealthy=statement("the number of your database has grown") @ shared.COUNTED_DEADLOCKS,
    verify="Read it again after the time in which the message came several times.",
)
TABLES = Check(
    "Read in the DETAIL lines whether tables or transactions are waited for.",
    READ_LOG,
    healthy=statement("on transaction ..., or on tuple ... of relation ..., in each line")
    @ LMGR.at('_("transaction %u"),'),
    unhealthy=statement("on relation ... of database ..., in a line")
    @ LMGR.at('_("relation %u of database %u"),'),
    verify="Keep these lines: only the log of the server has both statements.",
)
KEYS = Check(
    "Read in the CONTEXT line what the aborted statement was doing.",
    READ_LOG,
    healthy=statement("while updating, deleting or locking tuple ..., or no CONTEXT line")
    @ LMGR.at('gettext_noop("while updating tuple (%u,%u) in relation'),
    unhealthy=statement("while inserting index tuple ... in relation ...")
    @ LMGR.at('gettext_noop("while inserting index tuple (%u,%u) in'),
)
LOCKING = Check(
    "Read in the CONTEXT line whether it only locked the row.",
    READ_LOG,
    healthy=statement("while updating or deleting tuple ..., or no CONTEXT line")
    @ LMGR.at('gettext_noop("while deleting tuple (%u,%u) in relation'),
    unhealthy=statement("while locking tuple ... in relation ...")
    @ LMGR.at('gettext_noop("while locking tuple (%u,%u) in relation'),
    verify="The other side may differ. Below it, SELECT 1 FROM ONLY ... FOR KEY SHARE is the check "
    "of a foreign key.",
)
OWNERS = Check(
    "Find out which applications hold and wait for locks on the table now.",
    sql(
        "SELECT pid, mode, granted, usename, application_name, client_addr, state, query "
        "FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE relation = '<table>'::regclass;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Name of the application that is connected to"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="The statements in the log name both sides: inform the owners of both.",
)
RETRIES = Check(
    "Check that the application retries a transaction that fails with SQLSTATE 40P01.",
    action("Read how the application handles the code 40P01 of its driver.")
    @ MVCC.at("These have the SQLSTATE code <literal>40P01</literal>"),
    healthy=statement("it runs the whole transaction again")
    @ MVCC.at("It may also be advisable to retry deadlock"),
    unhealthy=statement("it returns an error, and the work of the transaction is lost")
    @ MVCC.at("transactions that abort due to deadlocks."),
)
LOCK_ROWS = Step(
    "Lock all rows first, in the order of their key, in both transactions.",
    command=sql(
        "SELECT <column> FROM <table> WHERE <column> IN (<id>) ORDER BY <column> "
        "FOR NO KEY UPDATE;",
        dialect="postgres",
    )
    @ MVCC.at("locks on multiple objects in a consistent order."),
    healthy=statement("the rows; a second transaction waits until the first one ends")
    @ MVCC.at("had updated the rows in the same order,"),
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Roll back: the locks end with the transaction. Remove the statement from the code.",
    verify="The counter of deadlocks no longer grows. If it does, escalate to both owners.",
)
WRITE_IN_ORDER = Step(
    "Write the rows of an insert in the order of their unique key, in the application.",
    command=action("Sort the rows by the columns of the index before they are inserted.")
    @ MVCC.at("locks on multiple objects in a consistent order."),
    healthy=statement("the second transaction waits for the first at the first common key")
    @ MVCC.at("had updated the rows in the same order,"),
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Return to the previous version of the application.",
    verify="The counter of deadlocks no longer grows; duplicates fail as before.",
)
ONE_TABLE = evolve(
    shared.LIMIT_WAIT,
    action="Change one table per transaction in the migration, with a short timeout for locks.",
    undo="RESET lock_timeout, and change the migration back.",
    verify="The migration completes, and the counter of deadlocks no longer grows.",
)

with DebuggingGuide(
    postgresql(shared.WALKED),
    "PostgreSQL deadlock detected",
    as_of="2026-11-28",
    symptom="Transactions that wait for each other: one of them fails, the others complete.",
    signals=[
        postgresql.DEADLOCK,
        postgresql.LOCK_WAIT,
        postgresql.DEADLOCKS.rising(),
    ],
    tree=Question(
        "Do deadlocks still occur?",
        check=DEADLOCKS,
        healthy=Cause(
            "A single deadlock: the server has resolved it, and a retry succeeds",
            why=statement("the server aborts one transaction, and the others complete")
            @ MVCC.at("deadlock situations and resolves them by aborting one"),
            fix=[RETRIES],
        ),
        unhealthy=Question(
            "Does a transaction wait for a table?",
            check=TABLES,
            unhealthy=Cause(
                "A migration locks several tables, in another order than the application",
                why=statement("most table changes take a lock that conflicts with all others")
                @ MVCC.at("commands. Many forms of <command>ALTER INDEX</command> and"),
                fix=[OWNERS, ONE_TABLE],
            ),
            healthy=Question(
                "Did it insert into a unique index?",
                check=KEYS,
                unhealthy=Cause(
                    "Transactions insert the same unique keys in a different order",
                    why=statement("an insert waits for a transaction that inserted the same key")
                    @ shared.UNIQUE.at("the would-be inserter must wait to see if"),
                    fix=[WRITE_IN_ORDER, RETRIES],
                ),
                healthy=Question(
                    "Did it only lock a row?",
                    check=LOCKING,
                    unhealthy=Cause(
                        "A foreign key, or a query that locks rows, locks them in another order",
                        why=statement(
                            "`for no key update` does not block the checks of foreign keys"
                        )
                        @ MVCC.at("acquired is weaker: this lock will not block"),
                        fix=[LOCK_ROWS, RETRIES],
                    ),
                    healthy=Cause(
                        "Transactions change the same rows in a different order",
                        why=statement("each holds a row that the other one wants")
                        @ MVCC.at("Note that deadlocks can also occur as the"),
                        fix=[LOCK_ORDER, LOCK_ROWS, RETRIES],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "deadlock_timeout",
        of="wait until the deadlock check",
        reads="wait for a lock (waitstart)",
        default=postgresql.DEADLOCK_TIMEOUT.value,
        headroom=WAITING_LOCKS,
    ),
    do_not=[
        "Do not terminate the surviving session: it holds the locks rightly, and is not stuck.",
        "Do not lower deadlock_timeout to prevent deadlocks: it only reports them sooner.",
        "Do not raise it to hide them: the transactions then wait for longer.",
        "Do not rely on which transaction is aborted: that is difficult to predict.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and a search of "
        "operators' reports and of GitLab's public incidents named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the aborted transaction, unless the application retries it")
    @ MVCC.at("transactions that abort due to deadlocks."),
    rollback=statement("none needed: the server rolls the aborted transaction back")
    @ MVCC.at("deadlock situations and resolves them by aborting one"),
    see=[
        Link(
            "incidents/debugging/postgresql_lock_timeout",
            "guide",
            because="sessions that wait for one holder, without a cycle",
        )
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
