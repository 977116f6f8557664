"""What fails in gRPC calls by their status, with the first steps."""

from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CERTIFICATE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.grpc import CHANNELS, HEALTH, SERVERS
from atlas.technologies.known_failure import KnownFailure

DENIED = KnownFailure(
    "the caller may not make the call", steps=[UNIT_LOG, SERVERS, CHANNELS], is_general=True
)
NO_LOGIN = KnownFailure(
    "the server does not accept the credentials",
    steps=[UNIT_LOG, CLOCK, CERTIFICATE],
    is_general=True,
)
INTERNAL = KnownFailure(
    "a call fails with an internal error of the server or a proxy",
    steps=[UNIT_LOG, HEALTH, SERVERS, CHANNELS],
    is_general=True,
)
CONFLICT = KnownFailure(
    "a call was aborted, typically because of a concurrent change",
    steps=[UNIT_LOG, SERVERS, CHANNELS],
)
