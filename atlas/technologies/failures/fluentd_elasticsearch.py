"""What fails in the output of Fluentd to Elasticsearch, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_plugin = Repository(
    "uken/fluent-plugin-elasticsearch",
    commit="643578c85aa071a148ddada5eda90908d4796a57",
    checked="2026-11-26",
    folder="lib/fluent/plugin",
)
TEMPLATE = _plugin.file("elasticsearch_index_template.rb")

NOT_REACHED = KnownFailure(
    "Elasticsearch cannot be reached",
    steps=[CALL, OUTGOING, UNIT_LOG],
    causes=[
        wrapped_error(TEMPLATE.at("Could not communicate to Elasticsearch, resetting connection")),
    ],
)
REJECTED = KnownFailure("Elasticsearch refuses records", steps=[UNIT_LOG, CALL, OUTGOING])
