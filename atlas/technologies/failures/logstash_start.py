"""What fails in Logstash at its start and end."""

from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.logstash import STATS, TEST
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import KnownFailure

STOPPED = KnownFailure(
    "the process stops with an error", steps=[UNIT_LOG, DISK_SPACE, TEST], is_general=True
)
NOT_WRITABLE = KnownFailure(
    "it does not start: a directory is not writable", steps=[PATH_MODES, UNIT, UNIT_LOG]
)
STALLED = KnownFailure("it cannot stop: a plugin still holds events", steps=[STATS, UNIT_LOG, TEST])
