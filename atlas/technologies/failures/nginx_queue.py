"""What fails at nginx when an upstream does not accept, or files run out, with first steps."""

from atlas.technologies.failures._machine import CPU, LIMITS, OPEN_FILES
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures.nginx import ADDRESSES, MORE_CONNECTIONS, SETTINGS
from atlas.technologies.failures.php_fpm import RAISE_CHILDREN, READ_STATUS
from atlas.technologies.known_failure import KnownFailure

QUEUE_FULL = KnownFailure(
    "the listen queue of the upstream (PHP-FPM or uWSGI) is full",
    steps=[ADDRESSES, READ_STATUS, CPU, SETTINGS, RAISE_CHILDREN],
)
CONNECT_SLOW = KnownFailure(
    "an upstream server does not accept connections in time",
    steps=[ADDRESSES, OUTGOING, SETTINGS],
)
FILES_FULL = KnownFailure(
    "workers run out of file descriptors (too many open files)",
    steps=[OPEN_FILES, LIMITS, SETTINGS, MORE_CONNECTIONS],
)
