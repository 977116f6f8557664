"""What fails in calls of Amazon EKS by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, SUBNETS
from atlas.technologies.failures._aws_more_checks import EKS_CLUSTER, NODE_GROUP
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.kubernetes_api import BUDGETS
from atlas.technologies.known_failure import KnownFailure

NO_CLUSTER = KnownFailure(
    "the cluster does not exist in this region", steps=[EKS_CLUSTER, IDENTITY, SOURCE_OF_KEYS]
)
NODE_GROUP_ISSUE = KnownFailure(
    "a node group reports a health issue", steps=[NODE_GROUP, SUBNETS, CALLERS]
)
EVICTION = KnownFailure(
    "an update of nodes waits for pods that cannot be evicted",
    steps=[NODE_GROUP, BUDGETS, EKS_CLUSTER],
)
