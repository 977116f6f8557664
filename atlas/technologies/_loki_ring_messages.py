"""Log messages of Loki: rings without members."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import loki as fails
from atlas.technologies.message import LogMessage

_dskit = Repository(
    "grafana/dskit",
    commit="06829887f955c8b70bcac1c948a4b7ea3cd811f3",
    checked="2026-11-26",
    publisher="Grafana Labs",
)


class LokiRingMessages:
    """Log messages of Loki: rings without members."""

    EMPTY_RING = LogMessage(
        anchor="empty ring",
        sample='level=error caller=ratestore.go:109 msg="error getting ingester clients" '
        'err="empty ring"',
        pattern=r"\bempty ring\b",
        severity="error",
        meaning="No ingester has joined the ring, or the ring cannot be read.",
        source=_dskit.file("ring/ring.go"),
        failure=fails.REPLICAS,
        context=(
            "loki",
            "ratestore.go",
        ),
    )
