"""Messages of the Cluster Autoscaler: events."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cluster_autoscaler_removal as removal
from atlas.technologies.message import LogMessage

_autoscaler = Repository(
    "kubernetes/autoscaler",
    commit="55c37cd5eb550756c5ccc5a89e9068d77797e575",
    checked="2026-11-27",
)
FAQ = _autoscaler.file("cluster-autoscaler/FAQ.md")


class ClusterAutoscalerEventMessages:
    """Messages of the Cluster Autoscaler: events."""

    NOT_REMOVED = LogMessage(
        anchor="ScaleDownFailed",
        sample="Warning  ScaleDownFailed  cluster-autoscaler  failed to drain the node, aborting "
        "ScaleDown",
        severity="error",
        meaning="A node that is not needed could not be removed; the text after it says why.",
        source=FAQ,
        failure=removal.NOT_REMOVED,
    )
