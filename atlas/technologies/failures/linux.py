"""What the kernel of Linux reports as failed, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import (
    CHECKED,
    DELETED,
    DISK_LOAD,
    FINDMNT,
    KERNEL_LOG,
    MEMORY,
    PROC,
    SPACE,
    TABLE_OVERFLOWS,
    man_pages,
    util_linux,
)
from atlas.technologies.failures._network import NEIGHBOUR, SOCKETS
from atlas.technologies.failures._services import RESTART, UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

MOUNT = util_linux.file("sys-utils/mount.8.adoc")
TCP = man_pages.file("man7/tcp.7")
ARP = man_pages.file("man7/arp.7")
kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    release="6.12",
    checked=CHECKED,
    publisher="Linux",
    folder="Documentation",
    read_in="Debian's package linux-source-6.12",
)
CGROUPS = kernel.file("admin-guide/cgroup-v2.rst")
SYSCTL = kernel.file("admin-guide/sysctl/kernel.rst")
IP_SYSCTL = kernel.file("networking/ip-sysctl.rst")
LOCKUPS = kernel.file("admin-guide/lockup-watchdogs.rst")
MD = kernel.file("admin-guide/md.rst")
RUNBOOK = Repository(
    "prometheus-operator/runbooks",
    commit="a685d14cf5128bb30e2bf935c3983decd772d885",
    checked="2026-11-22",
).file("content/runbooks/node/NodeFileDescriptorLimit.md")
_smartmontools = Repository(
    "smartmontools/smartmontools",
    commit="f1d0da9ce840f9eac637bb89e11aa2980fa2419d",
    checked=CHECKED,
    release=undisclosed("release: the page, read at a commit, names none"),
)
SMARTCTL = _smartmontools.file("src/smartctl.8.in")
ATA = _smartmontools.file("src/ataprint.cpp")
E2FSCK = Repository(
    "tytso/e2fsprogs",
    commit="a9f482e55f3ca384226e76fceb15f274698cce93",
    checked=CHECKED,
    release="1.47.4-2",
).file("e2fsck/e2fsck.8.in")
CONNTRACK = Repository(
    "torvalds/linux",
    commit="2c55d703391acf7e9101da596d0c15ee03b318a3",
    checked="2026-11-22",
    publisher="Linux",
    release="6.2-rc2",
).file("Documentation/networking/nf_conntrack-sysctl.rst")
_PROC = "/proc/sys/net/netfilter"

HEALTH = Check(
    "Check the health that the drive itself reports, as root.",
    shell("smartctl -H <device>") @ SMARTCTL.at("Prints the health status of the device."),
    healthy=statement("test result: PASSED; of a SAS drive, SMART Health Status: OK")
    @ ATA.at("SMART overall-health self-assessment test result: PASSED"),
    unhealthy=statement("test result: FAILED!")
    @ ATA.at("SMART overall-health self-assessment test result: FAILED!"),
    verify="Failing: the device has failed, or predicts that it will within 24 hours.",
)
MOUNTS = Check(
    "List the file system of the path with its options: rw or ro.",
    shell("findmnt --target <path>") @ FINDMNT.at("*--target* accepts any file or directory and"),
    **NO_OUTPUT,
    verify="ro is read-only. After an ext4 error Linux 6.1 still shows rw, and 6.18 emergency_ro: "
    "the kernel log decides.",
)
ARRAYS = Check(
    "Count the disks that the array lacks; its name is as in the message, such as md0.",
    shell("cat /sys/block/<name>/md/degraded") @ MD.at("count of the number of devices by which"),
    **NO_OUTPUT,
    verify="0 is healthy; 1 or more: data has fewer copies, until the disk is replaced.",
)
CHECK_FS = Check(
    "Check the unmounted ext file system without changing it.",
    shell("e2fsck -n <device>") @ E2FSCK.at("that in general it is not safe to"),
    **NO_OUTPUT,
    verify="The results are not valid while it is mounted.",
)
REPAIR_FS = Step(
    "After an ext4 error a remount does not help: stop what uses the file system, back up the "
    "device, unmount and repair it.",
    command=shell("umount <path> && e2fsck -f -p <device>") @ E2FSCK.at("Automatically repair"),
    healthy=statement("exit status 0 or 1: in order; then mount <path>")
    @ E2FSCK.at("File system errors corrected"),
    unhealthy=statement("exit status 4: errors were left; do not mount it")
    @ E2FSCK.at("File system errors left uncorrected"),
    **NO_TIME,
    risk="high",
    undo="None: restore the backup of the device.",
    verify="After mount <path>, a new file can be written, and dmesg shows no new error. The root "
    "file system cannot be unmounted: e2fsck checks it at a reboot.",
)
REMOUNT = Step(
    "Remount it read-write, if it was mounted read-only and no error stopped writes: after an ext4 "
    "error this does not help.",
    command=shell("mount -o remount,rw <path>")
    @ MOUNT.at("especially to make a readonly filesystem writable."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="mount -o remount,ro <path>",
    verify="A new file can be written, and dmesg shows no new error; findmnt may show rw while "
    "writes still fail.",
)
OOM_SCORES = Check(
    "Read the memory limit and use of the unit's control group.",
    shell("systemctl show <unit> -p MemoryMax -p MemoryCurrent")
    @ CGROUPS.at("Memory usage hard limit. This is the main"),
    **NO_OUTPUT,
    verify="MemoryCurrent near MemoryMax: its own limit; else the machine was short of memory.",
)
OOM_EVENTS = Check(
    "Count the kills in the control group.",
    shell("cat /sys/fs/cgroup/system.slice/<unit>/memory.events")
    @ CGROUPS.at("The number of processes belonging to this cgroup"),
    **NO_OUTPUT,
    verify="oom_kill above 0: its own limit was reached; 0: the whole machine was short; no such "
    "file: the unit ended, and constraint= in the kernel log tells.",
)
BLOCKED = Check(
    "List the processes that wait for a disk or network file system.",
    shell("grep 'State:.*D (disk sleep)' /proc/[0-9]*/status") @ PROC.at("D (disk sleep)"),
    **NO_OUTPUT,
    verify="A line now and then is normal; the same process again and again hangs.",
)
STACK = Check(
    "Read where in the kernel a process hangs, as root.",
    shell("cat /proc/<pid>/stack") @ PROC.at("symbolic trace of the function calls in this"),
    **NO_OUTPUT,
    verify="Functions of nfs, xfs, ext4 or a driver name what it waits for.",
)
NEIGHBOURS = Check(
    "Count the neighbour entries.",
    shell("ip neighbour show | wc -l") @ NEIGHBOUR.at("ip neighbour show"),
    healthy=statement("well below gc_thresh3, 1024 by default") @ ARP.at("Defaults to 1024."),
    unhealthy=statement("at about gc_thresh3, the hard maximum of entries")
    @ ARP.at("The hard maximum number of entries to keep"),
)
MORE_NEIGHBOURS = Step(
    "Raise the hard maximum of neighbour entries, as root, until a reboot.",
    command=shell("sysctl -w net.ipv4.neigh.default.gc_thresh3=<count>")
    @ ARP.at("The hard maximum number of entries to keep"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value with the same command.",
    verify="No new table overflow is logged.",
)
FILL = Check(
    "Compare the number of tracked connections with the limit.",
    shell(f"cat {_PROC}/nf_conntrack_count {_PROC}/nf_conntrack_max")
    @ CONNTRACK.at("Number of currently allocated flow entries."),
    healthy=statement("count well below max")
    @ CONNTRACK.at("Maximum number of allowed connection tracking entries."),
    unhealthy=statement("count at max, or near it")
    @ CONNTRACK.at("Maximum number of allowed connection tracking entries."),
)
RAISE_CONNTRACK = Step(
    "Raise the limit of tracked connections, as root, until the machine restarts.",
    command=shell(f"echo <count> > {_PROC}/nf_conntrack_max")
    @ CONNTRACK.at("/proc/sys/net/netfilter/nf_conntrack_* Variables:"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Write the previous value to the same file.",
    verify="No new table-full message appears, and the share in use falls.",
)
BACKLOG = Check(
    "Compare the accept queues with their limits.",
    shell("ss -ltn") @ IP_SYSCTL.at("somaxconn - INTEGER"),
    **NO_OUTPUT,
    verify="Recv-Q at Send-Q: the program does not accept connections fast enough.",
)
TCP_MEMORY = Check(
    "Compare TCP's pages in use with the limit.",
    shell("cat /proc/net/sockstat /proc/sys/net/ipv4/tcp_mem")
    @ TCP.at("This is a vector of 3 integers: [low,"),
    **NO_OUTPUT,
    verify="TCP mem near the third number of tcp_mem: sockets hold too much unread data.",
)
RAISE_TCP_MEMORY = Step(
    "Raise the three limits of TCP memory (in pages), as root, until a reboot.",
    command=shell("sysctl -w net.ipv4.tcp_mem='<count> <count> <count>'")
    @ TCP.at("used by TCP to track its memory usage."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous values with the same command.",
    verify="No new message, and mem of /proc/net/sockstat stays below the limit.",
)
RAISE_FILES = Step(
    "Raise the machine's maximum of open files, as root, until a reboot.",
    command=shell("echo <count> > /proc/sys/fs/file-max")
    @ PROC.at("echo 100000 > /proc/sys/fs/file\\-max"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Write the previous value to the same file.",
    verify="The third number of /proc/sys/fs/file-nr is the new one, and the errors stop.",
)
FILES = Check(
    "Compare the file handles in use with the maximum of the machine.",
    shell("cat /proc/sys/fs/file-nr") @ PROC.at("If the number of allocated file handles is"),
    healthy=statement("7104 0 1597016: in use, 0, maximum")
    @ RUNBOOK.at("fs.file-nr = 7104 0 1597016"),
    unhealthy=statement("the first number close to the third")
    @ PROC.at("If the number of allocated file handles is"),
)
WATCHDOG = Check(
    "Read the threshold of the watchdog.",
    shell("cat /proc/sys/kernel/watchdog_thresh") @ SYSCTL.at("watchdog_thresh"),
    **NO_OUTPUT,
    verify="A soft lockup is reported after twice as many seconds.",
)
TASKS = Step(
    "Raise the limit of tasks of the unit; then restart it.",
    command=config("TasksMax=<count>", file="drop-in of the unit")
    @ CGROUPS.at("Hard limit of number of processes."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the line and restart the unit again.",
    verify="No new rejection is logged, and the number of tasks stays stable.",
)

OUT_OF_MEMORY = KnownFailure(
    "the kernel killed a process for lack of memory",
    steps=[KERNEL_LOG, MEMORY, OOM_SCORES, RESTART],
)
CGROUP_OUT_OF_MEMORY = KnownFailure(
    "a container or unit reached its memory limit",
    steps=[OOM_SCORES, OOM_EVENTS, UNIT_LOG, RESTART],
)
DISK = KnownFailure("a disk fails: reads or writes are lost", steps=[KERNEL_LOG, HEALTH, MOUNTS])
FILE_SYSTEM = KnownFailure(
    "a file system is damaged; the kernel may stop writes to it",
    steps=[KERNEL_LOG, MOUNTS, HEALTH, CHECK_FS, REPAIR_FS],
)
RAID = KnownFailure("a disk of a mirror failed", steps=[ARRAYS, HEALTH, KERNEL_LOG])
HUNG = KnownFailure(
    "processes hang in the kernel, mostly for a disk", steps=[BLOCKED, STACK, DISK_LOAD, KERNEL_LOG]
)
LOCKUP = KnownFailure(
    "a CPU is stuck",
    steps=[KERNEL_LOG, WATCHDOG, DISK_LOAD],
)
TRACKING = KnownFailure(
    "the connection tracking table is full", steps=[FILL, SOCKETS, RAISE_CONNTRACK]
)
NEIGHBOUR_TABLE = KnownFailure(
    "the neighbour (ARP) table is full", steps=[NEIGHBOURS, TABLE_OVERFLOWS, MORE_NEIGHBOURS]
)
OPEN_FILES = KnownFailure(
    "the machine has no file handle left", steps=[FILES, DELETED, RAISE_FILES]
)
SYN_FLOOD = KnownFailure(
    "a port gets more new connections than it accepts", steps=[BACKLOG, SOCKETS, UNIT_LOG]
)
SOCKET_MEMORY = KnownFailure("TCP is out of memory", steps=[TCP_MEMORY, SOCKETS, RAISE_TCP_MEMORY])
CRASH = KnownFailure("a program crashed", steps=[UNIT_LOG, UNIT, KERNEL_LOG, RESTART])
HARDWARE = KnownFailure("memory or processor hardware fails", steps=[KERNEL_LOG, MEMORY, UNIT])
NETWORK_CARD = KnownFailure("a network card hangs", steps=[KERNEL_LOG, SOCKETS, UNIT_LOG])
NFS = KnownFailure("an NFS server does not respond", steps=[BLOCKED, STACK, SOCKETS, KERNEL_LOG])
PANIC = KnownFailure("the kernel stopped with a panic", steps=[KERNEL_LOG, HEALTH, MEMORY])
TOO_MANY_TASKS = KnownFailure(
    "a container or unit is at its limit of tasks", steps=[UNIT, UNIT_LOG, TASKS]
)
NO_PAGES = KnownFailure(
    "the kernel found no free memory in one piece", steps=[MEMORY, KERNEL_LOG, SPACE]
)
