"""Agroal: the pool of database connections of Quarkus and WildFly."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import agroal as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_agroal = Repository(
    "agroal/agroal", commit="b89d00fe9559da0ec73f32dd8aa64620d81c2e27", checked="2026-11-26"
)


class Agroal(Technology):
    """A pool of JDBC connections."""

    name = "Agroal"
    icon = None
    plane = "service"
    releases = undisclosed("dates of its releases: not in the parts read of agroal/agroal")
    logs = undisclosed("where it logs by default: not in the parts read of agroal/agroal")

    ACQUISITION = LogMessage(
        anchor="Acquisition timeout while waiting for ",
        sample="Unable to acquire JDBC Connection [Acquisition timeout while waiting for new "
        "connection] [n/a]",
        pattern=r"Acquisition timeout while waiting for (?:new )?connection",
        severity="error",
        meaning="All connections are in use, or the database accepts no new one.",
        source=_agroal.file("agroal-pool/src/main/java/io/agroal/pool/ConnectionPool.java"),
        failure=fails.EXHAUSTED,
    )

    SORRY = LogMessage(
        anchor="Sorry, acquisition timeout!",
        sample="java.sql.SQLException: Sorry, acquisition timeout!",
        severity="error",
        meaning="No connection was free for as long as a thread may wait.",
        source=_agroal.file("agroal-pool/src/main/java/io/agroal/pool/ConnectionPool.java"),
        failure=fails.EXHAUSTED,
    )


agroal = Agroal()
