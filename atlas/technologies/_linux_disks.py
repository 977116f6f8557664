"""Messages of Linux about disks and arrays of disks."""

from atlas.technologies._linux_sources import RAID1, kernel
from atlas.technologies.failures import linux as fails
from atlas.technologies.message import LogMessage


class LinuxDiskMessages:
    """Messages of Linux about disks and arrays of disks."""

    RAID_DISK_FAILED = LogMessage(
        anchor=", disabling device.",
        sample="md/raid1:md0: Disk failure on nvme0n3, disabling device.",
        pattern=r"md/raid\d*:(?P<array>\S+): Disk failure on (?P<disk>\S+), disabling device\.",
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

    BLOCK_ERROR = LogMessage(
        anchor=" error, dev ",
        sample="I/O error, dev sdb, sector 81920 op 0x0:(READ) flags 0x0 phys_seg 1 prio class 0",
        pattern=r"(?P<error>I/O|critical medium|critical target|critical space allocation) error, "
        r"dev (?P<device>[\w-]+), sector (?P<sector>\d+)",
        severity="error",
        meaning="A block device failed to read or write.",
        source=kernel.file("block/blk-mq.c"),
        failure=fails.DISK,
    )

    BUFFER_ERROR = LogMessage(
        anchor="Buffer I/O error on dev ",
        sample="Buffer I/O error on dev nvme1n1p1, logical block 3, lost async page write",
        pattern=r"Buffer I/O error on dev (?P<device>[\w-]+), logical block (?P<block>\d+)",
        severity="error",
        meaning="A file system could not read or write a block; after `lost`, written data is "
        "gone.",
        source=kernel.file("fs/buffer.c"),
        failure=fails.DISK,
    )

    NVME_TIMEOUT = LogMessage(
        anchor=" timeout, ",
        sample="nvme nvme1: I/O tag 211 (00d3) opcode 0x1 (I/O Cmd) QID 3 timeout, aborting "
        "req_op:WRITE(1) size:4096",
        pattern=r"nvme (?P<drive>\S+): I/O (?:tag )?(?P<tag>\d+).* QID (?P<queue>\d+) timeout,",
        severity="warning",
        meaning="An NVMe drive did not complete a command in time.",
        source=kernel.file("drivers/nvme/host/pci.c"),
        failure=fails.DISK,
    )

    NVME_DOWN = LogMessage(
        anchor="controller is down; will reset: CSTS=",
        sample="nvme nvme1: controller is down; will reset: CSTS=0xffffffff, PCI_STATUS=0x10",
        pattern=r"nvme (?P<drive>\S+): controller is down",
        severity="warning",
        meaning="An NVMe drive does not respond at all, and is reset.",
        source=kernel.file("drivers/nvme/host/pci.c"),
        failure=fails.DISK,
    )

    SCSI_OFFLINE = LogMessage(
        anchor="rejecting I/O to offline device",
        sample="sd 2:0:0:0: rejecting I/O to offline device",
        severity="error",
        meaning="A disk was taken offline after errors; all reads and writes to it fail.",
        source=kernel.file("drivers/scsi/scsi_lib.c"),
        failure=fails.DISK,
    )

    ATA_FAILED = LogMessage(
        anchor="failed command: ",
        sample="ata3.00: failed command: READ FPDMA QUEUED",
        pattern=r"(?P<port>ata\d+\.\d+): failed command: (?P<command>.+)",
        severity="error",
        meaning="A SATA disk failed a command.",
        source=kernel.file("drivers/ata/libata-eh.c"),
        failure=fails.DISK,
    )
