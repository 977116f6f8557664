"""A Kafka broker takes a log directory offline, or exits: its disk is full or has failed."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Step,
    action,
    hours,
    quantity,
    shell,
    statement,
    waive,
)
from atlas.technologies.failures._machine import (
    COREUTILS,
    IO_ERRORS,
    JOURNALCTL,
    SPACE,
)
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.kafka import (
    LEADERLESS,
    OPERATIONS,
    TOPIC_CONFIG,
    TOPIC_SETTINGS,
)
from atlas.technologies.kafka import kafka
from incidents.debugging._databases import NO_RECOVERY_TIME, UNPUBLISHED
from incidents.debugging._kafka import DIRECTORIES, LOG_CONFIG, MOUNT, OPEN_FILES, VERSION, source
from incidents.wikimedia.facts import JULY_2018

CHANNEL = source.file(
    "storage/src/main/java/org/apache/kafka/storage/internals/log/LogDirFailureChannel.java"
)
WIKIMEDIA = Publisher("Wikimedia", checked="2026-11-28").post(
    "Incidents/20160125-EventLogging",
    "https://wikitech.wikimedia.org/wiki/Incidents/20160125-EventLogging",
)
WEEK = LOG_CONFIG.at("DEFAULT_RETENTION_MS = 24 * 7 * 60")

LARGEST = Check(
    "List what takes the space below the mount point, largest last; keep the output.",
    shell("du -x <directory> | sort -n | tail -n 20")
    @ COREUTILS.at("@cindex inode usage, dereferencing in @command{du}"),
    healthy=statement("directories of partitions, as orders-3, are the largest")
    @ kafka.APPEND_FAILED.source.at("Error while appending records to"),
    unhealthy=statement("files that are not Kafka's data, as kafkaServer-gc.log with 23G")
    @ WIKIMEDIA.at("23G Jan 25 08:32 /var/log/kafka/kafkaServer-gc.log"),
)
DISK = Check(
    "Check whether the kernel logged errors of the disk, as root.",
    IO_ERRORS.command,
    healthy=statement("-- No entries --")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    unhealthy=statement("I/O error, with the name of the device")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
)
EXCEPTION = Check(
    "Check what the exception behind the failed directory says.",
    shell("grep -A 5 'LogDirFailureChannel' <log-file> | grep Exception")
    @ CHANNEL.at("log.error(msg, e);"),
    healthy=statement("no Too many open files: another reason, such as a missing file")
    @ CHANNEL.at("If IOException is encountered while accessing a log"),
    unhealthy=statement("java.io.IOException: .. Too many open files")
    @ JULY_2018.at("Kafka broker on kafka1002 starts logging"),
)
SETTINGS = Check(
    "List the retention that topics override; keep the output.",
    TOPIC_SETTINGS.command,
    healthy=statement("retention.ms or retention.bytes of the largest topic is as intended")
    @ TOPIC_CONFIG.at("log before we will discard old log segments"),
    unhealthy=statement("no retention there: log.retention.hours of the broker holds")
    @ LOG_CONFIG.at("ServerLogConfigs.LOG_RETENTION_TIME_HOURS_CONFIG, INT,"),
)
RETENTION = Step(
    "Shorten the retention of the largest topic, if its oldest records are not needed.",
    command=shell(
        "kafka-configs.sh --bootstrap-server <broker> --entity-type topics --entity-name <topic> "
        "--alter --add-config retention.ms=<milliseconds>"
    )
    @ TOPIC_CONFIG.at("log before we will discard old log segments"),
    **UNPUBLISHED,
    risk="high",
    undo="None for deleted records; put back retention.ms as it was before.",
    verify="Available in df rises within 6 minutes (log.retention.check.interval.ms, then "
    "file.delete.delay.ms), but not in a directory that is offline.",
)
LAGGING = Check(
    "List the lag of the groups that read the topic: whose records would be deleted unread?",
    shell("kafka-consumer-groups.sh --bootstrap-server <broker> --describe --all-groups")
    @ OPERATIONS.at("To view offsets, as mentioned earlier, we"),
    healthy=statement("LAG small in each partition")
    @ OPERATIONS.at("how far behind the end of the log"),
    unhealthy=statement("LAG large: these records are not read yet")
    @ OPERATIONS.at("how far behind the end of the log"),
)
GROW = Step(
    "Enlarge the volume, or move files that are not Kafka's to another file system.",
    command=action("Enlarge the volume and its file system; it depends on the platform.")
    @ OPERATIONS.at("not sharing the same drives used for Kafka"),
    **UNPUBLISHED,
    risk="medium",
    undo="Move the files back; most volumes cannot shrink.",
    verify="Available in df is well above 0.",
)
LARGER = evolve(
    GROW,
    action="Enlarge the volume of the directory, and its file system.",
    undo="None: most volumes cannot shrink.",
)
MOVE_OTHERS = evolve(
    GROW,
    action="Move the files that are not Kafka's to another file system.",
    command=action("Stop what writes them there, then move them off the drives of Kafka.")
    @ OPERATIONS.at("not sharing the same drives used for Kafka"),
    undo="Move the files back.",
)

with DebuggingGuide(
    kafka(VERSION),
    "Kafka log directory failed",
    as_of="2026-11-28",
    symptom="A broker exits, or its partitions on one disk go offline.",
    signals=[
        kafka.ALL_DISKS_FAILED,
        kafka.DIRECTORY_OFFLINE,
        kafka.APPEND_FAILED,
        kafka.STORAGE_ERROR,
        kafka.LOGS_NOT_LOADED,
        kafka.OFFLINE_DIRECTORIES.rising(),
    ],
    tree=Question(
        "Is the file system of the directory full?",
        check=SPACE,
        unhealthy=Question(
            "Does Kafka's own data fill it?",
            check=LARGEST,
            healthy=Cause(
                "Topics keep more than the disk holds",
                why=statement("by default, a partition has a time limit, but no size limit")
                @ TOPIC_CONFIG.at("By default there is no size limit only"),
                fix=[LARGER, RESTART, SETTINGS, LAGGING, RETENTION],
            ),
            unhealthy=Cause(
                "Other files fill the disk: logs, dumps, another program",
                why=statement("Kafka's drives are not to be shared with application logs")
                @ OPERATIONS.at("not sharing the same drives used for Kafka"),
                fix=[MOVE_OTHERS, RESTART],
            ),
        ),
        healthy=Question(
            "Did the disk fail?",
            check=DISK,
            unhealthy=Cause(
                "The disk, or the path to it, has failed",
                why=statement("an exception of the disk takes the whole directory offline")
                @ CHANNEL.at("If IOException is encountered while accessing a log"),
                fix=[
                    DIRECTORIES,
                    LEADERLESS,
                    Step(
                        "Replace the disk, mount an empty file system, and start the broker.",
                        command=action("Replace the disk, then start the broker.")
                        @ CHANNEL.at("stay offline until the broker is restarted."),
                        **UNPUBLISHED,
                        risk="high",
                        undo="None: what only the old disk has is lost.",
                        verify="Each partition has a replica in sync elsewhere before you do it; "
                        "UnderReplicatedPartitions falls to 0 after it.",
                    ),
                ],
            ),
            healthy=Question(
                "Is the broker out of file descriptors?",
                check=EXCEPTION,
                unhealthy=Cause(
                    "The broker may open no more files",
                    why=statement("its log cannot be rolled, and the directory goes offline")
                    @ CHANNEL.at("If IOException is encountered while accessing a log"),
                    fix=[
                        OPEN_FILES,
                        RESTART,
                    ],
                ),
                healthy=Cause(
                    "A file or the mount changed below the broker",
                    why=statement("any exception of input or output takes it offline")
                    @ CHANNEL.at("If IOException is encountered while accessing a log"),
                    fix=[
                        MOUNT,
                        RESTART,
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "log.retention.hours",
        of="retention",
        reads="retention",
        default=(quantity(7, "") @ WEEK) * (hours(24) @ WEEK),
        headroom=SETTINGS,
    ),
    do_not=[
        "Do not restart the broker while the disk is full: it exits, and its other disks go too.",
        "Do not delete segment files by hand: the broker's index and checkpoints still name them.",
        "Do not restart a second broker before partitions are in sync again.",
        "Do not expect a directory to come back: it stays offline until the broker is restarted.",
        "Do not shorten retention before you looked at the lag: unread records are deleted.",
    ],
    precedents=[
        Precedent(
            "Wikimedia, EventLogging, January 2016",
            report=WIKIMEDIA,
            what=statement("logs of garbage collection filled the disks of several brokers")
            @ WIKIMEDIA.at("so big that filled their disks."),
        ),
        Precedent(
            "Wikimedia, thousands of topics, July 2018",
            report=JULY_2018,
            what=statement("the brokers ran out of file descriptors, limited to 65536")
            @ JULY_2018.at("LimitNOFILE was 65536, but we didn't take"),
        ),
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none, if another replica is in sync; else what the disk held")
    @ OPERATIONS.at("a failed node will always recover from its"),
    rollback=statement("a directory returns with the restart of the broker")
    @ CHANNEL.at("stay offline until the broker is restarted."),
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="find and free the space on the machine itself",
        ),
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="the broker logs Too many open files",
        ),
        Link(
            "incidents/debugging/kafka_not_enough_replicas",
            "guide",
            because="producers fail because the broker is missing",
        ),
    ],
) as diagram:
    waive("IN403", because="no page or report found states a recovery time")
