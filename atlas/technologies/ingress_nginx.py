"""ingress-nginx: the controller that runs nginx for ingresses of Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import ingress_nginx as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_code = Repository(
    "kubernetes/ingress-nginx",
    commit="dbb11b92ddb77bee9c35e462479129354c84f939",
    checked="2026-11-26",
    folder="internal/ingress",
)
CONTROLLER = _code.file("controller/controller.go")
STORE = _code.file("controller/store/store.go")
ANNOTATIONS = _code.file("annotations/annotations.go")
CONFIG = _code.file("controller/config/config.go")
_METRICS = _code.file("metric/collectors/socket.go")
OLDER = Repository(
    "kubernetes/ingress-nginx",
    commit="e102038b8136abc63e770998af71cbb3ac6c6563",
    checked="2026-11-26",
).file("core/pkg/ingress/controller/controller.go")


class IngressNginx(Technology):
    """A controller that turns ingresses into the configuration of nginx."""

    name = "ingress-nginx"
    icon = "simple-icons:nginx"
    plane = "edge"
    needs = ("Kubernetes", "nginx")
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of kubernetes/ingress-nginx")

    NO_ENDPOINT = LogMessage(
        anchor="does not have any active Endpoint",
        sample='W0728 13:49:49.824295       7 controller.go:1111] Service "shop/web" '
        "does not have any active Endpoint.",
        pattern=r'[Ss]ervice "?(?P<service>[\w./-]+)"? does not have any active '
        r"[Ee]ndpoint",
        severity="warning",
        meaning="No pod of the service is ready, and requests to it get 503.",
        source=CONTROLLER,
        failure=fails.NO_ENDPOINTS,
    )
    NO_ENDPOINT_OLDER = LogMessage(
        anchor="does not have any active endpoints",
        sample="W0821 19:08:41.685915       5 controller.go:956] service shop/web does "
        "not have any active endpoints",
        pattern=r'service "?(?P<service>[\w./-]+)"? does not have any active endpoints',
        severity="warning",
        meaning="No pod of the service is ready, and requests to it get 503.",
        source=OLDER,
        failure=fails.NO_ENDPOINTS,
    )
    ENDPOINTS_UNKNOWN = LogMessage(
        anchor="Error obtaining Endpoints for Service ",
        sample="W0728 13:49:36.252884       7 controller.go:1016] Error obtaining "
        'Endpoints for Service "shop/web": no object matching key "shop/web" in local '
        "store",
        pattern=r'Error obtaining Endpoints for Service "?(?P<service>[\w./-]+)',
        severity="warning",
        meaning="The service of an ingress does not exist.",
        source=CONTROLLER,
        failure=fails.NO_SERVICE,
    )
    SERVICE_UNKNOWN = LogMessage(
        anchor="Error obtaining Service ",
        sample="W0728 13:49:36.252884       7 controller.go:1077] Error obtaining "
        'Service "shop/web": no object matching key "shop/web" in local store',
        pattern=r'Error obtaining Service "?(?P<service>[\w./-]+)',
        severity="warning",
        meaning="The service of an ingress does not exist.",
        source=CONTROLLER,
        failure=fails.NO_SERVICE,
    )
    NOT_RELOADED = LogMessage(
        anchor="Unexpected failure reloading the backend:",
        sample="E0728 13:49:36.252884       7 controller.go:226] Unexpected failure "
        "reloading the backend:",
        severity="error",
        meaning="nginx did not accept the new configuration; the old one stays.",
        source=CONTROLLER,
        failure=fails.RELOAD,
    )
    RELOAD_EVENT = LogMessage(
        anchor="Error reloading NGINX: ",
        sample="Warning  RELOAD  3s  nginx-ingress-controller  Error reloading NGINX: "
        "exit status 1",
        severity="error",
        meaning="nginx did not accept the new configuration; the old one stays.",
        source=CONTROLLER,
        failure=fails.RELOAD,
    )
    NOT_RECONFIGURED = LogMessage(
        anchor="Dynamic reconfiguration failed",
        sample="W0728 13:49:36.252884       7 controller.go:263] Dynamic "
        "reconfiguration failed (retrying; 14 retries left): Post "
        '"http://127.0.0.1:10246/configuration/backends": dial tcp 127.0.0.1:10246: '
        "connect: connection refused",
        pattern=r"Dynamic reconfiguration failed(?: \(retrying; (?P<left>\d+) retries "
        r"left\))?",
        severity="warning",
        meaning="nginx did not take the new backends, as when it does not run.",
        source=CONTROLLER,
        failure=fails.RELOAD,
    )
    NO_CERTIFICATE = LogMessage(
        anchor="Error getting SSL certificate ",
        sample="W0728 13:49:36.252884       7 controller.go:1468] Error getting SSL "
        'certificate "shop/shop-tls": local SSL certificate shop/shop-tls was not '
        "found. Using default certificate",
        pattern=r'Error getting SSL certificate "?(?P<secret>[\w./-]+)',
        severity="warning",
        meaning="The secret of an ingress is missing, and the default certificate is served.",
        source=CONTROLLER,
        failure=fails.CERTIFICATE,
    )
    BAD_CERTIFICATE = LogMessage(
        anchor="Unexpected error validating SSL certificate ",
        sample="W0728 13:49:36.252884       7 controller.go:1482] Unexpected error "
        'validating SSL certificate "shop/shop-tls" for server "shop.example.com": '
        "x509: certificate is valid for www.example.com, not shop.example.com",
        pattern=r'validating SSL certificate "?(?P<secret>[^"\s]+)"? for server '
        r'"?(?P<host>[^"\s]+)',
        severity="warning",
        meaning="The certificate of an ingress is not for its host.",
        source=CONTROLLER,
        failure=fails.CERTIFICATE,
    )
    DUPLICATE = LogMessage(
        anchor='" is already defined in ingress ',
        sample='admission webhook "validate.nginx.ingress.kubernetes.io" denied the '
        'request: host "shop.example.com" and path "/" is already defined in ingress '
        "shop/web",
        pattern=r'host \\?"(?P<host>[^"\\]*)\\?" and path \\?"(?P<path>[^"\\]*)\\?" is '
        r"already defined in ingress (?P<ingress>\S+)",
        severity="error",
        meaning="Another ingress has the same host and path, so this one is refused.",
        source=CONTROLLER,
        failure=fails.TAKEN,
    )
    NO_CLASS = LogMessage(
        anchor="ingress does not contain a valid IngressClass",
        sample='I0728 13:49:36.252884       7 store.go:439] "Ignoring ingress because '
        'of error while validating ingress class" ingress="shop/web" error="ingress '
        'does not contain a valid IngressClass"',
        severity="warning",
        meaning="The ingress names no class of this controller, which ignores it.",
        source=STORE,
        failure=fails.IGNORED,
    )
    BAD_ANNOTATION = LogMessage(
        anchor="ingress contains invalid annotation value",
        sample='E0728 13:49:36.252884       7 annotations.go:193] "ingress contains '
        'invalid annotation value" err="annotation contains invalid word"',
        severity="error",
        meaning="An annotation of the ingress has a value that is refused.",
        source=ANNOTATIONS,
        failure=fails.ANNOTATION,
    )
    NO_POD_TRIED = LogMessage(
        anchor="] [] - - - - ",
        sample='10.0.0.4 - - [29/Nov/2026:08:13:56 +0000] "GET / HTTP/1.1" 503 197 "-" '
        '"curl/7.88.1" 79 0.000 [shop-web-80] [] - - - - 9c6539d262bef3d658681acb3be2fbba',
        pattern=r'" 503 .* \[(?P<backend>[^\]]+)\] \[\] - - - - ',
        severity="error",
        meaning="nginx returned 503 itself: no pod was tried, as it knows no endpoint.",
        source=CONFIG,
        failure=fails.NO_ENDPOINTS,
    )
    PODS_FAILED = LogMessage(
        anchor='" 502 ',
        sample='10.0.0.4 - - [29/Nov/2026:08:13:36 +0000] "GET / HTTP/1.1" 502 157 "-" '
        '"curl/7.88.1" 79 0.001 [shop-web-80] [] 10.0.1.9:8080, 10.0.1.8:8080, 10.0.1.9:8080 '
        "0, 0, 0 0.001, 0.000, 0.000 502, 502, 502 6fff50e54f23ebe8fc79edd91bde6e97",
        pattern=r'" 502 .* \[(?P<backend>[^\]]+)\] \[[^\]]*\] '
        r"(?P<pods>[\d.]+:\d+(?:, [\d.]+:\d+)*) ",
        severity="error",
        meaning="The pods that were tried refused or closed the connection, or one sent 502.",
        source=CONFIG,
        failure=fails.BAD_GATEWAY,
    )
    PODS_TIMED_OUT = LogMessage(
        anchor='" 504 ',
        sample='10.0.0.4 - - [29/Nov/2026:08:13:53 +0000] "GET / HTTP/1.1" 504 167 "-" '
        '"curl/7.88.1" 79 15.004 [shop-web-80] [] 10.0.1.9:8080, 10.0.1.9:8080, 10.0.1.9:8080 '
        "0, 0, 0 5.002, 5.001, 5.001 504, 504, 504 ad92f087ce7fcd43991f8bd4e59cade1",
        pattern=r'" 504 .* \[(?P<backend>[^\]]+)\] \[[^\]]*\] '
        r"(?P<pods>[\d.]+:\d+(?:, [\d.]+:\d+)*) ",
        severity="error",
        meaning="The pods that were tried timed out, or one sent 504.",
        source=CONFIG,
        failure=fails.BAD_GATEWAY,
    )
    CLIENT_REQUESTS = Metric(
        name="nginx_ingress_controller_requests",
        meaning="The total number of client requests; by status, service and ingress.",
        source=_METRICS,
    )


ingress_nginx = IngressNginx()
