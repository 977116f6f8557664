"""What fails in Prisma's queries, with the first steps."""

from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import DEADLOCKS, LONGEST, WAITING_LOCKS
from atlas.technologies.failures.postgresql_statements import COLUMNS, CONSTRAINTS, TABLES
from atlas.technologies.known_failure import KnownFailure

CONSTRAINT = KnownFailure("a write violates a constraint", steps=[CONSTRAINTS, COLUMNS, UNIT_LOG])
RECORD = KnownFailure(
    "a record that an operation needs does not exist", steps=[TABLES, CONSTRAINTS, UNIT_LOG]
)
TRANSACTION = KnownFailure(
    "an interactive transaction ended before its queries",
    steps=[LONGEST, WAITING_LOCKS, DEADLOCKS],
)
