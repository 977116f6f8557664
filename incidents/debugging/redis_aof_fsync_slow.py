"""Redis stalls because its disk takes too long to flush the append-only file."""

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
    ms,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import DISK_LOAD, IO_ERRORS, sysstat
from atlas.technologies.failures.redis import CONF, INFO, cli, docs
from atlas.technologies.redis import redis
from incidents.debugging._databases import CHECKED, NO_TIME, UNPUBLISHED
from incidents.debugging._redis import (
    AOF,
    CONFIG_SET,
    INFO_PERSISTENCE,
    KEEP_SETTING,
    PERSISTENCE,
    VERSION,
)

LATENCY = docs.file("docs/management/optimization/latency.md")
PIDSTAT = sysstat.file("man/pidstat.1")
CODERDEN = Publisher("CoderDen", checked=CHECKED).post(
    "SEV-1: Redis AOF Disk Starvation — Unfinished Action Items Strike Back",
    "https://coderden-engineering-blog.pages.dev/posts/redis-aof-disk-starvation-incident",
)
DELAYS = Check(
    "Compare the counter of delayed flushes in two readings, a minute apart.",
    INFO_PERSISTENCE,
    healthy=statement("aof_delayed_fsync: the same in both readings")
    @ INFO.at("`aof_delayed_fsync`: Delayed fsync counter"),
    unhealthy=statement("aof_delayed_fsync rises, and the log repeats the line")
    @ AOF.at("server.aof_delayed_fsync++;"),
)

with DebuggingGuide(
    redis(VERSION),
    "Redis stalls on a slow disk: AOF fsync takes too long",
    as_of="2026-11-28",
    symptom="Latency rises in bursts of seconds, while CPU and network are idle.",
    signals=[redis.SLOW_FSYNC, redis.DELAYED_FSYNC.rising()],
    see=[
        Link(
            "incidents/debugging/redis_slow_commands",
            "guide",
            because="when the disk is fast and commands are slow",
        ),
        Link(
            "incidents/debugging/redis_snapshot_failed",
            "guide",
            because="when writes fail rather than wait",
        ),
    ],
    tree=Question(
        "Are flushes delayed right now?",
        check=DELAYS,
        healthy=Cause(
            "A short burst that is over",
            why=statement("another program's writes can slow a flush for seconds")
            @ LATENCY.at("a few seconds to complete, especially in the"),
            fix=[
                Check(
                    "Compare the times of the log lines with your jobs: backups, cron, snapshots.",
                    shell("grep 'fsync is taking too long' <log-file>")
                    @ AOF.at("Asynchronous AOF fsync is taking too long (disk"),
                    healthy=statement("a few lines, at times that no job explains")
                    @ AOF.at("Asynchronous AOF fsync is taking too long (disk"),
                    unhealthy=statement("lines at the same time each day")
                    @ AOF.at("Asynchronous AOF fsync is taking too long (disk"),
                    verify="Move that job to another disk or another hour.",
                )
            ],
        ),
        unhealthy=Question(
            "Does Redis itself write a snapshot or a new file?",
            check=Check(
                "Check for a snapshot or a rewrite in progress.",
                INFO_PERSISTENCE,
                healthy=statement("rdb_bgsave_in_progress:0 and aof_rewrite_in_progress:0")
                @ INFO.at("Flag indicating a RDB save is on-going"),
                unhealthy=statement("rdb_bgsave_in_progress:1 or aof_rewrite_in_progress:1")
                @ INFO.at("Flag indicating a AOF rewrite operation is"),
            ),
            unhealthy=Cause(
                "The child's writes compete with the flushes",
                why=statement("during a save, Redis may block too long on the flush")
                @ CONF.at("Redis may block too long on the fsync()"),
                fix=[
                    Step(
                        "Pause flushes while a child saves, if 30 seconds of writes may be lost.",
                        command=cli(
                            "CONFIG SET no-appendfsync-on-rewrite yes",
                            CONF.at("no-appendfsync-on-rewrite no"),
                        ),
                        healthy=statement("aof_delayed_fsync stops during a save")
                        @ CONF.at("will prevent fsync() from being called in"),
                        unhealthy=UNPUBLISHED["unhealthy"],
                        takes=NO_TIME,
                        risk="high",
                        undo="CONFIG SET no-appendfsync-on-rewrite no.",
                        verify="During the next save, aof_delayed_fsync no longer rises.",
                    ),
                    KEEP_SETTING,
                ],
            ),
            healthy=Question(
                "Is the disk busy?",
                check=DISK_LOAD,
                unhealthy=Question(
                    "Does another program write to it?",
                    check=Check(
                        "List the writes of each process, as root.",
                        shell("pidstat -d 5 3")
                        @ PIDSTAT.at("Report I/O statistics (kernels 2.6.20 and later"),
                        healthy=statement("redis-server has the largest kB_wr/s")
                        @ PIDSTAT.at("Number of kibibytes the task has caused, or"),
                        unhealthy=statement("another command has the largest kB_wr/s")
                        @ PIDSTAT.at("Number of kibibytes the task has caused, or"),
                        verify="A disk shared with other virtual machines shows neither: ask the "
                        "provider.",
                    ),
                    unhealthy=Cause(
                        "Another program uses up the disk",
                        why=statement("flushes take seconds when another process does I/O")
                        @ LATENCY.at("especially in the case of some other process"),
                        fix=[
                            Step(
                                "Stop or postpone the job that writes, once its owner agrees.",
                                command=action("Stop the job that pidstat names.")
                                @ PIDSTAT.at("The command name of the task."),
                                **UNPUBLISHED,
                                risk="medium",
                                undo="Start the job again, on another disk.",
                                verify="aof_delayed_fsync no longer rises.",
                            )
                        ],
                    ),
                    healthy=Cause(
                        "Redis writes more than the disk can take",
                        why=statement("the disk cannot cope with the speed of the writes")
                        @ LATENCY.at("cope with the speed at which Redis is"),
                        fix=[
                            Step(
                                "Move the data to a faster disk, by a replica on a new machine.",
                                command=action("Add a replica on a faster disk, and fail over.")
                                @ LATENCY.at("to use a fast disk and a file"),
                                **UNPUBLISHED,
                                risk="medium",
                                undo="Fail back to the former primary.",
                                verify="aof_delayed_fsync stays at 0 on the new primary.",
                            )
                        ],
                    ),
                ),
                healthy=Cause(
                    "A quota or a fault below the disk delays single flushes",
                    why=statement("flushes are slow on many kernels and file systems")
                    @ LATENCY.at("of kernels and file systems used it can"),
                    fix=[
                        IO_ERRORS,
                        Step(
                            "Leave flushes to the kernel for now, if 30 seconds may be lost.",
                            command=cli(
                                "CONFIG SET appendfsync no",
                                PERSISTENCE.at("`appendfsync no`: Never `fsync`, just put your"),
                            ),
                            healthy=statement("aof_delayed_fsync stops")
                            @ LATENCY.at("Redis performs no fsync."),
                            unhealthy=UNPUBLISHED["unhealthy"],
                            takes=NO_TIME,
                            risk="high",
                            undo="CONFIG SET appendfsync everysec.",
                            verify="Latency is normal; call the owner of the disk or the provider.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "wait of a write for fsync (fixed in the code)",
        of="wait for fsync",
        reads="aof_delayed_fsync",
        default=ms(2000)
        @ AOF.at("server.mstime - server.aof_flush_postponed_start < 2000", basis="limit"),
        headroom=DELAYS,
    ),
    do_not=[
        "Do not switch off the append-only file for speed: a restart then loses writes.",
        "Do not restart Redis: it has to read the whole file again from the slow disk.",
        "Do not start a rewrite or a snapshot now: its writes slow the flushes even more.",
        "Do not set appendfsync to always here: then every write waits for the disk.",
    ],
    precedents=[
        Precedent(
            "CoderDen, a shared disk is too slow for the append-only file",
            report=CODERDEN,
            what=statement("over 4 days, slow flushes grew until the machine was unreachable")
            @ CODERDEN.at("escalated from occasional slow fsyncs to sustained"),
        )
    ],
    time_to_recover=undisclosed("time to recover: CoderDen's report, as read, gives no total"),
    data_loss=statement("with the default, about one second of writes if the machine stops")
    @ PERSISTENCE.at("you may lose 1 second of data if"),
    rollback=statement("set the former value again; it takes effect with the next command")
    @ CONFIG_SET.at("will take effect starting with the next command"),
    glossary={
        "fsync": "The system call that makes the kernel write a file to the disk.",
    },
) as guide:
    waive("IN403", because="the only report found, as read, states no recovery time")
