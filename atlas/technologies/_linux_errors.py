"""Messages of Linux about files, memory and disks, as programs print its errors."""

from atlas.technologies._linux_sources import ERRLIST, GO_ERRORS
from atlas.technologies.failures import linux_errors as errors
from atlas.technologies.message import LogMessage
from atlas.technologies.printing import printed


class LinuxErrorMessages:
    """Messages of Linux about files, memory and disks, as programs print its errors."""

    NO_SPACE = LogMessage(
        anchor="No space left on device",
        sample="cp: error writing '/var/lib/app/queue.db': No space left on device",
        pattern=printed("No space left on device"),
        severity="error",
        meaning="A program could not write: space, inodes or a limit of the kernel are used up.",
        source=ERRLIST,
        failure=errors.NO_SPACE,
        unless=("inotify", "shared memory segment", "xlogtemp."),
    )

    NO_SPACE_GO = LogMessage(
        anchor="no space left on device",
        sample="open /var/lib/app/queue.db: no space left on device",
        pattern=printed("no space left on device"),
        severity="error",
        meaning="A program could not write: space, inodes or a limit of the kernel are used up.",
        source=GO_ERRORS,
        failure=errors.NO_SPACE,
        unless=("inotify", "shared memory segment"),
    )

    TOO_MANY_FILES = LogMessage(
        anchor="Too many open files",
        sample="java.net.SocketException: Too many open files",
        pattern=printed("Too many open files"),
        severity="error",
        meaning="A program is at its limit of open files and sockets.",
        source=ERRLIST,
        failure=errors.TOO_MANY_FILES,
        unless=("directory watch",),
    )

    TOO_MANY_FILES_GO = LogMessage(
        anchor="too many open files",
        sample="open /etc/hosts: too many open files",
        pattern=printed("too many open files"),
        severity="error",
        meaning="A program is at its limit of open files and sockets.",
        source=GO_ERRORS,
        failure=errors.TOO_MANY_FILES,
    )

    TOO_MANY_FILES_SYSTEM = LogMessage(
        anchor="Too many open files in system",
        sample="sh: error while loading shared libraries: cannot open shared object file: Too "
        "many open files in system",
        pattern="(?P<error>Too many open files in system)",
        severity="error",
        meaning="The machine as a whole has no file handle left.",
        source=ERRLIST,
        failure=errors.TOO_MANY_FILES,
    )

    NO_MEMORY = LogMessage(
        anchor="Cannot allocate memory",
        sample="OSError: [Errno 12] Cannot allocate memory",
        pattern=printed("Cannot allocate memory"),
        severity="error",
        meaning="The system refused memory to a process.",
        source=ERRLIST,
        failure=errors.NO_MEMORY,
    )

    NO_MEMORY_GO = LogMessage(
        anchor="cannot allocate memory",
        sample="fork/exec /usr/bin/git: cannot allocate memory",
        pattern=printed("cannot allocate memory"),
        severity="error",
        meaning="The system refused memory to a process.",
        source=GO_ERRORS,
        failure=errors.NO_MEMORY,
    )

    WRITE_REFUSED = LogMessage(
        anchor="Read-only file system",
        sample="touch: cannot touch '/var/lib/app/x': Read-only file system",
        pattern=printed("Read-only file system"),
        severity="error",
        meaning="A program may not write: the file system is mounted read-only, often after an "
        "error.",
        source=ERRLIST,
        failure=errors.READ_ONLY,
    )

    WRITE_REFUSED_GO = LogMessage(
        anchor="read-only file system",
        sample="open /var/lib/app/lock: read-only file system",
        pattern=printed("read-only file system"),
        severity="error",
        meaning="A program may not write: the file system is mounted read-only, often after an "
        "error.",
        source=GO_ERRORS,
        failure=errors.READ_ONLY,
    )

    QUOTA = LogMessage(
        anchor="Disk quota exceeded",
        sample="OSError: [Errno 122] Disk quota exceeded: '/home/app/x'",
        pattern=printed("Disk quota exceeded"),
        severity="error",
        meaning="The user or project used up its quota, although the disk has space.",
        source=ERRLIST,
        failure=errors.QUOTA_EXCEEDED,
    )

    QUOTA_GO = LogMessage(
        anchor="disk quota exceeded",
        sample="write /home/app/x: disk quota exceeded",
        pattern=printed("disk quota exceeded"),
        severity="error",
        meaning="The user or project used up its quota, although the disk has space.",
        source=GO_ERRORS,
        failure=errors.QUOTA_EXCEEDED,
    )

    INPUT_OUTPUT = LogMessage(
        anchor="Input/output error",
        sample="cp: error reading '/var/lib/app/x': Input/output error",
        pattern=printed("Input/output error"),
        severity="error",
        meaning="A disk or remote file system failed to read or write.",
        source=ERRLIST,
        failure=errors.INPUT_OUTPUT,
    )

    INPUT_OUTPUT_GO = LogMessage(
        anchor="input/output error",
        sample="read /var/lib/app/x: input/output error",
        pattern=printed("input/output error"),
        severity="error",
        meaning="A disk or remote file system failed to read or write.",
        source=GO_ERRORS,
        failure=errors.INPUT_OUTPUT,
    )

    STALE = LogMessage(
        anchor="Stale file handle",
        sample="ls: cannot access '/mnt/share': Stale file handle",
        pattern=printed("Stale file handle"),
        severity="error",
        meaning="A file on a network file system was removed or moved on its server.",
        source=ERRLIST,
        failure=errors.STALE,
    )

    STALE_GO = LogMessage(
        anchor="stale NFS file handle",
        sample="open /mnt/share/x: stale NFS file handle",
        pattern=printed("stale NFS file handle"),
        severity="error",
        meaning="A file on a network file system was removed or moved on its server.",
        source=GO_ERRORS,
        failure=errors.STALE,
    )
