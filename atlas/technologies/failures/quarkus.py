"""What fails in Quarkus, with the first steps."""

from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import LISTENERS, OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

POOL = KnownFailure(
    "a thread got no database connection in time", steps=[PRINT_THREADS, OUTGOING, UNIT_LOG]
)
LEAK = KnownFailure(
    "code does not close what it gets from the database",
    steps=[UNIT_LOG, PRINT_THREADS, OUTGOING],
)
PROPERTY = KnownFailure(
    "it does not start: a property is missing or wrong", steps=[ENVIRONMENT, UNIT_LOG, LISTENERS]
)
