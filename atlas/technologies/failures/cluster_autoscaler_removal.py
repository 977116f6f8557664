"""What fails when the Cluster Autoscaler removes nodes."""

from atlas.technologies.failures.cluster_autoscaler import LOG, STATUS
from atlas.technologies.failures.kubernetes_api import BUDGETS
from atlas.technologies.known_failure import KnownFailure

NOT_REMOVED = KnownFailure(
    "a node that is not needed cannot be removed", steps=[LOG, BUDGETS, STATUS]
)
