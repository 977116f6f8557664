"""What fails in Linux with mounts, iSCSI, modules and watches, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_LOAD, KERNEL_LOG, LSOF_PAGE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

util = Repository(
    "util-linux/util-linux",
    commit="39465c780eed56034ed1440068a2722fc3331343",
    checked="2026-11-26",
)

iscsi = Repository(
    "open-iscsi/open-iscsi",
    commit="bc236140ff0f0b66c18c0064fdebe5916c32c5da",
    checked="2026-11-26",
)

kmod = Repository(
    "kmod-project/kmod",
    commit="84fa569b2eb3230284168d59863330bafb07bc52",
    checked="2026-11-26",
)

audit = Repository(
    "linux-audit/audit-userspace",
    commit="ea8550209d556fdf44a2c13d4b54a9803dd07442",
    checked="2026-11-26",
)

manpages = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked="2026-11-26",
    release="man-pages-5.13-33",
)

LSBLK = util.file("lsblk-cmd/lsblk.8.adoc")

FINDMNT = util.file("misc-utils/findmnt.8.adoc")

INOTIFY = manpages.file("man7/inotify.7")

README = iscsi.file("README")

AUDITCTL = audit.file("docs/auditctl.8")

MODINFO = kmod.file("man/modinfo.8.scd")

BLOCK_DEVICES = Check(
    "List the disks and partitions with their file systems.",
    shell("lsblk -f") @ LSBLK.at("Output info about filesystems"),
    **NO_OUTPUT,
    verify="The device exists, and its type is the one of fstab.",
)

MOUNTED = Check(
    "List the mounts as a tree.",
    shell("findmnt") @ FINDMNT.at("tree-like format by default"),
    **NO_OUTPUT,
    verify="The path is mounted once, and nothing is mounted below it.",
)

WATCHES = Check(
    "Read the limits on inotify, for each user.",
    shell("sysctl fs.inotify") @ INOTIFY.at("upper limit on the number of watches"),
    **NO_OUTPUT,
    verify="Both limits are above what the program needs.",
)

MORE_WATCHES = Step(
    "Raise the limit on watches, as root, until a reboot.",
    command=shell("sysctl -w fs.inotify.max_user_watches=<count>")
    @ INOTIFY.at("upper limit on the number of watches"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set it back to the number before.",
    verify="The program watches its files.",
)

SESSIONS = Check(
    "List the iSCSI sessions with their state, as root.",
    shell("iscsiadm -m session -P 1") @ README.at("iscsiadm -m session -P 1"),
    **NO_OUTPUT,
    verify="Each session is LOGGED_IN and its connection is LOGGED IN.",
)

AUDIT_STATE = Check(
    "Read the backlog and the lost events, as root.",
    shell("auditctl -s") @ AUDITCTL.at("Report the kernel's audit subsystem status"),
    **NO_OUTPUT,
    verify="backlog is far below backlog_limit, and lost does not grow.",
)

MODULE = Check(
    "Show the file of the module for the running kernel.",
    shell("modinfo <name>") @ MODINFO.at("Show information about a Linux Kernel module"),
    **NO_OUTPUT,
    verify="A file name below /lib/modules of the running kernel.",
)

MODULE_FOLDERS = Check(
    "Compare the running kernel with the kernels that have modules.",
    shell("uname -r; ls /lib/modules")
    @ kmod.file("man/modprobe.8.scd").at("for all the modules and other files,"),
    **NO_OUTPUT,
    verify="The running kernel has no folder: it was updated or removed without a reboot.",
)

USERS = Check(
    "List the processes that have a file on the file system open, as root.",
    shell("lsof <path>") @ LSOF_PAGE.at("will list all the files open on the"),
    **NO_OUTPUT,
    verify="<path> is the mount point; each process of the list must end or leave it first.",
)

MOUNT = KnownFailure(
    "a file system cannot be mounted",
    steps=[BLOCK_DEVICES, MOUNTED, KERNEL_LOG],
)

BUSY = KnownFailure(
    "a file system is in use, so it cannot be unmounted or changed",
    steps=[USERS, MOUNTED, KERNEL_LOG],
)

WATCH_LIMIT = KnownFailure(
    "the limit on watched files (inotify) is reached",
    steps=[WATCHES, UNIT_LOG, MORE_WATCHES],
)

MORE_INSTANCES = Step(
    "Raise the limit on inotify instances of each user, as root, until a reboot.",
    command=shell("sysctl -w fs.inotify.max_user_instances=<count>")
    @ INOTIFY.at("upper limit on the number of inotify instances"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set it back to the number before.",
    verify="The program watches its files.",
)

INSTANCE_LIMIT = KnownFailure(
    "the limit on inotify instances of the user is reached",
    steps=[WATCHES, UNIT_LOG, MORE_INSTANCES],
)

ISCSI = KnownFailure(
    "an iSCSI session is interrupted, or cannot log in",
    steps=[SESSIONS, ROUTE_TO, KERNEL_LOG],
)

AUDIT = KnownFailure(
    "audit events are lost, or slow the machine",
    steps=[AUDIT_STATE, UNIT_LOG, DISK_LOAD],
)

MODULE_MISSING = KnownFailure(
    "a kernel module is missing",
    steps=[MODULE, MODULE_FOLDERS, KERNEL_LOG],
)
