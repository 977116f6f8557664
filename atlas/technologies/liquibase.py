"""Liquibase: migrations of database schemas."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import liquibase as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_liquibase = Repository(
    "liquibase/liquibase", commit="cdbdec7fa9dd7d547185b52db4e8c0b350f9789b", checked="2026-11-26"
)


class Liquibase(Technology):
    """A tool and library that migrates database schemas; Spring Boot runs it at the start."""

    name = "Liquibase"
    icon = None
    plane = "service"
    needs = ("PostgreSQL", "MySQL", "MariaDB")
    programs: ClassVar = {"liquibase": "Liquibase itself"}
    releases = undisclosed("releases: endoflife.date does not list Liquibase")
    logs = undisclosed("in the log of the program that embeds it: no page is cited")

    NO_LOCK = LogMessage(
        anchor="Could not acquire change log lock.",
        sample="liquibase.exception.LockException: Could not acquire change log lock.  "
        "Currently locked by d0c479c69a60 (10.0.0.7) since 12/24/21, 6:41 AM",
        pattern=r"Could not acquire change log lock\. +Currently locked by (?P<holder>.+?) "
        r"since (?P<since>.+)",
        severity="fatal",
        meaning="The lock of migrations is held by another process, or by one that died with it.",
        source=_liquibase.file(
            "liquibase-standard/src/main/java/liquibase/lockservice/StandardLockService.java"
        ),
        failure=fails.LOCK,
    )

    WAITING = LogMessage(
        anchor="Waiting for changelog lock....",
        sample="INFO liquibase.lockservice : Waiting for changelog lock....",
        severity="warning",
        meaning="Another process holds the lock of migrations, or one died with it.",
        source=_liquibase.file(
            "liquibase-standard/src/main/java/liquibase/lockservice/StandardLockService.java"
        ),
        failure=fails.LOCK,
    )

    MIGRATION_FAILED = LogMessage(
        anchor="MigrationFailedException: Migration failed",
        sample="liquibase.exception.MigrationFailedException: Migration failed",
        severity="fatal",
        meaning="A change could not be applied; the error of the database stands behind it.",
        source=_liquibase.file(
            "liquibase-standard/src/main/java/liquibase/exception/MigrationFailedException.java"
        ),
        failure=fails.FAILED,
    )


liquibase = Liquibase()
