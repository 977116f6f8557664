"""What fails where Logstash sends bulk requests, keeps queues and takes events in."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import CALL, INCOMING, LISTENER, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.logstash import COMMON, STATS, TEST
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_logstash = Repository(
    "elastic/logstash",
    commit="5e5356567fd548a0390c14def8ebd70acf85d04a",
    checked="2026-11-27",
    publisher="Elastic",
)
QUEUES = _logstash.file("docs/reference/persistent-queues.md")
JDBC_TEXT = Repository(
    "logstash-plugins/logstash-integration-jdbc",
    commit="82b3643a7f8a7a064fb6620e34cb402ee2741b47",
    checked="2026-11-27",
    publisher="Elastic",
).file("lib/logstash/plugin_mixins/jdbc/jdbc.rb")

CHECK_QUEUE = Check(
    "Check the pages of the persistent queue, from the directory of Logstash.",
    shell("bin/pqcheck <directory>") @ QUEUES.at("bin/pqcheck <queue_directory>"),
    **NO_OUTPUT,
    verify="<directory> is the queue of one pipeline. A page that is too small is damaged.",
)

CREDENTIALS = KnownFailure(
    "Elasticsearch refuses the user of Logstash (401, 403)", steps=[UNIT_LOG, CALL, TEST]
)
BULK_FAILED = KnownFailure(
    "a bulk request to Elasticsearch fails, and is sent again",
    steps=[UNIT_LOG, STATS, CALL],
    causes=[wrapped_error(COMMON.at("An unknown error occurred sending a bulk request"))],
)
TEMPLATE = KnownFailure(
    "an index template cannot be installed in Elasticsearch", steps=[UNIT_LOG, CALL, TEST]
)
QUEUE = KnownFailure(
    "a persistent queue is damaged, so its pipeline does not start",
    steps=[CHECK_QUEUE, DISK_SPACE, UNIT_LOG],
)
JDBC = KnownFailure(
    "the JDBC input cannot read its database",
    steps=[UNIT_LOG, OUTGOING, TEST],
    causes=[wrapped_error(JDBC_TEXT.at("Unable to connect to database."))],
)
JSON = KnownFailure("a field that should hold JSON does not", steps=[UNIT_LOG, STATS, TEST])
BLOCKED = KnownFailure(
    "an input takes no more events: the pipeline or its output is too slow",
    steps=[STATS, OUTGOING, UNIT_LOG],
)
PROTOCOL = KnownFailure(
    "a client does not speak the protocol of Beats", steps=[INCOMING, LISTENER, UNIT_LOG]
)
