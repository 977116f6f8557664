"""What fails in local SSDs of Google Cloud, with the first steps."""

from atlas.technologies.failures.compute_engine import BOOT, EVENTS
from atlas.technologies.failures.persistent_disk import KERNEL
from atlas.technologies.known_failure import KnownFailure

ERRORS = KnownFailure("sectors of the disk cannot be read", steps=[KERNEL, EVENTS, BOOT])
