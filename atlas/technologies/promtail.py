"""Promtail: reads log files and sends them to Loki."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import promtail as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_loki = Repository(
    "grafana/loki",
    commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7",
    checked="2026-11-26",
    publisher="Grafana Labs",
)
CLIENT = _loki.file("clients/pkg/util/client.go")


class Promtail(Technology):
    """Sends the lines of log files to Loki; Grafana Agent and Alloy hold its client."""

    name = "Promtail"
    icon = None
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of grafana/loki")
    logs = undisclosed("where it logs by default: not in the parts read of grafana/loki")

    NOT_SENT = LogMessage(
        anchor="error sending batch, will retry",
        sample='level=warn caller=client.go:419 component=client host=loki:3100 msg="error '
        'sending batch, will retry" status=-1 tenant= error="Post '
        '\\"http://loki:3100/loki/api/v1/push\\": EOF"',
        severity="warning",
        meaning="A batch is tried again; the error says why.",
        source=CLIENT,
        failure=fails.NOT_SENT,
    )

    LOST = LogMessage(
        anchor="final error sending batch",
        sample='level=error caller=client.go:430 component=client host=loki:3100 msg="final '
        'error sending batch" status=400 tenant= error="server returned HTTP status 400 Bad '
        'Request (400)"',
        severity="error",
        meaning="A batch is given up: its lines are lost.",
        source=CLIENT,
        failure=fails.LOST,
    )

    RATE = LogMessage(
        anchor="dropping batch due to rate limiting applied at ingester",
        sample='level=warn component=client msg="dropping batch due to rate limiting applied '
        'at ingester"',
        severity="warning",
        meaning="drop_rate_limited_batches is set, and Loki is at its limit.",
        source=CLIENT,
        failure=fails.RATE,
    )


promtail = Promtail()
