"""A disk responds slowly: it fails, is shared, limited or flushed; or the wait is elsewhere."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Plane,
    Precedent,
    Question,
    minutes,
    seconds,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import IOSTAT
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.linux import CGROUPS, HEALTH, STACK
from atlas.technologies.linux import linux
from incidents.debugging import _disk_latency as checks
from incidents.debugging import _disk_latency_steps as steps
from incidents.debugging import _linux as shared
from incidents.debugging._cpu import BLOCKED

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Slow disk: high disk latency, IO wait",
    as_of="2026-11-30",
    plane=Plane.STATE,
    symptom="Programs wait for I/O: high iowait, threads in state D, slow commits, while CPU is "
    "idle.",
    signals=[
        linux.IO_WAITING.rising(),
        linux.DISK_QUEUE.rising(),
        linux.DISK_BUSY.rising(),
        linux.HUNG_TASK,
        linux.NVME_TIMEOUT,
        linux.BLOCK_ERROR,
    ],
    see=[
        Link(
            "incidents/debugging/linux_cpu_saturated",
            "guide",
            because="when the CPUs are busy, or the load average alone is high",
        ),
        Link(
            "incidents/debugging/redis_aof_fsync_slow",
            "guide",
            because="when Redis waits for its append-only file",
        ),
        Link(
            "incidents/debugging/postgresql_checkpoints_too_frequent",
            "guide",
            because="when checkpoints of PostgreSQL load the disk",
        ),
        Link(
            "incidents/debugging/linux_filesystem_read_only",
            "guide",
            because="when the kernel has stopped writes after an error",
        ),
    ],
    tree=Question(
        "Does a disk respond slowly now?",
        check=checks.SLOW,
        unhealthy=Question(
            "Does the kernel log errors or timeouts of it?",
            check=checks.LOGGED,
            unhealthy=Cause(
                "The disk, its cable or its controller fails: requests are repeated",
                why=statement("after the timeout, the driver may retry the request")
                @ checks.BLOCK_ABI.at("retry the request, to fail it or to"),
                fix=[HEALTH, steps.FAIL_OVER],
            ),
            healthy=Question(
                "Is a RAID array rebuilding or being checked?",
                check=checks.REBUILD,
                unhealthy=Cause(
                    "The rebuild or check of an array uses the disks",
                    why=statement(
                        "it runs at a guaranteed minimum speed, and above it takes idle bandwidth "
                        "up to a maximum"
                    )
                    @ checks.MD_CODE.at("minimum _guaranteed_  speed: %d KB/sec/disk."),
                    fix=[steps.SLOW_REBUILD],
                ),
                healthy=Question(
                    "Is the cloud volume at its limit?",
                    check=checks.EXCEEDED,
                    unhealthy=Cause(
                        "More I/O than the volume or the instance may do, or no burst credits",
                        why=statement("more IOPS than a volume has raise its latency")
                        @ checks.BURSTS.at("than it has available can cause increased I/O"),
                        fix=[checks.VOLUME, checks.CREDITS, checks.PROCESSES, steps.RAISE_VOLUME],
                    ),
                    healthy=Question(
                        "Does one process have most of the I/O?",
                        check=checks.PROCESSES,
                        unhealthy=Cause(
                            "One job fills the queue of the disk, and all others wait in it",
                            why=statement("await includes the time that a request is queued")
                            @ IOSTAT.at("be served. This includes the time spent by"),
                            fix=[steps.IDLE, steps.LIMIT],
                        ),
                        healthy=Question(
                            "Do flushes take the time?",
                            check=checks.FLUSHES,
                            unhealthy=Cause(
                                "A database flushes each commit (fsync), one after another",
                                why=statement("the block layer runs one flush at a time")
                                @ IOSTAT.at("combines flush requests and executes at most one"),
                                fix=[checks.SYNC_CALLS, steps.OWN_DISK],
                            ),
                            healthy=Cause(
                                "The hardware or the storage backend is slow, without an error",
                                why=statement("at Wikimedia in 2020, the usual checks were fine")
                                @ checks.PARSERCACHE.at(
                                    "hardware performance degradation was hard to detect via"
                                ),
                                fix=[steps.FAIL_OVER, HEALTH, checks.SYNC_CALLS],
                            ),
                        ),
                    ),
                ),
            ),
        ),
        healthy=Question(
            "Do tasks still wait for I/O?",
            check=checks.WAITS,
            unhealthy=Question(
                "Does a control group have an I/O limit?",
                check=checks.LIMITED,
                unhealthy=Cause(
                    "An I/O limit of the control group delays requests, before iostat counts them",
                    why=statement("requests are delayed once the limit is reached")
                    @ CGROUPS.at("delayed if limit is reached. Temporary bursts are"),
                    fix=[steps.LIFT],
                ),
                healthy=Cause(
                    "They wait for NFS, or for many short reads, as from swap",
                    why=statement("iostat shows the mean time of one request, and only to disks")
                    @ checks.IOSTATS.at(
                        "measured from blk_mq_alloc_request() to __blk_mq_end_request())."
                    ),
                    fix=[BLOCKED, STACK],
                ),
            ),
            healthy=Cause(
                "The slow time is over, or the wait is not for a disk",
                why=statement("avg60 and avg300 show the minutes before")
                @ checks.PRESSURE_PAGE.at("recent trends over ten, sixty, and three hundred"),
                fix=[checks.HISTORY, steps.WATCH],
            ),
        ),
    ),
    limit=Limit(
        "I/O timeout of NVMe: the driver then aborts the request",
        of="time of a request",
        reads="time of a request (r_await, w_await)",
        default=seconds(30) @ checks.NVME_CODE.at("unsigned int nvme_io_timeout = 30;"),
        headroom=checks.TIMEOUT,
    ),
    do_not=[
        "Do not take %util near 100 for the limit of an SSD or array: they serve in parallel.",
        "Do not trust iowait alone: it falls when the CPUs have other work.",
        "Do not restart a database on a slow disk: it reads its data again from that disk.",
        "Do not switch fsync off: a crash then loses data.",
        "Do not start a backup, scan or vacuum now: its I/O waits in the same queue.",
    ],
    precedents=[
        Precedent(
            "Wikimedia, a parser cache host degrades, 2020",
            report=checks.PARSERCACHE,
            what=statement(
                "disk latency rose, hardware checks looked fine, and a spare host replaced it"
            )
            @ checks.PARSERCACHE.at("performance issues and its disk latency starts increasing,"),
        ),
        Precedent(
            "Google, SSD persistent disks in one zone, 2016",
            report=checks.GOOGLE,
            what=statement("most writes to SSD disks were slow or failed")
            @ checks.GOOGLE.at("experienced elevated latency and errors for most writes."),
        ),
    ],
    time_to_recover=minutes(211)
    @ checks.GOOGLE.at(
        "zone for a duration of 211 minutes.",
        of="Google, SSD persistent disks in one zone, June 2016",
        basis="degraded",
    ),
    data_loss=undisclosed(
        "data loss: neither report mentions lost data; the spare host lacked cached keys, and some "
        "writes failed"
    ),
    rollback=statement("reset a limit that was set: an empty setting restores the default")
    @ SYSTEMCTL.at("assigning an empty setting usually resets a"),
    glossary={
        "PSI": "Pressure stall information: the share of time in which tasks waited.",
        "aqu-sz": "Mean number of requests in the queue of a disk, or in work there.",
        "r_await": "Mean time of a read, with its time in the queue; w_await: of a write.",
    },
) as guide:
    waive(
        "IN404",
        because="neither report mentions lost data; the spare host lacked cached keys, and some "
        "writes failed",
    )
