"""Messages of Kubernetes about networks of nodes, kube-proxy and kubeadm."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_nodes as nodes
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_kubernetes = Repository("kubernetes/kubernetes", checked="2026-11-26")
_pkg = "kubernetes/pkg"
CNI = _kubernetes.file(
    "pkg/kubelet/dockershim/network/cni/cni.go", commit="01c1e317d6f200d2f9124e4ef0149d0eca93e561"
)
_copy = Repository(
    "openshift/microshift",
    commit="8e16b12fda5b1dccc41a6de48b3e356cc7d5048b",
    checked="2026-11-26",
    folder="deps/github.com/openshift/kubernetes",
)
PROXIER = _copy.file("pkg/proxy/iptables/proxier.go")
KUBEADM_WAIT = _copy.file("cmd/kubeadm/app/util/apiclient/wait.go")
KUBEADM_RUNNER = _copy.file("cmd/kubeadm/app/cmd/phases/workflow/runner.go")
KUBEADM_CHECKS = _copy.file("cmd/kubeadm/app/preflight/checks.go")
KUBEADM_DISCOVERY = _copy.file("cmd/kubeadm/app/discovery/discovery.go")
KUBEADM_TOKEN = _copy.file("cmd/kubeadm/app/discovery/token/token.go")
RANGE_SET = VENDORED.file(f"{_pkg}/controller/nodeipam/ipam/cidrset/cidr_set.go")
RANGES = VENDORED.file(f"{_pkg}/controller/nodeipam/ipam/range_allocator.go")
NODE_STATUS_CODE = VENDORED.file(f"{_pkg}/kubelet/kubelet_node_status.go")
SHUTDOWN = VENDORED.file(f"{_pkg}/kubelet/nodeshutdown/nodeshutdown_manager.go")
TAINTS = VENDORED.file(f"{_pkg}/controller/tainteviction/taint_eviction.go")


class KubernetesNetworkMessages:
    """Messages of Kubernetes about networks of nodes, kube-proxy and kubeadm."""

    NO_NETWORKS = LogMessage(
        anchor="nable to update cni config: ",
        sample="W0212 10:02:06.262549  148526 cni.go:171] Unable to update cni config: "
        "No networks found in /etc/cni/net.d",
        pattern=r"nable to update cni config: (?P<reason>[Nn]o (?:valid )?networks "
        r"found in \S+)",
        severity="warning",
        meaning="The node has no configuration of a network plugin; its pods get no network.",
        source=CNI,
        failure=api.NO_NETWORK,
    )
    CNI_UNINITIALIZED = LogMessage(
        anchor="cni config uninitialized",
        sample="message:docker: network plugin is not ready: cni config uninitialized",
        severity="error",
        meaning="The node has no configuration of a network plugin; its pods get no network.",
        source=CNI,
        failure=api.NO_NETWORK,
    )
    NO_RANGES = LogMessage(
        anchor="CIDR allocation failed; there are no remaining CIDRs left to allocate "
        "in the accepted range",
        sample="E0103 08:30:16.323753       1 controller_utils.go:260] Error while "
        "processing Node Add/Delete: failed to allocate cidr from cluster cidr at "
        "idx:0: CIDR allocation failed; there are no remaining CIDRs left to allocate "
        "in the accepted range",
        severity="error",
        meaning="Every pod range of the cluster is given to a node; a new node gets none.",
        source=RANGE_SET,
        failure=nodes.NO_RANGE,
    )
    RANGE_EVENT = LogMessage(
        anchor=" status is now: CIDR",
        sample="Node worker-1 status is now: CIDRNotAvailable",
        pattern=r"Node (?P<node>\S+) status is now: (?P<reason>CIDRNotAvailable|"
        r"CIDRAssignmentFailed)",
        severity="error",
        meaning="A node got no range of pod addresses.",
        source=RANGES,
        failure=nodes.NO_RANGE,
    )
    NODE_REFUSED = LogMessage(
        anchor="Unable to register node with API server",
        sample='E0821 10:00:00.000000    1066 kubelet_node_status.go:92] "Unable to '
        'register node with API server" err="nodes is forbidden" node="worker-1"',
        severity="error",
        meaning="The API server did not take the node; the cause follows.",
        source=NODE_STATUS_CODE,
        failure=nodes.NOT_REGISTERED,
    )
    NODE_SHUT_DOWN = LogMessage(
        anchor="Pod was terminated in response to imminent node shutdown",
        sample="Pod was terminated in response to imminent node shutdown.",
        severity="warning",
        meaning="The node shut down, and its kubelet ended the pod first.",
        source=SHUTDOWN,
        failure=nodes.SHUTDOWN,
    )
    TAINTED = LogMessage(
        anchor="TaintManagerEviction",
        sample="Normal  TaintManagerEviction  2m  taint-eviction-controller  Marking "
        "for deletion Pod default/shop-0",
        pattern=r"TaintManagerEviction.*Marking for deletion Pod (?P<pod>\S+)",
        severity="warning",
        meaning="The node of the pod is not ready or not reachable for so long that "
        "the pod is replaced.",
        source=TAINTS,
        failure=nodes.GONE,
    )
    PROXY_RESTORE = LogMessage(
        anchor="ailed to execute iptables-restore",
        sample="E0502 21:19:13.000000       1 proxier.go:1402] Failed to execute "
        "iptables-restore: exit status 1 (iptables-restore: line 42 failed)",
        severity="error",
        meaning="kube-proxy could not write its rules; services are not updated on the node.",
        source=PROXIER,
        failure=nodes.RULES,
    )
    CHAIN = LogMessage(
        anchor="Failed to ensure chain ",
        sample='E0502 21:19:13.000000       1 proxier.go:701] "Failed to ensure chain '
        'jumps" err="error appending rule: exit status 4" table="filter"',
        pattern=r"Failed to ensure chain (?:exists|jumps)",
        severity="error",
        meaning="kube-proxy could not write its rules; services are not updated on the node.",
        source=PROXIER,
        failure=nodes.RULES,
    )
    KUBELET_UNHEALTHY = LogMessage(
        anchor="[kubelet-check] The kubelet is not healthy after ",
        sample="[kubelet-check] The kubelet is not healthy after 4m0.000642s",
        pattern=r"The kubelet is not healthy after (?P<time>\S+)",
        severity="error",
        meaning="The kubelet of the node did not become healthy while kubeadm waited.",
        source=KUBEADM_WAIT,
        failure=nodes.NOT_STARTED,
    )
    PREFLIGHT = LogMessage(
        anchor="error execution phase preflight",
        sample="error execution phase preflight: [preflight] Some fatal errors occurred:",
        severity="error",
        meaning="kubeadm found something that keeps the node from working; the lines "
        "with ERROR name it.",
        source=KUBEADM_RUNNER,
        failure=nodes.PREFLIGHT,
    )
    PREFLIGHT_CHECK = LogMessage(
        anchor="[ERROR ",
        sample="[ERROR Swap]: running with swap on is not supported. Please disable swap",
        pattern=r"\[ERROR (?P<check>Swap|Port-\d+|FileAvailable\S+|DirAvailable\S+|"
        r"FileContent\S+|NumCPU|Mem|CRI|SystemVerification|IsPrivilegedUser|"
        r"KubeletVersion|KubernetesVersion|ImagePull|CoreDNSUnsupportedPlugins|"
        r"CreateJob|ControlPlaneNodesReady|Service-\w+|Hostname|HTTPProxy)\]: ",
        severity="error",
        meaning="A check of kubeadm failed, so it changed nothing.",
        source=KUBEADM_CHECKS,
        failure=nodes.PREFLIGHT,
    )
    IDENTITY = LogMessage(
        anchor="couldn't validate the identity of the API Server",
        sample="error execution phase preflight: couldn't validate the identity of the "
        "API Server: Get "
        '"https://10.0.0.4:6443/api/v1/namespaces/kube-public/configmaps/cluster-info?t'
        'imeout=10s": context deadline exceeded',
        severity="error",
        meaning="A node that joins cannot reach the API server, or does not trust it.",
        source=KUBEADM_DISCOVERY,
        failure=nodes.JOIN,
    )
    NO_JWS = LogMessage(
        anchor="could not find a JWS signature in the cluster-info ConfigMap",
        sample='could not find a JWS signature in the cluster-info ConfigMap for token ID "abcdef"',
        severity="error",
        meaning="The token that a node joins with does not exist or has expired.",
        source=KUBEADM_TOKEN,
        failure=nodes.TOKEN,
    )
