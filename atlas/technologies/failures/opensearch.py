"""What fails in OpenSearch, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

docs = Repository(
    "opensearch-project/documentation-website",
    commit="cf95a341c9b617c96ca8773b258512a18b93ab6b",
    checked="2026-11-26",
)
_CAT = "_api-reference/cat"
HEALTH_PAGE = docs.file("_api-reference/cluster-api/cluster-health.md")
EXPLAIN_PAGE = docs.file("_api-reference/cluster-api/cluster-allocation.md")
SETTINGS = docs.file("_install-and-configure/configuring-opensearch/cluster-settings.md")
UPDATE = docs.file("_api-reference/cluster-api/cluster-settings.md")
STATS_PAGE = docs.file("_api-reference/nodes-apis/nodes-stats.md")
DOCKER = docs.file("_install-and-configure/install-opensearch/docker.md")
LOGS = docs.file("_install-and-configure/configuring-opensearch/logs.md")
INDEX_SETTINGS = docs.file("_api-reference/index-apis/update-settings.md")
_AT = "https://<host>:9200"

HEALTH = Check(
    "Show the health of the cluster, with unassigned shards.",
    http("GET", "/_cluster/health?pretty", at=_AT)
    @ HEALTH_PAGE.at("quick overview of your cluster's operational status."),
    healthy=statement("green: primary shards and replicas are allocated")
    @ HEALTH_PAGE.at("All primary shards and their replicas are allocated"),
    unhealthy=statement("red: a primary shard is unassigned")
    @ HEALTH_PAGE.at("At least one primary shard is unassigned."),
    verify="Add -u <user> if security is enabled.",
)
ALLOCATION = Check(
    "List used and free disk space by node.",
    http("GET", "/_cat/allocation?v", at=_AT)
    @ docs.file(f"{_CAT}/cat-allocation.md").at("lists the allocation of disk space for indexes"),
    healthy=statement("disk.percent below the watermarks on every node")
    @ docs.file(f"{_CAT}/cat-allocation.md").at("disk.percent"),
    unhealthy=statement("a node above 95 %, the flood stage")
    @ SETTINGS.at("OpenSearch enforces a read-only index block"),
)
EXPLAIN = Check(
    "Explain why the first unassigned shard is not allocated.",
    http("GET", "/_cluster/allocation/explain?pretty", at=_AT)
    @ EXPLAIN_PAGE.at("the API finds the first unassigned shard and"),
    **NO_OUTPUT,
    verify="Read the explanation of each node: a decider that says NO is the reason.",
)
NODES = Check(
    "List the nodes with heap, load and the elected cluster manager.",
    http("GET", "/_cat/nodes?v", at=_AT)
    @ docs.file(f"{_CAT}/cat-nodes.md").at(
        "lists node-level information, including node roles and"
    ),
    **NO_OUTPUT,
    verify="A node that is missing has left; look for heap.percent near 100.",
)
SHARDS = Check(
    "List all shards with their state.",
    http("GET", "/_cat/shards?v", at=_AT)
    @ docs.file(f"{_CAT}/cat-shards.md").at("lists the state of all primary and replica"),
    **NO_OUTPUT,
    verify="Look for shards that are not STARTED, and for indices with many small shards.",
)
POOLS = Check(
    "List active, queued and rejected threads by pool.",
    http("GET", "/_cat/thread_pool?v", at=_AT)
    @ docs.file(f"{_CAT}/cat-thread-pool.md").at(
        "lists the active, queued, and rejected threads of"
    ),
    **NO_OUTPUT,
    verify="A pool with a rising number of rejected threads is too small for its load.",
)
HOT = Check(
    "Show what the busiest threads do.",
    http("GET", "/_nodes/hot_threads", at=_AT)
    @ docs.file("_api-reference/nodes-apis/nodes-hot-threads.md").at(
        "provides information about busy JVM threads for"
    ),
    **NO_OUTPUT,
    verify="The stack that repeats is where the time goes.",
)
BREAKERS = Check(
    "Show the circuit breakers of each node.",
    http("GET", "/_nodes/stats/breaker?pretty", at=_AT)
    @ STATS_PAGE.at("Statistics about the field data circuit breakers."),
    **NO_OUTPUT,
    verify="Compare estimated_size with limit_size, and see which one has tripped.",
)
PRESSURE = Check(
    "Show the indexing pressure of each node.",
    http("GET", "/_nodes/stats/indexing_pressure?pretty", at=_AT)
    @ STATS_PAGE.at("Statistics about the node's indexing pressure."),
    **NO_OUTPUT,
    verify="Rejections on one node alone mean that its shards get most of the writes.",
)
CONFIGURED = Check(
    "Show the settings of the cluster, with the defaults.",
    http("GET", "/_cluster/settings?include_defaults=true&pretty", at=_AT)
    @ UPDATE.at("GET /_cluster/settings?include_defaults=true"),
    **NO_OUTPUT,
    verify="Look for the setting that the message names.",
)
LOG = Check(
    "Read the end of the node's log.",
    shell("tail -n 200 <log-file>") @ LOGS.at("OpenSearch writes logs to `/var/log/opensearch/`."),
    **NO_OUTPUT,
    verify="The file has the name of the cluster; under Docker read the console.",
)
MAPS = Check(
    "Print the limit of memory maps of the host.",
    shell("cat /proc/sys/vm/max_map_count") @ DOCKER.at("cat /proc/sys/vm/max_map_count"),
    healthy=statement("262144 or more") @ DOCKER.at("vm.max_map_count=262144"),
    unhealthy=statement("less than 262144") @ DOCKER.at("vm.max_map_count=262144"),
)
UNBLOCK = Step(
    "Release the read-only block, once the disk has space again.",
    command=http(
        "PUT", "/<index>/_settings", at=_AT, body='{"index.blocks.read_only_allow_delete": null}'
    )
    @ INDEX_SETTINGS.at("PUT /{index}/_settings"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None needed: the block returns if the disk exceeds the flood stage again.",
    verify="A write succeeds. Below the high watermark it is released by itself.",
)
MORE_SHARDS = Step(
    "Raise the limit of shards for each node, until shards are reduced.",
    command=http(
        "PUT",
        "/_cluster/settings",
        at=_AT,
        body='{"persistent": {"cluster.max_shards_per_node": <count>}}',
    )
    @ SETTINGS.at("Limits the total number of primary and replica"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the value that GET /_cluster/settings showed before; null only if it showed none.",
    verify="The index is created. More shards need more heap.",
)

FLOOD = KnownFailure(
    "a disk is almost full, and indices are read-only", steps=[ALLOCATION, HEALTH, UNBLOCK]
)
WATERMARK = KnownFailure(
    "a disk fills up, and shards move away", steps=[ALLOCATION, SHARDS, CONFIGURED]
)
BREAKER = KnownFailure(
    "a circuit breaker refuses requests: too little heap", steps=[BREAKERS, NODES, HOT]
)
NO_MANAGER = KnownFailure("no cluster manager is elected", steps=[NODES, LOG, HEALTH])
COLLECTING = KnownFailure("a node spends its time in GC", steps=[NODES, BREAKERS, HOT])
REJECTED = KnownFailure("a thread pool's queue is full", steps=[POOLS, HOT, NODES])
INDEXING = KnownFailure("too many writes are in flight", steps=[PRESSURE, POOLS, SHARDS])
SHARD_LIMIT = KnownFailure(
    "the limit of open shards is reached", steps=[SHARDS, CONFIGURED, MORE_SHARDS]
)
BUCKETS = KnownFailure("an aggregation makes too many buckets", steps=[CONFIGURED, BREAKERS, HOT])
SHARDS_FAILED = KnownFailure("a search fails on all shards", steps=[HEALTH, EXPLAIN, SHARDS])
LOCKED = KnownFailure("a node cannot lock its data path", steps=[LOG, NODES, HEALTH])
BOOTSTRAP = KnownFailure("a node does not start: bootstrap checks fail", steps=[MAPS, LOG, HEALTH])
FOLLOWER = KnownFailure("a node does not answer and is removed", steps=[NODES, LOG, HOT])
CRASH = KnownFailure("a node crashes", steps=[LOG, NODES, HEALTH])
SECURITY = KnownFailure("the security plugin is not initialized", steps=[LOG, NODES, HEALTH])
