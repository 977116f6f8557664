"""Sources, checks and steps that the guides about MySQL share."""

from attrs import evolve

from atlas import Check, Publisher, Repository, Step, seconds, sql, statement
from atlas.technologies.failures.mysql import KILL, LOCK_WAITS, PROCESS_LIST, SYS
from incidents.debugging._databases import UNPUBLISHED

source_of_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-29",
    release="5.6.27",
)
ENGINE = source_of_5_6.file("storage/innobase/handler/ha_innodb.cc")
manual = Publisher("Oracle", checked="2026-11-29", base="https://dev.mysql.com/doc/refman")

LOCK_WAIT_TIMEOUT = seconds(50) @ ENGINE.at("NULL, NULL, 50, 1, 1024 * 1024 *")
WAITS = evolve(
    LOCK_WAITS,
    healthy=statement("nothing: no row")
    @ SYS.at("Gives a snapshot of which InnoDB locks transactions"),
    unhealthy=statement("a row, such as blocking_pid: 4, with blocking_query")
    @ SYS.at("sql_kill_blocking_connection: KILL 4"),
    verify="Keep the rows: wait_age is the wait so far, and the view forgets it when it ends.",
)
OWNER = evolve(
    PROCESS_LIST,
    verify="User, Host and db of the row with the Id of blocking_pid say whom a kill hits.",
)
MIGRATION = evolve(
    PROCESS_LIST,
    action="Find who runs the migration, and who blocks it: rows of waiting_pid and blocking_pid.",
    verify="User, Host and db of these two rows say whom a kill hits. Keep them for the report.",
)
METADATA = Check(
    "List who waits for the lock on a table, and who blocks.",
    sql("SELECT * FROM sys.schema_table_lock_waits;", dialect="mysql")
    @ SYS.at("select * from sys.schema_table_lock_waits\\G"),
    healthy=statement("nothing: no row")
    @ SYS.at("schema_table_lock_waits / x$schema_table_lock_waits"),
    unhealthy=statement("a row: waiting_query: alter table .., and its blocking_pid")
    @ SYS.at("waiting_query: alter table test.t add foo int"),
    verify="Find the blocking_pid that is no waiting_pid of any row: that session blocks them all.",
)
CANCEL = Step(
    "Kill the statement with the id of blocking_pid; its connection stays open.",
    command=sql("KILL QUERY <id>;", dialect="mysql")
    @ KILL.at("KILL QUERY terminates the statement the connection is"),
    **UNPUBLISHED,
    risk="medium",
    undo="None: the client runs the statement again when load is low.",
    verify="The client gets error 1317. In an open transaction its locks stay: then KILL <id>.",
)
CANCEL_MIGRATION = evolve(
    CANCEL,
    action="Kill the waiting migration: waiting_pid of the row whose waiting_query alters it.",
    undo="None needed: it has changed nothing yet. Run it again when no transaction is open.",
    verify="The migration gets error 1317, and the statements behind it complete.",
)
