"""What fails in MySQL, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.gap import undisclosed
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import (
    DISK_LOAD,
    DISK_SPACE,
    IO_ERRORS,
    KERNEL_KILLS,
    LSOF_PAGE,
)
from atlas.technologies.failures._network import LISTENER
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_CHECKED = "2026-11-26"
NO_RELEASE = undisclosed("release: the page of the manual, at its general address, names none")
_oracle = Publisher("Oracle", checked=_CHECKED, base="https://dev.mysql.com/doc")
TOO_MANY = _oracle.post(
    "B.3.2.5 Too many connections", "en/too-many-connections.html", release=NO_RELEASE
)
KILL = _oracle.post("15.7.8.4 KILL Statement", "refman/en/kill.html", release=NO_RELEASE)
DEADLOCKS = _oracle.post(
    "17.7.5.3 How to Minimize and Handle Deadlocks",
    "refman/9.5/en/innodb-deadlocks-handling.html",
    release="9.5",
)
REPLICA_STATUS = _oracle.post(
    "15.7.7.36 SHOW REPLICA STATUS Statement",
    "refman/9.5/en/show-replica-status.html",
    release="9.5",
)
GONE_AWAY = _oracle.post(
    "B.3.2.7 MySQL server has gone away", "refman/8.0/en/gone-away.html", release="8.0"
)
_sys = Repository(
    "mysql/mysql-sys",
    commit="a1374ea7cf341b71fd1060136533ce01fe0bd57b",
    checked=_CHECKED,
    release="1.5.1",
)
SYS = _sys.file("README.md")
_server = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked=_CHECKED,
    release="5.6.27",
)
SETTINGS = _server.file("sql/sys_vars.cc")
ERRORS = _server.file("sql/share/errmsg-utf8.txt")
SESSIONS = _server.file("mysql-test/include/count_sessions.inc")
PROCESSES = _server.file("mysql-test/r/sp-threads.result")
CHECKS = _server.file("mysql-test/r/check.result")
BINLOGS = _server.file("mysql-test/include/show_rpl_debug_info.inc")

CONNECTED = Check(
    "Compare the number of connections with the limit, as administrator.",
    sql("SHOW STATUS LIKE 'Threads_connected'; SELECT @@max_connections;", dialect="mysql")
    @ SESSIONS.at("SHOW STATUS LIKE 'Threads_connected', Value, 1);"),
    healthy=statement("Threads_connected below max_connections")
    @ SETTINGS.at('"max_connections", "The number of simultaneous clients allowed",'),
    unhealthy=statement("max_connections, or one more, which an administrator has")
    @ TOO_MANY.at("permits max_connections + 1 client connections."),
    verify="Your own connection counts. Any other account gets: Too many connections.",
)
PROCESS_LIST = Check(
    "List what each connection is doing, as administrator.",
    sql("SHOW FULL PROCESSLIST;", dialect="mysql")
    @ TOO_MANY.at("connect to the server and use SHOW PROCESSLIST"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement(
        "Query with a long Time, or a State such as Waiting for table metadata lock"
    )
    @ PROCESSES.at("Waiting for table metadata lock"),
    verify="Sleep is an idle connection; its transaction may be open and hold locks. Rows "
    "of replication have a long Time at all times. Many short queries of one kind: a herd.",
)
SESSION_LIST = Check(
    "List the sessions with their user, host, command and time, as administrator.",
    PROCESS_LIST.command,
    **NO_OUTPUT,
    verify="Count the rows by Host and by Command. Nearly all Sleep: connection pools hold idle "
    "sessions. Long Time at Query: statements are slow or wait for a lock.",
)
KILL_CONNECTION = Step(
    "Close a connection that blocks others, as administrator, but not one that runs REPAIR or "
    "OPTIMIZE TABLE: its table is then broken.",
    command=sql("KILL <id>;", dialect="mysql") @ KILL.at("You can kill a thread with the KILL"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("You are not owner of thread: it needs SUPER or CONNECTION_ADMIN")
    @ ERRORS.at('eng "You are not owner of thread %lu"'),
    **NO_TIME,
    risk="high",
    undo="None: its transaction is rolled back, except in MyISAM; the client has to run it again.",
    # awsdocs/amazon-rds-user-guide, doc_source/Appendix.MySQL.CommonDBATasks.md at 03a9587.
    verify="Its row is gone from SHOW PROCESSLIST (Killed: it still rolls back), and who waited "
    "continues. On Amazon RDS the command is CALL mysql.rds_kill(<id>);",
)
LOCK_WAITS = Check(
    "List who waits for a row lock, and who blocks.",
    sql("SELECT * FROM sys.innodb_lock_waits;", dialect="mysql")
    @ SYS.at("Gives a snapshot of which InnoDB locks transactions"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("blocking_pid: 4, with blocking_query and sql_kill_blocking_connection")
    @ SYS.at("sql_kill_blocking_connection: KILL 4"),
    verify="No row: nobody waits for a row lock of InnoDB now. The holder is the blocking_pid that "
    "is no waiting_pid; blocking_query NULL: it runs nothing, but has not committed.",
)
INNODB = Check(
    "Read the last deadlock, the transactions and the waits of InnoDB.",
    sql("SHOW ENGINE INNODB STATUS;", dialect="mysql")
    @ DEADLOCKS.at("issue SHOW ENGINE INNODB STATUS to determine the"),
    **NO_OUTPUT,
    verify="LATEST DETECTED DEADLOCK has both statements and the locks that they held.",
)
LOCK_TIMEOUT = Check(
    "Check how long a statement waits for a row lock.",
    sql("SHOW VARIABLES LIKE 'innodb_lock_wait_timeout';", dialect="mysql")
    @ _server.file("mysql-test/suite/sys_vars/t/innodb_lock_wait_timeout_basic.test").at(
        "innodb_lock_wait_timeout"
    ),
    **NO_OUTPUT,
    verify="A value in seconds; raise it only where long transactions are wanted.",
)
ACCOUNT_LIMIT = Check(
    "Read the limit of connections per account; 0 is none.",
    sql("SELECT @@max_user_connections;", dialect="mysql")
    @ SETTINGS.at('"The maximum number of active connections for a'),
    **NO_OUTPUT,
    verify="Above 0: the account of the message has that many connections open. An account may "
    "have its own limit: max_user_connections in mysql.user.",
)
MEMORY = Check(
    "List what uses the memory of the server.",
    sql("SELECT * FROM sys.memory_global_by_current_bytes LIMIT 10;", dialect="mysql")
    @ SYS.at("Shows the current memory usage within the server"),
    **NO_OUTPUT,
    verify="One line that is far above the others and grows.",
)
SORTS = Check(
    "Read the size of the sort buffer of each session.",
    sql("SELECT @@sort_buffer_size;", dialect="mysql")
    @ SETTINGS.at('"Each thread that needs to do a sort'),
    **NO_OUTPUT,
    verify="Too small for the rows that the query sorts: raise it for that session alone.",
)
REPLICA = Check(
    "On the replica, read the state of replication; before 8.0.22, SHOW SLAVE STATUS.",
    shell("mysql -h <host> -u <user> -p -E -e 'show replica status'")
    @ REPLICA_STATUS.at("This statement provides status information on essential"),
    **NO_OUTPUT,
    verify="Healthy: Seconds_Behind_Source (old: _Master) near 0. It grows: it lags. NULL: see "
    "Last_IO_Error and Last_SQL_Error.",
)
BINARY_LOGS = Check(
    "On the source, list the binary logs that it still has.",
    sql("SHOW BINARY LOGS;", dialect="mysql")
    @ BINLOGS.at("SHOW BINARY LOGS on $CURRENT_CONNECTION"),
    **NO_OUTPUT,
    verify="The file that the replica or other reader needs is not listed: it is purged, and the "
    "reader cannot resume there.",
)
WRITABLE = Check(
    "Check whether the server is read-only, and its name.",
    sql("SELECT @@hostname, @@read_only;", dialect="mysql")
    @ SETTINGS.at("Make all non-temporary tables read-only, with the exception"),
    **NO_OUTPUT,
    verify="0: it takes writes, which does not prove that it is the only one: ask the other "
    "servers of the shard as well. 1: it refuses writes of all but administrators.",
)
UPTIME = Check(
    "Read the uptime of the server, its idle timeout and its packet size.",
    sql(
        "SHOW GLOBAL STATUS LIKE 'Uptime'; SELECT @@wait_timeout, @@max_allowed_packet;",
        dialect="mysql",
    )
    @ GONE_AWAY.at("server timed out and closed the connection."),
    **NO_OUTPUT,
    verify="A short Uptime (seconds): it crashed or was restarted. Else, if it ran on, compare the "
    "two with the client's idle time and largest statement.",
)
TABLE = Step(
    "Check the table for faults, best on a replica or a restored copy: on a corrupt InnoDB page "
    "MySQL exits, MariaDB bars the index.",
    command=shell("mysql -h <host> -u <user> -p <database> -e 'check table <table>'")
    @ CHECKS.at("check table t1 extended;"),
    healthy=statement("check status OK") @ CHECKS.at("check status OK"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="high",
    undo="None: start the server again; a barred index stays barred: restore or reload the table.",
    verify="Msg_text is OK, or names the fault. SHOW GLOBAL STATUS LIKE 'Uptime' did not restart.",
)
REPAIR = Step(
    "Repair the table on this server only, after a backup of its files, if its engine can.",
    command=shell(
        "mysql -h <host> -u <user> -p <database> -e 'repair no_write_to_binlog table <table>'"
    )
    @ ERRORS.at("is marked as crashed and should be repaired"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Restore the files of the table from the backup.",
    # dev.mysql.com/doc/refman/9.5/en/replication-features-repair-table.html
    verify="CHECK TABLE prints OK. Rows that it deleted are not deleted on replicas: compare them.",
)
FLUSH_HOSTS = Step(
    "Unblock the host once its network or client is fixed, as administrator.",
    command=shell("mysqladmin -h <host> -u <user> -p flush-hosts")
    @ ERRORS.at("unblock with 'mysqladmin flush-hosts'"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None needed.",
    verify="The host connects again, and is not blocked a second time.",
)

DATA_USERS = Check(
    "List the processes that have the data files open, as root.",
    shell("lsof <directory>/ibdata1") @ LSOF_PAGE.at("These are path names of specific files to"),
    **NO_OUTPUT,
    verify="<directory> is the data directory. A server in the list still uses it; do not delete "
    "its files.",
)

CONNECTIONS = KnownFailure(
    "the connection limit is reached", steps=[CONNECTED, SESSION_LIST, KILL_CONNECTION]
)
ACCOUNT = KnownFailure(
    "an account is at its connection limit", steps=[ACCOUNT_LIMIT, SESSION_LIST, KILL_CONNECTION]
)
LOCKED = KnownFailure(
    "a transaction waits too long for a row lock",
    steps=[LOCK_WAITS, INNODB, LOCK_TIMEOUT, KILL_CONNECTION],
)
DEADLOCK = KnownFailure("transactions deadlock", steps=[INNODB, LOCK_WAITS, PROCESS_LIST])
NO_MEMORY = KnownFailure("memory is used up", steps=[MEMORY, KERNEL_KILLS, PROCESS_LIST])
LOCK_MEMORY = KnownFailure(
    "a statement locks more rows than fit into the lock memory",
    steps=[PROCESS_LIST, INNODB, MEMORY],
)
SORT_MEMORY = KnownFailure(
    "a query sorts more than its buffer holds", steps=[SORTS, PROCESS_LIST, MEMORY]
)
BINLOG_GONE = KnownFailure(
    "a replica cannot read the binary log where it stopped",
    steps=[REPLICA, BINARY_LOGS, DISK_SPACE],
)
READ_ONLY = KnownFailure(
    "a write went to a read-only server", steps=[WRITABLE, REPLICA, PROCESS_LIST]
)
CLIENT_LOST = KnownFailure(
    "a client lost its connection",
    steps=[UPTIME, UNIT_LOG, KERNEL_KILLS],
    causes=[
        UsualCause(
            "the server closed an idle connection",
            sign=statement("the connection was idle for wait_timeout seconds")
            @ GONE_AWAY.at("server timed out and closed the connection."),
        ),
        UsualCause(
            "a packet was larger than the server accepts",
            sign=statement("its log: Got a packet bigger than 'max_allowed_packet' bytes")
            @ ERRORS.at("Got a packet bigger than 'max_allowed_packet' bytes"),
        ),
    ],
)
SHARED = KnownFailure(
    "two threads use one connection, or a result was not read to its end",
    steps=[UNIT_LOG, PROCESS_LIST, CONNECTED],
)
UNREACHABLE = KnownFailure(
    "no server responds at the address that the client uses",
    steps=[UNIT_LOG, KERNEL_KILLS, DISK_SPACE],
)
PACKET = KnownFailure(
    "a statement or row is larger than a packet", steps=[UPTIME, PROCESS_LIST, UNIT_LOG]
)
HOST_BLOCKED = KnownFailure(
    "a host is blocked after too many connection errors",
    steps=[UNIT_LOG, CONNECTED, FLUSH_HOSTS],
)
DISK_FULL = KnownFailure(
    "the disk is full, and writes wait or fail", steps=[DISK_SPACE, BINARY_LOGS, PROCESS_LIST]
)
TABLE_CRASHED = KnownFailure(
    "a table is marked as crashed", steps=[UNIT_LOG, DISK_SPACE, TABLE, REPAIR]
)
CORRUPTED = KnownFailure("a page of InnoDB on disk is damaged", steps=[IO_ERRORS, UNIT_LOG, TABLE])
SECOND_SERVER = KnownFailure(
    "another server uses the data files or the port", steps=[DATA_USERS, LISTENER, UNIT_LOG]
)
HUNG = KnownFailure(
    "InnoDB hangs on an internal lock and stops itself", steps=[INNODB, DISK_LOAD, UNIT_LOG]
)
