"""What fails at nginx when an upstream's listen queue is full, with the first steps."""

from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures.nginx import ADDRESSES, SETTINGS
from atlas.technologies.failures.php_fpm import RAISE_CHILDREN, READ_STATUS
from atlas.technologies.known_failure import KnownFailure

QUEUE_FULL = KnownFailure(
    "the listen queue of the upstream (PHP-FPM or uWSGI) is full",
    steps=[ADDRESSES, READ_STATUS, CPU, SETTINGS, RAISE_CHILDREN],
)
