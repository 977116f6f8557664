"""Prisma: a database client and schema tool for Node.js."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._prisma_query_messages import PrismaQueryMessages
from atlas.technologies.failures import prisma as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_COMMON = Repository(
    "prisma/prisma-engines", commit="08de4fc535a68b747832dcb8d7eaf83ae43a7146", checked="2026-11-26"
).file("libs/user-facing-errors/src/common.rs")
_QUERIES = Repository(
    "prisma/prisma-engines", commit="066eebeebbe9d8704466a094f1994403117cb101", checked="2026-11-26"
).file("libs/user-facing-errors/src/query_engine/mod.rs")


class Prisma(PrismaQueryMessages, Technology):
    """A database client and schema tool for Node.js."""

    name = "Prisma"
    icon = "simple-icons:prisma"
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Prisma")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    UNREACHABLE = LogMessage(
        anchor="Can't reach database server at ",
        sample="Error: P1001: Can't reach database server at `db`:`5432`",
        pattern=r"database server at `?(?P<host>[^`:\s]+)`?:`?(?P<port>\d+)",
        severity="error",
        meaning="The engine cannot connect to the database.",
        source=_COMMON,
        failure=fails.UNREACHABLE,
    )

    TIMED_OUT = LogMessage(
        anchor=" was reached but timed out.",
        sample="Error: P1002: The database server at `db`:`5432` was reached but timed out.",
        pattern=r"server at `?(?P<host>[^`:\s]+)`?:`?(?P<port>\d+)`? was reached but",
        severity="error",
        meaning="The database accepted the connection, but did not respond in time.",
        source=_COMMON,
        failure=fails.UNREACHABLE,
    )

    LOGIN = LogMessage(
        anchor="Authentication failed against database server",
        sample="Error: P1000: Authentication failed against database server at `db`, the "
        "provided database credentials for `shop` are not valid.",
        severity="error",
        meaning="The user name or the password in the connection string is wrong.",
        source=_COMMON,
        failure=fails.LOGIN,
    )

    DENIED = LogMessage(
        anchor="was denied access on the database",
        sample="Error: P1010: User `shop` was denied access on the database `orders`",
        pattern=r"User `?(?P<user>[^`]*)`? was denied access on the database",
        severity="error",
        meaning="The user may not use the database.",
        source=_COMMON,
        failure=fails.LOGIN,
    )

    SLOW = LogMessage(
        anchor="Operations timed out after ",
        sample="Error: P1008: Operations timed out after `5000ms`",
        pattern=r"Operations timed out after `?(?P<time>\w+)",
        severity="error",
        meaning="The database took longer than the engine waits.",
        source=_COMMON,
        failure=fails.SLOW,
    )

    CLOSED = LogMessage(
        anchor="Server has closed the connection.",
        sample="Error: P1017: Server has closed the connection.",
        severity="error",
        meaning="The database or something before it closed the connection.",
        source=_COMMON,
        context=(
            "P1017",
            "Prisma",
        ),
        failure=fails.CLOSED,
    )

    POOL = LogMessage(
        anchor="Timed out fetching a new connection from the connection pool",
        sample="Timed out fetching a new connection from the connection pool. (More info: "
        "http://pris.ly/d/connection-pool (Current connection pool timeout: 10, "
        "connection limit: 5))",
        pattern=r"connection pool\.(?:.*timeout: (?P<seconds>\d+), connection limit: "
        r"(?P<limit>\d+))?",
        severity="error",
        meaning="All connections of the pool were in use for as long as a query may wait.",
        source=_QUERIES,
        failure=fails.POOL,
    )

    CONFLICT = LogMessage(
        anchor="Transaction failed due to a write conflict or a deadlock",
        sample="P2034: Transaction failed due to a write conflict or a deadlock. Please "
        "retry your transaction",
        severity="error",
        meaning="Two transactions changed the same rows, and one was ended.",
        source=_QUERIES,
        failure=fails.CONFLICT,
    )

    NO_TABLE = LogMessage(
        anchor="does not exist in the current database.",
        sample="P2021: The table `public.orders` does not exist in the current database.",
        pattern=r"(?P<kind>[Tt]able|[Cc]olumn) `?(?P<name>[^`\s]+)`? does not exist in the "
        r"current database",
        severity="error",
        meaning="The schema of the database is not that of the release.",
        source=_QUERIES,
        failure=fails.NO_TABLE,
    )


prisma = Prisma()
