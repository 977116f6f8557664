"""MySQL rolls back transactions that wait for each other: row locks, or a migration's locks."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.mysql import INNODB
from atlas.technologies.mysql import mysql
from incidents.debugging._databases import NO_RECOVERY_TIME
from incidents.debugging._mysql import (
    CANCEL_MIGRATION,
    LOCK_WAIT_TIMEOUT,
    METADATA,
    MIGRATION,
    WAITS,
    source_of_5_6,
)
from incidents.debugging._mysql_deadlocks import (
    ADD_INDEX,
    DETECTION,
    EXPLAIN_STATEMENT,
    FOR_UPDATE,
    HANDLING,
    LOCKS_SET,
    READ_COMMITTED,
    RECORD_ALL,
    RETRIES,
    SAME_ORDER,
    SHORT_WAIT,
)

_innobase = "storage/innobase"
LOCKS = source_of_5_6.file(f"{_innobase}/lock/lock0lock.cc")
TRANSACTIONS = source_of_5_6.file(f"{_innobase}/trx/trx0trx.cc")
INSERTS = source_of_5_6.file(f"{_innobase}/row/row0ins.cc")
COUNTERS = source_of_5_6.file(f"{_innobase}/srv/srv0mon.cc")
MDL = source_of_5_6.file("mysql-test/t/mdl_sync.test")

COUNT = Check(
    "Read InnoDB's number of deadlocks twice, with an error between the two.",
    sql(
        "SELECT count FROM information_schema.innodb_metrics WHERE name = 'lock_deadlocks';",
        dialect="mysql",
    )
    @ COUNTERS.at('{"lock_deadlocks", "lock", "Number of deadlocks",'),
    healthy=statement("the same number: no row locks were involved, or the errors have stopped")
    @ COUNTERS.at('{"lock_deadlocks", "lock", "Number of deadlocks",'),
    unhealthy=statement("the number has grown")
    @ COUNTERS.at('{"lock_deadlocks", "lock", "Number of deadlocks",'),
)
GAP = Check(
    "Read in LATEST DETECTED DEADLOCK what transactions (1) and (2) wait for.",
    INNODB.command,
    healthy=statement("WAITING FOR THIS LOCK: lock_mode X ... waiting")
    @ LOCKS.at('fputs(" lock_mode X", file);'),
    unhealthy=statement("locks gap before rec insert intention waiting")
    @ LOCKS.at('fputs(" insert intention", file);'),
    verify="Keep the output: the next deadlock replaces it. The time is in its first line.",
)
SHARED = Check(
    "Read the locks that they already hold.",
    INNODB.command,
    healthy=statement("HOLDS THE LOCK(S): lock_mode X; in 5.6, only transaction (2) has the line")
    @ LOCKS.at('lock_deadlock_fputs("*** (2) HOLDS THE LOCK(S):\\n");'),
    unhealthy=statement("lock mode S, on the same row that they wait for with lock_mode X")
    @ LOCKS.at('fputs(" lock mode S", file);'),
)
ROWS = Check(
    "Compare the row locks of each with its undo log entries.",
    INNODB.command,
    healthy=statement("2 row lock(s), undo log entries 1")
    @ TRANSACTIONS.at('fprintf(f, ", undo log entries " TRX_ID_FMT'),
    unhealthy=statement("500 row lock(s), undo log entries 2: nearly all rows of the table")
    @ TRANSACTIONS.at('" %lu row lock(s)",'),
)
with DebuggingGuide(
    mysql(
        undisclosed("version: source of 5.6, manual of 8 and 9; the failures were made on 9.7.4")
    ),
    "MySQL deadlock found when trying to get lock",
    as_of="2026-11-29",
    symptom="Some transactions fail at once with error 1213, while the others complete.",
    signals=[mysql.DEADLOCK, mysql.CODE_DEADLOCK, mysql.DEADLOCKS.rising()],
    tree=Question(
        "Does InnoDB's number of deadlocks grow?",
        check=COUNT,
        healthy=Question(
            "Does a migration wait for a table?",
            check=evolve(
                METADATA,
                verify="No row, too, once the migration has completed, which the error lets it do: "
                "ask whether one ran at that time.",
            ),
            unhealthy=Cause(
                "A waiting migration, and a transaction that read the table and now writes",
                why=statement("a write needs the lock for which the migration is queued first")
                @ MDL.at("SW lock will cause deadlock and"),
                fix=[MIGRATION, CANCEL_MIGRATION, SHORT_WAIT, RETRIES],
            ),
            healthy=Cause(
                "A single deadlock: a retry succeeds",
                why=statement("a deadlock is harmless unless it is frequent")
                @ HANDLING.at("unless they are so frequent that you cannot"),
                fix=[RETRIES, RECORD_ALL],
            ),
        ),
        unhealthy=Question(
            "Does one wait to insert into a gap?",
            check=GAP,
            unhealthy=Cause(
                "Both locked the same gap between keys, and both insert into it",
                why=statement("two transactions may lock one gap; their inserts then wait for it")
                @ LOCKS.at("rules allow conflicting locks on gaps."),
                fix=[READ_COMMITTED, RETRIES],
            ),
            healthy=Question(
                "Do both hold a shared lock?",
                check=SHARED,
                unhealthy=Cause(
                    "A foreign key or a shared read locks the row, then both change it",
                    why=statement("the check of a foreign key locks the parent's row as shared")
                    @ INSERTS.at("err = row_ins_set_shared_rec_lock("),
                    fix=[FOR_UPDATE, RETRIES],
                ),
                healthy=Question(
                    "Does one lock many more rows than it changes?",
                    check=ROWS,
                    unhealthy=Cause(
                        "No index fits the statement: it locks all rows that it scans",
                        why=statement("without an index, every row of the table is locked")
                        @ LOCKS_SET.at("every row of the table becomes locked"),
                        fix=[EXPLAIN_STATEMENT, ADD_INDEX],
                    ),
                    healthy=Cause(
                        "Transactions change the same rows in a different order",
                        why=statement("in one order, they queue and do not deadlock")
                        @ HANDLING.at("transactions form well-defined queues and do not deadlock."),
                        fix=[SAME_ORDER, RETRIES, RECORD_ALL],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "innodb_lock_wait_timeout (5.6 and 9.7)",
        of="wait for a row lock",
        reads="wait for a row lock (wait_age)",
        default=LOCK_WAIT_TIMEOUT,
        headroom=WAITS,
    ),
    do_not=[
        "Do not repeat only the failed statement: the whole transaction was rolled back.",
        "Do not kill the other session: it got its lock, and is not stuck.",
        "Do not turn off innodb_deadlock_detect: both transactions then wait for the timeout.",
        "Do not retry without a pause and a limit when deadlocks are frequent.",
    ],
    precedents=undisclosed(
        "public incident: the incidents of this repository, danluu/post-mortems and a search of "
        "status pages named none; GitHub's of 2021-11-27 was a deadlock of semaphores"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the transaction that was rolled back, unless it is run again")
    @ DETECTION.at("rolls back a transaction or transactions to break"),
    rollback=statement("none needed: the server rolls one transaction back")
    @ DETECTION.at("rolls back a transaction or transactions to break"),
    see=[
        Link(
            "incidents/debugging/mysql_lock_wait_timeout",
            "guide",
            because="error 1205: a wait for one holder, without a cycle",
        )
    ],
    glossary={
        "READ COMMITTED": "An isolation level: each read sees what is committed by then.",
        "SHARED": "A lock that others may hold too, as long as nobody changes the row.",
    },
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
