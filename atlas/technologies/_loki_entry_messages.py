"""Log messages of Loki: entries of a stream that are refused."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import loki as fails
from atlas.technologies.message import LogMessage

_loki = Repository(
    "grafana/loki",
    commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7",
    checked="2026-11-26",
    publisher="Grafana Labs",
)


class LokiEntryMessages:
    """Log messages of Loki: entries of a stream that are refused."""

    OUT_OF_ORDER = LogMessage(
        anchor="ignored, reason: 'entry out of order'",
        sample="entry with timestamp 2026-01-05 07:47:51.624904 +0000 UTC ignored, reason: "
        "'entry out of order' for stream: {job=\"systemd-journal\"},",
        severity="error",
        meaning="An entry is older than the newest one of its stream, and is lost.",
        source=_loki.file("pkg/chunkenc/interface.go"),
        failure=fails.TIMESTAMPS,
    )

    ENTRY_RATE = LogMessage(
        anchor="ignored, reason: '",
        sample="entry with timestamp 2026-01-05 07:59:26.621124043 +0000 UTC ignored, reason: "
        "'stream rate limit exceeded' for stream: {job=\"a\"},",
        pattern=r"ignored, reason: '(?P<reason>[^']*rate limit exceeded)",
        severity="error",
        meaning="One stream brings more than its rate limit.",
        source=_loki.file("pkg/ingester/stream.go"),
        failure=fails.STREAM_RATE,
    )
