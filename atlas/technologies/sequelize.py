"""Sequelize: an object-relational mapper for Node.js."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import sequelize as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_sequelize = Repository(
    "sequelize/sequelize", commit="c7700944925914dd936e96ad2dabb4dbdf7e9477", checked="2026-11-26"
)
_ERRORS = "packages/core/src/errors"


class Sequelize(Technology):
    """An object-relational mapper for Node.js."""

    name = "Sequelize"
    icon = "simple-icons:sequelize"
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Sequelize")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    POOL = LogMessage(
        anchor="SequelizeConnectionAcquireTimeoutError",
        sample="SequelizeConnectionAcquireTimeoutError: Operation timeout",
        severity="error",
        meaning="All connections of the pool were in use, or none could be opened in time.",
        source=_sequelize.file(f"{_ERRORS}/connection/connection-acquire-timeout-error.ts"),
        failure=fails.POOL,
    )

    POOL_V4 = LogMessage(
        anchor="ResourceRequest timed out",
        sample="TimeoutError: ResourceRequest timed out",
        pattern=r"ResourceRequest timed out",
        severity="error",
        meaning="All connections of the pool were in use (generic-pool, as used up to version 4).",
        source=Repository(
            "coopernurse/node-pool",
            commit="ee5db9ddb54ce3a142fde3500116b393d4f2f755",
            checked="2026-11-26",
        ).file("lib/ResourceRequest.js"),
        failure=fails.POOL,
    )

    REFUSED = LogMessage(
        anchor="SequelizeConnectionRefusedError",
        sample="SequelizeConnectionRefusedError: connect ECONNREFUSED 127.0.0.1:3306",
        pattern=r"SequelizeConnectionRefusedError(?:: connect ECONNREFUSED (?P<address>\S+))?",
        severity="error",
        meaning="No server listens at the address of the database.",
        source=_sequelize.file(f"{_ERRORS}/connection/connection-refused-error.ts"),
        failure=fails.UNREACHABLE,
    )

    TIMED_OUT = LogMessage(
        anchor="SequelizeConnectionTimedOutError",
        sample="SequelizeConnectionTimedOutError: connect ETIMEDOUT",
        pattern=r"SequelizeConnectionTimedOutError",
        severity="error",
        meaning="The database did not respond to the attempt to connect.",
        source=_sequelize.file(f"{_ERRORS}/connection/connection-timed-out-error.ts"),
        failure=fails.UNREACHABLE,
    )

    NO_HOST = LogMessage(
        anchor="SequelizeHostNotFoundError",
        sample="SequelizeHostNotFoundError: getaddrinfo ENOTFOUND db",
        pattern=r"SequelizeHostNotFoundError(?:: getaddrinfo \w+ (?P<host>\S+))?",
        severity="error",
        meaning="The name of the database's host does not resolve.",
        source=_sequelize.file(f"{_ERRORS}/connection/host-not-found-error.ts"),
        failure=fails.NO_HOST,
    )

    NO_ROUTE = LogMessage(
        anchor="SequelizeHostNotReachableError",
        sample="SequelizeHostNotReachableError: connect EHOSTUNREACH 10.0.0.5:5432",
        severity="error",
        meaning="There is no route to the host of the database.",
        source=_sequelize.file(f"{_ERRORS}/connection/host-not-reachable-error.ts"),
        failure=fails.UNREACHABLE,
    )

    LOGIN = LogMessage(
        anchor="SequelizeAccessDeniedError",
        sample="SequelizeAccessDeniedError: Access denied for user 'shop'@'10.0.0.9' (using "
        "password: YES)",
        severity="error",
        meaning="The database refuses the user.",
        source=_sequelize.file(f"{_ERRORS}/connection/access-denied-error.ts"),
        failure=fails.LOGIN,
    )

    NO_CONNECTION = LogMessage(
        anchor="SequelizeConnectionError",
        sample="SequelizeConnectionError: connect ETIMEDOUT",
        pattern=r"SequelizeConnectionError",
        severity="error",
        meaning="No connection could be made; the rest of the message says why.",
        source=_sequelize.file(f"{_ERRORS}/connection-error.ts"),
        failure=fails.NO_CONNECTION,
    )

    DEADLOCK = LogMessage(
        anchor="SequelizeTimeoutError",
        sample="SequelizeTimeoutError: SQLITE_BUSY: database is locked",
        pattern=r"SequelizeTimeoutError",
        severity="error",
        meaning="SQLite found the database locked by another connection for too long.",
        source=_sequelize.file(f"{_ERRORS}/database/timeout-error.ts"),
        failure=fails.LOCKED,
    )


sequelize = Sequelize()
