"""What fails in OrientDB, with the first steps."""

from atlas.technologies.failures._machine import INODES, KERNEL_KILLS, SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

LOW_DISK = KnownFailure(
    "the database is read-only: too little disk space", steps=[SPACE, INODES, UNIT_LOG]
)
NOT_CLOSED = KnownFailure(
    "the database was not closed properly", steps=[UNIT_LOG, KERNEL_KILLS, SPACE]
)
BROKEN = KnownFailure("a page of the database is broken", steps=[UNIT_LOG, SPACE, KERNEL_KILLS])
