"""MySQL statements fail with error 1205 because another transaction holds their lock."""

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
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.mysql import (
    INNODB,
    KILL,
    KILL_CONNECTION,
    PROCESSES,
    SYS,
)
from atlas.technologies.failures.mysql_statements import PREPARED_TRANSACTIONS
from atlas.technologies.mysql import mysql
from incidents.debugging._databases import NO_OUTPUT, NO_RECOVERY_TIME, NO_TIME
from incidents.debugging._mysql import (
    CANCEL,
    CANCEL_MIGRATION,
    ENGINE,
    LOCK_WAIT_TIMEOUT,
    METADATA,
    MIGRATION,
    OWNER,
    WAITS,
    source_of_5_6,
)

XA = source_of_5_6.file("mysql-test/r/xa.result")

BLOCKING = Check(
    "Read blocking_query of the holder: its blocking_pid waits for nobody.",
    sql(
        "SELECT * FROM sys.innodb_lock_waits "
        "WHERE blocking_pid NOT IN (SELECT waiting_pid FROM sys.innodb_lock_waits);",
        dialect="mysql",
    )
    @ SYS.at("waiting_pid | bigint(21) unsigned | NO"),
    healthy=statement("a statement, such as UPDATE: the holder is still running it")
    @ SYS.at("blocking_query: UPDATE t1 SET val = val"),
    unhealthy=statement("NULL: the holder runs nothing, but has not ended its transaction")
    @ SYS.at("blocking_query | longtext | YES"),
)
RUNTIME = evolve(
    OWNER,
    action="Check how long the statement has run: Time in the row of blocking_pid, in seconds.",
)
CLIENT = evolve(
    OWNER,
    action="Find the client that left it open: User, Host and Time in the row of blocking_pid.",
)
OPEN = evolve(
    INNODB,
    action="Check for a transaction that is still open: in TRANSACTIONS, ACTIVE and its seconds.",
    verify="One that stays open for long can hold the lock of the next wait: find its client.",
)
END = evolve(
    KILL_CONNECTION,
    verify="The view has no row of its pid, and the statement that waited completes.",
)
END_BLOCKER = evolve(
    END,
    action="Or, if the migration must run, close the session that blocks it, as administrator.",
    verify="KILL QUERY is not enough: its transaction stays open. After KILL, the migration and "
    "the statements behind it complete.",
)
ROLL_BACK = Step(
    "Roll back the prepared transaction, if its coordinator has not decided to commit.",
    command=action("Run XA ROLLBACK with the id that XA RECOVER lists.")
    @ XA.at("xa rollback 'test1';"),
    healthy=NO_OUTPUT,
    unhealthy=statement("XAER_NOTA: Unknown XID") @ XA.at("ERROR XAE04: XAER_NOTA: Unknown XID"),
    risk="high",
    takes=NO_TIME,
    undo="None: what the transaction wrote is lost.",
    verify="XA RECOVER does not list it any more, and the statement that waited completes.",
)

with DebuggingGuide(
    mysql(
        undisclosed("version: sources of 5.6 and the sys schema; the failures were made on 9.7.4")
    ),
    "MySQL lock wait timeout exceeded",
    as_of="2026-11-28",
    symptom="Some writes or migrations hang, then fail with error 1205; other statements work.",
    signals=[mysql.LOCK_WAIT, mysql.RUNNING.rising()],
    tree=Question(
        "Does a transaction wait for a row lock now?",
        check=WAITS,
        healthy=Question(
            "Does a statement wait for the lock on a table?",
            check=METADATA,
            unhealthy=Cause(
                "A migration waits for an open transaction, and others wait behind it",
                why=statement("these statements wait in the state of a metadata lock")
                @ PROCESSES.at("Waiting for table metadata lock"),
                fix=[MIGRATION, CANCEL_MIGRATION, END_BLOCKER],
            ),
            healthy=Cause(
                "The wait is over: the holder ended after the timeout",
                why=statement("a statement waits for a row for at most the timeout")
                @ ENGINE.at("Timeout in seconds an InnoDB transaction may wait"),
                fix=[OPEN],
            ),
        ),
        unhealthy=Question(
            "Does the blocking session run nothing?",
            check=BLOCKING,
            healthy=Cause(
                "A long statement holds the rows",
                why=statement("the view names the statement that holds the lock")
                @ SYS.at("blocking_query: UPDATE t1 SET val = val"),
                fix=[RUNTIME, CANCEL],
            ),
            unhealthy=Question(
                "Is it a prepared transaction without a session?",
                check=evolve(
                    PREPARED_TRANSACTIONS,
                    healthy=statement("no row, and blocking_pid is not 0") @ XA.at("xa recover;"),
                    unhealthy=statement("a row with the id in data; blocking_pid is 0")
                    @ XA.at("formatID gtrid_length bqual_length data"),
                ),
                unhealthy=Cause(
                    "A distributed transaction was prepared, and not completed",
                    why=statement("the server lists it until it is committed or rolled back")
                    @ XA.at("xa recover;"),
                    fix=[ROLL_BACK],
                ),
                healthy=Cause(
                    "A client left its transaction open",
                    why=statement("the session that blocks can be ended by its pid")
                    @ SYS.at("sql_kill_blocking_connection: KILL 4"),
                    fix=[CLIENT, END],
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
        "Do not kill the sessions that wait: they are not the cause, and their clients return.",
        "Do not raise the timeout during the incident: waiting statements hold more connections.",
        "Do not roll back a prepared transaction before its coordinator is asked: it may commit.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and a search of "
        "operators' reports named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("what the ended transaction wrote, unless its client runs it again")
    @ KILL.at("You can kill a thread with the KILL"),
    rollback=statement("kill statements first: that leaves their connections intact")
    @ KILL.at("but leaves the connection itself intact."),
    see=[
        Link(
            "incidents/debugging/mysql_replication_stopped",
            "guide",
            because="a replica is stopped, not only late: error 1236",
        ),
        Link(
            "incidents/debugging/mysql_deadlock",
            "guide",
            because="error 1213: two transactions wait for each other",
        ),
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="when the waiting sessions use up all connections",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
