"""Git: distributed version control."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._git_access_messages import GitAccessMessages
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


class Git(GitAccessMessages, Technology):
    """A version control system; servers run the same program as clients."""

    name = "Git"
    icon = "simple-icons:git"
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
    NOT_AUTHENTICATED = LogMessage(
        anchor="Authentication failed for '",
        sample="fatal: Authentication failed for 'https://git.example.com/shop/api/'",
        pattern=r"Authentication failed for '(?P<remote>[^']+)'",
        severity="error",
        meaning="The server does not accept the user or token.",
        source=_git.file("remote-curl.c"),
        context=("fatal",),
        failure=fails.NO_ACCESS,
    )
    NO_PROMPT = LogMessage(
        anchor="terminal prompts disabled",
        sample="fatal: could not read Username for 'https://git.example.com': terminal prompts "
        "disabled",
        severity="error",
        meaning="The server requires a user, and a job has no terminal to type it: it lacks "
        "credentials.",
        source=_git.file("prompt.c"),
        failure=fails.NO_ACCESS,
    )
    NO_REPOSITORY = LogMessage(
        anchor="fatal: repository '",
        sample="fatal: repository 'https://git.example.com/shop/api/' not found",
        pattern=r"fatal: repository '(?P<remote>[^']+)' not found",
        severity="error",
        meaning="The repository does not exist, or the user may not see it.",
        source=_git.file("remote-curl.c"),
        failure=fails.NO_ACCESS,
    )
    BAD_OBJECT = LogMessage(
        anchor="fatal: bad object ",
        sample="fatal: bad object HEAD",
        pattern=r"fatal: bad object (?P<object>\S+)",
        severity="error",
        meaning="An object is missing or damaged.",
        source=_git.file("revision.c"),
        failure=fails.CORRUPT,
    )
    BAD_INDEX = LogMessage(
        anchor="index file corrupt",
        sample="fatal: index file corrupt",
        severity="error",
        meaning="The index of the working tree is damaged.",
        source=_git.file("read-cache.c"),
        context=("fatal",),
        failure=fails.CORRUPT,
    )
    BAD_PACK = LogMessage(
        anchor="fetch-pack: invalid index-pack output",
        sample="fatal: fetch-pack: invalid index-pack output",
        severity="error",
        meaning="A transfer ended before the pack was whole.",
        source=_git.file("fetch-pack.c"),
        failure=fails.CUT,
    )
    DISCONNECTED = LogMessage(
        anchor=": unexpected disconnect while reading sideband packet",
        sample="fetch-pack: unexpected disconnect while reading sideband packet",
        severity="error",
        meaning="The other side ended the connection during a transfer.",
        source=_git.file("sideband.c"),
        failure=fails.CUT,
    )
    NOT_PUSHED = LogMessage(
        anchor="error: failed to push some refs to '",
        sample="error: failed to push some refs to 'git.example.com:shop/api.git'",
        severity="error",
        meaning="A push was refused; the lines above say for which reference and why.",
        source=_git.file("builtin/push.c"),
        failure=fails.MOVED,
    )


git = Git()
