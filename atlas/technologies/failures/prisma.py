"""What fails in Prisma, with the first steps."""

from attrs import evolve

from atlas.evidence.repository import Repository
from atlas.steps.step import Check
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
from atlas.technologies.failures.postgresql_statements import COLUMNS, ROLES, SEARCH_PATH, TABLES
from atlas.technologies.known_failure import KnownFailure

_COMMON = Repository(
    "prisma/prisma-engines", commit="08de4fc535a68b747832dcb8d7eaf83ae43a7146", checked="2026-11-26"
).file("libs/user-facing-errors/src/common.rs")


def of(database: str, check: Check) -> Check:
    """Return a check whose title says for which database it is.

    Args:
        database: The name of the database.
        check: The check.
    """
    return evolve(check, action=f"{database}: {check.action[0].lower()}{check.action[1:]}")


_STATEMENTS = of("PostgreSQL", LONGEST)
_SESSIONS = of("PostgreSQL", COUNT_STATES)
_BLOCKERS = of("PostgreSQL", FIND_BLOCKERS)
_PROCESSES = of("MySQL", PROCESS_LIST)

UNREACHABLE = KnownFailure(
    "the database cannot be reached",
    steps=[OUTGOING, RESOLVE, of("PostgreSQL", READY), UNIT_LOG],
)
LOGIN = KnownFailure(
    "the database refuses the user",
    steps=[UNIT_LOG, of("PostgreSQL", ROLES), of("MySQL", ACCOUNTS), of("MySQL", GRANTS)],
)
SLOW = KnownFailure("a statement takes too long", steps=[_STATEMENTS, _BLOCKERS, _PROCESSES])
CLOSED = KnownFailure("the database closed the connection", steps=[UNIT_LOG, OUTGOING, _SESSIONS])
POOL = KnownFailure(
    "the pool gives no connection in time",
    steps=[_SESSIONS, _STATEMENTS, _PROCESSES, _BLOCKERS],
)
CONFLICT = KnownFailure(
    "transactions conflict and one is ended",
    steps=[
        of("PostgreSQL", DEADLOCKS),
        of("PostgreSQL", WAITING_LOCKS),
        of("MySQL", LOCK_WAITS),
    ],
)
NO_TABLE = KnownFailure(
    "a table or column is missing",
    steps=[
        of("PostgreSQL", TABLES),
        of("PostgreSQL", COLUMNS),
        of("PostgreSQL", SEARCH_PATH),
    ],
)
