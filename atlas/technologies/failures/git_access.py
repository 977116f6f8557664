"""What fails where Git reaches a server or refuses a directory, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import INODES, KERNEL_KILLS, SPACE
from atlas.technologies.failures._machine import MEMORY as FREE_MEMORY
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.git import FSCK, REFERENCE, REMOTE, SIZE, TRACE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

_git = Repository(
    "git/git", commit="1a3e64c6c4a623626ff0687008732a8e007e2a1c", checked="2026-11-26"
)
CURL = _git.file("remote-curl.c")
REV_PARSE = _git.file("Documentation/git-rev-parse.adoc")
RECEIVE = _git.file("builtin/receive-pack.c")
SAFE = _git.file("Documentation/config/safe.adoc")
FETCH = _git.file("Documentation/fetch-options.adoc")
ATTRIBUTES = _git.file("Documentation/gitattributes.adoc")

DIRECTORY_OWNER = Check(
    "Compare the owner of the directory with the user who runs Git.",
    shell("ls -ld <directory> <directory>/.git")
    @ SAFE.at("safe even if they are owned by someone"),
    **NO_OUTPUT,
    verify="They differ: run Git as the owner, or add the directory to safe.directory.",
)
SAFE_LIST = Check(
    "List the directories that this user already calls safe.",
    shell("git config --global --get-all safe.directory")
    @ SAFE.at("This is a multi-valued setting"),
    **NO_OUTPUT,
    verify="The directory of the message is missing; a job may run as another user than you.",
)
GIT_DIR = Check(
    "Check whether Git finds a repository in the directory.",
    shell("git -C <directory> rev-parse --git-dir") @ REV_PARSE.at("Show `$GIT_DIR` if defined."),
    **NO_OUTPUT,
    verify="An error: the checkout did not run, or the job runs in another directory.",
)
FILES = Check(
    "List the directory, with its owner and its .git.",
    shell("ls -la <directory>") @ REV_PARSE.at("the .git directory."),
    **NO_OUTPUT,
    verify="No .git: the directory was copied without it, or the checkout failed before.",
)
HOOK_OUTPUT = Check(
    "Check what the hook printed: the lines with remote: above the refusal.",
    action("Read the whole output of the push; with access to the server, also its log.")
    @ RECEIVE.at("pre-receive hook declined"),
    **NO_OUTPUT,
    verify="The rule is named there: a protected branch, a large file, a commit message.",
)
IS_SHALLOW = Check(
    "Check whether the clone is shallow.",
    shell("git -C <directory> rev-parse --is-shallow-repository")
    @ REV_PARSE.at("When the repository is shallow print"),
    **NO_OUTPUT,
    verify="true: the clone lacks history; CI jobs often clone with a depth.",
)
UNSHALLOW = Step(
    "Fetch the whole history, and push again; it can be large.",
    command=shell("git -C <directory> fetch --unshallow")
    @ FETCH.at("If the source repository is complete, convert a"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None needed: the clone only has more history.",
    verify="git rev-parse --is-shallow-repository prints false, and the push succeeds.",
)
FILTERS = Check(
    "List the filters that are configured, and their programs.",
    shell("git -C <directory> config --get-regexp ^filter")
    @ ATTRIBUTES.at('Then you would define a "filter.indent.clean"'),
    **NO_OUTPUT,
    verify="The program of smudge must be installed for this user, and log in to its server.",
)

UNREACHABLE = KnownFailure(
    "the server of a repository cannot be reached or refuses",
    steps=[REMOTE, CALL, RESOLVE, TRACE],
    causes=[
        wrapped_error(CURL.at("unable to access '%s': %s")),
    ],
)
OWNER = KnownFailure(
    "the repository belongs to another user", steps=[DIRECTORY_OWNER, SAFE_LIST, FILES]
)
NOT_A_REPOSITORY = KnownFailure("the directory is not a repository", steps=[GIT_DIR, FILES, REMOTE])
HOOK = KnownFailure("a hook of the server refuses a push", steps=[HOOK_OUTPUT, REFERENCE, SIZE])
UNPACKER = KnownFailure(
    "the server cannot store the objects of a push", steps=[SPACE, INODES, FSCK]
)
PACK_SIZE = KnownFailure(
    "a push is larger than the server allows", steps=[SIZE, HOOK_OUTPUT, REMOTE]
)
SHALLOW = KnownFailure("a shallow clone cannot push", steps=[IS_SHALLOW, SIZE, REMOTE, UNSHALLOW])
MEMORY = KnownFailure(
    "memory runs out, or the packing of objects is killed", steps=[KERNEL_KILLS, FREE_MEMORY, SIZE]
)
NO_REF = KnownFailure(
    "a branch or commit does not exist on the server", steps=[REMOTE, REFERENCE, TRACE]
)
SMUDGE = KnownFailure(
    "a filter such as Git LFS cannot bring a file", steps=[FILTERS, SPACE, REMOTE]
)
