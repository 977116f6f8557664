"""What fails in the inputs of Filebeat."""

from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.filebeat import OUTPUT
from atlas.technologies.known_failure import KnownFailure

NOT_READ = KnownFailure("a log file cannot be read", steps=[UNIT_LOG, DISK_SPACE, OUTPUT])
