"""What fails in Quarkus, with the first steps."""

from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

PROPERTY = KnownFailure(
    "it does not start: a property is missing or wrong", steps=[ENVIRONMENT, UNIT_LOG, LISTENERS]
)
