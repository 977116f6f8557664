"""Git: distributed version control."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import git as fails
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
        failure=fails.CUT,
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
        failure=fails.LOCKED,
    )
    REF_MOVED = LogMessage(
        anchor="cannot lock ref '",
        sample="error: cannot lock ref 'refs/heads/main': is at 4b825dc but expected 9daeafb",
        pattern=r"cannot lock ref '(?P<ref>[^']+)'",
        severity="error",
        meaning="A branch could not be updated: someone else updated it first, or holds its lock.",
        source=REFS,
        failure=fails.MOVED,
    )
    EARLY_EOF = LogMessage(
        anchor="fatal: early EOF",
        sample="fatal: early EOF",
        severity="fatal",
        meaning="The data of a fetch or push ended too soon: the other side or the network cut it.",
        source=_git.file("builtin/index-pack.c"),
        failure=fails.CUT,
    )
    NO_ACCESS = LogMessage(
        anchor="Could not read from remote repository.",
        sample="fatal: Could not read from remote repository.",
        severity="fatal",
        meaning="The remote gave no answer: it does not exist, or the key has no right to it.",
        source=_git.file("connect.c"),
        failure=fails.NO_ACCESS,
    )
    HTTP_FAILED = LogMessage(
        anchor="error: RPC failed; ",
        sample="error: RPC failed; HTTP 504 curl 22 The requested URL returned error: 504",
        pattern=r"RPC failed; (?:HTTP (?P<status>\d+) )?curl (?P<code>\d+)",
        severity="error",
        meaning="An HTTP request of a push, fetch or clone failed; the text after it says how.",
        source=_git.file("remote-curl.c"),
        failure=fails.CUT,
    )
    EMPTY_OBJECT = LogMessage(
        anchor=" is empty",
        sample="error: object file .git/objects/3f/a1c5b7e0d94286f0b1c2d3e4f5a69788990011 is empty",
        pattern=r"object file (?P<object>\S+objects/\S+) is empty",
        severity="error",
        meaning="An object was not written to the end: often a crash or a full disk.",
        source=_git.file("odb/source-loose.c"),
        failure=fails.CORRUPT,
        context=("object file",),
    )
    CORRUPT_OBJECT = LogMessage(
        anchor=") is corrupt",
        sample="fatal: loose object 3fa1c5b7e0d94286f0b1c2d3e4f5a69788990011 (stored in "
        ".git/objects/3f/a1c5b7e0d94286f0b1c2d3e4f5a69788990011) is corrupt",
        pattern=r"loose object (?P<object>[0-9a-f]+) \(stored in (?P<file>[^)]+)\) is corrupt",
        severity="fatal",
        meaning="An object of the repository is damaged.",
        source=_git.file("odb/source-loose.c"),
        failure=fails.CORRUPT,
        context=("loose object",),
    )
    CORRUPT_PACK = LogMessage(
        anchor=" does not match index",
        sample="error: packfile .git/objects/pack/pack-3fa1c5b7.pack does not match index",
        pattern=r"packfile (?P<pack>\S+) does not match index",
        severity="error",
        meaning="A pack of objects is damaged, or was replaced without its index.",
        source=_git.file("packfile.c"),
        failure=fails.CORRUPT,
        context=("packfile",),
    )


git = Git()
