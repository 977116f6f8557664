"""Read-only file system: the kernel stopped writes, or it was mounted so."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Plane,
    Precedent,
    Question,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import FINDMNT, IO_ERRORS, JOURNALCTL
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.linux import CHECK_FS, E2FSCK, HEALTH, MOUNT, MOUNTS, REMOUNT
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.failures.linux_machine import USERS
from atlas.technologies.failures.systemd_boot import UNIT_FILE
from atlas.technologies.linux import linux
from incidents.debugging import _linux as shared
from incidents.wikimedia import _2018_06_28 as shelves
from incidents.wikimedia.facts import JUNE_2018 as WIKIMEDIA

DUMPE2FS = shared.e2fsprogs.file("misc/dumpe2fs.8.in")
LISTING = shared.e2fsprogs.file("lib/e2p/ls.c")
EXEC = source.file("man/systemd.exec.xml")
EXT4 = kernel.file("fs/ext4/super.c")
TUNE2FS = shared.e2fsprogs.file("misc/tune2fs.8.in")

STOPPED = Check(
    "Search the kernel's log for the error that stopped the writes.",
    shell("journalctl -k -g 'EXT4-fs error|Aborting journal|Remounting filesystem|BTRFS|XFS'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    healthy=statement("no error: only mounted filesystem, or -- No entries --")
    @ EXT4.at('ext4_msg(sb, KERN_CRIT, "Remounting filesystem read-only");'),
    unhealthy=statement("EXT4-fs error (device …), then Remounting filesystem read-only")
    @ EXT4.at('ext4_msg(sb, KERN_CRIT, "Remounting filesystem read-only");'),
)
DISK_BELOW = Check(
    "Search the kernel's log for errors of the disk before that.",
    IO_ERRORS.command,
    healthy=statement("-- No entries --")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    unhealthy=statement("I/O error, with the name of the device or of a disk below it")
    @ WIKIMEDIA.at("EXT4-fs (dm-1): Remounting filesystem read-only"),
)
OPTIONS = Check(
    "Read the options of the mount, of a file system without an error.",
    MOUNTS.command,
    healthy=statement("OPTIONS begins with rw")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
    unhealthy=statement("OPTIONS begins with ro")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
)
IS_ROOT = Check(
    "Check whether the path is on the root file system.",
    shell("findmnt -n -o TARGET --target <path>")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
    healthy=statement("a mount point of its own, such as /var/lib/data")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
    unhealthy=statement("/: it cannot be unmounted while the machine runs")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
)
RECORDED = Check(
    "Read the first and last error that ext4 recorded, as root; keep the output.",
    shell("dumpe2fs -h <device>") @ DUMPE2FS.at("only display the superblock information"),
    healthy=statement("no line FS Error count, and Filesystem state: clean")
    @ LISTING.at("FS Error count:"),
    unhealthy=statement("FS Error count above 0, and state: clean with errors")
    @ LISTING.at("FS Error count:"),
    verify="FS Error count, the function and the time of the first error; reports need them.",
)
BEFORE_REBOOT = evolve(
    RECORDED,
    action="Keep the first and last error that ext4 recorded, as root, before the reboot.",
)
SAVE = Step(
    "Fail over to a replica, or copy the data to another disk while it can still be read.",
    command=undisclosed("command: it is that of the service's own failover or copy"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None is needed for a copy; fail back once the disk was replaced.",
    verify="The service writes elsewhere; then replace the disk and restore from there.",
)
UNMOUNT = Step(
    "Stop the unit that uses the file system, and unmount it, as root.",
    command=shell("systemctl stop <unit> && umount <path>")
    @ SYSTEMCTL.at("Stop (deactivate) one or more units specified"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="mount -o ro <path>: plain mount makes a damaged file system writable; the unit "
    "stays stopped.",
    verify="findmnt no longer lists the path; busy: lsof names who still uses it.",
)
REPAIR = Step(
    "Repair the unmounted ext file system, as root; take an image of the device first.",
    command=shell("e2fsck -f -p <device>") @ E2FSCK.at("Automatically repair"),
    healthy=statement("exit status 0 or 1: the file system is in order")
    @ E2FSCK.at("File system errors corrected"),
    unhealthy=statement("exit status 4: errors were left; they need decisions, and may lose files")
    @ E2FSCK.at("File system errors left uncorrected"),
    takes=shared.NO_TIME,
    risk="high",
    undo="None, but the image: a repair may move or delete damaged files.",
    verify="e2fsck -f -n prints no error; without -f it prints clean and reads nothing.",
)
REPAIR_ALL = Step(
    "Only after exit status 4: repair it, and answer yes to every question, as root.",
    command=shell("e2fsck -f -y <device>")
    @ E2FSCK.at("Assume an answer of `yes' to all questions"),
    healthy=statement("FILE SYSTEM WAS MODIFIED, and the count of files last")
    @ E2FSCK.at("File system errors corrected"),
    unhealthy=shared.NO_OUTPUT,
    takes=shared.NO_TIME,
    risk="high",
    undo="None, but the image: files may be deleted, or moved to lost+found.",
    verify="e2fsck -f -n prints no error; after the mount, lost+found holds what lost its name.",
)
BACK = Step(
    "Mount it again and start the unit, once e2fsck finds no error.",
    command=shell("mount <path> && systemctl start <unit>")
    @ MOUNT.at("attach the filesystem found on some device"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="systemctl stop <unit> && umount <path>",
    verify="The program writes, and the kernel logs no new error.",
)
REBOOT = Step(
    "Reboot the machine, once traffic was moved away: e2fsck checks the root at the boot.",
    command=shell("systemctl reboot") @ SYSTEMCTL.at("Shut down and reboot the system."),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: have a console at hand, since the boot may stop for a repair by hand.",
    verify="The machine is up, and the program writes.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Read-only file system: the kernel stopped writes",
    as_of="2026-11",
    plane=Plane.STATE,
    symptom="Programs cannot write: Read-only file system; reads often still work.",
    signals=[
        linux.EXT4_READ_ONLY,
        linux.EXT4_ERROR,
        linux.JOURNAL_ABORTED,
        linux.WRITE_REFUSED,
        linux.READ_ONLY.rising(),
    ],
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="when the error is No space left on device",
        )
    ],
    tree=Question(
        "Did the kernel stop writes after an error?",
        check=STOPPED,
        unhealthy=Question(
            "Did the disk below fail before that?",
            check=DISK_BELOW,
            unhealthy=Cause(
                "The disk, or the storage behind it, fails",
                why=statement("Wikimedia's volumes failed, then ext4 was remounted read-only")
                @ WIKIMEDIA.at("EXT4-fs (dm-1): Remounting filesystem read-only"),
                fix=[HEALTH, SAVE],
            ),
            healthy=Question(
                "Is it the root file system?",
                check=IS_ROOT,
                unhealthy=Cause(
                    "The root file system is damaged",
                    why=statement("after an error, e2fsck checks it at the next boot")
                    @ TUNE2FS.at("to check the file system on the next"),
                    fix=[BEFORE_REBOOT, REBOOT],
                ),
                healthy=Cause(
                    "The file system is damaged",
                    why=statement("ext4 found an error in its own data, and stops all writes")
                    @ EXT4.at('ext4_msg(sb, KERN_CRIT, "Remounting filesystem read-only");'),
                    fix=[RECORDED, USERS, UNMOUNT, CHECK_FS, REPAIR, REPAIR_ALL, BACK],
                ),
            ),
        ),
        healthy=Question(
            "Is it mounted read-only?",
            check=OPTIONS,
            unhealthy=Cause(
                "It was mounted read-only: by fstab, by a person, or a protected device",
                why=statement("a remount makes a read-only file system writable")
                @ MOUNT.at("especially to make a readonly filesystem writable."),
                fix=[REMOUNT],
            ),
            healthy=Cause(
                "Only this unit sees it read-only: its sandbox, or its container",
                why=statement("ProtectSystem= mounts directories read-only for one unit")
                @ EXEC.at("mounts the <filename>/usr/</filename> and the boot loader"),
                fix=[UNIT_FILE],
            ),
        ),
    ),
    limit=Limit(
        "errors with errors=remount-ro until writes stop",
        of="errors",
        reads="errors (FS Error count)",
        default=undisclosed("default: the first error stops writes; the manual gives no number"),
        headroom=RECORDED,
    ),
    do_not=[
        "Do not remount it read-write after an error: writes still fail (Linux 6.1 and 6.18).",
        "Do not trust findmnt then: Linux 6.1 still shows rw, 6.18 shows rw with emergency_ro.",
        "Do not rely on the metric alone: it stays 0 where the options show rw.",
        "Do not run e2fsck on XFS: its log line says Unmount and run xfs_repair.",
        "Do not run e2fsck on a mounted file system: a repair then destroys data.",
    ],
    precedents=[
        Precedent(
            "Wikimedia, new disk shelves make volumes fail",
            report=WIKIMEDIA,
            what=statement("volumes failed, and the kernel remounted ext4 read-only")
            @ WIKIMEDIA.at("EXT4-fs (dm-1): Remounting filesystem read-only"),
        )
    ],
    time_to_recover=(shelves.BACK - shelves.READ_ONLY).meaning_of(
        "Wikimedia, read-only until both servers were back", basis="degraded"
    ),
    data_loss=statement("none in Wikimedia's case: all disks were intact")
    @ WIKIMEDIA.at("mounts cleanly with all disks intact."),
    rollback=undisclosed("rollback: a repair cannot be undone, but by an image taken before"),
    glossary={
        "EROFS": "The error's name in code: the file system is read-only.",
        "superblock": "The block of a file system that describes it, and holds its error state.",
    },
) as guide:
    waive("IN405", because="a repair cannot be undone; no page or report names a rollback")
