"""Messages of Kubernetes about the API server and what calls it."""

from atlas.evidence.repository import Repository
from atlas.technologies._kubernetes_messages import ELECTION
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_control as control
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_ceph = Repository(
    "ceph/ceph-csi", commit="52fcb7b00c3d586c12c05593b1c73ad2c42b171f", checked="2026-11-26"
)
REFLECTOR = _ceph.file("vendor/k8s.io/client-go/tools/cache/reflector.go")
EKS_GUIDE = Repository(
    "awsdocs/amazon-eks-user-guide",
    commit="4d52b4d05e3478582e7d10a73cbd9ba9194dd5f7",
    checked="2026-11-26",
).file("latest/ug/nodes/hybrid-nodes-troubleshooting.adoc")
WEBHOOK_ERRORS = VENDORED.file("apiserver/pkg/util/webhook/error.go")
STATUS_ERROR = VENDORED.file("apiserver/pkg/admission/plugin/webhook/errors/statuserror.go")
META_ERRORS = VENDORED.file("apimachinery/pkg/api/meta/errors.go")
PROXY = VENDORED.file("apimachinery/pkg/util/proxy/upgradeaware.go")
MEMCACHE = VENDORED.file("client-go/discovery/cached/memory/memcache.go")
SPDY = VENDORED.file("streaming/pkg/httpstream/spdy/roundtripper.go")
AGGREGATOR = VENDORED.file("kube-aggregator/pkg/controllers/openapi/controller.go")
NAMESPACES = VENDORED.file("kubernetes/pkg/controller/namespace/deletion/status_condition_utils.go")
SERVICE_CONTROLLER = Repository(
    "kubernetes/cloud-provider",
    commit="46666112f47d004d76fb91406104f94e6a504b2f",
    checked="2026-11-26",
).file("controllers/service/controller.go")
MANAGER = VENDORED.file("kubernetes/cmd/kube-controller-manager/app/controllermanager.go")
RUNTIME_MANAGER = _ceph.file("vendor/sigs.k8s.io/controller-runtime/pkg/manager/internal.go")


class KubernetesControlMessages:
    """Messages of Kubernetes about the API server and what calls it."""

    LIST_UNREACHED = LogMessage(
        anchor="ailed to list *",
        sample="E0104 03:42:17.756334       1 reflector.go:205] "
        "k8s.io/client-go/informers/factory.go:73: Failed to list *v1.Service: Get "
        "https://10.96.0.1:443/api/v1/services?resourceVersion=0: dial tcp "
        "10.96.0.1:443: i/o timeout",
        pattern=r'ailed to list \*(?P<kind>[\w.]+): Get \\?"?https?://(?P<server>[^/ '
        r"]+)/\S* dial tcp [^ ]+ (?:i/o timeout|connect: connection refused|getsockopt: "
        r"connection refused|connect: no route to host|getsockopt: no route to host|"
        r"connect: connection timed out|getsockopt: connection timed out)",
        severity="error",
        meaning="A program in the cluster cannot connect to the API server.",
        source=REFLECTOR,
        failure=control.UNREACHABLE,
    )
    WATCH_UNREACHED = LogMessage(
        anchor="ailed to watch *",
        sample="E0303 07:46:14.241529       1 reflector.go:307] "
        "k8s.io/client-go/informers/factory.go:135: Failed to watch *v1.Service: Get "
        "https://10.0.0.60:6443/api/v1/services?resourceVersion=1850691&watch=true: "
        "dial tcp 10.0.0.60:6443: connect: connection refused",
        pattern=r"ailed to watch \*(?P<kind>[\w.]+): (?:failed to list \S+ )?Get "
        r'\\?"?https?://(?P<server>[^/ ]+)/\S* dial tcp [^ ]+ (?:i/o timeout|connect: '
        r"connection refused|getsockopt: connection refused|connect: no route to host|"
        r"getsockopt: no route to host|connect: connection timed out|getsockopt: "
        r"connection timed out)",
        severity="error",
        meaning="A program in the cluster cannot connect to the API server.",
        source=REFLECTOR,
        failure=control.UNREACHABLE,
    )
    API_TIMEOUT = LogMessage(
        anchor="dial tcp",
        sample='Get "https://10.96.0.1:443/api/v1/nodes": dial tcp 10.96.0.1:443: i/o timeout',
        pattern=r'(?:Get|Post|Put|Patch) \\*"?https?://(?P<server>[^/ "]+)/'
        r"(?:api/v1/(?:namespaces|nodes|pods|services|endpoints|events|configmaps|"
        r"secrets|persistentvolume|replicationcontrollers)|apis/[\w.-]+/v\d|"
        r"apis?\?timeout=)\S* dial tcp [^ ]+ (?:i/o timeout|connect: connection timed out|"
        r"getsockopt: connection timed out|connect: no route to host|getsockopt: no "
        r"route to host)",
        severity="error",
        meaning="A program in the cluster gets no answer from the API server.",
        source=EKS_GUIDE,
        failure=control.UNREACHABLE,
    )
    API_REFUSED = LogMessage(
        anchor="dial tcp",
        sample='Get "https://10.96.0.1:443/api/v1/nodes": dial tcp 10.96.0.1:443: '
        "connect: connection refused",
        pattern=r'(?:Get|Post|Put|Patch) \\*"?https?://(?P<server>[^/ "]+)/'
        r"(?:api/v1/(?:namespaces|nodes|pods|services|endpoints|events|configmaps|"
        r"secrets|persistentvolume|replicationcontrollers)|apis/[\w.-]+/v\d|"
        r"apis?\?timeout=)\S* dial tcp [^ ]+ (?:connect: connection refused|getsockopt: connection "
        r"refused)",
        severity="error",
        meaning="Nothing listens at the address of the API server: it is down, or the "
        "address is wrong.",
        source=EKS_GUIDE,
        failure=control.UNREACHABLE,
    )
    API_GROUPS = LogMessage(
        anchor="ouldn't get current server API group list: ",
        sample="E0110 10:00:00.000000   31337 memcache.go:265] couldn't get current "
        'server API group list: Get "http://localhost:8080/api?timeout=32s": dial tcp '
        "127.0.0.1:8080: connect: connection refused",
        pattern=r"ouldn.t get current server API group list: Get "
        r'\\*"?https?://(?P<server>[^/ "]+)/\S* dial tcp [^ ]+ (?:connect: connection '
        r"refused|i/o timeout|connect: no route to host)",
        severity="error",
        meaning="kubectl cannot connect to the API server; localhost:8080 is what it "
        "asks without a configuration.",
        source=MEMCACHE,
        failure=control.NO_API,
    )
    NOT_LISTED = LogMessage(
        anchor="ailed to list *",
        sample="E0819 10:00:00.000000       1 reflector.go:138] "
        "k8s.io/client-go/informers/factory.go:134: Failed to watch *v1.Pod: failed to "
        "list *v1.Pod: the server was unable to return a response in the time allotted",
        pattern=r"ailed to list \*(?P<kind>[\w.]+): ",
        severity="error",
        meaning="A controller cannot read objects of this kind from the API server; "
        "the cause follows.",
        source=REFLECTOR,
        failure=control.NOT_LISTED,
    )
    NOT_WATCHED = LogMessage(
        anchor="ailed to watch *",
        sample="E0819 10:00:00.000000       1 reflector.go:138] "
        "k8s.io/client-go/informers/factory.go:134: Failed to watch *v1.Pod: unknown "
        "(get pods)",
        pattern=r"ailed to watch \*(?P<kind>[\w.]+): ",
        severity="error",
        meaning="A controller gets no changes of objects of this kind from the API "
        "server; the cause follows.",
        source=REFLECTOR,
        failure=control.NOT_LISTED,
    )
    WEBHOOK_LATE = LogMessage(
        anchor='failed calling webhook "',
        sample='failed calling webhook "validate.example.com": Post '
        "https://hooks.shop.svc:443/validate?timeout=10s: context deadline exceeded",
        pattern=r'failed calling webhook \\?"(?P<webhook>[^"\\]+)\\?": (?:failed to '
        r'call webhook: )?Post \\?"?https?://(?P<address>[^"\\ ]+?)\\?"?: (?=context '
        r"deadline exceeded|dial tcp|net/http: |EOF|read tcp|http2: )",
        severity="error",
        meaning="The webhook did not respond to the API server in time, or cannot be reached.",
        source=WEBHOOK_ERRORS,
        failure=control.WEBHOOK_LATE,
    )
    WEBHOOK_NO_PODS = LogMessage(
        anchor='failed calling webhook "',
        sample="Internal error occurred: failed calling webhook "
        '"validate.example.com": failed to call webhook: Post '
        '"https://hooks.shop.svc:443/validate?timeout=10s": no endpoints available for '
        'service "hooks"',
        pattern=r'failed calling webhook \\?"(?P<webhook>[^"\\]+)\\?": .*no endpoints '
        r'available for service \\?"(?P<service>[^"\\]+)',
        severity="error",
        meaning="The service of an admission webhook has no ready pod, so requests are refused.",
        source=WEBHOOK_ERRORS,
        failure=control.WEBHOOK_DOWN,
    )
    DENIED = LogMessage(
        anchor=" denied the request",
        sample='Error from server: error when creating "pod.yaml": admission webhook '
        '"validate.kyverno.svc-fail" denied the request: policy Pod/default/shop for '
        "resource violation",
        pattern=r'admission webhook \\?"(?P<webhook>[^"\\]+)\\?" denied the request',
        severity="error",
        meaning="A policy or validation webhook refuses the object; the reason follows.",
        source=STATUS_ERROR,
        failure=control.DENIED,
    )
    KIND_UNKNOWN = LogMessage(
        anchor='no matches for kind "',
        sample='error: unable to recognize "app.yaml": no matches for kind '
        '"Certificate" in version "cert-manager.io/v1"',
        pattern=r'no matches for kind \\?"(?P<kind>[^"\\]+)\\?" in (?:version|group)s? ',
        severity="error",
        meaning="The API server does not serve the kind: its CRD is missing, or the "
        "version was removed.",
        source=META_ERRORS,
        failure=control.KIND_UNKNOWN,
    )
    KUBELET_DIALLED = LogMessage(
        anchor="error dialing backend: ",
        sample="Error from server: error dialing backend: dial tcp 10.0.0.25:10250: i/o timeout",
        pattern=r"(?P<text>error dialing backend: ).*",
        severity="error",
        meaning="The API server cannot connect to the kubelet of the pod: logs and exec fail.",
        source=PROXY,
        failure=control.KUBELET_DIALLED,
    )
    NO_UPGRADE = LogMessage(
        anchor="unable to upgrade connection: ",
        sample='error: unable to upgrade connection: container not found ("web")',
        pattern=r"unable to upgrade connection: (?P<reason>.+)",
        severity="error",
        meaning="exec, attach or port-forward into a container is refused; the cause follows.",
        source=SPDY,
        failure=control.NO_UPGRADE,
    )
    OPENAPI = LogMessage(
        anchor='loading OpenAPI spec for "',
        sample="E0110 10:00:00.000000       1 controller.go:116] loading OpenAPI spec "
        'for "v1beta1.metrics.k8s.io" failed with: failed to retrieve openAPI schema: '
        "service unavailable",
        pattern=r'loading OpenAPI spec for \\?"(?P<group>[^"\\]+)\\?" failed with: ',
        severity="error",
        meaning="The service behind an API group, such as metrics-server, does not respond.",
        source=AGGREGATOR,
        failure=control.AGGREGATED,
    )
    DISCOVERY = LogMessage(
        anchor="Discovery failed for some groups, ",
        sample="Discovery failed for some groups, 1 failing: unable to retrieve the "
        "complete list of server APIs: metrics.k8s.io/v1beta1: the server is currently "
        "unable to handle the request",
        pattern=r"Discovery failed for some groups, (?P<count>\d+) failing",
        severity="warning",
        meaning="A namespace cannot be deleted while the service of an API group does not respond.",
        source=NAMESPACES,
        failure=control.NAMESPACE_STUCK,
    )
    FINALIZERS = LogMessage(
        anchor="Some content in the namespace has finalizers remaining",
        sample="Some content in the namespace has finalizers remaining: "
        "finalizers.example.com in 2 resource instances",
        severity="warning",
        meaning="A namespace cannot be deleted: a controller did not remove its finalizers.",
        source=NAMESPACES,
        failure=control.NAMESPACE_STUCK,
    )
    LOAD_BALANCER = LogMessage(
        anchor="Error syncing load balancer: ",
        sample="Warning  SyncLoadBalancerFailed  12s  service-controller  Error "
        "syncing load balancer: failed to ensure load balancer: could not find any "
        "suitable subnets for creating the ELB",
        severity="error",
        meaning="The cloud did not make or change the load balancer of a service; the "
        "cause follows.",
        source=SERVICE_CONTROLLER,
        failure=control.LOAD_BALANCER,
    )
    LEADER_LOST = LogMessage(
        anchor="leaderelection lost",
        sample="F1014 02:34:06.985696       1 controllermanager.go:279] leaderelection lost",
        pattern=r'\w+\.go:\d+\] "?(?P<text>leaderelection lost)',
        severity="fatal",
        meaning="A controller could not renew its lease in time, and ends so that "
        "another one takes over.",
        source=MANAGER,
        failure=api.LEADERSHIP,
    )
    ELECTION_LOST = LogMessage(
        anchor="leader election lost",
        sample='2023-09-19T02:51:07.827Z ERROR setup problem running manager {"error": '
        '"leader election lost"}',
        pattern=r'(?P<text>leader election lost)(?:"|$|\\)',
        severity="fatal",
        meaning="An operator could not renew its lease in time, and ends so that "
        "another one takes over.",
        source=RUNTIME_MANAGER,
        failure=api.LEADERSHIP,
    )
    LOCK_KEPT = LogMessage(
        anchor="ailed to update lock",
        sample="E0919 02:50:55.136827       1 leaderelection.go:367] Failed to update "
        "lock: Put "
        '"https://10.108.0.1:443/apis/coordination.k8s.io/v1/namespaces/default/leases/'
        'shop": context deadline exceeded',
        pattern=r"ailed to update lock(?=: |\W+err=|.{0,400}context deadline exceeded)",
        severity="error",
        meaning="A controller could not renew its lease; if that lasts, it ends.",
        source=ELECTION,
        failure=api.LEADERSHIP,
    )
