"""Log messages of Logstash: its output to Loki."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import logstash_loki as fails
from atlas.technologies.message import LogMessage

_loki = Repository(
    "grafana/loki",
    commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7",
    checked="2026-11-26",
    publisher="Grafana Labs",
    folder="clients/cmd/logstash",
)
LOKI = _loki.file("lib/logstash/outputs/loki.rb")


class LogstashLokiMessages:
    """Log messages of Logstash: its output to Loki."""

    LOKI_RETRY = LogMessage(
        anchor="Failed to send batch, attempt: ",
        sample="[WARN ][logstash.outputs.loki    ][main] Failed to send batch, attempt: 1/10 "
        '{:error_inspect=>"#<StandardError: #<Net::HTTPTooManyRequests:0x61de3e3f>>"}',
        severity="warning",
        meaning="Loki did not take a batch; it is tried again.",
        source=LOKI,
        failure=fails.LOKI,
    )

    LOKI_LOST = LogMessage(
        anchor="Failed to send batch {:error_inspect=>",
        sample="[ERROR][logstash.outputs.loki    ][main] Failed to send batch "
        '{:error_inspect=>"#<StandardError: #<Net::HTTPBadRequest:0x3f00982f>>"}',
        severity="error",
        meaning="Loki did not take a batch: it is lost.",
        source=LOKI,
        failure=fails.LOKI,
    )
