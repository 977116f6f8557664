"""What fails in Sequelize, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import OPENERS, SPACE
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.failures.mysql_clients import ACCOUNTS, GRANTS
from atlas.technologies.failures.postgresql import COUNT_STATES, LONGEST
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_CONNECTION = Repository(
    "sequelize/sequelize", commit="c7700944925914dd936e96ad2dabb4dbdf7e9477", checked="2026-11-26"
).file("packages/core/src/errors/connection-error.ts")

POOL = KnownFailure(
    "the pool gives no connection in time",
    steps=[COUNT_STATES, PROCESS_LIST, OUTGOING, LONGEST],
)
UNREACHABLE = KnownFailure("the database cannot be reached", steps=[OUTGOING, RESOLVE, UNIT_LOG])
NO_HOST = KnownFailure(
    "the name of the database's host does not resolve", steps=[RESOLVE, OUTGOING, UNIT_LOG]
)
LOGIN = KnownFailure("the database refuses the user", steps=[UNIT_LOG, GRANTS, ACCOUNTS])
NO_CONNECTION = KnownFailure(
    "a connection to the database fails",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_CONNECTION.at("this.name = 'SequelizeConnectionError';"))],
)
LOCKED = KnownFailure("the SQLite database is locked", steps=[OPENERS, UNIT_LOG, SPACE])
