"""Messages of Kubernetes: volumes, autoscalers and endpoints."""

from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_storage as storage
from atlas.technologies.failures import kubernetes_upkeep as upkeep
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

BINDER = VENDORED.file("kubernetes/pkg/scheduler/framework/plugins/volumebinding/binder.go")
OPERATIONS = VENDORED.file("kubernetes/pkg/volume/util/operationexecutor/operation_generator.go")
VOLUMES = VENDORED.file("kubernetes/pkg/controller/volume/persistentvolume/pv_controller.go")
ATTACHER = VENDORED.file("kubernetes/pkg/volume/csi/csi_attacher.go")
AUTOSCALER = VENDORED.file("kubernetes/pkg/controller/podautoscaler/horizontal.go")
REPAIR = VENDORED.file("kubernetes/pkg/registry/core/service/ipallocator/controller/repairip.go")
DAEMONS = VENDORED.file("kubernetes/pkg/controller/daemon/daemon_controller.go")
PREEMPTION = VENDORED.file("kubernetes/pkg/scheduler/framework/preemption/executor.go")
SLICES_FILE = VENDORED.file("kubernetes/pkg/controller/endpointslice/endpointslice_controller.go")
ENDPOINTS_FILE = VENDORED.file("kubernetes/pkg/controller/endpoint/endpoints_controller.go")
RESIZE_ADMISSION = VENDORED.file(
    "kubernetes/plugin/pkg/admission/storage/persistentvolume/resize/admission.go"
)
RESIZE_STATUS = VENDORED.file("kubernetes/pkg/volume/util/resize_util.go")


class KubernetesVolumeMessages:
    """Messages of Kubernetes: volumes, autoscalers and endpoints."""

    NO_EXPANSION = LogMessage(
        anchor="only dynamically provisioned pvc can be resized",
        sample='Error from server (Forbidden): persistentvolumeclaims "data" is forbidden: only '
        "dynamically provisioned pvc can be resized and the storageclass that provisions the pvc "
        "must support resize",
        severity="error",
        meaning="The storage class of the claim does not allow volumes to be expanded.",
        source=RESIZE_ADMISSION,
        failure=storage.NOT_EXPANDED,
    )
    RESIZE_PENDING = LogMessage(
        anchor="start a pod to finish file system resize of volume on node.",
        sample="FileSystemResizePending   True    Waiting for user to (re-)start a pod to finish "
        "file system resize of volume on node.",
        severity="warning",
        meaning="The disk has its new size, but not yet the file system on it.",
        source=RESIZE_STATUS,
        failure=storage.NOT_EXPANDED,
    )

    BINDING_LATE = LogMessage(
        anchor="binding volumes: ",
        sample="Warning  FailedScheduling  default-scheduler  running PreBind plugin "
        '"VolumeBinding": binding volumes: timed out waiting for the condition',
        pattern=r"VolumeBinding.{1,30}binding volumes: (?P<reason>.+)",
        severity="error",
        meaning="The volume of the pod was not provisioned and bound before the scheduler gave up.",
        source=BINDER,
        failure=upkeep.BINDING_LATE,
    )
    NO_VOLUMES = LogMessage(
        anchor="didn't find available persistent volumes to bind",
        sample="0/3 nodes are available: 3 node(s) didn't find available persistent volumes to "
        "bind.",
        severity="error",
        meaning="No volume that is free fits the claim, and its storage class creates none.",
        source=BINDER,
        failure=storage.UNBOUND,
    )
    MAP = LogMessage(
        anchor="MapVolume.SetUpDevice failed",
        sample="Warning  FailedMapVolume  kubelet  MapVolume.SetUpDevice failed for volume "
        '"pvc-1" : rpc error: code = Internal desc = failed to stage volume',
        severity="error",
        meaning="A block device could not be made ready for the pod.",
        source=OPERATIONS,
        failure=fails.VOLUME,
    )
    UNMOUNT = LogMessage(
        anchor="UnmountVolume.TearDown failed",
        sample='UnmountVolume.TearDown failed for volume "data" (UniqueName: '
        '"kubernetes.io/csi/1") pod "web" : device or resource busy',
        severity="error",
        meaning="A volume cannot be unmounted from a pod, so the pod cannot end.",
        source=OPERATIONS,
        failure=upkeep.NOT_UNMOUNTED,
    )
    UNMOUNT_DEVICE = LogMessage(
        anchor="UnmountDevice failed",
        sample='UnmountDevice failed for volume "pvc-1" (UniqueName: "kubernetes.io/csi/1") on '
        'node "node-1" : device or resource busy',
        severity="error",
        meaning="The device of a volume cannot be unmounted on the node, so it stays attached.",
        source=OPERATIONS,
        failure=upkeep.NOT_UNMOUNTED,
    )
    DETACH = LogMessage(
        anchor="DetachVolume.Detach failed",
        sample='DetachVolume.Detach failed for volume "pvc-1" (UniqueName: "kubernetes.io/csi/1") '
        'on node "node-1" : rpc error: code = Internal',
        severity="error",
        meaning="A volume cannot be detached from its node.",
        source=OPERATIONS,
        failure=upkeep.NOT_UNMOUNTED,
    )
    DELETE_VOLUME = LogMessage(
        anchor="VolumeFailedDelete",
        sample="Warning  VolumeFailedDelete  ebs.csi.aws.com  rpc error: code = Internal desc = "
        "VolumeInUse",
        severity="error",
        meaning="The storage behind a volume that is no longer claimed cannot be deleted.",
        source=VOLUMES,
        failure=upkeep.NOT_DELETED,
    )
    CLAIM_LOST = LogMessage(
        anchor="Bound claim has lost ",
        sample="Warning  ClaimLost  persistentvolume-controller  Bound claim has lost its "
        "PersistentVolume. Data on the volume is lost!",
        pattern=r"Bound claim has lost (?:its|reference to) PersistentVolume",
        severity="fatal",
        meaning="The volume object of a claim was deleted, so the claim can no longer be used.",
        source=VOLUMES,
        failure=upkeep.CLAIM_LOST,
    )
    CLAIM_TWICE = LogMessage(
        anchor="Two claims are bound to the same volume, this one is ",
        sample="Warning  ClaimMisbound  persistentvolume-controller  Two claims are bound to the "
        "same volume, this one is bound incorrectly",
        severity="error",
        meaning="The volume belongs to another claim, so this one is lost.",
        source=VOLUMES,
        failure=upkeep.CLAIM_LOST,
    )
    CLAIMED = LogMessage(
        anchor=" already bound to a different claim.",
        sample='Warning  FailedBinding  persistentvolume-controller  volume "pv-1" already bound '
        "to a different claim.",
        pattern=r'volume "(?P<volume>[^"]+)" already bound to a different claim',
        severity="error",
        meaning="The claim names a volume that another claim has.",
        source=VOLUMES,
        failure=upkeep.WRONG_VOLUME,
    )
    MISMATCH = LogMessage(
        anchor="Cannot bind to requested volume ",
        sample="Warning  VolumeMismatch  persistentvolume-controller  Cannot bind to requested "
        'volume "pv-1": storageClassName does not match',
        pattern=r'Cannot bind to requested volume "(?P<volume>[^"]+)": (?P<reason>.+)',
        severity="error",
        meaning="The volume that the claim names is too small, or has another class or access "
        "mode.",
        source=VOLUMES,
        failure=upkeep.WRONG_VOLUME,
    )
    DETACHING = LogMessage(
        anchor="volume attachment is being deleted",
        sample='AttachVolume.Attach failed for volume "pvc-1" : volume attachment is being deleted',
        severity="error",
        meaning="The volume is still being detached from a node, so it cannot be attached.",
        source=ATTACHER,
        failure=storage.ATTACHED_ELSEWHERE,
    )
    NO_SCALE = LogMessage(
        anchor="FailedGetScale",
        sample='Warning  FailedGetScale  horizontal-pod-autoscaler  deployments/scale.apps "web" '
        "not found",
        pattern=r"FailedGetScale",
        severity="error",
        meaning="The autoscaler cannot read the scale of its target: it does not exist, or may "
        "not be read.",
        source=AUTOSCALER,
        failure=upkeep.NO_TARGET,
    )
    NOT_RESCALED = LogMessage(
        anchor="FailedRescale",
        sample="Warning  FailedRescale  horizontal-pod-autoscaler  New size: 5; reason: cpu "
        "resource utilization (percentage of request) above target; error: Operation cannot be "
        "fulfilled",
        pattern=r"FailedRescale",
        severity="error",
        meaning="The autoscaler could not change the number of replicas.",
        source=AUTOSCALER,
        failure=upkeep.NO_TARGET,
    )
    TWO_AUTOSCALERS = LogMessage(
        anchor=" are controlled by multiple HPAs: ",
        sample="Warning  AmbiguousSelector  horizontal-pod-autoscaler  pods by selector app=web "
        "are controlled by multiple HPAs: [default/web default/web-2]",
        pattern=r"pods by selector (?P<selector>.+?) are controlled by multiple HPAs: "
        r"(?P<autoscalers>.+)",
        severity="error",
        meaning="Several autoscalers select the same pods, so none of them scales.",
        source=AUTOSCALER,
        failure=upkeep.TWO_AUTOSCALERS,
    )
    SLICES = LogMessage(
        anchor="Error updating Endpoint Slices for Service ",
        sample="Warning  FailedToUpdateEndpointSlices  endpoint-slice-controller  Error updating "
        "Endpoint Slices for Service default/web: failed to update web-abc EndpointSlice for "
        "Service default/web",
        pattern=r"Endpoint Slices for Service (?P<service>[^:]+):",
        severity="warning",
        meaning="The addresses of the pods behind a service are not up to date.",
        source=SLICES_FILE,
        failure=upkeep.ENDPOINTS,
    )
    ENDPOINTS = LogMessage(
        anchor="Failed to update endpoint ",
        sample="Warning  FailedToUpdateEndpoint  endpoint-controller  Failed to update endpoint "
        'default/web: Operation cannot be fulfilled on endpoints "web"',
        pattern=r"Failed to update endpoint (?P<service>[^:]+):",
        severity="warning",
        meaning="The addresses of the pods behind a service are not up to date.",
        source=ENDPOINTS_FILE,
        failure=upkeep.ENDPOINTS,
    )
    OUT_OF_RANGE = LogMessage(
        anchor=" is not within any service CIDR; please recreate",
        sample="the ClusterIP [IPv4]: 10.0.0.5 for Service default/web is not within any service "
        "CIDR; please recreate",
        severity="error",
        meaning="The address of the service is outside the ranges for services: these were "
        "changed.",
        source=REPAIR,
        failure=upkeep.SERVICE_ADDRESS,
    )
    ADDRESS_REPAIRED = LogMessage(
        anchor=" is not allocated; repairing",
        sample="Warning  ClusterIPNotAllocated  ipallocator-repair-controller  Cluster IP [IPv4]: "
        "10.0.0.5 is not allocated; repairing",
        pattern=r"(?P<address>[0-9a-f.:]+)(?: for service \S+)? is not allocated; repairing",
        severity="warning",
        meaning="The address of a service was not recorded as used, and is recorded now.",
        source=REPAIR,
        failure=upkeep.SERVICE_ADDRESS,
    )
    DAEMON_POD = LogMessage(
        anchor="Found failed daemon pod ",
        sample="Warning  FailedDaemonPod  daemonset-controller  Found failed daemon pod "
        "kube-system/agent-x on node node-1, will try to kill it",
        pattern=r"failed daemon pod (?P<pod>\S+) on node (?P<node>[^ ,]+)",
        severity="warning",
        meaning="A pod of a daemon set failed or was evicted, and is replaced.",
        source=DAEMONS,
        failure=upkeep.DAEMON_POD,
    )
    PREEMPTED = LogMessage(
        anchor="Preempted by ",
        sample="Normal  Preempted  default-scheduler  Preempted by pod 2b9c on node node-1",
        pattern=r"Preempted by (?:a )?pod\b(?:.* on node (?P<node>\S+))?",
        severity="warning",
        meaning="The pod was removed to make room for a pod of higher priority.",
        source=PREEMPTION,
        failure=upkeep.PREEMPTED,
    )
