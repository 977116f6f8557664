"""Sources and steps against deadlocks of MySQL."""

from attrs import evolve

from atlas import Check, Publisher, Step, action, sql, statement
from incidents.debugging._databases import NO_OUTPUT, NO_TIME
from incidents.debugging._mysql import manual, source_of_5_6

HANDLING = manual.post(
    "17.7.5.3 How to Minimize and Handle Deadlocks",
    "9.4/en/innodb-deadlocks-handling.html",
    release="9.4",
    read_in="copies of the manual, after its opening",
)
_oracle = Publisher(
    "Oracle", checked="2026-11-29", base="https://docs.oracle.com/cd/E17952_01/mysql-8."
)
DETECTION = _oracle.post("17.7.5.2 Deadlock Detection", "4-en/innodb-deadlock-detection.html")
LOCKS_SET = _oracle.post(
    "17.7.3 Locks Set by Different SQL Statements in InnoDB", "0-en/innodb-locks-set.html"
)
ALTER = source_of_5_6.file("mysql-test/r/alter_table.result")
EXPLAIN = source_of_5_6.file("mysql-test/include/explain_json.inc")
ISOLATION = source_of_5_6.file("mysql-test/r/binlog_tx_isolation.result")
LOCK_WAIT_VARIABLE = source_of_5_6.file("sql/sys_vars.cc")

RETRIES = Check(
    "Check that the application runs the whole transaction again after error 1213.",
    action("Read how the application handles SQLSTATE 40001, error 1213, of its driver.")
    @ HANDLING.at("Always be prepared to re-issue a transaction"),
    healthy=statement("it begins the transaction again, from its first statement")
    @ HANDLING.at("Deadlocks are not dangerous. Just try again."),
    unhealthy=statement("it fails, or repeats the last statement alone: the rest is rolled back")
    @ DETECTION.at("rolls back a transaction or transactions to break"),
)
EXPLAIN_STATEMENT = Check(
    "Check the number of rows that the statement examines.",
    sql(
        "EXPLAIN FORMAT=TRADITIONAL SELECT * FROM <database>.<table> WHERE <column> = <value>;",
        dialect="mysql",
    )
    @ EXPLAIN.at("EXPLAIN FORMAT=traditional SELECT 1;"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Put in the condition of the statement. type ALL, or rows near the size of the table: "
    "no index fits. With an index: type ref or range, and few rows.",
)
ADD_INDEX = Step(
    "Add an index on the columns of the condition; an open transaction makes it wait, and all "
    "behind it.",
    command=sql(
        "SET SESSION lock_wait_timeout = <seconds>; "
        "ALTER TABLE <database>.<table> ADD INDEX (<column>), ALGORITHM=INPLACE, LOCK=NONE;",
        dialect="mysql",
    )
    @ ALTER.at("ADD INDEX i1(b), ALGORITHM= INPLACE, LOCK= NONE;"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="SET SESSION lock_wait_timeout = <seconds>; DROP INDEX <name> ON <database>.<table>; SHOW "
    "INDEX FROM it lists the name.",
    verify="EXPLAIN shows few rows, and lock_deadlocks no longer grows. Error 1205: a transaction "
    "is open on the table; end it, and run it again.",
)
READ_COMMITTED = Step(
    "Run this transaction in READ COMMITTED, set in its session before it begins.",
    command=sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED;", dialect="mysql")
    @ ISOLATION.at("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Remove the statement: it is for the next transaction only.",
    verify="First SELECT @@binlog_format: with STATEMENT, its writes fail with error 1665. "
    "lock_deadlocks no longer grows; of two equal keys, the second gets error 1062. Its reads may "
    "now differ within the transaction: ask its owner first.",
)
FOR_UPDATE = Step(
    "Lock the row with FOR UPDATE before the insert or the shared read.",
    command=sql(
        "SELECT <column> FROM <database>.<table> WHERE <column> = <value> FOR UPDATE;",
        dialect="mysql",
    )
    @ HANDLING.at("do those operations in a consistent order"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Roll back: the lock ends with the transaction. Remove the statement from the code.",
    verify="The second transaction waits for the first; lock_deadlocks no longer grows.",
)
SAME_ORDER = evolve(
    FOR_UPDATE,
    action="Lock all rows first, in the order of their key, in both transactions.",
    command=sql(
        "SELECT <column> FROM <database>.<table> WHERE <column> IN (<id>) ORDER BY <column> "
        "FOR UPDATE;",
        dialect="mysql",
    )
    @ HANDLING.at("do those operations in a consistent order"),
)
RECORD_ALL = Step(
    "Write every deadlock to the error log, as administrator, until the cause is known.",
    command=sql("SET GLOBAL innodb_print_all_deadlocks = ON;", dialect="mysql")
    @ HANDLING.at("Disable this option when you are finished debugging."),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="SET GLOBAL innodb_print_all_deadlocks = OFF;",
    verify="The next deadlock is in the error log with its statements: they name both owners.",
)
SHORT_WAIT = Step(
    "Configure a short wait in the session of the migration, and run it again.",
    command=sql("SET SESSION lock_wait_timeout = <seconds>;", dialect="mysql")
    @ LOCK_WAIT_VARIABLE.at('"lock_wait_timeout",'),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="SET SESSION lock_wait_timeout = DEFAULT;",
    verify="It gets error 1205 while a transaction is open on the table, and completes otherwise.",
)
