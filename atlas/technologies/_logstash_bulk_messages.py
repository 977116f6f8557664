"""Log messages of Logstash: bulk requests, queues, its start and end."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import logstash as fails
from atlas.technologies.failures import logstash_bulk as bulk
from atlas.technologies.failures import logstash_start as start
from atlas.technologies.message import LogMessage

_NAME = "logstash-plugins/logstash-output-elasticsearch"
_BULK = "lib/logstash/outputs/elasticsearch/common.rb"
RETRYABLE = Repository(
    _NAME, commit="491a3e0b4e9aa789e7412e01887f5196a4bd04ec", checked="2026-11-27"
).file(_BULK)
DROPPED = Repository(
    _NAME, commit="06a47535111881b2bc6c9dbd3908e664e4852476", checked="2026-11-27"
).file(_BULK)
_output = Repository(
    "logstash-plugins/logstash-output-elasticsearch",
    commit="b134443f2cb40fc484ed29f14a343c2fab5789a7",
    checked="2026-11-27",
)
COMMON = _output.file("lib/logstash/plugin_mixins/elasticsearch/common.rb")
POOL = _output.file("lib/logstash/outputs/elasticsearch/http_client/pool.rb")
_logstash = Repository(
    "elastic/logstash", commit="5e5356567fd548a0390c14def8ebd70acf85d04a", checked="2026-11-27"
)
JDBC = Repository(
    "logstash-plugins/logstash-integration-jdbc",
    commit="82b3643a7f8a7a064fb6620e34cb402ee2741b47",
    checked="2026-11-27",
).file("lib/logstash/plugin_mixins/jdbc/jdbc.rb")
WATCHER = _logstash.file(
    "logstash-core/src/main/java/org/logstash/execution/ShutdownWatcherExt.java"
)


class LogstashBulkMessages:
    """Log messages of Logstash: bulk requests, queues, its start and end."""

    BULK_LARGE = LogMessage(
        anchor="Encountered a retryable error. Will Retry with exponential backoff",
        sample="[ERROR][logstash.outputs.elasticsearch] Encountered a retryable error. Will "
        'Retry with exponential backoff  {:code=>413, :url=>"https://es:443/_bulk"}',
        pattern=r"Will Retry with exponential backoff\s+\{:code=>(?P<code>413)\b",
        severity="error",
        meaning="Elasticsearch, or a proxy before it, allows no request of this size; it is "
        "sent again without end.",
        source=RETRYABLE,
        failure=fails.TOO_LARGE,
    )

    BULK_REFUSED = LogMessage(
        anchor="Encountered a retryable error. Will Retry with exponential backoff",
        sample="[ERROR][logstash.outputs.elasticsearch] Encountered a retryable error. Will "
        'Retry with exponential backoff  {:code=>401, :url=>"https://es:443/_bulk"}',
        pattern=r"Will Retry with exponential backoff\s+\{:code=>(?P<code>40[13])\b",
        severity="error",
        meaning="Elasticsearch does not accept the user of Logstash, or its rights; the "
        "request is sent again without end.",
        source=RETRYABLE,
        failure=bulk.CREDENTIALS,
    )

    BULK_RETRIED = LogMessage(
        anchor="Encountered a retryable error. Will Retry with exponential backoff",
        sample="[ERROR][logstash.outputs.elasticsearch] Encountered a retryable error. Will "
        'Retry with exponential backoff  {:code=>429, :url=>"https://es:443/_bulk"}',
        pattern=r"Will Retry with exponential "
        r"backoff\s+\{:code=>(?P<code>400|404|408|429|5\d\d)\b",
        severity="error",
        meaning="Elasticsearch, or a proxy before it, did not take a request; it is sent again.",
        source=RETRYABLE,
        failure=fails.REJECTED,
    )

    BULK_ACTIONS = LogMessage(
        anchor="Retrying individual bulk actions that failed or were rejected by the previous "
        "bulk request",
        sample="[INFO ][logstash.outputs.elasticsearch][main] Retrying individual bulk "
        "actions that failed or were rejected by the previous bulk request "
        "{:count=>125}",
        severity="info",
        meaning="Elasticsearch rejected some events, which are sent again; the lines above say "
        "why.",
        source=COMMON,
        failure=fails.REJECTED,
    )

    BULK_UNKNOWN = LogMessage(
        anchor="An unknown error occurred sending a bulk request to Elasticsearch",
        sample="[ERROR][logstash.outputs.elasticsearch][main] An unknown error occurred "
        "sending a bulk request to Elasticsearch (will retry indefinitely) "
        '{:message=>"no implicit conversion of Integer into String"}',
        severity="error",
        meaning="A bulk request failed in an unexpected way and is sent again; the message "
        "says how.",
        source=COMMON,
        failure=bulk.BULK_FAILED,
    )

    BULK_DROPPED = LogMessage(
        anchor="Got a bad response code from server, but this code is not considered "
        "retryable. Request will be dropped",
        sample="[ERROR][logstash.outputs.elasticsearch] Got a bad response code from server, "
        "but this code is not considered retryable. Request will be dropped "
        "{:code=>400}",
        severity="error",
        meaning="Elasticsearch refused a whole bulk request, and its events are lost.",
        source=DROPPED,
        failure=fails.NOT_INDEXED,
    )

    CREDENTIALS = LogMessage(
        anchor="contacting Elasticsearch at URL '",
        sample="Got response code '401' contacting Elasticsearch at URL 'http://es:9200/'",
        pattern=r"Got response code '(?P<code>401|403)' contacting Elasticsearch at URL "
        r"'(?P<url>[^']+)'",
        severity="error",
        meaning="Elasticsearch does not accept the user of Logstash, or its rights.",
        source=POOL,
        failure=bulk.CREDENTIALS,
    )

    INVALID = LogMessage(
        anchor="The given configuration is invalid. Reason: ",
        sample="[FATAL][logstash.runner] The given configuration is invalid. Reason: Expected "
        'one of [ \\t\\r\\n], "#", input, filter, output at line 12, column 5 (byte 210)',
        severity="fatal",
        meaning="The pipeline configuration cannot be read; the reason names the line.",
        source=_logstash.file("logstash-core/locales/en.yml"),
        failure=fails.NO_START,
    )

    EXECUTE = LogMessage(
        anchor="Could not execute action: ",
        sample="[ERROR][logstash.agent] Could not execute action: "
        "PipelineAction::Create<main>, action_result: false",
        pattern=r"Could not execute action: (?P<action>\S+), action_result: false",
        severity="error",
        meaning="A pipeline could not be created or reloaded; the lines above say why.",
        source=_logstash.file(
            "logstash-core/src/main/java/org/logstash/execution/ConvergeResultExt.java"
        ),
        failure=fails.NO_START,
    )

    WORKER = LogMessage(
        anchor="Pipeline worker error, the pipeline will be stopped",
        sample="[ERROR][logstash.javapipeline][main] Pipeline worker error, the pipeline will "
        'be stopped {:pipeline_id=>"main", '
        ":exception=>Java::JavaLang::NullPointerException}",
        severity="error",
        meaning="A filter or output raised an error, and the pipeline stops; the exception "
        "says which.",
        source=_logstash.file("logstash-core/lib/logstash/java_pipeline.rb"),
        failure=fails.PIPELINE,
    )

    STOP_STALLED = LogMessage(
        anchor="The shutdown process appears to be stalled due to busy or blocked plugins.",
        sample="[ERROR][org.logstash.execution.ShutdownWatcherExt] The shutdown process "
        "appears to be stalled due to busy or blocked plugins. Check the logs for more "
        "information.",
        severity="error",
        meaning="Logstash does not stop, because a plugin still holds events.",
        source=WATCHER,
        failure=start.STALLED,
    )

    INFLIGHT = LogMessage(
        anchor='{"inflight_count"=>',
        sample='[WARN ][org.logstash.execution.ShutdownWatcherExt] {"inflight_count"=>125, '
        '"stalling_thread_info"=>{["LogStash::Filters::Ruby", '
        '{}]=>[{"thread_id"=>15}]}}',
        pattern=r'"inflight_count"=>(?P<count>\d+), "stalling_thread',
        severity="warning",
        meaning="Logstash does not stop: the plugins that are named still hold events.",
        source=_logstash.file("docs/reference/shutdown.md"),
        failure=start.STALLED,
    )

    PAGE = LogMessage(
        anchor="Page file size is too small to hold elements",
        sample='message=>"java.io.IOException: Page file size is too small to hold elements"',
        severity="error",
        meaning="A page file of a persistent queue is cut, so the pipeline does not start.",
        source=_logstash.file("docs/reference/persistent-queues.md"),
        failure=bulk.QUEUE,
    )

    LICENSE_SERVER = LogMessage(
        anchor="Unable to retrieve license information from license server",
        sample="[ERROR][logstash.licensechecker.licensereader] Unable to retrieve license "
        'information from license server {:message=>"Elasticsearch Unreachable: '
        '[http://elasticsearch:9200/]"}',
        severity="error",
        meaning="The Elasticsearch of the monitoring settings cannot be read; the message says "
        "why.",
        source=_logstash.file("x-pack/lib/license_checker/license_reader.rb"),
        failure=fails.NO_ELASTICSEARCH,
    )

    JDBC_CONNECT = LogMessage(
        anchor="Unable to connect to database. ",
        sample="[ERROR][logstash.inputs.jdbc][main] Unable to connect to database. Tried 1 "
        'times {:message=>"Java::JavaSql::SQLException: Access denied"}',
        pattern=r"Unable to connect to database\. (?:Tried (?P<count>\d+) times|Trying again)",
        severity="error",
        meaning="The JDBC input cannot reach its database, or is refused; the message says why.",
        source=JDBC,
        failure=bulk.JDBC,
    )

    JDBC_QUERY = LogMessage(
        anchor="Exception when executing JDBC query",
        sample="[WARN ][logstash.inputs.jdbc][main] Exception when executing JDBC query "
        '{:exception=>"Java::JavaSql::SQLException: Unknown column"}',
        severity="warning",
        meaning="The query of the JDBC input failed; the exception says why.",
        source=JDBC,
        failure=bulk.JDBC,
    )

    JSON = LogMessage(
        anchor="Error parsing json",
        sample='[WARN ][logstash.filters.json][main] Error parsing json {:source=>"message", '
        ':raw=>"shop", :exception=>#<LogStash::Json::ParserError: Unrecognized token>}',
        pattern=r"Error parsing json \{:source=>",
        severity="warning",
        meaning="A field that should hold JSON does not; the event passes unparsed.",
        source=Repository(
            "logstash-plugins/logstash-filter-json",
            commit="11fac50b45a638b69979e7490526b2b3d76984f5",
            checked="2026-11-27",
        ).file("lib/logstash/filters/json.rb"),
        failure=bulk.JSON,
    )
