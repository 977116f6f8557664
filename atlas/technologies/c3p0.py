"""c3p0: a pool of database connections for Java."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import c3p0 as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_c3p0 = Repository(
    "swaldman/c3p0", commit="8dd62b09a9ec577c7f2b6801bca3c3e8da9321b3", checked="2026-11-26"
)
_RESOURCES = _c3p0.file("src/com/mchange/v2/resourcepool/BasicResourcePool.java")
_POOL = _c3p0.file("src/com/mchange/v2/c3p0/impl/C3P0PooledConnectionPool.java")


class C3p0(Technology):
    """A pool of database connections for Java."""

    name = "c3p0"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list c3p0")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    TIMED_OUT = LogMessage(
        anchor="An attempt by a client to checkout a Connection has timed out.",
        sample="java.sql.SQLException: An attempt by a client to checkout a Connection has "
        "timed out.",
        severity="error",
        meaning="No connection was free for as long as a thread may wait.",
        source=_POOL,
        failure=fails.EXHAUSTED,
    )

    WAITED = LogMessage(
        anchor="A client timed out while waiting to acquire a resource from ",
        sample="com.mchange.v2.resourcepool.TimeoutException: A client timed out while "
        "waiting to acquire a resource from "
        "com.mchange.v2.resourcepool.BasicResourcePool@5f7c8d -- timeout at "
        "awaitAvailable()",
        severity="error",
        meaning="No connection was free for as long as a thread may wait.",
        source=_RESOURCES,
        failure=fails.EXHAUSTED,
    )

    NO_DATABASE = LogMessage(
        anchor="Connections could not be acquired from the underlying database!",
        sample="java.sql.SQLException: Connections could not be acquired from the "
        "underlying database!",
        severity="error",
        meaning="The pool cannot open a connection; the cause below the message says why.",
        source=_POOL,
        failure=fails.NO_DATABASE,
    )

    GAVE_UP = LogMessage(
        anchor="Having failed to acquire a resource, ",
        sample="Having failed to acquire a resource, "
        "com.mchange.v2.resourcepool.BasicResourcePool@1f is interrupting all "
        "Threads waiting on a resource to check out. Will try again in response to "
        "new client requests.",
        severity="warning",
        meaning="The pool gave up opening connections, and interrupts all threads "
        "that wait for one.",
        source=_RESOURCES,
        failure=fails.NO_DATABASE,
    )

    OVERDUE = LogMessage(
        anchor="A checked-out resource is overdue, and will be destroyed: ",
        sample="A checked-out resource is overdue, and will be destroyed: "
        "com.mchange.v2.c3p0.impl.NewPooledConnection@7d",
        severity="warning",
        meaning="Code kept a connection longer than unreturnedConnectionTimeout allows.",
        source=_RESOURCES,
        failure=fails.LEAK,
    )


c3p0 = C3p0()
