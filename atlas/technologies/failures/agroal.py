"""What fails in Agroal, the connection pool of Quarkus, with the first steps."""

from atlas.technologies.failures._jvm import DATABASE_HEALTH, PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.known_failure import KnownFailure

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time", steps=[PRINT_THREADS, OUTGOING, DATABASE_HEALTH]
)
