"""OpenSearch: search engine on Lucene, forked from Elasticsearch."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._opensearch_client_messages import OpenSearchClientMessages
from atlas.technologies._opensearch_node_messages import OpenSearchNodeMessages
from atlas.technologies.failures import opensearch as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/opensearch.md")
# Main of August 2021 (after 1.0), read in a fork with the same commits.
_opensearch = Repository(
    "opensearch-project/OpenSearch",
    commit="f60d093c63129b320cc0ad6289937249b7dcad18",
    checked=_CHECKED,
)
_SERVER = "server/src/main/java/org/opensearch"
FORMATION = "cluster/coordination/ClusterFormationFailureHelper.java"
MONITOR = _opensearch.file(f"{_SERVER}/cluster/routing/allocation/DiskThresholdMonitor.java")
_exporter = Repository(
    "opensearch-project/opensearch-prometheus-exporter",
    commit="1247aeb9f190c68e08cd542747c31edfd295764d",
    checked=_CHECKED,
)

COLLECTOR = _exporter.file(
    "src/main/java/org/compuscene/metrics/prometheus/PrometheusMetricsCollector.java"
)

_LOGGERS = ("opensearch", *(f"o.o.{package}." for package in "abcdeghimnst"))
"""Its name, or the shortened packages of its loggers: `o.o.c.s.MasterService`."""


class OpenSearch(OpenSearchNodeMessages, OpenSearchClientMessages, Technology):
    """A search engine that spreads the shards of Lucene indices over nodes."""

    name = "OpenSearch"
    icon = "simple-icons:opensearch"
    plane = "state"
    needs = ("Java",)
    releases = release_lines("1 2021-07-12, 2 2022-05-26, 3 2025-05-06", RELEASES)
    logs = statement("/var/log/opensearch/ of most Linux installations") @ fails.LOGS.at(
        "OpenSearch writes logs to `/var/log/opensearch/`."
    )
    ports: ClassVar = {"HTTP": quantity(9200, "") @ fails.DOCKER.at("maps ports 9200 and 9600,")}
    SHARDS_PER_NODE = Parameter(
        "shards for each node, default",
        quantity(1000, "") @ fails.SETTINGS.at("Default is `1000`."),
    )

    FLOOD_STAGE = LogMessage(
        anchor="flood stage disk watermark [",
        sample="[WARN ][o.o.c.r.a.DiskThresholdMonitor] [node-1] flood stage disk watermark "
        "[95%] exceeded on [q8Zf3][node-4][/usr/share/opensearch/data/nodes/0] free: "
        "51.2gb[3.1%], all indices on this node will be marked read-only",
        severity="warning",
        meaning="A disk is almost full, and the indices on it are read-only.",
        source=MONITOR,
        context=_LOGGERS,
        failure=fails.FLOOD,
    )
    BLOCKED = LogMessage(
        anchor="disk usage exceeded flood-stage watermark, index has read-only-allow-delete block",
        sample="OpenSearchStatusException[OpenSearch exception [type=cluster_block_exception, "
        "reason=index [orders] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded "
        "flood-stage watermark, index has read-only-allow-delete block];]]",
        severity="error",
        meaning="A write is refused: the disk of the index exceeded the flood stage.",
        source=_opensearch.file(f"{_SERVER}/cluster/metadata/IndexMetadata.java"),
        context=_LOGGERS,
        failure=fails.FLOOD,
    )
    HIGH_WATERMARK = LogMessage(
        anchor="high disk watermark [",
        sample="[WARN ][o.o.c.r.a.DiskThresholdMonitor] [node-1] high disk watermark [90%] "
        "exceeded on [q8Zf3][node-4][/usr/share/opensearch/data/nodes/0] free: 140.1gb[8.5%], "
        "shards will be relocated away from this node; currently relocating away shards "
        "totalling [0] bytes",
        severity="warning",
        meaning="A disk fills up, and shards move away from its node.",
        source=MONITOR,
        context=_LOGGERS,
        failure=fails.WATERMARK,
    )
    BREAKER = LogMessage(
        anchor="[parent] Data too large, data for [",
        sample="CircuitBreakingException[[parent] Data too large, data for [<http_request>] "
        "would be [16355096754/15.2gb], which is larger than the limit of [16320875724/15.1gb]] "
        "at org.opensearch.indices.breaker",
        severity="error",
        meaning="The heap is almost full, and a request is rejected to protect the node.",
        source=_opensearch.file(f"{_SERVER}/indices/breaker/HierarchyCircuitBreakerService.java"),
        context=_LOGGERS,
        failure=fails.BREAKER,
    )
    NO_MANAGER = LogMessage(
        anchor="cluster-manager not discovered or elected yet, an election requires ",
        sample="[WARN ][o.o.c.c.ClusterFormationFailureHelper] [node-2] cluster-manager not "
        "discovered or elected yet, an election requires at least 2 nodes with ids from [2Zs1, "
        "xoov, dzqQ], have discovered [{node-2}] which is not a quorum",
        pattern=r"cluster-manager not discovered or elected yet, an election requires "
        r"(?P<required>.+), have discovered",
        severity="warning",
        meaning="Too few cluster-manager-eligible nodes reach each other, so none is elected.",
        source=_opensearch.file(
            f"{_SERVER}/{FORMATION}", commit="01f739056583d4575371521cceb0b0b22dd99843"
        ),
        failure=fails.NO_MANAGER,
    )
    NO_MANAGER_YET = LogMessage(
        anchor="cluster-manager not discovered yet",
        sample="[WARN ][o.o.c.c.ClusterFormationFailureHelper] [data-1] cluster-manager not "
        "discovered yet: have discovered [{data-1}]; node term 4, last-accepted version 12 in "
        "term 4; discovery will continue",
        severity="warning",
        meaning="A node finds no cluster manager that it could join.",
        source=_opensearch.file(
            f"{_SERVER}/{FORMATION}", commit="01f739056583d4575371521cceb0b0b22dd99843"
        ),
        failure=fails.NO_MANAGER,
    )
    NO_MASTER = LogMessage(
        anchor="master not discovered or elected yet, an election requires ",
        sample="[WARN ][o.o.c.c.ClusterFormationFailureHelper] [node-2] master not discovered "
        "or elected yet, an election requires at least 2 nodes with ids from [a1, b2, c3], have "
        "discovered [{node-2}] which is not a quorum",
        severity="warning",
        meaning="As cluster-manager not discovered, in the wording of 1.x.",
        source=_opensearch.file(f"{_SERVER}/{FORMATION}"),
        context=_LOGGERS,
        failure=fails.NO_MANAGER,
    )
    GC_OVERHEAD = LogMessage(
        anchor="] overhead, spent [",
        sample="[WARN ][o.o.m.j.JvmGcMonitorService] [node-1] [gc][18213] overhead, spent "
        "[724ms] collecting in the last [1s]",
        severity="warning",
        meaning="The JVM spends half of its time or more in GC, and the node responds slowly.",
        source=_opensearch.file(f"{_SERVER}/monitor/jvm/JvmGcMonitorService.java"),
        context=_LOGGERS,
        failure=fails.COLLECTING,
    )
    REJECTED = LogMessage(
        anchor="OpenSearchThreadPoolExecutor[name = ",
        sample="rejected execution of "
        "org.opensearch.action.support.replication.TransportWriteAction on "
        "OpenSearchThreadPoolExecutor[name = node-1/write, queue capacity = 10000, "
        "org.opensearch.common.util.concurrent.OpenSearchThreadPoolExecutor@1a2b[Running, pool "
        "size = 4]]",
        pattern=r"rejected execution of .+ on OpenSearchThreadPoolExecutor\[name = "
        r"(?P<pool>[^,]+), queue capacity = (?P<capacity>\d+)",
        severity="error",
        meaning="The queue of a thread pool is full, and the operation is refused.",
        source=_opensearch.file(f"{_SERVER}/common/util/concurrent/OpenSearchAbortPolicy.java"),
        failure=fails.REJECTED,
    )
    INDEXING_PRESSURE = LogMessage(
        anchor="rejected execution of coordinating operation [",
        sample="OpenSearchRejectedExecutionException[rejected execution of coordinating "
        "operation [coordinating_and_primary_bytes=107001216, replica_bytes=0, "
        "all_bytes=107001216]]",
        severity="error",
        meaning="Writes in flight use as much memory as they may, and more are refused.",
        source=_opensearch.file(f"{_SERVER}/index/IndexingPressure.java"),
        context=_LOGGERS,
        failure=fails.INDEXING,
    )
    SHARD_LIMIT = LogMessage(
        anchor="] maximum shards open",
        sample="OpenSearchException[validation_exception: Validation Failed: 1: this action "
        "would add [2] total shards, but this cluster currently has [2999]/[3000] maximum "
        "shards open;]",
        severity="error",
        meaning="An index is not created: the cluster has as many shards as it may.",
        source=_opensearch.file(f"{_SERVER}/indices/ShardLimitValidator.java"),
        context=_LOGGERS,
        failure=fails.SHARD_LIMIT,
    )
    BUCKETS = LogMessage(
        anchor="Trying to create too many buckets. Must be less than or equal to: [",
        sample="TooManyBucketsException[Trying to create too many buckets. Must be less than or "
        "equal to: [65535] but was [65536]. at org.opensearch.search.aggregations",
        severity="error",
        meaning="An aggregation makes more buckets than allowed.",
        source=_opensearch.file(f"{_SERVER}/search/aggregations/MultiBucketConsumerService.java"),
        context=_LOGGERS,
        failure=fails.BUCKETS,
    )
    SHARDS_FAILED = LogMessage(
        anchor="all shards failed",
        sample="Caused by: OpenSearchException[OpenSearch exception "
        "[type=search_phase_execution_exception, reason=all shards failed]]",
        severity="error",
        meaning="A search got no result from any shard; the cause is in its root_cause.",
        source=_opensearch.file(f"{_SERVER}/action/search/AbstractSearchAsyncAction.java"),
        context=_LOGGERS,
        failure=fails.SHARDS_FAILED,
    )
    NODE_LOCK = LogMessage(
        anchor="failed to obtain node locks, tried [",
        sample="java.lang.IllegalStateException: failed to obtain node locks, tried "
        "[[/usr/share/opensearch/data]] with lock id [0]; maybe these locations are not writable",
        severity="fatal",
        meaning="The data path is not writable, or another node uses it.",
        source=_opensearch.file(f"{_SERVER}/env/NodeEnvironment.java"),
        context=_LOGGERS,
        failure=fails.LOCKED,
    )
    MAPS = LogMessage(
        anchor="max virtual memory areas vm.max_map_count [",
        sample="max virtual memory areas vm.max_map_count [65530] is too low, increase to at least "
        "[262144] (opensearch-node1)",
        severity="fatal",
        meaning="The node does not start: the host allows too few memory maps.",
        source=_opensearch.file(f"{_SERVER}/bootstrap/BootstrapChecks.java"),
        context=_LOGGERS,
        failure=fails.BOOTSTRAP,
    )
    FOLLOWER = LogMessage(
        anchor="followers check retry count exceeded",
        sample="[INFO ][o.o.c.s.MasterService] [node-1] node-left[{node-4}{q8Zf3} reason: "
        "followers check retry count exceeded], term: 4, version: 812",
        severity="warning",
        meaning="A node did not answer several checks, and is removed from the cluster.",
        source=_opensearch.file(f"{_SERVER}/cluster/coordination/FollowersChecker.java"),
        context=_LOGGERS,
        failure=fails.FOLLOWER,
    )
    CRASH = LogMessage(
        anchor="fatal error in thread [",
        sample="[ERROR][o.o.b.OpenSearchUncaughtExceptionHandler] [node-1] fatal error in "
        "thread [opensearch[node-1][search][T#3]], exiting",
        pattern=r"fatal error in thread \[(?P<thread>.+)\], exiting",
        severity="fatal",
        meaning="A node exits; the error that follows says why.",
        source=_opensearch.file(f"{_SERVER}/bootstrap/OpenSearchUncaughtExceptionHandler.java"),
        context=_LOGGERS,
        failure=fails.CRASH,
    )

    # The exporter puts `opensearch_` before the names in its source, unless it is set otherwise.

    CLUSTER_STATUS = Metric(
        name="opensearch_cluster_status",
        meaning="Whether all primary and replica shards are allocated.",
        source=COLLECTOR,
    )
    SHARDS = Metric(
        name="opensearch_cluster_shards_number",
        meaning="Shards by type; unassigned ones are on no node.",
        source=COLLECTOR,
    )


opensearch = OpenSearch()
