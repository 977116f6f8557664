"""What fails where CoreDNS starts, with the first steps."""

from atlas.technologies.failures.coredns import COREFILE, CORRECT, EDIT, LOGS, PODS, RESOLV
from atlas.technologies.known_failure import KnownFailure

RESOLVERS = KnownFailure(
    "the Corefile names no usable resolver to forward to", steps=[COREFILE, RESOLV, LOGS, EDIT]
)
COREFILE_REFUSED = KnownFailure(
    "the Corefile is refused, so the server does not start", steps=[LOGS, COREFILE, PODS, CORRECT]
)
ZONE = KnownFailure("a zone file cannot be read", steps=[LOGS, COREFILE, PODS])
NOT_APPLIED = KnownFailure(
    "a changed Corefile cannot be put in use: the old one stays active",
    steps=[LOGS, COREFILE, PODS, CORRECT],
)
NOT_READY = KnownFailure("a plugin is not ready", steps=[PODS, LOGS, COREFILE])
