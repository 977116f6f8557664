"""What fails in Git, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS, OPENERS, SPACE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_git = Repository(
    "git/git",
    commit="1a3e64c6c4a623626ff0687008732a8e007e2a1c",
    checked="2026-11-26",
    publisher="Git",
    folder="Documentation",
)
MANUAL = _git.file("git.adoc")

FSCK = Check(
    "Check the objects of the repository for damage; it can take long.",
    shell("git -C <directory> fsck --full")
    @ _git.file("git-fsck.adoc").at("Verifies the connectivity and validity of the objects"),
    **NO_OUTPUT,
    verify="missing or corrupt: copy these objects from another clone. dangling is harmless.",
)
SIZE = Check(
    "Check how many objects and packs the repository has, and how large they are.",
    shell("git -C <directory> count-objects -v -H")
    @ _git.file("git-count-objects.adoc").at("Counts the number of unpacked object files and"),
    **NO_OUTPUT,
)
REMOTE = Check(
    "List the references of the remote: tests name, network and access at once.",
    shell("git ls-remote <url>")
    @ _git.file("git-ls-remote.adoc").at("Displays references available in a remote repository"),
    **NO_OUTPUT,
    verify="References: access works, so the transfer itself fails. Else: read the first line.",
)
TRACE = Check(
    "Check what both sides say to each other, up to the end of the connection.",
    shell("GIT_TRACE_PACKET=1 GIT_TRACE_CURL=1 git ls-remote <url>")
    @ MANUAL.at("Enables trace messages for all packets coming"),
    **NO_OUTPUT,
)
HOLDER = Check(
    "Find a process that has the lock file open; do not delete the file while one does.",
    OPENERS.command,
    **NO_OUTPUT,
    verify="No process, and the file is old: the lock is left over of a crash.",
)
AGE = Check(
    "Read the age of the lock files of the repository.",
    shell("find <directory> -name '*.lock' -ls")
    @ _git.file("config/core.adoc").at("For example, if the lock file is"),
    **NO_OUTPUT,
)
REFERENCE = Check(
    "Compare the reference in this clone with the one at the remote.",
    shell("git show-ref; git ls-remote <url>")
    @ _git.file("git-show-ref.adoc").at("Displays references available in a local repository"),
    **NO_OUTPUT,
    verify="They differ: someone pushed in between; fetch, and push again.",
)

CUT = KnownFailure(
    "the connection ended during a transfer", steps=[REMOTE, TRACE, KERNEL_KILLS, SIZE]
)
NO_ACCESS = KnownFailure(
    "the remote repository cannot be reached or is not allowed", steps=[REMOTE, TRACE, SIZE]
)
LOCKED = KnownFailure("a lock file blocks the command", steps=[AGE, HOLDER, SPACE])
MOVED = KnownFailure("a reference cannot be updated", steps=[REFERENCE, AGE, HOLDER])
CORRUPT = KnownFailure("objects of the repository are damaged", steps=[FSCK, SPACE, SIZE])
