"""What fails in Quarkus, with the first steps."""

from atlas.technologies.failures._services import ENVIRONMENT, UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

PROPERTY = KnownFailure(
    "the program does not start: a property is missing or wrong",
    steps=[ENVIRONMENT, UNIT_LOG, UNIT],
)
