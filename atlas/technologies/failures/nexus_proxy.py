"""What fails in proxied repositories of Nexus."""

from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

BLOCKED = KnownFailure(
    "a remote repository is blocked, because it failed", steps=[CALL, RESOLVE, UNIT_LOG]
)
