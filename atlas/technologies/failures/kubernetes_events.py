"""What fails in Kubernetes by its events: resolvers, cron jobs, resized volumes."""

from atlas.technologies.failures.coredns import RESOLV
from atlas.technologies.failures.kubernetes import (
    CLUSTER_INFO,
    CONFIG_VIEW,
    KUBELET_LOG,
    NODES,
    POD,
    WARNINGS,
)
from atlas.technologies.failures.kubernetes_api import API_SERVICES
from atlas.technologies.failures.kubernetes_storage import CLAIM
from atlas.technologies.failures.kubernetes_workloads import JOB_LOG, JOBS
from atlas.technologies.known_failure import KnownFailure

RESOLVER = KnownFailure(
    "a node has more name servers or search domains than a pod can use",
    steps=[POD, RESOLV, NODES],
)
MISSED_STARTS = KnownFailure(
    "a cron job missed too many starts, and is not started", steps=[JOBS, WARNINGS, JOB_LOG]
)
NOT_EXPANDED = KnownFailure(
    "the file system of a volume cannot be made larger", steps=[CLAIM, POD, KUBELET_LOG]
)
LOGIN = KnownFailure(
    "kubectl cannot run what logs in to the cluster",
    steps=[CONFIG_VIEW, CLUSTER_INFO, API_SERVICES],
)
