"""What fails when Linux denies a program access, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import COREUTILS, FINDMNT, man_pages, util_linux
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, UsualCause

BIND = man_pages.file("man2/bind.2")
EXECVE = man_pages.file("man2/execve.2")
MOUNT = util_linux.file("sys-utils/mount.8.adoc")
NAMEI = util_linux.file("misc-utils/namei.1.adoc")
NAMEI_C = util_linux.file("misc-utils/namei.c")
PATHS = man_pages.file("man7/path_resolution.7")

ACCESS = Check(
    "Test, as root, what the user of the service may do with the path.",
    shell(
        "runuser -u <user> -- sh -c 'test -r <path> && echo read; test -w <path> && echo write; "
        "test -x <path> && echo execute'"
    )
    @ COREUTILS.at("exists and the user has read access."),
    healthy=statement("read, write, execute: the line that the call needs is there")
    @ COREUTILS.at("exists and the user has read access."),
    unhealthy=statement("nothing, or not the line that it needs")
    @ COREUTILS.at("exists and the user has read access."),
    verify="In a container, run the tests inside it. A new file needs write and execute on its "
    "directory: test that path. On a file system mounted read-only, write is missing, too.",
)
WALK = Check(
    "List, as root for the user of the service, the owner and mode of each part of the path.",
    shell("runuser -u <user> -- namei -l <path>")
    @ NAMEI.at("Show owner and group name of each file."),
    healthy=statement("a row for each part, and the last one is the file")
    @ NAMEI.at("Show owner and group name of each file."),
    unhealthy=statement("... - Permission denied: the row above it is the closed directory")
    @ NAMEI_C.at('printf("%s - %s\\n", nm->name, strerror(nm->noent));'),
    verify="In a container, run it inside. A user that the machine does not know: read the modes.",
)
NO_EXECUTION = Check(
    "Find the mount of the path, and read its options.",
    shell("findmnt -n -o TARGET,OPTIONS --target <path>")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
    healthy=statement("options without noexec; or a file that is only read or written")
    @ MOUNT.at("Do not permit direct execution of any binaries"),
    unhealthy=statement("noexec among the options, and the program must run from there")
    @ MOUNT.at("Do not permit direct execution of any binaries"),
)

DENIED = KnownFailure(
    "access denied by permissions (EACCES)",
    steps=[UNIT_LOG, WALK, ACCESS, NO_EXECUTION],
    causes=[
        UsualCause(
            "a directory of the path is closed to the user",
            sign=statement("namei ends in Permission denied")
            @ PATHS.at("If the process does not have search permission"),
        ),
        UsualCause(
            "a port below 1024",
            sign=statement("the line names bind or listen, and a port")
            @ BIND.at("The address is protected, and the user is"),
        ),
        UsualCause(
            "a program on a file system that is mounted noexec",
            sign=statement("noexec among the options of the mount")
            @ MOUNT.at("Do not permit direct execution of any binaries"),
        ),
    ],
)
