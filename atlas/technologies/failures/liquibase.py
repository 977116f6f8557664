"""What fails in Liquibase, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

_liquibase = Repository(
    "liquibase/liquibase", commit="cdbdec7fa9dd7d547185b52db4e8c0b350f9789b", checked="2026-11-26"
)
_JAVA = "liquibase-standard/src/main/java/liquibase"
LIST_COMMAND = _liquibase.file(f"{_JAVA}/command/core/ListLocksCommandStep.java")
RELEASE_COMMAND = _liquibase.file(f"{_JAVA}/command/core/ReleaseLocksCommandStep.java")
FAILED_TEXT = _liquibase.file(f"{_JAVA}/exception/MigrationFailedException.java")

LIST_LOCKS = Check(
    "List the lock of migrations, with its holder and time.",
    shell("liquibase list-locks")
    @ LIST_COMMAND.at("List the hostname, IP address, and timestamp of"),
    **NO_OUTPUT,
    verify="A holder that no longer runs: the lock was left behind.",
)
RELEASE_LOCKS = Step(
    "Release the lock, only once no migration runs any more.",
    command=shell("liquibase release-locks")
    @ RELEASE_COMMAND.at("Remove the Liquibase lock record from the DATABASECHANGELOG"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: a migration that still runs is no longer protected.",
    verify="The program starts, and its migrations run.",
)

LOCK = KnownFailure(
    "the lock of migrations is held", steps=[LIST_LOCKS, OUTGOING, UNIT_LOG, RELEASE_LOCKS]
)
FAILED = KnownFailure(
    "a migration failed",
    steps=[UNIT_LOG, LIST_LOCKS, OUTGOING],
    causes=[wrapped_error(FAILED_TEXT.at("Migration failed"))],
)
