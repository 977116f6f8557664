"""CoreDNS: DNS server made of plugins, used in most Kubernetes clusters."""

from typing import ClassVar

from atlas.evidence.constructors import quantity, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._coredns_start_messages import CoreDNSStartMessages
from atlas.technologies.failures import coredns as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# A tag's date is that of the commit it names; the announcement may be some days younger.
TAGS = Publisher("CoreDNS", checked=_CHECKED).post(
    "Tags of coredns/coredns", "https://github.com/coredns/coredns/tags"
)
_coredns = Repository(
    "coredns/coredns", commit="4b26cced32717eac6dd725e308d7415c8b9db147", checked=_CHECKED
)
FORWARD = _coredns.file("plugin/forward/README.md")
METRICS = _coredns.file("plugin/metrics/README.md")
HEALTH = _coredns.file("plugin/health/README.md")
ERRORS = _coredns.file("plugin/errors/README.md")
PROXY = Repository(
    "coredns/coredns", commit="35cb8f2d2cfc67014bead77af1fdfa9a8181fb97", checked="2026-11-27"
).file("plugin/proxy/proxy.go")
ERRORS_CODE = _coredns.file("plugin/errors/errors.go")

_RELEASED = """
1.0 2017-12-01, 1.1 2018-03-13, 1.2 2018-07-11, 1.3 2018-12-15, 1.4 2019-03-03,
1.5 2019-04-06, 1.6 2019-07-28, 1.7 2020-06-16, 1.8 2020-10-22, 1.9 2022-02-09,
1.10 2022-09-19, 1.11 2023-08-07, 1.12 2024-11-21, 1.13 2025-09-30, 1.14 2026-01-06
"""


class CoreDNS(CoreDNSStartMessages, Technology):
    """A DNS server made of plugins, which resolves services and forwards the rest."""

    name = "CoreDNS"
    icon = "diagrams.onprem.dns.Coredns"
    plane = "control"
    releases = release_lines(_RELEASED, TAGS)
    logs = statement("standard output") @ ERRORS.at("will be printed to standard output.")
    ports: ClassVar = {
        "DNS": quantity(53, "")
        @ _coredns.file("plugin/pkg/transport/transport.go").at('Port = "53"'),
        "Prometheus": quantity(9153, "") @ METRICS.at("metrics is `localhost:9153`."),
        "health": quantity(8080, "") @ HEALTH.at("by default, on port 8080/health."),
    }
    HEALTH_CHECK_INTERVAL = Parameter(
        "upstream health check, default", seconds(0.5) @ FORWARD.at("the default duration is 0.5s.")
    )
    IDLE_UPSTREAM = Parameter(
        "idle upstream timeout, default",
        seconds(10) @ FORWARD.at("after this time, the default is 10s."),
    )
    KUBERNETES_TIMEOUT = Parameter(
        "wait for the Kubernetes API",
        seconds(5)
        @ _coredns.file("plugin/kubernetes/README.md").at("the default timeout will be 5s."),
    )

    UPSTREAM_TCP = LogMessage(
        anchor="plugin/errors: ",
        sample="[ERROR] plugin/errors: 2 shop.example.com. A: dial tcp 10.233.0.3:53: i/o timeout",
        pattern=r"plugin/errors: \d+ (?P<name>\S+) (?P<type>[A-Z]+): (?:dial (?:tcp|"
        r"udp)|read tcp) (?P<upstream>\S+): (?:i/o timeout|connect: connection refused|"
        r"connect: no route to host|connect: network is unreachable|read: connection "
        r"reset by peer)",
        severity="error",
        meaning="An upstream resolver cannot be reached.",
        source=ERRORS_CODE,
        failure=fails.UPSTREAM,
    )
    UPSTREAM_CLOSED = LogMessage(
        anchor="plugin/errors: ",
        sample="[ERROR] plugin/errors: 2 shop.example.com. A: unexpected EOF",
        pattern=r"plugin/errors: \d+ (?P<name>\S+) (?P<type>[A-Z]+): (?:unexpected EOF|EOF|"
        r"context deadline exceeded|.*use of closed network connection)",
        severity="error",
        meaning="An upstream resolver closed the connection, or gave no answer in time.",
        source=ERRORS_CODE,
        failure=fails.UPSTREAM,
    )
    UPSTREAM_REFUSED = LogMessage(
        anchor="plugin/errors: ",
        sample="[ERROR] plugin/errors: 2 shop.example.com. AAAA: read udp "
        "10.0.0.5:53871->10.0.0.2:53: read: connection refused",
        pattern=r"plugin/errors: \d+ (?P<name>\S+) (?P<type>[A-Z]+): read udp "
        r"\S+->(?P<upstream>\S+): read: (?:connection refused|no route to host)",
        severity="error",
        meaning="Nothing answers at the address of an upstream resolver.",
        source=ERRORS_CODE,
        failure=fails.UPSTREAM,
    )
    LOOP = LogMessage(
        anchor=", see https://coredns.io/plugins/loop#troubleshooting. Query: ",
        sample='[FATAL] plugin/loop: Loop (127.0.0.1:55953 -> :1053) detected for zone ".", see '
        'https://coredns.io/plugins/loop#troubleshooting. Query: "HINFO '
        '4547991504243258144.3688648895315093531."',
        pattern=r"plugin/loop: Loop \((?P<client>\S+) -> (?P<server>\S+)\) detected for zone "
        r'"(?P<zone>[^"]+)"',
        severity="fatal",
        meaning="CoreDNS forwards to itself, often by the node's resolv.conf, and stops.",
        source=_coredns.file("plugin/loop/loop.go"),
        failure=fails.LOOP,
    )
    UPSTREAM_TIMEOUT = LogMessage(
        anchor=": i/o timeout",
        sample="[ERROR] plugin/errors: 2 example.org. A: read udp 10.0.0.1:53->8.8.8.8:53: "
        "i/o timeout",
        pattern=r"(?P<name>\S+) (?P<type>[A-Z]+): read udp (?P<from>\S+)->(?P<upstream>\S+): "
        r"i/o timeout",
        severity="error",
        meaning="An upstream resolver did not respond in time.",
        source=ERRORS,
        context=("plugin/errors",),
        failure=fails.UPSTREAM,
    )
    NO_HEALTHY_PROXIES = LogMessage(
        anchor="no healthy proxies",
        sample="[ERROR] plugin/errors: 2 example.org. A: no healthy proxies",
        severity="error",
        meaning="Every upstream resolver fails its health check.",
        source=_coredns.file("plugin/forward/forward.go"),
        failure=fails.UPSTREAM,
    )
    NO_HEALTHY_GRPC = LogMessage(
        anchor="no healthy gRPC proxies",
        sample="[ERROR] plugin/errors: 2 example.org. A: no healthy gRPC proxies",
        severity="error",
        meaning="Every upstream resolver fails its health check.",
        source=_coredns.file("plugin/grpc/grpc.go"),
        failure=fails.UPSTREAM,
    )
    UNREACHABLE = LogMessage(
        anchor="unreachable backend: ",
        sample="[ERROR] plugin/errors: 2 example.org. A: unreachable backend: read udp "
        "10.0.0.1:53->8.8.8.8:53: i/o timeout",
        pattern=r"unreachable backend: (?P<reason>(?:read|dial|write) (?:udp|tcp) .+|no upstream "
        r"host)",
        severity="error",
        meaning="The plugin proxy, which older versions have, gets no answer from its upstream.",
        source=PROXY,
        failure=fails.UPSTREAM,
    )
    NO_PLUGIN = LogMessage(
        anchor="no next plugin found",
        sample="[ERROR] plugin/errors: 2 example.org. A: plugin/kubernetes: no next plugin found",
        severity="error",
        meaning="No plugin of the server block answers names of this zone.",
        source=_coredns.file("plugin/plugin.go"),
        failure=fails.NO_PLUGIN,
    )
    TOO_MANY_QUERIES = LogMessage(
        anchor="concurrent queries exceeded maximum ",
        sample="[ERROR] plugin/errors: 2 example.org. A: concurrent queries exceeded maximum 1000",
        pattern=r"concurrent queries exceeded maximum (?P<limit>\d+)",
        severity="error",
        meaning="More queries wait for upstream than max_concurrent allows; the rest are refused.",
        source=_coredns.file("plugin/forward/setup.go"),
        failure=fails.OVERLOADED,
    )
    UNSYNCED = LogMessage(
        anchor="starting server with unsynced Kubernetes API",
        sample="[WARNING] plugin/kubernetes: starting server with unsynced Kubernetes API",
        severity="warning",
        meaning="The API server did not respond in time, so cluster names may be missing.",
        source=_coredns.file("plugin/kubernetes/kubernetes.go"),
        failure=fails.NO_API,
    )
    RELOAD_FAILED = LogMessage(
        anchor="Corefile changed but reload failed: ",
        sample="[ERROR] plugin/reload: Corefile changed but reload failed: permission denied",
        pattern=r"Corefile changed but reload failed:",
        severity="error",
        meaning="A new configuration is invalid, and the old one stays active.",
        source=_coredns.file("plugin/reload/reload.go"),
        failure=fails.RELOAD,
    )

    PANIC = LogMessage(
        anchor="Recovered from panic in server: ",
        sample='[ERROR] Recovered from panic in server: "dns://:53" runtime error: index out of '
        "range",
        pattern=r'Recovered from panic in server: "(?P<server>[^"]+)"',
        severity="error",
        meaning="A query made a plugin panic; the client got no answer.",
        source=_coredns.file("core/dnsserver/server.go"),
        failure=fails.CRASH,
    )
    OVERLOADED = LogMessage(
        anchor="Local health request to ",
        sample='[WARNING] plugin/health: Local health request to "http://:8080/health" took more '
        "than 1s: 1.4s",
        pattern=r'Local health request to "(?P<url>[^"]+)" (?:failed|took more than 1s)',
        severity="warning",
        meaning="CoreDNS responds slowly even to itself: it gets too little CPU.",
        source=_coredns.file("plugin/health/overloaded.go"),
        failure=fails.OVERLOADED,
    )

    RESPONSES = Metric(
        name="coredns_dns_responses_total",
        meaning="Responses by zone, response code and plugin; check rcode SERVFAIL.",
        source=METRICS,
    )
    LATENCY = Metric(
        name="coredns_dns_request_duration_seconds",
        meaning="Time to answer a query.",
        unit="second",
        source=METRICS,
        kind="histogram",
    )
    PANICS = Metric(
        name="coredns_panics_total",
        meaning="Panics of the server.",
        source=METRICS,
    )
    REJECTS = Metric(
        name="coredns_forward_max_concurrent_rejects_total",
        meaning="Queries rejected because too many were in flight.",
        source=FORWARD,
    )


coredns = CoreDNS()
