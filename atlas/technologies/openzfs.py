"""OpenZFS: file system and volume manager in one."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._openzfs_pool_messages import OpenZfsPoolMessages
from atlas.technologies.failures import openzfs as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

ZPOOL = fails.code.file("cmd/zpool/zpool_main.c")
LIBZFS = fails.code.file("lib/libzfs/libzfs_pool.c")
ZIO = fails.code.file("module/zfs/zio.c")


class OpenZfs(OpenZfsPoolMessages, Technology):
    """A file system with checksums and snapshots, on pools of disks."""

    name = "OpenZFS"
    icon = "simple-icons:openzfs"
    plane = "state"
    programs: ClassVar = {"zpool": "the tool of ZFS pools"}
    releases = release_lines(
        {
            "2.0": "2020-11-30",
            "2.1": "2021-04-19",
            "2.2": "2023-07-27",
            "2.3": "2024-10-17",
            "2.4": "2025-12-18",
        },
        fails.RELEASES,
    )
    logs = undisclosed("the kernel log, and syslog through zed; no page read names one place")

    SUSPENDED = LogMessage(
        anchor="has encountered an uncorrectable I/O failure and has been suspended",
        sample="WARNING: Pool 'tank' has encountered an uncorrectable I/O failure and has been "
        "suspended.",
        pattern=r"Pool '(?P<pool>[^']+)' has encountered an uncorrectable",
        severity="error",
        meaning="A pool met an I/O failure that it cannot correct, and its reads and writes wait.",
        source=ZIO,
        failure=fails.SUSPENDED,
    )

    FAULTED = LogMessage(
        anchor="One or more devices are faulted in response to ",
        sample="status: One or more devices are faulted in response to persistent errors.  "
        "Sufficient replicas exist for the pool to continue functioning in a degraded state.",
        severity="error",
        meaning="ZFS gave up a disk of a pool for its errors.",
        source=ZPOOL,
        failure=fails.FAULTED,
    )

    CORRUPT = LogMessage(
        anchor="experienced an error resulting in data",
        sample="status: One or more devices has experienced an error resulting in data "
        "corruption.  Applications may be affected.",
        severity="error",
        meaning="ZFS could not repair some data of a pool.",
        source=ZPOOL,
        context=("devices",),
        failure=fails.CORRUPT,
    )

    IMPORT_FAILED = LogMessage(
        anchor="cannot import '",
        sample="cannot import 'tank': I/O error",
        pattern=r"cannot import '(?P<pool>[^']+)': (?P<reason>.+)",
        severity="error",
        meaning="A pool cannot be imported; the reason follows.",
        source=LIBZFS,
        failure=fails.IMPORT,
    )

    DESTROY = LogMessage(
        anchor="re-create the pool from",
        sample="Destroy and re-create the pool from a backup source.",
        severity="error",
        meaning="A rebuild from a backup is the last resort: first check that all devices exist.",
        source=LIBZFS,
        failure=fails.IMPORT,
    )

    STATE_DEGRADED = LogMessage(
        anchor="state: DEGRADED",
        sample="state: DEGRADED",
        severity="warning",
        meaning="A pool works, but has lost a device.",
        source=LIBZFS,
        failure=fails.DEGRADED,
    )

    DEVICE_CORRUPT = LogMessage(
        anchor="devices contains corrupted data",
        sample="status: One or more devices contains corrupted data.",
        severity="warning",
        meaning="A device of a pool has damaged labels or data.",
        source=ZPOOL,
        failure=fails.LABEL,
    )

    DEVICE_MISSING = LogMessage(
        anchor="One or more devices could not be opened",
        sample="status: One or more devices could not be opened.  Sufficient replicas exist "
        "for the pool to continue functioning in a degraded state.",
        severity="warning",
        meaning="A device of a pool is missing.",
        source=ZPOOL,
        failure=fails.MISSING,
    )

    LABEL_MISSING = LogMessage(
        anchor="One or more devices could not be used because the label is missing",
        sample="status: One or more devices could not be used because the label is missing or",
        severity="warning",
        meaning="The label of a device of a pool is missing or invalid.",
        source=ZPOOL,
        failure=fails.LABEL,
    )

    UNRECOVERABLE = LogMessage(
        anchor="experienced an unrecoverable error",
        sample="status: One or more devices has experienced an unrecoverable error.  An "
        "attempt was made to correct the error.",
        severity="warning",
        meaning="A device of a pool had errors that the others corrected.",
        source=ZPOOL,
        failure=fails.ERRORS,
    )


openzfs = OpenZfs()
