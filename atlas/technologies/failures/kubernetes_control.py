"""What fails between the API server of Kubernetes and what calls it, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.failures.kubernetes import (
    CLUSTER_INFO,
    CONFIG_VIEW,
    KUBELET_LOG,
    NODE,
    NODES,
    POD,
    WARNINGS,
)
from atlas.technologies.failures.kubernetes_api import API_SERVICES, RIGHTS, SERVICE_PODS, WEBHOOKS
from atlas.technologies.failures.kubernetes_nodes import NETWORK_PODS, PROXY_LOG
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_REFLECTOR = VENDORED.file("client-go/tools/cache/reflector.go")

API_ENDPOINTS = Check(
    "List the addresses of the API server behind its service.",
    shell("kubectl get endpointslices -n default") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="ENDPOINTS of the slice kubernetes are the control plane's machines, and respond.",
)
KINDS = Check(
    "List the kinds that were added to the API.",
    shell("kubectl get customresourcedefinitions") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The kind of the message is missing: its operator or CRDs are not installed.",
)
NAMESPACE = Check(
    "Read the conditions of the namespace.",
    shell("kubectl get namespace <namespace> -o yaml") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The conditions name the resources, finalizers or API groups that keep it.",
)
SERVICE = Check(
    "Describe the service: its address, annotations and events.",
    shell("kubectl describe service <service> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The last Warning gives the cloud's own error.",
)

UNREACHABLE = KnownFailure(
    "a program in the cluster cannot reach the API server",
    steps=[CLUSTER_INFO, API_ENDPOINTS, NETWORK_PODS, PROXY_LOG],
)
NOT_LISTED = KnownFailure(
    "a controller cannot read objects from the API server",
    steps=[API_ENDPOINTS, NETWORK_PODS, PROXY_LOG],
    causes=[wrapped_error(_REFLECTOR.at("failed to list"))],
)
NO_API = KnownFailure(
    "kubectl cannot connect to the API server", steps=[CONFIG_VIEW, CLUSTER_INFO, KUBELET_LOG]
)
NO_UPGRADE = KnownFailure(
    "a connection into a container cannot be opened", steps=[POD, NODES, RIGHTS]
)
AGGREGATED = KnownFailure(
    "the service behind an API group does not respond", steps=[API_SERVICES, SERVICE_PODS, WARNINGS]
)
WEBHOOK_LATE = KnownFailure(
    "an admission webhook cannot be reached, or responds too late",
    steps=[WEBHOOKS, SERVICE_PODS, NETWORK_PODS],
)
WEBHOOK_DOWN = KnownFailure(
    "an admission webhook has no ready pod, so requests are refused",
    steps=[WEBHOOKS, SERVICE_PODS, WARNINGS],
)
DENIED = KnownFailure(
    "an admission webhook or policy denies a request", steps=[WEBHOOKS, WARNINGS, SERVICE_PODS]
)
KIND_UNKNOWN = KnownFailure(
    "the API server does not know the kind of an object", steps=[KINDS, API_SERVICES, CLUSTER_INFO]
)
KUBELET_DIALLED = KnownFailure(
    "the API server cannot reach the kubelet of a node", steps=[NODES, NODE, KUBELET_LOG]
)
NAMESPACE_STUCK = KnownFailure(
    "a namespace is not deleted", steps=[NAMESPACE, API_SERVICES, WEBHOOKS]
)
LOAD_BALANCER = KnownFailure(
    "a load balancer of a service cannot be set up", steps=[SERVICE, WARNINGS, NODES]
)
