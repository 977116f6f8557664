"""What fails in Temporal where payloads are too large, with the first steps."""

from atlas.technologies.failures._machine import MEMORY
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.temporal import NAMESPACES
from atlas.technologies.known_failure import KnownFailure

SIZE = KnownFailure("a payload is larger than allowed", steps=[UNIT_LOG, NAMESPACES, MEMORY])
