"""Log messages of Elasticsearch: the exceptions of its servers and Java clients."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import elasticsearch_requests as fails
from atlas.technologies.failures import elasticsearch_shards as shards
from atlas.technologies.message import LogMessage

# A fork of Elasticsearch with the same files.
_elassandra = Repository(
    "strapdata/elassandra",
    commit="b90667791768188a98641be0f758ff7cd9f411f0",
    checked="2026-11-27",
    publisher="Elastic, read in a fork",
    kind="secondary",
)
_EXCEPTIONS = _elassandra.file("server/src/main/java/org/elasticsearch/ElasticsearchException.java")
_CONTEXT = ("elasticsearch", "Elasticsearch", "elastic", "opensearch")


class ElasticsearchExceptionMessages:
    """Log messages of Elasticsearch: the exceptions of its servers and Java clients."""

    VERSION_CONFLICT_ENGINE_CLASS = LogMessage(
        anchor="VersionConflictEngineException",
        sample="org.elasticsearch.index.engine.VersionConflictEngineException",
        severity="error",
        meaning="Another write changed the document in between.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.CONFLICT,
    )

    INDEX_NOT_FOUND_CLASS = LogMessage(
        anchor="IndexNotFoundException",
        sample="org.elasticsearch.index.IndexNotFoundException",
        severity="error",
        meaning="The index does not exist.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.NO_INDEX,
    )

    INDEX_CLOSED_CLASS = LogMessage(
        anchor="IndexClosedException",
        sample="org.elasticsearch.indices.IndexClosedException",
        severity="error",
        meaning="The index is closed.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.NO_INDEX,
    )

    MAPPER_PARSING_CLASS = LogMessage(
        anchor="MapperParsingException",
        sample="org.elasticsearch.index.mapper.MapperParsingException",
        severity="error",
        meaning="A field of the document does not have the type of the mapping.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.BAD_DOCUMENT,
    )

    STRICT_DYNAMIC_MAPPING_CLASS = LogMessage(
        anchor="StrictDynamicMappingException",
        sample="org.elasticsearch.index.mapper.StrictDynamicMappingException",
        severity="error",
        meaning="The document has a field that the mapping does not allow.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.BAD_DOCUMENT,
    )

    CLUSTER_BLOCK_CLASS = LogMessage(
        anchor="ClusterBlockException",
        sample="org.elasticsearch.cluster.block.ClusterBlockException",
        severity="error",
        meaning="A block of the cluster or index refuses the request; the reason names it.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.BLOCKED,
    )

    TOO_MANY_BUCKETS_CLASS = LogMessage(
        anchor="TooManyBucketsException",
        sample="org.elasticsearch.search.aggregations."
        "MultiBucketConsumerService$TooManyBucketsException",
        severity="error",
        meaning="An aggregation makes more buckets than it may.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.TOO_MANY_BUCKETS,
    )

    UNAVAILABLE_SHARDS_CLASS = LogMessage(
        anchor="UnavailableShardsException",
        sample="org.elasticsearch.action.UnavailableShardsException",
        severity="error",
        meaning="A write found no active copy of its shard in time.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=shards.NO_COPY,
    )

    SHARD_LOCK_OBTAIN_FAILED_CLASS = LogMessage(
        anchor="ShardLockObtainFailedException",
        sample="org.elasticsearch.env.ShardLockObtainFailedException",
        severity="error",
        meaning="A shard is still locked by an earlier copy on the node.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=shards.SHARD_FAILED,
    )

    TRANSLOG_CORRUPTED_CLASS = LogMessage(
        anchor="TranslogCorruptedException",
        sample="org.elasticsearch.index.translog.TranslogCorruptedException",
        severity="error",
        meaning="The transaction log of a shard is damaged.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=shards.SHARD_FAILED,
    )

    SNAPSHOT_MISSING_CLASS = LogMessage(
        anchor="SnapshotMissingException",
        sample="org.elasticsearch.snapshots.SnapshotMissingException",
        severity="error",
        meaning="The snapshot does not exist.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.SNAPSHOT,
    )

    CONCURRENT_SNAPSHOT_EXECUTION_CLASS = LogMessage(
        anchor="ConcurrentSnapshotExecutionException",
        sample="org.elasticsearch.snapshots.ConcurrentSnapshotExecutionException",
        severity="error",
        meaning="Another snapshot runs already.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.SNAPSHOT_RUNS,
    )

    REPOSITORY_VERIFICATION_CLASS = LogMessage(
        anchor="RepositoryVerificationException",
        sample="org.elasticsearch.repositories.RepositoryVerificationException",
        severity="error",
        meaning="The repository of snapshots cannot be used by all nodes.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.REPOSITORY_FAILS,
    )

    REPOSITORY_MISSING_CLASS = LogMessage(
        anchor="RepositoryMissingException",
        sample="org.elasticsearch.repositories.RepositoryMissingException",
        severity="error",
        meaning="The repository of snapshots does not exist.",
        source=_EXCEPTIONS,
        context=_CONTEXT,
        failure=fails.REPOSITORY_FAILS,
    )
