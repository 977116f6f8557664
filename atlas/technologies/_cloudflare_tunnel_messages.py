"""Log messages of cloudflared: tunnels that cannot connect."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cloudflare_tunnel as fails
from atlas.technologies.message import LogMessage

_cloudflared = Repository(
    "cloudflare/cloudflared",
    commit="d1df7985bdf189c4caf34e290bafbf8f411e603b",
    checked="2026-11-26",
    publisher="Cloudflare",
)
TUNNEL = _cloudflared.file("supervisor/tunnel.go")


class CloudflareTunnelMessages:
    """Log messages of cloudflared: tunnels that cannot connect."""

    NO_EDGE = LogMessage(
        anchor="Unable to establish connection",
        sample='ERR Unable to establish connection with Cloudflare edge error="dial tcp '
        '198.41.200.13:7844: i/o timeout" connIndex=0',
        pattern=r"Unable to establish connection(?: with Cloudflare edge|\.) "
        r".*(?:connIndex|error)",
        severity="error",
        meaning="The tunnel cannot connect; error says why.",
        source=TUNNEL,
        failure=fails.EDGE,
    )

    NO_QUIC = LogMessage(
        anchor="Failed to dial a quic connection",
        sample='ERR Failed to dial a quic connection error="failed to dial to edge with quic: '
        'timeout: no recent network activity" connIndex=2',
        severity="error",
        meaning="UDP port 7844 to Cloudflare is blocked or lossy.",
        source=TUNNEL,
        failure=fails.EDGE,
    )

    REGISTER = LogMessage(
        anchor="Register tunnel error from server side",
        sample='ERR Register tunnel error from server side error="Unauthorized: Invalid tunnel '
        'secret" connIndex=0',
        severity="error",
        meaning="Cloudflare refuses the tunnel; error says why.",
        source=TUNNEL,
        failure=fails.REGISTER,
    )

    SERVE = LogMessage(
        anchor="Serve tunnel error",
        sample='ERR Serve tunnel error error="connection with edge closed" connIndex=1',
        severity="error",
        meaning="A connection of the tunnel ended; error says why.",
        source=TUNNEL,
        failure=fails.EDGE,
    )

    LOST = LogMessage(
        anchor="Lost connection with the edge",
        sample="INF Lost connection with the edge connIndex=1",
        severity="info",
        meaning="A connection of the tunnel was lost; it is made again.",
        source=_cloudflared.file("connection/http2.go"),
        failure=fails.EDGE,
    )
