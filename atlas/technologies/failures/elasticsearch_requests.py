"""What fails in Elasticsearch's requests, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.elasticsearch import (
    BREAKERS,
    CLUSTER_HEALTH,
    NODE_LOAD,
    THREAD_POOLS,
    UNASSIGNED,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_logstash = Repository(
    "logstash-plugins/logstash-output-elasticsearch",
    commit="b134443f2cb40fc484ed29f14a343c2fab5789a7",
    checked="2026-11-27",
)
_elassandra = Repository(
    "strapdata/elassandra", commit="b90667791768188a98641be0f758ff7cd9f411f0", checked="2026-11-27"
)

MAPPING = Check(
    "Read the mapping of the index, and compare it with the document of the message.",
    action("Get the mapping of the index, and look up the field of the message.")
    @ _elassandra.file("server/src/main/java/org/elasticsearch/index/mapper/FieldMapper.java").at(
        "failed to parse field [{}] of type [{}]"
    ),
    **NO_OUTPUT,
    verify="The first document decided the type: map the field explicitly, or send its type.",
)
INDICES = Check(
    "List the indices and aliases, with their state.",
    action("List the indices with _cat/indices and the aliases with _cat/aliases.")
    @ _logstash.file("docs/index.asciidoc").at('drop_error_types => ["index_closed_exception"]'),
    **NO_OUTPUT,
    verify="Missing: a wrong name or a rollover that failed. close: open it again.",
)
WRITERS = Check(
    "Find who else writes the same document.",
    action("Compare the ids that clients write at the same time, and their retries.")
    @ _logstash.file("CHANGELOG.md").at("with `version_conflict_engine_exception`"),
    **NO_OUTPUT,
    verify="Retries of the same write are harmless; two writers need retry_on_conflict.",
)

CONFLICT = KnownFailure(
    "two writes changed the same document", steps=[WRITERS, THREAD_POOLS, INDICES]
)
NO_INDEX = KnownFailure(
    "an index is missing or closed", steps=[INDICES, CLUSTER_HEALTH, UNASSIGNED]
)
BAD_DOCUMENT = KnownFailure(
    "a document does not fit the mapping of its index", steps=[MAPPING, INDICES, UNIT_LOG]
)
EXISTS = KnownFailure(
    "an index is created that exists already", steps=[INDICES, CLUSTER_HEALTH, UNIT_LOG]
)
NOT_ALLOWED = KnownFailure("a user lacks a privilege", steps=[INDICES, UNIT_LOG, CLUSTER_HEALTH])
BAD_QUERY = KnownFailure(
    "a query is refused as invalid or too large", steps=[MAPPING, BREAKERS, NODE_LOAD]
)
BLOCKED = KnownFailure(
    "a block of the index refuses writes", steps=[INDICES, CLUSTER_HEALTH, UNIT_LOG]
)
SNAPSHOT = KnownFailure(
    "a snapshot or its repository cannot be used", steps=[CLUSTER_HEALTH, INDICES, UNIT_LOG]
)
BULK = KnownFailure(
    "documents of a bulk request are refused", steps=[THREAD_POOLS, MAPPING, INDICES]
)
