"""What fails in the nodes of Kubernetes and their networks, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.failures._machine import util_linux
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT
from atlas.technologies.failures.kubernetes import (
    CLUSTER_INFO,
    CORDON,
    KUBELET_LOG,
    NODE,
    NODE_EVENTS,
    NODES,
    POD,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

SWAPON = util_linux.file("sys-utils/swapon.8.adoc")
_INFO = Repository(
    "docker/cli", commit="28f756087eea5fa301f3fbf12b01ae62f91521c2", checked="2026-11-26"
).file("docs/reference/commandline/system_info.md")

SWAPS = Check(
    "List the swap devices and files, on the node.",
    shell("swapon --show") @ SWAPON.at("in favour of *--show* that provides better"),
    healthy=statement("nothing: no swap is in use")
    @ SWAPON.at("Display swap usage summary by device."),
    unhealthy=statement("one line for each swap device or file")
    @ SWAPON.at("Display swap usage summary by device."),
)
SWAP_OFF = Step(
    "Turn all swap off, as root; what it holds must fit in free memory.",
    command=shell("swapoff -a") @ SWAPON.at("swapping is disabled on all known swap devices"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="swapon -a, while its lines are in /etc/fstab.",
    verify="swapon --show prints nothing, and the kubelet is active. Remove swap from /etc/fstab.",
)
RUNTIME_DRIVER = Check(
    "Read the cgroup driver that Docker uses, on the node.",
    shell("docker info") @ _INFO.at("Display system-wide information"),
    **NO_OUTPUT,
    verify="Cgroup Driver is the one that cgroupDriver of the kubelet's configuration names.",
)
RANGES = Check(
    "List the pod ranges of the nodes.",
    shell("kubectl get nodes -o custom-columns=node:.metadata.name,pods:.spec.podCIDR")
    @ GET.at(
        "-o custom-columns=CONTAINER:.spec.containers[0].name,IMAGE:.spec.containers[0].image"
    ),
    **NO_OUTPUT,
    verify="<none>: the node got no range, so its pods get no addresses.",
)
NETWORK_PODS = Check(
    "List the pods of kube-system with their nodes: the network plugin and kube-proxy.",
    shell("kubectl get pods -n kube-system -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Those on the node run and are ready; the log of one that does not says why. No "
    "plugin there: it has its own namespace; use --all-namespaces.",
)
PROXY_LOG = Check(
    "Read the log of kube-proxy.",
    shell("kubectl logs -n kube-system -l k8s-app=kube-proxy --prefix --since=1h --tail=-1")
    @ LOGS.at("kubectl logs -l app=nginx --all-containers=true"),
    **NO_OUTPUT,
    verify="Errors name the node and the rule or connection that failed.",
)

DISCOVERY = Check(
    "Read the cluster-info for nodes that join; it has one signature for each valid token.",
    shell("kubectl get configmap cluster-info -n kube-public -o yaml")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="jws-kubeconfig-TOKEN is there for the token's id, and server is the right address.",
)

NOT_STARTED = KnownFailure(
    "the kubelet does not start", is_general=True, steps=[KUBELET_LOG, UNIT, NODES]
)
SWAP = KnownFailure("the kubelet does not start: swap is on", steps=[SWAPS, KUBELET_LOG, SWAP_OFF])
CGROUP_DRIVER = KnownFailure(
    "the kubelet does not start: its cgroup driver is not the runtime's",
    steps=[RUNTIME_DRIVER, KUBELET_LOG, UNIT],
)
NO_RUNTIME = KnownFailure(
    "the kubelet cannot reach the container runtime", steps=[KUBELET_LOG, UNIT, NODE, CORDON]
)
NO_RANGE = KnownFailure(
    "no pod address range is left for a node", steps=[RANGES, NODE_EVENTS, NODES]
)
NOT_REGISTERED = KnownFailure(
    "the kubelet cannot register its node, or find it in the API",
    steps=[NODES, KUBELET_LOG, CLUSTER_INFO],
)
RULES = KnownFailure(
    "kube-proxy cannot write its rules, or read what they need",
    steps=[PROXY_LOG, NETWORK_PODS, NODE],
)
SHUTDOWN = KnownFailure("a pod was ended: its node shut down", steps=[NODES, POD, NODE_EVENTS])
GONE = KnownFailure(
    "pods are evicted from a node that is not ready", steps=[NODES, NODE, KUBELET_LOG, CORDON]
)
PREFLIGHT = KnownFailure("kubeadm's checks of a node fail", steps=[SWAPS, LISTENERS, UNIT])
TOKEN = KnownFailure(
    "a node cannot join: its token does not exist or has expired",
    steps=[DISCOVERY, KUBELET_LOG, CLUSTER_INFO],
)
JOIN = KnownFailure(
    "a node cannot join: the API server is unreachable, or not trusted",
    steps=[DISCOVERY, KUBELET_LOG, CLUSTER_INFO],
)
SIGNING_REQUESTS = Check(
    "List the signing requests of the nodes.",
    shell("kubectl get csr") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Pending: a request of the kubelet waits for approval.",
)
NO_SERVING_CERTIFICATE = KnownFailure(
    "the kubelet has no serving certificate", steps=[SIGNING_REQUESTS, KUBELET_LOG, NODES]
)
PLUGIN_REFUSED = KnownFailure(
    "the API server refuses the network plugin: its token is not valid",
    steps=[NETWORK_PODS, KUBELET_LOG, CLUSTER_INFO],
)
DEFAULT_NETWORK = KnownFailure(
    "the default network of a node is not ready, so Multus waits",
    steps=[NETWORK_PODS, KUBELET_LOG, NODES],
)
NETWORKS = Check(
    "List the networks for Multus in the namespace.",
    shell("kubectl get network-attachment-definitions -n <namespace>")
    @ Repository(
        "k8snetworkplumbingwg/multus-cni",
        commit="95a0932350f0060cd232096876e24672a1de83fa",
        checked="2026-11-26",
    )
    .file("docs/quickstart.md")
    .at("kubectl get network-attachment-definitions"),
    **NO_OUTPUT,
    verify="The network of the message is missing, or is in another namespace.",
)
NO_NETWORK = KnownFailure(
    "a pod names a network that does not exist", steps=[NETWORKS, POD, NETWORK_PODS]
)
