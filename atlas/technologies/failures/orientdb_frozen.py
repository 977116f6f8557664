"""What fails where an OrientDB database is frozen, with the first steps."""

from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

FROZEN = KnownFailure("the database is frozen and takes no writes", steps=[UNIT_LOG, SPACE, UNIT])
