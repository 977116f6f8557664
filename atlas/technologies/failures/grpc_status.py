"""What fails in gRPC calls by their status, with the first steps."""

from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CERTIFICATE
from atlas.technologies.failures.grpc import CHANNELS, HEALTH, SERVERS
from atlas.technologies.known_failure import KnownFailure

DENIED = KnownFailure(
    "the caller may not make the call", steps=[CHANNELS, SERVERS, HEALTH], is_general=True
)
NO_LOGIN = KnownFailure(
    "the server does not accept the credentials",
    steps=[CLOCK, CERTIFICATE, CHANNELS],
    is_general=True,
)
INTERNAL = KnownFailure(
    "the server or something between breaks a call",
    steps=[HEALTH, SERVERS, CHANNELS],
    is_general=True,
)
CONFLICT = KnownFailure(
    "a call was aborted by another one at the same time", steps=[SERVERS, CHANNELS, HEALTH]
)
