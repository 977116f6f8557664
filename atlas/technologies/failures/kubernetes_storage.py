"""What fails in volumes of Kubernetes, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.failures.kubernetes import (
    KUBELET_LOG,
    NODES,
    POD,
    VOLUMES,
    WARNINGS,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

VENDORED = Repository(
    "openshift/microshift",
    commit="8e16b12fda5b1dccc41a6de48b3e356cc7d5048b",
    checked="2026-11-26",
    folder="vendor/k8s.io",
    release="1.36.2",
)
_BINDING = VENDORED.file("kubernetes/pkg/controller/volume/persistentvolume/pv_controller.go")

CLAIMS = Check(
    "List the claims of the namespace with status and storage class.",
    shell("kubectl get pvc -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="STATUS Pending or Lost: the claim has no volume, and its pod waits.",
)
CLAIM = Check(
    "Describe the claim: its class, its volume and its events.",
    shell("kubectl describe pvc <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The last Warning gives the provisioner's own error.",
)
CLASSES = Check(
    "List the storage classes; one is marked as the default.",
    shell("kubectl get storageclasses") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The class of the claim exists, and names a provisioner that runs.",
)
DRIVERS = Check(
    "List the CSI drivers that each node has registered.",
    shell("kubectl get csinodes -o yaml") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The driver of the message is missing on the node of the pod.",
)
DRIVER_PODS = Check(
    "List the pods of the CSI driver with their nodes.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Each node has a running pod of the driver, and the controller's pod runs.",
)
VOLUME_USERS = Check(
    "List the pods of the namespace with their nodes: who else uses the volume.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Another pod with the same claim, Running or Terminating on another node.",
)

ATTACHED_ELSEWHERE = KnownFailure(
    "a volume is still attached to another node",
    steps=[VOLUMES, VOLUME_USERS, NODES],
)
DRIVER_MISSING = KnownFailure(
    "a CSI driver is not registered on the node",
    steps=[DRIVERS, DRIVER_PODS, KUBELET_LOG],
)
NOT_EXPANDED = KnownFailure(
    "a volume cannot be expanded, or its expansion does not finish",
    steps=[CLAIM, CLASSES, DRIVER_PODS],
)
UNBOUND = KnownFailure(
    "a volume claim is not bound, so its pod cannot start",
    steps=[CLAIMS, CLAIM, CLASSES],
    causes=[
        UsualCause(
            "the claim names no storage class, and there is no default one",
            sign=statement("the event says that no storage class is set")
            @ _BINDING.at("for this claim and no storage class is"),
        ),
        UsualCause(
            "the external provisioner does not run, or cannot make the volume",
            sign=statement("the event says that it waits for the external provisioner")
            @ _BINDING.at("Waiting for a volume to be created either"),
        ),
    ],
)
NOT_PROVISIONED = KnownFailure(
    "a volume cannot be provisioned", steps=[CLAIM, CLASSES, DRIVER_PODS]
)
NO_CLAIM = KnownFailure(
    "a pod needs a volume claim or storage class that does not exist",
    steps=[POD, CLAIMS, CLASSES],
)
TOO_LATE = KnownFailure(
    "a config map, secret or token of a pod is not read in time", steps=[POD, WARNINGS, KUBELET_LOG]
)
