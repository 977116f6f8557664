"""Messages of Linux about paths to disks, thin pools and volume groups."""

from atlas.technologies._linux_sources import kernel
from atlas.technologies.failures import linux_storage as storage
from atlas.technologies.message import LogMessage


class LinuxVolumeMessages:
    """Messages of Linux about paths to disks, thin pools and volume groups."""

    PATH_FAILING = LogMessage(
        anchor=": Failing path ",
        sample="device-mapper: multipath: 253:2: Failing path 8:64.",
        pattern=r"multipath: (?P<map>\S+): Failing path (?P<path>[\d:]+)\.",
        severity="warning",
        meaning="The kernel stops using a path to a disk, because requests on it failed.",
        source=kernel.file("drivers/md/dm-mpath.c"),
        failure=storage.PATH,
    )
    PATH_OFFLINE = LogMessage(
        anchor=" - path offline",
        sample="mpatha: sdb - path offline",
        pattern=r"(?P<map>\S+): (?P<disk>\w+) - path offline",
        severity="error",
        meaning="A path to a disk is offline.",
        source=storage.multipath.file("multipathd/main.c"),
        failure=storage.PATH,
    )
    PATHS_LOST = LogMessage(
        anchor=": Entering recovery mode: max_retries=",
        sample="mpatha: Entering recovery mode: max_retries=12",
        severity="error",
        meaning="All paths to a disk are down; requests wait for as many checks, then fail.",
        source=storage.multipath.file("libmultipath/structs_vec.c"),
        failure=storage.PATH,
    )
    PATHS_LEFT = LogMessage(
        anchor=": remaining active paths: ",
        sample="mpatha: remaining active paths: 1",
        pattern=r"(?P<map>\S+): remaining active paths: (?P<paths>1)\b",
        severity="warning",
        meaning="A path to a disk failed; so many are left.",
        source=storage.multipath.file("libmultipath/structs_vec.c"),
        failure=storage.PATH,
    )
    THIN_FULL = LogMessage(
        anchor=": switching pool to out-of-data-space",
        sample="device-mapper: thin: 253:2: switching pool to out-of-data-space (queue IO) mode",
        severity="error",
        meaning="A thin pool has no space left; writes wait, then fail.",
        source=kernel.file("drivers/md/dm-thin.c"),
        failure=storage.THIN_POOL,
    )
    THIN_LOW = LogMessage(
        anchor=": reached low water mark for ",
        sample="device-mapper: thin: 253:2: reached low water mark for data device: sending event.",
        severity="warning",
        meaning="A thin pool is nearly full.",
        source=kernel.file("drivers/md/dm-thin.c"),
        failure=storage.THIN_POOL,
    )
    THIN_PERCENT = LogMessage(
        anchor="WARNING: Thin pool ",
        sample="WARNING: Thin pool vg0-pool-tpool data is now 96.21% full.",
        pattern=r"WARNING: Thin pool (?P<pool>\S+) (?P<what>data|metadata) is now "
        r"(?P<percent>[\d.]+)% full",
        severity="warning",
        meaning="A thin pool is nearly full.",
        source=storage.lvm.file("daemons/dmeventd/plugins/thin/dmeventd_thin.c"),
        failure=storage.THIN_POOL,
    )
    VOLUME_MISSING = LogMessage(
        anchor="Couldn't find device with uuid ",
        sample="WARNING: Couldn't find device with uuid tXtT0f-cpeU-6kQM-qHhI-ZGAP-Yi2k-0GSe3J.",
        severity="warning",
        meaning="A disk of a volume group is missing.",
        source=storage.lvm.file("lib/metadata/metadata.c"),
        failure=storage.VOLUME_GROUP,
    )
    VOLUME_NO_SPACE = LogMessage(
        anchor='" has insufficient free space ',
        sample='Volume group "vg0" has insufficient free space (12 extents): 256 required.',
        severity="error",
        meaning="A volume cannot grow, because its volume group has no free space.",
        source=storage.lvm.file("lib/metadata/lv_manip.c"),
        failure=storage.GROUP_FULL,
    )
