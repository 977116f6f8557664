"""Log messages of Logstash: its grok filter."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import logstash_grok as fails
from atlas.technologies.message import LogMessage

_grok = Repository(
    "logstash-plugins/logstash-filter-grok",
    commit="65914a5fb4faa3aa08f16f0e0671b06f9905f882",
    checked="2026-11-26",
    publisher="Elastic",
)


class LogstashGrokMessages:
    """Log messages of Logstash: its grok filter."""

    GROK_TIMEOUT = LogMessage(
        anchor="Timeout executing grok ",
        sample="[WARN ][logstash.filters.grok    ][main] Timeout executing grok "
        "'%{COMBINEDAPACHELOG}' against field 'message' with value 'Value too large to output'!",
        severity="warning",
        meaning="A pattern took too long on an event, which is tagged and passed on.",
        source=_grok.file("lib/logstash/filters/grok.rb"),
        failure=fails.GROK,
    )
