"""What fails in Apache Solr, with the first steps."""

from atlas.evidence.command import http
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

CLUSTER_PAGE = Repository(
    "apache/solr", commit="0155eb6910ac86499a93e5bf742a7b5fd78653bf", checked="2026-11-26"
).file("solr/solr-ref-guide/modules/deployment-guide/pages/cluster-node-management.adoc")
_RECOVERY_TEXT = Repository(
    "apache/solr", commit="0061d43be8882d70d447a5bcb3b11ed0aa6b84d4", checked="2026-11-26"
).file("solr/core/src/java/org/apache/solr/cloud/RecoveryStrategy.java")

CLUSTER = Check(
    "Read the state of the collections, their shards and replicas.",
    http("GET", "/solr/admin/collections?action=CLUSTERSTATUS", at="<host>:8983")
    @ CLUSTER_PAGE.at("Fetch the cluster status including collections, shards,"),
    healthy=statement("health GREEN: all replicas are active, with a leader")
    @ CLUSTER_PAGE.at("all replicas are active and there's a shard"),
    unhealthy=statement("RED: no active replicas, or no shard leader")
    @ CLUSTER_PAGE.at("*OR* there's no shard leader."),
)

NO_LEADER = KnownFailure("a shard has no leader", steps=[CLUSTER, UNIT_LOG, DISK_SPACE])
NOT_RECOVERED = KnownFailure(
    "a replica cannot recover from its leader",
    steps=[CLUSTER, UNIT_LOG, DISK_SPACE],
    causes=[wrapped_error(_RECOVERY_TEXT.at("Error while trying to recover"))],
)
NO_REPLICA = KnownFailure("no replica of a shard is up", steps=[CLUSTER, UNIT, UNIT_LOG])
NO_COLLECTION = KnownFailure("a collection is missing", steps=[CLUSTER, UNIT_LOG, OUTGOING])
TOO_MANY_SEARCHERS = KnownFailure(
    "commits are too frequent: too many searchers warm up", steps=[CLUSTER, UNIT_LOG, DISK_LOAD]
)
NOT_LOADED = KnownFailure(
    "a core does not load its index", is_general=True, steps=[CLUSTER, UNIT_LOG, DISK_SPACE]
)
LOCKED = KnownFailure(
    "the index of a core is locked by another process or core", steps=[CLUSTER, UNIT, UNIT_LOG]
)
NO_ZOOKEEPER = KnownFailure(
    "a node has lost ZooKeeper, and refuses updates", steps=[CLUSTER, OUTGOING, UNIT_LOG]
)
LEADER_CHANGED = KnownFailure(
    "replicas disagree on which of them leads a shard", steps=[CLUSTER, UNIT_LOG, OUTGOING]
)
READ_ONLY = KnownFailure("a collection is read-only", steps=[CLUSTER, UNIT_LOG, DISK_SPACE])
STOPPING = KnownFailure("a node is being stopped", steps=[UNIT, UNIT_LOG, CLUSTER])
