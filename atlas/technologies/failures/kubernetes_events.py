"""What fails in Kubernetes by its events: resolvers, cron jobs, resized volumes."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE
from atlas.technologies.failures.dns import SERVERS
from atlas.technologies.failures.kubernetes import (
    CLUSTER_INFO,
    CONFIG_VIEW,
    KUBELET_LOG,
    NODES,
    POD,
    WARNINGS,
)
from atlas.technologies.failures.kubernetes_requests import CONTEXTS
from atlas.technologies.failures.kubernetes_storage import CLAIM
from atlas.technologies.failures.kubernetes_workloads import JOB_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CRON_JOB = Check(
    "Describe the cron job: schedule, deadline, last start and events.",
    shell("kubectl describe cronjob <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="Suspend is False; Last Schedule Time is long ago: it missed its starts since then.",
)

RESOLVER = KnownFailure(
    "a node has more name servers or search domains than a pod can use",
    steps=[POD, SERVERS, NODES],
)
MISSED_STARTS = KnownFailure(
    "a cron job missed too many starts, and is not started", steps=[CRON_JOB, WARNINGS, JOB_LOG]
)
NOT_EXPANDED = KnownFailure(
    "the file system of a volume cannot be made larger", steps=[CLAIM, POD, KUBELET_LOG]
)
LOGIN = KnownFailure(
    "kubectl cannot log in: its credential plugin fails or is missing",
    steps=[CONFIG_VIEW, CONTEXTS, CLUSTER_INFO],
)
