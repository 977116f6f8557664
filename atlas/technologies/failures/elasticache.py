"""What fails in Amazon ElastiCache, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA
from atlas.technologies.failures._aws_more_checks import CACHES
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NOT_FOUND = KnownFailure(
    "the cache cluster or replication group does not exist",
    steps=[CACHES, IDENTITY, SOURCE_OF_KEYS],
)
STATE = KnownFailure(
    "the state of a cache cluster does not allow the call", steps=[CACHES, CALLERS, IDENTITY]
)
CAPACITY = KnownFailure("there is no capacity for the node type", steps=[CACHES, QUOTAS, CALLERS])
QUOTA = KnownFailure("a quota of nodes or clusters is used up", steps=[QUOTAS, CACHES, RAISE_QUOTA])
