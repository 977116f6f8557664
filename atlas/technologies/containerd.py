"""containerd: container runtime below Kubernetes and Docker."""

from atlas.evidence.constructors import count
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._containerd_sandbox_messages import ContainerdSandboxMessages
from atlas.technologies.failures import containerd as fails
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
).file("products/containerd.md")
_containerd = Repository(
    "containerd/containerd", commit="301026e58c619e63d09c0ec411012e54c0124b03", checked=_CHECKED
)
SANDBOX = _containerd.file("internal/cri/server/sandbox_run.go")
METRICS = _containerd.file("internal/cri/server/metrics.go")

_RELEASED = """
1.0 2017-12-05, 1.1 2018-04-23, 1.2 2018-10-24, 1.3 2019-09-26, 1.4 2020-08-17,
1.5 2021-05-03, 1.6 2022-02-15, 1.7 2023-03-10, 2.0 2024-11-05, 2.1 2025-05-07,
2.2 2025-11-05, 2.3 2026-04-30
"""

HANDLERS = _containerd.file("core/images/handlers.go")
RESOLVER = _containerd.file("core/remotes/docker/resolver.go")
RESOLVER_OLDER = _containerd.file(
    "remotes/docker/resolver.go", commit="ab2f7dcdbc3810eb66b87e512d8d1e098dfb680c"
)
REMOTE_ERRORS = _containerd.file("core/remotes/errors/errors.go")
CNI_ERRORS = _containerd.file("vendor/github.com/containerd/go-cni/errors.go")
CNI_FIND = Repository(
    "containernetworking/plugins",
    commit="3d27709faaa4e3619f299b962d9ea24589e28f9c",
    checked="2026-11-26",
).file("vendor/github.com/containernetworking/cni/pkg/invoke/find.go")
WRITER = _containerd.file("plugins/content/local/writer.go")


class Containerd(ContainerdSandboxMessages, Technology):
    """A daemon that pulls images and runs containers for Kubernetes and Docker."""

    name = "containerd"
    icon = "simple-icons:containerd"
    plane = "control"
    needs = ("runc", "CNI plugins")
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("place of the log: not in docs/ops.md, getting-started.md or the unit file")
    CONCURRENT_DOWNLOADS = Parameter(
        "concurrent downloads per image",
        count(3, "download")
        @ _containerd.file("internal/cri/config/config_unix.go").at("MaxConcurrentDownloads: 3,"),
    )

    SANDBOX_RESERVED = LogMessage(
        anchor="failed to reserve sandbox name ",
        sample='failed to reserve sandbox name "api-7d4_prod_1f0e_0": name "api-7d4_prod_1f0e_0" '
        'is reserved for "9c1f"',
        pattern=r'failed to reserve sandbox name "(?P<sandbox>[^"]+)"',
        severity="error",
        meaning="An earlier attempt to start the pod still runs or hangs, and blocks the next one.",
        source=SANDBOX,
        failure=fails.RESERVED,
    )
    NAME_RESERVED = LogMessage(
        anchor="failed to reserve container name ",
        sample='failed to reserve container name "api_api-7d4_prod_1f0e_0": name '
        '"api_api-7d4_prod_1f0e_0" is reserved for "9c1f"',
        pattern=r'failed to reserve container name "(?P<container>[^"]+)"',
        severity="error",
        meaning="An earlier attempt to create the container is still running or hangs.",
        source=_containerd.file("internal/cri/server/container_create.go"),
        failure=fails.RESERVED,
    )
    SANDBOX_NETWORK = LogMessage(
        anchor="failed to setup network for sandbox ",
        sample='failed to setup network for sandbox "9c1f": no such network',
        pattern=r'failed to setup network for sandbox "(?P<sandbox>[^"]+)":',
        severity="error",
        meaning="The network plugin gave the pod no address, so it does not start.",
        source=SANDBOX,
        failure=fails.NETWORK,
    )
    PULL_FAILED = LogMessage(
        anchor="failed to pull and unpack image ",
        sample='failed to pull and unpack image "docker.io/library/api:1": failed to resolve '
        'reference "docker.io/library/api:1"',
        pattern=r'failed to pull and unpack image "(?P<image>[^"]+)":',
        severity="error",
        meaning="An image could not be pulled: name, credentials, limit, network or disk.",
        source=_containerd.file("internal/cri/server/images/image_pull.go"),
        failure=fails.PULL_FAILED,
    )
    TASK_CREATE = LogMessage(
        anchor="failed to create containerd task: ",
        sample="failed to create containerd task: failed to create shim task: OCI runtime create "
        "failed",
        severity="error",
        meaning="The low-level runtime could not start the container; the cause follows.",
        source=_containerd.file("internal/cri/server/container_start.go"),
        failure=fails.NOT_STARTED,
    )

    SHIM_CREATE = LogMessage(
        anchor="failed to create shim",
        sample="failed to create shim task: OCI runtime state failed: runc did not terminate "
        "successfully: exit status 1",
        pattern="failed to create shim(?: task)?: ",
        severity="error",
        meaning="The shim could not create the container (older versions say: failed to create "
        "shim).",
        source=_containerd.file("core/runtime/v2/task_manager.go"),
        failure=fails.NOT_STARTED,
    )
    SHIM_START = LogMessage(
        anchor="failed to start shim: ",
        sample="failed to start shim: start failed: io.containerd.runc.v2: create new shim "
        "socket: listen unix: bind: permission denied",
        severity="error",
        meaning="The shim process of a container does not start; the cause follows.",
        source=_containerd.file("core/runtime/v2/task_manager.go"),
        failure=fails.NOT_STARTED,
    )
    RUNTIME_CREATE = LogMessage(
        anchor="OCI runtime create failed: ",
        sample="OCI runtime create failed: container_linux.go:380: starting container process "
        'caused: exec: "/app": stat /app: no such file: unknown',
        severity="error",
        meaning="The low-level runtime (runc) refused to create the container; the cause follows.",
        source=_containerd.file("cmd/containerd-shim-runc-v2/process/init.go"),
        failure=fails.NOT_STARTED,
    )
    RUNTIME_START = LogMessage(
        anchor="OCI runtime start failed: ",
        sample="OCI runtime start failed: cannot start a container that has stopped: unknown",
        severity="error",
        meaning="The low-level runtime (runc) could not start the container; the cause follows.",
        source=_containerd.file("cmd/containerd-shim-runc-v2/process/init.go"),
        failure=fails.NOT_STARTED,
    )
    PULL_DENIED = LogMessage(
        anchor="pull access denied, repository does not exist or may require authorization",
        sample="pull access denied, repository does not exist or may require authorization: "
        "server message: insufficient_scope: authorization failed",
        severity="error",
        meaning="The registry refuses the image: wrong name, or no credentials for it.",
        source=_containerd.file("core/remotes/docker/resolver.go"),
        failure=fails.PULL_FAILED,
    )
    REFERENCE_UNRESOLVED = LogMessage(
        anchor="failed to resolve reference ",
        sample='failed to resolve reference "registry.example.com/api:v9": '
        "registry.example.com/api:v9: not found",
        pattern="^(?P<before>(?!.*pull and unpack).*)failed to resolve reference "
        '"(?P<image>[^"]+)":',
        severity="error",
        meaning="The registry does not know the image, or cannot be reached.",
        source=_containerd.file("client/pull.go"),
        failure=fails.PULL_FAILED,
    )
    NOT_KILLED = LogMessage(
        anchor="an error occurs during waiting for container ",
        sample='an error occurs during waiting for container "9c1f" to be killed: wait container '
        '"9c1f": context deadline exceeded',
        pattern='waiting for container "(?P<container>[^"]+)" to be killed',
        severity="error",
        meaning="A container did not exit after it was killed: it hangs in the kernel.",
        source=_containerd.file("internal/cri/server/container_stop.go"),
        failure=fails.NOT_STOPPED,
    )

    NETWORK_ERRORS = Metric(
        name="containerd_cri_network_plugin_operations_errors_total_total",
        meaning="Failed operations of the network plugin.",
        source=METRICS,
    )
    NETWORK_LATENCY = Metric(
        name="containerd_cri_network_plugin_operations_duration_seconds_seconds",
        meaning="Time of operations of the network plugin.",
        unit="second",
        source=METRICS,
        kind="histogram",
    )
    NO_PLATFORM = LogMessage(
        anchor="no match for platform in manifest",
        sample='failed to pull and unpack image "registry.example.com/api:v42": no '
        "match for platform in manifest: not found",
        pattern=r"(?P<text>no match for platform in manifest)",
        severity="error",
        meaning="The image was not built for this kind of machine.",
        source=HANDLERS,
        failure=fails.NO_PLATFORM,
    )
    NOT_AUTHORIZED = LogMessage(
        anchor="failed to authorize: ",
        sample='failed to resolve reference "registry.example.com/api:v42": failed to '
        "authorize: failed to fetch anonymous token: unexpected status from GET "
        "request to https://registry.example.com/token: 401 Unauthorized",
        pattern=r"failed to authorize: (?P<reason>failed to fetch \w+ token: .+|.+)",
        severity="error",
        meaning="The registry gave no token: wrong or no credentials, or it cannot be reached.",
        source=RESOLVER,
        failure=fails.DENIED,
        context=(
            "failed to resolve",
            "failed to fetch",
            "pull",
            "containerd",
            "registry",
        ),
    )
    UNEXPECTED_STATUS = LogMessage(
        anchor="unexpected status from ",
        sample='failed to resolve reference "registry.example.com/api:v42": unexpected '
        "status from HEAD request to "
        "https://registry.example.com/v2/api/manifests/v42: 403 Forbidden",
        pattern=r"unexpected status from (?P<method>[A-Z]+) request to (?P<url>\S+): "
        r"(?P<status>\d{3} .+)",
        severity="error",
        meaning="The registry answered with an error.",
        source=REMOTE_ERRORS,
        failure=fails.DENIED,
    )
    UNEXPECTED_STATUS_OLDER = LogMessage(
        anchor=" failed with status code [",
        sample='failed to resolve reference "registry.example.com/api:v42": pulling from host '
        "registry.example.com failed with status code [manifests v42]: 401 Unauthorized",
        pattern=r"pulling from host (?P<host>\S+) failed with status code \[[^\]]*\]: "
        r"(?P<status>\d{3} .+)",
        severity="error",
        meaning="The registry answered with an error; versions after 1.6 call it an unexpected "
        "status.",
        source=RESOLVER_OLDER,
        failure=fails.DENIED,
    )
    CNI_MISSING = LogMessage(
        anchor="cni plugin not initialized",
        sample="container runtime network not ready: NetworkReady=false "
        "reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin "
        "not initialized",
        severity="error",
        meaning="The node has no configuration of a network plugin.",
        source=CNI_ERRORS,
        failure=fails.NETWORK_MISSING,
    )
    PLUGIN_MISSING = LogMessage(
        anchor="failed to find plugin ",
        sample='failed to setup network for sandbox "e242": plugin type="calico" '
        'failed (add): failed to find plugin "calico" in path [/opt/cni/bin]',
        pattern=r'failed to find plugin \\?"(?P<plugin>[^"\\]+)\\?" in path',
        severity="error",
        meaning="The program of the network plugin is not on the node.",
        source=CNI_FIND,
        failure=fails.NETWORK_MISSING,
    )
    DIGEST = LogMessage(
        anchor="unexpected commit digest ",
        sample='failed commit on ref "layer-sha256:9a1c": unexpected commit digest '
        "sha256:4f5e, expected sha256:9a1c: failed precondition",
        pattern=r"unexpected commit digest (?P<digest>\S+), expected "
        r"(?P<expected>\S+?):?(?: |$)",
        severity="error",
        meaning="A layer that was downloaded is not what the manifest names: a proxy "
        "or registry gave something else.",
        source=WRITER,
        failure=fails.DIGEST,
    )


containerd = Containerd()
