"""What fails in rsync, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, KERNEL_LOG, SPACE
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "RsyncProject/rsync",
    commit="7c20b077c980036a19587701cec320cc88e42a4a",
    checked="2026-11-26",
)

RSYNC = code.file("rsync.1.md")

IO = code.file("io.c")

ERRCODE = code.file("errcode.h")

DRY_RUN = Check(
    "Try the copy without changing anything.",
    shell("rsync --dry-run -av <path> <host>:<path>") @ RSYNC.at("`--dry-run`, `-n`"),
    **NO_OUTPUT,
    verify="It lists the files; else the first error names the cause.",
)

SHELL_OUTPUT = Check(
    "Check that the remote shell prints nothing by itself.",
    shell("ssh <host> /bin/true | wc -c") @ RSYNC.at("/bin/true > out.dat"),
    **NO_OUTPUT,
    verify="0; else a startup script of the shell, such as .profile, prints text.",
)

CONNECTION = KnownFailure(
    "the connection to the other side broke",
    steps=[DRY_RUN, UNIT_LOG, ROUTE_TO, SPACE],
    causes=[
        UsualCause(
            "the remote program did not start",
            sign=statement(
                "0 bytes received so far: the login, the shell or rsync itself fails there"
            )
            @ IO.at("connection unexpectedly closed"),
        ),
        UsualCause(
            "the other side ended in the middle",
            sign=statement("its disk is full, it was killed, or the network broke")
            @ ERRCODE.at("error in rsync protocol data stream"),
        ),
    ],
)

PARTIAL = KnownFailure(
    "some files were not copied",
    steps=[DRY_RUN, SPACE, KERNEL_LOG],
)

TIMEOUT = KnownFailure(
    "no data was sent or received in time",
    steps=[DRY_RUN, DISK_LOAD, ROUTE_TO],
)

SHELL = KnownFailure(
    "the remote shell prints text, which breaks the protocol",
    steps=[SHELL_OUTPUT, DRY_RUN, UNIT_LOG],
)

DAEMON = KnownFailure(
    "the daemon refuses the client",
    steps=[UNIT_LOG, UNIT, LISTENERS],
)
