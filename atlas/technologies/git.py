"""Git: distributed version control."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
_git = Repository(
    "git/git",
    commit="1a3e64c6c4a623626ff0687008732a8e007e2a1c",
    checked=_CHECKED,
    publisher="Git",
)
MANUAL = _git.file("Documentation/git.adoc")
LOCKFILE = _git.file("lockfile.c")
PACKETS = _git.file("pkt-line.c")
REFS = _git.file("refs/files-backend.c")


class Git(Technology):
    """A version control system; servers run the same program as clients."""

    name = "Git"
    icon = "diagrams.onprem.vcs.Git"
    plane = "state"
    releases = undisclosed("dates of its versions: endoflife.date, which is used here, lacks Git")
    logs = statement("output of its caller; GIT_TRACE can name a file for traces") @ MANUAL.at(
        "Git will interpret this as a file path"
    )

    HUNG_UP = LogMessage(
        anchor="the remote end hung up unexpectedly",
        sample="fatal: the remote end hung up unexpectedly",
        severity="fatal",
        meaning="The other side of a push, fetch or clone closed the connection.",
        source=PACKETS,
    )
    LOCKED = LogMessage(
        anchor="Another git process seems to be running in this repository",
        sample="fatal: Unable to create '/data/repositories/7/a1.git/packed-refs.lock': File "
        "exists. Another git process seems to be running in this repository, or the lock file may "
        "be stale",
        pattern=r"Unable to create '(?P<lock>[^']+)'",
        severity="fatal",
        meaning="A lock file blocks the command: of a running command, or of one that crashed.",
        source=LOCKFILE,
    )
    REF_MOVED = LogMessage(
        anchor="cannot lock ref '",
        sample="error: cannot lock ref 'refs/heads/main': is at 4b825dc but expected 9daeafb",
        pattern=r"cannot lock ref '(?P<ref>[^']+)'",
        severity="error",
        meaning="A branch could not be updated: someone else updated it first, or holds its lock.",
        source=REFS,
    )


git = Git()
