"""Log messages of Elasticsearch before 2.2."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import elasticsearch_shards as shards
from atlas.technologies.message import LogMessage

_ELASTICSEARCH_2_1 = Repository(
    "strapdata/elassandra", commit="2.1.1-10", checked="2026-11-27"
).file("src/main/java/org/elasticsearch/action/support/replication/TransportReplicationAction.java")


class ElasticsearchOldMessages:
    """Log messages of Elasticsearch before 2.2."""

    PRIMARY_INACTIVE_2_1 = LogMessage(
        anchor="Primary shard is not active or isn't assigned",
        sample="UnavailableShardsException[[orders][0] Primary shard is not active or isn't "
        "assigned to a known node. Timeout: [1m], request: "
        "org.elasticsearch.action.bulk.BulkShardRequest@1a525917]",
        pattern=r"\[(?P<index>[^\]\[]+)\]\[(?P<shard>\d+)\] Primary shard is not active",
        severity="error",
        meaning="A write fails, as the primary of its shard is not started.",
        source=_ELASTICSEARCH_2_1,
        versions="< 2.2",
        failure=shards.NO_COPY,
    )
