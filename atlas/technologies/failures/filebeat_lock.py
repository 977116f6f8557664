"""What fails where Filebeat locks its data path, with the first steps."""

from atlas.technologies.failures._machine import OPENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

LOCKED = KnownFailure("another Beat uses its data path", steps=[UNIT, OPENERS, UNIT_LOG])
