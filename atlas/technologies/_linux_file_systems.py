"""Messages of Linux about the file systems ext4, XFS and btrfs."""

from atlas.technologies._linux_sources import kernel, linux
from atlas.technologies.failures import linux as fails
from atlas.technologies.message import LogMessage


class LinuxFileSystemMessages:
    """Messages of Linux about the file systems ext4, XFS and btrfs."""

    EXT4_ERROR = LogMessage(
        anchor="EXT4-fs error (device ",
        sample="EXT4-fs error (device sdb1): ext4_wait_block_bitmap:523: comm etcd: Cannot read "
        "block bitmap",
        pattern=r"EXT4-fs error \(device (?P<device>[^)]+)\)",
        severity="fatal",
        meaning="The ext4 file system on this device is damaged, or its disk fails.",
        source=kernel.file("fs/ext4/super.c"),
        failure=fails.FILE_SYSTEM,
    )

    EXT4_READ_ONLY = LogMessage(
        anchor="Remounting filesystem read-only",
        sample="EXT4-fs (sdb1): Remounting filesystem read-only",
        pattern=r"\((?P<device>[\w-]+)\): Remounting filesystem read-only",
        severity="fatal",
        meaning="After an error, the kernel stopped all writes to this file system.",
        source=kernel.file("fs/ext4/super.c"),
        failure=fails.FILE_SYSTEM,
    )

    JOURNAL_ABORTED = LogMessage(
        anchor="Aborting journal on device ",
        sample="Aborting journal on device sdb1-8.",
        pattern=r"Aborting journal on device (?P<device>\S+)\.",
        severity="error",
        meaning="The journal of an ext file system cannot be written, and writes stop.",
        source=kernel.file("fs/jbd2/journal.c"),
        failure=fails.FILE_SYSTEM,
    )

    XFS_SHUTDOWN = LogMessage(
        anchor="Please unmount the filesystem and rectify the problem(s)",
        sample="XFS (sdb1): Please unmount the filesystem and rectify the problem(s)",
        pattern=r"XFS \((?P<device>[^)]+)\): Please unmount",
        severity="fatal",
        meaning="XFS shut this file system down after an I/O error or corruption; nothing works "
        "on it.",
        source=kernel.file("fs/xfs/xfs_fsops.c"),
        failure=fails.FILE_SYSTEM,
    )

    XFS_METADATA = LogMessage(
        anchor='metadata I/O error in "',
        sample='XFS (sdb1): metadata I/O error in "xfs_buf_ioend+0x1a" at daddr 0x1e8480 len 8 '
        "error 5",
        pattern=r"XFS \((?P<device>[^)]+)\): metadata I/O error",
        severity="fatal",
        meaning="XFS could not read or write its metadata.",
        source=kernel.file("fs/xfs/xfs_buf.c"),
        failure=fails.FILE_SYSTEM,
    )

    XFS_INTERNAL = LogMessage(
        anchor="): Internal error ",
        sample="XFS (dm-4): Internal error xfs_iunlink_remove at line 2038 of file "
        "fs/xfs/xfs_inode.c.  Caller xfs_ifree+0x33/0x130 [xfs]",
        pattern=r"XFS \((?P<device>[^)]+)\): Internal error (?P<check>.+) at line",
        severity="error",
        meaning="XFS found damage in its own data.",
        source=linux.file("fs/xfs/xfs_error.c", commit="00ed905ab8e5622700535cd14258e447ef1e7ba9"),
        context=("XFS",),
        failure=fails.FILE_SYSTEM,
    )

    XFS_REPAIR = LogMessage(
        anchor="Unmount and run xfs_repair",
        sample="XFS (dm-4): Corruption detected. Unmount and run xfs_repair",
        severity="error",
        meaning="XFS found damage in its own data, and must be repaired, unmounted.",
        source=linux.file("fs/xfs/xfs_error.c", commit="00ed905ab8e5622700535cd14258e447ef1e7ba9"),
        failure=fails.FILE_SYSTEM,
    )

    XFS_BAD_METADATA = LogMessage(
        anchor="): Metadata ",
        sample="XFS (sdb1): Metadata corruption detected at xfs_agi_verify+0x1c/0x100 [xfs], "
        "xfs_agi block 0x2",
        pattern=r"XFS \((?P<device>[^)]+)\): Metadata (?P<kind>CRC error|corruption) detected at ",
        severity="error",
        meaning="XFS read damaged metadata from the disk.",
        source=linux.file("fs/xfs/xfs_error.c", commit="00ed905ab8e5622700535cd14258e447ef1e7ba9"),
        context=("XFS",),
        failure=fails.FILE_SYSTEM,
    )

    XFS_STOPPED = LogMessage(
        anchor="etected. Shutting down filesystem",
        sample="XFS (dm-4): I/O Error Detected. Shutting down filesystem",
        pattern=r"XFS \([^)]+\): (?P<cause>.+ [Dd]etected)\.\s+Shutting down filesystem",
        severity="error",
        meaning="XFS stops this file system, because its disk fails or its data is damaged.",
        source=linux.file("fs/xfs/xfs_fsops.c", commit="010e85f9e47c6a92740b7d73e0fca8f792573582"),
        context=("XFS",),
        failure=fails.FILE_SYSTEM,
    )

    XFS_FORCED = LogMessage(
        anchor="xfs_do_force_shutdown(0x",
        sample="XFS (dm-4): xfs_do_force_shutdown(0x1) called from line 1788 of file "
        "fs/xfs/xfs_inode.c. Return address = 000000009d022bf1",
        severity="error",
        meaning="XFS stops this file system; the next lines say why.",
        source=linux.file("fs/xfs/xfs_fsops.c", commit="010e85f9e47c6a92740b7d73e0fca8f792573582"),
        failure=fails.FILE_SYSTEM,
    )

    BTRFS_ERROR = LogMessage(
        anchor="BTRFS: error (device ",
        sample="BTRFS: error (device sda1) in btrfs_commit_transaction:2234: errno=-5 IO failure",
        pattern=r"BTRFS: error \(device (?P<device>[^)]+)\) in (?P<where>\S+): "
        r"errno=(?P<errno>-?\d+) (?P<cause>.+)",
        severity="error",
        meaning="btrfs met an error that it cannot handle, and makes the file system read-only.",
        source=linux.file("fs/btrfs/messages.c", commit="01c8634c695d199de4a4669c5d684bbec148e71b"),
        failure=fails.FILE_SYSTEM,
    )

    BTRFS_READ_ONLY = LogMessage(
        anchor="): forced readonly",
        sample="BTRFS info (device sda1): forced readonly",
        severity="error",
        meaning="btrfs made the file system read-only after an error.",
        source=linux.file("fs/btrfs/messages.c", commit="01c8634c695d199de4a4669c5d684bbec148e71b"),
        context=("BTRFS",),
        failure=fails.FILE_SYSTEM,
    )
