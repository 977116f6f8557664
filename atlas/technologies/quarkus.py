"""Quarkus: framework for Java services, on Vert.x."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import quarkus as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/quarkus-framework.md")
_smallrye_config = Repository(
    "smallrye/smallrye-config",
    commit="3f13795e84c79cfc656d006c313170c2b2fbe275",
    checked="2026-11-26",
)
_RELEASED = """
3.23 2025-05-28, 3.24 2025-06-25, 3.25 2025-07-30, 3.26 2025-08-28, 3.27 2025-09-24,
3.28 2025-09-24, 3.29 2025-10-29, 3.30 2025-11-26, 3.31 2026-01-28, 3.32 2026-02-26,
3.33 2026-03-25, 3.34 2026-03-25, 3.35 2026-05-01, 3.36 2026-05-27, 3.37 2026-06-24,
3.38 2026-07-29
"""


class Quarkus(Technology):
    """A framework for Java services, on Vert.x."""

    name = "Quarkus"
    icon = "simple-icons:quarkus"
    plane = "service"
    needs = ("Vert.x", "Hibernate", "PostgreSQL", "MySQL", "MariaDB")
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("standard output, unless its configuration names a file: no page is cited")

    MISSING_PROPERTY = LogMessage(
        anchor=" is required but it could not be found in any config source",
        sample="java.util.NoSuchElementException: SRCFG00014: The config property "
        "quarkus.datasource.password is required but it could not be found in any config "
        "source",
        pattern=r"config property (?P<property>\S+) is required but it could not be found",
        severity="fatal",
        meaning="A property that the program needs is set nowhere.",
        source=_smallrye_config.file(
            "implementation/src/main/java/io/smallrye/config/_private/ConfigMessages.java"
        ),
        failure=fails.PROPERTY,
    )

    BAD_PROPERTY = LogMessage(
        anchor="threw an Exception whilst being converted",
        sample="java.lang.IllegalArgumentException: SRCFG00039: The config property "
        'quarkus.http.port with the config value "http" threw an Exception whilst being '
        "converted",
        severity="fatal",
        meaning="A property has a value of the wrong kind.",
        source=_smallrye_config.file(
            "implementation/src/main/java/io/smallrye/config/_private/ConfigMessages.java"
        ),
        failure=fails.PROPERTY,
    )

    NO_EXPANSION = LogMessage(
        anchor="Could not expand value ",
        sample="java.util.NoSuchElementException: SRCFG00011: Could not expand value DB_HOST "
        "in property quarkus.datasource.jdbc.url",
        pattern=r"Could not expand value (?P<variable>\S+) in property (?P<property>\S+)",
        severity="fatal",
        meaning="A property refers to a variable that is set nowhere.",
        source=_smallrye_config.file(
            "implementation/src/main/java/io/smallrye/config/_private/ConfigMessages.java"
        ),
        failure=fails.PROPERTY,
    )


quarkus = Quarkus()
