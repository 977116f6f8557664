"""Messages of the kubelet and of kubeadm: images, statistics, certificates, joining."""

from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_upkeep as upkeep
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

IMAGE_GC = VENDORED.file("kubernetes/pkg/kubelet/images/image_gc_manager.go")
KUBELET_EVENTS = VENDORED.file("kubernetes/pkg/kubelet/events/event.go")
SETTERS = VENDORED.file("kubernetes/pkg/kubelet/nodestatus/setters.go")
PROBE = VENDORED.file("kubernetes/pkg/probe/http/http.go")
PODS = VENDORED.file("kubernetes/pkg/kubelet/kubelet_pods.go")
IMAGE_MANAGER = VENDORED.file("kubernetes/pkg/kubelet/images/image_manager.go")
RUNTIME = VENDORED.file("kubernetes/pkg/kubelet/kuberuntime/kuberuntime_manager.go")
ALLOCATABLE_FILE = VENDORED.file("kubernetes/pkg/kubelet/cm/node_container_manager_linux.go")
SYSCTL_FILE = VENDORED.file("kubernetes/pkg/kubelet/sysctl/allowlist.go")
TOPOLOGY_FILE = VENDORED.file("kubernetes/pkg/kubelet/cm/topologymanager/topology_manager.go")


class KubernetesKubeletMessages:
    """Messages of the kubelet and of kubeadm: images, statistics, certificates, joining."""

    DISK_CAPACITY = LogMessage(
        anchor="invalid capacity 0 on image filesystem",
        sample="Warning  InvalidDiskCapacity  kubelet  invalid capacity 0 on image filesystem",
        severity="warning",
        meaning="The runtime reports no size of the disk for images; ordinary for a moment after "
        "a start.",
        source=IMAGE_GC,
        failure=upkeep.STATISTICS,
    )
    IMAGE_GC_EVENT = LogMessage(
        anchor="ImageGCFailed",
        sample="Warning  ImageGCFailed  kubelet  failed to get imageFs info: unable to find data "
        "in memory cache",
        pattern=r"ImageGCFailed",
        severity="warning",
        meaning="Old images are not removed; the text after it says why.",
        source=KUBELET_EVENTS,
        failure=upkeep.COLLECTION,
    )
    FREE_DISK = LogMessage(
        anchor="FreeDiskSpaceFailed",
        sample="Warning  FreeDiskSpaceFailed  kubelet  Failed to garbage collect required amount "
        "of images. Attempted to free 3512334336 bytes, but only found 0 bytes eligible to free.",
        severity="error",
        meaning="The disk for images is too full, and no more images can be removed.",
        source=KUBELET_EVENTS,
        failure=api.DISK_PRESSURE,
    )
    CONTAINER_GC_EVENT = LogMessage(
        anchor="ContainerGCFailed",
        sample="Warning  ContainerGCFailed  kubelet  rpc error: code = DeadlineExceeded desc = "
        "context deadline exceeded",
        pattern=r"ContainerGCFailed",
        severity="warning",
        meaning="Old containers are not removed; the text after it says why.",
        source=KUBELET_EVENTS,
        failure=upkeep.COLLECTION,
    )
    NODE_REBOOTED = LogMessage(
        anchor=" has been rebooted, boot id: ",
        sample="Warning  Rebooted  kubelet  Node node-1 has been rebooted, boot id: 6f1c",
        pattern=r"Node (?P<node>\S+) has been rebooted",
        severity="warning",
        meaning="The machine of the node restarted, and with it all its pods.",
        source=SETTERS,
        failure=upkeep.REBOOTED,
    )
    ALLOCATABLE = LogMessage(
        anchor="Failed to update Node Allocatable Limits ",
        sample="Warning  FailedNodeAllocatableEnforcement  kubelet  Failed to update Node "
        'Allocatable Limits ["kubepods"]: failed to set supported cgroup subsystems',
        severity="error",
        meaning="The kubelet cannot set the cgroup that holds all pods, so their total is not "
        "limited.",
        source=ALLOCATABLE_FILE,
        failure=upkeep.RESERVED,
    )
    REDIRECTS = LogMessage(
        anchor="Probe terminated redirects, Response body: ",
        sample="Warning  ProbeWarning  kubelet  Readiness probe warning: Probe terminated "
        "redirects, Response body: ",
        severity="warning",
        meaning="The probe was redirected to another host, and counts as passed with a warning.",
        source=PROBE,
        failure=fails.PROBE,
    )
    PULL_SECRET = LogMessage(
        anchor="Unable to retrieve some image pull secrets ",
        sample="Warning  FailedToRetrieveImagePullSecret  kubelet  Unable to retrieve some image "
        "pull secrets (regcred); attempting to pull the image may not succeed.",
        pattern=r"image pull secrets \((?P<secrets>[^)]+)\)",
        severity="warning",
        meaning="A pull secret that the pod names does not exist, so the registry may refuse the "
        "image.",
        source=PODS,
        failure=upkeep.PULL_SECRET,
    )
    IMAGE_NAME = LogMessage(
        anchor="Failed to apply default image tag ",
        sample='Warning  InspectFailed  kubelet  Failed to apply default image tag "Web:1": '
        'couldn\'t parse image name "Web:1": invalid reference format: repository name must be '
        "lowercase",
        pattern=r'default image tag "(?P<image>[^"]*)"',
        severity="error",
        meaning="The name of the image is not valid.",
        source=IMAGE_MANAGER,
        failure=upkeep.IMAGE_NAME,
    )
    SYSCTL = LogMessage(
        anchor="forbidden sysctl: ",
        sample='Warning  SysctlForbidden  kubelet  forbidden sysctl: "net.core.somaxconn" not '
        "allowlisted",
        severity="error",
        meaning="The pod sets a sysctl that the kubelet of this node does not allow.",
        source=SYSCTL_FILE,
        failure=upkeep.SYSCTL,
    )
    TOPOLOGY = LogMessage(
        anchor="Resources cannot be allocated with Topology locality",
        sample="Warning  TopologyAffinityError  kubelet  Resources cannot be allocated with "
        "Topology locality",
        severity="error",
        meaning="The node has the resources, but not aligned as its topology policy asks.",
        source=TOPOLOGY_FILE,
        failure=upkeep.TOPOLOGY,
    )
    SANDBOX_STATUS = LogMessage(
        anchor="Unable to get pod sandbox status: ",
        sample="Warning  FailedPodSandBoxStatus  kubelet  Unable to get pod sandbox status: rpc "
        "error: code = Unknown",
        severity="error",
        meaning="The runtime does not give the state of a pod.",
        source=RUNTIME,
        failure=fails.RUNTIME,
    )
    SANDBOX_CHANGED = LogMessage(
        anchor="Pod sandbox changed, it will be killed and re-created",
        sample="Normal  SandboxChanged  kubelet  Pod sandbox changed, it will be killed and "
        "re-created.",
        severity="warning",
        meaning="The sandbox of the pod ended or does not fit, as after a restart of its node, so "
        "the pod is re-created.",
        source=RUNTIME,
        failure=upkeep.SANDBOX_CHANGED,
    )
