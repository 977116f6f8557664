"""Messages of Linux about ext4 that is damaged and btrfs."""

from atlas.technologies._linux_sources import kernel
from atlas.technologies.failures import linux as fails
from atlas.technologies.failures import linux_storage as storage
from atlas.technologies.message import LogMessage


class LinuxPoolMessages:
    """Messages of Linux about ext4 that is damaged and btrfs."""

    BUFFER_ERROR_EXT4 = LogMessage(
        anchor="Buffer I/O error on device ",
        sample="Buffer I/O error on device dm-8, logical block 96511296",
        pattern=r"Buffer I/O error on device (?P<device>[\w-]+), logical block (?P<block>\d+)",
        severity="error",
        meaning="ext4 could not read or write a block of a disk or logical volume.",
        source=kernel.file("fs/ext4/page-io.c"),
        failure=fails.DISK,
    )
    EXT4_ERROR_COUNT = LogMessage(
        anchor="): error count since last fsck: ",
        sample="EXT4-fs (sdb1): error count since last fsck: 26",
        pattern=r"EXT4-fs \((?P<device>[^)]+)\): error count since last fsck: (?P<errors>\d+)",
        severity="info",
        meaning="The ext4 file system recorded errors that fsck has not repaired.",
        source=kernel.file("fs/ext4/super.c"),
        failure=fails.FILE_SYSTEM,
    )
    EXT4_DIRECTORY = LogMessage(
        anchor=" reading directory block (ino ",
        sample="EXT4-fs warning (device vdb): __ext4_read_dirblock:902: error -5 reading "
        "directory block (ino 27787265, block 0)",
        severity="warning",
        meaning="ext4 cannot read a directory: its disk fails, or the file system is damaged.",
        source=kernel.file("fs/ext4/namei.c"),
        failure=fails.FILE_SYSTEM,
    )
    EXT4_WRITE = LogMessage(
        anchor="I/O error -5 writing to inode",
        sample="EXT4-fs warning (device dm-8): ext4_end_bio:316: I/O error -5 writing to "
        "inode 24117995 (offset 0 size 0 starting block 96511296)",
        severity="warning",
        meaning="ext4 could not write the data of a file: its disk fails.",
        source=kernel.file("fs/ext4/page-io.c"),
        failure=fails.DISK,
    )
    EXT4_MOUNTED_DIRTY = LogMessage(
        anchor="warning: mounting fs with errors, ",
        sample="EXT4-fs (sdb1): warning: mounting fs with errors, running e2fsck is recommended",
        severity="warning",
        meaning="The file system was mounted although errors are recorded in it.",
        source=kernel.file("fs/ext4/super.c"),
        failure=fails.FILE_SYSTEM,
    )
    BTRFS_ABORTED = LogMessage(
        anchor="Transaction aborted (error ",
        sample="BTRFS: Transaction aborted (error -28)",
        pattern=r"Transaction aborted \(error (?P<errno>-?\d+)\)",
        severity="error",
        meaning="btrfs could not finish a transaction, and makes the file system read-only.",
        source=kernel.file("fs/btrfs/transaction.h"),
        failure=storage.BTRFS_ABORTED,
    )
    BTRFS_TRANSID = LogMessage(
        anchor="parent transid verify failed on ",
        sample="BTRFS error (device vdb): parent transid verify failed on 30736384 wanted "
        "10 found 8",
        severity="error",
        meaning="Metadata on disk is older than the rest refers to: writes were lost.",
        source=storage.btrfs.file("Documentation/trouble-index.rst"),
        failure=storage.BTRFS,
    )
    BTRFS_OPEN = LogMessage(
        anchor="open_ctree failed",
        sample="BTRFS error (device sda1): open_ctree failed",
        severity="error",
        meaning="btrfs cannot be mounted; the lines before say why.",
        source=kernel.file("fs/btrfs/super.c"),
        failure=storage.BTRFS,
    )
    BTRFS_CHECKSUM = LogMessage(
        anchor="csum failed root ",
        sample="BTRFS warning (device sda1): csum failed root 5 ino 257 off 0 csum "
        "0x98f94189 expected csum 0x2c0d6d0b mirror 1",
        severity="warning",
        meaning="Data read from disk does not have its checksum: it is damaged.",
        source=kernel.file("fs/btrfs/inode.c"),
        failure=storage.BTRFS,
    )
    BTRFS_LEAF = LogMessage(
        anchor="corrupt leaf: root=",
        sample="BTRFS critical (device sda1): corrupt leaf: root=2 block=3435973 slot=21 "
        "bg_start=1 bg_len=2, invalid",
        severity="fatal",
        meaning="btrfs read damaged metadata.",
        source=kernel.file("fs/btrfs/tree-checker.c"),
        failure=storage.BTRFS,
    )
    BTRFS_DEVICE_ERRORS = LogMessage(
        anchor=" errs: wr ",
        sample="BTRFS error (device sda1): bdev /dev/sdb1 errs: wr 3, rd 0, flush 0, "
        "corrupt 0, gen 0",
        pattern=r"bdev (?P<device>\S+) errs: wr (?P<writes>\d+), rd (?P<reads>\d+)",
        severity="error",
        meaning="A device of btrfs had errors; the counters say of which kind.",
        source=kernel.file("fs/btrfs/volumes.c"),
        failure=storage.BTRFS,
    )
    BTRFS_TREE_ROOT = LogMessage(
        anchor="Couldn't read tree root",
        sample="Couldn't read tree root",
        severity="error",
        meaning="btrfs tools cannot read the root of the file system.",
        source=storage.btrfs.file("kernel-shared/disk-io.c"),
        failure=storage.BTRFS,
    )
