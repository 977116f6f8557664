"""What fails in the EBS CSI driver, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.failures.kubernetes import NODES, POD, VOLUMES
from atlas.technologies.failures.kubernetes_storage import CLAIM
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

LOG = Check(
    "Read the log of the controller.",
    shell("kubectl logs -n kube-system deployment/ebs-csi-controller -c ebs-plugin --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error of EC2 follows: a permission, a limit, or the zone.",
)
PODS = Check(
    "List the pods of the driver with their nodes.",
    shell("kubectl get pods -n kube-system -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="ebs-csi-controller runs, and ebs-csi-node on each node.",
)
CREATE = KnownFailure(
    "an EBS volume cannot be created",
    steps=[LOG, CLAIM, PODS],
)
ATTACH = KnownFailure(
    "an EBS volume cannot be attached or detached",
    steps=[VOLUMES, LOG, NODES],
)
LIMIT = KnownFailure(
    "a node has as many EBS volumes as it may",
    steps=[VOLUMES, NODES, POD],
)
RESIZE = KnownFailure(
    "an EBS volume cannot be resized",
    steps=[CLAIM, LOG, PODS],
)
