"""Messages of Linux about arrays of disks, and disks that fail."""

from atlas.technologies._linux_sources import kernel
from atlas.technologies.failures import linux as fails
from atlas.technologies.failures import linux_storage as storage
from atlas.technologies.message import LogMessage


class LinuxArrayMessages:
    """Messages of Linux about arrays of disks, and disks that fail."""

    ARRAY_NO_DISKS = LogMessage(
        anchor=": not enough operational devices (",
        sample="md/raid:md0: not enough operational devices (2/4 failed)",
        pattern=r"md/raid:(?P<array>\S+): not enough operational devices",
        severity="fatal",
        meaning="Too few disks of the array are left to start it.",
        source=kernel.file("drivers/md/raid5.c"),
        failure=storage.ARRAY_STOPPED,
    )
    ARRAY_NO_MIRRORS = LogMessage(
        anchor=": not enough operational mirrors",
        sample="md/raid10:md0: not enough operational mirrors.",
        severity="fatal",
        meaning="Too few disks of the array are left to start it.",
        source=kernel.file("drivers/md/raid10.c"),
        failure=storage.ARRAY_STOPPED,
    )
    ARRAY_STOPS = LogMessage(
        anchor=": Cannot continue operation (",
        sample="md/raid:md0: Cannot continue operation (2/4 failed).",
        severity="fatal",
        meaning="More disks failed than the array can lose, and it stops.",
        source=kernel.file("drivers/md/raid5.c"),
        failure=storage.ARRAY_STOPPED,
    )
    ARRAY_CONTINUES = LogMessage(
        anchor=": Operation continuing on ",
        sample="md/raid1:md0: Operation continuing on 1 devices.",
        pattern=r"md/raid\d*:(?P<array>\S+): Operation continuing on (?P<disks>\d+) devices",
        severity="fatal",
        meaning="A disk of the array failed; it continues with the others.",
        source=kernel.file("drivers/md/raid1.c"),
        failure=storage.ARRAY,
    )
    ARRAY_KICKED = LogMessage(
        anchor="md: kicking non-fresh ",
        sample="md: kicking non-fresh sdb1 from array!",
        pattern=r"kicking non-fresh (?P<disk>\S+) from array!",
        severity="warning",
        meaning="A disk missed writes, and is left out of the array.",
        source=kernel.file("drivers/md/md.c"),
        failure=storage.ARRAY,
    )
    ARRAY_UNCORRECTED = LogMessage(
        anchor=": read error not correctable (sector ",
        sample="md/raid:md0: read error not correctable (sector 1234567 on sdb1).",
        severity="warning",
        meaning="A disk of the array cannot read a sector, and the array cannot rewrite it.",
        source=kernel.file("drivers/md/raid5.c"),
        failure=storage.ARRAY,
    )
    MDADM_EVENT = LogMessage(
        anchor=" event detected on md device /dev/",
        sample="mdadm[812]: DegradedArray event detected on md device /dev/md0",
        pattern=r"(?P<event>Fail|FailSpare|DegradedArray|DeviceDisappeared) event detected on "
        r"md device (?P<array>\S+)",
        severity="error",
        meaning="mdadm saw that an array lost a disk, or vanished.",
        source=storage.mdadm.file("mdmonitor.c"),
        failure=storage.ARRAY,
    )
    ARRAY_TOO_FEW = LogMessage(
        anchor=" - not enough to start the array",
        sample="mdadm: /dev/md0 assembled from 2 drives - not enough to start the array.",
        severity="error",
        meaning="mdadm found too few disks to start the array.",
        source=storage.mdadm.file("Assemble.c"),
        failure=storage.ARRAY_STOPPED,
    )
    ARRAY_NOT_RUN = LogMessage(
        anchor="failed to RUN_ARRAY ",
        sample="mdadm: failed to RUN_ARRAY /dev/md0: Input/output error",
        severity="error",
        meaning="The kernel refused to start the array; its log says why.",
        source=storage.mdadm.file("Assemble.c"),
        failure=storage.ARRAY_STOPPED,
    )
    DISK_OFFLINED = LogMessage(
        anchor="Device offlined - ",
        sample="sd 2:0:0:0: Device offlined - not ready after error recovery",
        severity="error",
        meaning="A disk did not recover from errors, and was taken offline.",
        source=kernel.file("drivers/scsi/scsi_error.c"),
        failure=fails.DISK,
    )
    MEDIUM_ERROR = LogMessage(
        anchor="Sense Key : Medium Error",
        sample="sd 2:0:0:0: [sdb] tag#12 Sense Key : Medium Error [current]",
        severity="error",
        meaning="A disk cannot read or write some of its sectors.",
        source=kernel.file("drivers/scsi/constants.c"),
        failure=fails.DISK,
    )
    ATA_EXCEPTION = LogMessage(
        anchor=" exception Emask ",
        sample="ata3.00: exception Emask 0x0 SAct 0x400 SErr 0x0 action 0x6 frozen",
        pattern=r"(?P<port>ata\d+(?:\.\d+)?): exception Emask",
        severity="error",
        meaning="A SATA disk or its link failed; the next lines say which command.",
        source=kernel.file("drivers/ata/libata-eh.c"),
        failure=fails.DISK,
    )
    NVME_NOT_READY = LogMessage(
        anchor="Device not ready; aborting ",
        sample="nvme nvme0: Device not ready; aborting reset, CSTS=0x1",
        severity="error",
        meaning="An NVMe drive did not come back after a reset.",
        source=kernel.file("drivers/nvme/host/core.c"),
        failure=fails.DISK,
    )
    NVME_DISABLED = LogMessage(
        anchor="Disabling device after reset failure",
        sample="nvme nvme0: Disabling device after reset failure: -19",
        severity="warning",
        meaning="An NVMe drive could not be reset, and is no longer used.",
        source=kernel.file("drivers/nvme/host/pci.c"),
        failure=fails.DISK,
    )
