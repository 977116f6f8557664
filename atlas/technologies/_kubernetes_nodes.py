"""Messages of Kubernetes about the kubelet, its node and the node's network."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_nodes as nodes
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_kubernetes = Repository("kubernetes/kubernetes", checked="2026-11-26")
_pkg = "kubernetes/pkg"
SWAP_CHECK = _kubernetes.file(
    "pkg/kubelet/cm/container_manager_linux.go", commit="9efa0b0228c08a0be9eac268ac222025169fe6e8"
)
DOCKERSHIM = _kubernetes.file(
    "pkg/kubelet/dockershim/docker_service.go", commit="e45d74d00defc9fc35ecd47b0d36310c3b905d15"
)
KUBELET_SERVER = VENDORED.file("kubernetes/cmd/kubelet/app/server.go")
BOOTSTRAP = VENDORED.file(f"{_pkg}/kubelet/certificate/bootstrap/bootstrap.go")
CRI_CLIENT = VENDORED.file("cri-client/pkg/remote_runtime.go")
RUNTIME_STATE = VENDORED.file(f"{_pkg}/kubelet/runtime.go")


class KubernetesNodeMessages:
    """Messages of Kubernetes about the kubelet, its node and the node's network."""

    SWAP = LogMessage(
        anchor="unning with swap on is not supported",
        sample="F0624 13:16:48.816177   13626 server.go:233] failed to run Kubelet: "
        "Running with swap on is not supported, please disable swap! or set "
        "--fail-swap-on flag to false.",
        pattern=r'(?:^|[:=>\]"] ?)[Rr](?P<text>unning with swap on is not supported)',
        severity="fatal",
        meaning="The kubelet does not start while swap is in use, unless it is told to.",
        source=SWAP_CHECK,
        failure=nodes.SWAP,
    )
    CGROUP_DRIVER = LogMessage(
        anchor="misconfiguration: kubelet cgroup driver: ",
        sample="F0405 05:33:40.511159    4759 server.go:274] failed to run Kubelet: "
        'misconfiguration: kubelet cgroup driver: "cgroupfs" is different from docker '
        'cgroup driver: "systemd"',
        pattern=r"kubelet cgroup driver: \W*(?P<kubelet>\w+)\W+ is different from "
        r"docker cgroup driver: \W*(?P<docker>\w+)",
        severity="fatal",
        meaning="The kubelet and Docker manage cgroups in different ways, and the "
        "kubelet does not start.",
        source=DOCKERSHIM,
        failure=nodes.CGROUP_DRIVER,
    )
    NO_CONFIG = LogMessage(
        anchor="ailed to load kubelet config file",
        sample='"command failed" err="failed to load kubelet config file, path: '
        "/var/lib/kubelet/config.yaml, error: failed to load Kubelet config file "
        '/var/lib/kubelet/config.yaml, error failed to read kubelet config file"',
        pattern=r"(?P<text>ailed to load kubelet config file)",
        severity="fatal",
        meaning="The kubelet has no configuration: the node was not joined, or the file is wrong.",
        source=KUBELET_SERVER,
        failure=nodes.NOT_STARTED,
    )
    NO_CONFIG_OLDER = LogMessage(
        anchor="ailed to load Kubelet config file ",
        sample="F0816 10:00:00.000000    1066 server.go:198] failed to load Kubelet "
        "config file /var/lib/kubelet/config.yaml, error failed to read kubelet config "
        'file "/var/lib/kubelet/config.yaml"',
        pattern=r"ailed to load Kubelet config file (?P<file>[^\s,]+)",
        severity="fatal",
        meaning="The kubelet has no configuration: the node was not joined, or the file is wrong.",
        source=KUBELET_SERVER,
        failure=nodes.NOT_STARTED,
    )
    NO_BOOTSTRAP = LogMessage(
        anchor="unable to load bootstrap kubeconfig: ",
        sample="failed to run Kubelet: unable to load bootstrap kubeconfig: stat "
        "/etc/kubernetes/bootstrap-kubelet.conf: no such file or directory",
        pattern=r"(?P<text>unable to load bootstrap kubeconfig): ",
        severity="fatal",
        meaning="The kubelet has no valid credentials, and none to ask for new ones with.",
        source=BOOTSTRAP,
        failure=nodes.NOT_STARTED,
    )
    RUN_FAILED = LogMessage(
        anchor="ailed to run Kubelet: ",
        sample='E0821 10:00:00.000000    1066 run.go:74] "command failed" err="failed '
        'to run Kubelet: no client provided, cannot use webhook authorization"',
        pattern=r"(?P<text>ailed to run Kubelet): ",
        severity="fatal",
        meaning="The kubelet does not start; the cause follows.",
        source=KUBELET_SERVER,
        failure=nodes.NOT_STARTED,
    )
    NO_RUNTIME = LogMessage(
        anchor="validate service connection: ",
        sample='E0821 10:00:00.000000    1066 run.go:74] "command failed" err="failed '
        "to run Kubelet: validate service connection: validate CRI v1 runtime API for "
        'endpoint \\"unix:///run/containerd/containerd.sock\\": rpc error: code = '
        'Unavailable"',
        pattern=r"(?P<text>validate service connection: )",
        severity="fatal",
        meaning="The kubelet got no usable response from the socket of the container runtime.",
        source=CRI_CLIENT,
        failure=nodes.NO_RUNTIME,
    )
    RUNTIME_CALL = LogMessage(
        anchor=" from runtime service failed",
        sample='E0821 10:00:00.000000    1066 remote_runtime.go:222] "RunPodSandbox '
        'from runtime service failed" err="rpc error: code = DeadlineExceeded desc = '
        'context deadline exceeded"',
        pattern=r'\b(?P<call>[A-Z]\w+)(?: \\?"[^"\\]+\\?"| with filter)? from runtime '
        r"service failed(?=\W+(?:err=\W*)?rpc error: code = (?P<code>DeadlineExceeded|"
        r"Unavailable))",
        severity="error",
        meaning="The container runtime did not answer a call of the kubelet in time.",
        source=CRI_CLIENT,
        failure=fails.RUNTIME,
    )
    RUNTIME_DOWN = LogMessage(
        anchor="container runtime is down",
        sample='E0821 10:00:00.000000    1066 kubelet.go:2337] "Skipping pod '
        'synchronization" err="[container runtime is down, PLEG is not healthy: pleg '
        'was last seen active 3m5.3s ago]"',
        pattern=r'"Skipping pod synchronization" err=.*?(?P<text>container runtime is '
        r"down)|skipping pod synchronization.*container runtime is down",
        severity="error",
        meaning="The container runtime does not respond, and the kubelet starts and stops no pods.",
        source=RUNTIME_STATE,
        failure=fails.RUNTIME,
    )
