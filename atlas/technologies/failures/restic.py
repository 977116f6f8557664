"""What fails in restic, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_LOG, SPACE
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

code = Repository(
    "restic/restic",
    commit="a80be1478a4c537f8396e0db2b05120aa78f11e0",
    checked="2026-11-26",
)

MANUAL_REST = code.file("doc/manual_rest.rst")

F_075_SCRIPTING = code.file("doc/075_scripting.rst")

GLOBAL = code.file("internal/global/global.go")

LOCK_FILE = code.file("internal/repository/lock_file.go")

LOCKS = Check(
    "List the locks of the repository.",
    shell("restic list locks") @ MANUAL_REST.at("Remove locks other processes created"),
    **NO_OUTPUT,
    verify="No lock; else each belongs to a process that runs, or was killed.",
)

CONFIG = Check(
    "Read the configuration of the repository, to see whether it can be opened.",
    shell("restic cat config") @ F_075_SCRIPTING.at("The command ``cat config`` may be used"),
    **NO_OUTPUT,
    verify="It prints the id; else the password, the address or the repository is wrong.",
)

SNAPSHOTS = Check(
    "List the snapshots, to see when the last backup was made.",
    shell("restic snapshots") @ MANUAL_REST.at("List all snapshots"),
    **NO_OUTPUT,
    verify="The newest snapshot of the host shows what can be restored.",
)

CHECK = Check(
    "Verify the repository, without the exclusive lock that would stop backups.",
    shell("restic check --no-lock") @ GLOBAL.at("do not lock the repository, this allows some"),
    **NO_OUTPUT,
    verify="no errors were found. Errors may be false while a backup runs.",
)

UNLOCK = Step(
    "Remove locks that no running process holds.",
    command=shell("restic unlock") @ MANUAL_REST.at("Remove locks other processes created"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: a removed lock cannot be restored.",
    verify="The next backup does not report a lock.",
)

LOCKED = KnownFailure(
    "the repository is locked",
    steps=[LOCKS, CONFIG, UNLOCK],
    causes=[
        UsualCause(
            "another restic runs",
            sign=statement("the process of the message exists on the host that it names")
            @ LOCK_FILE.at("repository is already locked"),
        ),
        UsualCause(
            "a killed restic left its lock",
            sign=statement("no such process exists; the lock is hours old")
            @ MANUAL_REST.at("Remove locks other processes created"),
        ),
    ],
)

NO_LOCK = KnownFailure(
    "the lock of the repository cannot be created",
    steps=[CONFIG, LOCKS, SPACE],
)

DAMAGED = KnownFailure(
    "the repository is damaged, or its key does not match",
    steps=[CONFIG, CHECK, LOCKS],
)

NOT_OPENED = KnownFailure(
    "the repository cannot be opened",
    steps=[CONFIG, RESOLVE, OUTGOING],
)

FILES = KnownFailure(
    "some files were not backed up",
    steps=[SNAPSHOTS, KERNEL_LOG, SPACE],
)

NOT_SAVED = KnownFailure(
    "the snapshot cannot be saved, and the backup failed",
    steps=[CONFIG, SPACE, SNAPSHOTS],
)
