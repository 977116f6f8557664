"""Messages of Linux about mounts, watches, modules and clients."""

from atlas.evidence.repository import Repository
from atlas.technologies._linux_sources import ERRLIST
from atlas.technologies.failures import linux
from atlas.technologies.failures import linux_errors as errors
from atlas.technologies.failures import linux_machine as fails
from atlas.technologies.failures import linux_network as network
from atlas.technologies.message import LogMessage

bash = Repository(
    "bminor/bash",
    commit="637f5c8696a6adc9b4519f1cd74aa78492266b7f",
    checked="2026-11-26",
)
cifs = Repository(
    "piastry/cifs-utils",
    commit="25ba696a213f9a6d7b4fcdd157757695710c8886",
    checked="2026-11-26",
)
curl = Repository(
    "curl/curl",
    commit="5c61e168698a72b87437d58ed728bcdea6d5db42",
    checked="2026-11-26",
)
kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)
kmod = Repository(
    "kmod-project/kmod",
    commit="84fa569b2eb3230284168d59863330bafb07bc52",
    checked="2026-11-26",
)
manpages = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked="2026-11-26",
)
systemd = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
)
util = Repository(
    "util-linux/util-linux",
    commit="39465c780eed56034ed1440068a2722fc3331343",
    checked="2026-11-26",
)


class LinuxMountMessages:
    """Messages of Linux about mounts, watches, modules and clients."""

    AUDIT_BACKLOG = LogMessage(
        anchor="audit: backlog limit exceeded",
        sample="audit: backlog limit exceeded",
        severity="warning",
        meaning="Audit events come faster than auditd writes them; some are lost.",
        source=kernel.file("kernel/audit.c"),
        failure=fails.AUDIT,
    )
    NO_MODULE = LogMessage(
        anchor="modprobe: FATAL: Module ",
        sample="modprobe: FATAL: Module wireguard not found in directory "
        "/lib/modules/6.1.0-18-amd64",
        pattern=r"Module (?P<name>\S+) not found in directory (?P<path>\S+)",
        severity="error",
        meaning="The module is not installed for the running kernel; often the kernel was "
        "updated without a reboot.",
        source=kmod.file("tools/modprobe.c"),
        failure=fails.MODULE_MISSING,
    )
    WRONG_TYPE = LogMessage(
        anchor="wrong fs type, bad option, bad superblock on ",
        sample="mount: /mnt: wrong fs type, bad option, bad superblock on /dev/sdb1, "
        "missing codepage or helper program, or other error.",
        pattern=r"bad superblock on (?P<device>[^\s,]+)",
        severity="error",
        meaning="The file system is damaged or of another type, or its mount program is not "
        "installed.",
        source=util.file("libmount/src/context_mount.c"),
        failure=fails.MOUNT,
    )
    NO_SOURCE = LogMessage(
        anchor="special device ",
        sample="mount: /mnt/data: special device /dev/sdb1 does not exist.",
        pattern=r"special device (?P<device>\S+) does not exist",
        severity="error",
        meaning="The disk, partition or UUID to mount does not exist here.",
        source=util.file("libmount/src/context_mount.c"),
        failure=fails.MOUNT,
    )
    NO_SUPERBLOCK = LogMessage(
        anchor="can't read superblock on ",
        sample="mount: /mnt: can't read superblock on /dev/sdb1.",
        pattern=r"can't read superblock on (?P<device>\S+?)\.?$",
        severity="error",
        meaning="The disk cannot be read, or the file system is damaged.",
        source=util.file("libmount/src/context_mount.c"),
        failure=fails.MOUNT,
    )
    UNKNOWN_TYPE = LogMessage(
        anchor="unknown filesystem type '",
        sample="mount: /mnt: unknown filesystem type 'LVM2_member'.",
        pattern=r"unknown filesystem type '(?P<type>[^']+)'",
        severity="error",
        meaning="The kernel or the machine has no support for this type; an LVM2_member is a "
        "part of a volume group.",
        source=util.file("libmount/src/context_mount.c"),
        failure=fails.MOUNT,
    )
    NO_MOUNT_POINT = LogMessage(
        anchor="mount point does not exist",
        sample="mount: /mnt/data: mount point does not exist.",
        severity="error",
        meaning="The folder to mount on does not exist.",
        source=util.file("libmount/src/context_mount.c"),
        failure=fails.MOUNT,
    )
    WRITE_PROTECTED = LogMessage(
        anchor=" is write-protected but explicit read-write mode requested",
        sample="mount: /mnt: /dev/sdb1 is write-protected but explicit read-write mode requested.",
        severity="error",
        meaning="The disk is read-only.",
        source=util.file("libmount/src/context_mount.c"),
        failure=fails.MOUNT,
    )
    BUSY = LogMessage(
        anchor="target is busy",
        sample="umount: /mnt: target is busy.",
        pattern=r"umount: (?P<path>\S+): target is busy",
        severity="error",
        meaning="Processes or other mounts use it.",
        source=util.file("libmount/src/context_umount.c"),
        failure=fails.BUSY,
    )
    CIFS_MOUNT_ERROR = LogMessage(
        anchor="mount error(",
        sample="mount error(13): Permission denied",
        pattern=r"mount error\((?P<code>\d+)\): (?P<reason>.+)",
        severity="error",
        meaning="The share is not mounted; the reason follows.",
        source=cifs.file("mount.cifs.c"),
        failure=network.CIFS,
    )
    WATCH_NO_SPACE = LogMessage(
        anchor="inotify_add_watch",
        sample="tail: inotify_add_watch(/var/log/app.log) failed: No space left on device",
        pattern=r"inotify_add_watch.*(?:No space left on device|no space left on "
        r"device|ENOSPC)",
        severity="error",
        meaning="The limit on watches of the user is reached; the disk is not full.",
        source=manpages.file("man2/inotify_add_watch.2"),
        failure=fails.WATCH_LIMIT,
    )
    WATCH_TOO_MANY = LogMessage(
        anchor="Failed to allocate directory watch: Too many open files",
        sample="Failed to allocate directory watch: Too many open files",
        severity="error",
        meaning="The limit on inotify instances of the user is reached.",
        source=systemd.file("src/tty-ask-password-agent/tty-ask-password-agent.c"),
        failure=fails.INSTANCE_LIMIT,
    )
    NO_FORK = LogMessage(
        anchor="fork: retry: ",
        sample="bash: fork: retry: Resource temporarily unavailable",
        severity="error",
        meaning="The user or the control group is at its limit of processes, or memory is used up.",
        source=bash.file("jobs.c"),
        failure=linux.TOO_MANY_TASKS,
    )
    NO_TASK = LogMessage(
        anchor="Resource temporarily unavailable",
        sample="error: fork failed: Resource temporarily unavailable",
        pattern=r"(?P<call>fork|clone3?|pthread_create|create (?:worker )?thread)\b[^:]*: "
        r"(?P<error>Resource temporarily unavailable)",
        severity="error",
        meaning="A unit, a user or the machine is at its limit of processes and threads.",
        source=ERRLIST,
        failure=linux.TOO_MANY_TASKS,
    )
    CURL_EMPTY = LogMessage(
        anchor="Empty reply from server",
        sample="curl: (52) Empty reply from server",
        severity="error",
        meaning="The server closed the connection without a response.",
        source=curl.file("lib/http.c"),
        failure=errors.RESET,
    )
    CURL_CUT = LogMessage(
        anchor="transfer closed with ",
        sample="curl: (18) transfer closed with 1234 bytes remaining to read",
        pattern=r"transfer closed with (?P<left>\d+ bytes|outstanding read data) remaining",
        severity="error",
        meaning="The server closed the connection in the middle of a response.",
        source=curl.file("lib/transfer.c"),
        failure=errors.RESET,
    )
    CURL_TIMEOUT = LogMessage(
        anchor="Operation timed out after ",
        sample="curl: (28) Operation timed out after 10001 milliseconds with 0 bytes received",
        pattern=r"Operation timed out after (?P<ms>\d+) milliseconds",
        severity="error",
        meaning="The server did not respond in the time that the client allows.",
        source=curl.file("lib/transfer.c"),
        failure=errors.TIMED_OUT,
    )
    CURL_REFUSED = LogMessage(
        anchor="Failed to connect to ",
        sample="curl: (7) Failed to connect to localhost:8080 after 0 ms: Could not connect to "
        "server",
        pattern=r"curl: \(7\) Failed to connect to (?P<host>\S+?)(?: port |:)(?P<port>\d+)"
        r".* after \d+ ms: ",
        severity="error",
        meaning="curl could not connect: each address was refused, or had no route.",
        source=curl.file("lib/cf-ip-happy.c"),
        failure=errors.CURL_REFUSED,
    )
    CURL_CONNECT = LogMessage(
        anchor="Connection timeout after ",
        sample="curl: (28) Connection timeout after 10001 ms",
        pattern=r"Connection timeout after (?P<ms>\d+) ms",
        severity="error",
        meaning="The server did not accept the connection in the time that the client allows.",
        source=curl.file("lib/cf-ip-happy.c"),
        failure=errors.TIMED_OUT,
    )
