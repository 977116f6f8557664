"""Log messages of MySQL: replicas that stop."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as base
from atlas.technologies.failures import mysql_clients as fails
from atlas.technologies.message import LogMessage

_mysql_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
)
_PERCONA = Publisher("Percona", checked="2026-11-29").post(
    "MySQL Replication: How To Deal With the Got Fatal Error 1236 or MY-013114 Error",
    "https://www.percona.com/blog/mysql-replication-how-to-deal-with-the-got-fatal-error-1236-or-"
    "my-013114-error",
)


class MySQLReplicaMessages:
    """Log messages of MySQL: replicas that stop."""

    REPLICA_ROW = LogMessage(
        anchor="Could not execute ",
        sample="Could not execute Write_rows event on table shop.orders; Duplicate entry "
        "'810' for key 'PRIMARY', Error_code: 1062; handler error "
        "HA_ERR_FOUND_DUPP_KEY; the event's master log mysql-bin.000015, end_log_pos "
        "3989",
        pattern=r"Could not execute (?P<event>\w+) event on table (?P<table>[^;]+);"
        r".*HA_ERR_(?:FOUND_DUPP_KEY|KEY_NOT_FOUND|END_OF_FILE)",
        severity="error",
        meaning="A replica cannot apply a change of a row: the row exists already, or is missing.",
        source=_mysql_5_6.file("sql/log_event.cc"),
        failure=fails.REPLICA_STOPPED,
    )

    REPLICA_EVENT = LogMessage(
        anchor="Could not execute ",
        sample="Could not execute Update_rows event on table shop.orders; Lock wait timeout "
        "exceeded; try restarting transaction, Error_code: 1205; handler error "
        "HA_ERR_LOCK_WAIT_TIMEOUT; the event's master log mysql-bin.000015, end_log_pos "
        "3989",
        pattern=r"Could not execute (?P<event>\w+) event on table (?P<table>[^;]+);",
        severity="error",
        meaning="A replica cannot apply a change of a row; the error after the table says why.",
        source=_mysql_5_6.file("sql/log_event.cc"),
        unless=("HA_ERR_FOUND_DUPP_KEY", "HA_ERR_KEY_NOT_FOUND", "HA_ERR_END_OF_FILE"),
        failure=fails.REPLICA_EVENT,
    )

    REPLICA_HANDLER = LogMessage(
        anchor="handler error HA_ERR_",
        sample="handler error HA_ERR_KEY_NOT_FOUND; the event's master log "
        "mysql-bin.000129, end_log_pos 5319037",
        pattern=r"handler error (?P<error>HA_ERR_(?:FOUND_DUPP_KEY|KEY_NOT_FOUND|END_OF_FILE))\b",
        severity="error",
        meaning="A replica cannot apply a change of a row: the row exists already, or is missing.",
        source=_mysql_5_6.file("sql/log_event.cc"),
        failure=fails.REPLICA_STOPPED,
    )

    STATUS_ROW = LogMessage(
        anchor="Last_SQL_Errno: 1062",
        sample="               Last_SQL_Errno: 1062",
        severity="error",
        meaning="A replica cannot apply a change of a row: the row exists already.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.REPLICA_STOPPED,
    )

    STATUS_NO_ROW = LogMessage(
        anchor="Last_SQL_Errno: 1032",
        sample="               Last_SQL_Errno: 1032",
        severity="error",
        meaning="A replica cannot apply a change of a row: the row is missing.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.REPLICA_STOPPED,
    )

    STATUS_RELAY_LOG = LogMessage(
        anchor="Last_SQL_Errno: 1594",
        sample="               Last_SQL_Errno: 1594",
        severity="error",
        meaning="The relay log is damaged, often after a crash; it can be fetched again.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.RELAY_LOG,
    )

    STATUS_ERROR = LogMessage(
        anchor="Last_SQL_Error: ",
        sample="               Last_SQL_Error: Error executing row event",
        pattern=r"Last_SQL_Error: (?P<reason>[^\s']\S*.*)",
        severity="error",
        meaning=("A replica cannot apply a change of its source, for the reason that follows."),
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.REPLICA_EVENT,
    )

    STATUS_BINLOG_GONE = LogMessage(
        anchor="Last_IO_Errno: ",
        sample="                Last_IO_Errno: 1236",
        pattern=r"Last_IO_Errno: (?P<code>1236)\b",
        severity="error",
        meaning="A replica cannot read the binary log of its source where it stopped.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=base.BINLOG_GONE,
    )

    STATUS_RECEIVER_FATAL = LogMessage(
        anchor="Last_IO_Errno: 13114",
        sample="                Last_IO_Errno: 13114",
        severity="error",
        meaning="A replica (8.0 and newer) cannot read its source's binary log where it stopped.",
        source=_PERCONA,
        failure=base.BINLOG_GONE,
    )
    STATUS_UNREACHABLE = LogMessage(
        anchor="Last_IO_Errno: ",
        sample="                Last_IO_Errno: 2003",
        pattern=r"Last_IO_Errno: (?P<code>1045|1129|1130|20(?:02|03|05|13|26))\b",
        severity="error",
        meaning="A replica cannot connect to its source: the address, the account or the network.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.REPLICA_UNREACHABLE,
    )

    REPLICA_CONNECT = LogMessage(
        anchor=" to master '",
        sample="[ERROR] Slave I/O: error connecting to master 'repl@db1:3306' - retry-time: "
        "60  retries: 1",
        pattern=r"error (?P<what>connecting|reconnecting) to master '(?P<source>[^']+)'",
        severity="error",
        meaning="A replica cannot connect to its source: the address, the account or the network.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.REPLICA_UNREACHABLE,
    )

    SAME_SERVER_ID = LogMessage(
        anchor="The slave I/O thread stops because master and slave have equal ",
        sample="[ERROR] Fatal error: The slave I/O thread stops because master and slave "
        "have equal MySQL server ids",
        severity="error",
        meaning="The replica was configured with, or copied from, its source's id.",
        source=_mysql_5_6.file("sql/rpl_slave.cc"),
        failure=fails.SAME_ID,
    )

    SAME_UUID = LogMessage(
        anchor="A slave with the same server_uuid",
        sample="A slave with the same server_uuid/server_id as this slave has connected to "
        "the master",
        severity="error",
        meaning="Two replicas have the same id, and disconnect each other.",
        source=_mysql_5_6.file("sql/rpl_master.cc"),
        failure=fails.SAME_ID,
    )

    RELAY_LOG = LogMessage(
        anchor="Relay log read failure: ",
        sample="[ERROR] Slave SQL: Relay log read failure: Could not parse relay log event entry.",
        pattern=r"Relay log read failure: (?P<reason>.+)",
        severity="error",
        meaning="The relay log is damaged, often after a crash; it can be fetched again.",
        source=_mysql_5_6.file("sql/share/errmsg-utf8.txt"),
        failure=fails.RELAY_LOG,
    )
