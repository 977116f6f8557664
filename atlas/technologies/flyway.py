"""Flyway: migrations of database schemas, for Java."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import flyway as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_flyway = Repository(
    "flyway/flyway", commit="c5e20fc77341d4117e7a291214e23f89c1371516", checked="2026-11-26"
)
_CORE = "flyway-core/src/main/java/org/flywaydb/core"
_INFO = _flyway.file(f"{_CORE}/internal/info/MigrationInfoImpl.java")
_MIGRATE = _flyway.file(f"{_CORE}/internal/command/DbMigrate.java")
_VALIDATE = _flyway.file(
    "flyway-nc/flyway-verb-validate/src/main/java/org/flywaydb/verb/validate/ValidateVerbExtension.java"
)
_LOCK = _flyway.file(
    "flyway-database/flyway-database-postgresql/src/main/java/org/flywaydb/database/postgresql/"
    "PostgreSQLAdvisoryLockTemplate.java"
)


class Flyway(Technology):
    """Migrations of database schemas, for Java."""

    name = "Flyway"
    icon = "simple-icons:flyway"
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Flyway")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")
    programs: ClassVar = {"flyway": "its own client"}

    CHECKSUM = LogMessage(
        anchor="Migration checksum mismatch for migration ",
        sample="Migration checksum mismatch for migration version 3",
        pattern=r"mismatch for migration (?:version )?(?P<migration>\S+)",
        severity="error",
        meaning="The file of a migration that was applied has changed since then.",
        source=_VALIDATE,
        failure=fails.CHANGED,
    )

    DESCRIPTION = LogMessage(
        anchor="Migration description mismatch for migration version ",
        sample="Migration description mismatch for migration version 3",
        pattern=r"for migration version (?P<version>\S+)",
        severity="error",
        meaning="A migration that was applied has another name now.",
        source=_VALIDATE,
        failure=fails.CHANGED,
    )

    MISSING = LogMessage(
        anchor="Detected applied migration not resolved locally: ",
        sample="Detected applied migration not resolved locally: 7.",
        pattern=r"not resolved locally: (?P<migration>[^\n]+)",
        severity="error",
        meaning="The database has a migration that this release does not contain: an older "
        "release?",
        source=_INFO,
        failure=fails.MISSING,
    )

    NOT_APPLIED = LogMessage(
        anchor="Detected resolved migration not applied to database: ",
        sample="Detected resolved migration not applied to database: 5.",
        pattern=r"not applied to database: (?P<migration>[^\n]+)",
        severity="error",
        meaning="A migration has not run: it is pending, or older than the newest that has.",
        source=_INFO,
        failure=fails.NOT_APPLIED,
    )

    FAILED_BEFORE = LogMessage(
        anchor="contains a failed migration to version ",
        sample='Schema "public" contains a failed migration to version 4 !',
        pattern=r"failed migration to version (?P<version>\S+)",
        severity="error",
        meaning="An earlier migration failed half-way, and blocks all that follow.",
        source=_MIGRATE,
        failure=fails.FAILED,
    )

    FAILED_DETECTED = LogMessage(
        anchor="Detected failed migration to version ",
        sample="Detected failed migration to version 4 (add orders).",
        pattern=r"failed migration to version (?P<version>\S+)",
        severity="error",
        meaning="An earlier migration failed half-way, and blocks all that follow.",
        source=_INFO,
        failure=fails.FAILED,
    )

    FAILS = LogMessage(
        anchor=" failed! Please restore backups and roll back database and code!",
        sample='Migration of schema "shop" to version "4 - add orders" failed! Please '
        "restore backups and roll back database and code!",
        pattern=r"Migration of (?P<migration>.+) failed!",
        severity="error",
        meaning="A migration failed half-way; its first statements stay in the database.",
        source=_MIGRATE,
        failure=fails.FAILED,
    )

    ROLLED_BACK = LogMessage(
        anchor=" failed! Changes successfully rolled back.",
        sample='Migration of schema "public" to version "4 - add orders" failed! Changes '
        "successfully rolled back.",
        pattern=r"Migration of (?P<migration>.+) failed!",
        severity="error",
        meaning="A migration failed, and was rolled back.",
        source=_MIGRATE,
        failure=fails.ROLLED_BACK,
    )

    DUPLICATE = LogMessage(
        anchor="Found more than one migration with version ",
        sample="Found more than one migration with version 5",
        pattern=r"migration with version (?P<version>\S+)",
        severity="error",
        meaning="Two files of migrations have the same version.",
        source=_flyway.file(f"{_CORE}/internal/resolver/CompositeMigrationResolver.java"),
        failure=fails.DUPLICATE,
    )

    NON_EMPTY = LogMessage(
        anchor="Found non-empty schema(s) ",
        sample='Found non-empty schema(s) "public" but no schema history table. Use '
        "baseline() or set baselineOnMigrate to true to initialize the schema "
        "history table.",
        pattern=r"non-empty schema\(s\) (?P<schemas>.+) but",
        severity="error",
        meaning="The schema has tables, but no history of migrations: another database, or "
        "the first run.",
        source=_flyway.file(f"{_CORE}/Flyway.java"),
        failure=fails.NO_HISTORY,
    )

    LOCKED = LogMessage(
        anchor="Number of retries exceeded while attempting to acquire PostgreSQL advisory lock",
        sample="Number of retries exceeded while attempting to acquire PostgreSQL advisory "
        "lock. Configure the number of retries with the 'lockRetryCount' "
        "configuration option",
        severity="error",
        meaning="Another process migrates the same database, and did not finish in time.",
        source=_LOCK,
        failure=fails.LOCKED,
    )

    NO_LOCK = LogMessage(
        anchor="Unable to acquire PostgreSQL advisory lock",
        sample="Unable to acquire PostgreSQL advisory lock",
        severity="error",
        meaning="The lock of the migrations could not be requested.",
        source=_LOCK,
        failure=fails.LOCKED,
    )

    NO_DATABASE = LogMessage(
        anchor="Unable to obtain connection from database",
        sample="Unable to obtain connection from database: FATAL: password authentication "
        'failed for user "shop"',
        pattern=r"Unable to obtain connection from database",
        severity="error",
        meaning="The migrations got no connection; the rest of the message says why.",
        source=_flyway.file(
            f"{_CORE}/internal/exception/sqlExceptions/FlywaySqlUnableToConnectToDbException.java"
        ),
        failure=fails.NO_CONNECTION,
    )


flyway = Flyway()
