"""Messages of the kubelet: state, certificates; of kubeadm: joining."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_nodes as nodes
from atlas.technologies.failures import kubernetes_upkeep as upkeep
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

STATUS = VENDORED.file("kubernetes/pkg/kubelet/kubelet_node_status.go")
EVICTION = VENDORED.file("kubernetes/pkg/kubelet/eviction/eviction_manager.go")
STATS = VENDORED.file("kubernetes/pkg/kubelet/stats/cri_stats_provider.go")
SYSTEM = VENDORED.file("kubernetes/pkg/kubelet/server/stats/summary_sys_containers.go")
CHECKPOINT = VENDORED.file("kubernetes/pkg/kubelet/cm/cpumanager/state/state_checkpoint.go")
CPU = VENDORED.file("kubernetes/pkg/kubelet/cm/cpumanager/cpu_manager.go")
CERTIFICATES = VENDORED.file("client-go/util/certificate/certificate_manager.go")
STATUS_MANAGER = VENDORED.file("kubernetes/pkg/kubelet/status/status_manager.go")
CONTAINER = VENDORED.file("kubernetes/pkg/kubelet/container/runtime.go")
PLEG = VENDORED.file("kubernetes/pkg/kubelet/pleg/generic.go")
WORKERS = VENDORED.file("kubernetes/pkg/kubelet/pod_workers.go")
_kubeadm = Repository(
    "openshift/microshift",
    commit="8e16b12fda5b1dccc41a6de48b3e356cc7d5048b",
    checked="2026-11-27",
    folder="deps/github.com/openshift/kubernetes/cmd/kubeadm/app",
)
COPY_CERTS = _kubeadm.file("phases/copycerts/copycerts.go")
JOIN_KUBELET = _kubeadm.file("cmd/phases/join/kubelet.go")
WAIT = _kubeadm.file("util/apiclient/wait.go")
JOIN = _kubeadm.file("cmd/join.go")


class KubernetesJoiningMessages:
    """Messages of the kubelet: state, certificates; of kubeadm: joining."""

    STATUS_NOT_SENT = LogMessage(
        anchor="Error updating node status, will retry",
        sample='E1126 kubelet_node_status.go:540] "Error updating node status, will retry" '
        'err="error getting node \\"node-1\\": Get '
        '\\"https://10.0.0.1:6443/api/v1/nodes/node-1\\": context deadline exceeded"',
        severity="error",
        meaning="The kubelet cannot report the state of its node.",
        source=STATUS,
        failure=api.STATUS_UPDATE,
    )
    SUMMARY = LogMessage(
        anchor="viction manager: failed to get summary stats",
        sample='E1126 eviction_manager.go:256] "Eviction manager: failed to get summary stats" '
        'err="failed to get node info: node \\"node-1\\" not found"',
        severity="error",
        meaning="The kubelet cannot measure memory and disk of its node, so it evicts nothing.",
        source=EVICTION,
        failure=upkeep.STATISTICS,
    )
    MOUNT_POINT = LogMessage(
        anchor="ailed to get the info of the filesystem with mountpoint",
        sample='E1126 cri_stats_provider.go:455] "Failed to get the info of the filesystem with '
        'mountpoint" err="unable to find data in memory cache" mountpoint="/var/lib/containerd"',
        severity="warning",
        meaning="The kubelet does not know the disk of the images yet; ordinary only just after a "
        "start.",
        source=STATS,
        failure=upkeep.STATISTICS,
    )
    SYSTEM_STATS = LogMessage(
        anchor="ailed to get system container stats",
        sample='E1126 summary_sys_containers.go:82] "Failed to get system container stats" '
        'err="failed to get cgroup stats for \\"/system.slice/docker.service\\"" '
        'containerName="/system.slice/docker.service"',
        severity="warning",
        meaning="The kubelet finds no statistics of a system service: it runs in another cgroup.",
        source=SYSTEM,
        failure=upkeep.STATISTICS,
    )
    STATE_CORRUPT = LogMessage(
        anchor="could not restore state from checkpoint: ",
        sample="could not restore state from checkpoint: checkpoint is corrupted, please drain "
        "this node and delete the CPU manager checkpoint file "
        '"/var/lib/kubelet/cpu_manager_state" before restarting Kubelet',
        pattern=r'could not restore state from checkpoint: .* file "(?P<file>[^"]+)"',
        severity="fatal",
        meaning="The file with the assignments of CPUs or memory is damaged or of another policy, "
        "and the kubelet stops.",
        source=CHECKPOINT,
        failure=upkeep.STATE_FILE,
    )
    STATE_POLICY = LogMessage(
        anchor="Could not initialize checkpoint manager, please drain node and remove policy "
        "state file",
        sample='E1126 cpu_manager.go:246] "Could not initialize checkpoint manager, please drain '
        'node and remove policy state file"',
        severity="fatal",
        meaning="The state file of the CPU manager does not fit its policy.",
        source=CPU,
        failure=upkeep.STATE_FILE,
    )
    NO_CERTIFICATE = LogMessage(
        anchor="ailed while requesting a signed certificate from the ",
        sample="E1126 certificate_manager.go:562] kubernetes.io/kube-apiserver-client-kubelet: "
        "Failed while requesting a signed certificate from the control plane: cannot create "
        "certificate signing request: Unauthorized",
        severity="error",
        meaning="The kubelet cannot renew its certificate; it leaves the cluster when the old one "
        "expires.",
        source=CERTIFICATES,
        failure=upkeep.NODE_CERTIFICATE,
    )
    NOT_LOCATED = LogMessage(
        anchor="The container could not be located when the pod was ",
        sample="State: Terminated  Reason: ContainerStatusUnknown  Message: The container could "
        "not be located when the pod was terminated  Exit Code: 137",
        severity="error",
        meaning="The container was gone before its end was recorded, as after a restart of its "
        "node.",
        source=STATUS_MANAGER,
        failure=upkeep.UNKNOWN_STATUS,
    )
    STATUS_UNKNOWN = LogMessage(
        anchor="ContainerStatusUnknown",
        sample="web-1  0/1  ContainerStatusUnknown  1  3h",
        pattern=r"ContainerStatusUnknown",
        severity="error",
        meaning="The container was gone before its end was recorded, as after an eviction.",
        source=CONTAINER,
        failure=upkeep.UNKNOWN_STATUS,
    )
    PLEG_START = LogMessage(
        anchor="pleg has yet to be successful",
        sample='E1126 kubelet.go:2376] "Skipping pod synchronization" err="[container runtime '
        "status check may not have completed yet, PLEG is not healthy: pleg has yet to be "
        'successful]"',
        severity="warning",
        meaning="The runtime did not list its containers since the kubelet started; no pod is "
        "handled until it does.",
        source=PLEG,
        failure=fails.RUNTIME,
    )
    SYNC_FAILED = LogMessage(
        anchor="rror syncing pod, skipping",
        sample='E1126 pod_workers.go:1298] "Error syncing pod, skipping" err="failed to '
        '\\"KillContainer\\" for \\"web\\" with KillContainerError: rpc error"',
        severity="error",
        meaning="The kubelet could not bring a pod to its state; the error says at which step.",
        source=WORKERS,
        failure=upkeep.NOT_SYNCED,
    )
    CERTIFICATES_GONE = LogMessage(
        anchor="This Secret might have expired. Please, run ",
        sample='error downloading the secret: Secret "kubeadm-certs" was not found in the '
        '"kube-system" Namespace. This Secret might have expired. Please, run `kubeadm init phase '
        "upload-certs --upload-certs` on a control plane to generate a new one",
        severity="error",
        meaning="The certificates for further control plane nodes are kept for two hours only, "
        "and are gone.",
        source=COPY_CERTS,
        failure=upkeep.CERTIFICATE_SECRET,
    )
    NAME_TAKEN = LogMessage(
        anchor="You must delete the existing Node or change the name of this new joining Node",
        sample='a Node with name "node-1" and status "Ready" already exists in the cluster. You '
        "must delete the existing Node or change the name of this new joining Node",
        pattern=r'a Node with name "(?P<node>[^"]+)" and status "(?P<status>[^"]+)" already '
        r"exists in the cluster",
        severity="error",
        meaning="Another node of this name is in the cluster.",
        source=JOIN_KUBELET,
        failure=upkeep.NAME_TAKEN,
    )
    KUBELET_HEALTH = LogMessage(
        anchor="The HTTP call equal to ",
        sample="The HTTP call equal to 'curl -sSL http://127.0.0.1:10248/healthz' returned "
        'error: Get "http://127.0.0.1:10248/healthz": dial tcp 127.0.0.1:10248: connect: '
        "connection refused",
        pattern=r"The HTTP call equal to 'curl -sSL (?P<url>[^']+)' (?:returned|failed)",
        severity="error",
        meaning="kubeadm waits for the kubelet of this node, whose health check fails.",
        source=WAIT,
        failure=upkeep.KUBELET_UNHEALTHY,
    )
    NO_KUBEADM_CONFIG = LogMessage(
        anchor="unable to fetch the kubeadm-config ConfigMap",
        sample="error execution phase preflight: unable to fetch the kubeadm-config ConfigMap: "
        "failed to get config map: Unauthorized",
        severity="error",
        meaning="A node that joins cannot read the settings of the cluster; the cause follows.",
        source=JOIN,
        failure=nodes.JOIN,
    )
