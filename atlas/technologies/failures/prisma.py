"""What fails in Prisma, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import LOCK_WAITS, PROCESS_LIST
from atlas.technologies.failures.mysql_clients import ACCOUNTS, GRANTS
from atlas.technologies.failures.postgresql import (
    COUNT_STATES,
    DEADLOCKS,
    FIND_BLOCKERS,
    LONGEST,
    WAITING_LOCKS,
)
from atlas.technologies.failures.postgresql_server import READY
from atlas.technologies.failures.postgresql_statements import COLUMNS, SEARCH_PATH, TABLES
from atlas.technologies.known_failure import KnownFailure

_COMMON = Repository(
    "prisma/prisma-engines", commit="08de4fc535a68b747832dcb8d7eaf83ae43a7146", checked="2026-11-26"
).file("libs/user-facing-errors/src/common.rs")

UNREACHABLE = KnownFailure(
    "the database cannot be reached", steps=[OUTGOING, RESOLVE, READY, UNIT_LOG]
)
LOGIN = KnownFailure("the database refuses the user", steps=[UNIT_LOG, GRANTS, ACCOUNTS])
SLOW = KnownFailure("a statement takes too long", steps=[LONGEST, FIND_BLOCKERS, PROCESS_LIST])
CLOSED = KnownFailure(
    "the database closed the connection", steps=[UNIT_LOG, OUTGOING, COUNT_STATES]
)
POOL = KnownFailure(
    "the pool gives no connection in time",
    steps=[COUNT_STATES, LONGEST, PROCESS_LIST, FIND_BLOCKERS],
)
CONFLICT = KnownFailure(
    "transactions conflict and one is ended", steps=[DEADLOCKS, WAITING_LOCKS, LOCK_WAITS]
)
NO_TABLE = KnownFailure("a table or column is missing", steps=[TABLES, COLUMNS, SEARCH_PATH])
