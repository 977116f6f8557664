"""Messages of OpenZFS about pools and devices that fail, of the kernel, zpool and zed."""

from atlas.technologies.failures import openzfs as fails
from atlas.technologies.message import LogMessage

ZPOOL = fails.code.file("cmd/zpool/zpool_main.c")
LIBZFS = fails.code.file("lib/libzfs/libzfs_pool.c")
ZIO = fails.code.file("module/zfs/zio.c")
STATECHANGE = fails.code.file("cmd/zed/zed.d/statechange-notify.sh")
SYSLOG = fails.code.file("cmd/zed/zed.d/all-syslog.sh")


class OpenZfsPoolMessages:
    """Messages of OpenZFS about pools and devices that fail."""

    FAILURES_IO = LogMessage(
        anchor="faulted in response to IO failures",
        sample="status: One or more devices are faulted in response to IO failures.",
        severity="error",
        meaning="Reads and writes of a pool wait, because a device does not respond.",
        source=ZPOOL,
        failure=fails.SUSPENDED,
    )
    MULTIHOST_SUSPENDED = LogMessage(
        anchor="because multihost writes failed or were delayed",
        sample="status: The pool is suspended because multihost writes failed or were "
        "delayed; another system could import the pool undetected.",
        severity="error",
        meaning="The pool is suspended, because its multihost writes did not succeed in time.",
        source=ZPOOL,
        failure=fails.MULTIHOST,
    )
    IO_SUSPENDED = LogMessage(
        anchor="pool I/O is currently suspended",
        sample="cannot open 'tank': pool I/O is currently suspended",
        severity="error",
        meaning="A command is refused, because the pool is suspended.",
        source=fails.code.file("lib/libzfs/libzfs_util.c"),
        failure=fails.SUSPENDED,
    )
    PANIC_SUSPENDED = LogMessage(
        anchor="failure and the failure mode property for this pool is set to panic",
        sample="Pool 'tank' has encountered an uncorrectable I/O failure and the failure mode "
        "property for this pool is set to panic.",
        severity="fatal",
        meaning="A pool met an I/O failure that it cannot correct, and failmode=panic stops the "
        "machine.",
        source=ZIO,
        failure=fails.PANIC,
    )
    TOO_FEW_REPLICAS = LogMessage(
        anchor="persistent errors.  There are insufficient replicas for the pool to",
        sample="status: One or more devices are faulted in response to persistent errors.  "
        "There are insufficient replicas for the pool to continue functioning.",
        severity="fatal",
        meaning="Too many devices failed: the pool cannot be used.",
        source=ZPOOL,
        failure=fails.FAULTED,
    )
    INTENT_LOG = LogMessage(
        anchor="An intent log record could not be read",
        sample="status: An intent log record could not be read.",
        severity="error",
        meaning="The pool waits, because the log of its last writes cannot be read.",
        source=ZPOOL,
        failure=fails.INTENT_LOG,
    )
    METADATA = LogMessage(
        anchor="The pool metadata is corrupted",
        sample="status: The pool metadata is corrupted and the pool cannot be opened.",
        severity="fatal",
        meaning="The pool cannot be opened: its metadata is damaged.",
        source=ZPOOL,
        failure=fails.IMPORT,
    )
    STATE_FAULTED = LogMessage(
        anchor="state: FAULTED",
        sample="  state: FAULTED",
        severity="error",
        meaning="A pool is not usable: too many devices failed, or its metadata is damaged.",
        source=LIBZFS,
        failure=fails.FAULTED,
    )
    STATE_SUSPENDED = LogMessage(
        anchor="state: SUSPENDED",
        sample="  state: SUSPENDED",
        severity="error",
        meaning="Reads and writes of a pool are suspended.",
        source=ZPOOL,
        failure=fails.SUSPENDED,
    )
    PERMANENT = LogMessage(
        anchor="Permanent errors have been detected in the following files",
        sample="errors: Permanent errors have been detected in the following files:",
        severity="error",
        meaning="Files of the pool are damaged, and cannot be repaired from other copies.",
        source=ZPOOL,
        failure=fails.CORRUPT,
    )
    DATA_ERRORS = LogMessage(
        anchor=" data errors, use ",
        sample="errors: 3 data errors, use '-v' for a list",
        severity="error",
        meaning="Data of the pool is damaged, and cannot be repaired from other copies.",
        source=ZPOOL,
        failure=fails.CORRUPT,
    )
    DEVICE_FAULT = LogMessage(
        anchor="ZFS has marked the device as faulted",
        sample="The number of I/O errors associated with a ZFS device exceeded acceptable "
        "levels. ZFS has marked the device as faulted.",
        severity="error",
        meaning="A device had too many errors of reads or writes, and is no longer used.",
        source=STATECHANGE,
        failure=fails.FAULTED,
    )
    CHECKSUM_ERRORS = LogMessage(
        anchor="The number of checksum errors associated with a ZFS device",
        sample="The number of checksum errors associated with a ZFS device exceeded "
        "acceptable levels. ZFS has marked the device as degraded.",
        severity="error",
        meaning="A device returned wrong data too often.",
        source=STATECHANGE,
        failure=fails.ERRORS,
    )
    DEVICE_REMOVED = LogMessage(
        anchor="ZFS has detected that a device was removed",
        sample="ZFS has detected that a device was removed.",
        severity="error",
        meaning="A device of a pool is gone.",
        source=STATECHANGE,
        failure=fails.MISSING,
    )
    ZED_CHECKSUM = LogMessage(
        anchor="class=checksum ",
        sample="zed[1713]: eid=48 class=checksum pool='tank' vdev=sdb1 algorithm=fletcher4 "
        "size=131072",
        pattern=r"eid=\d+ class=checksum .*pool='(?P<pool>[^']+)'",
        severity="warning",
        meaning="A block read from a device does not have its checksum.",
        source=SYSLOG,
        failure=fails.ERRORS,
    )
    ZED_IO = LogMessage(
        anchor="class=io pool=",
        sample="zed[1713]: eid=49 class=io pool='tank' vdev=sdb1 size=131072 offset=4096 err=5",
        pattern=r"eid=\d+ class=io .*pool='(?P<pool>[^']+)'",
        severity="warning",
        meaning="A read or write of a device failed.",
        source=SYSLOG,
        failure=fails.ERRORS,
    )
    ZED_FAILURE = LogMessage(
        anchor="class=io_failure ",
        sample="zed[1713]: eid=50 class=io_failure pool='tank' size=131072",
        pattern=r"eid=\d+ class=io_failure .*pool='(?P<pool>[^']+)'",
        severity="error",
        meaning="Reads and writes of the pool are suspended.",
        source=SYSLOG,
        failure=fails.SUSPENDED,
    )
    HUNG = LogMessage(
        anchor=" is hung.",
        sample="deadman determined I/O to pool 'tank' is hung.",
        pattern=r"determined I/O to pool '(?P<pool>[^']+)' is hung",
        severity="fatal",
        meaning="A read or write of the pool does not end, and failmode=panic stops the machine.",
        source=ZIO,
        failure=fails.PANIC,
    )
