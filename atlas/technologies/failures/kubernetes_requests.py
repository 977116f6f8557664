"""What fails in requests to Kubernetes: conflicts, objects that are refused, kubectl itself."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures.kubernetes import (
    CLUSTER_INFO,
    CONFIG_VIEW,
    KUBELET_LOG,
    NODES,
    POD,
    POD_EVENTS,
    WARNINGS,
)
from atlas.technologies.failures.kubernetes_api import (
    API_SERVICES,
    DEPLOYMENTS,
    QUOTAS,
    RIGHTS,
    SERVICE_PODS,
    WEBHOOKS,
)
from atlas.technologies.failures.kubernetes_control import KINDS, NAMESPACE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_kubectl = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-27",
    publisher="Kubernetes",
    folder="pkg/cmd",
)

OBJECT = Check(
    "Read the object as it is in the cluster.",
    shell("kubectl get <resource> <name> -n <namespace> -o yaml")
    @ GET.at("kubectl get -o json pod web-pod-13je7"),
    **NO_OUTPUT,
    verify="Compare it with what the request sends; its fields and version are the current ones.",
)
DIFF = Check(
    "Compare the manifest with the object in the cluster.",
    shell("kubectl diff -f <file>") @ _kubectl.file("diff/diff.go").at("kubectl diff -f pod.json"),
    **NO_OUTPUT,
    verify="The field of the message is among the differences.",
)
EXPLAIN = Check(
    "Read the fields that the cluster's version of the kind has.",
    shell("kubectl explain <resource> --recursive")
    @ _kubectl.file("explain/explain.go").at("kubectl explain pods --recursive"),
    **NO_OUTPUT,
    verify="The field of the message is missing, spelled otherwise, or elsewhere.",
)
CONTEXTS = Check(
    "List the contexts of the kubeconfig file.",
    shell("kubectl config get-contexts")
    @ _kubectl.file("config/get_contexts.go").at("kubectl config get-contexts"),
    **NO_OUTPUT,
    verify="The context that is wanted is missing, or none is marked as current.",
)
SERVICES = Check(
    "List all services with their addresses and ports.",
    shell("kubectl get services --all-namespaces") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Another service has the node port or address, or services that nobody needs hold it.",
)
LIMIT_RANGES = Check(
    "Read the limit ranges of the namespace.",
    shell("kubectl get limitranges -n <namespace> -o yaml") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Compare their minimum, maximum and ratio with the requests and limits of the pod.",
)
CLASSES = Check(
    "List the priority classes and the runtime classes.",
    shell("kubectl get priorityclasses,runtimeclasses") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The class that the pod names is missing.",
)
NAMESPACES = Check(
    "List the namespaces with their status.",
    shell("kubectl get namespaces") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="STATUS Terminating: the namespace is being deleted, and nothing is created in it.",
)
TOKEN_MOUNT = Check(
    "Check whether the pod mounts the token of its service account.",
    shell("kubectl get pod <pod> -n <namespace> -o yaml")
    @ GET.at("kubectl get -o json pod web-pod-13je7"),
    **NO_OUTPUT,
    verify="automountServiceAccountToken: false, or no volume with serviceAccountToken: no token.",
)

CONFLICT = KnownFailure(
    "an object changed in between, so an update is refused",
    steps=[OBJECT, DIFF, WARNINGS],
)
EXISTS = KnownFailure("an object that is created exists already", steps=[OBJECT, DIFF, WARNINGS])
NOT_FOUND = KnownFailure(
    "an object that a request names does not exist", steps=[NAMESPACES, CONTEXTS, OBJECT]
)
IMMUTABLE = KnownFailure("a field that cannot change is changed", steps=[DIFF, OBJECT, EXPLAIN])
MANIFEST = KnownFailure(
    "a manifest does not fit the kind, and is refused", steps=[EXPLAIN, DIFF, KINDS]
)
ANNOTATION = KnownFailure(
    "the annotations of an object are larger than allowed", steps=[OBJECT, DIFF, EXPLAIN]
)
NODE_PORT = KnownFailure(
    "a node port is taken by another service", steps=[SERVICES, OBJECT, WARNINGS]
)
ADDRESSES = KnownFailure(
    "no address or port of the service range is free", steps=[SERVICES, WARNINGS, CLUSTER_INFO]
)
TERMINATING = KnownFailure(
    "a namespace is being deleted, so nothing is created in it",
    steps=[NAMESPACES, NAMESPACE, API_SERVICES],
)
LIMIT_RANGE = KnownFailure(
    "a pod is outside the limits that its namespace sets", steps=[LIMIT_RANGES, QUOTAS, WARNINGS]
)
NO_REQUESTS = KnownFailure(
    "a quota needs requests and limits, but a pod sets none",
    steps=[QUOTAS, LIMIT_RANGES, DEPLOYMENTS],
)
NO_CLASS = KnownFailure(
    "a pod names a priority or runtime class that does not exist",
    steps=[CLASSES, DEPLOYMENTS, WARNINGS],
)
CONTEXT = KnownFailure(
    "kubectl has no usable context or configuration", steps=[CONTEXTS, CONFIG_VIEW, CLUSTER_INFO]
)
NOT_RUNNING = KnownFailure(
    "a pod does not run, so kubectl cannot read or enter it", steps=[POD, POD_EVENTS, KUBELET_LOG]
)
NO_TUNNEL = KnownFailure("a forwarded port of a pod is not reached", steps=[POD, POD_EVENTS, NODES])
NO_LOG = KnownFailure("the log of a container cannot be read", steps=[POD, KUBELET_LOG, NODES])
NO_POD_CONFIGURATION = KnownFailure(
    "a program finds no credentials of its pod", steps=[TOKEN_MOUNT, POD, POD_EVENTS]
)
CONVERSION = KnownFailure(
    "objects cannot be converted between versions: their webhook fails",
    steps=[KINDS, SERVICE_PODS, WEBHOOKS],
)
NOT_EVALUATED = KnownFailure(
    "quotas are not evaluated in time", steps=[QUOTAS, CLUSTER_INFO, API_SERVICES]
)
WATCH = KnownFailure(
    "a watch requests a version that is too old, so its client lists again",
    steps=[CLUSTER_INFO, API_SERVICES, WARNINGS],
)
NOT_KNOWN = KnownFailure(
    "the API server has no such resource or path", steps=[API_SERVICES, KINDS, CLUSTER_INFO]
)
REFUSED = KnownFailure(
    "the API server refuses a request of a program", steps=[RIGHTS, CLUSTER_INFO, WARNINGS]
)
