"""What fails when Linux cannot run a program or reach a mounted file system."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import FINDMNT, KERNEL_LOG
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

man = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked="2026-11-26",
)

UNAME = man.file("man2/uname.2")

FILE_TYPE = Check(
    "Read for which processor the program was built; compare with that of the machine.",
    shell("file <file>; uname -m") @ UNAME.at("Hardware identifier"),
    **NO_OUTPUT,
    verify="Both name the same processor; a script needs #! and its interpreter in the first line.",
)

FUSE_MOUNTS = Check(
    "List the mounts with their types.",
    shell("findmnt") @ FINDMNT.at("findmnt"),
    **NO_OUTPUT,
    verify="FSTYPE of the path begins with fuse: the process that serves it has ended. Start it "
    "again, and mount again. Any other type: the error is of a connection.",
)

NOT_EXECUTABLE = KnownFailure(
    "a program cannot be executed: wrong processor or file format",
    steps=[FILE_TYPE, UNIT_LOG, UNIT],
)

NO_FILE_SERVER = KnownFailure(
    "the process behind a FUSE mount, or the peer of a connection, is gone",
    steps=[FUSE_MOUNTS, UNIT_LOG, KERNEL_LOG],
)
