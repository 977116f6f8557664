"""What fails in Flyway, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

INFO = Repository(
    "flyway/flyway", commit="c5e20fc77341d4117e7a291214e23f89c1371516", checked="2026-11-26"
).file("documentation/Reference/Commands.md")

READ_STATUS = Check(
    "List the migrations with their state: applied, pending or failed.",
    shell("flyway info")
    @ INFO.at("information about all migrations, including what's been applied"),
    **NO_OUTPUT,
    verify="A migration that is Failed, or applied with another checksum, is the cause.",
)

VALIDATION = KnownFailure(
    "applied migrations differ from those of the program",
    steps=[READ_STATUS, UNIT_LOG, ENVIRONMENT],
)
FAILED = KnownFailure("a migration failed before", steps=[READ_STATUS, UNIT_LOG, ENVIRONMENT])
NO_DATABASE = KnownFailure(
    "the database cannot be reached, or refuses the login", steps=[OUTGOING, RESOLVE, ENVIRONMENT]
)
NO_HISTORY = KnownFailure(
    "the database has tables, but no history of migrations",
    steps=[READ_STATUS, UNIT_LOG, ENVIRONMENT],
)
