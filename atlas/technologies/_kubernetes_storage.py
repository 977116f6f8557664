"""Messages of Kubernetes about volumes and their claims."""

from atlas.evidence.repository import Repository
from atlas.technologies._kubernetes_messages import API_ERRORS
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_storage as storage
from atlas.technologies.message import LogMessage

_kubernetes = Repository("kubernetes/kubernetes", checked="2026-11-26")
_vendored = storage.VENDORED
RECONCILER = _vendored.file(
    "kubernetes/pkg/controller/volume/attachdetach/reconciler/reconciler.go"
)
OLD_VOLUMES = _kubernetes.file(
    "pkg/kubelet/volumemanager/volume_manager.go", commit="2cf80cd7fad2fe7f51e7bd1df3edca23b714cfc7"
)
EBS_GUIDE = Repository(
    "kubernetes-sigs/aws-ebs-csi-driver",
    commit="429e202e589798e55c0f8ddcc81b2850b7f000d0",
    checked="2026-11-26",
).file("docs/modify-volume.md")
CSI_CLIENT = _vendored.file("kubernetes/pkg/volume/csi/csi_client.go")
BINDING_PLUGIN = _vendored.file(
    "kubernetes/pkg/scheduler/framework/plugins/volumebinding/volume_binding.go"
)
BINDING = _vendored.file("kubernetes/pkg/controller/volume/persistentvolume/pv_controller.go")
WATCH_MANAGER = _vendored.file("kubernetes/pkg/kubelet/util/manager/watch_based_manager.go")
TOKENS = _vendored.file("kubernetes/pkg/kubelet/token/token_manager.go")
VOLUME_LIMITS = _vendored.file("kubernetes/pkg/scheduler/framework/plugins/nodevolumelimits/csi.go")


class KubernetesStorageMessages:
    """Messages of Kubernetes about volumes and their claims."""

    MULTI_ATTACH = LogMessage(
        anchor="Multi-Attach error for volume ",
        sample="Warning  FailedAttachVolume  15s  attachdetach-controller  "
        'Multi-Attach error for volume "pvc-1629" Volume is already exclusively '
        "attached to one node and can't be attached to another",
        pattern=r'Multi-Attach error for volume \\?"(?P<volume>[^"\\]+)',
        severity="warning",
        meaning="The volume may be attached to one node only, and another one still has it.",
        source=RECONCILER,
        failure=storage.ATTACHED_ELSEWHERE,
    )
    MULTI_ATTACH_LOG = LogMessage(
        anchor="Multi-Attach error: volume is already exclusively attached",
        sample="\"Multi-Attach error: volume is already exclusively attached and can't "
        'be attached to another node" attachedTo=["node-1"]',
        severity="warning",
        meaning="The volume may be attached to one node only, and another one still has it.",
        source=RECONCILER,
        failure=storage.ATTACHED_ELSEWHERE,
    )
    VOLUMES_LATE = LogMessage(
        anchor="timeout expired waiting for volumes to attach",
        sample='Unable to mount volumes for pod "shop-0_default(3bf4)": timeout '
        'expired waiting for volumes to attach or mount for pod "default"/"shop-0". '
        "list of unmounted volumes=[data]. list of unattached volumes=[data "
        "default-token-82fl5]",
        pattern=r"timeout expired waiting for volumes to attach(?: or mount|/mount) for "
        r"pod",
        severity="warning",
        meaning="Volumes of a pod were not attached and mounted in time.",
        source=OLD_VOLUMES,
        failure=fails.VOLUME,
    )
    DRIVER_MISSING = LogMessage(
        anchor=" not found in the list of registered CSI drivers",
        sample='MountVolume.MountDevice failed for volume "pvc-3b25" : '
        "kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: "
        "driver name rook-ceph.rbd.csi.ceph.com not found in the list of registered "
        "CSI drivers",
        pattern=r"driver name (?P<driver>\S+) not found in the list of registered CSI "
        r"drivers",
        severity="error",
        meaning="The CSI driver of the volume does not run on the node, or has not registered.",
        source=CSI_CLIENT,
        failure=storage.DRIVER_MISSING,
    )
    CLAIM_UNBOUND = LogMessage(
        anchor="pod has unbound immediate PersistentVolumeClaims",
        sample="0/3 nodes are available: 3 pod has unbound immediate PersistentVolumeClaims.",
        pattern=r"(?P<reason>pod has unbound immediate PersistentVolumeClaims)",
        severity="warning",
        meaning="A claim of the pod has no volume yet, so the pod waits.",
        source=BINDING_PLUGIN,
        failure=storage.UNBOUND,
    )
    NO_CLASS = LogMessage(
        anchor="no persistent volumes available for this claim and no storage class is set",
        sample="Normal  FailedBinding  3s (x7 over 1m)  persistentvolume-controller  "
        "no persistent volumes available for this claim and no storage class is set",
        severity="warning",
        meaning="A claim names no storage class, no default one exists, and no volume fits it.",
        source=BINDING,
        failure=storage.UNBOUND,
    )
    CLAIM_WAITS = LogMessage(
        anchor="aiting for a volume to be created, either by external provisioner ",
        sample="Normal  ExternalProvisioning  4s  persistentvolume-controller  waiting "
        'for a volume to be created, either by external provisioner "ebs.csi.aws.com" '
        "or manually created by system administrator",
        pattern=r'either by external provisioner \\?"(?P<provisioner>[^"\\]+)',
        severity="warning",
        meaning="A claim waits for its provisioner; seen again and again, the "
        "provisioner does not run.",
        source=EBS_GUIDE,
        failure=storage.UNBOUND,
    )
    CLAIM_WAITS_NEWER = LogMessage(
        anchor="aiting for a volume to be created either by the external provisioner ",
        sample="Normal  ExternalProvisioning  4s  persistentvolume-controller  Waiting "
        "for a volume to be created either by the external provisioner "
        "'ebs.csi.aws.com' or manually by the system administrator.",
        pattern=r"either by the external provisioner '(?P<provisioner>[^']+)",
        severity="warning",
        meaning="A claim waits for its provisioner; seen again and again, the "
        "provisioner does not run.",
        source=BINDING,
        failure=storage.UNBOUND,
    )
    NOT_PROVISIONED = LogMessage(
        anchor="ailed to provision volume with StorageClass ",
        sample="Warning  ProvisioningFailed  9s  ebs.csi.aws.com_ebs-csi-controller-0  "
        'failed to provision volume with StorageClass "gp3": rpc error: code = '
        'Internal desc = Could not create volume "pvc-8a4e"',
        pattern=r'ailed to provision volume with StorageClass \\?"(?P<class>[^"\\]+)',
        severity="error",
        meaning="The provisioner could not make a volume for a claim; the cause follows.",
        source=BINDING,
        failure=storage.NOT_PROVISIONED,
    )
    CLASS_MISSING = LogMessage(
        anchor='storageclass.storage.k8s.io "',
        sample="Warning  ProvisioningFailed  2s  persistentvolume-controller  "
        'storageclass.storage.k8s.io "fast" not found',
        pattern=r'storageclass\.storage\.k8s\.io \\?"(?P<class>[^"\\]+)\\?" not found',
        severity="error",
        meaning="A claim names a storage class that does not exist.",
        source=API_ERRORS,
        failure=storage.NO_CLAIM,
    )
    CLAIM_MISSING = LogMessage(
        anchor='persistentvolumeclaim "',
        sample='0/3 nodes are available: persistentvolumeclaim "data" not found. '
        "preemption: 0/3 nodes are available: 3 Preemption is not helpful for "
        "scheduling.",
        pattern=r'persistentvolumeclaim \\?"(?P<claim>[^"\\]+)\\?" (?:not found|is '
        r"being deleted|bound to non-existent)",
        severity="error",
        meaning="A pod names a volume claim that does not exist.",
        source=BINDING_PLUGIN,
        failure=storage.NO_CLAIM,
    )
    CACHE_LATE = LogMessage(
        anchor=" cache: timed out waiting for the condition",
        sample='MountVolume.SetUp failed for volume "config" : failed to sync '
        "configmap cache: timed out waiting for the condition",
        pattern=r"failed to sync (?P<kind>configmap|secret) cache: timed out waiting "
        r"for the condition",
        severity="warning",
        meaning="The kubelet did not get a config map or secret from the API server in time.",
        source=WATCH_MANAGER,
        failure=storage.TOO_LATE,
    )
    NOT_REGISTERED = LogMessage(
        anchor=" not registered",
        sample='MountVolume.SetUp failed for volume "config" : object '
        '"default"/"app-config" not registered',
        pattern=r'object \\?"(?P<namespace>[^"\\]+)\\?"/\\?"(?P<object>[^"\\]+)\\?" not '
        r"registered",
        severity="warning",
        meaning="The kubelet does not watch a config map or secret of the pod: it "
        "starts, or the pod ends.",
        source=WATCH_MANAGER,
        failure=storage.TOO_LATE,
    )
    TOKEN = LogMessage(
        anchor="ailed to fetch token: ",
        sample='MountVolume.SetUp failed for volume "kube-api-access-x2x4k" : failed '
        "to fetch token: Post "
        '"https://10.0.0.4:6443/api/v1/namespaces/default/serviceaccounts/default/token": '
        "net/http: TLS handshake timeout",
        pattern=r'volume \\?"(?P<volume>[^"\\]+)\\?" : failed to fetch token: ',
        severity="error",
        meaning="The kubelet got no service account token for the pod from the API "
        "server; the cause follows.",
        source=TOKENS,
        failure=storage.TOO_LATE,
    )
    VOLUME_IN_USE = LogMessage(
        anchor="olume is already used by pod(s) ",
        sample="Warning  FailedAttachVolume  9s  attachdetach-controller  Multi-Attach "
        'error for volume "pvc-1629" Volume is already used by pod(s) '
        "shop-6746b45c94-sgm56",
        pattern=r"Volume is already used by (?:pod\(s\) (?P<pods>.+)|\d+ pod\(s\) in "
        r"different namespaces)",
        severity="warning",
        meaning="A pod on another node still uses the volume.",
        source=RECONCILER,
        failure=storage.ATTACHED_ELSEWHERE,
    )
    TOO_MANY_VOLUMES = LogMessage(
        anchor="node(s) exceed max volume count",
        sample="0/5 nodes are available: 5 node(s) exceed max volume count.",
        pattern=r"(?P<nodes>\d+) node\(s\) exceed max volume count",
        severity="warning",
        meaning="No node may attach one more volume.",
        source=VOLUME_LIMITS,
        failure=fails.UNSCHEDULABLE,
    )
