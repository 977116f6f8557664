"""Amazon ElastiCache: Redis, Valkey and Memcached as a service."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._elasticache_messages import ElastiCacheMessages
from atlas.technologies.technology import Technology


class ElastiCache(ElastiCacheMessages, Technology):
    """Caches that AWS runs, as its API reports errors."""

    name = "Amazon ElastiCache"
    icon = "diagrams.aws.database.Elasticache"
    plane = "state"
    releases = undisclosed("dates of its releases: not in the parts read of boto/botocore")
    logs = undisclosed("where it logs by default: not in the parts read of boto/botocore")


elasticache = ElastiCache()
