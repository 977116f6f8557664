"""Flyway: migrations of database schemas."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import flyway as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_flyway = Repository(
    "flyway/flyway", commit="c5e20fc77341d4117e7a291214e23f89c1371516", checked="2026-11-26"
)


class Flyway(Technology):
    """A tool and library that migrates database schemas; Spring Boot runs it at the start."""

    name = "Flyway"
    icon = None
    plane = "service"
    needs = ("PostgreSQL", "MySQL", "MariaDB")
    programs: ClassVar = {"flyway": "Flyway itself"}
    releases = undisclosed("releases: endoflife.date does not list Flyway")
    logs = undisclosed("in the log of the program that embeds it: no page is cited")

    VALIDATE = LogMessage(
        anchor="Validate failed: ",
        sample="org.flywaydb.core.api.exception.FlywayValidateException: Validate failed: "
        "Migrations have failed validation",
        severity="fatal",
        meaning="The applied migrations differ from those of the program.",
        source=_flyway.file(
            "flyway-core/src/main/java/org/flywaydb/core/api/exception/FlywayValidateException.java"
        ),
        context=("flyway", "Flyway", "igration"),
        failure=fails.VALIDATION,
    )

    FAILED_VALIDATION = LogMessage(
        anchor="Migrations have failed validation",
        sample="Migrations have failed validation",
        severity="fatal",
        meaning="The applied migrations differ from those of the program.",
        source=_flyway.file(
            "flyway-core/src/main/java/org/flywaydb/core/internal/command/DbValidate.java"
        ),
        failure=fails.VALIDATION,
    )

    FAILED_BEFORE = LogMessage(
        anchor="Detected failed migration to version ",
        sample="Detected failed migration to version 7 (add orders).",
        pattern=r"Detected failed migration to version (?P<version>\S+)",
        severity="fatal",
        meaning="A migration failed before: its rest must be cleaned up, and the history repaired.",
        source=_flyway.file(
            "flyway-core/src/main/java/org/flywaydb/core/internal/info/MigrationInfoImpl.java"
        ),
        failure=fails.FAILED,
    )

    NO_DATABASE = LogMessage(
        anchor="Unable to obtain connection from database",
        sample="org.flywaydb.core.internal.exception.sqlExceptions.FlywaySql"
        "UnableToConnectToDbException: Unable to obtain connection from database",
        severity="fatal",
        meaning="The database cannot be reached, or refuses the login.",
        source=_flyway.file(
            "flyway-core/src/main/java/org/flywaydb/core/internal/exception/sqlExceptions/"
            "FlywaySqlUnableToConnectToDbException.java"
        ),
        failure=fails.NO_DATABASE,
    )

    NOT_EMPTY = LogMessage(
        anchor="Found non-empty schema(s) ",
        sample='org.flywaydb.core.api.FlywayException: Found non-empty schema(s) "public" '
        "but no schema history table.",
        severity="fatal",
        meaning="The database has tables, but no history of migrations.",
        source=_flyway.file("flyway-core/src/main/java/org/flywaydb/core/Flyway.java"),
        failure=fails.NO_HISTORY,
    )


flyway = Flyway()
