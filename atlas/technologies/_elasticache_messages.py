"""Log messages of Amazon ElastiCache: its error codes, as any SDK prints them."""

from atlas.technologies.failures import elasticache as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/elasticache/2015-02-02/service-2.json")


class ElastiCacheMessages:
    """Log messages of Amazon ElastiCache: its error codes, as any SDK prints them."""

    NO_CLUSTER = LogMessage(
        anchor="CacheClusterNotFound",
        sample="CacheClusterNotFoundFault: CacheCluster not found",
        pattern=r"\b(?P<code>CacheClusterNotFound)(?:Fault|Exception)?\b",
        severity="error",
        meaning="No cache cluster has this name in the account and region.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    NO_GROUP = LogMessage(
        anchor="ReplicationGroupNotFoundFault",
        sample="ReplicationGroupNotFoundFault: ReplicationGroup shop not found.",
        severity="error",
        meaning="No replication group has this name in the account and region.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    CLUSTER_STATE = LogMessage(
        anchor="InvalidCacheClusterState",
        sample="InvalidCacheClusterStateFault: not in available state",
        pattern=r"\b(?P<code>InvalidCacheClusterState)(?:Fault|Exception)?\b",
        severity="error",
        meaning="Another operation has not ended on the cache cluster.",
        source=MODEL,
        failure=codes.STATE,
    )
    GROUP_STATE = LogMessage(
        anchor="InvalidReplicationGroupState",
        sample="InvalidReplicationGroupStateFault: Replication group must be in available state.",
        pattern=r"\b(?P<code>InvalidReplicationGroupState)(?:Fault|Exception)?\b",
        severity="error",
        meaning="Another operation has not ended on the replication group.",
        source=MODEL,
        failure=codes.STATE,
    )
    CAPACITY = LogMessage(
        anchor="InsufficientCacheClusterCapacity",
        sample="InsufficientCacheClusterCapacityFault: not available",
        pattern=r"\b(?P<code>InsufficientCacheClusterCapacity)(?:Fault|Exception)?\b",
        severity="error",
        meaning="The zone has no machine of this node type now.",
        source=MODEL,
        failure=codes.CAPACITY,
    )
    QUOTA = LogMessage(
        anchor="ForCustomerExceeded",
        sample="NodeQuotaForCustomerExceededFault: over the quota",
        pattern=r"\b(?P<code>(?:NodeQuota|ClusterQuota)ForCustomerExceeded)(?:Fault|Exception)?\b",
        severity="error",
        meaning="The account has as many nodes or clusters as it may.",
        source=MODEL,
        failure=codes.QUOTA,
    )
