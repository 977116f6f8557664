"""What fails where Jenkins writes its home, with the first steps."""

from atlas.technologies.failures._machine import INODES, SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

NOT_WRITTEN = KnownFailure(
    "a file cannot be written in the Jenkins home", steps=[SPACE, INODES, UNIT_LOG]
)
