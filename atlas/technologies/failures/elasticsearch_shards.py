"""Failures of Elasticsearch: nodes that leave, shards that fail, and limits of requests."""

from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.elasticsearch import (
    BREAKERS,
    CLUSTER_HEALTH,
    HOT_THREADS,
    NODE_LOAD,
    UNASSIGNED,
    WHO_IS_MASTER,
    WHY,
)
from atlas.technologies.known_failure import KnownFailure

NODE_LEFT = KnownFailure(
    "a node left the cluster, or cannot be reached", steps=[CLUSTER_HEALTH, NODE_LOAD, UNIT_LOG]
)
MASTER_BUSY = KnownFailure(
    "the master does not process changes in time", steps=[WHO_IS_MASTER, NODE_LOAD, HOT_THREADS]
)
NO_COPY = KnownFailure("a shard has no active copy", steps=[CLUSTER_HEALTH, UNASSIGNED, WHY])
SHARD_FAILED = KnownFailure("a shard failed on a node", steps=[UNASSIGNED, WHY, UNIT_LOG])
LIMIT = KnownFailure(
    "a request exceeds a limit, and is refused", steps=[BREAKERS, NODE_LOAD, UNIT_LOG]
)
NO_NODE = KnownFailure("a client reaches no node", steps=[CLUSTER_HEALTH, NODE_LOAD, UNIT_LOG])
