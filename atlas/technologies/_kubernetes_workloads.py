"""Messages of Kubernetes about pods, jobs and autoscalers."""

from atlas.technologies._kubernetes_messages import API_ERRORS
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_workloads as work
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_kubelet, _controller = "kubernetes/pkg/kubelet", "kubernetes/pkg/controller"
CONTAINERS = VENDORED.file(f"{_kubelet}/kuberuntime/kuberuntime_container.go")
SECURITY = VENDORED.file(f"{_kubelet}/kuberuntime/security_context_others.go")
PREDICATE = VENDORED.file(f"{_kubelet}/lifecycle/predicate.go")
ADMISSION = VENDORED.file(f"{_kubelet}/cm/admission/errors.go")
KUBELET = VENDORED.file(f"{_kubelet}/kubelet.go")
KUBELET_PODS = VENDORED.file(f"{_kubelet}/kubelet_pods.go")
RESULTS = VENDORED.file(f"{_kubelet}/container/sync_result.go")
IMAGE_MANAGER = VENDORED.file(f"{_kubelet}/images/image_manager.go")
IMAGE_TYPES = VENDORED.file(f"{_kubelet}/images/types.go")
IMAGE_HELPERS = VENDORED.file(f"{_kubelet}/images/helpers.go")


class KubernetesWorkloadMessages:
    """Messages of Kubernetes about pods, jobs and autoscalers."""

    POST_START = LogMessage(
        anchor="PostStartHook failed",
        sample="Warning  FailedPostStartHook  5s  kubelet  PostStartHook failed",
        pattern=r"(?P<reason>FailedPostStartHook)\b.*PostStartHook failed",
        severity="error",
        meaning="The postStart hook of a container failed, and the container is killed.",
        source=CONTAINERS,
        failure=work.HOOK,
    )
    PRE_STOP = LogMessage(
        anchor="PreStopHook failed",
        sample="Warning  FailedPreStopHook  5s  kubelet  PreStopHook failed",
        pattern=r"(?P<reason>FailedPreStopHook)\b.*PreStopHook failed",
        severity="warning",
        meaning="The preStop hook of a container failed, so it may end without a clean shutdown.",
        source=CONTAINERS,
        failure=work.HOOK,
    )
    NOT_ENOUGH = LogMessage(
        anchor="Node didn't have enough resource: ",
        sample="Warning  OutOfcpu  3s  kubelet  Node didn't have enough resource: cpu, "
        "requested: 2000, used: 3600, capacity: 3920",
        pattern=r"Node didn't have enough resource: (?P<resource>[\w./-]+), requested: "
        r"(?P<requested>\d+)",
        severity="error",
        meaning="The node has not enough of a resource left, and its kubelet rejects the pod.",
        source=PREDICATE,
        failure=work.REJECTED,
    )
    NOT_ALLOCATED = LogMessage(
        anchor="Allocate failed due to ",
        sample="Pod Allocate failed due to no healthy devices present; cannot allocate "
        "unhealthy devices nvidia.com/gpu, which is unexpected",
        pattern=r"Allocate failed due to (?P<reason>.+), which is unexpected",
        severity="error",
        meaning="A device of the node, such as a GPU, could not be given to the pod.",
        source=ADMISSION,
        failure=work.REJECTED,
    )
    UNEXPECTED_ADMISSION = LogMessage(
        anchor="UnexpectedAdmissionError",
        sample="shop-0   0/1     UnexpectedAdmissionError   0          12s",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+UnexpectedAdmissionError\b|"
        r'[Rr]eason[":=]*\s*"?UnexpectedAdmissionError\b|'
        r"Warning\s+UnexpectedAdmissionError\b",
        severity="error",
        meaning="The kubelet rejects the pod, as when a device plugin is not ready "
        "after a restart.",
        source=ADMISSION,
        failure=work.REJECTED,
    )
    NOT_KILLED = LogMessage(
        anchor="error killing pod: ",
        sample="Warning  FailedKillPod  2m  kubelet  error killing pod: failed to "
        '"KillPodSandbox" for "9a1c" with KillPodSandboxError: "rpc error: code = '
        'Unknown desc = failed to destroy network for sandbox"',
        severity="error",
        meaning="The runtime or the network plugin could not end the pod; the cause follows.",
        source=KUBELET,
        failure=work.NOT_STOPPED,
    )
    SANDBOX_NOT_KILLED = LogMessage(
        anchor="KillPodSandboxError",
        sample='err="failed to \\"KillPodSandbox\\" for \\"9a1c\\" with '
        'KillPodSandboxError: \\"rpc error: code = Unknown desc = failed to destroy '
        'network for sandbox\\""',
        pattern=r"KillPodSandbox\W+ for \W+(?P<pod>[\w-]+)\W+ with KillPodSandboxError",
        severity="error",
        meaning="The runtime or the network plugin could not end the pod; the cause follows.",
        source=RESULTS,
        failure=work.NOT_STOPPED,
    )
    RUNS_AS_ROOT = LogMessage(
        anchor="container has runAsNonRoot and image will run as root",
        sample="Error: container has runAsNonRoot and image will run as root (pod: "
        '"shop-0_default(9a1c)", container: shop)',
        severity="error",
        meaning="The container may not run as root, and its image names no other user.",
        source=SECURITY,
        failure=work.ROOT,
    )
    USER_UNKNOWN = LogMessage(
        anchor="container has runAsNonRoot and image has non-numeric user ",
        sample="Error: container has runAsNonRoot and image has non-numeric user "
        '(app), cannot verify user is non-root (pod: "shop-0_default(9a1c)", '
        "container: shop)",
        pattern=r"image has non-numeric user \((?P<user>[^)]+)\)",
        severity="error",
        meaning="The container may not run as root, and its image names a user "
        "without a numeric ID.",
        source=SECURITY,
        failure=work.ROOT,
    )
    KEY_MISSING = LogMessage(
        anchor="couldn't find key ",
        sample="Error: couldn't find key DATABASE_URL in Secret default/shop",
        pattern=r"couldn't find key (?P<key>\S+) in (?P<kind>ConfigMap|Secret) "
        r"(?P<object>\S+)",
        severity="error",
        meaning="A container needs a key that its config map or secret does not have.",
        source=KUBELET_PODS,
        failure=work.MISSING,
    )
    CONFIG_MAP_MISSING = LogMessage(
        anchor='configmap "',
        sample='Error: configmap "app-config" not found',
        pattern=r'(?:Error: |: |^)configmaps? \\?"(?P<name>[^"\\]+)\\?" not found',
        severity="error",
        meaning="A config map that a pod or a client requests does not exist.",
        source=API_ERRORS,
        failure=work.MISSING,
    )
    SECRET_MISSING = LogMessage(
        anchor='secret "',
        sample='MountVolume.SetUp failed for volume "tls" : secret "shop-tls" not found',
        pattern=r'(?:Error: |: |^)secrets? \\?"(?P<name>[^"\\]+)\\?" not found',
        severity="error",
        meaning="A secret that a pod or a client requests does not exist.",
        source=API_ERRORS,
        failure=work.MISSING,
    )
    SUBPATH = LogMessage(
        anchor="ailed to prepare subPath for volumeMount ",
        sample='Error: failed to prepare subPath for volumeMount "data" of container "shop"',
        pattern=r'ailed to prepare subPath for volumeMount \\?"(?P<mount>[^"\\]+)',
        severity="error",
        meaning="The subPath of a volume could not be made or opened; the log of the "
        "kubelet says why.",
        source=KUBELET_PODS,
        failure=work.SUBPATH,
    )
    NEVER_PULLED = LogMessage(
        anchor=" is not present with pull policy of Never",
        sample='Container image "shop:v42" is not present with pull policy of Never',
        pattern=r'Container image \\?"(?P<image>[^"\\]+)\\?" is not present with pull '
        r"policy of Never",
        severity="error",
        meaning="The image is not on the node, and may not be pulled.",
        source=IMAGE_MANAGER,
        failure=fails.IMAGE,
    )
    NEVER_PULL = LogMessage(
        anchor="ErrImageNeverPull",
        sample="shop-0   0/1     ErrImageNeverPull   0          12s",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?ErrImageNeverPull\b|"
        r"[Rr]eason[\":=]*\s*\"?ErrImageNeverPull\b|Error: ErrImageNeverPull",
        severity="error",
        meaning="The image is not on the node, and may not be pulled.",
        source=IMAGE_TYPES,
        failure=fails.IMAGE,
    )
    PULL_FAILED = LogMessage(
        anchor='ailed to pull image "',
        sample="Warning  Failed  12s  kubelet  Failed to pull image "
        '"registry.example.com/api:v42": rpc error: code = NotFound desc = failed to '
        "pull and unpack image",
        pattern=r'Failed to pull image \\?"(?P<image>[^"\\]*)',
        severity="error",
        meaning="An image could not be pulled; the cause follows.",
        source=IMAGE_MANAGER,
        failure=work.PULL,
    )
    PULL_RATE = LogMessage(
        anchor="pull QPS exceeded",
        sample='Failed to pull image "registry.example.com/api:v42": pull QPS exceeded',
        pattern=r"(?P<text>pull QPS exceeded)",
        severity="error",
        meaning="The kubelet pulls more images a second than registryPullQPS allows.",
        source=IMAGE_HELPERS,
        failure=work.PULL_RATE,
    )
