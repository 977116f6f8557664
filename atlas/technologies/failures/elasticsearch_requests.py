"""What fails in Elasticsearch's requests, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.elasticsearch import (
    BREAKERS,
    CLUSTER_HEALTH,
    DISKS,
    NODE_LOAD,
    THREAD_POOLS,
    UNASSIGNED,
    get,
)
from atlas.technologies.failures.elasticsearch_shards import GET_MAPPING, GET_SETTINGS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_logstash = Repository(
    "logstash-plugins/logstash-output-elasticsearch",
    commit="b134443f2cb40fc484ed29f14a343c2fab5789a7",
    checked="2026-11-27",
)
# OpenSearch is a fork of Elasticsearch; these requests are the same in both.
_opensearch = Repository(
    "opensearch-project/documentation-website",
    commit="cf95a341c9b617c96ca8773b258512a18b93ab6b",
    checked="2026-11-27",
)

MAPPING = Check(
    "Read the mapping of the index, and look up the field of the message.",
    get("/<index>/_mapping", GET_MAPPING.at("GET /twitter/_mapping/_doc")),
    **NO_OUTPUT,
    verify="Its type is not that of the document or query: send that type, or map the field.",
)
BLOCKS = Check(
    "Read the blocks of the index, in its settings.",
    get("/<index>/_settings", GET_SETTINGS.at("GET /twitter/_settings")),
    **NO_OUTPUT,
    verify="read_only_allow_delete: a disk was almost full. Others: set by hand or a policy.",
)
INDICES = Check(
    "List the indices, with their health and state.",
    get(
        "/_cat/indices?v",
        _opensearch.file("_api-reference/cat/cat-indices.md").at("/_cat/indices?v"),
    ),
    **NO_OUTPUT,
    verify="Missing: a wrong name or a rollover that failed. close: open it again.",
)
ALIASES = Check(
    "List the aliases, with the indices that each names.",
    get(
        "/_cat/aliases?v",
        _opensearch.file("_api-reference/cat/cat-aliases.md").at("/_cat/aliases?v"),
    ),
    **NO_OUTPUT,
    verify="The name of the message is an alias, or an index that no alias names.",
)
SNAPSHOTS = Check(
    "Read the state of the snapshots that run now.",
    get(
        "/_snapshot/_status",
        _opensearch.file("_api-reference/snapshots/get-snapshot-status.md").at(
            "returns the status of all currently running snapshots"
        ),
    ),
    **NO_OUTPUT,
    verify="One that runs: wait for it, or the next snapshot is refused.",
)
REPOSITORY = Check(
    "Read the type and the place of the snapshot repository.",
    get(
        "/_snapshot/<name>",
        _opensearch.file("_api-reference/snapshots/get-snapshot-repository.md").at(
            "/_snapshot/my-opensearch-repo"
        ),
    ),
    **NO_OUTPUT,
    verify="It exists, and each node can read and write its location.",
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
    "an index is missing or closed", steps=[INDICES, ALIASES, CLUSTER_HEALTH, UNASSIGNED]
)
BAD_DOCUMENT = KnownFailure(
    "a document does not fit the mapping of its index", steps=[MAPPING, INDICES, UNIT_LOG]
)
EXISTS = KnownFailure("an index already exists", steps=[INDICES, ALIASES, UNIT_LOG])
NOT_ALLOWED = KnownFailure(
    "a user is not logged in, or lacks a privilege", steps=[UNIT_LOG, INDICES, ALIASES]
)
BAD_NAME = KnownFailure("the name of an index is not allowed", steps=[INDICES, ALIASES, UNIT_LOG])
BAD_QUERY = KnownFailure(
    "a query is refused as invalid or too large", steps=[MAPPING, INDICES, UNIT_LOG]
)
SCRIPT = KnownFailure("a script of a request fails", steps=[MAPPING, UNIT_LOG, NODE_LOAD])
TOO_MANY_BUCKETS = KnownFailure(
    "an aggregation makes too many buckets", steps=[BREAKERS, NODE_LOAD, MAPPING]
)
BLOCKED = KnownFailure(
    "a block of the cluster or index refuses requests (any cause)",
    is_general=True,
    steps=[BLOCKS, DISKS, CLUSTER_HEALTH],
)
READ_ONLY = KnownFailure("an index is set to block writes", steps=[BLOCKS, INDICES, CLUSTER_HEALTH])
SNAPSHOT = KnownFailure("a snapshot does not exist", steps=[SNAPSHOTS, REPOSITORY, UNIT_LOG])
SNAPSHOT_RUNS = KnownFailure(
    "another snapshot operation still runs", steps=[SNAPSHOTS, REPOSITORY, UNIT_LOG]
)
REPOSITORY_FAILS = KnownFailure(
    "a snapshot repository is missing or cannot be used by all nodes",
    steps=[REPOSITORY, UNIT_LOG, CLUSTER_HEALTH],
)
BULK = KnownFailure(
    "documents of a bulk request are refused", steps=[THREAD_POOLS, MAPPING, INDICES]
)
