"""What fails in the inputs of Filebeat."""

from atlas.technologies.failures._machine import OPEN_FILES, OPENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

NOT_READ = KnownFailure("a log file cannot be read", steps=[UNIT_LOG, OPEN_FILES, OPENERS])
