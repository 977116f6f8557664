"""DBCP: a pool of database connections for Java."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import commons_dbcp as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_dbcp = Repository(
    "apache/commons-dbcp", commit="423d1d0a013328cdbe3c3f8af9642b2549a79498", checked="2026-11-26"
)
_MAIN = "src/main/java/org/apache/commons/dbcp2"


class CommonsDbcp(Technology):
    """A pool of database connections for Java."""

    name = "DBCP"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Commons DBCP")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    NO_FACTORY = LogMessage(
        anchor="Cannot create PoolableConnectionFactory (",
        sample="java.sql.SQLException: Cannot create PoolableConnectionFactory "
        "(Communications link failure)",
        pattern=r"PoolableConnectionFactory \((?P<reason>.+?)\)?$",
        severity="error",
        meaning="The pool cannot open its first connection; the text in brackets says why.",
        source=_dbcp.file(f"{_MAIN}/BasicDataSource.java"),
        failure=fails.NO_DATABASE,
    )

    GENERAL = LogMessage(
        anchor="Cannot get a connection, general error",
        sample="java.sql.SQLException: Cannot get a connection, general error",
        severity="error",
        meaning="The pool gave no connection; the cause below the message says why.",
        source=_dbcp.file(f"{_MAIN}/PoolingDataSource.java"),
        failure=fails.NO_DATABASE,
    )


commons_dbcp = CommonsDbcp()
