"""Messages of Kubernetes: admission, aggregated services and watches."""

from atlas.technologies.failures import kubernetes_control as control
from atlas.technologies.failures import kubernetes_requests as requests
from atlas.technologies.failures import kubernetes_upkeep as upkeep
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

EXTENSIONS = VENDORED.file(
    "apiextensions-apiserver/pkg/apiserver/customresource_discovery_controller.go"
)
LEASE_GC = VENDORED.file("kubernetes/pkg/controlplane/controller/apiserverleasegc/gc_controller.go")
LIFECYCLE = VENDORED.file("apiserver/pkg/admission/plugin/namespace/lifecycle/admission.go")
PRIORITY = VENDORED.file("kubernetes/plugin/pkg/admission/priority/admission.go")
RUNTIME_CLASS = VENDORED.file("kubernetes/plugin/pkg/admission/runtimeclass/admission.go")
QUOTA = VENDORED.file("apiserver/pkg/admission/plugin/resourcequota/controller.go")
RANGER = VENDORED.file("kubernetes/plugin/pkg/admission/limitranger/admission.go")
CONVERTER = VENDORED.file("apiextensions-apiserver/pkg/apiserver/conversion/webhook_converter.go")
AVAILABLE_CONTROLLER = VENDORED.file(
    "kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go"
)
AGGREGATOR = VENDORED.file("kube-aggregator/pkg/controllers/openapi/controller.go")
ETCD3 = VENDORED.file("apiserver/pkg/storage/etcd3/errors.go")
CACHE = VENDORED.file("apiserver/pkg/storage/cacher/watch_cache.go")
TRANSPORT = VENDORED.file("apimachinery/pkg/util/proxy/transport.go")
API_ERRORS = VENDORED.file("apimachinery/pkg/api/errors/errors.go")


class KubernetesAdmissionMessages:
    """Messages of Kubernetes: admission, aggregated services and watches."""

    CACHES = LogMessage(
        anchor="timed out waiting for caches to sync",
        sample="E1126 controller.go:148] timed out waiting for caches to sync",
        severity="error",
        meaning="A controller did not read its objects from the API server in time.",
        source=EXTENSIONS,
        failure=upkeep.CACHES,
    )
    CACHES_2 = LogMessage(
        anchor="Timed out waiting for caches to sync",
        sample='E1126 gc_controller.go:91] "Unhandled Error" err="Timed out waiting for caches to '
        'sync"',
        severity="error",
        meaning="A controller did not read its objects from the API server in time.",
        source=LEASE_GC,
        failure=upkeep.CACHES,
    )
    TERMINATING = LogMessage(
        anchor="unable to create new content in namespace ",
        sample='pods "web-1" is forbidden: unable to create new content in namespace staging '
        "because it is being terminated",
        pattern=r"new content in namespace (?P<namespace>\S+) because it is being terminated",
        severity="error",
        meaning="The namespace is being deleted, so nothing can be created in it.",
        source=LIFECYCLE,
        failure=requests.TERMINATING,
    )
    NO_PRIORITY = LogMessage(
        anchor="no PriorityClass with name ",
        sample='pods "web-1" is forbidden: no PriorityClass with name high was found',
        pattern=r"no PriorityClass with name (?P<name>\S+) was found",
        severity="error",
        meaning="The pod names a priority class that does not exist.",
        source=PRIORITY,
        failure=requests.NO_CLASS,
    )
    NO_RUNTIME_CLASS = LogMessage(
        anchor="pod rejected: RuntimeClass ",
        sample='pods "web-1" is forbidden: pod rejected: RuntimeClass "gvisor" not found',
        severity="error",
        meaning="The pod names a runtime class that does not exist.",
        source=RUNTIME_CLASS,
        failure=requests.NO_CLASS,
    )
    NO_REQUESTS = LogMessage(
        anchor="failed quota: ",
        sample='pods "web-1" is forbidden: failed quota: compute: must specify limits.cpu for: '
        "web; limits.memory for: web",
        pattern=r"failed quota: (?P<quota>[^:]+): must specify",
        severity="error",
        meaning="The quota of the namespace counts a resource for which the pod sets no request "
        "or limit.",
        source=QUOTA,
        failure=requests.NO_REQUESTS,
    )
    BELOW_MINIMUM = LogMessage(
        anchor="minimum ",
        sample='pods "web-1" is forbidden: minimum memory usage per Container is 64Mi, but '
        "request is 32Mi",
        pattern=r"minimum (?P<resource>\S+) usage per (?P<type>\w+) is (?P<minimum>[^,. ]+)",
        severity="error",
        meaning="A request or limit is smaller than the limit range of the namespace allows.",
        source=RANGER,
        failure=requests.LIMIT_RANGE,
        context=("usage per Container", "usage per Pod", "usage per PersistentVolumeClaim"),
    )
    ABOVE_MAXIMUM = LogMessage(
        anchor="maximum ",
        sample='pods "web-1" is forbidden: maximum cpu usage per Container is 2, but limit is 4',
        pattern=r"maximum (?P<resource>\S+) usage per (?P<type>\w+) is (?P<maximum>[^,. ]+)",
        severity="error",
        meaning="A request or limit is larger than the limit range of the namespace allows.",
        source=RANGER,
        failure=requests.LIMIT_RANGE,
        context=("usage per Container", "usage per Pod", "usage per PersistentVolumeClaim"),
    )
    CONVERSION = LogMessage(
        anchor="conversion webhook for ",
        sample="conversion webhook for cert-manager.io/v1alpha2, Kind=Certificate failed: Post "
        '"https://webhook.svc:443/convert?timeout=30s": service "webhook" not found',
        pattern=r"conversion webhook for (?P<kind>.+?) (?:failed|returned)",
        severity="error",
        meaning="The webhook that converts objects of this kind does not answer, so they cannot "
        "be read or written.",
        source=CONVERTER,
        failure=requests.CONVERSION,
    )
    QUOTA_LATE = LogMessage(
        anchor="resource quota evaluation timed out",
        sample="Internal error occurred: resource quota evaluation timed out",
        severity="error",
        meaning="The API server did not count the quota of the namespace in time, and refuses the "
        "request.",
        source=QUOTA,
        failure=requests.NOT_EVALUATED,
    )
    AGGREGATION = LogMessage(
        anchor="Error updating APIService ",
        sample='E1126 controller.go:146] Error updating APIService "v1beta1.metrics.k8s.io" with '
        "err: failed to download v1beta1.metrics.k8s.io: failed to retrieve openAPI spec, http "
        "error: ResponseCode: 503",
        pattern=r'Error updating APIService "(?P<service>[^"]+)"',
        severity="error",
        meaning="The service behind an API group does not give its description.",
        source=AGGREGATOR,
        failure=control.AGGREGATED,
    )
    API_SERVICE_FAILED = LogMessage(
        anchor="failing or missing response from ",
        sample='E1129 12:29:43.734529 24309 remote_available_controller.go:493] "Unhandled Error" '
        'err="v1beta1.metrics.k8s.io failed with: failing or missing response from '
        "https://10.0.0.7:443/apis/metrics.k8s.io/v1beta1: Get "
        '\\"https://10.0.0.7:443/apis/metrics.k8s.io/v1beta1\\": dial tcp 10.0.0.7:443: connect: '
        'connection refused" logger="UnhandledError"',
        pattern=r"failing or missing response from (?P<address>https://[^\s:]+(?::\d+)?/\S+?):",
        severity="error",
        meaning="The server behind an API group does not answer, or its certificate is refused.",
        source=AVAILABLE_CONTROLLER,
        failure=control.AGGREGATED,
    )
    WATCH_OLD = LogMessage(
        anchor="The resourceVersion for the provided watch is too old.",
        sample="The resourceVersion for the provided watch is too old.",
        severity="info",
        meaning="The version that the watch requests was compacted, so the client lists again.",
        source=ETCD3,
        failure=requests.WATCH,
    )
    VERSION_OLD = LogMessage(
        anchor="too old resource version: ",
        sample="watch of *v1.ConfigMap ended with: too old resource version: 100 (200)",
        pattern=r"too old resource version: (?P<version>\d+)",
        severity="info",
        meaning="The watch cache no longer has this version, so the client lists again.",
        source=CACHE,
        failure=requests.WATCH,
    )
    SERVICE_UNREACHED = LogMessage(
        anchor="error trying to reach service: ",
        sample="error trying to reach service: dial tcp 10.244.1.7:9090: connect: connection "
        "refused",
        severity="error",
        meaning="The API server cannot connect to the pod or service that it forwards to.",
        source=TRANSPORT,
        failure=control.AGGREGATED,
    )
    NO_RESOURCE = LogMessage(
        anchor="the server could not find the requested resource",
        sample="Error from server (NotFound): the server could not find the requested resource",
        severity="error",
        meaning="The API server does not serve this group, version or path.",
        source=API_ERRORS,
        failure=requests.NOT_KNOWN,
    )
