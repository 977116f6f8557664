"""More log messages of Elasticsearch: those of clients, older wordings, and rarer failures."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import elasticsearch as fails
from atlas.technologies.message import LogMessage

_SERVER = "server/src/main/java/org/elasticsearch"
_elasticsearch_6 = Repository(
    "elastic/elasticsearch",
    commit="v6.8.4",
    checked="2026-11-26",
    publisher="Elastic",
    read_in="strapdata/elassandra, a fork of 6.8.4",
    folder=_SERVER,
)
SHARD_LIMITS = Repository(
    "elastic/elasticsearch",
    commit="018794d64799ddf806fd6e7b631fc686cdfa5c6f",
    checked="2026-11-30",
    publisher="Elastic",
    folder=_SERVER,
).file("indices/ShardLimitValidator.java")


class ElasticsearchMessages:
    """More log messages of Elasticsearch: those of clients, older wordings, and rarer failures."""

    READ_ONLY = LogMessage(
        anchor="disk usage exceeded flood-stage watermark, index has read-only-allow-delete block",
        sample="index [orders] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage "
        "watermark, index has read-only-allow-delete block];",
        pattern=r"index \[(?P<index>[^\]]+)\] blocked by: \[TOO_MANY_REQUESTS/12/",
        severity="error",
        meaning="A client's write is refused because a disk of the index was almost full.",
        source=Publisher("Elastic", checked="2026-11-26").post(
            'Error resolution of "disk usage exceeded flood-stage watermark"',
            "https://github.com/elastic/elasticsearch/issues/77906",
            published="2021-09-16",
            kind="secondary",
        ),
        failure=fails.READ_ONLY,
    )

    READ_ONLY_IN_6 = LogMessage(
        anchor="FORBIDDEN/12/index read-only / allow delete (api)",
        sample='{"type":"cluster_block_exception","reason":"blocked by: [FORBIDDEN/12/index '
        'read-only / allow delete (api)];"}',
        severity="error",
        meaning="A client's write is refused because a disk of the index was almost full.",
        source=_elasticsearch_6.file("cluster/metadata/IndexMetaData.java"),
        failure=fails.READ_ONLY,
    )

    POOL_FULL = LogMessage(
        anchor="EsThreadPoolExecutor[name = ",
        sample="EsRejectedExecutionException[rejected execution of "
        "org.elasticsearch.transport.TransportService$7@61d2a5 on EsThreadPoolExecutor[name = "
        "node-1/write, queue capacity = 200]]",
        pattern=r"EsThreadPoolExecutor\[name = (?P<pool>[^,]+), queue capacity = (?P<capacity>\d+)",
        severity="error",
        meaning="A thread pool and its queue are full, and an operation was refused.",
        source=_elasticsearch_6.file("common/util/concurrent/EsThreadPoolExecutor.java"),
        failure=fails.REJECTED,
    )

    ALL_SHARDS_FAILED = LogMessage(
        anchor="all shards failed",
        sample="SearchPhaseExecutionException[Failed to execute phase [query], all shards failed]",
        severity="error",
        meaning="No shard answered a search: none is assigned, or each one failed.",
        source=_elasticsearch_6.file("action/search/AbstractSearchAsyncAction.java"),
        context=("SearchPhaseExecutionException", "search_phase_execution_exception"),
        failure=fails.SHARDS_FAILED,
    )

    SHARD_LIMIT = LogMessage(
        anchor="maximum shards open",
        sample="this action would add [2] total shards, but this cluster currently has "
        "[1000]/[1000] maximum shards open",
        pattern=r"currently has \[(?P<open>\d+)\]/\[(?P<most>\d+)\] maximum shards open",
        severity="error",
        meaning="The cluster is at its limit of shards, and no index can be created or opened.",
        source=_elasticsearch_6.file("indices/IndicesService.java"),
        failure=fails.SHARD_LIMIT,
    )

    NORMAL_SHARD_LIMIT = LogMessage(
        anchor="maximum normal shards open",
        sample="Validation Failed: 1: this action would add [2] shards, but this cluster "
        "currently has [1000]/[1000] maximum normal shards open;",
        pattern=r"currently has \[(?P<open>\d+)\]/\[(?P<most>\d+)\] maximum normal shards open",
        severity="error",
        meaning="The cluster is at its limit of shards, and no index can be created or opened.",
        source=SHARD_LIMITS,
        failure=fails.SHARD_LIMIT,
    )

    FROZEN_SHARD_LIMIT = LogMessage(
        anchor="maximum frozen shards open",
        sample="Validation Failed: 1: this action would add [2] shards, but this cluster "
        "currently has [3000]/[3000] maximum frozen shards open;",
        pattern=r"currently has \[(?P<open>\d+)\]/\[(?P<most>\d+)\] maximum frozen shards open",
        severity="error",
        meaning="The frozen nodes are at their limit of shards; other nodes have another one.",
        source=SHARD_LIMITS,
        failure=fails.SHARD_LIMIT,
    )

    NO_MASTER_IN_6 = LogMessage(
        anchor="not enough master nodes",
        sample="not enough master nodes discovered during pinging (found [[Candidate{node={node-1}"
        "}]], but needed [2]), pinging again",
        pattern=r"not enough master nodes .*needed \[(?P<needed>\d+)\]",
        severity="warning",
        meaning="Too few master-eligible nodes reach each other, so the cluster is unavailable.",
        source=_elasticsearch_6.file("discovery/zen/ZenDiscovery.java"),
        failure=fails.NO_MASTER,
    )

    NOT_STARTED = LogMessage(
        anchor="] bootstrap checks failed",
        sample="[1] bootstrap checks failed",
        pattern=r"\[(?P<count>\d+)\] bootstrap checks failed",
        severity="fatal",
        meaning="Limits of the system are too low for production, and the node does not start.",
        source=_elasticsearch_6.file("bootstrap/BootstrapChecks.java"),
        failure=fails.NOT_STARTED,
    )

    MAP_COUNT = LogMessage(
        anchor="max virtual memory areas vm.max_map_count [",
        sample="max virtual memory areas vm.max_map_count [65530] is too low, increase to at least "
        "[262144]",
        pattern=r"vm\.max_map_count \[(?P<count>\d+)\] is too low",
        severity="fatal",
        meaning="The kernel allows too few memory maps, and the node does not start.",
        source=_elasticsearch_6.file("bootstrap/BootstrapChecks.java"),
        failure=fails.NOT_STARTED,
    )

    LOCKED = LogMessage(
        anchor="failed to obtain node locks, tried [",
        sample="java.lang.IllegalStateException: failed to obtain node locks, tried "
        "[[/var/lib/elasticsearch]] with lock id [0]; maybe these locations are not writable or "
        "multiple nodes were started",
        pattern=r"failed to obtain node locks, tried \[\[?(?P<paths>[^\]]+)\]",
        severity="fatal",
        meaning="Another process uses the data directory, or it is not writable.",
        source=_elasticsearch_6.file("env/NodeEnvironment.java"),
        failure=fails.LOCKED,
    )

    CRASHED = LogMessage(
        anchor="fatal error in thread [",
        sample="[node-1] fatal error in thread [elasticsearch[node-1][search][T#3]], exiting",
        pattern=r"fatal error in thread \[(?P<thread>.+)\], exiting",
        severity="fatal",
        meaning="A node exits after an error such as a full heap, which follows.",
        source=_elasticsearch_6.file("bootstrap/ElasticsearchUncaughtExceptionHandler.java"),
        failure=fails.CRASHED,
    )
