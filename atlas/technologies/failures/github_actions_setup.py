"""What fails in the GitHub Actions runner: registration, actions, files of commands."""

from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

REGISTRATION = KnownFailure("the runner cannot be registered", steps=[CALL, RESOLVE, UNIT])
ACTION = KnownFailure("an action is not found, so a job fails", steps=[UNIT_LOG, CALL, RESOLVE])
FILE_COMMAND = KnownFailure(
    "a step wrote a malformed environment or output file", steps=[UNIT_LOG, DISK_SPACE, UNIT]
)
CANCELLED = KnownFailure(
    "a job was cancelled, or its runner was stopped", steps=[UNIT_LOG, UNIT, DISK_SPACE]
)
