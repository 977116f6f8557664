"""What fails in Flyway, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import FIND_BLOCKERS, LONGEST
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

_flyway = Repository(
    "flyway/flyway", commit="c5e20fc77341d4117e7a291214e23f89c1371516", checked="2026-11-26"
)

_MAIN = _flyway.file("flyway-core/src/main/java/org/flywaydb/core/Flyway.java")
_INFO = _flyway.file(
    "flyway-core/src/main/java/org/flywaydb/core/internal/info/MigrationInfoImpl.java"
)
_RESOLVER = _flyway.file(
    "flyway-core/src/main/java/org/flywaydb/core/internal/resolver/CompositeMigrationResolver.java"
)
_VALIDATE = _flyway.file(
    "flyway-nc/flyway-verb-validate/src/main/java/org/flywaydb/verb/validate/ValidateVerbExtension.java"
)
_CONNECT = _flyway.file(
    "flyway-core/src/main/java/org/flywaydb/core/internal/exception/sqlExceptions/FlywaySqlUnableToConnectToDbException.java"
)

HISTORY = Check(
    "List the migrations that have run, that failed and that wait.",
    shell("flyway info") @ _MAIN.at("Retrieves the complete information about all the migrations"),
    **NO_OUTPUT,
    verify="The migration of the message is Failed, Missing, Pending or Out of Order.",
)
FILE = Check(
    "Compare the file of the migration with the version that was deployed before.",
    action("Read the changes of the file in version control.")
    @ _VALIDATE.at("Either revert the changes to the migration, or"),
    **NO_OUTPUT,
    verify="It changed after it was applied: restore it, and write a new migration.",
)
REMOVED = Check(
    "Check whether this release is older than the database, or a migration file was removed.",
    action("Read the history of the folder with the migrations in version control.")
    @ _INFO.at("If you removed this migration intentionally, run"),
    **NO_OUTPUT,
    verify="A newer release has the file: deploy that one. repair would only hide the gap.",
)
PENDING = Check(
    "Check whether migrate runs before the program, and in which order versions were merged.",
    action("Read the deployment, and the versions of the migrations in version control.")
    @ _INFO.at("To fix this error, either run migrate"),
    **NO_OUTPUT,
    verify="A version below the newest applied one was merged late: give it a higher version.",
)
SAME_VERSION = Check(
    "Compare the two files of the message: one of them needs another version.",
    action("Read the changes of both files in version control.")
    @ _RESOLVER.at("Found more than one migration with version"),
    **NO_OUTPUT,
    verify="Keep the version of the file that is applied already; flyway info lists it.",
)
LEFT = Check(
    "Find what the failed migration has changed so far.",
    action("Compare the schema with each statement of the migration.")
    @ _INFO.at("Please remove any half-completed changes then run"),
    **NO_OUTPUT,
    verify="Nothing, or only changes that are undone by hand: then the history is repaired.",
)
REPAIR = Step(
    "Repair the history, once the schema is right.",
    command=shell("flyway repair") @ _MAIN.at("Repairs the Flyway schema history table."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Restore the history table from a copy that was made before.",
    verify="validate passes; the failed entry is gone and checksums are those of the files.",
)

CHANGED = KnownFailure("an applied migration was changed", steps=[HISTORY, FILE, REPAIR])
MISSING = KnownFailure(
    "the database is ahead of the release: a migration is missing",
    steps=[HISTORY, REMOVED, UNIT_LOG],
)
NOT_APPLIED = KnownFailure("a migration has not run", steps=[HISTORY, PENDING, UNIT_LOG])
FAILED = KnownFailure(
    "a migration failed half-way and blocks the next", steps=[HISTORY, LEFT, UNIT_LOG, REPAIR]
)
ROLLED_BACK = KnownFailure(
    "a migration failed and was rolled back", steps=[UNIT_LOG, HISTORY, LEFT]
)
DUPLICATE = KnownFailure(
    "two migrations have the same version", steps=[SAME_VERSION, HISTORY, UNIT_LOG]
)
NO_HISTORY = KnownFailure(
    "the schema has tables but no history", steps=[HISTORY, RESOLVE, UNIT_LOG]
)
LOCKED = KnownFailure(
    "another process holds the lock of the migrations",
    steps=[LONGEST, FIND_BLOCKERS, HISTORY],
)
NO_CONNECTION = KnownFailure(
    "the migrations cannot connect to the database",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_CONNECT.at("Unable to obtain connection from database"))],
)
