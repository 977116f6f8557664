"""What fails in Prisma's queries, with the first steps."""

from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mongodb import MEMBERS, REACH
from atlas.technologies.failures.mysql import LOCK_WAITS, PROCESS_LIST
from atlas.technologies.failures.postgresql import LONGEST, WAITING_LOCKS
from atlas.technologies.failures.postgresql_statements import COLUMNS, CONSTRAINTS, TABLES
from atlas.technologies.failures.prisma import of
from atlas.technologies.known_failure import KnownFailure

_CONSTRAINTS = of("PostgreSQL", CONSTRAINTS)
_COLUMNS = of("PostgreSQL", COLUMNS)

CONSTRAINT = KnownFailure("a write violates a constraint", steps=[UNIT_LOG, _CONSTRAINTS, _COLUMNS])
TOO_LONG = KnownFailure(
    "a value is too long for its column", steps=[UNIT_LOG, _COLUMNS, _CONSTRAINTS]
)
RECORD = KnownFailure(
    "a record that an operation needs does not exist",
    steps=[UNIT_LOG, of("PostgreSQL", TABLES), _CONSTRAINTS],
)
TRANSACTION = KnownFailure(
    "an interactive transaction cannot start, or ended before its queries",
    steps=[
        of("PostgreSQL", LONGEST),
        of("PostgreSQL", WAITING_LOCKS),
        of("MySQL", PROCESS_LIST),
        of("MySQL", LOCK_WAITS),
    ],
)
NO_REPLICA_SET = KnownFailure(
    "transactions need MongoDB to run as a replica set",
    steps=[MEMBERS, UNIT_LOG, REACH],
)
