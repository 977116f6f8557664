"""What fails in Logstash, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, LSOF_PAGE, PROCESS_MEMORY
from atlas.technologies.failures._network import CALL, INCOMING, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

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
DESCRIPTORS = _logstash.file("docs/reference/file-descriptors.md")
PIPELINE_GUIDE = _logstash.file("docs/reference/advanced-pipeline.md")
COMMON = _output.file("lib/logstash/plugin_mixins/elasticsearch/common.rb")
POOL = _output.file("lib/logstash/outputs/elasticsearch/http_client/pool.rb")
AGENT = _logstash.file("logstash-core/lib/logstash/agent.rb")
LOCALE = _logstash.file("logstash-core/locales/en.yml")
PIPE = _logstash.file("logstash-core/lib/logstash/java_pipeline.rb")
HANDLER = _beats.file("src/main/java/org/logstash/beats/BeatsHandler.java")

STATS = Check(
    "Read the events and queues of each pipeline.",
    http("GET", "/_node/stats/pipelines", at="<host>:9600")
    @ DESCRIPTORS.at("localhost:9600/_node/stats/process"),
    **NO_OUTPUT,
    verify="A queue that grows names the pipeline whose output is stuck.",
)
TEST = Check(
    "Validate the configuration without starting, from the directory of Logstash.",
    shell("bin/logstash -f <config-file> --config.test_and_exit")
    @ PIPELINE_GUIDE.at("parses your configuration file and reports any errors"),
    **NO_OUTPUT,
    verify="Configuration OK; else the line and the setting that are wrong.",
)
LOCK = Check(
    "List the processes that have the lock of the data directory open, as root.",
    shell("lsof <directory>/.lock") @ LSOF_PAGE.at("These are path names of specific files to"),
    **NO_OUTPUT,
    verify="<directory> is path.data. The pid belongs to the other Logstash.",
)
NO_ELASTICSEARCH = KnownFailure(
    "Elasticsearch cannot be reached",
    steps=[CALL, OUTGOING, UNIT_LOG],
    causes=[
        wrapped_error(POOL.at("Attempted to resurrect connection to dead ES")),
    ],
)
REJECTED = KnownFailure(
    "Elasticsearch rejects events, which are sent again",
    steps=[STATS, CALL, UNIT_LOG],
    causes=[
        wrapped_error(COMMON.at("Retrying failed action")),
    ],
)
NOT_INDEXED = KnownFailure("Elasticsearch refuses events for good", steps=[UNIT_LOG, STATS, TEST])
TOO_LARGE = KnownFailure("a request to Elasticsearch is too large", steps=[STATS, UNIT_LOG, TEST])
NO_START = KnownFailure(
    "a pipeline cannot be created or reloaded",
    steps=[TEST, UNIT_LOG, STATS],
    causes=[
        wrapped_error(AGENT.at("Failed to execute action")),
    ],
)
PLUGIN = KnownFailure(
    "a plugin fails and is started again",
    is_general=True,
    steps=[UNIT_LOG, STATS, TEST],
    causes=[
        wrapped_error(LOCALE.at("A plugin had an unrecoverable error.")),
    ],
)
LOCKED = KnownFailure("another process uses its data directory", steps=[LOCK, UNIT, UNIT_LOG])
DEAD_LETTERS = KnownFailure("the dead letter queue is full", steps=[DISK_SPACE, UNIT_LOG, STATS])
PIPELINE = KnownFailure(
    "a pipeline ends with an error",
    is_general=True,
    steps=[UNIT_LOG, STATS, TEST],
    causes=[
        wrapped_error(PIPE.at("Pipeline error")),
    ],
)
BEATS_LARGE = KnownFailure(
    "a batch of a Beat does not fit into memory", steps=[PROCESS_MEMORY, STATS, UNIT_LOG]
)
CLIENT_GONE = KnownFailure(
    "a connection from a Beat failed",
    steps=[UNIT_LOG, STATS, INCOMING],
    causes=[
        wrapped_error(HANDLER.at("Handling exception:")),
    ],
)
