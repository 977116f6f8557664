"""Linux: the kernel under everything, with its disks, memory and network."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import linux as fails
from atlas.technologies.failures import linux_errors as errors
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.printing import printed
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/linux-kernel.md")


DMESG = Repository(
    "util-linux/util-linux", commit="39465c780eed56034ed1440068a2722fc3331343", checked=_CHECKED
).file("sys-utils/dmesg.1.adoc")
_linux = Repository("torvalds/linux", checked=_CHECKED, publisher="Linux")
_kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)
ERRLIST = Repository(
    "bminor/glibc", commit="04e750e75b73957cf1c791535a3f4319534a52fc", checked="2026-11-26"
).file("sysdeps/gnu/errlist.h")
_go = Repository(
    "golang/go",
    commit="go1.19.8",
    checked="2026-11-26",
    read_in="Debian's package golang-1.19-src",
)
GO_ERRORS = _go.file("src/syscall/zerrors_linux_amd64.go")
GO_NET = _go.file("src/net/net.go")
LIBUV = Repository(
    "libuv/libuv", commit="6179e7af87413396d5853a1c3722c8b5749336c8", checked="2026-11-26"
).file("include/uv.h")
ZFS = Repository("openzfs/zfs", commit="be7657e3f2788c4e5edb635d0bc5c24eff9eb2db", checked=_CHECKED)
OOM = _linux.file("mm/oom_kill.c", commit="c797bc88f77b51c4ba0b5d782b8284c7ed0233bc")
RAID1 = _linux.file("drivers/md/raid1.c", commit="0021b7bc045e4b0b85d8c53614342aaf84ca96a5")
_exporter = Repository(
    "prometheus/node_exporter",
    commit="a7dcc3a01545180d4f2087db70994cbc3abfed13",
    checked=_CHECKED,
    release="1.12.1",
)
ALERTS = _exporter.file("docs/node-mixin/alerts/alerts.libsonnet")
FIXTURE = _exporter.file("collector/fixtures/e2e-output.txt")
_RELEASED = """
4.9 2016-12-11  4.14 2017-11-12  4.19 2018-10-22  5.4 2019-11-25  5.10 2020-12-13
5.11 2021-02-14  5.12 2021-04-25  5.13 2021-06-27  5.14 2021-08-29  5.15 2021-10-31
5.16 2022-01-09  5.17 2022-03-20  5.18 2022-05-22  5.19 2022-07-31  6.0 2022-10-02
6.1 2022-12-11  6.2 2023-02-19  6.3 2023-04-23  6.4 2023-06-25  6.5 2023-08-27
6.6 2023-10-30  6.7 2024-01-07  6.8 2024-03-10  6.9 2024-05-12  6.10 2024-07-14
6.11 2024-09-15  6.12 2024-11-17  6.13 2025-01-19  6.14 2025-03-24  6.15 2025-05-25
6.16 2025-07-27  6.17 2025-09-28  6.18 2025-11-30  6.19 2026-02-08  7.0 2026-04-12
7.1 2026-06-14  7.2 2026-08-16
"""

_GOING_AWAY = ("client", "disconnect", "closing")
"""Words of a program that says that a client went away, as clients do."""


class Linux(Technology):
    """The kernel: processes, memory, disks and network of a machine."""

    name = "Linux"
    icon = "diagrams.generic.os.LinuxGeneral"
    prints_anywhere: ClassVar[bool] = True
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("dmesg for messages of the kernel, else the log of the program") @ DMESG.at(
        "display all messages from the kernel ring buffer."
    )

    OOM_KILLED = LogMessage(
        anchor="Killed process ",
        sample="Killed process 4711 (beam.smp) total-vm:41943040kB, anon-rss:31457280kB, "
        "file-rss:0kB, shmem-rss:0kB",
        pattern=r"Killed process (?P<pid>\d+) \((?P<name>[^)]+)\)",
        severity="error",
        meaning="The machine or a container ran out of memory, and the kernel killed a process.",
        source=OOM,
        failure=fails.OUT_OF_MEMORY,
    )
    OOM_CGROUP = LogMessage(
        anchor="Memory cgroup out of memory",
        sample="Memory cgroup out of memory: Kill process 4711 (java) score 974 or sacrifice child",
        severity="error",
        meaning="A container reached its own memory limit; the machine did not.",
        source=OOM,
        failure=fails.CGROUP_OUT_OF_MEMORY,
    )
    RAID_DISK_FAILED = LogMessage(
        anchor=", disabling device.",
        sample="md/raid1:md0: Disk failure on nvme0n3, disabling device.",
        pattern=r"md/raid1:(?P<array>\S+): Disk failure on (?P<disk>\S+), disabling device\.",
        severity="fatal",
        meaning="A disk of a mirror failed; the mirror continues with the others; logged as alert.",
        source=RAID1,
        failure=fails.RAID,
    )
    RAID_READ_LOST = LogMessage(
        anchor=": unrecoverable I/O read error for block ",
        sample="md/raid1:md0: nvme0n3: unrecoverable I/O read error for block 1234567",
        pattern=r"md/raid1:(?P<array>\S+): (?P<disk>\S+): unrecoverable I/O read error",
        severity="fatal",
        meaning="No disk of the mirror could read a block: its data is lost here; logged as alert.",
        source=RAID1,
        failure=fails.RAID,
    )
    RAID_REDIRECTED = LogMessage(
        anchor=" to other mirror: ",
        sample="md/raid1:md0: redirecting sector 1234567 to other mirror: sdb",
        pattern=r"md/raid1:(?P<array>\S+): redirecting sector (?P<sector>\d+) to other mirror",
        severity="error",
        meaning="A disk of the mirror failed to read, and another one answered instead.",
        source=RAID1,
        failure=fails.RAID,
    )
    CONNTRACK_FULL = LogMessage(
        anchor="nf_conntrack: table full, dropping packet",
        sample="nf_conntrack: table full, dropping packet.",
        severity="warning",
        meaning="The connection tracking table is full, and new connections are dropped.",
        source=_linux.file(
            "net/netfilter/nf_conntrack_core.c", commit="011e3c63251be832d23df9f0697626ab7b354d02"
        ),
        failure=fails.TRACKING,
    )
    FILE_MAX = LogMessage(
        anchor="VFS: file-max limit ",
        sample="VFS: file-max limit 1597016 reached",
        pattern=r"VFS: file-max limit (?P<limit>\d+) reached",
        severity="info",
        meaning="The machine as a whole has no file handle left.",
        source=_linux.file(
            "Documentation/admin-guide/sysctl/fs.rst",
            commit="0604aa87b098740f2e517a584552591cbf2209d7",
        ),
        failure=fails.OPEN_FILES,
    )
    HUNG_TASK = LogMessage(
        anchor=" blocked for more than ",
        sample="INFO: task scylla:4711 blocked for more than 120 seconds.",
        pattern=r"task (?P<name>.+):(?P<pid>\d+) blocked for more than (?P<seconds>\d+) seconds",
        severity="error",
        meaning="A process waits for a disk or a lock of the kernel and cannot even be killed.",
        source=_linux.file("kernel/hung_task.c", commit="00b5cdeb9fe761654d5a76a411c79b8ff04a81e5"),
        failure=fails.HUNG,
    )

    BLOCK_ERROR = LogMessage(
        anchor=" error, dev ",
        sample="I/O error, dev sdb, sector 81920 op 0x0:(READ) flags 0x0 phys_seg 1 prio class 0",
        pattern=r"(?P<error>I/O|critical medium|critical target|critical space allocation) error, "
        r"dev (?P<device>[\w-]+), sector (?P<sector>\d+)",
        severity="error",
        meaning="A block device failed to read or write.",
        source=_kernel.file("block/blk-mq.c"),
        failure=fails.DISK,
    )
    BUFFER_ERROR = LogMessage(
        anchor="Buffer I/O error on dev ",
        sample="Buffer I/O error on dev nvme1n1p1, logical block 3, lost async page write",
        pattern=r"Buffer I/O error on dev (?P<device>[\w-]+), logical block (?P<block>\d+)",
        severity="error",
        meaning="A file system could not read or write a block; after `lost`, written data is "
        "gone.",
        source=_kernel.file("fs/buffer.c"),
        failure=fails.DISK,
    )
    EXT4_ERROR = LogMessage(
        anchor="EXT4-fs error (device ",
        sample="EXT4-fs error (device sdb1): ext4_wait_block_bitmap:523: comm etcd: Cannot read "
        "block bitmap",
        pattern=r"EXT4-fs error \(device (?P<device>[^)]+)\)",
        severity="fatal",
        meaning="The ext4 file system on this device is damaged, or its disk fails.",
        source=_kernel.file("fs/ext4/super.c"),
        failure=fails.FILE_SYSTEM,
    )
    EXT4_READ_ONLY = LogMessage(
        anchor="Remounting filesystem read-only",
        sample="EXT4-fs (sdb1): Remounting filesystem read-only",
        pattern=r"\((?P<device>[\w-]+)\): Remounting filesystem read-only",
        severity="fatal",
        meaning="After an error, the kernel stopped all writes to this file system.",
        source=_kernel.file("fs/ext4/super.c"),
        failure=fails.FILE_SYSTEM,
    )
    JOURNAL_ABORTED = LogMessage(
        anchor="Aborting journal on device ",
        sample="Aborting journal on device sdb1-8.",
        pattern=r"Aborting journal on device (?P<device>\S+)\.",
        severity="error",
        meaning="The journal of an ext file system cannot be written, and writes stop.",
        source=_kernel.file("fs/jbd2/journal.c"),
        failure=fails.FILE_SYSTEM,
    )
    XFS_SHUTDOWN = LogMessage(
        anchor="Please unmount the filesystem and rectify the problem(s)",
        sample="XFS (sdb1): Please unmount the filesystem and rectify the problem(s)",
        pattern=r"XFS \((?P<device>[^)]+)\): Please unmount",
        severity="fatal",
        meaning="XFS shut this file system down after an I/O error or corruption; nothing works "
        "on it.",
        source=_kernel.file("fs/xfs/xfs_fsops.c"),
        failure=fails.FILE_SYSTEM,
    )
    XFS_METADATA = LogMessage(
        anchor='metadata I/O error in "',
        sample='XFS (sdb1): metadata I/O error in "xfs_buf_ioend+0x1a" at daddr 0x1e8480 len 8 '
        "error 5",
        pattern=r"XFS \((?P<device>[^)]+)\): metadata I/O error",
        severity="fatal",
        meaning="XFS could not read or write its metadata.",
        source=_kernel.file("fs/xfs/xfs_buf.c"),
        failure=fails.FILE_SYSTEM,
    )
    NVME_TIMEOUT = LogMessage(
        anchor=" timeout, ",
        sample="nvme nvme1: I/O tag 211 (00d3) opcode 0x1 (I/O Cmd) QID 3 timeout, aborting "
        "req_op:WRITE(1) size:4096",
        pattern=r"nvme (?P<drive>\S+): I/O (?:tag )?(?P<tag>\d+).* QID (?P<queue>\d+) timeout,",
        severity="warning",
        meaning="An NVMe drive did not complete a command in time.",
        source=_kernel.file("drivers/nvme/host/pci.c"),
        failure=fails.DISK,
    )
    NVME_DOWN = LogMessage(
        anchor="controller is down; will reset: CSTS=",
        sample="nvme nvme1: controller is down; will reset: CSTS=0xffffffff, PCI_STATUS=0x10",
        pattern=r"nvme (?P<drive>\S+): controller is down",
        severity="warning",
        meaning="An NVMe drive does not respond at all, and is reset.",
        source=_kernel.file("drivers/nvme/host/pci.c"),
        failure=fails.DISK,
    )
    SCSI_OFFLINE = LogMessage(
        anchor="rejecting I/O to offline device",
        sample="sd 2:0:0:0: rejecting I/O to offline device",
        severity="error",
        meaning="A disk was taken offline after errors; all reads and writes to it fail.",
        source=_kernel.file("drivers/scsi/scsi_lib.c"),
        failure=fails.DISK,
    )
    ATA_FAILED = LogMessage(
        anchor="failed command: ",
        sample="ata3.00: failed command: READ FPDMA QUEUED",
        pattern=r"(?P<port>ata\d+\.\d+): failed command: (?P<command>.+)",
        severity="error",
        meaning="A SATA disk failed a command.",
        source=_kernel.file("drivers/ata/libata-eh.c"),
        failure=fails.DISK,
    )
    SOFT_LOCKUP = LogMessage(
        anchor="BUG: soft lockup - CPU#",
        sample="watchdog: BUG: soft lockup - CPU#5 stuck for 26s! [bash:537]",
        pattern=r"BUG: soft lockup - CPU#(?P<cpu>\d+) stuck for (?P<seconds>\d+)s",
        severity="fatal",
        meaning="A CPU ran in the kernel for long without yielding; what runs there hangs.",
        source=_kernel.file("kernel/watchdog.c"),
        failure=fails.LOCKUP,
    )
    HARD_LOCKUP = LogMessage(
        anchor="Watchdog detected hard LOCKUP on cpu ",
        sample="watchdog: Watchdog detected hard LOCKUP on cpu 3",
        pattern=r"hard LOCKUP on cpu (?P<cpu>\d+)",
        severity="fatal",
        meaning="A CPU does not even handle interrupts.",
        source=_kernel.file("kernel/watchdog.c"),
        failure=fails.LOCKUP,
    )
    RCU_STALL = LogMessage(
        anchor=" self-detected stall on CPU",
        sample="rcu: INFO: rcu_sched self-detected stall on CPU",
        pattern=r"INFO: (?P<flavour>\w+) self-detected stall on CPU",
        severity="error",
        meaning="A CPU did not pass through a quiet state for long: overload of the host, or a "
        "loop.",
        source=_kernel.file("kernel/rcu/tree_stall.h"),
        failure=fails.LOCKUP,
    )
    RCU_STALLS = LogMessage(
        anchor=" detected stalls on CPUs/tasks:",
        sample="rcu: INFO: rcu_sched detected stalls on CPUs/tasks:",
        pattern=r"INFO: (?P<flavour>\w+) detected stalls on CPUs",
        severity="error",
        meaning="Some CPUs did not pass through a quiet state for long.",
        source=_kernel.file("kernel/rcu/tree_stall.h"),
        failure=fails.LOCKUP,
    )
    NEIGHBOURS_FULL = LogMessage(
        anchor=": neighbor table overflow!",
        sample="neighbour: arp_cache: neighbor table overflow!",
        pattern=r"(?P<table>\w+): neighbor table overflow!",
        severity="info",
        meaning="The neighbour (ARP) table is full, and packets to new addresses are dropped.",
        source=_kernel.file("net/core/neighbour.c"),
        failure=fails.NEIGHBOUR_TABLE,
    )
    SYN_FLOOD = LogMessage(
        anchor=": Possible SYN flooding on port ",
        sample="TCP: request_sock_TCP: Possible SYN flooding on port 0.0.0.0:7070. Sending "
        "cookies.",
        pattern=r"Possible SYN flooding on port (?P<port>[\w.:\[\]]+)\. (?P<reaction>[A-Z]\w+ \w+)",
        severity="info",
        meaning="The queue of new connections of a port is full: a flood, or a slow program.",
        source=_kernel.file("net/ipv4/tcp_input.c"),
        failure=fails.SYN_FLOOD,
    )
    TCP_OUT_OF_MEMORY = LogMessage(
        anchor="out of memory -- consider tuning tcp_mem",
        sample="TCP: out of memory -- consider tuning tcp_mem",
        severity="info",
        meaning="The sockets of the machine hold as much data as TCP may.",
        source=_kernel.file("net/ipv4/tcp.c"),
        failure=fails.SOCKET_MEMORY,
    )
    TOO_MANY_ORPHANS = LogMessage(
        anchor="too many orphaned sockets",
        sample="TCP: too many orphaned sockets",
        severity="info",
        meaning="Too many connections are closed by programs but not by the other side.",
        source=_kernel.file("net/ipv4/tcp.c"),
        failure=fails.SOCKET_MEMORY,
    )
    NETWORK_CARD_HANGS = LogMessage(
        anchor="NETDEV WATCHDOG: ",
        sample="NETDEV WATCHDOG: CPU: 5: transmit queue 0 timed out 5132 ms",
        pattern=r"NETDEV WATCHDOG: .*transmit queue (?P<queue>\d+) timed out",
        severity="error",
        meaning="A network card did not send packets for seconds, and is reset.",
        source=_kernel.file("net/sched/sch_generic.c"),
        failure=fails.NETWORK_CARD,
    )
    SEGFAULT = LogMessage(
        anchor="]: segfault at ",
        sample="api[4711]: segfault at 0 ip 00005581a3f0c1d2 sp 00007ffd0c3b2a10 error 4 in "
        "api[5581a3e00000+1a0000]",
        pattern=r"(?P<name>\S+)\[(?P<pid>\d+)\]: segfault at (?P<address>[0-9a-f]+) ip",
        severity="info",
        meaning="A program accessed memory that it does not have, and was killed.",
        source=_kernel.file("arch/x86/mm/fault.c"),
        failure=fails.CRASH,
    )
    MACHINE_CHECK = LogMessage(
        anchor=": Machine Check",
        sample="[Hardware Error]: CPU 3: Machine Check Exception: 5 Bank 7: be00000000800400",
        pattern=r"CPU (?P<cpu>\d+): Machine Check(?: Exception)?: \w+ Bank (?P<bank>\d+)",
        severity="fatal",
        meaning="The processor reports a hardware error.",
        source=_kernel.file("arch/x86/kernel/cpu/mce/core.c"),
        failure=fails.HARDWARE,
    )
    MACHINE_CHECK_LOGGED = LogMessage(
        anchor="Machine check events logged",
        sample="mce: [Hardware Error]: Machine check events logged",
        pattern=r"\[Hardware Error\]: Machine check events logged",
        severity="info",
        meaning="The processor reported hardware errors, corrected ones as well.",
        source=_kernel.file("arch/x86/kernel/cpu/mce/core.c"),
        failure=fails.HARDWARE,
    )
    MEMORY_UNCORRECTED = LogMessage(
        anchor=" UE ",
        sample="EDAC MC0: 1 UE memory read error on CPU_SrcID#0_MC#0_Chan#1_DIMM#0 (channel:1 "
        "slot:0 page:0x2a3f1 offset:0x0 grain:32)",
        pattern=r"EDAC MC(?P<controller>\d+): (?P<errors>\d+) UE (?P<error>.+?) on (?P<module>\S+)",
        severity="fatal",
        meaning="A memory module returned wrong data that could not be corrected.",
        source=_kernel.file("drivers/edac/edac_mc.c"),
        failure=fails.HARDWARE,
    )
    MEMORY_CORRECTED = LogMessage(
        anchor=" CE ",
        sample="EDAC MC0: 1 CE memory read error on CPU_SrcID#0_MC#0_Chan#1_DIMM#0 (channel:1 "
        "slot:0 page:0x2a3f1 offset:0x0 grain:32 syndrome:0x0)",
        pattern=r"EDAC MC(?P<controller>\d+): (?P<errors>\d+) CE (?P<error>.+?) on (?P<module>\S+)",
        severity="warning",
        meaning="A memory module returned wrong data that was corrected; many of them precede a "
        "failure.",
        source=_kernel.file("drivers/edac/edac_mc.c"),
        failure=fails.HARDWARE,
    )
    MEMORY_FAILURE = LogMessage(
        anchor=" due to hardware memory corruption",
        sample="Memory failure: 0x2a3f1: Sending SIGBUS to java:4711 due to hardware memory "
        "corruption",
        pattern=r"Sending SIGBUS to (?P<name>\S+):(?P<pid>\d+) due to hardware memory",
        severity="error",
        meaning="A process was killed because its memory is physically damaged.",
        source=_kernel.file("mm/memory-failure.c"),
        failure=fails.HARDWARE,
    )
    NFS_SILENT = LogMessage(
        anchor=" not responding, ",
        sample="nfs: server 10.0.0.4 not responding, still trying",
        pattern=r"\w+: server (?P<server>\S+) not responding, (?:still trying|timed out)",
        severity="info",
        meaning="An NFS server does not respond; programs that use its files hang.",
        source=_kernel.file("net/sunrpc/clnt.c"),
        failure=fails.NFS,
    )
    PANIC = LogMessage(
        anchor="Kernel panic - not syncing: ",
        sample="Kernel panic - not syncing: Fatal exception in interrupt",
        pattern=r"(?:^|[^\[] ?)Kernel panic - not syncing: (?P<reason>.+)",
        severity="fatal",
        meaning="The kernel stopped; the machine restarts or hangs.",
        source=_kernel.file("kernel/panic.c"),
        failure=fails.PANIC,
    )
    FORK_REJECTED = LogMessage(
        anchor="cgroup: fork rejected by pids controller in ",
        sample="cgroup: fork rejected by pids controller in /system.slice/api.service",
        pattern=r"fork rejected by pids controller in (?P<group>\S+)",
        severity="info",
        meaning="A container or unit may not start another process or thread.",
        source=_kernel.file("kernel/cgroup/pids.c"),
        failure=fails.TOO_MANY_TASKS,
    )
    NO_PAGES = LogMessage(
        anchor=": page allocation failure: order:",
        sample="kworker/3:1: page allocation failure: order:4, mode:0xcc0(GFP_KERNEL)",
        pattern=r"(?P<name>\S+): page allocation failure: order:(?P<order>\d+)",
        severity="warning",
        meaning="The kernel found no free memory of the size that it needed in one piece.",
        source=_kernel.file("mm/page_alloc.c"),
        failure=fails.NO_PAGES,
    )
    OOM_INVOKED = LogMessage(
        anchor=" invoked oom-killer: ",
        sample="java invoked oom-killer: gfp_mask=0x140cca(GFP_HIGHUSER_MOVABLE), order=0, "
        "oom_score_adj=0",
        pattern=r"(?P<name>\S+) invoked oom-killer: gfp_mask",
        severity="warning",
        meaning="Memory is used up, and the kernel looks for a process to kill.",
        source=_kernel.file("mm/oom_kill.c"),
        failure=fails.OUT_OF_MEMORY,
    )
    NO_SPACE = LogMessage(
        anchor="No space left on device",
        sample="cp: error writing '/var/lib/app/queue.db': No space left on device",
        pattern=printed("No space left on device"),
        severity="error",
        meaning="A program could not write: space, inodes or a limit of the kernel are used up.",
        source=ERRLIST,
        failure=errors.NO_SPACE,
    )
    NO_SPACE_GO = LogMessage(
        anchor="no space left on device",
        sample="open /var/lib/app/queue.db: no space left on device",
        pattern=printed("no space left on device"),
        severity="error",
        meaning="A program could not write: space, inodes or a limit of the kernel are used up.",
        source=GO_ERRORS,
        failure=errors.NO_SPACE,
    )
    TOO_MANY_FILES = LogMessage(
        anchor="Too many open files",
        sample="java.net.SocketException: Too many open files",
        pattern=printed("Too many open files"),
        severity="error",
        meaning="A program is at its limit of open files and sockets.",
        source=ERRLIST,
        failure=errors.TOO_MANY_FILES,
    )
    TOO_MANY_FILES_GO = LogMessage(
        anchor="too many open files",
        sample="open /etc/hosts: too many open files",
        pattern=printed("too many open files"),
        severity="error",
        meaning="A program is at its limit of open files and sockets.",
        source=GO_ERRORS,
        failure=errors.TOO_MANY_FILES,
    )
    TOO_MANY_FILES_SYSTEM = LogMessage(
        anchor="Too many open files in system",
        sample="sh: error while loading shared libraries: cannot open shared object file: Too "
        "many open files in system",
        pattern="(?P<error>Too many open files in system)",
        severity="error",
        meaning="The machine as a whole has no file handle left.",
        source=ERRLIST,
        failure=errors.TOO_MANY_FILES,
    )
    REFUSED = LogMessage(
        anchor="Connection refused",
        sample="psql: error: could not connect to server: Connection refused",
        pattern=printed("Connection refused"),
        severity="error",
        meaning="Nothing listens on that address and port, or a firewall rejects the connection.",
        source=ERRLIST,
        failure=errors.REFUSED,
    )
    REFUSED_GO = LogMessage(
        anchor="connection refused",
        sample="dial tcp 10.0.0.9:8081: connect: connection refused",
        pattern=printed("connection refused"),
        severity="error",
        meaning="Nothing listens on that address and port, or a firewall rejects the connection.",
        source=GO_ERRORS,
        failure=errors.REFUSED,
    )
    REFUSED_NODE = LogMessage(
        anchor="ECONNREFUSED",
        sample="Error: connect ECONNREFUSED 10.0.0.9:5432",
        pattern=r"\b(?P<call>connect) (?P<code>ECONNREFUSED)\b",
        severity="error",
        meaning="Nothing listens on that address and port, or a firewall rejects the connection.",
        source=LIBUV,
        failure=errors.REFUSED,
    )
    TIMED_OUT = LogMessage(
        anchor="Connection timed out",
        sample="ssh: connect to host 10.0.0.9 port 22: Connection timed out",
        pattern=printed("Connection timed out"),
        severity="error",
        meaning="The other side did not respond at all: down, overloaded, or packets are dropped.",
        source=ERRLIST,
        failure=errors.TIMED_OUT,
    )
    TIMED_OUT_GO = LogMessage(
        anchor="connection timed out",
        sample="read tcp 10.0.0.4:51322->10.0.0.9:443: read: connection timed out",
        pattern=r"(?:connect|read|write|dial|sendto|recvfrom|accept)\w*: "
        r"(?P<error>connection timed out)",
        severity="error",
        meaning="The other side did not respond at all: down, overloaded, or packets are dropped.",
        source=GO_ERRORS,
        failure=errors.TIMED_OUT,
    )
    TIMED_OUT_NODE = LogMessage(
        anchor="ETIMEDOUT",
        sample="Error: connect ETIMEDOUT 10.0.0.9:443",
        pattern=r"\b(?P<call>connect|read|write) (?P<code>ETIMEDOUT)\b",
        severity="error",
        meaning="The other side did not respond at all: down, overloaded, or packets are dropped.",
        source=LIBUV,
        failure=errors.TIMED_OUT,
    )
    DIAL_TIMEOUT = LogMessage(
        anchor=": i/o timeout",
        sample="dial tcp 10.0.1.9:5432: i/o timeout",
        pattern=r"(?P<operation>dial|read|write) (?:tcp|udp)\d?(?: (?P<address>\S+))?: i/o timeout",
        severity="error",
        meaning="A Go program got no response in time: a lost packet, a firewall, or a slow host.",
        source=GO_NET,
        failure=errors.TIMED_OUT,
    )
    RESET = LogMessage(
        anchor="Connection reset by peer",
        sample="recv() failed (104: Connection reset by peer) while reading response header from "
        "upstream",
        pattern=printed("Connection reset by peer"),
        severity="error",
        meaning="The other side closed the connection abruptly: it crashed, restarted, or refused "
        "it.",
        source=ERRLIST,
        unless=_GOING_AWAY,
        failure=errors.RESET,
    )
    RESET_GO = LogMessage(
        anchor="connection reset by peer",
        sample="read tcp 10.0.0.4:51322->10.0.0.9:443: read: connection reset by peer",
        pattern=printed("connection reset by peer"),
        severity="error",
        meaning="The other side closed the connection abruptly: it crashed, restarted, or refused "
        "it.",
        source=GO_ERRORS,
        unless=_GOING_AWAY,
        failure=errors.RESET,
    )
    RESET_NODE = LogMessage(
        anchor="ECONNRESET",
        sample="Error: read ECONNRESET",
        pattern=r"\b(?P<call>read|write|connect) (?P<code>ECONNRESET)\b",
        severity="error",
        meaning="The other side closed the connection abruptly: it crashed, restarted, or refused "
        "it.",
        source=LIBUV,
        failure=errors.RESET,
    )
    BROKEN_PIPE = LogMessage(
        anchor="Broken pipe",
        sample="BrokenPipeError: [Errno 32] Broken pipe",
        pattern=printed("Broken pipe"),
        severity="error",
        meaning="A program wrote to a connection or pipe whose reader had already closed it.",
        source=ERRLIST,
        unless=_GOING_AWAY,
        failure=errors.BROKEN_PIPE,
    )
    BROKEN_PIPE_GO = LogMessage(
        anchor="broken pipe",
        sample="write tcp 10.0.0.4:443->10.0.0.9:51322: write: broken pipe",
        pattern=printed("broken pipe"),
        severity="error",
        meaning="A program wrote to a connection or pipe whose reader had already closed it.",
        source=GO_ERRORS,
        unless=_GOING_AWAY,
        failure=errors.BROKEN_PIPE,
    )
    BROKEN_PIPE_NODE = LogMessage(
        anchor="EPIPE",
        sample="Error: write EPIPE",
        pattern=r"\b(?P<call>write) (?P<code>EPIPE)\b",
        severity="error",
        meaning="A program wrote to a connection or pipe whose reader had already closed it.",
        source=LIBUV,
        failure=errors.BROKEN_PIPE,
    )
    NO_MEMORY = LogMessage(
        anchor="Cannot allocate memory",
        sample="OSError: [Errno 12] Cannot allocate memory",
        pattern=printed("Cannot allocate memory"),
        severity="error",
        meaning="The system refused memory to a process.",
        source=ERRLIST,
        failure=errors.NO_MEMORY,
    )
    NO_MEMORY_GO = LogMessage(
        anchor="cannot allocate memory",
        sample="fork/exec /usr/bin/git: cannot allocate memory",
        pattern=printed("cannot allocate memory"),
        severity="error",
        meaning="The system refused memory to a process.",
        source=GO_ERRORS,
        failure=errors.NO_MEMORY,
    )
    WRITE_REFUSED = LogMessage(
        anchor="Read-only file system",
        sample="touch: cannot touch '/var/lib/app/x': Read-only file system",
        pattern=printed("Read-only file system"),
        severity="error",
        meaning="A program may not write: the file system is mounted read-only, often after an "
        "error.",
        source=ERRLIST,
        failure=errors.READ_ONLY,
    )
    WRITE_REFUSED_GO = LogMessage(
        anchor="read-only file system",
        sample="open /var/lib/app/lock: read-only file system",
        pattern=printed("read-only file system"),
        severity="error",
        meaning="A program may not write: the file system is mounted read-only, often after an "
        "error.",
        source=GO_ERRORS,
        failure=errors.READ_ONLY,
    )
    NO_ROUTE = LogMessage(
        anchor="No route to host",
        sample="java.net.NoRouteToHostException: No route to host (Host unreachable)",
        pattern=printed("No route to host"),
        severity="error",
        meaning="The host is down, no route leads to it, or a firewall rejects the packets.",
        source=ERRLIST,
        failure=errors.NO_ROUTE,
    )
    NO_ROUTE_GO = LogMessage(
        anchor="no route to host",
        sample="dial tcp 10.0.0.9:443: connect: no route to host",
        pattern=printed("no route to host"),
        severity="error",
        meaning="The host is down, no route leads to it, or a firewall rejects the packets.",
        source=GO_ERRORS,
        failure=errors.NO_ROUTE,
    )
    NO_ROUTE_NODE = LogMessage(
        anchor="EHOSTUNREACH",
        sample="Error: connect EHOSTUNREACH 10.0.0.9:443",
        pattern=r"\b(?P<call>connect) (?P<code>EHOSTUNREACH)\b",
        severity="error",
        meaning="The host is down, no route leads to it, or a firewall rejects the packets.",
        source=LIBUV,
        failure=errors.NO_ROUTE,
    )
    NETWORK_UNREACHABLE = LogMessage(
        anchor="Network is unreachable",
        sample="connect: Network is unreachable",
        pattern=printed("Network is unreachable"),
        severity="error",
        meaning="No route leads to that network; of IPv6 addresses, the machine may have no IPv6.",
        source=ERRLIST,
        failure=errors.NO_ROUTE,
    )
    NETWORK_UNREACHABLE_GO = LogMessage(
        anchor="network is unreachable",
        sample="dial tcp [2001:db8::1]:443: connect: network is unreachable",
        pattern=printed("network is unreachable"),
        severity="error",
        meaning="No route leads to that network; of IPv6 addresses, the machine may have no IPv6.",
        source=GO_ERRORS,
        failure=errors.NO_ROUTE,
    )
    NETWORK_UNREACHABLE_NODE = LogMessage(
        anchor="ENETUNREACH",
        sample="Error: connect ENETUNREACH 2001:db8::1:443",
        pattern=r"\b(?P<call>connect|send) (?P<code>ENETUNREACH)\b",
        severity="error",
        meaning="No route leads to that network; of IPv6 addresses, the machine may have no IPv6.",
        source=LIBUV,
        failure=errors.NO_ROUTE,
    )
    QUOTA = LogMessage(
        anchor="Disk quota exceeded",
        sample="OSError: [Errno 122] Disk quota exceeded: '/home/app/x'",
        pattern=printed("Disk quota exceeded"),
        severity="error",
        meaning="The user or project used up its quota, although the disk has space.",
        source=ERRLIST,
        failure=errors.QUOTA_EXCEEDED,
    )
    QUOTA_GO = LogMessage(
        anchor="disk quota exceeded",
        sample="write /home/app/x: disk quota exceeded",
        pattern=printed("disk quota exceeded"),
        severity="error",
        meaning="The user or project used up its quota, although the disk has space.",
        source=GO_ERRORS,
        failure=errors.QUOTA_EXCEEDED,
    )
    NO_PORTS = LogMessage(
        anchor="Cannot assign requested address",
        sample="java.net.NoRouteToHostException: Cannot assign requested address (Address not "
        "available)",
        pattern=printed("Cannot assign requested address"),
        severity="error",
        meaning="No ephemeral port is left for this address, or the local address does not exist.",
        source=ERRLIST,
        failure=errors.NO_PORTS,
    )
    NO_PORTS_GO = LogMessage(
        anchor="cannot assign requested address",
        sample="dial tcp 10.0.0.9:443: connect: cannot assign requested address",
        pattern=printed("cannot assign requested address"),
        severity="error",
        meaning="No ephemeral port is left for this address, or the local address does not exist.",
        source=GO_ERRORS,
        failure=errors.NO_PORTS,
    )
    NO_PORTS_NODE = LogMessage(
        anchor="EADDRNOTAVAIL",
        sample="Error: connect EADDRNOTAVAIL 10.0.0.9:443",
        pattern=r"\b(?P<call>connect|bind|listen) (?P<code>EADDRNOTAVAIL)\b",
        severity="error",
        meaning="No ephemeral port is left for this address, or the local address does not exist.",
        source=LIBUV,
        failure=errors.NO_PORTS,
    )
    IN_USE = LogMessage(
        anchor="Address already in use",
        sample="java.net.BindException: Address already in use",
        pattern=printed("Address already in use"),
        severity="error",
        meaning="Another process already listens on that port.",
        source=ERRLIST,
        failure=errors.IN_USE,
    )
    IN_USE_GO = LogMessage(
        anchor="address already in use",
        sample="listen tcp :8080: bind: address already in use",
        pattern=printed("address already in use"),
        severity="error",
        meaning="Another process already listens on that port.",
        source=GO_ERRORS,
        failure=errors.IN_USE,
    )
    INPUT_OUTPUT = LogMessage(
        anchor="Input/output error",
        sample="cp: error reading '/var/lib/app/x': Input/output error",
        pattern=printed("Input/output error"),
        severity="error",
        meaning="A disk or remote file system failed to read or write.",
        source=ERRLIST,
        failure=errors.INPUT_OUTPUT,
    )
    INPUT_OUTPUT_GO = LogMessage(
        anchor="input/output error",
        sample="read /var/lib/app/x: input/output error",
        pattern=printed("input/output error"),
        severity="error",
        meaning="A disk or remote file system failed to read or write.",
        source=GO_ERRORS,
        failure=errors.INPUT_OUTPUT,
    )
    STALE = LogMessage(
        anchor="Stale file handle",
        sample="ls: cannot access '/mnt/share': Stale file handle",
        pattern=printed("Stale file handle"),
        severity="error",
        meaning="A file on a network file system was removed or moved on its server.",
        source=ERRLIST,
        failure=errors.STALE,
    )
    STALE_GO = LogMessage(
        anchor="stale NFS file handle",
        sample="open /mnt/share/x: stale NFS file handle",
        pattern=printed("stale NFS file handle"),
        severity="error",
        meaning="A file on a network file system was removed or moved on its server.",
        source=GO_ERRORS,
        failure=errors.STALE,
    )
    XFS_INTERNAL = LogMessage(
        anchor="): Internal error ",
        sample="XFS (dm-4): Internal error xfs_iunlink_remove at line 2038 of file "
        "fs/xfs/xfs_inode.c.  Caller xfs_ifree+0x33/0x130 [xfs]",
        pattern=r"XFS \((?P<device>[^)]+)\): Internal error (?P<check>.+) at line",
        severity="error",
        meaning="XFS found damage in its own data.",
        source=_linux.file("fs/xfs/xfs_error.c", commit="00ed905ab8e5622700535cd14258e447ef1e7ba9"),
        context=("XFS",),
        failure=fails.FILE_SYSTEM,
    )
    XFS_REPAIR = LogMessage(
        anchor="Unmount and run xfs_repair",
        sample="XFS (dm-4): Corruption detected. Unmount and run xfs_repair",
        severity="error",
        meaning="XFS found damage in its own data, and must be repaired, unmounted.",
        source=_linux.file("fs/xfs/xfs_error.c", commit="00ed905ab8e5622700535cd14258e447ef1e7ba9"),
        failure=fails.FILE_SYSTEM,
    )
    XFS_BAD_METADATA = LogMessage(
        anchor="): Metadata ",
        sample="XFS (sdb1): Metadata corruption detected at xfs_agi_verify+0x1c/0x100 [xfs], "
        "xfs_agi block 0x2",
        pattern=r"XFS \((?P<device>[^)]+)\): Metadata (?P<kind>CRC error|corruption) detected at ",
        severity="error",
        meaning="XFS read damaged metadata from the disk.",
        source=_linux.file("fs/xfs/xfs_error.c", commit="00ed905ab8e5622700535cd14258e447ef1e7ba9"),
        context=("XFS",),
        failure=fails.FILE_SYSTEM,
    )
    XFS_STOPPED = LogMessage(
        anchor="etected. Shutting down filesystem",
        sample="XFS (dm-4): I/O Error Detected. Shutting down filesystem",
        pattern=r"XFS \([^)]+\): (?P<cause>.+ [Dd]etected)\.\s+Shutting down filesystem",
        severity="error",
        meaning="XFS stops this file system, because its disk fails or its data is damaged.",
        source=_linux.file("fs/xfs/xfs_fsops.c", commit="010e85f9e47c6a92740b7d73e0fca8f792573582"),
        context=("XFS",),
        failure=fails.FILE_SYSTEM,
    )
    XFS_FORCED = LogMessage(
        anchor="xfs_do_force_shutdown(0x",
        sample="XFS (dm-4): xfs_do_force_shutdown(0x1) called from line 1788 of file "
        "fs/xfs/xfs_inode.c. Return address = 000000009d022bf1",
        severity="error",
        meaning="XFS stops this file system; the next lines say why.",
        source=_linux.file("fs/xfs/xfs_fsops.c", commit="010e85f9e47c6a92740b7d73e0fca8f792573582"),
        failure=fails.FILE_SYSTEM,
    )
    BTRFS_ERROR = LogMessage(
        anchor="BTRFS: error (device ",
        sample="BTRFS: error (device sda1) in btrfs_commit_transaction:2234: errno=-5 IO failure",
        pattern=r"BTRFS: error \(device (?P<device>[^)]+)\) in (?P<where>\S+): "
        r"errno=(?P<errno>-?\d+) (?P<cause>.+)",
        severity="error",
        meaning="btrfs met an error that it cannot handle, and makes the file system read-only.",
        source=_linux.file(
            "fs/btrfs/messages.c", commit="01c8634c695d199de4a4669c5d684bbec148e71b"
        ),
        failure=fails.FILE_SYSTEM,
    )
    BTRFS_READ_ONLY = LogMessage(
        anchor="): forced readonly",
        sample="BTRFS info (device sda1): forced readonly",
        severity="error",
        meaning="btrfs made the file system read-only after an error.",
        source=_linux.file(
            "fs/btrfs/messages.c", commit="01c8634c695d199de4a4669c5d684bbec148e71b"
        ),
        context=("BTRFS",),
        failure=fails.FILE_SYSTEM,
    )
    ZFS_SUSPENDED = LogMessage(
        anchor="has encountered an uncorrectable I/O failure and has been suspended",
        sample="WARNING: Pool 'tank' has encountered an uncorrectable I/O failure and has been "
        "suspended.",
        pattern=r"Pool '(?P<pool>[^']+)' has encountered an uncorrectable",
        severity="error",
        meaning="ZFS stopped all reads and writes of a pool, because too many of its disks fail.",
        source=ZFS.file("module/zfs/zio.c"),
        failure=fails.DISK,
    )
    ZFS_FAULTED = LogMessage(
        anchor="One or more devices are faulted in response to ",
        sample="status: One or more devices are faulted in response to persistent errors.  "
        "Sufficient replicas exist for the pool to continue functioning in a degraded state.",
        severity="error",
        meaning="ZFS gave up a disk of a pool for its errors.",
        source=ZFS.file("cmd/zpool/zpool_main.c"),
        failure=fails.DISK,
    )
    ZFS_CORRUPT = LogMessage(
        anchor="experienced an error resulting in data",
        sample="status: One or more devices has experienced an error resulting in data "
        "corruption.  Applications may be affected.",
        severity="error",
        meaning="ZFS could not repair some data of a pool.",
        source=ZFS.file("cmd/zpool/zpool_main.c"),
        context=("devices",),
        failure=fails.DISK,
    )

    CPU_SECONDS = Metric(
        name="node_cpu_seconds_total",
        meaning="Time of each CPU by mode; what is neither idle nor iowait is its utilization.",
        unit="second",
        source=ALERTS,
    )
    OOM_KILLS = Metric(
        name="node_vmstat_oom_kill",
        meaning="Processes that the kernel's OOM killer killed.",
        source=FIXTURE,
        kind="counter",
    )
    RAID_DISKS = Metric(
        name="node_md_disks",
        meaning="Disks of a RAID, by state: active, failed or spare.",
        source=ALERTS,
    )
    CONNTRACK = Metric(
        name="node_nf_conntrack_entries",
        meaning="Tracked connections; compare with node_nf_conntrack_entries_limit.",
        source=ALERTS,
    )
    FILE_HANDLES = Metric(
        name="node_filefd_allocated",
        meaning="File handles in use; compare with node_filefd_maximum.",
        source=ALERTS,
    )
    SPACE_LEFT = Metric(
        name="node_filesystem_avail_bytes",
        meaning="Space that programs may still use; compare with node_filesystem_size_bytes.",
        unit="byte",
        source=ALERTS,
    )
    INODES_LEFT = Metric(
        name="node_filesystem_files_free",
        meaning="Free inodes; compare with node_filesystem_files.",
        source=ALERTS,
    )
    CLOCK_OFFSET = Metric(
        name="node_timex_offset_seconds",
        meaning="Offset of the clock from its time source.",
        unit="second",
        source=ALERTS,
    )
    CLOCK_SYNCHRONISED = Metric(
        name="node_timex_sync_status",
        meaning="Whether the clock is synchronised: 1 if so, 0 if not.",
        source=ALERTS,
    )
    DISK_BUSY = Metric(
        name="node_disk_io_time_seconds_total",
        meaning="Time that a disk was busy.",
        unit="second",
        source=FIXTURE,
    )
    READ_ONLY = Metric(
        name="node_filesystem_readonly",
        meaning="Whether a file system is mounted read-only.",
        source=_exporter.file("collector/filesystem_common.go"),
    )


linux = Linux()
