"""Linux: the kernel under everything, with its disks, memory and network."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._linux_addresses import LinuxAddressMessages
from atlas.technologies._linux_arrays import LinuxArrayMessages
from atlas.technologies._linux_connections import LinuxConnectionMessages
from atlas.technologies._linux_disks import LinuxDiskMessages
from atlas.technologies._linux_errors import LinuxErrorMessages
from atlas.technologies._linux_file_systems import LinuxFileSystemMessages
from atlas.technologies._linux_kernel import LinuxKernelMessages
from atlas.technologies._linux_links import LinuxLinkMessages
from atlas.technologies._linux_memory import LinuxMemoryMessages
from atlas.technologies._linux_mounts import LinuxMountMessages
from atlas.technologies._linux_network import LinuxNetworkMessages
from atlas.technologies._linux_nfs_messages import LinuxNfsMessages
from atlas.technologies._linux_permission_messages import LinuxPermissionMessages
from atlas.technologies._linux_pools import LinuxPoolMessages
from atlas.technologies._linux_sessions import LinuxSessionMessages
from atlas.technologies._linux_stalls import LinuxStallMessages
from atlas.technologies._linux_volumes import LinuxVolumeMessages
from atlas.technologies.metric import Metric
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


class Linux(
    LinuxStallMessages,
    LinuxMountMessages,
    LinuxSessionMessages,
    LinuxMemoryMessages,
    LinuxDiskMessages,
    LinuxFileSystemMessages,
    LinuxNetworkMessages,
    LinuxArrayMessages,
    LinuxVolumeMessages,
    LinuxNfsMessages,
    LinuxPoolMessages,
    LinuxLinkMessages,
    LinuxKernelMessages,
    LinuxErrorMessages,
    LinuxAddressMessages,
    LinuxConnectionMessages,
    LinuxPermissionMessages,
    Technology,
):
    """The kernel: processes, memory, disks and network of a machine."""

    name = "Linux"
    icon = "simple-icons:linux"
    prints_anywhere: ClassVar[bool] = True
    plane = "service"
    programs: ClassVar = {
        "modinfo": "the description of a kernel module",
        "lsblk": "the list of disks",
        "bridge": "lists bridges and their ports",
        "iscsiadm": "the tool of iSCSI",
        "findmnt": "the list of mounts",
        "auditctl": "the control of the audit",
        "btrfs": "the tool of btrfs",
        "file": "the type of a file",
        "lvs": "LVM's list of volumes",
        "mdadm": "the tool of arrays of disks",
        "multipath": "the tool of paths to disks",
        "runuser": "runs a command as another user",
        "getfacl": "the ACL of a file",
        "setfacl": "changes the ACL of a file",
        "id": "the user and the groups",
        "namei": "the parts of a path, with owner and mode",
        "dumpe2fs": "the description of an ext file system",
        "strace": "traces the system calls of a process",
        "nproc": "the number of CPUs that programs may use",
        "nvme": "the tool of NVMe drives",
        "sar": "the load of the past hours",
        "nsenter": "runs a command in the namespaces of a process",
        "nstat": "the counters of the kernel's network code",
        "nft": "the rules of nftables, the packet filter",
        "nfsstat": "the state of NFS mounts",
        "perf": "samples where CPU time is spent",
        "pvs": "LVM's list of disks",
        "showmount": "what an NFS server exports",
        "vgs": "LVM's list of volume groups",
        "uptime": "the load averages, and the time since boot",
        "uname": "the kernel and processor of the machine",
    }
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("dmesg for messages of the kernel, else the log of the program") @ DMESG.at(
        "display all messages from the kernel ring buffer."
    )

    CPU_SECONDS = Metric(
        name="node_cpu_seconds_total",
        meaning="Time of each CPU by mode; what is neither idle nor iowait is its utilization.",
        unit="second",
        source=ALERTS,
    )
    LOAD = Metric(
        name="node_load1",
        meaning="Load average of one minute; compare with the number of CPUs.",
        source=FIXTURE,
    )
    CPU_WAITING = Metric(
        name="node_pressure_cpu_waiting_seconds_total",
        meaning="Time in which some task waited for a CPU (pressure stall information).",
        unit="second",
        source=FIXTURE,
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
    TIME_WAIT = Metric(
        name="node_sockstat_TCP_tw",
        meaning="Sockets in TIME-WAIT: closed connections that still hold their local port.",
        source=FIXTURE,
    )
    LISTEN_OVERFLOWS = Metric(
        name="node_netstat_TcpExt_ListenOverflows",
        meaning="Connections dropped because the accept queue of a listener was full.",
        source=FIXTURE,
    )
    RESETS_SENT = Metric(
        name="node_netstat_Tcp_OutRsts",
        meaning="Resets that the machine sent, such as to clients of a port without a listener.",
        source=FIXTURE,
    )
    THREADS = Metric(
        name="node_processes_threads",
        meaning="Threads of the machine, with --collector.processes; compare with "
        "node_processes_max_threads.",
        source=FIXTURE,
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
    DISK_QUEUE = Metric(
        name="node_disk_io_time_weighted_seconds_total",
        meaning="Requests in flight times seconds; its rate is the mean queue, aqu-sz of iostat.",
        unit="second",
        source=ALERTS,
    )
    IO_WAITING = Metric(
        name="node_pressure_io_waiting_seconds_total",
        meaning="Time in which some task waited for I/O; its rate is the share of time (PSI).",
        unit="second",
        source=FIXTURE,
    )
    READ_ONLY = Metric(
        name="node_filesystem_readonly",
        meaning="Whether a file system is mounted read-only.",
        source=_exporter.file("collector/filesystem_common.go"),
    )


linux = Linux()
