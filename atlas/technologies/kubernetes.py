"""Kubernetes: scheduler and supervisor of containers."""

from typing import ClassVar

from atlas.evidence.constructors import count, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
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


class Kubernetes(Technology):
    """A control plane that runs containers on a fleet of machines."""

    name = "Kubernetes"
    icon = "diagrams.k8s.infra.Master"
    plane = "control"
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
    )
    UNSCHEDULABLE = LogMessage(
        anchor=" nodes are available",
        sample="0/120 nodes are available: 118 Insufficient cpu, 2 node(s) had disk pressure.",
        pattern=r"0/(?P<nodes>\d+) nodes are available: (?P<reasons>.+)",
        severity="warning",
        meaning="The pod cannot be scheduled; the reasons are counted per node.",
        source=_kubernetes.file("pkg/scheduler/core/generic_scheduler.go"),
    )
    TOO_MANY_PODS = LogMessage(
        anchor="Too many pods",
        sample="0/120 nodes are available: 118 Too many pods, 2 node(s) had disk pressure.",
        pattern=r"(?P<nodes>\d+) Too many pods",
        severity="warning",
        meaning="A node is at its pod limit and takes no more, however much capacity is free.",
        source=FIT,
    )
    PROBE_FAILED = LogMessage(
        anchor=" probe failed: ",
        sample="Readiness probe failed: HTTP probe failed with statuscode: 503",
        pattern=r"(?P<probe>Liveness|Readiness|Startup) probe failed: (?P<output>.*)",
        severity="warning",
        meaning="A container does not respond to its probe, so it gets no traffic or is restarted.",
        source=_kubernetes.file("pkg/kubelet/prober/prober.go"),
    )
    EVICTED = LogMessage(
        anchor="The node was low on resource: ",
        sample="The node was low on resource: memory. Threshold quantity: 100Mi, available: 52Mi. ",
        pattern=r"The node was low on resource: (?P<resource>[\w-]+)\.",
        severity="warning",
        meaning="The kubelet evicted a pod to save its node.",
        source=_kubernetes.file(
            "pkg/kubelet/eviction/helpers.go", commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282"
        ),
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
    NODE_CONDITION = Metric(
        name="kube_node_status_condition",
        meaning="Conditions of a node, such as Ready or DiskPressure.",
        source=_state.file("cluster/node-metrics.md"),
    )


kubernetes = Kubernetes()
