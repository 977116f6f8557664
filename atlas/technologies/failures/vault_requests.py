"""What fails in requests to Vault, with the first steps."""

from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.vault import STATUS
from atlas.technologies.known_failure import KnownFailure

REFUSED = KnownFailure(
    "a request is refused: the token is not valid, or its policies forbid it",
    steps=[STATUS, CALL, UNIT_LOG],
)
NEW = KnownFailure("the server is not initialized", steps=[STATUS, UNIT_LOG, CALL])
NO_MOUNT = KnownFailure(
    "the path of a request is not mounted, or is in use", steps=[STATUS, CALL, UNIT_LOG]
)
RATE = KnownFailure("a quota limits the rate of requests", steps=[STATUS, UNIT_LOG, CALL])
ANSWER = KnownFailure(
    "the server answers a request with an error (any cause)",
    steps=[STATUS, CALL, UNIT_LOG],
    is_general=True,
)
