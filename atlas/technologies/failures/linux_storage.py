"""What fails in the storage of Linux, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures.linux import ARRAYS, HEALTH, MOUNTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)

mdadm = Repository(
    "md-raid-utilities/mdadm",
    commit="d1447022d4a273a6bd9eeb403f9711561c9ad8f6",
    checked="2026-11-26",
)

multipath = Repository(
    "opensvc/multipath-tools",
    commit="c2fcdaf138260800d0cec4addf81ed27b5040bd8",
    checked="2026-11-26",
)

lvm = Repository(
    "lvmteam/lvm2",
    commit="d804677c7565bff40c87ed830473674119f23f6a",
    checked="2026-11-26",
)

btrfs = Repository(
    "kdave/btrfs-progs",
    commit="10717dd7c190ef3b6778d3d45edb62e0d5488f5b",
    checked="2026-11-26",
)

MDADM_PAGE = mdadm.file("mdadm.8.in")

MULTIPATH_PAGE = multipath.file("multipath/multipath.8.in")

LVMTHIN = lvm.file("man/lvmthin.7_main")

PVS = lvm.file("man/pvs.8_des")

BTRFS_DEVICE = btrfs.file("Documentation/btrfs-device.rst")

BTRFS_FILESYSTEM = btrfs.file("Documentation/btrfs-filesystem.rst")

ARRAY_DETAIL = Check(
    "Read the state of the array and of each of its disks, as root.",
    shell("mdadm --detail <device>") @ MDADM_PAGE.at("Print details of one or more md devices."),
    **NO_OUTPUT,
    verify="State is clean; faulty or removed disks are named.",
)

PATHS = Check(
    "List the paths of the multipath devices, as root.",
    shell("multipath -ll") @ MULTIPATH_PAGE.at("from all available information (sysfs, the"),
    **NO_OUTPUT,
    verify="Each path says active ready running; failed or faulty ones name the broken link.",
)

POOL_SPACE = Check(
    "Check how full the thin pool is, data and metadata, as root.",
    shell("lvs -a -o +data_percent,metadata_percent") @ LVMTHIN.at("data_percent"),
    **NO_OUTPUT,
    verify="Data% and Meta% are well below 100.",
)

VOLUMES = Check(
    "List volume groups and physical volumes, as root.",
    shell("pvs -a") @ PVS.at("pvs produces formatted output about PVs."),
    **NO_OUTPUT,
    verify="No volume is missing or unknown; a missing one names the disk that failed.",
)

GROUP_SPACE = Check(
    "List the volume groups with their free space, as root.",
    shell("vgs") @ lvm.file("man/vgs.8_des").at("vgs produces formatted output about VGs."),
    **NO_OUTPUT,
    verify="VFree 0: the group is full. A new disk, or a volume that is not needed, makes space.",
)

BTRFS_STATS = Check(
    "Read the error counters of the devices, as root.",
    shell("btrfs device stats <path>")
    @ BTRFS_DEVICE.at("Read and print the device IO error statistics"),
    **NO_OUTPUT,
    verify="All counters are 0; write, read or flush errors show a failing disk, "
    "corruption bad data.",
)

BTRFS_USAGE = Check(
    "Check how the space is allocated, as root.",
    shell("btrfs filesystem usage <path>")
    @ BTRFS_FILESYSTEM.at("Show detailed information about internal filesystem usage."),
    **NO_OUTPUT,
    verify="Device unallocated above a few GiB; else metadata has no space left.",
)

ARRAY = KnownFailure(
    "an array of disks lost a disk",
    steps=[ARRAYS, ARRAY_DETAIL, HEALTH, KERNEL_LOG],
)

ARRAY_STOPPED = KnownFailure(
    "an array of disks has too few disks, and stops",
    steps=[ARRAY_DETAIL, HEALTH, KERNEL_LOG],
)

PATH = KnownFailure(
    "paths to a disk of the storage network are down",
    steps=[PATHS, KERNEL_LOG, MOUNTS],
)

THIN_POOL = KnownFailure(
    "a thin pool of LVM is full, or nearly full",
    steps=[POOL_SPACE, VOLUMES, KERNEL_LOG],
)

VOLUME_GROUP = KnownFailure(
    "a volume group of LVM is missing, or lacks a disk",
    steps=[VOLUMES, KERNEL_LOG, HEALTH],
)

GROUP_FULL = KnownFailure(
    "a volume group of LVM has no free space",
    steps=[GROUP_SPACE, VOLUMES, POOL_SPACE],
)

BTRFS = KnownFailure(
    "a btrfs file system is damaged",
    steps=[BTRFS_STATS, KERNEL_LOG, MOUNTS],
)

BTRFS_ABORTED = KnownFailure(
    "btrfs aborted a transaction, and is read-only",
    steps=[KERNEL_LOG, BTRFS_USAGE, BTRFS_STATS, MOUNTS],
    causes=[
        UsualCause(
            "no space left for metadata",
            sign=statement("errno or error is -28; nothing is left unallocated")
            @ BTRFS_FILESYSTEM.at("Show detailed information about internal filesystem usage."),
        ),
        UsualCause(
            "the disk fails",
            sign=statement("errno or error is -5, and the counters of device stats rise")
            @ BTRFS_DEVICE.at("Read and print the device IO error statistics"),
        ),
    ],
)
