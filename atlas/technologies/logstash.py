"""Logstash: receives, changes and sends events."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._logstash_beats_messages import LogstashBeatsMessages
from atlas.technologies._logstash_bulk_messages import LogstashBulkMessages
from atlas.technologies._logstash_grok_messages import LogstashGrokMessages
from atlas.technologies._logstash_loki_messages import LogstashLokiMessages
from atlas.technologies._logstash_start_messages import LogstashStartMessages
from atlas.technologies.failures import logstash as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/logstash.md")
_logstash = Repository(
    "elastic/logstash",
    commit="5e5356567fd548a0390c14def8ebd70acf85d04a",
    checked="2026-11-26",
    publisher="Elastic",
)
_output = Repository(
    "logstash-plugins/logstash-output-elasticsearch",
    commit="b134443f2cb40fc484ed29f14a343c2fab5789a7",
    checked="2026-11-26",
    publisher="Elastic",
)
_beats = Repository(
    "logstash-plugins/logstash-input-beats",
    commit="a0220a65d34138526bb1e5ef017af426bb287b45",
    checked="2026-11-26",
    publisher="Elastic",
)
POOL = _output.file("lib/logstash/outputs/elasticsearch/http_client/pool.rb")
COMMON = _output.file("lib/logstash/plugin_mixins/elasticsearch/common.rb")
EN = _logstash.file("logstash-core/locales/en.yml")


class Logstash(
    LogstashBeatsMessages,
    LogstashBulkMessages,
    LogstashStartMessages,
    LogstashGrokMessages,
    LogstashLokiMessages,
    Technology,
):
    """A pipeline of inputs, filters and outputs."""

    name = "Logstash"
    icon = "simple-icons:logstash"
    plane = "control"
    releases = release_lines(
        """
6 2017-11-08  7 2019-04-05  8.17 2024-12-12  9.0 2025-04-15  8.18 2025-04-15
8.19 2025-07-29  9.1 2025-07-29  9.2 2025-10-23  9.3 2026-02-03  9.4 2026-05-05
9.5 2026-08-04
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of elastic/logstash")
    programs: ClassVar = {
        "namei": "the owners and modes of a path's folders",
        "logstash": "the program itself",
        "pqcheck": "checks its persistent queues",
    }

    RESURRECT = LogMessage(
        anchor="Attempted to resurrect connection to dead ES instance, but got an error",
        sample="[WARN ][logstash.outputs.elasticsearch][main] Attempted to resurrect "
        'connection to dead ES instance, but got an error {:url=>"http://es:9200/", '
        ":exception=>LogStash::Outputs::ElasticSearch::HttpClient::Pool::HostUnreachableError, "
        ':message=>"Elasticsearch Unreachable: [http://es:9200/]"}',
        severity="warning",
        meaning="Elasticsearch still cannot be reached; the message says why.",
        source=POOL,
        failure=fails.NO_ELASTICSEARCH,
    )

    MARKED_DEAD = LogMessage(
        anchor="Marking url as dead. Last error: ",
        sample="[WARN ][logstash.outputs.elasticsearch][main] Marking url as dead. Last error: "
        "[LogStash::Outputs::ElasticSearch::HttpClient::Pool::HostUnreachableError] "
        "Elasticsearch Unreachable: [http://es:9200/][Manticore::SocketTimeout] Read timed out",
        severity="warning",
        meaning="A node of Elasticsearch does not answer and is left out.",
        source=POOL,
        failure=fails.NO_ELASTICSEARCH,
    )

    UNREACHABLE = LogMessage(
        anchor="Elasticsearch appears to be unreachable or down",
        sample="[ERROR][logstash.outputs.elasticsearch][main] Attempted to send a bulk request "
        'but Elasticsearch appears to be unreachable or down {:message=>"Elasticsearch '
        'Unreachable"}',
        severity="error",
        meaning="No event can be sent; Logstash waits and tries again.",
        source=COMMON,
        failure=fails.NO_ELASTICSEARCH,
    )

    NO_LIVING = LogMessage(
        anchor="there are no living connections in the ",
        sample="[ERROR][logstash.outputs.elasticsearch][main] Attempted to send a bulk request "
        "but there are no living connections in the pool (perhaps Elasticsearch is unreachable "
        "or down?)",
        severity="error",
        meaning="Every node of Elasticsearch is marked as dead.",
        source=COMMON,
        failure=fails.NO_ELASTICSEARCH,
    )

    RETRIED = LogMessage(
        anchor="etrying failed action",
        sample="[INFO ][logstash.outputs.elasticsearch][main] Retrying failed action "
        '{:status=>429, :error=>{"type"=>"es_rejected_execution_exception"}}',
        severity="info",
        meaning="Elasticsearch did not take an event now; the error says why.",
        source=COMMON,
        failure=fails.REJECTED,
    )

    NOT_INDEXED = LogMessage(
        anchor="Could not index event to Elasticsearch.",
        sample="[WARN ][logstash.outputs.elasticsearch][main] Could not index event to "
        "Elasticsearch. {:status=>400, "
        ':response=>{"index"=>{"error"=>{"type"=>"mapper_parsing_exception"}}}}',
        severity="warning",
        meaning="The event does not fit the mapping: it is lost, or goes to the dead letter queue.",
        source=COMMON,
        failure=fails.NOT_INDEXED,
    )

    DLQ_ROUTED = LogMessage(
        anchor="Events could not be indexed and routing to DLQ",
        sample="[WARN ][logstash.outputs.elasticsearch][main] Events could not be indexed and "
        "routing to DLQ {:count=>12}",
        severity="warning",
        meaning="Events do not fit the mapping and are kept in the dead letter queue.",
        source=COMMON,
        failure=fails.NOT_INDEXED,
    )

    LARGE = LogMessage(
        anchor="Bulk request rejected: `413 Payload Too Large`",
        sample="[WARN ][logstash.outputs.elasticsearch][main] Bulk request rejected: `413 "
        "Payload Too Large` {:action_count=>125, :content_length=>104857600}",
        severity="warning",
        meaning="Elasticsearch, or a proxy before it, allows no request of this size.",
        source=_output.file("lib/logstash/outputs/elasticsearch/http_client.rb"),
        failure=fails.TOO_LARGE,
    )

    NOT_LOADED = LogMessage(
        anchor="Failed to execute action",
        sample="[ERROR][logstash.agent] Failed to execute action "
        "{:action=>LogStash::PipelineAction::Create/pipeline_id:main, "
        ':exception=>"LogStash::ConfigurationError", :message=>"Expected one of [ \\t\\r\\n], '
        '\\"#\\" at line 12"}',
        severity="error",
        meaning="A pipeline could not be created or reloaded; the message says why.",
        source=_logstash.file("logstash-core/lib/logstash/agent.rb"),
        failure=fails.NO_START,
        context=(
            "logstash",
            "LogStash",
        ),
    )

    PLUGIN_ERROR = LogMessage(
        anchor="A plugin had an unrecoverable error. Will restart this plugin.",
        sample="[ERROR][logstash.javapipeline][main] A plugin had an unrecoverable error. Will "
        "restart this plugin. Plugin: <LogStash::Inputs::Beats port=>5044> Error: Address "
        "already in use",
        severity="error",
        meaning="An input stopped with an error and is started again.",
        source=EN,
        failure=fails.PLUGIN,
    )

    LOCKED = LogMessage(
        anchor="there is already another instance using the configured data directory",
        sample="[FATAL][logstash.runner] Logstash could not be started because there is "
        "already another instance using the configured data directory.",
        severity="fatal",
        meaning="A second process, or one that did not end, holds the lock of path.data.",
        source=EN,
        failure=fails.LOCKED,
    )

    DLQ_FULL = LogMessage(
        anchor="Cannot write event to DLQ(path: ",
        sample="[ERROR][org.logstash.common.io.DeadLetterQueueWriter] Cannot write event to "
        "DLQ(path: /var/lib/logstash/dead_letter_queue/main): reached maxQueueSize of "
        "1073741824",
        severity="error",
        meaning="The dead letter queue is at its limit: events are lost.",
        source=_logstash.file(
            "logstash-core/src/main/java/org/logstash/common/io/DeadLetterQueueWriter.java"
        ),
        failure=fails.DEAD_LETTERS,
    )

    PIPELINE_ERROR = LogMessage(
        anchor="Pipeline error {:pipeline_id=>",
        sample='[ERROR][logstash.javapipeline][main] Pipeline error {:pipeline_id=>"main", '
        ":exception=>#<LogStash::ConfigurationError: Permission denied>}",
        severity="error",
        meaning="A pipeline stopped at its start; the exception says why.",
        source=_logstash.file("logstash-core/lib/logstash/java_pipeline.rb"),
        failure=fails.PIPELINE,
    )

    BATCH_LARGE = LogMessage(
        anchor="that is too large to fit into the pre-allocated memory pool",
        sample="Received batch of size 20971520 bytes that is too large to fit into the "
        "pre-allocated memory pool. Reduce the size of the batch",
        pattern=r"Received batch of size (?P<bytes>\d+) bytes that is too large",
        severity="error",
        meaning="A Beat sends batches that are too large for the direct memory.",
        source=_beats.file("src/main/java/org/logstash/beats/V2Batch.java"),
        failure=fails.BEATS_LARGE,
    )

    HANDLING = LogMessage(
        anchor="Handling exception: ",
        sample="[INFO ][org.logstash.beats.BeatsHandler] [local: 0.0.0.0:5044, remote: "
        "10.0.0.6:57306] Handling exception: java.io.IOException: Connection reset by peer "
        "(caused by: java.io.IOException: Connection reset by peer)",
        severity="info",
        meaning="A connection of a Beat ended; the exception says how.",
        source=_beats.file("src/main/java/org/logstash/beats/BeatsHandler.java"),
        failure=fails.CLIENT_GONE,
        context=(
            "logstash",
            "beats",
            "BeatsHandler",
        ),
    )


logstash = Logstash()
