"""What fails in the control plane of Kubernetes and in rollouts, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures.kubernetes import (
    CLUSTER_INFO,
    CONFIG_VIEW,
    CORDON,
    GET,
    KUBELET_LOG,
    NODE,
    NODE_EVENTS,
    NODE_USE,
    NODES,
    POD,
    POD_EVENTS,
    ROLL_BACK,
    RUNNING_POD,
    WARNINGS,
    docs,
)
from atlas.technologies.failures.kubernetes_nodes import NETWORK_PODS
from atlas.technologies.failures.metrics_server import LOG as METRICS_LOG
from atlas.technologies.failures.metrics_server import PODS as METRICS_PODS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

_kubectl = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-26",
    publisher="Kubernetes",
    folder="pkg",
)
CAN_I = _kubectl.file("cmd/auth/cani.go")
WHO_AM_I = _kubectl.file("cmd/auth/whoami.go")
WEBHOOK_ERROR = Repository(
    "kubernetes/apiserver",
    commit="24a394e516bfda066d7e2221d7d92c052de27c54",
    checked="2026-11-26",
    publisher="Kubernetes",
).file("pkg/util/proxy/proxy.go")

WHO = Check(
    "Check as which user the API server sees you.",
    shell("kubectl auth whoami") @ WHO_AM_I.at("kubectl auth whoami"),
    **NO_OUTPUT,
    verify="It prints the user and groups; an error: the credentials are wrong or expired.",
)
RIGHTS = Check(
    "List what you may do in the namespace.",
    shell("kubectl auth can-i --list --namespace=<namespace>")
    @ CAN_I.at("kubectl auth can-i --list --namespace=foo"),
    **NO_OUTPUT,
    verify="The resource and the verb of the message are missing from the list.",
)
API_SERVICES = Check(
    "List the API groups with the service behind each and whether it is available.",
    shell("kubectl get apiservices") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="AVAILABLE False names the service that does not respond, such as metrics-server.",
)
LEASES = Check(
    "List the leases of the control plane with their holders.",
    shell("kubectl get leases -n kube-system") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The holder of the lease changed: another instance took over.",
)
WEBHOOKS = Check(
    "Read the admission webhooks, each with its service.",
    shell("kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The one whose webhook is in the message, and the namespace of its service, are known.",
)
SERVICE_PODS = Check(
    "List the pods of the namespace that the webhook or service runs in.",
    shell("kubectl get pods -n <namespace>") @ RUNNING_POD.at("kubectl get pods"),
    **NO_OUTPUT,
    verify="A pod that is not Running and ready does not respond. None: is the deployment at 0/0?",
)
QUOTAS = Check(
    "Read the quotas of the namespace: used against hard.",
    shell("kubectl get resourcequotas -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The resource of the message is at its limit.",
)
DEPLOYMENTS = Check(
    "List the deployments and their pods.",
    shell("kubectl get deployments,pods -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="READY below the wanted number; the pods that are not ready name the next check.",
)
BUDGETS = Check(
    "List the disruption budgets with the disruptions that each allows now.",
    shell("kubectl get poddisruptionbudgets -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="ALLOWED DISRUPTIONS 0: too few pods are healthy, or the budget allows none at all.",
)

PRIORITY_LEVELS = Check(
    "List the priority levels of the API server with their waiting and rejected requests.",
    shell("kubectl get --raw /debug/api_priority_and_fairness/dump_priority_levels")
    @ docs.file(
        "reference/debug-cluster/flow-control.md",
        commit="23009a516ff325a0d551d0f69de43ceeeac60d65",
    ).at("kubectl get --raw /debug/api_priority_and_fairness/dump_priority_levels"),
    **NO_OUTPUT,
    verify="RejectedRequests grow: the API server limits that level. All 0: the client limits "
    "itself.",
)
KUBELET_DATES = Check(
    "Check when the client certificate of the kubelet expires, on the node, as root.",
    shell("openssl x509 -noout -dates -in /var/lib/kubelet/pki/kubelet-client-current.pem")
    @ docs.file("tasks/administer-cluster/kubeadm/kubeadm-certs.md").at(
        "client-certificate: /var/lib/kubelet/pki/kubelet-client-current.pem"
    ),
    **NO_OUTPUT,
    verify="notAfter is in the past: the kubelet needs a new certificate. In the future: its "
    "kubeconfig names another file.",
)

FORBIDDEN = KnownFailure(
    "the API server denies a request for lack of permission", steps=[WHO, RIGHTS, CONFIG_VIEW]
)
UNAUTHENTICATED = KnownFailure(
    "the API server does not accept the credentials of a request",
    steps=[WHO, CONFIG_VIEW, CLUSTER_INFO],
)
API_BUSY = KnownFailure(
    "the API server cannot handle a request in time", steps=[API_SERVICES, CLUSTER_INFO, NODES]
)
THROTTLED = KnownFailure(
    "the API server, or the client itself, limits requests",
    steps=[PRIORITY_LEVELS, API_SERVICES, CLUSTER_INFO],
)
LEADERSHIP = KnownFailure(
    "a controller cannot renew its leader lease", steps=[LEASES, CLUSTER_INFO, NODES]
)
WEBHOOK = KnownFailure(
    "an admission webhook fails, so the API server refuses a request",
    steps=[WEBHOOKS, SERVICE_PODS, WARNINGS],
    causes=[
        UsualCause(
            "no pod of the webhook's service is ready",
            sign=statement("the message says no endpoints available for service")
            @ WEBHOOK_ERROR.at("no endpoints available for service"),
        )
    ],
)
NO_ENDPOINTS = KnownFailure(
    "a service has no ready pod", steps=[SERVICE_PODS, DEPLOYMENTS, WARNINGS]
)
METRICS = KnownFailure(
    "there are no metrics of pods and nodes: metrics-server does not respond",
    steps=[API_SERVICES, METRICS_PODS, METRICS_LOG],
)
QUOTA = KnownFailure("a quota of the namespace is used up", steps=[QUOTAS, WARNINGS, DEPLOYMENTS])
ROLLOUT = KnownFailure("a rollout does not finish", steps=[DEPLOYMENTS, POD, WARNINGS, ROLL_BACK])
BUDGET = KnownFailure(
    "a node cannot be drained: a disruption budget forbids it", steps=[BUDGETS, DEPLOYMENTS, POD]
)
DRAIN_STUCK = KnownFailure("a node cannot be drained", steps=[NODES, POD, BUDGETS])
NO_NETWORK = KnownFailure(
    "a node has no pod network: its network plugin is not ready",
    steps=[NODE, KUBELET_LOG, NETWORK_PODS, CORDON],
)
DISK_PRESSURE = KnownFailure(
    "a node runs out of disk space", steps=[NODE, DISK_SPACE, KUBELET_LOG, CORDON]
)
MEMORY_PRESSURE = KnownFailure(
    "a node runs out of memory, and evicts pods", steps=[NODE, NODE_USE, NODE_EVENTS, CORDON]
)
PID_PRESSURE = KnownFailure(
    "a node runs out of process IDs", steps=[NODE, NODE_EVENTS, KUBELET_LOG, CORDON]
)
LOCAL_STORAGE = KnownFailure(
    "a pod was evicted: it wrote more to local disk than its limit", steps=[POD, POD_EVENTS, NODE]
)
STATUS_UPDATE = KnownFailure(
    "the kubelet cannot report the state of its node to the API server",
    steps=[KUBELET_LOG, NODES, CLUSTER_INFO],
)
KUBELET_CERTIFICATE = KnownFailure(
    "the certificate that the kubelet logs in with has expired",
    steps=[KUBELET_DATES, KUBELET_LOG, NODES],
)
