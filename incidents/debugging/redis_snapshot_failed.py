"""Redis refuses writes with MISCONF, because its last snapshot failed."""

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
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import (
    COREUTILS,
    GROWN,
    KERNEL_KILLS,
    PRLIMIT,
    PROC,
    SPACE,
    THREADS,
)
from atlas.technologies.failures._machine import man_pages as manual
from atlas.technologies.failures.redis import CONF, CONFIG_GET, INFO, cli
from atlas.technologies.failures.redis_replication import ACCEPT_WRITES, FAQ
from atlas.technologies.redis import EXPORTED, redis
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME, UNPUBLISHED
from incidents.debugging._redis import (
    AOF,
    CONFIG,
    INFO_PERSISTENCE,
    LOG_HINT,
    PERSISTENCE,
    RDB,
    SAVE_NOW,
    SERVER,
    VERSION,
)

FORK = manual.file("man2/fork.2")
KLAMM = Publisher("Government of British Columbia", checked=CHECKED).post(
    "Klamm: incident of July 9, 2025 (wiki page)",
    "https://github.com/bcgov/klamm/wiki/Incident-Post%E2%80%90Mortem-Template",
)
GREP = shell("grep -E 'fork:|saving' <log-file>") @ RDB.at("Background saving error")
ROOM = Check(
    "Compare the free space with the size of the data set.",
    shell("df <path>") @ COREUTILS.at("reports the amount of space used and available"),
    healthy=statement("Available above used_memory_dataset of INFO memory")
    @ INFO.at("The size in bytes of the dataset"),
    unhealthy=statement("Available below it, though far from 0")
    @ PERSISTENCE.at("is done writing the new RDB file, it"),
    verify="CONFIG GET dir prints <path>. df counts in KiB, INFO memory in bytes.",
)
MORE_SPACE = Step(
    "Extend the file system, or move away files that are not Redis'.",
    command=action("Extend the file system of the data directory; move away other files.")
    @ PERSISTENCE.at("The child starts to write the dataset to"),
    **UNPUBLISHED,
    risk="medium",
    undo="Move the files back.",
    verify="df shows at least the size of the data set as available: the old file stays until "
    "the new one is complete.",
)

with DebuggingGuide(
    redis(VERSION),
    "Redis refuses writes after a failed snapshot",
    as_of="2026-11-28",
    symptom="Writes fail with MISCONF and a hint at the log, while reads still succeed.",
    signals=[
        redis.MISCONF,
        redis.MISCONF_BEFORE_7,
        redis.NO_FORK,
        redis.SAVE_ERROR,
        redis.SNAPSHOT_NOT_WRITTEN,
        redis.SNAPSHOT_NOT_WRITTEN_7_0,
        redis.CANNOT_OPEN_SNAPSHOT,
        redis.SAVE_KILLED,
        redis.MISCONF_AOF,
        redis.LAST_SAVE_OK.below(quantity(1, "") @ EXPORTED.at("val = 1")),
    ],
    see=[
        Link("incidents/debugging/linux_disk_full", "guide", because="when the disk is full"),
        Link(
            "incidents/debugging/redis_out_of_memory", "guide", because="when writes fail with OOM"
        ),
    ],
    tree=Question(
        "Did the last snapshot fail?",
        check=Check(
            "Read the state of snapshots and of the append-only file.",
            INFO_PERSISTENCE,
            healthy=statement("rdb_last_bgsave_status:ok, and aof_last_write_status:err")
            @ INFO.at("Status of the last write operation to the"),
            unhealthy=statement("rdb_last_bgsave_status:err")
            @ INFO.at("Status of the last RDB save operation"),
            verify="Note rdb_changes_since_last_save: those changes are in memory alone.",
        ),
        healthy=Cause(
            "The append-only file cannot be written",
            why=statement("Redis refuses writes until a write to the file succeeds")
            @ AOF.at("set an error to stop accepting writes as"),
            fix=[SPACE, GROWN, MORE_SPACE],
        ),
        unhealthy=Question(
            "Did the fork fail?",
            check=Check(
                "Check the log for the fork of the snapshot.",
                GREP,
                healthy=statement("no line with fork:, but lines of the child")
                @ RDB.at("Failed opening the temp RDB file %s (in"),
                unhealthy=statement("Can't save in background: fork: ...")
                @ RDB.at("Can't save in background: fork: %s"),
                verify=LOG_HINT + " Only the last lines count: the log keeps former failures.",
            ),
            unhealthy=Question(
                "Does the kernel refuse to overcommit memory?",
                check=Check(
                    "Read the kernel's setting for overcommit.",
                    shell("cat /proc/sys/vm/overcommit_memory")
                    @ PROC.at("This file contains the kernel virtual memory accounting"),
                    healthy=statement("1; the log then names a resource, not memory")
                    @ PROC.at("always overcommit, never check"),
                    unhealthy=statement("0 or 2, and the log: Cannot allocate memory")
                    @ FAQ.at("setting is set to zero the fork will"),
                ),
                unhealthy=Cause(
                    "The kernel refuses the fork, as if it copied all memory",
                    why=statement("parent and child share pages, but the kernel cannot know it")
                    @ FAQ.at("Linux can't tell in advance how much memory"),
                    fix=[
                        Step(
                            "Allow overcommit on the host, as root.",
                            command=shell("sysctl -w vm.overcommit_memory=1")
                            @ FAQ.at("Setting `overcommit_memory` to 1 tells Linux to"),
                            healthy=statement("vm.overcommit_memory = 1")
                            @ FAQ.at("and this is indeed what you want for"),
                            unhealthy=NO_OUTPUT,
                            takes=NO_TIME,
                            risk="medium",
                            undo="sysctl -w vm.overcommit_memory with the former value.",
                            verify="The next BGSAVE succeeds; write it to /etc/sysctl.conf too.",
                        ),
                        SAVE_NOW,
                        ACCEPT_WRITES,
                    ],
                ),
                healthy=Cause(
                    "A limit on processes or threads refuses the fork",
                    why=statement("fork fails at a limit on the number of threads")
                    @ FORK.at("limit on the number of threads was encountered"),
                    fix=[
                        THREADS,
                        Step(
                            "Raise the limit of the running server, as root.",
                            command=shell("prlimit --pid <pid> --nproc=<count>")
                            @ PRLIMIT.at("Maximum number of processes."),
                            **UNPUBLISHED,
                            risk="low",
                            undo="prlimit with the former values.",
                            verify="The next BGSAVE succeeds; raise it in the service unit too.",
                        ),
                        SAVE_NOW,
                    ],
                ),
            ),
            healthy=Question(
                "Was there no space left?",
                check=Check(
                    "Check the log for the space on disk; df may show free space again.",
                    GREP,
                    healthy=statement("no line about space")
                    @ RDB.at("Background saving terminated by signal %d"),
                    unhealthy=statement("Write error ...: No space left on device")
                    @ RDB.at("Write error while saving DB to the disk(%s):"),
                    verify="A failed snapshot deletes its file, so that the disk looks free.",
                ),
                unhealthy=Cause(
                    "The disk cannot hold the old and the new snapshot",
                    why=statement("the new file replaces the old one only when complete")
                    @ PERSISTENCE.at("is done writing the new RDB file, it"),
                    fix=[ROOM, MORE_SPACE, SAVE_NOW, ACCEPT_WRITES],
                ),
                healthy=Question(
                    "Was the child killed?",
                    check=Check(
                        "Check the log for a signal to the child.",
                        GREP,
                        healthy=statement(
                            "no signal, but Permission denied or Read-only file system"
                        )
                        @ RDB.at("Failed opening the temp RDB file %s (in"),
                        unhealthy=statement("Background saving terminated by signal 9")
                        @ RDB.at("Background saving terminated by signal %d"),
                    ),
                    unhealthy=Cause(
                        "The kernel killed the child, as memory ran out",
                        why=statement("pages that change during the save are copied")
                        @ FAQ.at("A page will be duplicated only when it"),
                        fix=[
                            KERNEL_KILLS,
                            Step(
                                "Add memory to the host or the container.",
                                command=action("Raise the memory of the host or its container.")
                                @ FAQ.at("in theory all the pages may change while"),
                                **UNPUBLISHED,
                                risk="medium",
                                undo="Return to the former size.",
                                verify="No new kill in the kernel's log during the next BGSAVE.",
                            ),
                            SAVE_NOW,
                        ],
                    ),
                    healthy=Cause(
                        "Redis may not write to its directory",
                        why=statement("by default, dir cannot be changed at run time")
                        @ CONFIG.at(
                            'createSpecialConfig("dir", NULL, MODIFIABLE_CONFIG | PROTECTED'
                        ),
                        fix=[
                            Check(
                                "Read the directory that Redis writes to.",
                                cli(
                                    "CONFIG GET dir",
                                    CONFIG_GET.at("used to read the configuration parameters of a"),
                                ),
                                healthy=statement("the data directory, owned by its user")
                                @ CONF.at("The working directory."),
                                unhealthy=statement("a directory that you do not know: /etc, cron")
                                @ CONF.at("The working directory."),
                                verify="One that nobody of you set: treat it as an intrusion. "
                                "Read-only file system in the log: the mount, or ProtectSystem "
                                "of the unit, forbids it; chown does not help.",
                            ),
                            Step(
                                "Set the owner of the directory to the user of Redis, as root, if "
                                "the log has Permission denied.",
                                command=action(
                                    "Set the owner of the directory to the user of the server."
                                )
                                @ CONF.at("permissions, and so forth."),
                                **UNPUBLISHED,
                                risk="low",
                                undo="Set the former owner again.",
                                verify="The next BGSAVE succeeds.",
                            ),
                            SAVE_NOW,
                        ],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "save 3600 1: time since the last snapshot",
        of="time since the last save",
        reads="rdb_last_save_time",
        default=hours(1) @ SERVER.at("save after 1 hour and 1 change"),
        headroom=Check(
            "Compare the time of the last snapshot with now.",
            INFO_PERSISTENCE,
            healthy=statement("rdb_last_save_time within the last hour, or no changes since")
            @ INFO.at("Epoch-based timestamp of last successful RDB save"),
            unhealthy=statement("rdb_last_save_time older, and rdb_changes_since_last_save grows")
            @ INFO.at("Number of changes since the last dump"),
        ),
    ),
    do_not=[
        "Do not restart Redis: what was written since the last snapshot is in memory alone.",
        "Do not leave stop-writes-on-bgsave-error at no: nobody then notices lost snapshots.",
        "Do not trust df after the failure: the file that filled the disk is already deleted.",
    ],
    precedents=[
        Precedent(
            "Klamm, the volume of the append-only file fills up",
            report=KLAMM,
            what=statement("a surge of writes filled the volume of the Redis primary")
            @ KLAMM.at("rapidly filled the Redis master's persistent volume,"),
        )
    ],
    time_to_recover=undisclosed("time to recover: Klamm was down for about 30 minutes of July 9"),
    data_loss=statement("changes since the last snapshot, if the server stops")
    @ INFO.at("Number of changes since the last dump"),
    glossary={"MISCONF": "The reply by which Redis refuses writes that it cannot persist."},
    rollback=statement("Redis allows writes by itself after the next successful snapshot")
    @ CONF.at("If the background saving process will start"),
) as guide:
    waive("IN403", because="the only report found has no times of detection and recovery")
