"""A MySQL replica stops with error 1236: its source cannot send the binary log it asks for."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    days,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.mysql import mysql
from incidents.debugging import _mysql_replication as shared
from incidents.debugging._databases import NO_RECOVERY_TIME

PURGED = Check(
    "Read Last_IO_Error on the replica.",
    shared.LAST_ERROR,
    healthy=statement("Last_IO_Error with another text after: from source when reading")
    @ shared.ERRORS_5_6.at("from master when reading data from binary log:"),
    unhealthy=statement("Could not find first log file name, or: purged required binary logs")
    @ shared.PERCONA.at("because the source purged required binary logs."),
    verify="Keep the whole output. Last_IO_Errno is 1236, or 13114 in 8.0 and newer.",
)
MORE = Check(
    "Check whether the same message is about GTIDs.",
    shared.LAST_ERROR,
    healthy=statement("another text")
    @ shared.ERRORS_5_6.at("from master when reading data from binary log:"),
    unhealthy=statement("Replica has more GTIDs than the source has")
    @ shared.ERRORS_5_6.at("Slave has more GTIDs than the master has,"),
)
POSITION = Check(
    "Check whether the same message is about a position.",
    shared.LAST_ERROR,
    healthy=statement("another text")
    @ shared.ERRORS_5_6.at("from master when reading data from binary log:"),
    unhealthy=statement("Client requested source to start replication from position > file size")
    @ shared.SOURCE.at("to start replication from position > file size"),
)
TWIN = Check(
    "Check whether the same message is about another replica.",
    shared.LAST_ERROR,
    healthy=statement("bogus data, exceeded max_allowed_packet, truncated, or crc check")
    @ shared.SOURCE.at("log event entry exceeded max_allowed_packet;"),
    unhealthy=statement("A replica with the same server_uuid/server_id ... has connected")
    @ shared.SOURCE.at("A slave with the same server_uuid as this"),
)

with DebuggingGuide(
    mysql(undisclosed("version: source of 5.6, manual of 8.4; the failures were made on 9.7.4")),
    "MySQL replication stopped: fatal error 1236",
    as_of="2026-11-29",
    symptom="A replica receives nothing any more; its reads are stale, and its source works.",
    signals=[
        mysql.BINLOG_GONE,
        mysql.BINLOG_GONE_IN_5_6,
        mysql.STATUS_RECEIVER_FATAL,
        mysql.STATUS_BINLOG_GONE,
        mysql.RECEIVER.below(
            undisclosed("threshold: it is 1 or 0, as the exporter's code maps Yes and No")
        ),
    ],
    tree=Question(
        "Has the source purged what the replica needs?",
        check=PURGED,
        unhealthy=Question(
            "Does another server still have it?",
            check=shared.ELSEWHERE,
            healthy=Cause(
                "Purged on the source, but not on another server of the group",
                why=statement("it may replicate the missing transactions from elsewhere")
                @ shared.PERCONA.at("Replicate the missing transactions from elsewhere, or"),
                fix=[shared.SWITCH, shared.KEEP_LONGER],
            ),
            unhealthy=Cause(
                "Purged everywhere: the replica fell behind the kept binary logs",
                why=statement("a new replica from a backup, or a copy of the source, is needed")
                @ shared.PERCONA.at("provision a new replica from backup."),
                fix=[shared.KEEP_LONGER, shared.REBUILD],
            ),
        ),
        healthy=Question(
            "Does the replica have more GTIDs than its source?",
            check=MORE,
            unhealthy=Cause(
                "The source lost its last transactions, or was reset",
                why=statement("the end of its binary log was lost, as after a power failure")
                @ shared.ERRORS_5_6.at("the last binary log file was lost, e.g.,"),
                fix=[shared.DIFFERENCE],
            ),
            healthy=Question(
                "Does it ask for a position past the end?",
                check=POSITION,
                unhealthy=Cause(
                    "The source crashed, and the end of its binary log is lost",
                    why=statement("its file is shorter than the position that the replica has")
                    @ shared.SOURCE.at("if (pos > my_b_filelength(&log))"),
                    fix=[shared.FILES, shared.NEXT_FILE],
                ),
                healthy=Question(
                    "Does another replica have its id?",
                    check=TWIN,
                    unhealthy=Cause(
                        "Two replicas have the same server_uuid, and disconnect each other",
                        why=statement("the source ends the older one, so that it does not return")
                        @ shared.SOURCE.at("will fail throwing an error to the slave"),
                        fix=[shared.IDS, shared.NEW_UUID],
                    ),
                    healthy=Cause(
                        "An event of the binary log is damaged or too large",
                        why=statement("the source cannot read the event that the replica wants")
                        @ shared.SOURCE.at("event read from binlog did not pass crc"),
                        fix=[shared.VERIFY_FILE, shared.REBUILD],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "binlog_expire_logs_seconds (8.0 and 9.7.4)",
        of="age of binary logs",
        reads="binary logs (first Log_name)",
        default=days(30) @ shared.EXPIRY.at("30 days is a fairly safe minimum limit"),
        headroom=shared.FILES,
    ),
    do_not=[
        "Do not skip events or move the position to make the error go away: rows differ silently.",
        "Do not reset the source's binary logs: that deletes them, for every replica.",
        "Do not rebuild the replica before you know that its transactions are on the source.",
        "Do not purge binary logs by hand before every replica's Source_Log_File is read.",
    ],
    precedents=undisclosed(
        "public incident: the incidents of this repository, danluu/post-mortems and a search of "
        "operators' reports named none with this error"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("what the source lost when it crashed; else none, but reads are stale")
    @ shared.ERRORS_5_6.at("may or may not have rolled back transactions"),
    rollback=statement("none for a rebuilt replica: cloning removes its data first")
    @ shared.CLONE.at("a cloning operation removes user-created data"),
    see=[
        Link(
            "incidents/debugging/mysql_lock_wait_timeout",
            "guide",
            because="the applier waits for a lock, and the replica lags",
        )
    ],
) as diagram:
    waive("EV504", because="the worklog shows no date; the value is that of 9.7.4, too")
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
