"""Traefik: reverse proxy that takes its routes from Docker, Kubernetes and others."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import traefik as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/traefik.md")
_code = Repository(
    "traefik/traefik", commit="fd5a576df2e8aeb0bfc8a96b6ef6e60a61f7ec0a", checked=_CHECKED
)
PROVIDER = _code.file("pkg/provider/acme/provider.go")
LOGS = _code.file(f"{fails.INSTALL}/observability/logs-and-accesslogs.md")
METRICS = _code.file("docs/content/reference/install-configuration/observability/metrics.md")


class Traefik(Technology):
    """A reverse proxy and load balancer."""

    name = "Traefik"
    icon = "simple-icons:traefikproxy"
    plane = "edge"
    needs = ("PHP-FPM", "gunicorn", "uWSGI", "Puma", "Apache Tomcat", "Node.js")
    releases = release_lines(
        "1.7 2018-09-24, 2.0 2019-09-16, 2.5 2021-08-17, 2.6 2022-01-24, 2.7 2022-05-24, "
        "2.8 2022-06-29, 2.9 2022-10-03, 2.10 2023-04-24, 2.11 2024-02-12, 3.0 2024-04-29, "
        "3.1 2024-07-15, 3.2 2024-10-28, 3.3 2025-01-06, 3.4 2025-05-05, 3.5 2025-07-23, "
        "3.6 2025-11-07, 3.7 2026-05-05",
        RELEASES,
    )
    logs = statement("standard output, unless log.filePath names a file") @ LOGS.at(
        "By default, the logs are written to the"
    )

    NO_SERVER = LogMessage(
        anchor="no available server",
        sample="HTTP/1.1 503 Service Unavailable: no available server",
        severity="error",
        meaning="A router matched, but no server of its service is healthy.",
        source=_code.file("pkg/server/service/loadbalancer/wrr/wrr.go"),
        context=(
            "503",
            "traefik",
            "Traefik",
        ),
        failure=fails.NO_SERVER,
    )
    NO_ENDPOINTS = LogMessage(
        anchor="Skipping service: no endpoints found",
        sample="2026-03-02T04:11:09Z ERR Skipping service: no endpoints found ingress=shop "
        "namespace=default providerName=kubernetes serviceName=api servicePort=80",
        severity="error",
        meaning="The Kubernetes service of an ingress has no ready pod.",
        source=_code.file("pkg/provider/kubernetes/ingress/kubernetes.go"),
        failure=fails.NO_SERVER,
    )
    BAD_GATEWAY = LogMessage(
        anchor="502 Bad Gateway error",
        sample='2026-03-02T04:11:09Z DBG 502 Bad Gateway error="dial tcp 10.0.0.7:8080: '
        'connect: connection refused"',
        severity="error",
        meaning="The connection to an upstream server fails; logged at level DEBUG.",
        source=_code.file("pkg/proxy/httputil/proxy.go"),
        failure=fails.UPSTREAM,
    )
    GATEWAY_TIMEOUT = LogMessage(
        anchor="504 Gateway Timeout error=",
        sample='2026-03-02T04:11:09Z DBG 504 Gateway Timeout error="dial tcp 10.0.0.7:8080: '
        'i/o timeout"',
        pattern=r"504 Gateway Timeout error",
        severity="error",
        meaning="An upstream server does not answer in time; logged at level DEBUG.",
        source=_code.file("pkg/proxy/httputil/proxy.go"),
        failure=fails.UPSTREAM,
    )
    CAUSED_BY = LogMessage(
        anchor="' caused by",
        sample="2026-03-02T04:11:09Z DBG '502 Bad Gateway' caused by error=\"dial tcp "
        '10.0.0.7:8080: connect: connection refused"',
        pattern=r"'(?P<status>50[0-9] [A-Z][A-Za-z ]+)' caused by",
        severity="error",
        meaning="The request to an upstream server fails; older wording, at level DEBUG.",
        source=_code.file(
            "pkg/server/service/proxy.go", commit="0272083b1e727cb8337457abd032f82666729eee"
        ),
        failure=fails.UPSTREAM,
    )
    TLS_ERROR = LogMessage(
        anchor="500 Internal Server Error error",
        sample='2026-03-02T04:11:09Z ERR 500 Internal Server Error error="tls: failed to '
        'verify certificate: x509: certificate signed by unknown authority"',
        pattern=r"500 Internal Server Error error",
        severity="error",
        meaning="The certificate of an upstream server is not trusted, or the server does "
        "not speak TLS.",
        source=_code.file("pkg/proxy/httputil/proxy.go"),
        failure=fails.UPSTREAM_TLS,
    )
    DIAL_BACKEND = LogMessage(
        anchor="Error while dialing backend",
        sample='2026-03-02T04:11:09Z ERR Error while dialing backend error="dial tcp '
        '10.0.0.7:5432: connect: connection refused"',
        severity="error",
        meaning="A TCP route cannot connect to its server.",
        source=_code.file("pkg/tcp/proxy.go"),
        failure=fails.UPSTREAM,
    )
    OBTAIN = LogMessage(
        anchor="Unable to obtain ACME certificate for domain",
        sample="2026-03-02T04:11:09Z ERR Unable to obtain ACME certificate for domains "
        'error="unable to generate a certificate for the domains [shop.example.com]: '
        'error: one or more domains had a problem" ACME '
        "CA=https://acme-v02.api.letsencrypt.org/directory",
        severity="error",
        meaning="The certificate authority did not issue a certificate; clients get the "
        "default one.",
        source=PROVIDER,
        failure=fails.CERTIFICATE,
    )
    RENEW = LogMessage(
        anchor="Error renewing ACME certificate: ",
        sample="2026-03-02T04:11:09Z ERR Error renewing ACME certificate: {shop.example.com "
        '[]} error="error: one or more domains had a problem"',
        pattern=r"Error renewing ACME certificate: (?P<domain>.+)",
        severity="error",
        meaning="A certificate is not renewed and will expire.",
        source=PROVIDER,
        failure=fails.CERTIFICATE,
    )
    RENEW_OLDER = LogMessage(
        anchor="Error renewing certificate from LE: ",
        sample='msg="Error renewing certificate from LE: {example.com [*.example.com]}" '
        'providerName=letsencrypt.acme error="error: one or more domains had a '
        'problem"',
        pattern=r'Error renewing certificate from LE: (?P<domain>[^"]+)',
        severity="error",
        meaning="A certificate is not renewed and will expire; older wording.",
        source=fails.FAQ,
        failure=fails.CERTIFICATE,
    )
    RESOLVER_SKIPPED = LogMessage(
        anchor="The ACME resolve is skipped from the resolvers list",
        sample="2026-03-02T04:11:09Z ERR The ACME resolve is skipped from the resolvers list "
        'error="unable to get ACME account: open /acme.json: permission denied" '
        "resolver=le",
        severity="error",
        meaning="The resolver cannot use its storage, so no certificate is obtained at all.",
        source=_code.file("cmd/traefik/traefik.go"),
        failure=fails.STORE_REFUSED,
    )
    TOO_OPEN = LogMessage(
        anchor="are too open, please use 600",
        sample="unable to get ACME account: permissions 660 for /data/acme.json are too "
        "open, please use 600",
        pattern=r"permissions (?P<mode>\d+) for (?P<file>\S+) are too open, please use 600",
        severity="error",
        meaning="Others can read the file with the private keys, so Traefik does not use it.",
        source=_code.file("pkg/provider/acme/local_store_unix.go"),
        failure=fails.STORE_REFUSED,
    )
    CHALLENGE = LogMessage(
        anchor="Cannot retrieve the ACME challenge for ",
        sample="2026-03-02T04:11:09Z ERR Cannot retrieve the ACME challenge for "
        'shop.example.com (token "x1") providerName=acme',
        pattern=r"Cannot retrieve the ACME challenge for (?P<domain>\S+)",
        severity="error",
        meaning="The certificate authority asked for a challenge that this instance does not know.",
        source=_code.file("pkg/provider/acme/challenge_http.go"),
        failure=fails.CERTIFICATE,
    )
    PROVIDER_ERROR = LogMessage(
        anchor="Provider error, retrying in ",
        sample="2026-03-02T04:11:09Z ERR Provider error, retrying in 1.461723532s "
        'error="Cannot connect to the Docker daemon at unix:///var/run/docker.sock. '
        'Is the docker daemon running?" providerName=docker',
        pattern=r"Provider error, retrying in (?P<delay>\S+)",
        severity="error",
        meaning="A provider cannot be read; the routes stay as they were.",
        source=_code.file("pkg/provider/docker/pdocker.go"),
        failure=fails.PROVIDER,
    )
    SERVICE_MISSING = LogMessage(
        anchor='" does not exist',
        sample='2026-03-02T04:11:09Z ERR error="the service \\"api@docker\\" does not '
        'exist" entryPointName=web routerName=shop@docker',
        pattern=r'the service \\?"(?P<service>[^"\\]+@[a-z]+)\\?" does not exist',
        severity="error",
        meaning="A router points to a service that no provider has; the router is disabled.",
        source=_code.file("pkg/server/service/service.go"),
        failure=fails.ROUTE_BROKEN,
    )
    MIDDLEWARE_MISSING = LogMessage(
        anchor='" does not exist',
        sample='2026-03-02T04:11:09Z ERR error="middleware \\"auth@file\\" does not '
        'exist" entryPointName=web routerName=shop@docker',
        pattern=r'middleware \\?"(?P<middleware>[^"\\]+@[a-z]+)\\?" does not exist',
        severity="error",
        meaning="A router points to a middleware that no provider has; the router is disabled.",
        source=_code.file("pkg/server/middleware/middlewares.go"),
        failure=fails.ROUTE_BROKEN,
    )
    LISTENER = LogMessage(
        anchor="building listener: error opening listener",
        sample="command traefik error: error while building entryPoint web: building "
        "listener: error opening listener: listen tcp :80: bind: address already in "
        "use",
        severity="fatal",
        meaning="Traefik does not start, because an entry point cannot be opened.",
        source=_code.file("pkg/server/server_entrypoint_tcp.go"),
        failure=fails.PORT_TAKEN,
    )
    NO_SERVICE = LogMessage(
        anchor="Cannot create service",
        sample=(
            '2026-03-04T05:06:07Z ERR Cannot create service error="service not found" '
            "ingress=web namespace=default providerName=kubernetes serviceName=web "
            "servicePort=80"
        ),
        severity="error",
        meaning=(
            "An Ingress or IngressRoute names a Kubernetes service that is missing or "
            "has no such port."
        ),
        source=_code.file("pkg/provider/kubernetes/ingress/kubernetes.go"),
        failure=fails.ROUTE_BROKEN,
        context=(
            "providerName",
            "ingress",
        ),
    )

    NO_PORT = LogMessage(
        anchor="port is missing",
        sample=(
            '2026-03-04T05:06:07Z ERR error="service \\"web\\" error: port is missing" '
            "container=web-1 providerName=docker"
        ),
        severity="error",
        meaning=(
            "A container exposes no port, and no label names one; Traefik has no server for it."
        ),
        source=_code.file("pkg/provider/docker/config.go"),
        failure=fails.PROVIDER,
        context=("providerName",),
    )

    NO_ADDRESS = LogMessage(
        anchor="unable to find the IP address for the container ",
        sample=(
            '2026-03-04T05:06:07Z ERR error="service \\"web\\" error: unable to find the '
            'IP address for the container \\"/web-1\\": the server is ignored" '
            "container=web-1 providerName=docker"
        ),
        severity="error",
        meaning="A container shares no network with Traefik, and is left out.",
        source=_code.file("pkg/provider/docker/config.go"),
        failure=fails.PROVIDER,
    )

    NO_DOCKER = LogMessage(
        anchor="Failed to retrieve information of the docker client and server host",
        sample=(
            "2026-03-04T05:06:07Z ERR Failed to retrieve information of the docker "
            'client and server host error="Cannot connect to the Docker daemon at '
            'unix:///var/run/docker.sock. Is the docker daemon running?" '
            "providerName=docker"
        ),
        severity="error",
        meaning="The Docker provider cannot reach the Docker daemon.",
        source=_code.file("pkg/provider/docker/pdocker.go"),
        failure=fails.PROVIDER,
    )

    NO_SUCH_RESOLVER = LogMessage(
        anchor="Router uses a nonexistent certificate resolver",
        sample=(
            "2026-03-04T05:06:07Z ERR Router uses a nonexistent certificate resolver "
            "certificateResolver=le routerName=web@docker"
        ),
        severity="error",
        meaning=(
            "A router names a certificate resolver that is not configured, or was "
            "skipped for an error."
        ),
        source=_code.file("cmd/traefik/traefik.go"),
        failure=fails.RESOLVER,
    )

    HEALTH_CHECK = LogMessage(
        anchor="Health check failed.",
        sample=(
            '2026-03-04T05:06:07Z WRN Health check failed. error="received error status '
            'code: 500 HTTP status: 500 Internal Server Error" '
            "targetURL=http://10.0.1.9:8080"
        ),
        severity="warning",
        meaning="A server failed its health check, and gets no requests.",
        source=_code.file("pkg/healthcheck/healthcheck.go"),
        failure=fails.UNHEALTHY,
        context=("targetURL",),
    )
    SERVER_UP = Metric(
        name="traefik_service_server_up",
        meaning="Whether a server of a service is up.",
        source=METRICS,
    )
    SERVICE_REQUESTS = Metric(
        name="traefik_service_requests_total",
        meaning="Requests by service, with their code as label.",
        source=METRICS,
    )
    OPEN_CONNECTIONS = Metric(
        name="traefik_open_connections",
        meaning="Open connections by entry point and protocol.",
        source=METRICS,
    )


traefik = Traefik()
