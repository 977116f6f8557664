"""What fails in Borg, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import INODES, SPACE
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.failures.linux import HEALTH
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

code = Repository(
    "borgbackup/borg",
    commit="fc74d5f643d17d5341e303cd5ed4ddeb425660f0",
    checked="2026-11-26",
)

BORG_BREAK_LOCK = code.file("docs/man/borg-break-lock.1")

BORG_CHECK = code.file("docs/man/borg-check.1")

FSLOCKING = code.file("src/borg/fslocking.py")

PROCESSES = Check(
    "List the Borg processes of the host, on client and server.",
    shell("ps -C borg -o pid,lstart,args") @ BORG_BREAK_LOCK.at("left by a dead Borg process"),
    **NO_OUTPUT,
    verify="No process: the lock was left by a dead one.",
)

CHECK = Step(
    "Verify the repository, without repairing it; it is locked meanwhile, and backups fail.",
    command=shell("BORG_REPO=<path> borg check")
    @ BORG_CHECK.at("verifies the consistency of a repository"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Not needed: it repairs nothing.",
    verify="It ends without an error.",
)

BREAK_LOCK = Step(
    "Break the lock, once no Borg process uses the repository or its cache.",
    command=shell("BORG_REPO=<path> borg break-lock")
    @ BORG_BREAK_LOCK.at("This command breaks the repository and cache locks."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the lock cannot be restored.",
    verify="The next backup does not report a lock.",
)

LOCKED = KnownFailure(
    "the repository or its cache is locked",
    steps=[PROCESSES, UNIT_LOG, BREAK_LOCK],
    causes=[
        UsualCause(
            "another Borg runs",
            sign=statement("a process exists on the client or the server")
            @ FSLOCKING.at("class LockTimeout(LockError):"),
        ),
        UsualCause(
            "a dead process left its lock",
            sign=statement("no process exists") @ BORG_BREAK_LOCK.at("left by a dead Borg process"),
        ),
    ],
)

DAMAGED = KnownFailure(
    "the repository is damaged",
    steps=[PROCESSES, HEALTH, CHECK],
)

REPLACED = KnownFailure(
    "the repository is older than the cache of the client",
    steps=[UNIT_LOG, PROCESSES, CHECK],
)

PASSPHRASE = KnownFailure(
    "the passphrase of the repository is wrong",
    steps=[UNIT_LOG, ENVIRONMENT, PROCESSES],
)

NOT_OPENED = KnownFailure(
    "the repository cannot be opened",
    steps=[UNIT_LOG, RESOLVE, PROCESSES],
)

NO_SPACE = KnownFailure(
    "the repository has no space left",
    steps=[SPACE, INODES, UNIT_LOG],
)
