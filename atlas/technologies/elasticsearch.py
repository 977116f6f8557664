"""Elasticsearch: search engine on Lucene."""

from typing import ClassVar

from atlas.evidence.constructors import percent, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._elasticsearch_client_messages import ElasticsearchClientMessages
from atlas.technologies._elasticsearch_exception_messages import ElasticsearchExceptionMessages
from atlas.technologies._elasticsearch_messages import ElasticsearchMessages
from atlas.technologies._elasticsearch_node_messages import ElasticsearchNodeMessages
from atlas.technologies._elasticsearch_old_messages import ElasticsearchOldMessages
from atlas.technologies._elasticsearch_shard_messages import ElasticsearchShardMessages
from atlas.technologies._elasticsearch_type_messages import ElasticsearchTypeMessages
from atlas.technologies.failures import elasticsearch as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/elasticsearch.md")


_elasticsearch = Repository("elastic/elasticsearch", checked=_CHECKED, publisher="Elastic")
DISK_MONITOR = _elasticsearch.file(
    "server/src/main/java/org/elasticsearch/cluster/routing/allocation/DiskThresholdMonitor.java",
    commit="03071e3a540095063302f2b851eab1a119314a4b",
)
BREAKERS = _elasticsearch.file(
    "server/src/main/java/org/elasticsearch/indices/breaker/HierarchyCircuitBreakerService.java",
    commit="003c3a5185a002319cb7b35c6acd02dfb399d912",
)
FORMATION = _elasticsearch.file(
    "server/src/main/java/org/elasticsearch/cluster/coordination/"
    "ClusterFormationFailureHelper.java",
    commit="01ca585aaf6e77f9b63ee98bfafa1d71dbf39855",
)
GC_MONITOR = _elasticsearch.file(
    "server/src/main/java/org/elasticsearch/monitor/jvm/JvmGcMonitorService.java",
    commit="032636047208bcd668977c04c8ba1f001f9a9066",
)
WATERMARKS = _elasticsearch.file(
    "docs/reference/modules/cluster/disk_allocator.asciidoc",
    commit="001a9fc2615b54f092b8843e59d449a147ce2e3c",
)
TEMPLATE = _elasticsearch.file(
    "distribution/src/config/elasticsearch.yml", commit="02b607c30e5f4092aa59fb4d2d8451136d461070"
)
ISSUES = _elasticsearch.file(
    "docs/reference/how-to/fix-common-cluster-issues.asciidoc",
    commit="0005406b83127ae426a0f91b74275c7d3bf66850",
)
LUCENE = Repository(
    "apache/lucene", commit="e02bdb4c3c547488342b423e1b9b2b25519bd427", checked=_CHECKED
).file("lucene/core/src/java/org/apache/lucene/index/IndexWriter.java")
EXPORTER = Repository(
    "prometheus-community/elasticsearch_exporter",
    commit="9bc4295ddde4bb26df5e5a81649c9b6fdac5278c",
    checked=_CHECKED,
).file("metrics.md")


class Elasticsearch(
    ElasticsearchTypeMessages,
    ElasticsearchExceptionMessages,
    ElasticsearchOldMessages,
    ElasticsearchClientMessages,
    ElasticsearchNodeMessages,
    ElasticsearchShardMessages,
    ElasticsearchMessages,
    Technology,
):
    """A search engine that spreads the shards of Lucene indices over nodes."""

    name = "Elasticsearch"
    icon = "simple-icons:elasticsearch"
    plane = "state"
    needs = ("Java",)
    releases = release_lines(
        {
            "6": "2017-11-14",
            "7": "2019-04-10",
            "8.16": "2024-11-12",
            "8.17": "2024-12-12",
            "8.18": "2025-04-15",
            "8.19": "2025-07-29",
            "9.0": "2025-04-15",
            "9.1": "2025-07-29",
            "9.2": "2025-10-23",
            "9.3": "2026-02-03",
            "9.4": "2026-05-05",
            "9.5": "2026-08-04",
        },
        RELEASES,
    )
    logs = statement("elasticsearch.log") @ ISSUES.at(
        "also writes circuit breaker errors to <<logging,`elasticsearch.log`>>."
    )
    ports: ClassVar = {"HTTP": quantity(9200, "") @ TEMPLATE.at("#http.port: 9200")}
    DISK_FLOOD_STAGE = Parameter(
        "disk flood stage, default",
        percent(95) @ WATERMARKS.at("It defaults to 95%, meaning ES enforce"),
    )
    DISK_HIGH_WATERMARK = Parameter(
        "disk high watermark, default", percent(90) @ WATERMARKS.at("It defaults to 90%,")
    )
    DISK_LOW_WATERMARK = Parameter(
        "disk low watermark, default", percent(85) @ WATERMARKS.at("It defaults to 85%,")
    )

    FLOOD_STAGE = LogMessage(
        anchor="flood stage disk watermark [",
        sample="flood stage disk watermark [95%] exceeded on [q8Zf3][node-4][/data/nodes/0] free: "
        "51.2gb[3.1%], all indices on this node will be marked read-only",
        pattern=r"watermark \[(?P<watermark>[^\]]+)\] exceeded on (?P<node>.+?) free:",
        severity="warning",
        meaning="A disk is almost full, and the indices on it are read-only.",
        source=DISK_MONITOR,
        failure=fails.READ_ONLY,
    )
    HIGH_WATERMARK = LogMessage(
        anchor="high disk watermark [",
        sample="high disk watermark [90%] exceeded on [q8Zf3][node-4][/data/nodes/0] free: "
        "140.1gb[8.5%], shards will be relocated away from this node",
        pattern=r"high disk watermark \[(?P<watermark>[^\]]+)\] exceeded on (?P<node>.+?) free:",
        severity="warning",
        meaning="A disk fills up, and shards move away from its node.",
        source=DISK_MONITOR,
        failure=fails.DISK_FILLS,
    )
    CIRCUIT_BREAKER = LogMessage(
        anchor="[parent] Data too large, data for [",
        sample="[parent] Data too large, data for [<http_request>] would be "
        "[16355096754/15.2gb], which is larger than the limit of [16320875724/15.1gb]",
        pattern=r"Data too large, data for \[(?P<what>[^\]]+)\] would be \[(?P<bytes>\d+)/",
        severity="error",
        meaning="The heap is almost full, and a request is rejected to protect the node.",
        source=BREAKERS,
        failure=fails.BREAKER,
    )
    NO_MASTER = LogMessage(
        anchor="master not discovered or elected yet, an election requires ",
        sample="master not discovered or elected yet, an election requires at least 2 nodes with "
        "ids from [a1, b2, c3], have only discovered non-quorum [{node-1}]; discovery "
        "will continue",
        severity="warning",
        meaning="Too few master-eligible nodes reach each other, so the cluster is unavailable.",
        source=FORMATION,
        failure=fails.NO_MASTER,
    )
    GC_OVERHEAD = LogMessage(
        anchor="] overhead, spent [",
        sample="[gc][18213] overhead, spent [724ms] collecting in the last [1s]",
        pattern=r"spent \[(?P<spent>[^\]]+)\] collecting in the last \[(?P<span>[^\]]+)\]",
        severity="warning",
        meaning="The JVM spends half of its time or more in GC, and the node responds slowly.",
        source=GC_MONITOR,
        failure=fails.LONG_PAUSE,
    )
    TOO_MANY_DOCUMENTS = LogMessage(
        anchor="number of documents in the index cannot exceed ",
        sample="number of documents in the index cannot exceed 2147483519 (current document count "
        "is 2147483519; added numDocs is 1)",
        pattern=r"in the index cannot exceed (?P<most>\d+)",
        severity="error",
        meaning="A shard reached the document limit of a Lucene index and accepts no more.",
        source=LUCENE,
        failure=fails.SHARD_FULL,
    )

    CLUSTER_STATUS = Metric(
        name="elasticsearch_cluster_health_status",
        meaning="Whether all primary and replica shards are allocated, by colour.",
        source=EXPORTER,
    )
    UNASSIGNED = Metric(
        name="elasticsearch_cluster_health_unassigned_shards",
        meaning="Shards that are in the cluster state but on no node.",
        source=EXPORTER,
    )
    REJECTED = Metric(
        name="elasticsearch_thread_pool_rejected_count",
        meaning="Operations that a full thread pool refused.",
        source=EXPORTER,
        kind="counter",
    )
    BREAKERS_TRIPPED = Metric(
        name="elasticsearch_breakers_tripped",
        meaning="How often a circuit breaker refused a request.",
        source=EXPORTER,
        kind="counter",
    )
    ACTIVE_SHARDS = Metric(
        name="elasticsearch_cluster_health_active_shards",
        meaning="Active primary and replica shards; the shard limit counts open ones, with those "
        "that are unassigned.",
        source=EXPORTER,
    )
    DISK_FREE = Metric(
        name="elasticsearch_filesystem_data_available_bytes",
        meaning="Space left on the disk of the data.",
        unit="byte",
        source=EXPORTER,
    )


elasticsearch = Elasticsearch()
