"""What fails in Agroal, the connection pool of Quarkus, with the first steps."""

from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time", steps=[PRINT_THREADS, OUTGOING, UNIT_LOG]
)
