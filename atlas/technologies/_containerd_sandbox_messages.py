"""Messages of containerd: layers, sandboxes, shims."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import containerd as fails
from atlas.technologies.message import LogMessage

_containerd = Repository(
    "containerd/containerd",
    commit="301026e58c619e63d09c0ec411012e54c0124b03",
    checked="2026-11-27",
)
UNPACK = _containerd.file("core/unpack/unpacker.go")
SANDBOX_RUN = _containerd.file("internal/cri/server/podsandbox/sandbox_run.go")
SANDBOX_STOP = _containerd.file("internal/cri/server/sandbox_stop.go")
GO_RUNC = _containerd.file("vendor/github.com/containerd/go-runc/runc.go")
CREATE_CONTAINER = _containerd.file("internal/cri/server/container_create.go")
TTRPC_FILE = _containerd.file("vendor/github.com/containerd/ttrpc/errors.go")


class ContainerdSandboxMessages:
    """Messages of containerd: layers, sandboxes, shims."""

    EXTRACT = LogMessage(
        anchor="failed to extract layer",
        sample='failed to pull and unpack image "registry.example.com/web:1": failed to extract '
        "layer sha256:4f1c: failed to mount /var/lib/containerd/tmpmounts/containerd-mount1: no "
        "space left on device",
        severity="error",
        meaning="A layer of an image cannot be unpacked; the cause follows.",
        source=UNPACK,
        failure=fails.PULL_FAILED,
    )
    PREPARE = LogMessage(
        anchor="failed to prepare extraction snapshot ",
        sample='failed to prepare extraction snapshot "extract-1 sha256:4f1c": mkdir '
        "/var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/new-1: no space "
        "left on device",
        severity="error",
        meaning="The directory for a layer cannot be made; the cause follows.",
        source=UNPACK,
        failure=fails.PULL_FAILED,
    )
    PAUSE = LogMessage(
        anchor="failed to get sandbox image ",
        sample='failed to get sandbox image "registry.k8s.io/pause:3.9": failed to pull image '
        '"registry.k8s.io/pause:3.9"',
        pattern=r'failed to get sandbox image \\*"(?P<image>[^"\\]+)',
        severity="error",
        meaning="The pause image cannot be pulled, so no pod can start on the node.",
        source=SANDBOX_RUN,
        failure=fails.PULL_FAILED,
    )
    DESTROY = LogMessage(
        anchor="failed to destroy network for sandbox ",
        sample='failed to destroy network for sandbox "4f1c": plugin type="calico" failed '
        "(delete): error getting ClusterInformation: connection is unauthorized",
        severity="error",
        meaning="The network of a pod cannot be taken down, so the pod stays; the cause follows.",
        source=SANDBOX_STOP,
        failure=fails.NETWORK_STAYS,
    )
    RUNTIME = LogMessage(
        anchor=" did not terminate successfully: ",
        sample="failed to create shim task: runc did not terminate successfully: exit status 125",
        severity="error",
        context=("runc", "crun", "containerd", "shim"),
        meaning="The runtime ended with an error; its exit status follows.",
        source=GO_RUNC,
        failure=fails.NOT_STARTED,
    )
    TTRPC = LogMessage(
        anchor="ttrpc: closed",
        sample="failed to kill task: ttrpc: closed: unknown",
        pattern=r"ttrpc: closed",
        severity="error",
        meaning="The connection to the shim of a container is closed: the call cannot be done.",
        source=TTRPC_FILE,
        failure=fails.SHIM_GONE,
    )
    NOT_MADE = LogMessage(
        anchor="failed to create containerd container: ",
        sample="failed to create containerd container: get apparmor_parser version: exec: "
        '"apparmor_parser": executable file not found in $PATH',
        severity="error",
        meaning="A container cannot be made; the cause follows.",
        source=CREATE_CONTAINER,
        failure=fails.NOT_STARTED,
    )
    SPEC = LogMessage(
        anchor="failed to generate container ",
        sample='Error: failed to generate container "4f1c" spec: failed to generate spec: failed '
        'to stat "/data": stat /data: no such file or directory',
        pattern=r'failed to generate container "(?P<container>[^"]+)" spec',
        severity="error",
        meaning="The settings of a container cannot be applied on this node; the cause follows.",
        source=CREATE_CONTAINER,
        failure=fails.NOT_STARTED,
    )
