"""What fails in the Azure Disk CSI driver, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import LOGS
from atlas.technologies.failures.azure_api import DISKS
from atlas.technologies.failures.kubernetes import KUBELET_LOG, NODES, VOLUMES
from atlas.technologies.failures.kubernetes_storage import CLAIM
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_driver = Repository(
    "kubernetes-sigs/azuredisk-csi-driver",
    commit="d983d613b6dd04af5bcc886d309b8de6ea5637b6",
    checked="2026-11-27",
)
DEBUG = _driver.file("docs/csi-debug.md")

LOG = Check(
    "Read the log of the controller; on AKS, where it is hidden, read the events of the pod.",
    shell("kubectl logs -n kube-system deployment/csi-azuredisk-controller -c azuredisk --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error of Azure follows: throttling, a quota, or another operation on the machine.",
)
PODS = Check(
    "List the pods of the driver on the nodes.",
    shell("kubectl get po -o wide -n kube-system | grep csi-azuredisk-node")
    @ DEBUG.at("kubectl get po -o wide -n kube-system"),
    **NO_OUTPUT,
    verify="The one of the node runs, and all of its containers are ready.",
)
ATTACHED_ELSEWHERE = KnownFailure(
    "a disk is still attached to another node", steps=[VOLUMES, DISKS, NODES]
)
ATTACH = KnownFailure(
    "a disk cannot be attached or detached",
    steps=[VOLUMES, LOG, NODES],
)
NO_DEVICE = KnownFailure(
    "a node does not see a disk that is attached to it", steps=[VOLUMES, PODS, KUBELET_LOG]
)
RESIZE = KnownFailure("a disk cannot be resized", steps=[CLAIM, LOG, VOLUMES])
