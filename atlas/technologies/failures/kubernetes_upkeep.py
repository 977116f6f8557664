"""What fails in the upkeep of Kubernetes: volumes that are freed, autoscalers, nodes, kubeadm."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT
from atlas.technologies.failures.kubernetes import (
    CORDON,
    KUBELET_LOG,
    NODE,
    NODE_EVENTS,
    NODES,
    POD,
    POD_EVENTS,
    VOLUMES,
    WARNINGS,
)
from atlas.technologies.failures.kubernetes_api import LEASES, SERVICE_PODS
from atlas.technologies.failures.kubernetes_control import API_ENDPOINTS, SERVICE
from atlas.technologies.failures.kubernetes_nodes import DISCOVERY, SIGNING_REQUESTS
from atlas.technologies.failures.kubernetes_storage import (
    CLAIM,
    CLAIMS,
    CLASSES,
    DRIVER_PODS,
    VENDORED,
    VOLUME_USERS,
)
from atlas.technologies.failures.kubernetes_workloads import AUTOSCALERS, CONFIGURATION_NAMES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_WORKERS = VENDORED.file("kubernetes/pkg/kubelet/pod_workers.go")

ALL_AUTOSCALERS = Check(
    "List the autoscalers of the namespace with what each of them scales.",
    shell("kubectl get hpa -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Two of them name the same target, or one names a target that does not exist.",
)
SETS = Check(
    "List the stateful sets, daemon sets and pods of the namespace.",
    shell("kubectl get statefulsets,daemonsets,pods -n <namespace> -o wide")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="READY is below DESIRED: the pods that are missing or failed show where to look.",
)
PERSISTENT_VOLUMES = Check(
    "List the volumes with status, claim and storage class.",
    shell("kubectl get persistentvolumes") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="STATUS Released or Failed: the claim is gone, and the volume was not freed.",
)
JOIN_SECRETS = Check(
    "List the secrets of kube-system: kubeadm keeps the certificates in kubeadm-certs.",
    shell("kubectl get secrets -n kube-system") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="kubeadm-certs is missing: it expired, and upload-certs has to create it again.",
)

NOT_UNMOUNTED = KnownFailure(
    "a volume cannot be unmounted or detached", steps=[VOLUMES, VOLUME_USERS, KUBELET_LOG]
)
NOT_DELETED = KnownFailure(
    "a volume that was released cannot be deleted", steps=[PERSISTENT_VOLUMES, DRIVER_PODS, VOLUMES]
)
CLAIM_LOST = KnownFailure(
    "a claim has lost its volume, or shares it with another one",
    steps=[CLAIMS, CLAIM, PERSISTENT_VOLUMES],
)
BINDING_LATE = KnownFailure(
    "a volume is not bound in time, so its pod is not scheduled",
    steps=[CLAIM, CLASSES, DRIVER_PODS],
)
WRONG_VOLUME = KnownFailure(
    "a claim names a volume that does not fit it", steps=[CLAIM, PERSISTENT_VOLUMES, CLASSES]
)
NO_TARGET = KnownFailure(
    "an autoscaler cannot read or change its target",
    steps=[ALL_AUTOSCALERS, AUTOSCALERS, WARNINGS],
)
TWO_AUTOSCALERS = KnownFailure(
    "two autoscalers control the same pods", steps=[ALL_AUTOSCALERS, AUTOSCALERS, POD]
)
PREEMPTED = KnownFailure(
    "a pod was preempted by one of higher priority", steps=[POD, NODE_EVENTS, NODES]
)
PULL_SECRET = KnownFailure(
    "a pod names a pull secret that does not exist",
    steps=[CONFIGURATION_NAMES, POD, POD_EVENTS],
)
IMAGE_NAME = KnownFailure("the name of an image is not valid", steps=[POD, POD_EVENTS, WARNINGS])
SYSCTL = KnownFailure(
    "a pod sets a sysctl that its node does not allow", steps=[POD, NODE, KUBELET_LOG]
)
TOPOLOGY = KnownFailure(
    "a node cannot give a pod its resources in one NUMA domain",
    steps=[POD, NODE_EVENTS, KUBELET_LOG],
)
DAEMON_POD = KnownFailure(
    "a pod of a daemon set or stateful set fails, and is replaced", steps=[SETS, POD, WARNINGS]
)
ENDPOINTS = KnownFailure(
    "the endpoints of a service cannot be updated", steps=[SERVICE, SERVICE_PODS, WARNINGS]
)
SERVICE_ADDRESS = KnownFailure(
    "the address of a service is not in the range, or not recorded",
    steps=[SERVICE, API_ENDPOINTS, WARNINGS],
)
SANDBOX_CHANGED = KnownFailure(
    "the sandbox of a pod ended, so the pod is re-created", steps=[POD, POD_EVENTS, KUBELET_LOG]
)
REBOOTED = KnownFailure("a node has restarted", steps=[NODES, NODE_EVENTS, KUBELET_LOG])
STATISTICS = KnownFailure(
    "the kubelet gets no statistics of a node or its containers",
    steps=[NODE, KUBELET_LOG, NODE_EVENTS],
)
COLLECTION = KnownFailure(
    "the kubelet cannot remove old images or containers", steps=[NODE, KUBELET_LOG, NODE_EVENTS]
)
RESERVED = KnownFailure(
    "the kubelet cannot limit the resources of all pods together",
    steps=[NODE, KUBELET_LOG, NODE_EVENTS],
)
STATE_FILE = KnownFailure(
    "the kubelet does not start: a state file does not fit its policy",
    steps=[KUBELET_LOG, UNIT, NODE, CORDON],
)
NODE_CERTIFICATE = KnownFailure(
    "the kubelet gets no new certificate", steps=[SIGNING_REQUESTS, KUBELET_LOG, NODES]
)
CERTIFICATE_SECRET = KnownFailure(
    "a control plane node cannot join: the uploaded certificates are gone",
    steps=[JOIN_SECRETS, DISCOVERY, NODES],
)
NAME_TAKEN = KnownFailure(
    "a node cannot join: a node of this name exists", steps=[NODES, NODE, KUBELET_LOG]
)
KUBELET_UNHEALTHY = KnownFailure(
    "kubeadm waits for the kubelet, which is not healthy",
    steps=[KUBELET_LOG, UNIT, DISK_SPACE],
)
UNKNOWN_STATUS = KnownFailure(
    "the kubelet does not know how a container ended", steps=[POD, NODE, KUBELET_LOG]
)
CACHES = KnownFailure(
    "a controller cannot fill its caches in time", steps=[LEASES, API_ENDPOINTS, WARNINGS]
)
NOT_SYNCED = KnownFailure(
    "the kubelet cannot sync a pod; the message ends with the cause",
    steps=[POD, KUBELET_LOG, NODE],
    causes=[wrapped_error(_WORKERS.at("Error syncing pod, skipping"))],
)
