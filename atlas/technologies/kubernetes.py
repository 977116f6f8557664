"""Kubernetes: scheduler and supervisor of containers."""

from typing import ClassVar

from atlas.evidence.constructors import count, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._kubernetes_admission_messages import KubernetesAdmissionMessages
from atlas.technologies._kubernetes_client_library_messages import KubernetesClientLibraryMessages
from atlas.technologies._kubernetes_clients import KubernetesClientMessages
from atlas.technologies._kubernetes_control import KubernetesControlMessages
from atlas.technologies._kubernetes_controllers import KubernetesControllerMessages
from atlas.technologies._kubernetes_events import KubernetesEventMessages
from atlas.technologies._kubernetes_joining_messages import KubernetesJoiningMessages
from atlas.technologies._kubernetes_kubectl_messages import KubernetesKubectlMessages
from atlas.technologies._kubernetes_kubelet_messages import KubernetesKubeletMessages
from atlas.technologies._kubernetes_messages import KubernetesMessages
from atlas.technologies._kubernetes_metrics_messages import KubernetesMetricsMessages
from atlas.technologies._kubernetes_network import KubernetesNetworkMessages
from atlas.technologies._kubernetes_nodes import KubernetesNodeMessages
from atlas.technologies._kubernetes_older import KubernetesOlderMessages
from atlas.technologies._kubernetes_request_messages import KubernetesRequestMessages
from atlas.technologies._kubernetes_storage import KubernetesStorageMessages
from atlas.technologies._kubernetes_volume_messages import KubernetesVolumeMessages
from atlas.technologies._kubernetes_workloads import KubernetesWorkloadMessages
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/kubernetes.md")


CLUSTER = Repository(
    "kubernetes/website", commit="0375563fd11e8f3eb39c605d1c42da8e485ff949", checked=_CHECKED
).file("content/en/docs/tasks/debug/debug-cluster/_index.md")
FIT = Repository(
    "kubernetes/kubernetes", commit="007f7ae7dc217d27dad994dce003cfe1c5bc6706", checked="2026-11-23"
).file("pkg/scheduler/framework/plugins/noderesources/fit.go")
_state = Repository(
    "kubernetes/kube-state-metrics",
    commit="c92fe0c5ce02d3b52abf54490e00db6c706f2ba5",
    checked=_CHECKED,
    folder="docs/metrics",
)
MEMORY = Repository(
    "kubernetes/website", commit="0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2", checked=_CHECKED
).file("content/en/docs/tasks/configure-pod-container/assign-memory-resource.md")
_kubectl = Repository(
    "kubernetes/kubectl", commit="dee3483a3d6a64c07fdf746caf80af446dee99ac", checked="2026-11-26"
)
KUBECTL = _kubectl.file("pkg/cmd/util/helpers.go")
SEMCONV = Repository(
    "containerd/containerd",
    commit="301026e58c619e63d09c0ec411012e54c0124b03",
    checked="2026-11-26",
).file("vendor/go.opentelemetry.io/otel/semconv/v1.43.0/attribute_group.go")
POD_METRICS = _state.file("workload/pod-metrics.md")
RUNTIME = "pkg/kubelet/kuberuntime/kuberuntime_manager.go"
_RELEASED = """
1.16 2019-09-18  1.17 2019-12-07  1.18 2020-03-25  1.19 2020-08-26  1.20 2020-12-08
1.21 2021-04-08  1.22 2021-08-04  1.23 2021-12-07  1.24 2022-05-03  1.25 2022-08-23
1.26 2022-12-08  1.27 2023-04-11  1.28 2023-08-15  1.29 2023-12-13  1.30 2024-04-17
1.31 2024-08-13  1.32 2024-12-11  1.33 2025-04-23  1.34 2025-08-27  1.35 2025-12-17
1.36 2026-04-22
"""
_kubernetes = Repository(
    "kubernetes/kubernetes", commit="32ac1c9073b132b8ba18aa830f46b77dcceb0723", checked=_CHECKED
)
SYNC_RESULT = _kubernetes.file(
    "pkg/kubelet/container/sync_result.go", commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282"
)
IMAGES = _kubernetes.file(
    "pkg/kubelet/images/types.go", commit="0a2f5b122db7f5dab90e3b6384811a68dd030ca3"
)


class Kubernetes(
    KubernetesMetricsMessages,
    KubernetesClientLibraryMessages,
    KubernetesJoiningMessages,
    KubernetesAdmissionMessages,
    KubernetesKubeletMessages,
    KubernetesVolumeMessages,
    KubernetesKubectlMessages,
    KubernetesRequestMessages,
    KubernetesMessages,
    KubernetesClientMessages,
    KubernetesControlMessages,
    KubernetesControllerMessages,
    KubernetesEventMessages,
    KubernetesNetworkMessages,
    KubernetesNodeMessages,
    KubernetesOlderMessages,
    KubernetesStorageMessages,
    KubernetesWorkloadMessages,
    Technology,
):
    """A control plane that runs containers on a fleet of machines."""

    name = "Kubernetes"
    icon = "simple-icons:kubernetes"
    prints_anywhere: ClassVar[bool] = True
    plane = "control"
    programs: ClassVar = {"swapon": "lists swap", "swapoff": "turns swap off"}
    needs = ("etcd", "containerd")
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("/var/log/kubelet.log of the node, or journalctl with systemd") @ CLUSTER.at(
        "`/var/log/kubelet.log` - logs from the kubelet,"
    )
    ports: ClassVar = {
        "API": quantity(6443, "")
        @ _kubernetes.file("cmd/kubeadm/app/apis/kubeadm/v1alpha1/defaults.go").at(
            "DefaultAPIBindPort = 6443"
        ),
        "kubelet": quantity(10250, "")
        @ _kubernetes.file("pkg/master/ports/ports.go").at("KubeletPort = 10250"),
    }
    MAX_PODS = Parameter(
        "pods per node, default",
        count(110, "pod")
        @ _kubernetes.file("pkg/kubelet/apis/kubeletconfig/v1beta1/defaults.go").at(
            "obj.MaxPods = 110"
        ),
    )

    NODE_SILENT = LogMessage(
        anchor="Kubelet stopped posting node status.",
        sample="Ready                Unknown   Thu, 17 Feb 2022 17:12:40 -0500   Thu, 17 Feb 2022 "
        "17:13:52 -0500   NodeStatusUnknown   Kubelet stopped posting node status.",
        severity="warning",
        meaning="The control plane gets no heartbeat from a node, as when its network is down.",
        source=CLUSTER,
        failure=fails.NODE_DOWN,
    )
    BACK_OFF = LogMessage(
        anchor="Back-off restarting failed container",
        sample="Back-off restarting failed container api in pod api-7d9f8b6c5-x2x4k_default(9a1c)",
        pattern=r"Back-off restarting failed container(?: (?P<container>\S+) in pod (?P<pod>\S+))?",
        severity="warning",
        meaning="A container keeps crashing; older versions name neither container nor pod.",
        source=_kubernetes.file(
            "pkg/kubelet/kuberuntime/kuberuntime_manager.go",
            commit="000f26050b9be6fb3d79fae95e06b47fc96128cd",
        ),
        failure=fails.CRASH_LOOP,
    )
    UNSCHEDULABLE = LogMessage(
        anchor=" nodes are available",
        sample="0/120 nodes are available: 118 Insufficient cpu, 2 node(s) had disk pressure.",
        pattern=r"0/(?P<nodes>\d+) nodes are available: (?P<reasons>.+)",
        severity="warning",
        meaning="The pod cannot be scheduled; the reasons are counted per node.",
        source=_kubernetes.file("pkg/scheduler/core/generic_scheduler.go"),
        failure=fails.UNSCHEDULABLE,
    )
    TOO_MANY_PODS = LogMessage(
        anchor="Too many pods",
        sample="0/120 nodes are available: 118 Too many pods, 2 node(s) had disk pressure.",
        pattern=r"(?P<nodes>\d+) Too many pods",
        severity="warning",
        meaning="A node is at its pod limit and takes no more, however much capacity is free.",
        source=FIT,
        failure=fails.UNSCHEDULABLE,
    )
    PROBE_FAILED = LogMessage(
        anchor=" probe failed: ",
        sample="Readiness probe failed: HTTP probe failed with statuscode: 503",
        pattern=r"(?P<probe>Liveness|Readiness|Startup) probe failed: (?P<output>.*)",
        severity="warning",
        meaning="A container does not respond to its probe, so it gets no traffic or is restarted.",
        source=_kubernetes.file("pkg/kubelet/prober/prober.go"),
        failure=fails.PROBE,
    )
    EVICTED = LogMessage(
        anchor="The node was low on resource: ",
        sample="The node was low on resource: ephemeral-storage. Threshold quantity: 1Gi, "
        "available: 512Mi. ",
        pattern=r"The node was low on resource: (?P<resource>[\w-]+)\.",
        severity="warning",
        meaning="The kubelet evicted a pod to save its node.",
        source=_kubernetes.file(
            "pkg/kubelet/eviction/helpers.go", commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282"
        ),
        failure=fails.EVICTED,
    )
    IMAGE_BACK_OFF = LogMessage(
        anchor="Back-off pulling image ",
        sample='Back-off pulling image "registry.example.com/api:v42"',
        pattern=r'Back-off pulling image "(?P<image>[^"]+)"',
        severity="info",
        meaning="The image cannot be pulled, so the container does not start.",
        source=_kubernetes.file(
            "pkg/kubelet/images/image_manager.go", commit="00a3928bde544dbb4fd046bb78439178ec37fb5a"
        ),
        failure=fails.IMAGE,
    )
    PLEG_UNHEALTHY = LogMessage(
        anchor="pleg was last seen active ",
        sample="pleg was last seen active 3m5.3s ago; threshold is 3m0s",
        pattern=r"pleg was last seen active (?P<silent>\S+) ago; threshold is (?P<threshold>\S+)",
        severity="error",
        meaning="The container runtime does not respond to the kubelet; the node is NotReady.",
        source=_kubernetes.file(
            "pkg/kubelet/pleg/generic.go", commit="01480d9d601a6bb0a13e14cd40c3c363223fd382"
        ),
        failure=fails.RUNTIME,
    )

    OOM_KILLED = LogMessage(
        anchor="OOMKilled",
        sample="      Reason:       OOMKilled",
        pattern=r"[Rr]eason[\":=]*\s*\"?(?P<reason>OOMKilled)\b|^(?P<pod>\S+)\s+\d+/\d+\s+OOMK"
        r"illed\b|\b(?:was|is|container|pod) OOMKilled\b|OOMKilled.*exit code:? 137",
        severity="error",
        meaning="A process of the container used more memory than allowed, and the kernel killed "
        "it.",
        source=MEMORY,
        failure=fails.OUT_OF_MEMORY,
    )
    EXIT_137 = LogMessage(
        anchor="Exit Code:",
        sample="      Exit Code:    137",
        pattern=r"Exit Code:\s+(?P<code>137)\b",
        severity="error",
        meaning="The container was killed by SIGKILL: for memory, or after its grace period.",
        source=MEMORY,
        failure=fails.OUT_OF_MEMORY,
    )
    EXIT_137_IN_STATUS = LogMessage(
        anchor="exitCode",
        sample="         exitCode: 137",
        pattern=r"exitCode\"?[:=]\s*(?P<code>137)\b",
        severity="error",
        meaning="The container was killed by SIGKILL: for memory, or after its grace period.",
        source=MEMORY,
        failure=fails.OUT_OF_MEMORY,
    )
    CRASH_LOOP = LogMessage(
        anchor="CrashLoopBackOff",
        sample="shop-0  0/1     CrashLoopBackOff   12         38m",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?CrashLoopBackOff\b|[\w\"]+[:=]\s*\"?CrashLo"
        r"opBackOff\b|StartContainer.* CrashLoopBackOff\b",
        severity="error",
        meaning="A container crashes again and again, and the kubelet waits before it restarts it.",
        source=SYNC_RESULT,
        failure=fails.CRASH_LOOP,
    )
    IMAGE_PULL_BACK_OFF = LogMessage(
        anchor="ImagePullBackOff",
        sample="api-7d9f8b6c5-x2x4k   0/1     ImagePullBackOff   0          2m",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?ImagePullBackOff\b|[\w\"]+[:=]\s*\"?ImagePu"
        r"llBackOff\b",
        severity="error",
        meaning="An image could not be pulled, and the kubelet waits before it tries again.",
        source=IMAGES,
        failure=fails.IMAGE,
    )
    IMAGE_PULL_FAILED = LogMessage(
        anchor="ErrImagePull",
        sample="api-7d9f8b6c5-x2x4k   0/1     ErrImagePull       0          12s",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?ErrImagePull\b|[\w\"]+[:=]\s*\"?ErrImagePul"
        r"l\b",
        severity="error",
        meaning="An image could not be pulled; the events say why.",
        source=IMAGES,
        failure=fails.IMAGE,
    )
    IMAGE_NAME_INVALID = LogMessage(
        anchor="InvalidImageName",
        sample="api-7d9f8b6c5-x2x4k   0/1     InvalidImageName   0          12s",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?InvalidImageName\b|[\w\"]+[:=]\s*\"?Invalid"
        r"ImageName\b",
        severity="error",
        meaning="The name of the image cannot be parsed.",
        source=IMAGES,
        failure=fails.IMAGE,
    )
    SYSTEM_OOM = LogMessage(
        anchor="System OOM encountered",
        sample="Warning  SystemOOM  kubelet  System OOM encountered, victim process: java, pid: "
        "31337",
        pattern=r"System OOM encountered(?:, victim process: (?P<process>\S+), pid: (?P<pid>\d+))?",
        severity="error",
        meaning="The node as a whole ran out of memory, and the kernel killed a process on it.",
        source=_kubernetes.file(
            "pkg/kubelet/oom/oom_watcher_linux.go",
            commit="054d429d9f8bc8de4fc82e6cf2281e12a13fe1f2",
        ),
        failure=fails.NODE_MEMORY,
    )
    SANDBOX_FAILED = LogMessage(
        anchor="Failed to create pod sandbox: ",
        sample="Failed to create pod sandbox: rpc error: code = Unknown desc = failed to set up "
        'sandbox container "e242" network for pod "api"',
        severity="error",
        meaning="The runtime or the network plugin could not set up a pod; the cause follows.",
        source=_kubernetes.file(RUNTIME, commit="000f26050b9be6fb3d79fae95e06b47fc96128cd"),
        failure=fails.SANDBOX,
    )
    NETWORK_PLUGIN = LogMessage(
        anchor="etworkPlugin cni failed to set up pod ",
        sample="Failed create pod sandbox: rpc error: code = Unknown desc = NetworkPlugin cni "
        'failed to set up pod "shop-0_default" network: unable to create endpoint',
        pattern='[Nn]etworkPlugin cni failed to set up pod "(?P<pod>[^"]+)" network:',
        severity="error",
        meaning="The network plugin could not give a pod its network; the cause follows.",
        source=_kubernetes.file(
            "pkg/kubelet/dockershim/network/plugins.go",
            commit="046d201c45cebd19eb1fc4612426761c64802825",
        ),
        failure=fails.SANDBOX,
    )
    SANDBOX_ERROR = LogMessage(
        anchor="CreatePodSandboxError",
        sample='failed to "CreatePodSandbox" for "shop-0_default" with CreatePodSandboxError: '
        '"CreatePodSandbox for pod failed"',
        pattern='"CreatePodSandbox" for "(?P<pod>[^"]+)" with CreatePodSandboxError',
        severity="error",
        meaning="The runtime or the network plugin could not set up a pod.",
        source=SYNC_RESULT,
        failure=fails.SANDBOX,
    )
    CONTAINER_CONFIGURATION = LogMessage(
        anchor="CreateContainerConfigError",
        sample="api-7d9f8b6c5-x2x4k   0/1     CreateContainerConfigError   0          12s",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?CreateContainerConfigError\b|[\w\"]+[:=]\s*"
        r"\"?CreateContainerConfigError\b",
        severity="error",
        meaning="A config map, secret or key that the container needs does not exist.",
        source=SEMCONV,
        failure=fails.CONFIGURATION,
    )
    RUN_CONTAINER = LogMessage(
        anchor="RunContainerError",
        sample="api-7d9f8b6c5-x2x4k   0/1     RunContainerError   3 (12s ago)   2m",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?RunContainerError\b|[\w\"]+[:=]\s*\"?RunCon"
        r"tainerError\b",
        severity="error",
        meaning="The runtime could not start the container, as when its command does not exist.",
        source=SYNC_RESULT,
        failure=fails.NOT_STARTED,
    )
    VOLUMES_MISSING = LogMessage(
        anchor="unmounted volumes=[",
        sample="Unable to attach or mount volumes: unmounted volumes=[data], unattached "
        "volumes=[data], failed to process volumes=[]: timed out waiting for the "
        "condition",
        pattern=r"unmounted volumes=\[(?P<volumes>[^\]]*)\], unattached volumes=\[",
        severity="error",
        meaning="Volumes of a pod were not attached and mounted in time.",
        source=_kubernetes.file(
            "pkg/kubelet/volumemanager/volume_manager.go",
            commit="0001f7ab39f28b6ccddbd86e70dfe337190b0936",
        ),
        failure=fails.VOLUME,
    )
    NODE_NOT_READY = LogMessage(
        anchor=" status is now: NodeNotReady",
        sample="Node worker-3 status is now: NodeNotReady",
        pattern=r"Node (?P<node>\S+) status is now: NodeNotReady",
        severity="error",
        meaning="A node does not report itself as ready; it runs no new pods.",
        source=_kubernetes.file(
            "pkg/controller/util/node/controller_utils.go",
            commit="025f2834a128798cef30018a5e6a6ae82b5ad885",
        ),
        failure=fails.NODE_DOWN,
    )
    SERVER_REFUSED = LogMessage(
        anchor=" was refused - did you specify the right host or port?",
        sample="The connection to the server 10.0.0.4:6443 was refused - did you specify the "
        "right host or port?",
        pattern=r"The connection to the server (?P<server>\S+) was refused",
        severity="error",
        meaning="Nothing listens at the address of the API server: it is down, or the address is "
        "wrong.",
        source=KUBECTL,
        failure=fails.API_DOWN,
    )
    SERVER_UNREACHABLE = LogMessage(
        anchor="Unable to connect to the server: ",
        sample="Unable to connect to the server: EOF",
        pattern=r"^(?P<text>Unable to connect to the server): ",
        severity="error",
        meaning="kubectl got no usable response from the API server; the cause follows.",
        source=KUBECTL,
        failure=fails.API_DOWN,
    )

    RESTARTS = Metric(
        name="kube_pod_container_status_restarts_total",
        meaning="Restarts of a container.",
        source=POD_METRICS,
    )
    WAITING = Metric(
        name="kube_pod_container_status_waiting_reason",
        meaning="Why a container is waiting.",
        source=POD_METRICS,
    )
    UNSCHEDULABLE_PODS = Metric(
        name="kube_pod_status_unschedulable",
        meaning="Pods that cannot be scheduled.",
        source=POD_METRICS,
    )
    QUOTA_USED = Metric(
        name="kube_resourcequota",
        meaning="Each resource of a quota: hard, and used.",
        source=_state.file(
            "policy/resourcequota-metrics.md", commit="e51b786810c0d94ffe22a4ce0a2d3951978a2c20"
        ),
    )
    FORCED_DETACHES = Metric(
        name="attachdetach_controller_forced_detaches",
        meaning="Volumes that the control plane detached by force, with its reason.",
        kind="counter",
        source=VENDORED.file("kubernetes/pkg/controller/volume/attachdetach/metrics/metrics.go"),
    )
    PROBES = Metric(
        name="prober_probe_total",
        meaning="Probes of a container, by type and result.",
        source=VENDORED.file("kubernetes/pkg/kubelet/prober/prober_manager.go"),
    )
    VOLUME_USED = Metric(
        name="kubelet_volume_stats_used_bytes",
        meaning="Used bytes of a volume, by claim.",
        unit="byte",
        source=VENDORED.file("kubernetes/pkg/kubelet/metrics/metrics.go"),
    )
    SANDBOX_TIME = Metric(
        name="kubelet_run_podsandbox_duration_seconds",
        meaning="Time in which the runtime creates the sandbox of a pod.",
        unit="second",
        kind="histogram",
        source=VENDORED.file("kubernetes/pkg/kubelet/metrics/metrics.go"),
    )
    WEBHOOK_REJECTIONS = Metric(
        name="apiserver_admission_webhook_rejection_count",
        meaning="Requests that an admission webhook, or a failed call to it, rejected.",
        kind="counter",
        source=VENDORED.file("apiserver/pkg/admission/metrics/metrics.go"),
    )
    UNAVAILABLE_APIS = Metric(
        name="aggregator_unavailable_apiservice_total",
        meaning="Times that an aggregated API became unavailable, by its name and the reason.",
        kind="counter",
        source=VENDORED.file("kube-aggregator/pkg/controllers/status/metrics/metrics.go"),
    )
    NODE_CONDITION = Metric(
        name="kube_node_status_condition",
        meaning="Conditions of a node, such as Ready or DiskPressure.",
        source=_state.file("cluster/node-metrics.md"),
    )


kubernetes = Kubernetes()
