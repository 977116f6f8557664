"""What fails in Elasticsearch, with the first steps."""

from atlas.evidence.command import Command, http, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.source import Citation
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import IO_ERRORS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_CHECKED = "2026-11-26"
NO_RELEASE = undisclosed("release: the pages of Elastic, read at commits, name none")
FIX = Repository(
    "elastic/docs-content",
    commit="0269440c22369c5ca180824e3c7667332f95b1b2",
    checked=_CHECKED,
    publisher="Elastic",
    release=NO_RELEASE,
).file("troubleshoot/elasticsearch/fix-watermark-errors.md")
COMMON = Repository(
    "elastic/elasticsearch",
    commit="0005406b83127ae426a0f91b74275c7d3bf66850",
    checked="2026-11-22",
    publisher="Elastic",
    release=NO_RELEASE,
).file("docs/reference/how-to/fix-common-cluster-issues.asciidoc")
docs = Repository(
    "elastic/elasticsearch",
    commit="v6.8.4",
    checked=_CHECKED,
    publisher="Elastic",
    release="6.8.4",
    folder="docs/reference",
    read_in="strapdata/elassandra, a fork of 6.8.4",
)
ALLOCATION = docs.file("cat/allocation.asciidoc")
HEALTH = docs.file("cat/health.asciidoc")
NODES = docs.file("cat/nodes.asciidoc")
SHARDS = docs.file("cat/shards.asciidoc")
POOLS = docs.file("cat/thread_pool.asciidoc")
MASTER = docs.file("cat/master.asciidoc")
EXPLAIN = docs.file("cluster/allocation-explain.asciidoc")
HOT = docs.file("cluster/nodes-hot-threads.asciidoc")
STATS = docs.file("cluster/nodes-stats.asciidoc")
LIMIT = docs.file("modules/cluster/misc.asciidoc")
MEMORY_MAPS = docs.file("setup/sysconfig/virtual-memory.asciidoc")
FILES = docs.file("setup/sysconfig/file-descriptors.asciidoc")
source = Repository(
    "elastic/elasticsearch",
    commit="v6.8.4",
    checked=_CHECKED,
    publisher="Elastic",
    release="6.8.4",
    folder="server/src/main/java/org/elasticsearch",
    read_in="strapdata/elassandra, a fork of 6.8.4",
)
SHARD_LIMIT_SOURCE = source.file("env/NodeEnvironment.java")
NO_UNASSIGNED = source.file(
    "action/admin/cluster/allocation/TransportClusterAllocationExplainAction.java"
)


def get(path: str, documented: Citation) -> Command:
    """Return a read of the REST API.

    Args:
        path: The path with its query.
        documented: The words that document it.
    """
    return http("GET", path, at="<host>:9200") @ documented


DISKS = Check(
    "Read the disk usage of each node.",
    get("/_cat/allocation?v", ALLOCATION.at("and how much disk space they are using.")),
    healthy=statement("disk.percent well below 85, such as 46")
    @ ALLOCATION.at("47.3gb 43.4gb 100.7gb 46 127.0.0.1"),
    unhealthy=statement("disk.percent above 90; from 95 on its indices are read-only")
    @ FIX.at("**95% (`flood-stage`)** – Sets all indices on"),
)
MOVES = Check(
    "List the shard moves in progress.",
    get(
        "/_cat/recovery?v=true&active_only=true",
        FIX.at("GET _cat/recovery?v=true&active_only=true"),
    ),
    healthy=statement("rows for shards that leave the node")
    @ FIX.at("verify that shards are moving off the affected"),
    unhealthy=statement("none, and shards remain on the node")
    @ FIX.at("If shards remain on the node keeping it"),
)
REENABLE = Step(
    "Re-enable allocation.",
    command=http(
        "PUT",
        "/_cluster/settings",
        at="<host>:9200",
        body='{"persistent": {"cluster.routing.allocation.enable": null}}',
    )
    @ COMMON.at('"cluster.routing.allocation.enable" : null'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the previous value.",
    verify="GET _cat/recovery shows shards that are moving. A transient value has to be set to "
    "null, too.",
)
UNBLOCK = Step(
    "Remove the write block, once there is free space.",
    command=http(
        "PUT",
        "/*/_settings?expand_wildcards=all",
        at="<host>:9200",
        body='{"index.blocks.read_only_allow_delete": null}',
    )
    @ FIX.at("PUT */_settings?expand_wildcards=all"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("above the flood stage, the block is set again")
    @ FIX.at("Sets all indices on the affected node(s) to"),
    **NO_TIME,
    risk="low",
    undo="None needed: the block is set again when a disk is full.",
    verify="Documents are indexed again.",
)
CLUSTER_HEALTH = Check(
    "Read the health of the cluster.",
    get("/_cat/health?v", HEALTH.at("one-line representation of the same information")),
    healthy=statement("status green, unassign 0")
    @ HEALTH.at("16:17:04 elasticsearch green 1 1 5 5"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="yellow: replicas are missing; red: primary shards, and with them data, are missing. An "
    "index that was deleted is green: `/_cat/indices` lists those that exist.",
)
NODE_LOAD = Check(
    "List the nodes with their heap, CPU and load.",
    get("/_cat/nodes?v", NODES.at("shows the cluster topology.")),
    healthy=statement("heap.percent 65, as in the manual") @ NODES.at("127.0.0.1 65 99 42 3.07"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="A missing node, or one with a far higher heap.percent: look at it first.",
)
WHO_IS_MASTER = Check(
    "On each node, read which master it sees.",
    get("/_cat/master?v", MASTER.at("master's node ID, bound IP address,")),
    healthy=statement("all nodes agree on the master")
    @ MASTER.at("all nodes agree on the master:"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
UNASSIGNED = Check(
    "List the shards that are not assigned, with the reason.",
    get(
        "/_cat/shards?h=index,shard,prirep,state,unassigned.reason",
        SHARDS.at("GET _cat/shards?h=index,shard,prirep,state,unassigned.reason"),
    ),
    healthy=statement("STARTED in every row") @ SHARDS.at("twitter 0 p STARTED 3014 31.1mb"),
    unhealthy=statement("twitter 0 r UNASSIGNED ALLOCATION_FAILED")
    @ SHARDS.at("twitter 0 r UNASSIGNED ALLOCATION_FAILED"),
)
WHY = Check(
    "Check why the first unassigned shard is not assigned.",
    get("/_cluster/allocation/explain", EXPLAIN.at("GET /_cluster/allocation/explain")),
    healthy=statement("unable to find any unassigned shards to explain")
    @ NO_UNASSIGNED.at('"unable to find any unassigned shards to explain'),
    unhealthy=statement("an explanation of why the shard is unassigned")
    @ EXPLAIN.at("provides an explanation for why the shard is"),
)
THREAD_POOLS = Check(
    "Read the active, queued and rejected operations of each thread pool.",
    get(
        "/_cat/thread_pool/write,search?v",
        POOLS.at("shows cluster wide thread pool statistics per node."),
    ),
    healthy=statement("node-0 write 0 0 0") @ POOLS.at("node-0 write 0 0 0"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="rejected grows on one node: it is hot; on all: the clients send too much.",
)
HOT_THREADS = Check(
    "Check what the busiest threads of each node do.",
    get("/_nodes/hot_threads", HOT.at("yields a breakdown of the hot threads on")),
    **NO_OUTPUT,
    verify="Threads of search, write or merge name what loads the node.",
)
BREAKERS = Check(
    "Read the memory that each circuit breaker counts, and how often it tripped.",
    get("/_nodes/stats/breaker", STATS.at("Statistics about the field data circuit breaker")),
    **NO_OUTPUT,
    verify="The breaker whose estimate is at its limit names the use of memory.",
)
SHARD_COUNT = Check(
    "Count the shards of each node.",
    get("/_cat/allocation?v", ALLOCATION.at("snapshot of how many shards are allocated to")),
    healthy=statement("below 1,000 shards per data node, the default limit")
    @ LIMIT.at("The limit defaults to 1,000 shards per data"),
    unhealthy=statement("at the limit: delete or close indices, or add nodes")
    @ LIMIT.at("number of shards below the limit."),
)
MAP_COUNT = Check(
    "Read the limit of memory maps.",
    shell("sysctl vm.max_map_count")
    @ MEMORY_MAPS.at("To verify after rebooting, run `sysctl vm.max_map_count`."),
    healthy=statement("262144 or more") @ MEMORY_MAPS.at("sysctl -w vm.max_map_count=262144"),
    unhealthy=statement("less, as by default")
    @ MEMORY_MAPS.at("counts is likely to be too low, which"),
)
RAISE_MAP_COUNT = Step(
    "Raise the limit of memory maps, as root, until a reboot.",
    command=shell("sysctl -w vm.max_map_count=262144")
    @ MEMORY_MAPS.at("sysctl -w vm.max_map_count=262144"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="sysctl -w vm.max_map_count with the previous number.",
    verify="The node starts. To keep the value, set it in /etc/sysctl.conf as well.",
)
OPEN_FILES = Check(
    "Read the limit of open files of each node.",
    get(
        "/_nodes/stats/process?filter_path=**.max_file_descriptors",
        FILES.at("GET _nodes/stats/process?filter_path=**.max_file_descriptors"),
    ),
    healthy=statement("65,536 or higher") @ FILES.at("running Elasticsearch to 65,536 or higher."),
    unhealthy=NO_OUTPUT["unhealthy"],
)
WRITABLE = Check(
    "On the node, list the owner of its data, and look for a second process.",
    shell("ls -l <directory>")
    @ SHARD_LIMIT_SOURCE.at("maybe these locations are not writable or multiple"),
    **NO_OUTPUT,
    verify="The files must belong to its user, and no other process may use them.",
)

READ_ONLY = KnownFailure(
    "indices are read-only because a disk was almost full", steps=[DISKS, MOVES, UNBLOCK]
)
DISK_FILLS = KnownFailure(
    "a disk fills up, and shards move away from its node", steps=[DISKS, MOVES, UNASSIGNED]
)
BREAKER = KnownFailure(
    "the heap is almost full, and requests are rejected", steps=[BREAKERS, NODE_LOAD, HOT_THREADS]
)
NO_MASTER = KnownFailure(
    "too few master-eligible nodes reach each other", steps=[WHO_IS_MASTER, NODE_LOAD, UNIT_LOG]
)
LONG_PAUSE = KnownFailure(
    "a node spends its time in garbage collection", steps=[NODE_LOAD, HOT_THREADS, BREAKERS]
)
SHARD_FULL = KnownFailure(
    "a shard is at the document limit of Lucene", steps=[UNASSIGNED, SHARD_COUNT, CLUSTER_HEALTH]
)
REJECTED = KnownFailure(
    "a thread pool is full and rejects operations", steps=[THREAD_POOLS, NODE_LOAD, HOT_THREADS]
)
SHARDS_FAILED = KnownFailure(
    "no shard could answer a search", steps=[CLUSTER_HEALTH, UNASSIGNED, WHY]
)
SHARD_LIMIT = KnownFailure(
    "the cluster is at its limit of shards", steps=[SHARD_COUNT, CLUSTER_HEALTH, UNASSIGNED]
)
NOT_STARTED = KnownFailure(
    "bootstrap checks failed: the node does not start",
    steps=[MAP_COUNT, UNIT_LOG, RAISE_MAP_COUNT],
)
LOCKED = KnownFailure(
    "the data directory is used by another process or not writable",
    steps=[WRITABLE, UNIT_LOG, IO_ERRORS],
)
CRASHED = KnownFailure(
    "a node exits after a fatal error", is_general=True, steps=[UNIT_LOG, NODE_LOAD, OPEN_FILES]
)
