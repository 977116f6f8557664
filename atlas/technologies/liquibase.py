"""Liquibase: migrations of database schemas, from changelogs."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import liquibase as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_liquibase = Repository(
    "liquibase/liquibase", commit="cdbdec7fa9dd7d547185b52db4e8c0b350f9789b", checked="2026-11-26"
)
_LOCKS = _liquibase.file(
    "liquibase-standard/src/main/java/liquibase/lockservice/StandardLockService.java"
)
_TEXTS = _liquibase.file(
    "liquibase-standard/src/main/resources/liquibase/i18n/liquibase-core.properties"
)


class Liquibase(Technology):
    """Migrations of database schemas, from changelogs."""

    name = "Liquibase"
    icon = "simple-icons:liquibase"
    plane = "service"
    releases = undisclosed("releases: the texts here are those of one commit")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")
    programs: ClassVar = {"liquibase": "its own client"}

    LOCKED = LogMessage(
        anchor="Could not acquire change log lock",
        sample="liquibase.exception.LockException: Could not acquire change log lock.  "
        "Currently locked by app-1 (10.0.0.7) since 1/2/26, 4:23 PM",
        pattern=r"change log lock\.\s+Currently locked by (?P<holder>.+) since (?P<since>.+)",
        severity="error",
        meaning="Another process migrates the same database, or one ended and left its lock.",
        source=_LOCKS,
        failure=fails.LOCKED,
    )

    WAITING = LogMessage(
        anchor="Waiting for changelog lock....",
        sample="Waiting for changelog lock....",
        severity="warning",
        meaning="Another process holds the lock of the migrations; this one waits.",
        source=_LOCKS,
        failure=fails.LOCKED,
    )

    CHECK_SUM = LogMessage(
        anchor=" changesets check sum",
        sample="Validation Failed: 1 changesets check sum db/changelog.xml::4::ana was: "
        "9:1c but is now: 9:7f",
        pattern=r"(?P<count>\d+) changesets check sum",
        severity="error",
        meaning="A changeset that was applied has changed since then.",
        source=_TEXTS,
        failure=fails.CHANGED,
    )

    PRECONDITIONS = LogMessage(
        anchor=" preconditions failed",
        sample="Validation Failed: 1 preconditions failed",
        pattern=r"(?P<count>\d+) preconditions failed",
        severity="error",
        meaning="The database is not in the state that the changelog requires.",
        source=_TEXTS,
        context=("Validation Failed", "liquibase"),
        failure=fails.PRECONDITION,
    )

    DUPLICATES = LogMessage(
        anchor=" changesets had duplicate identifiers",
        sample="Validation Failed: 2 changesets had duplicate identifiers",
        pattern=r"(?P<count>\d+) changesets had duplicate",
        severity="error",
        meaning="Two changesets have the same identifier, author and file.",
        source=_TEXTS,
        failure=fails.DUPLICATE,
    )


liquibase = Liquibase()
