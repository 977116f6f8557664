"""What fails in Amazon ElastiCache, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA, cli
from atlas.technologies.failures._aws_more_checks import CACHES
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

GROUPS = Check(
    "List the replication groups with their status.",
    shell("aws elasticache describe-replication-groups")
    @ cli.file("elasticache/describe-replication-groups.rst").at(
        "example returns the replication groups"
    ),
    **NO_OUTPUT,
    verify="The group is listed, and its Status is available.",
)

NOT_FOUND = KnownFailure(
    "the cache cluster or replication group does not exist",
    steps=[CACHES, GROUPS, IDENTITY, SOURCE_OF_KEYS],
)
STATE = KnownFailure(
    "the state of a cache cluster or group does not allow the call",
    steps=[CACHES, GROUPS, CALLERS],
)
CAPACITY = KnownFailure("there is no capacity for the node type", steps=[CACHES, QUOTAS, CALLERS])
QUOTA = KnownFailure("a quota of nodes or clusters is used up", steps=[QUOTAS, CACHES, RAISE_QUOTA])
