"""What fails in launches of Karpenter: quotas, subnets, interruptions."""

from atlas.technologies.failures.karpenter import (
    LIST_CLAIMS,
    READ_LOGS,
    SHOW_LIMITS,
    SHOW_NODECLASS,
    SHOW_POOLS,
)
from atlas.technologies.known_failure import KnownFailure

ACCOUNT_LIMIT = KnownFailure(
    "a quota of the account is used up", steps=[READ_LOGS, SHOW_POOLS, LIST_CLAIMS]
)
SUBNET_FULL = KnownFailure(
    "a subnet has no free address for a node", steps=[SHOW_NODECLASS, READ_LOGS, LIST_CLAIMS]
)
INTERRUPTED = KnownFailure(
    "the cloud reclaims a spot instance", steps=[LIST_CLAIMS, READ_LOGS, SHOW_LIMITS]
)
POOL_NOT_READY = KnownFailure(
    "a node pool is not ready, and is ignored", steps=[SHOW_POOLS, SHOW_NODECLASS, READ_LOGS]
)
BUDGET = KnownFailure(
    "the disruption budget of a node pool allows no disruption now",
    steps=[SHOW_LIMITS, LIST_CLAIMS, READ_LOGS],
)
