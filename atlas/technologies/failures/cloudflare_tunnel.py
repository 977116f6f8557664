"""What fails where a Cloudflare tunnel connects, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_cloudflared = Repository(
    "cloudflare/cloudflared",
    commit="d1df7985bdf189c4caf34e290bafbf8f411e603b",
    checked="2026-11-26",
    publisher="Cloudflare",
)
TUNNEL = _cloudflared.file("supervisor/tunnel.go")

EDGE = KnownFailure(
    "a tunnel cannot connect to the edge, or lost its connection",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[
        wrapped_error(TUNNEL.at("Unable to establish connection with Cloudflare edge")),
    ],
)
REGISTER = KnownFailure("the edge refuses the tunnel", steps=[UNIT_LOG, RESOLVE, OUTGOING])
