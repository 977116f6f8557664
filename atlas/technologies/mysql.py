"""MySQL: relational database."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._mysql_binlog_messages import MySQLBinlogMessages
from atlas.technologies._mysql_client_messages import MySQLClientMessages
from atlas.technologies._mysql_connector_messages import MySQLConnectorMessages
from atlas.technologies._mysql_crash_messages import MySQLCrashMessages
from atlas.technologies._mysql_dotnet_messages import MySQLDotnetMessages
from atlas.technologies._mysql_driver_messages import MySQLDriverMessages
from atlas.technologies._mysql_file_messages import MySQLFileMessages
from atlas.technologies._mysql_limit_messages import MySQLLimitMessages
from atlas.technologies._mysql_messages import MySQLMessages
from atlas.technologies._mysql_name_messages import MySQLNameMessages
from atlas.technologies._mysql_object_messages import MySQLObjectMessages
from atlas.technologies._mysql_replica_messages import MySQLReplicaMessages
from atlas.technologies._mysql_server_name_messages import MySQLServerNameMessages
from atlas.technologies._mysql_session_messages import MySQLSessionMessages
from atlas.technologies._mysql_start_messages import MySQLStartMessages
from atlas.technologies._mysql_statement_messages import MySQLStatementMessages
from atlas.technologies._mysql_statement_name_messages import MySQLStatementNameMessages
from atlas.technologies._mysql_tablespace_messages import MySQLTablespaceMessages
from atlas.technologies.failures import mysql as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/mysql.md")
_mysql_server = Repository("mysql/mysql-server", checked=_CHECKED)
CLIENT_MESSAGES = _mysql_server.file(
    "share/messages_to_clients.txt", commit="000405f97bab58eab649a124e44b524b91058be5"
)
BUILD = _mysql_server.file(
    "cmake/mysql_version.cmake", commit="023b3a2ab21788860de25d9d085edacdbd6d1d42"
)
PACKAGE = Repository(
    "mysql/mysql-server", commit="c294c25c04cb39b612f6eebe250afafe0ac64e63", checked="2026-11-23"
).file("packaging/rpm-oel/my.cnf")
_mysqld_exporter = Repository(
    "prometheus/mysqld_exporter",
    commit="55c0976be865760bfe8e9dcd7881d9bb50f4e5d8",
    checked=_CHECKED,
    folder="mysqld-mixin",
)
MIXIN = _mysqld_exporter.file("dashboards/mysql-overview.json")
RULES = _mysqld_exporter.file("rules/rules.yaml")
# The names of its metrics are put together of subsystem and name, as `lock` and `lock_deadlocks`.
_collector = Repository(
    "prometheus/mysqld_exporter",
    commit="55c0976be865760bfe8e9dcd7881d9bb50f4e5d8",
    checked="2026-11-29",
    folder="collector",
)
INNODB_METRICS = _collector.file("info_schema_innodb_metrics.go")
REPLICA_METRICS = _collector.file("slave_status.go")
_RELEASED = """
5.5 2010-12-03  5.6 2013-02-01  5.7 2015-10-09  8.0 2018-04-08  8.1 2023-06-21
8.2 2023-10-12  8.3 2023-12-14  8.4 2024-04-10  9.0 2024-06-07  9.1 2024-09-24
9.2 2024-12-15  9.3 2025-03-31  9.4 2025-07-09  9.5 2025-10-21  9.6 2026-01-20
9.7 2026-04-21
"""


class MySQL(
    MySQLNameMessages,
    MySQLServerNameMessages,
    MySQLStatementNameMessages,
    MySQLStatementMessages,
    MySQLObjectMessages,
    MySQLBinlogMessages,
    MySQLFileMessages,
    MySQLTablespaceMessages,
    MySQLConnectorMessages,
    MySQLClientMessages,
    MySQLLimitMessages,
    MySQLMessages,
    MySQLCrashMessages,
    MySQLDotnetMessages,
    MySQLDriverMessages,
    MySQLReplicaMessages,
    MySQLSessionMessages,
    MySQLStartMessages,
    Technology,
):
    """A relational database."""

    name = "MySQL"
    icon = "diagrams.onprem.database.MySQL"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("/var/log/mysqld.log, as its packages for RPM set it") @ PACKAGE.at(
        "log-error=/var/log/mysqld.log"
    )
    ports: ClassVar = {
        "clients": quantity(3306, "") @ BUILD.at('SET(MYSQL_TCP_PORT_DEFAULT "3306")')
    }
    programs: ClassVar = {"mysqld": "the server", "mysqlbinlog": "prints binary logs"}

    TOO_MANY_CONNECTIONS = LogMessage(
        anchor="Too many connections",
        sample="ERROR 1040 (08004): Too many connections",
        severity="error",
        meaning="The server is at its connection limit; the number comes from the client.",
        source=CLIENT_MESSAGES,
        context=(
            "1040",
            "MySQL",
            "mysql",
            "ER_CON_COUNT_ERROR",
            "SQLNonTransientConnectionException",
        ),
        failure=fails.CONNECTIONS,
    )
    OUT_OF_MEMORY = LogMessage(
        anchor="Out of memory; restart server and try again (needed ",
        sample="Out of memory; restart server and try again (needed 1048576 bytes)",
        pattern=r"\(needed (?P<bytes>\d+) bytes\)",
        severity="error",
        meaning="The server could not allocate memory.",
        source=CLIENT_MESSAGES,
        failure=fails.NO_MEMORY,
    )
    OUT_OF_SORT_MEMORY = LogMessage(
        anchor="Out of sort memory, consider increasing server sort buffer size",
        sample="Out of sort memory, consider increasing server sort buffer size",
        severity="error",
        meaning="A query sorts more than its buffer holds.",
        source=CLIENT_MESSAGES,
        failure=fails.SORT_MEMORY,
    )

    LOCK_WAIT = LogMessage(
        anchor="Lock wait timeout exceeded",
        sample="ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction",
        severity="error",
        meaning="A transaction waited too long for a row that another one locks.",
        source=CLIENT_MESSAGES,
        failure=fails.LOCKED,
    )
    DEADLOCK = LogMessage(
        anchor="Deadlock found when trying to get lock",
        sample="ERROR 1213 (40001): Deadlock found when trying to get lock; try restarting "
        "transaction",
        severity="error",
        meaning="Two transactions waited for each other, and this one was rolled back.",
        source=CLIENT_MESSAGES,
        failure=fails.DEADLOCK,
    )
    BINLOG_GONE = LogMessage(
        anchor=" from source when reading data from binary log: '",
        sample="Got fatal error 1236 from source when reading data from binary log: 'Could not "
        "find first log file name in binary log index file'",
        pattern=r"Got fatal error (?P<error>\d+) from source when reading data from binary log: "
        r"'(?P<cause>.*)'",
        severity="error",
        meaning="A replica cannot resume where it stopped, often because the log was purged.",
        source=CLIENT_MESSAGES,
        failure=fails.BINLOG_GONE,
    )

    READ_ONLY = LogMessage(
        anchor=" option so it cannot execute this statement",
        sample="The MySQL server is running with the --super-read-only option so it cannot execute "
        "this statement",
        pattern=r"running with the (?P<option>.+) option so it cannot execute",
        severity="error",
        meaning="A write went to a read-only server, often a replica after a failover.",
        source=CLIENT_MESSAGES,
        failure=fails.READ_ONLY,
    )

    SECONDS_BEHIND = Metric(
        name="mysql_slave_status_seconds_behind_master",
        meaning="Lag of a replica behind its source.",
        unit="second",
        source=RULES,
    )
    RECEIVER = Metric(
        name="mysql_slave_status_replica_io_running",
        meaning="1 while a replica receives from its source; mysql_slave_status_slave_io_running "
        "where the server knows SHOW SLAVE STATUS.",
        source=REPLICA_METRICS,
    )
    DEADLOCKS = Metric(
        name="mysql_info_schema_innodb_metrics_lock_lock_deadlocks_total",
        meaning="Deadlocks of row locks that InnoDB resolved.",
        source=INNODB_METRICS,
        kind="counter",
    )
    RUNNING = Metric(
        name="mysql_global_status_threads_running",
        meaning="Connections that run a statement at the moment.",
        source=MIXIN,
    )
    ABORTED = Metric(
        name="mysql_global_status_aborted_connects",
        meaning="Failed attempts to connect.",
        source=MIXIN,
        kind="counter",
    )
    ABORTED_CLIENTS = Metric(
        name="mysql_global_status_aborted_clients",
        meaning="Connections that ended without being closed by their client.",
        source=MIXIN,
        kind="counter",
    )
    CONNECTED = Metric(
        name="mysql_global_status_threads_connected",
        meaning="Connections; compare with mysql_global_variables_max_connections.",
        source=MIXIN,
    )


mysql = MySQL()
