"""Messages of Logstash: start, plugins, requests to Elasticsearch."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import logstash as fails
from atlas.technologies.failures import logstash_bulk as bulk
from atlas.technologies.failures import logstash_start as start
from atlas.technologies.message import LogMessage

_logstash_output_elasticsearch = Repository(
    "logstash-plugins/logstash-output-elasticsearch",
    commit="b134443f2cb40fc484ed29f14a343c2fab5789a7",
    checked="2026-11-27",
    folder="lib/logstash",
)
COMMON = _logstash_output_elasticsearch.file("plugin_mixins/elasticsearch/common.rb")
ES_OUTPUT = _logstash_output_elasticsearch.file("outputs/elasticsearch.rb")
POOL = _logstash_output_elasticsearch.file("outputs/elasticsearch/http_client/pool.rb")
_logstash = Repository(
    "elastic/logstash",
    commit="5e5356567fd548a0390c14def8ebd70acf85d04a",
    checked="2026-11-27",
    folder="logstash-core",
)
LOCALE = _logstash.file("locales/en.yml")
LS_MAIN = _logstash.file("src/main/java/org/logstash/Logstash.java")
WRITABLE = _logstash.file("src/main/java/org/logstash/settings/WritableDirectorySetting.java")
SOURCE_LOADER = _logstash.file("lib/logstash/config/source_loader.rb")


class LogstashStartMessages:
    """Messages of Logstash: start, plugins, requests to Elasticsearch."""

    RETRYABLE = LogMessage(
        anchor="Encountered a retryable error (will retry with exponential backoff)",
        sample="[ERROR][logstash.outputs.elasticsearch][main] Encountered a retryable error (will "
        'retry with exponential backoff) {:code=>429, :url=>"http://es:9200/_bulk", '
        ":content_length=>4096}",
        pattern=r"retryable error \(will retry with exponential backoff\) "
        r"\{:code=>(?P<code>40[0245-9]|42\d|5\d\d)",
        severity="error",
        meaning="Elasticsearch answers a bulk request with an error; the code says which.",
        source=COMMON,
        failure=fails.REJECTED,
    )
    RETRYABLE_REFUSED = LogMessage(
        anchor="Encountered a retryable error (will retry with exponential backoff)",
        sample="[ERROR][logstash.outputs.elasticsearch][main] Encountered a retryable error (will "
        'retry with exponential backoff) {:code=>403, :url=>"http://es:9200/_bulk", '
        ":content_length=>4096}",
        pattern=r"retryable error \(will retry with exponential backoff\) "
        r"\{:code=>(?P<code>40[13])\b",
        severity="error",
        meaning="Elasticsearch does not accept the user of Logstash, or its rights; the request "
        "is sent again without end.",
        source=COMMON,
        failure=bulk.CREDENTIALS,
    )
    RETRYABLE_413 = LogMessage(
        anchor="Encountered a retryable error (will retry with exponential backoff) {:code=>413",
        sample="[ERROR][logstash.outputs.elasticsearch][main] Encountered a retryable error (will "
        'retry with exponential backoff) {:code=>413, :url=>"http://es:9200/_bulk", '
        ":content_length=>134217728}",
        severity="error",
        meaning="A bulk request is larger than Elasticsearch or a proxy before it allows; it "
        "never succeeds.",
        source=COMMON,
        failure=fails.TOO_LARGE,
    )
    UNEXPECTED = LogMessage(
        anchor="An unexpected error occurred!",
        sample="[FATAL][logstash.runner] An unexpected error occurred! {:error=>#<Errno::EACCES: "
        "Permission denied - /usr/share/logstash/data/.lock>}",
        pattern=r"An unexpected error occurred!",
        severity="fatal",
        meaning="Logstash stops; the error says why.",
        source=LOCALE,
        failure=start.STOPPED,
        context=("logstash.runner", "logstash"),
    )
    STOPPED = LogMessage(
        anchor="Logstash stopped processing because of an error: ",
        sample="[FATAL][org.logstash.Logstash] Logstash stopped processing because of an error: "
        "(SystemExit) exit",
        severity="fatal",
        meaning="Logstash stops; lines above it say why.",
        source=LS_MAIN,
        failure=start.STOPPED,
    )
    NO_PLUGIN = LogMessage(
        anchor="Couldn't find any ",
        sample="Couldn't find any input plugin named 'kafka2'. Are you sure this is correct? "
        "Trying to load the kafka2 input plugin resulted in this error: no such file to load",
        pattern=r"Couldn't find any (?P<type>input|filter|output|codec) plugin named "
        r"'(?P<plugin>[^']+)'",
        severity="fatal",
        meaning="A plugin that the configuration names is not installed.",
        source=LOCALE,
        failure=fails.NO_START,
    )
    NOT_WRITABLE = LogMessage(
        anchor="must be a writable directory. It is not writable.",
        sample='Path "/usr/share/logstash/data/queue" must be a writable directory. It is not '
        "writable.",
        pattern=r'Path "(?P<path>[^"]+)" must be a writable directory',
        severity="fatal",
        meaning="Logstash may not write to its data directory.",
        source=WRITABLE,
        failure=start.NOT_WRITABLE,
    )
    NO_CONFIGURATION = LogMessage(
        anchor="No configuration found in the configured sources.",
        sample="[ERROR][logstash.config.sourceloader] No configuration found in the configured "
        "sources.",
        severity="error",
        meaning="No pipeline is configured, or its files are not found.",
        source=SOURCE_LOADER,
        failure=fails.NO_START,
    )
    TEMPLATE = LogMessage(
        anchor="Failed to install template",
        sample="[ERROR][logstash.outputs.elasticsearch][main] Failed to install template "
        "{:message=>\"Got response code '400'\"}",
        severity="error",
        meaning="The index template could not be installed; the message says why.",
        source=ES_OUTPUT,
        failure=bulk.TEMPLATE,
        context=("logstash.outputs.elasticsearch", "logstash"),
    )
    LICENSE = LogMessage(
        anchor="Unable to get license information",
        sample="[ERROR][logstash.licensechecker.licensereader] Unable to get license information "
        '{:url=>"http://es:9200/", :exception=>"Timeout"}',
        severity="error",
        meaning="The license of Elasticsearch cannot be read; the exception says why.",
        source=POOL,
        failure=fails.NO_ELASTICSEARCH,
        context=("logstash", "licensechecker"),
    )
    STALLED = LogMessage(
        anchor="Received shutdown signal, but pipeline is still waiting for in-flight events",
        sample="[WARN ][org.logstash.execution.ShutdownWatcherExt] Received shutdown signal, but "
        "pipeline is still waiting for in-flight events to be processed. Sending another ^C will "
        "force quit Logstash, but this may cause data loss.",
        severity="warning",
        meaning="Logstash cannot stop, because its pipelines still hold events.",
        source=LOCALE,
        failure=start.STALLED,
    )
