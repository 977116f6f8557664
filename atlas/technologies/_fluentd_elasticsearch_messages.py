"""Log messages of Fluentd: its output to Elasticsearch."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import fluentd_elasticsearch as fails
from atlas.technologies.message import LogMessage

_plugin = Repository(
    "uken/fluent-plugin-elasticsearch",
    commit="643578c85aa071a148ddada5eda90908d4796a57",
    checked="2026-11-26",
    folder="lib/fluent/plugin",
)


class FluentdElasticsearchMessages:
    """Log messages of Fluentd: its output to Elasticsearch."""

    NOT_REACHED = LogMessage(
        anchor="Could not communicate to Elasticsearch",
        sample="[warn]: #0 Could not communicate to Elasticsearch, resetting connection and "
        "trying again. Connection refused - connect(2) for 10.0.0.7:9200",
        severity="warning",
        meaning="Elasticsearch cannot be reached; the rest says why.",
        source=_plugin.file("elasticsearch_index_template.rb"),
        failure=fails.NOT_REACHED,
    )

    REJECTED = LogMessage(
        anchor="400 - Rejected by Elasticsearch",
        sample="[warn]: #0 dump an error event: "
        'error_class=Fluent::Plugin::ElasticsearchErrorHandler::ElasticsearchError error="400 '
        '- Rejected by Elasticsearch [error type]: mapper_parsing_exception"',
        severity="warning",
        meaning="Elasticsearch refuses a record for good: it does not fit the mapping.",
        source=_plugin.file("elasticsearch_error_handler.rb"),
        failure=fails.REJECTED,
    )
