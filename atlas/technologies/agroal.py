"""Agroal: a pool of database connections for Java, that of Quarkus and WildFly."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import agroal as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_agroal = Repository(
    "agroal/agroal", commit="b89d00fe9559da0ec73f32dd8aa64620d81c2e27", checked="2026-11-26"
)
_POOL = _agroal.file("agroal-pool/src/main/java/io/agroal/pool/ConnectionPool.java")
_OLD = Repository(
    "agroal/agroal", commit="2a95e5bef7948635da4a2d0f88a53d5202868d9a", checked="2026-11-26"
).file("agroal-pool/src/main/java/io/agroal/pool/ConnectionPool.java")


class Agroal(Technology):
    """A pool of database connections for Java, that of Quarkus and WildFly."""

    name = "Agroal"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Agroal")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    TIMED_OUT = LogMessage(
        anchor="Sorry, acquisition timeout!",
        sample="java.sql.SQLException: Sorry, acquisition timeout!",
        severity="error",
        meaning="All connections were in use for as long as a thread may wait.",
        source=_POOL,
        failure=fails.EXHAUSTED,
    )

    NEW_TIMED_OUT = LogMessage(
        anchor="Acquisition timeout while waiting for new connection",
        sample="java.sql.SQLException: Acquisition timeout while waiting for new connection",
        severity="error",
        meaning="The database opened no connection in time.",
        source=_OLD,
        failure=fails.NO_DATABASE,
    )

    HEALTH_TIMED_OUT = LogMessage(
        anchor="Acquisition timeout on health check",
        sample="java.sql.SQLException: Acquisition timeout on health check",
        severity="error",
        meaning="The check of the pool got no connection in time.",
        source=_OLD,
        failure=fails.EXHAUSTED,
    )

    CLOSING = LogMessage(
        anchor="This pool is closing!",
        sample="java.sql.SQLException: This pool is closing!",
        severity="error",
        meaning="Code requests a connection while the application stops.",
        source=_POOL,
        failure=fails.CLOSED,
    )

    SHUTTING_DOWN = LogMessage(
        anchor="Can't create new connection as the pool is shutting down",
        sample="java.sql.SQLException: Can't create new connection as the pool is shutting down",
        severity="error",
        meaning="Code requests a connection while the application stops.",
        source=_POOL,
        failure=fails.CLOSED,
    )


agroal = Agroal()
