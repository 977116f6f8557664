"""Sources and steps against a stopped replication of MySQL."""

from attrs import evolve

from atlas import Check, Placeholder, Publisher, Step, action, shell, sql, statement, undisclosed
from atlas.technologies.failures.mysql import BINARY_LOGS, REPLICA
from atlas.technologies.failures.mysql_clients import IDENTITY
from incidents.debugging._databases import NO_OUTPUT, NO_TIME
from incidents.debugging._mysql import manual, source_of_5_6

SOURCE = source_of_5_6.file("sql/rpl_master.cc")
ERRORS_5_6 = source_of_5_6.file("sql/share/errmsg-utf8.txt")
SERVER = source_of_5_6.file("sql/mysqld.cc")
CLONE = manual.post("7.6.7.3 Cloning Remote Data", "8.4/en/clone-plugin-remote.html", release="8.4")
EXPIRY = Publisher("Oracle", checked="2026-11-29", base="https://dev.mysql.com/worklog").post(
    "WL#10478: Defaults: Enable Binary Log Expiration", "task/?id=10478", release="8.0"
)
PERCONA = Publisher("Percona", checked="2026-11-29").post(
    "MySQL Replication: How To Deal With the Got Fatal Error 1236 or MY-013114 Error",
    "https://www.percona.com/blog/mysql-replication-how-to-deal-with-the-got-fatal-error-1236-or-"
    "my-013114-error",
    release=undisclosed("release: the post names none; its output is of 8.0 or newer"),
)
_items = source_of_5_6.file("sql/item_strfunc.h")
_test = "mysql-test/suite/rpl"
POSITIONS = source_of_5_6.file(f"{_test}/t/rpl_check_gtid.test")
CORRUPTION = source_of_5_6.file(f"{_test}/t/rpl_corruption.test")
START_AT_4 = source_of_5_6.file(f"{_test}/t/rpl_log_pos.test")

LAST_ERROR = REPLICA.command
FILES = evolve(
    BINARY_LOGS,
    healthy=statement("the file of the replica's Source_Log_File is listed")
    @ SOURCE.at('"Could not find first log file name in'),
    unhealthy=statement("the first file has a higher number: the replica's is gone")
    @ SOURCE.at('"Could not find first log file name in'),
    verify="How many files lie between the first one and the replica's Source_Log_File is how far "
    "it may still fall behind.",
)
ELSEWHERE = Check(
    "On each other server of the group, read what it has purged.",
    sql("SELECT @@gtid_purged; SHOW BINARY LOGS;", dialect="mysql")
    @ PERCONA.at("source no longer has the needed binary logs"),
    healthy=statement("gtid_purged has none of the missing transactions")
    @ PERCONA.at("and the missing transactions are"),
    unhealthy=statement("it has them in gtid_purged, or the servers use no GTIDs")
    @ PERCONA.at("and the missing transactions are"),
    verify="The message lists the missing transactions (8.0 and newer). Also look at a backup of "
    "the binary logs, if one is made.",
)
SWITCH = Step(
    "On the replica, change its source to the server that still has them.",
    command=shell(
        'mysql -u <user> -p -e "stop replica; change replication source to '
        "source_host='<host>', source_auto_position=1; start replica\""
    )
    @ POSITIONS.at("MASTER_AUTO_POSITION= 1"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="The same with the former host: it works once the missing transactions are here.",
    # Stated by change_master in sql/rpl_replica.cc: it purges the relay logs.
    verify="Before: STOP REPLICA IO_THREAD, and wait until Replica_SQL_Running_State says that it "
    "has read all relay log: the change deletes what is not applied. Then Replica_IO_Running: Yes, "
    "and Executed_Gtid_Set grows. Before 8.0.23: CHANGE MASTER.",
)
REBUILD = Step(
    "On the replica, replace its data by a copy of its source (InnoDB, 8.0.17 and newer).",
    command=shell(
        "mysql -u <user> -p -e \"set global clone_valid_donor_list='<host>:3306'; "
        "clone instance from '<user>'@'<host>':3306 identified by '<password>'\"",
        own=[Placeholder("password", "the password of that user on the source", r"\S+", "secret")],
    )
    @ CLONE.at("CLONE INSTANCE FROM 'user'@'host':port"),
    healthy=NO_OUTPUT,
    unhealthy=statement("Restart server failed (mysqld is not managed by supervisor process)")
    @ CLONE.at("automatically restarts the server afterward."),
    risk="high",
    takes=NO_TIME,
    undo="None: it removes all data of the replica first. Check @@hostname; keep a backup.",
    # Made on 9.7.4 without GTIDs: from the first binary log on, error 1050 stops the replica.
    verify="It restarts, or start it. Then CHANGE REPLICATION SOURCE TO (without GTIDs: from "
    "performance_schema.clone_status), START REPLICA. Both servers: INSTALL PLUGIN clone "
    "SONAME 'mysql_clone.so'. ps shows the password meanwhile: change it after.",
)
KEEP_LONGER = Step(
    "On the source, keep binary logs for longer than the longest outage of a replica.",
    command=sql("SET PERSIST binlog_expire_logs_seconds = <seconds>;", dialect="mysql")
    @ PERCONA.at("Consider increasing the source's binary log expiration"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="RESET PERSIST binlog_expire_logs_seconds; SET GLOBAL it to the previous value.",
    verify="SELECT @@binlog_expire_logs_seconds; and the disk has room for that many files.",
)
DIFFERENCE = Check(
    "On the source, list the transactions that only the replica has.",
    sql(
        "SELECT GTID_SUBTRACT('<gtid-set>', @@global.gtid_executed) AS only_on_replica, "
        "GTID_SUBTRACT(@@global.gtid_executed, '<gtid-set>') AS only_on_source;",
        dialect="mysql",
        own=[
            Placeholder(
                "gtid-set",
                "Executed_Gtid_Set of the replica",
                r"[0-9a-f:,-]+",
                "1deac497-eba2-11f1-ac81-02fc00000001:1-53",
            )
        ],
    )
    @ _items.at('"gtid_subtract"'),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="only_on_replica was committed, and the "
    "source has lost it: keep the binary logs of both before anything is changed, and escalate to "
    "the owner of the data: failing over to the replica may save it.",
)
NEXT_FILE = Step(
    "On the replica, once it has applied all it received: start at the source's next file.",
    command=shell(
        'mysql -u <user> -p -e "stop replica; change replication source to '
        "source_auto_position=0, source_log_file='<file>', source_log_pos=4; start replica\""
    )
    @ START_AT_4.at("change master to master_log_pos=4;"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Rebuild the replica: what it lacks or has twice is not reported.",
    verify="Before: STOP REPLICA IO_THREAD, and wait until Replica_SQL_Running_State says that it "
    "has read all relay log: the change deletes what is not applied, and no error says so. Then "
    "compare the data of both before it serves reads.",
)
IDS = evolve(
    IDENTITY,
    action="On each replica, read its ids.",
    healthy=statement("each has its own server_id and server_uuid")
    @ SOURCE.at("A slave with the same server_uuid as this"),
    unhealthy=statement("two have the same: a data directory was copied")
    @ SOURCE.at("A slave with the same server_uuid as this"),
)
NEW_UUID = Step(
    "On the copied replica, restart without its auto.cnf.",
    command=action("Stop mysqld, move auto.cnf out of the data directory, and start mysqld.")
    @ SERVER.at("not be read from the auto.cnf file. If"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Move auto.cnf back, and restart.",
    verify="server_uuid is new. START REPLICA on the other one, and SHOW REPLICAS on the source "
    "lists both.",
)
VERIFY_FILE = Check(
    "On the source, read its binary log from the beginning, with checksums.",
    shell("mysqlbinlog --verify-binlog-checksum <directory>/<file> >/dev/null")
    @ CORRUPTION.at("event read from binlog did not pass crc"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="No ERROR: the file is sound, and an event is larger than max_allowed_packet. Event crc "
    "check failed, or Error in log format: damaged: check the disk, and rebuild the replica.",
)
