"""What fails in Logstash at its start and end."""

from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.logstash import STATS, TEST
from atlas.technologies.known_failure import KnownFailure

STOPPED = KnownFailure(
    "the process stops with an error", steps=[UNIT_LOG, DISK_SPACE, TEST], is_general=True
)
STALLED = KnownFailure("it cannot stop: an output takes no events", steps=[STATS, UNIT_LOG, TEST])
