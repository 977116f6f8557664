"""More log messages of Kubernetes: of the API server, controllers, kubectl and the kubelet."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_kubernetes = Repository("kubernetes/kubernetes", checked=_CHECKED)
_client = Repository(
    "kubernetes/client-go", commit="32ce75a7d6bc6960fd048d3d1e3b34185418d8c8", checked=_CHECKED
)
_apiserver = Repository(
    "kubernetes/apiserver", commit="24a394e516bfda066d7e2221d7d92c052de27c54", checked=_CHECKED
)
_kubectl = Repository(
    "kubernetes/kubectl", commit="dee3483a3d6a64c07fdf746caf80af446dee99ac", checked=_CHECKED
)
API_ERRORS = Repository(
    "kubernetes/apimachinery", commit="eed236ceee2c19c2753a3d93ac0631dc20750454", checked=_CHECKED
).file("pkg/api/errors/errors.go")
ELECTION = _client.file("tools/leaderelection/leaderelection.go")
EVICTION = _kubernetes.file(
    "pkg/kubelet/eviction/helpers.go", commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282"
)
EVICTION_MANAGER = _kubernetes.file(
    "pkg/kubelet/eviction/eviction_manager.go", commit="0239cd73842a07dedf025bc1c93e1b62002cd0aa"
)
IMAGE_GC = _kubernetes.file(
    "pkg/kubelet/images/image_gc_manager.go", commit="00bdb3fade2ef1ada898bd8fae2c6a1958da3a5d"
)
CONDITIONS = _kubernetes.file(
    "pkg/kubelet/nodestatus/setters.go", commit="00267ac822c2df40bab2e223873f2b76864c5f3d"
)
NODE_STATUS = _kubernetes.file(
    "pkg/kubelet/kubelet_node_status.go", commit="00b88c14b077ac9c239c62d6e5e23d9e1a5e5160"
)
KUBELET = _kubernetes.file(
    "pkg/kubelet/kubelet.go", commit="000d95431f9f9ef4bb8298f8b78684eacbb18fa0"
)
VOLUMES = _kubernetes.file(
    "pkg/volume/util/operationexecutor/operation_generator.go",
    commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282",
)


class KubernetesMessages:
    """More log messages of Kubernetes: of the API server, controllers, kubectl and the kubelet."""

    FORBIDDEN = LogMessage(
        anchor=" is forbidden: User ",
        sample="Error from server (Forbidden): pods is forbidden: User "
        '"system:serviceaccount:dev:ci" cannot list resource "pods" in API group "" in the '
        'namespace "prod"',
        pattern=r"(?P<object>\S+) is forbidden: User \\?\"(?P<user>[^\"\\]+)\\?\" cannot "
        r"(?P<verb>\w+)",
        severity="error",
        meaning="The user or service account lacks the permission that the message names.",
        source=API_ERRORS,
        failure=api.FORBIDDEN,
    )

    LOGGED_OUT = LogMessage(
        anchor="error: You must be logged in to the server (",
        sample="error: You must be logged in to the server (Unauthorized)",
        severity="error",
        meaning="The API server does not accept kubectl's credentials: expired, or of another "
        "cluster.",
        source=_kubectl.file("pkg/cmd/util/helpers.go"),
        failure=api.UNAUTHENTICATED,
    )

    NO_CREDENTIALS = LogMessage(
        anchor="the server has asked for the client to provide credentials",
        sample="error: the server has asked for the client to provide credentials",
        severity="error",
        meaning="The API server does not accept the credentials of the request.",
        source=API_ERRORS,
        failure=api.UNAUTHENTICATED,
    )

    UNAUTHENTICATED = LogMessage(
        anchor="Unable to authenticate the request",
        sample='E0321 10:00:00.000000       1 authentication.go:73] "Unable to authenticate the '
        'request" err="invalid bearer token"',
        severity="error",
        meaning="The API server rejects a token or a client certificate; the cause follows.",
        source=_apiserver.file("pkg/endpoints/filters/authentication.go"),
        failure=api.UNAUTHENTICATED,
    )

    UNAVAILABLE = LogMessage(
        anchor="the server is currently unable to handle the request",
        sample="Error from server (ServiceUnavailable): the server is currently unable to handle "
        "the request (get nodes)",
        severity="error",
        meaning="The API server, or the service behind an aggregated API, does not respond.",
        source=API_ERRORS,
        failure=api.API_BUSY,
    )

    TIMED_OUT = LogMessage(
        anchor="the server was unable to return a response in the time allotted",
        sample="Error from server (Timeout): the server was unable to return a response in the "
        "time allotted, but may still be processing the request (get pods)",
        severity="error",
        meaning="The API server did not complete the request in time.",
        source=API_ERRORS,
        failure=api.API_BUSY,
    )

    TOO_MANY_REQUESTS = LogMessage(
        anchor="the server has received too many requests and has asked us to try again later",
        sample="Error from server (TooManyRequests): the server has received too many requests and "
        "has asked us to try again later (get pods)",
        severity="error",
        meaning="The API server limits requests; the client must send fewer, or wait.",
        source=API_ERRORS,
        failure=api.THROTTLED,
    )

    SERVER_ERROR = LogMessage(
        anchor=" has prevented the request from succeeding",
        sample='Error from server (InternalError): an error on the server ("") has prevented the '
        "request from succeeding (get pods)",
        pattern=r"an error on the server \(.*\) has prevented the request from succeeding",
        severity="error",
        meaning="The API server, or the service behind an aggregated API, failed; the quoted text "
        "says how.",
        source=API_ERRORS,
        failure=api.API_BUSY,
    )

    LIMITER = LogMessage(
        anchor="client rate limiter Wait returned an error: ",
        sample="client rate limiter Wait returned an error: rate: Wait(n=1) would exceed context "
        "deadline",
        severity="error",
        meaning="A request waited in the client's own rate limiter until it was given up.",
        source=_client.file("rest/request.go"),
        failure=api.THROTTLED,
    )

    NOT_RENEWED = LogMessage(
        anchor="ailed to renew lease",
        sample='I0321 10:00:00.000000       1 leaderelection.go:304] "Failed to renew lease" '
        'lock="kube-system/kube-scheduler" err="context deadline exceeded"',
        context=("leaderelection", "lock="),
        severity="error",
        meaning="A controller could not renew its lease in time, and stops leading.",
        source=ELECTION,
        failure=api.LEADERSHIP,
    )

    LOCK_UNREADABLE = LogMessage(
        anchor="error retrieving resource lock",
        sample='E0321 10:00:00.000000       1 leaderelection.go:331] "error retrieving resource '
        'lock" err="Unauthorized" lock="kube-system/kube-scheduler"',
        severity="error",
        meaning="A controller cannot read its lease from the API server; the error says why.",
        source=ELECTION,
        failure=api.LEADERSHIP,
    )

    WEBHOOK = LogMessage(
        anchor='failed calling webhook "',
        sample='Internal error occurred: failed calling webhook "mutate.kyverno.svc-fail": no '
        'endpoints available for service "kyverno-svc"',
        pattern=r"failed calling webhook \\?\"(?P<webhook>[^\"\\]+)",
        severity="error",
        meaning="The API server could not ask an admission webhook; the cause follows.",
        source=_apiserver.file("pkg/util/webhook/error.go"),
        failure=api.WEBHOOK,
    )

    NO_ENDPOINTS = LogMessage(
        anchor="no endpoints available for service ",
        sample='Error from server (ServiceUnavailable): no endpoints available for service "web"',
        pattern=r"no endpoints available for service \\?\"(?P<service>[^\"\\]+)",
        severity="error",
        meaning="No pod behind this service is ready.",
        source=_apiserver.file("pkg/util/proxy/proxy.go"),
        failure=api.NO_ENDPOINTS,
    )

    QUOTA = LogMessage(
        anchor="exceeded quota: ",
        sample='Error creating: pods "api-7d9f8b6c5-x2x4k" is forbidden: exceeded quota: compute, '
        "requested: limits.cpu=2, used: limits.cpu=9, limited: limits.cpu=10",
        pattern=r"exceeded quota: (?P<quota>[^,]+), requested: (?P<requested>.+), used: ",
        severity="error",
        meaning="An object would take more of the namespace's quota than is left.",
        source=_apiserver.file("pkg/admission/plugin/resourcequota/controller.go"),
        failure=api.QUOTA,
    )

    NO_METRICS = LogMessage(
        anchor="error: Metrics API not available",
        sample="error: Metrics API not available",
        severity="error",
        meaning="kubectl top and autoscalers get no metrics; metrics-server is missing or down.",
        source=_kubectl.file("pkg/cmd/top/top_pod.go"),
        failure=api.METRICS,
    )

    PROGRESS_DEADLINE = LogMessage(
        anchor=" exceeded its progress deadline",
        sample='error: deployment "api" exceeded its progress deadline',
        pattern=r"deployment \\?\"(?P<deployment>[^\"\\]+)\\?\" exceeded its progress deadline",
        severity="error",
        meaning="The new pods of a deployment do not become ready in time.",
        source=_kubectl.file("pkg/polymorphichelpers/rollout_status.go"),
        failure=api.ROLLOUT,
    )

    NO_EVICTION = LogMessage(
        anchor="Cannot evict pod as it would violate the pod's disruption budget.",
        sample='error when evicting pods/"api-7d9f8b6c5-x2x4k" -n "default" (will retry after 5s): '
        "Cannot evict pod as it would violate the pod's disruption budget.",
        severity="error",
        meaning="Too few pods of the application are healthy to stop this one; a drain waits for "
        "it.",
        source=_kubernetes.file(
            "pkg/registry/core/pod/storage/eviction.go",
            commit="01aa0f3f6052c9866dcb69054d8924fa8c96e3cb",
        ),
        failure=api.BUDGET,
    )

    NOT_DRAINED = LogMessage(
        anchor="error: unable to drain node ",
        sample='error: unable to drain node "worker-1" due to error: cannot delete Pods with local '
        "storage, continuing command...",
        pattern=r"unable to drain node \"(?P<node>[^\"]+)\"",
        severity="error",
        meaning="kubectl drain gave up on this node; the cause follows.",
        source=_kubectl.file("pkg/cmd/drain/drain.go"),
        failure=api.DRAIN_STUCK,
    )

    NETWORK_NOT_READY = LogMessage(
        anchor="ontainer runtime network not ready",
        sample='E0515 09:12:01.123456    2214 kubelet.go:2412] "Container runtime network not '
        'ready" networkReady="NetworkReady=false reason:NetworkPluginNotReady message:Network '
        'plugin returns error: cni plugin not initialized"',
        severity="error",
        meaning="The node has no working network plugin; it is not ready and starts no pods.",
        source=KUBELET,
        failure=api.NO_NETWORK,
    )

    RUNTIME_NOT_READY = LogMessage(
        anchor="ontainer runtime not ready",
        sample='E0515 09:12:01.123456    2214 kubelet.go:2418] "Container runtime not ready" '
        'runtimeReady="RuntimeReady=false reason:ContainerdNotReady"',
        context=("runtimeReady", "RuntimeReady", "kubelet"),
        severity="error",
        meaning="The container runtime of the node reports that it is not ready.",
        source=KUBELET,
        failure=fails.RUNTIME,
    )

    RUNTIME_UNKNOWN = LogMessage(
        anchor="Container runtime sanity check failed",
        sample='E0515 09:12:01.123456    2214 kubelet.go:2399] "Container runtime sanity check '
        'failed" err="rpc error: code = Unknown desc = server is not initialized yet"',
        severity="error",
        meaning="The kubelet cannot ask the container runtime for its state.",
        source=KUBELET,
        failure=fails.RUNTIME,
    )

    STATUS_RETRIES = LogMessage(
        anchor="update node status exceeds retry count",
        sample='E0412 10:00:00.000000    2214 kubelet_node_status.go:527] "Unable to update node '
        'status" err="update node status exceeds retry count"',
        severity="error",
        meaning="The kubelet does not reach the API server; the node becomes NotReady.",
        source=NODE_STATUS,
        failure=api.STATUS_UPDATE,
    )

    CERTIFICATE_EXPIRED = LogMessage(
        anchor="part of the existing bootstrap client certificate",
        sample="E0118 17:33:58.888700 1457370 bootstrap.go:265] part of the existing bootstrap "
        "client certificate in /etc/kubernetes/kubelet.conf is expired: 2020-12-06 18:55:55 +0000 "
        "UTC",
        severity="error",
        meaning="The client certificate of the kubelet has expired; it cannot log in or start.",
        source=_kubernetes.file(
            "pkg/kubelet/certificate/bootstrap/bootstrap.go",
            commit="054d429d9f8bc8de4fc82e6cf2281e12a13fe1f2",
        ),
        failure=api.KUBELET_CERTIFICATE,
    )

    RECLAIM = LogMessage(
        anchor="Eviction manager: attempting to reclaim",
        sample='I0412 10:00:00.000000    2214 eviction_manager.go:381] "Eviction manager: '
        'attempting to reclaim" resourceName="ephemeral-storage"',
        severity="warning",
        meaning="The node is short of the resource; the kubelet deletes images, then evicts pods.",
        source=EVICTION_MANAGER,
        failure=fails.EVICTED,
    )

    THRESHOLD = LogMessage(
        anchor="EvictionThresholdMet",
        sample="Warning  EvictionThresholdMet  2m  kubelet  Attempting to reclaim "
        "ephemeral-storage",
        pattern=r"EvictionThresholdMet.*Attempting to reclaim (?P<resource>\S+)",
        severity="warning",
        meaning="The node is short of the resource; the kubelet deletes images, then evicts pods.",
        source=EVICTION_MANAGER,
        failure=fails.EVICTED,
    )

    REFUSED_BY_CONDITION = LogMessage(
        anchor="The node had condition: ",
        sample="Pod was rejected: The node had condition: [DiskPressure].",
        pattern=r"The node had condition: \[(?P<condition>[^\]]+)\]",
        severity="warning",
        meaning="A node under pressure refuses new pods.",
        source=EVICTION,
        failure=fails.EVICTED,
    )

    CONTAINER_STORAGE = LogMessage(
        anchor=" exceeded its local ephemeral storage limit ",
        sample='Container api exceeded its local ephemeral storage limit "1Gi".',
        pattern=r"Container (?P<container>\S+) exceeded its local ephemeral storage limit",
        severity="warning",
        meaning="A container wrote more to its own file system and logs than its limit.",
        source=EVICTION,
        failure=api.LOCAL_STORAGE,
    )

    POD_STORAGE = LogMessage(
        anchor="Pod ephemeral local storage usage exceeds the total limit of containers ",
        sample="Pod ephemeral local storage usage exceeds the total limit of containers 2Gi.",
        severity="warning",
        meaning="A pod wrote more to local disk than its containers may together.",
        source=EVICTION,
        failure=api.LOCAL_STORAGE,
    )

    EMPTY_DIR = LogMessage(
        anchor="Usage of EmptyDir volume ",
        sample='Usage of EmptyDir volume "cache" exceeds the limit "1Gi".',
        pattern=r"Usage of EmptyDir volume \\?\"(?P<volume>[^\"\\]+)\\?\" exceeds the limit",
        severity="warning",
        meaning="A pod wrote more to an emptyDir volume than its size limit.",
        source=EVICTION,
        failure=api.LOCAL_STORAGE,
    )

    NO_IMAGE_SPACE = LogMessage(
        anchor="failed to garbage collect required amount of images. ",
        sample="failed to garbage collect required amount of images. Wanted to free 10737418240 "
        "bytes, but freed 0 bytes",
        severity="warning",
        meaning="The disk of the images is full, and deleting unused images did not free enough.",
        source=IMAGE_GC,
        failure=api.DISK_PRESSURE,
    )

    DISK_PRESSURE = LogMessage(
        anchor="kubelet has disk pressure",
        sample="DiskPressure     True    Mon, 03 Jun 2019 13:54:18 +0000   Wed, 20 Mar 2019 "
        "22:00:39 +0000   KubeletHasDiskPressure       kubelet has disk pressure",
        severity="warning",
        meaning="A file system of the node is nearly full; it evicts pods and takes no new ones.",
        source=CONDITIONS,
        failure=api.DISK_PRESSURE,
    )

    DISK_PRESSURE_EVENT = LogMessage(
        anchor=" status is now: NodeHasDiskPressure",
        sample="Node worker-3 status is now: NodeHasDiskPressure",
        pattern=r"Node (?P<node>\S+) status is now: NodeHasDiskPressure",
        severity="warning",
        meaning="A file system of the node is nearly full; it evicts pods and takes no new ones.",
        source=CONDITIONS,
        failure=api.DISK_PRESSURE,
    )

    MEMORY_PRESSURE = LogMessage(
        anchor="kubelet has insufficient memory available",
        sample="MemoryPressure   True    Mon, 03 Jun 2019 13:54:18 +0000   Wed, 20 Mar 2019 "
        "22:00:39 +0000   KubeletHasInsufficientMemory   kubelet has insufficient memory available",
        severity="warning",
        meaning="The node is short of memory, and evicts pods.",
        source=CONDITIONS,
        failure=api.MEMORY_PRESSURE,
    )

    MEMORY_PRESSURE_EVENT = LogMessage(
        anchor=" status is now: NodeHasInsufficientMemory",
        sample="Node worker-3 status is now: NodeHasInsufficientMemory",
        pattern=r"Node (?P<node>\S+) status is now: NodeHasInsufficientMemory",
        severity="warning",
        meaning="The node is short of memory, and evicts pods.",
        source=CONDITIONS,
        failure=api.MEMORY_PRESSURE,
    )

    PID_PRESSURE = LogMessage(
        anchor="kubelet has insufficient PID available",
        sample="PIDPressure      True    Mon, 03 Jun 2019 13:54:18 +0000   Wed, 20 Mar 2019 "
        "22:00:39 +0000   KubeletHasInsufficientPID    kubelet has insufficient PID available",
        severity="warning",
        meaning="Nearly all process IDs of the node are in use.",
        source=CONDITIONS,
        failure=api.PID_PRESSURE,
    )

    NOT_MOUNTED = LogMessage(
        anchor="MountVolume.SetUp failed for volume ",
        sample='MountVolume.SetUp failed for volume "config" : configmap "app-config" not found',
        pattern=r"MountVolume\.SetUp failed for volume \\?\"(?P<volume>[^\"\\]+)\\?\" : "
        r"(?P<cause>.+)",
        severity="warning",
        meaning="A volume cannot be mounted, so the pod does not start; the cause follows.",
        source=VOLUMES,
        failure=fails.VOLUME,
    )

    DEVICE_NOT_MOUNTED = LogMessage(
        anchor="MountVolume.MountDevice failed for volume ",
        sample='MountVolume.MountDevice failed for volume "pvc-8a4e" : rpc error: code = Internal '
        'desc = format of disk "/dev/nvme1n1" failed',
        pattern=r"MountVolume\.MountDevice failed for volume \\?\"(?P<volume>[^\"\\]+)",
        severity="warning",
        meaning="The disk of a volume cannot be mounted on the node; the cause follows.",
        source=VOLUMES,
        failure=fails.VOLUME,
    )

    NOT_ATTACHED = LogMessage(
        anchor="AttachVolume.Attach failed for volume ",
        sample='AttachVolume.Attach failed for volume "pvc-8a4e" : rpc error: code = NotFound desc '
        "= Instance not found",
        pattern=r"AttachVolume\.Attach failed for volume \\?\"(?P<volume>[^\"\\]+)",
        severity="warning",
        meaning="A disk cannot be attached to the node of the pod; the cause follows.",
        source=VOLUMES,
        failure=fails.VOLUME,
    )
