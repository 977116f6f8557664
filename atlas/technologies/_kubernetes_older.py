"""Messages of Kubernetes as its older versions word them, and of refused network plugins."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_nodes as nodes
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_origin = Repository(
    "openshift/origin",
    checked=_CHECKED,
    publisher="Kubernetes, read in a fork",
    folder="vendor/k8s.io/kubernetes",
)
EVICTION_MANAGER = _origin.file(
    "pkg/kubelet/eviction/eviction_manager.go", commit="02103b0675185d66429c7a2b52d110f8fe5b1efa"
)
SCHEDULER = _origin.file(
    "plugin/pkg/scheduler/generic_scheduler.go", commit="e5a867c9a4465524045ee8adf791b0d8ad32c22d"
)
_multus = Repository(
    "k8snetworkplumbingwg/multus-cni",
    commit="95a0932350f0060cd232096876e24672a1de83fa",
    checked=_CHECKED,
)
_docs = Repository(
    "kubernetes/website",
    commit="0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2",
    checked=_CHECKED,
    folder="content/en/docs/tasks/configure-pod-container",
)
LIBCNI = Repository(
    "containernetworking/plugins",
    commit="3d27709faaa4e3619f299b962d9ea24589e28f9c",
    checked=_CHECKED,
).file("vendor/github.com/containernetworking/cni/libcni/api.go")


class KubernetesOlderMessages:
    """Messages of Kubernetes as its older versions word them, and of refused network plugins."""

    NOT_ADMITTED = LogMessage(
        anchor="Failed to admit pod ",
        sample="W0401 10:00:00.000000    2214 eviction_manager.go:142] Failed to admit pod "
        "web-1_default(9a1c) - node has conditions: [DiskPressure]",
        pattern=r"Failed to admit pod (?P<pod>\S+) - node has conditions: (?:%v.*)?"
        r"\[(?P<conditions>[^\]]+)\]",
        severity="warning",
        meaning="A node under pressure refuses new pods.",
        source=EVICTION_MANAGER,
        failure=fails.EVICTED,
    )
    RECLAIMING = LogMessage(
        anchor="eviction manager: attempting to reclaim ",
        sample="W0401 10:00:00.000000    2214 eviction_manager.go:332] eviction manager: "
        "attempting to reclaim nodefs",
        pattern=r"eviction manager: attempting to reclaim (?P<resource>\S+)",
        severity="warning",
        meaning="The node is short of the resource; the kubelet deletes images, then evicts pods.",
        source=EVICTION_MANAGER,
        failure=fails.EVICTED,
    )
    MUST_EVICT = LogMessage(
        anchor="eviction manager: must evict pod(s) to reclaim ",
        sample="eviction manager: must evict pod(s) to reclaim memory",
        pattern=r"must evict pod\(s\) to reclaim (?P<resource>\S+)",
        severity="warning",
        meaning="The node is short of the resource, and the kubelet evicts pods.",
        source=EVICTION_MANAGER,
        failure=fails.EVICTED,
    )
    NONE_TO_EVICT = LogMessage(
        anchor="eviction manager: unable to evict any pods from the node",
        sample="eviction manager: unable to evict any pods from the node",
        severity="warning",
        meaning="The node is short of a resource, and the kubelet finds no pod to evict.",
        source=EVICTION_MANAGER,
        failure=fails.EVICTED,
    )
    NO_NODES_MATCH = LogMessage(
        anchor="No nodes are available that match all of the following predicates",
        sample="FailedScheduling  No nodes are available that match all of the following "
        "predicates:: Insufficient cpu (3).",
        pattern=r"match all of the following predicates:{1,2} ?(?P<reasons>.+)",
        severity="warning",
        meaning="The pod cannot be scheduled; the number of nodes is after each reason.",
        source=_docs.file("assign-cpu-resource.md"),
        failure=fails.UNSCHEDULABLE,
    )
    NO_FIT = LogMessage(
        anchor=" failed to fit in any node",
        sample="Warning  FailedScheduling  pod (web-1) failed to fit in any node",
        pattern=r"pod \((?P<pod>[^)]+)\) failed to fit in any node",
        severity="warning",
        meaning="The pod cannot be scheduled; the reasons follow.",
        source=SCHEDULER,
        failure=fails.UNSCHEDULABLE,
    )
    NO_FIT_ON_NODE = LogMessage(
        anchor="fit failure on node (",
        sample="fit failure on node (node-1): Insufficient memory",
        pattern=r"fit failure on node \((?P<node>[^)]+)\): (?P<reason>.+)",
        severity="warning",
        meaning="The node cannot take the pod; the reason follows.",
        source=SCHEDULER,
        failure=fails.UNSCHEDULABLE,
    )
    NO_FIT_SUMMARY = LogMessage(
        anchor="fit failure summary on nodes : ",
        sample="fit failure summary on nodes : Insufficient example.com/dongle (1)",
        pattern=r"fit failure summary on nodes : (?P<reasons>.+)",
        severity="warning",
        meaning="The pod cannot be scheduled; the number of nodes is after each reason.",
        source=_docs.file("extended-resource.md"),
        failure=fails.UNSCHEDULABLE,
    )
    NO_NODES = LogMessage(
        anchor="no nodes available to schedule pods",
        sample="Warning  FailedScheduling  default-scheduler  no nodes available to schedule pods",
        severity="warning",
        meaning="The cluster has no node that the scheduler may use.",
        source=SCHEDULER,
        failure=fails.UNSCHEDULABLE,
    )
    NOT_INDICATED = LogMessage(
        anchor="still waiting for readinessindicatorfile @ ",
        sample="Multus: [default/web-1/9a1c]: have you checked that your default network is ready? "
        "still waiting for readinessindicatorfile @ /run/multus/cni/net.d/10-calico.conf. "
        "pollimmediate error: timed out waiting for the condition",
        pattern=r"still waiting for readinessindicatorfile @ (?P<file>\S+?)\.? ",
        severity="error",
        meaning="Multus waits for the configuration of the default network, which is not there.",
        source=_multus.file("pkg/multus/multus.go"),
        failure=nodes.DEFAULT_NETWORK,
    )
    NO_NETWORK = LogMessage(
        anchor="cannot find a network-attachment-definition (",
        sample="cannot find a network-attachment-definition (macvlan) in namespace (shop): "
        "network-attachment-definitions.k8s.cni.cncf.io macvlan not found",
        pattern=r"network-attachment-definition \((?P<network>[^)]*)\) in namespace "
        r"\((?P<namespace>[^)]*)\)",
        severity="error",
        meaning="A pod names a network for Multus that does not exist in the namespace.",
        source=_multus.file("pkg/k8sclient/k8sclient.go"),
        failure=nodes.NO_NETWORK,
    )
    PLUGIN_REFUSED = LogMessage(
        anchor=": Unauthorized",
        sample='plugin type="multus" name="multus-cni-network" failed (add): Multus: '
        "[default/web-1/9a1c]: error getting pod: Unauthorized",
        pattern=r'plugin (?:type=)?\\*"(?P<plugin>[^c"\\][^"\\]*|c[^a"\\][^"\\]*)\\*"'
        r'(?: name=\\*"[^"]*")? failed \((?:add|delete)\): (?:.*: )?Unauthorized',
        severity="error",
        meaning="The API server refuses the token of a network plugin, so pods are not set up.",
        source=LIBCNI,
        failure=nodes.PLUGIN_REFUSED,
    )
