"""Linux: the kernel under everything, with its disks, memory and network."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
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
_linux = Repository("torvalds/linux", checked=_CHECKED, publisher="Linux")
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


class Linux(Technology):
    """The kernel: processes, memory, disks and network of a machine."""

    name = "Linux"
    icon = "diagrams.generic.os.LinuxGeneral"
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("the kernel ring buffer, which dmesg prints") @ DMESG.at(
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
    )
    OOM_CGROUP = LogMessage(
        anchor="Memory cgroup out of memory",
        sample="Memory cgroup out of memory: Kill process 4711 (java) score 974 or sacrifice child",
        severity="error",
        meaning="A container reached its own memory limit; the machine did not.",
        source=OOM,
    )
    RAID_DISK_FAILED = LogMessage(
        anchor=", disabling device.",
        sample="md/raid1:md0: Disk failure on nvme0n3, disabling device.",
        pattern=r"md/raid1:(?P<array>\S+): Disk failure on (?P<disk>\S+), disabling device\.",
        severity="fatal",
        meaning="A disk of a mirror failed; the mirror continues with the others; logged as alert.",
        source=RAID1,
    )
    RAID_READ_LOST = LogMessage(
        anchor=": unrecoverable I/O read error for block ",
        sample="md/raid1:md0: nvme0n3: unrecoverable I/O read error for block 1234567",
        pattern=r"md/raid1:(?P<array>\S+): (?P<disk>\S+): unrecoverable I/O read error",
        severity="fatal",
        meaning="No disk of the mirror could read a block: its data is lost here; logged as alert.",
        source=RAID1,
    )
    RAID_REDIRECTED = LogMessage(
        anchor=" to other mirror: ",
        sample="md/raid1:md0: redirecting sector 1234567 to other mirror: sdb",
        pattern=r"md/raid1:(?P<array>\S+): redirecting sector (?P<sector>\d+) to other mirror",
        severity="error",
        meaning="A disk of the mirror failed to read, and another one answered instead.",
        source=RAID1,
    )
    CONNTRACK_FULL = LogMessage(
        anchor="nf_conntrack: table full, dropping packet",
        sample="nf_conntrack: table full, dropping packet.",
        severity="warning",
        meaning="The connection tracking table is full, and new connections are dropped.",
        source=_linux.file(
            "net/netfilter/nf_conntrack_core.c", commit="011e3c63251be832d23df9f0697626ab7b354d02"
        ),
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
    )
    HUNG_TASK = LogMessage(
        anchor=" blocked for more than ",
        sample="INFO: task scylla:4711 blocked for more than 120 seconds.",
        pattern=r"task (?P<name>.+):(?P<pid>\d+) blocked for more than (?P<seconds>\d+) seconds",
        severity="error",
        meaning="A process waits for a disk or a lock of the kernel and cannot even be killed.",
        source=_linux.file("kernel/hung_task.c", commit="00b5cdeb9fe761654d5a76a411c79b8ff04a81e5"),
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
