"""What fails in the cluster autoscaler, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_autoscaler = Repository(
    "kubernetes/autoscaler",
    commit="55c37cd5eb550756c5ccc5a89e9068d77797e575",
    checked="2026-11-26",
)
_AWS = _autoscaler.file("cluster-autoscaler/cloudprovider/aws/aws_manager.go")
FAQ = _autoscaler.file("cluster-autoscaler/FAQ.md")

STATUS = Check(
    "Read the status of the autoscaler: health and back-off of each node group.",
    shell("kubectl get configmap cluster-autoscaler-status -n kube-system -o yaml")
    @ FAQ.at("kubectl get configmap cluster-autoscaler-status -n kube-system"),
    **NO_OUTPUT,
    verify="A group with scaleUp Backoff or Unhealthy is not scaled; the message says why.",
)
LOG = Check(
    "Read the log of the autoscaler.",
    shell("kubectl logs -n kube-system deployment/cluster-autoscaler --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The line before the event gives the error of the cloud.",
)
POD = Check(
    "Describe the pod that waits.",
    shell("kubectl describe pod <pod> -n <namespace>") @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="NotTriggerScaleUp counts the node groups by why they do not fit.",
)
NODES = Check(
    "List the nodes with their state.",
    shell("kubectl get nodes") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="New nodes appear and become Ready.",
)
NO_GROUP = KnownFailure(
    "no node group can make room for a pod",
    steps=[POD, STATUS, LOG],
    causes=[
        UsualCause(
            "every group that fits is at its maximum size",
            sign=statement("the event counts groups with max limit reached")
            @ FAQ.at("suitable node groups are already at their maximum"),
        ),
        UsualCause(
            "the pod requests more than any node of a group has",
            sign=statement("the event counts groups with Insufficient cpu or memory")
            @ FAQ.at("the pod has too large"),
        ),
    ],
)
GROUP_FAILED = KnownFailure(
    "the cloud does not add a node to a group",
    steps=[STATUS, LOG, NODES],
)
BACKOFF = KnownFailure(
    "a node group is not scaled for a while, after a failure",
    steps=[STATUS, LOG, NODES],
)
NOT_JOINED = KnownFailure(
    "new nodes of a group do not join the cluster in time",
    steps=[NODES, STATUS, LOG],
)
NO_GROUPS = KnownFailure(
    "the node groups cannot be read from the cloud",
    steps=[LOG, STATUS, NODES],
    causes=[wrapped_error(_AWS.at("Failed to regenerate ASG cache: %v"))],
)
