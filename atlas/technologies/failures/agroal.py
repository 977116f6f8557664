"""What fails in Agroal, with the first steps."""

from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.failures.postgresql import COUNT_SESSIONS, COUNT_STATES, LONGEST
from atlas.technologies.known_failure import (
    KnownFailure,
)

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time",
    steps=[PRINT_THREADS, COUNT_STATES, LONGEST, PROCESS_LIST],
)

NO_DATABASE = KnownFailure(
    "the database opens no connection in time", steps=[OUTGOING, COUNT_SESSIONS, PRINT_THREADS]
)
CLOSED = KnownFailure(
    "code requests connections of a pool that closes", steps=[UNIT_LOG, UNIT, PRINT_THREADS]
)
