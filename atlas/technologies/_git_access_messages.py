"""Log messages of Git: servers that cannot be reached and pushes that are refused."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import git_access as fails
from atlas.technologies.message import LogMessage

_git = Repository(
    "git/git", commit="1a3e64c6c4a623626ff0687008732a8e007e2a1c", checked="2026-11-26"
)
SETUP = _git.file("setup.c")
RECEIVE_PACK = _git.file("builtin/receive-pack.c")


class GitAccessMessages:
    """Log messages of Git: servers that cannot be reached and pushes that are refused."""

    UNREACHABLE = LogMessage(
        anchor="unable to access '",
        sample="fatal: unable to access 'https://git.example.com/shop.git/': Could not resolve "
        "host: git.example.com",
        pattern=r"unable to access '(?P<url>https?://[^']+)': (?P<reason>.+)",
        severity="error",
        meaning="The server cannot be reached or refuses; the rest says why.",
        source=_git.file("remote-curl.c"),
        failure=fails.UNREACHABLE,
    )

    OWNER = LogMessage(
        anchor="detected dubious ownership in repository at ",
        sample="fatal: detected dubious ownership in repository at '/builds/shop'",
        severity="error",
        meaning="The directory belongs to another user than the one who runs Git.",
        source=SETUP,
        failure=fails.OWNER,
    )

    NOT_A_REPOSITORY = LogMessage(
        anchor="not a git repository (or any ",
        sample="fatal: not a git repository (or any of the parent directories): .git",
        severity="error",
        meaning="The command ran outside of a repository.",
        source=SETUP,
        failure=fails.NOT_A_REPOSITORY,
    )

    HOOK = LogMessage(
        anchor="(pre-receive hook declined)",
        sample=" ! [remote rejected] main -> main (pre-receive hook declined)",
        severity="error",
        meaning="A hook of the server refuses the push; the lines before say why.",
        source=RECEIVE_PACK,
        failure=fails.HOOK,
    )

    UNPACKER = LogMessage(
        anchor="(unpacker error)",
        sample=" ! [remote rejected] main -> main (unpacker error)",
        severity="error",
        meaning="The server could not store the objects: often space or permissions.",
        source=RECEIVE_PACK,
        failure=fails.UNPACKER,
    )

    PACK_SIZE = LogMessage(
        anchor="pack exceeds maximum allowed size",
        sample="fatal: pack exceeds maximum allowed size (2.00 GiB)",
        severity="error",
        meaning="The push is larger than the server allows.",
        source=_git.file("builtin/index-pack.c"),
        failure=fails.PACK_SIZE,
    )

    SHALLOW = LogMessage(
        anchor="(shallow update not allowed)",
        sample=" ! [remote rejected] main -> main (shallow update not allowed)",
        severity="error",
        meaning="A shallow clone cannot push here: it lacks history.",
        source=RECEIVE_PACK,
        failure=fails.SHALLOW,
    )

    MEMORY = LogMessage(
        anchor="Out of memory, malloc failed (tried to allocate ",
        sample="fatal: Out of memory, malloc failed (tried to allocate 524288001 bytes)",
        severity="error",
        meaning="Git got no memory: large objects, or little memory.",
        source=_git.file("wrapper.c"),
        failure=fails.MEMORY,
    )

    PACK_DIED = LogMessage(
        anchor="pack-objects died",
        sample="error: pack-objects died of signal 9",
        pattern=r"(?:git-)?pack-objects died (?:of signal (?P<signal>\d+)|with error)",
        severity="error",
        meaning="The process that packs objects was killed or failed.",
        source=_git.file("send-pack.c"),
        failure=fails.MEMORY,
    )

    NO_REF = LogMessage(
        anchor="couldn't find remote ref ",
        sample="fatal: couldn't find remote ref feature/pay",
        severity="error",
        meaning="The branch or tag does not exist on the server.",
        source=_git.file("remote.c"),
        failure=fails.NO_REF,
    )

    NO_BRANCH = LogMessage(
        anchor=" not found in upstream ",
        sample="fatal: Remote branch release-2 not found in upstream origin",
        pattern=r"Remote branch (?P<branch>\S+) not found in upstream ",
        severity="error",
        meaning="The branch does not exist on the server.",
        source=_git.file("builtin/clone.c"),
        failure=fails.NO_REF,
    )

    NOT_OUR_REF = LogMessage(
        anchor="upload-pack: not our ref ",
        sample="fatal: remote error: upload-pack: not our ref 5f1c2ab0",
        severity="error",
        meaning="The wanted commit is not on the server: often after a forced push.",
        source=_git.file("upload-pack.c"),
        failure=fails.NO_REF,
    )

    SMUDGE = LogMessage(
        anchor="smudge filter ",
        sample="fatal: big.bin: smudge filter lfs failed",
        pattern=r"smudge filter (?P<filter>\S+) failed",
        severity="error",
        meaning="A file cannot be fetched by its filter, as with Git LFS.",
        source=_git.file("convert.c"),
        failure=fails.SMUDGE,
    )
