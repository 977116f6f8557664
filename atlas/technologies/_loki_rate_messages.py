"""Messages of Loki: its rate limit in older wordings, streams, its end."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import loki as fails
from atlas.technologies.failures import loki_stop as stop
from atlas.technologies.message import LogMessage

FIRST = Publisher("Grafana Labs", checked="2026-11-27").post(
    "promtail-linux-amd64.gz 0.4.0 full of errors after upgrade",
    "https://github.com/grafana/loki/issues/1199",
    published="2019-10-24",
    kind="secondary",  # the log in a report of a user
)
USER = Publisher("Grafana Labs", checked="2026-11-27").post(
    "Ingestion rate limit exceeded",
    "https://github.com/grafana/loki/issues/6731",
    published="2022-07-21",
    kind="secondary",  # the log in a report of a user
)
_loki = Repository(
    "grafana/loki", commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7", checked="2026-11-27"
)
MAIN = _loki.file("cmd/loki/main.go")


class LokiRateMessages:
    """Messages of Loki: its rate limit in older wordings, streams, its end."""

    RATE_FIRST = LogMessage(
        anchor="exceeded while adding ",
        sample="server returned HTTP status 429 Too Many Requests (429): ingestion rate limit "
        "(8388608 bytes) exceeded while adding 311 lines for a total size of 102169 "
        "bytes",
        pattern=r"ingestion rate limit \((?P<limit>\d+)(?: bytes)?\) exceeded while adding "
        r"(?P<lines>\d+) lines",
        severity="error",
        meaning="The tenant sends more bytes a second than allowed, and lines are refused.",
        source=FIRST,
        versions="< 1.5",
        failure=fails.RATE,
    )

    RATE_USER = LogMessage(
        anchor="Ingestion rate limit exceeded for user ",
        sample="server returned HTTP status 429 Too Many Requests (429): Ingestion rate limit "
        "exceeded for user fake (limit: 20971520 bytes/sec) while attempting to ingest "
        "'1' lines totaling '11717733' bytes, reduce log volume",
        pattern=r"Ingestion rate limit exceeded for user (?P<tenant>[^ ,]+)",
        severity="error",
        meaning="The tenant sends more bytes a second than allowed, and lines are refused.",
        source=USER,
        failure=fails.RATE,
    )

    STREAMS_USER = LogMessage(
        anchor="per-user streams limit exceeded, streams: ",
        sample="tenant 'shop' per-user streams limit exceeded, streams: 10001 exceeds "
        "calculated limit: 10000 (local limit: 0, global limit: 10000, local share: "
        "10000)",
        severity="error",
        meaning="The tenant has as many active streams as allowed; new ones are refused.",
        source=_loki.file("pkg/ingester/limiter.go"),
        failure=fails.STREAMS,
    )

    RUNNING = LogMessage(
        anchor="error running loki",
        sample='level=error caller=log.go:216 msg="error running loki" err="mkdir /loki: '
        'permission denied"',
        pattern=r'msg="error running loki" err="?(?P<error>[^"]+)',
        severity="fatal",
        meaning="Loki stops, or does not start; the error says why.",
        source=MAIN,
        failure=stop.STOPPED,
    )

    CONFIG_PARSE = LogMessage(
        anchor="failed parsing config: ",
        sample="failed parsing config: /etc/loki/local-config.yaml: yaml: unmarshal errors:",
        pattern=r"failed parsing config: (?P<file>\S+\.ya?ml)",
        severity="fatal",
        meaning="The configuration file cannot be read; the error names the line.",
        source=MAIN,
        failure=fails.CONFIG,
    )
