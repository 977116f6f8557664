"""What fails where Git reaches a server or refuses a directory, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import KERNEL_KILLS, SPACE
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.git import FSCK, REMOTE, SIZE, TRACE
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_git = Repository(
    "git/git", commit="1a3e64c6c4a623626ff0687008732a8e007e2a1c", checked="2026-11-26"
)
CURL = _git.file("remote-curl.c")

UNREACHABLE = KnownFailure(
    "the server of a repository cannot be reached or refuses",
    steps=[REMOTE, CALL, RESOLVE, TRACE],
    causes=[
        wrapped_error(CURL.at("unable to access '%s': %s")),
    ],
)
OWNER = KnownFailure("the repository belongs to another user", steps=[TRACE, FSCK, SIZE])
NOT_A_REPOSITORY = KnownFailure("the directory is no repository", steps=[TRACE, REMOTE, SIZE])
HOOK = KnownFailure("a hook of the server refuses a push", steps=[TRACE, REMOTE, SIZE])
UNPACKER = KnownFailure("the server cannot store the objects of a push", steps=[SPACE, FSCK, TRACE])
PACK_SIZE = KnownFailure("a push is larger than the server allows", steps=[SIZE, TRACE, REMOTE])
SHALLOW = KnownFailure("a shallow clone cannot push", steps=[TRACE, REMOTE, SIZE])
MEMORY = KnownFailure(
    "memory runs out, or the packing of objects is killed", steps=[KERNEL_KILLS, SIZE, TRACE]
)
NO_REF = KnownFailure(
    "a branch or commit does not exist on the server", steps=[REMOTE, TRACE, FSCK]
)
SMUDGE = KnownFailure("a filter such as Git LFS cannot bring a file", steps=[TRACE, REMOTE, SPACE])
