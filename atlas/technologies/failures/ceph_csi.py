"""What fails in Ceph CSI, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.failures.ceph import SHOW_HEALTH as HEALTH
from atlas.technologies.failures.kubernetes import POD, VOLUMES
from atlas.technologies.failures.kubernetes_storage import CLASSES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

PODS = Check(
    "List the pods of the driver with their nodes.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="The plugin on the node of the pod, and the provisioner, run.",
)
PLUGIN_LOG = Check(
    "Read the log of the plugin on the node of the pod; with CephFS, of csi-cephfsplugin.",
    shell("kubectl logs -n <namespace> <pod> -c csi-rbdplugin --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The first call for the volume says what it waits for, often Ceph itself.",
)
BUSY = KnownFailure(
    "an earlier operation on the volume has not ended",
    steps=[PLUGIN_LOG, HEALTH, PODS],
)
IN_USE = KnownFailure(
    "an RBD image is still in use",
    steps=[VOLUMES, POD, PLUGIN_LOG],
)
MAP = KnownFailure(
    "an RBD image cannot be mapped on the node",
    steps=[PLUGIN_LOG, HEALTH, PODS],
)
COMMAND = KnownFailure(
    "a command of Ceph failed in the driver",
    steps=[PLUGIN_LOG, HEALTH, PODS],
)
CONFIGURATION = KnownFailure(
    "a storage class names a cluster or pool that does not exist",
    steps=[CLASSES, HEALTH, PLUGIN_LOG],
)
UNREACHABLE = KnownFailure(
    "the driver cannot reach the monitors of Ceph", steps=[HEALTH, PODS, PLUGIN_LOG]
)
