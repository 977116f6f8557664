"""What fails where Loki stops, with the first steps."""

from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures.loki import READY, VERIFY
from atlas.technologies.known_failure import KnownFailure

STOPPED = KnownFailure(
    "it does not start or stops (any cause)", is_general=True, steps=[VERIFY, DISK_SPACE, READY]
)
