"""Messages of Linux about disks that report failure, iSCSI, multipath and LVM."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import linux
from atlas.technologies.failures import linux_machine as fails
from atlas.technologies.failures import linux_storage as storage
from atlas.technologies.message import LogMessage

iscsi = Repository(
    "open-iscsi/open-iscsi",
    commit="bc236140ff0f0b66c18c0064fdebe5916c32c5da",
    checked="2026-11-26",
)
kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)
lvm = Repository(
    "lvmteam/lvm2",
    commit="d804677c7565bff40c87ed830473674119f23f6a",
    checked="2026-11-26",
)
multipath = Repository(
    "opensvc/multipath-tools",
    commit="c2fcdaf138260800d0cec4addf81ed27b5040bd8",
    checked="2026-11-26",
)
smart = Repository(
    "smartmontools/smartmontools",
    commit="f1d0da9ce840f9eac637bb89e11aa2980fa2419d",
    checked="2026-11-26",
)


class LinuxSessionMessages:
    """Messages of Linux about disks that report failure, iSCSI, multipath and LVM."""

    MPT_FAULT = LogMessage(
        anchor=": fault_state(",
        sample="mpt2sas_cm0: fault_state(0x5854)!",
        pattern=r"(?P<controller>\w+): fault_state\((?P<code>0x[0-9a-f]+)\)",
        severity="error",
        meaning="The disk controller stopped with a fault; it is reset.",
        source=kernel.file("drivers/scsi/mpt3sas/mpt3sas_base.c"),
        failure=linux.DISK,
    )
    ISCSI_ERROR = LogMessage(
        anchor="detected conn error (",
        sample="connection1:0: detected conn error (1020)",
        pattern=r"(?P<connection>connection\d+:\d+): detected conn error \((?P<code>\d+)\)",
        severity="error",
        meaning="The connection to the storage broke; disks wait until it is back.",
        source=kernel.file("drivers/scsi/scsi_transport_iscsi.c"),
        failure=fails.ISCSI,
    )
    ISCSI_PING = LogMessage(
        anchor="ping timeout of ",
        sample="connection1:0: ping timeout of 5 secs expired, recv timeout 5, last rx 4",
        pattern=r"ping timeout of (?P<seconds>\d+) secs expired",
        severity="error",
        meaning="The storage does not respond to the ping of the session.",
        source=kernel.file("drivers/scsi/libiscsi.c"),
        failure=fails.ISCSI,
    )
    ISCSI_GIVEN_UP = LogMessage(
        anchor="session recovery timed out after ",
        sample="session1: session recovery timed out after 120 secs",
        pattern=r"session recovery timed out after (?P<seconds>\d+) secs",
        severity="fatal",
        meaning="The storage did not come back, so reads and writes fail now.",
        source=kernel.file("drivers/scsi/scsi_transport_iscsi.c"),
        failure=fails.ISCSI,
    )
    ISCSI_LOGIN = LogMessage(
        anchor="iscsiadm: Could not login to ",
        sample="iscsiadm: Could not login to [iface: default, target: "
        "iqn.2001-05.com.example:t1, portal: 192.0.2.4,3260].",
        severity="error",
        meaning="The login at the storage failed; the line after it says why.",
        source=iscsi.file("usr/session_mgmt.c"),
        failure=fails.ISCSI,
    )
    ISCSI_REPORTED = LogMessage(
        anchor="initiator reported error (",
        sample="iscsiadm: initiator reported error (8 - connection timed out)",
        pattern=r"initiator reported error \((?P<code>\d+) - (?P<reason>[^)]+)\)",
        severity="error",
        meaning="The login at the storage failed; the reason is in the brackets.",
        source=iscsi.file("usr/iscsi_err.c"),
        unless=("already exists",),
        failure=fails.ISCSI,
    )
    PATH_FAILED = LogMessage(
        anchor=": mark as failed",
        sample="multipathd[22]: sdb: mark as failed",
        pattern=r"multipathd\S* (?:[\w-]+: )?(?P<device>\w+): mark as failed",
        severity="error",
        meaning="A path to a disk of the storage network failed.",
        source=multipath.file("multipathd/main.c"),
        failure=storage.PATH,
    )
    PATH_CHECKER = LogMessage(
        anchor=" reports path is down",
        sample="multipathd[22]: mpatha: sdak - tur checker reports path is down",
        pattern=r"(?P<device>\w+) - (?P<checker>\w+) checker reports path is down",
        severity="error",
        meaning="The check of a path to a disk fails.",
        source=multipath.file("libmultipath/checkers.c"),
        failure=storage.PATH,
    )
    NO_PATHS = LogMessage(
        anchor=": remaining active paths: 0",
        sample="multipathd[22]: mpatha: remaining active paths: 0",
        pattern=r"(?P<map>\S+): remaining active paths: 0\b",
        severity="fatal",
        meaning="A disk of the storage network has no path left.",
        source=multipath.file("libmultipath/structs_vec.c"),
        failure=storage.PATH,
    )
    NO_GROUP = LogMessage(
        anchor='Volume group "',
        sample='  Volume group "vg0" not found',
        pattern=r'Volume group "(?P<group>[^"]+)" not found',
        severity="error",
        meaning="The volume group does not exist, or its disks are missing.",
        source=lvm.file("lib/metadata/metadata.c"),
        failure=storage.VOLUME_GROUP,
    )
    NO_EXTENTS = LogMessage(
        anchor="Insufficient free space: ",
        sample="  Insufficient free space: 256 extents needed, but only 0 available",
        pattern=r"Insufficient free space: (?P<needed>\d+) extents needed, but only "
        r"(?P<free>\d+) available",
        severity="error",
        meaning="The volume group has too little free space.",
        source=lvm.file("lib/metadata/lv_manip.c"),
        failure=storage.GROUP_FULL,
    )
    VOLUME_IN_USE = LogMessage(
        anchor=" contains a filesystem in use.",
        sample="  Logical volume vg0/data contains a filesystem in use.",
        severity="error",
        meaning="The volume is mounted, so it cannot be changed or removed.",
        source=lvm.file("lib/activate/activate.c"),
        failure=fails.BUSY,
    )
    SMART_PENDING = LogMessage(
        anchor="Currently unreadable (pending) sectors",
        sample="smartd[22]: Device: /dev/sda [SAT], 8 Currently unreadable (pending) sectors",
        pattern=r"Device: (?P<device>\S+).*, (?P<count>\d+) Currently unreadable",
        severity="error",
        meaning="The disk has sectors that it cannot read.",
        source=smart.file("src/smartd.cpp"),
        failure=linux.DISK,
    )
    SMART_UNCORRECTABLE = LogMessage(
        anchor="Offline uncorrectable sectors",
        sample="smartd[22]: Device: /dev/sda [SAT], 8 Offline uncorrectable sectors",
        pattern=r"Device: (?P<device>\S+).*, (?P<count>\d+) Offline uncorrectable",
        severity="error",
        meaning="The disk has sectors that it could not repair.",
        source=smart.file("src/smartd.cpp"),
        failure=linux.DISK,
    )
    SMART_FAILED = LogMessage(
        anchor="FAILED SMART self-check",
        sample="smartd[22]: Device: /dev/sda [SAT], FAILED SMART self-check. BACK UP DATA NOW!",
        pattern=r"Device: (?P<device>\S+).*FAILED SMART self-check",
        severity="fatal",
        meaning="The disk itself reports that it will fail.",
        source=smart.file("src/smartd.cpp"),
        failure=linux.DISK,
    )
    SMART_FAILURE = LogMessage(
        anchor="SMART Failure: ",
        sample="smartd[22]: Device: /dev/sdb, SMART Failure: HARDWARE IMPENDING FAILURE "
        "GENERAL HARD DRIVE FAILURE",
        pattern=r"Device: (?P<device>\S+), SMART Failure: (?P<reason>.+)",
        severity="fatal",
        meaning="The disk itself reports that it will fail.",
        source=smart.file("src/smartd.cpp"),
        failure=linux.DISK,
    )
    SMART_ATTRIBUTE = LogMessage(
        anchor="Failed SMART usage Attribute: ",
        sample="smartd[22]: Device: /dev/sda [SAT], Failed SMART usage Attribute: 5 "
        "Reallocated_Sector_Ct.",
        pattern=r"Device: (?P<device>\S+).*Failed SMART usage Attribute: \d+ "
        r"(?P<attribute>\w+)",
        severity="error",
        meaning="A value of the disk is beyond the limit of its maker.",
        source=smart.file("src/smartd.cpp"),
        failure=linux.DISK,
    )
    SMART_ATA_ERRORS = LogMessage(
        anchor="ATA error count increased from ",
        sample="smartd[22]: Device: /dev/sda [SAT], ATA error count increased from 0 to 11",
        severity="error",
        meaning="The disk reported new errors.",
        source=smart.file("src/smartd.cpp"),
        failure=linux.DISK,
    )
