"""What fails in Longhorn, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.failures.kubernetes import NODES
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
)

VOLUMES = Check(
    "List the volumes with their state and robustness.",
    shell("kubectl get volumes.longhorn.io -n longhorn-system") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="ROBUSTNESS degraded or faulted; STATE attaching for long.",
)
REPLICAS = Check(
    "List the replicas with their nodes and state.",
    shell("kubectl get replicas.longhorn.io -n longhorn-system")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The replicas of the volume that are in error, and their nodes.",
)
STORAGE = Check(
    "Describe the nodes of Longhorn with their disks.",
    shell("kubectl describe nodes.longhorn.io -n longhorn-system")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="Schedulable False names the disk that is full or not ready.",
)
PODS = Check(
    "List the pods of Longhorn with their nodes.",
    shell("kubectl get pods -n longhorn-system -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Each node has a running instance manager and manager.",
)
LOG = Check(
    "Read the log of the managers.",
    shell("kubectl logs -n longhorn-system -l app=longhorn-manager --prefix --since=1h --tail=-1")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The lines with the name of the volume say why.",
)
REPLICA = KnownFailure(
    "a replica of a volume failed",
    steps=[VOLUMES, REPLICAS, PODS, LOG],
)
FAULTED = KnownFailure(
    "every replica of a volume failed, so it cannot be used",
    steps=[VOLUMES, REPLICAS, LOG],
)
NO_MANAGER = KnownFailure(
    "the instance manager of a node does not run",
    steps=[PODS, VOLUMES, LOG],
)
DEGRADED = KnownFailure(
    "a volume has fewer healthy replicas than it should",
    steps=[VOLUMES, REPLICAS, STORAGE],
)
UNKNOWN = KnownFailure(
    "the state of a volume's engine is unknown",
    steps=[VOLUMES, NODES, PODS, LOG],
)
NO_DISK = KnownFailure(
    "a replica finds no disk with enough free space",
    steps=[STORAGE, REPLICAS, VOLUMES],
)
NO_ENGINE = KnownFailure("the engine of a volume cannot be called", steps=[VOLUMES, PODS, LOG])
NOT_ATTACHED = KnownFailure("a volume cannot be attached", steps=[VOLUMES, REPLICAS, PODS, LOG])
DISK_NOT_READY = KnownFailure("a disk is not ready", steps=[STORAGE, REPLICAS, LOG])
