"""Envoy: proxy between services."""

from typing import ClassVar

from atlas.evidence.constructors import connections, quantity, retries, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._envoy_older import EnvoyOlderMessages
from atlas.technologies._envoy_token_messages import EnvoyTokenMessages
from atlas.technologies.failures import envoy as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/envoy.md")
_envoy = Repository(
    "envoyproxy/envoy", commit="747944b30b5556b07a5bffdea46fcea89404b9f4", checked=_CHECKED
)
ROUTER = _envoy.file("source/common/router/router.cc")
STATS = _envoy.file("docs/root/configuration/upstream/cluster_manager/cluster_stats.rst")
TIMEOUTS = _envoy.file("docs/root/faq/configuration/timeouts.rst")
BREAKERS = _envoy.file("api/envoy/config/cluster/v3/circuit_breaker.proto")
FLAGS = _envoy.file(
    "docs/root/configuration/observability/access_log/usage.rst",
    commit="01625a8961e2ca68e30c8db96142d24875a24c68",
)
DETAILS = _envoy.file(
    "docs/root/configuration/http/http_conn_man/response_code_details.rst",
    commit="01f8613d0f7426e2662a07d769098d5c1d7c1c32",
)
REASONS = _envoy.file(
    "source/common/http/utility.cc", commit="0075dc33dd44a3fe0e14021eec517ce97b3f6159"
)
_RELEASED = """
1.0 2016-09-12  1.1 2016-11-30  1.2 2017-03-07  1.3 2017-05-17  1.4 2017-08-24
1.5 2017-12-04  1.6 2018-03-20  1.7 2018-06-21  1.8 2018-10-04  1.9 2018-12-20
1.10 2019-04-05  1.11 2019-07-11  1.12 2019-10-31  1.13 2020-01-20  1.14 2020-04-08
1.15 2020-07-07  1.16 2020-10-08  1.17 2021-01-11  1.18 2021-04-15  1.19 2021-07-13
1.20 2021-10-05  1.21 2022-01-12  1.22 2022-04-15  1.23 2022-07-15  1.24 2022-10-19
1.25 2023-01-18  1.26 2023-04-18  1.27 2023-07-27  1.28 2023-10-19  1.29 2024-01-16
1.30 2024-04-16  1.31 2024-07-19  1.32 2024-10-15  1.33 2025-01-14  1.34 2025-04-15
1.35 2025-07-23  1.36 2025-10-14  1.37 2026-01-13  1.38 2026-04-23  1.39 2026-07-14
"""


class Envoy(EnvoyTokenMessages, EnvoyOlderMessages, Technology):
    """A sidecar proxy that handles the calls of services."""

    name = "Envoy"
    icon = "simple-icons:envoyproxy"
    plane = "edge"
    needs = ("PHP-FPM", "gunicorn", "uWSGI", "Puma", "Apache Tomcat", "Node.js")
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("/dev/stderr, or the file of --log-path") @ _envoy.file(
        "docs/root/start/quick-start/run-envoy.rst"
    ).at("By default Envoy system logs are sent to")
    ports: ClassVar = {
        "admin, in the demo": quantity(9901, "")
        @ _envoy.file("docs/root/start/quick-start/admin.rst").at(
            "demo configuration is ``0.0.0.0:9901``"
        )
    }
    ROUTE_TIMEOUT = Parameter(
        "request timeout, default",
        seconds(15) @ TIMEOUTS.at("This timeout defaults to *15 seconds*,"),
    )
    CONNECT_TIMEOUT = Parameter(
        "connect timeout, default", seconds(5) @ TIMEOUTS.at("a default value of 5 seconds will be")
    )
    MAX_CONNECTIONS = Parameter(
        "connections, default",
        connections(1024) @ BREAKERS.at("If not specified, the default is 1024."),
    )
    MAX_RETRIES = Parameter(
        "concurrent retries, default", retries(3) @ BREAKERS.at("not specified, the default is 3.")
    )

    CONNECT_ERROR = LogMessage(
        anchor="upstream connect error or disconnect/reset before headers. reset reason: ",
        sample="upstream connect error or disconnect/reset before headers. reset reason: "
        "connection failure",
        pattern=r"before headers\. reset reason: (?P<reason>[a-z ]+)",
        severity="error",
        meaning="The upstream call failed before a response began; the 503 body gives the cause.",
        source=ROUTER,
        failure=fails.UPSTREAM,
    )
    NO_HEALTHY_UPSTREAM = LogMessage(
        anchor="no healthy upstream",
        sample="no healthy upstream",
        severity="error",
        meaning="No healthy host is left in the cluster; flag UH in the access log.",
        source=ROUTER,
        failure=fails.NO_HOST,
    )
    REQUEST_TIMEOUT = LogMessage(
        anchor="upstream request timeout",
        sample="upstream request timeout",
        severity="error",
        meaning="The upstream host did not respond in time; flag UT in the access log, status 504.",
        source=ROUTER,
        failure=fails.TIMEOUT,
    )

    FLAG_UC = LogMessage(
        anchor='" 503 UC ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 UC 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>503) UC(?:,\w+)? ',
        severity="error",
        meaning="The upstream host closed the connection while the request was on it.",
        source=FLAGS,
        failure=fails.CLOSED,
    )
    FLAG_UF = LogMessage(
        anchor='" 503 UF ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 UF 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>503) UF(?:,\w+)? ',
        severity="error",
        meaning="The connection to the upstream host failed.",
        source=FLAGS,
        failure=fails.UNREACHABLE,
    )
    FLAG_UO = LogMessage(
        anchor='" 503 UO ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 UO 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>503) UO(?:,\w+)? ',
        severity="error",
        meaning="A circuit breaker of the cluster is open, and the request fails at once.",
        source=FLAGS,
        failure=fails.OVERFLOW,
    )
    FLAG_UH = LogMessage(
        anchor='" 503 UH ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 UH 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>503) UH(?:,\w+)? ',
        severity="error",
        meaning="No healthy host is left in the cluster.",
        source=FLAGS,
        failure=fails.NO_HOST,
    )
    FLAG_NR = LogMessage(
        anchor='" 404 NR ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 404 NR 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>404) NR(?:,\w+)? ',
        severity="error",
        meaning="No route is configured for the request.",
        source=FLAGS,
        failure=fails.NO_ROUTE,
    )
    FLAG_NC = LogMessage(
        anchor=" NC ",
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 NC 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ HTTP/[\d.]+)" (?P<code>\d+) NC ',
        severity="error",
        meaning="The cluster that the route names does not exist.",
        source=FLAGS,
        failure=fails.NO_ROUTE,
    )
    FLAG_UT = LogMessage(
        anchor='" 504 UT ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 504 UT 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>504) UT(?:,\w+)? ',
        severity="error",
        meaning="The upstream host did not respond in time.",
        source=FLAGS,
        failure=fails.TIMEOUT,
    )
    FLAG_UR = LogMessage(
        anchor='" 503 UR ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 UR 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>503) UR(?:,\w+)? ',
        severity="error",
        meaning="The upstream host reset the request.",
        source=FLAGS,
        failure=fails.CLOSED,
    )
    FLAG_URX = LogMessage(
        anchor=",URX ",
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 UF,URX 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ HTTP/[\d.]+)" (?P<code>\d+) (?:\w+,)+URX ',
        severity="error",
        meaning="The request was retried as often as is allowed, and still failed.",
        source=FLAGS,
        failure=fails.RETRY_LIMIT,
    )
    FLAG_DC = LogMessage(
        anchor=" DC ",
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 0 DC 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ HTTP/[\d.]+)" (?P<code>\d+) DC ',
        severity="error",
        meaning="The client disconnected before it got a response.",
        source=FLAGS,
        failure=fails.CLIENT,
    )
    FLAG_UPE = LogMessage(
        anchor=" UPE ",
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 502 UPE 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ HTTP/[\d.]+)" (?P<code>\d+) UPE ',
        severity="error",
        meaning="The response of the upstream host breaks the protocol.",
        source=FLAGS,
        failure=fails.PROTOCOL,
    )
    FLAG_UAEX = LogMessage(
        anchor=" UAEX ",
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 403 UAEX 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ HTTP/[\d.]+)" (?P<code>\d+) UAEX ',
        severity="error",
        meaning="The external authorization service denied the request.",
        source=FLAGS,
        failure=fails.REFUSED,
    )
    FLAG_RL = LogMessage(
        anchor='" 429 RL ',
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 429 RL 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ \S+)" (?P<code>429) RL(?:,\w+)? ',
        severity="error",
        meaning="The rate limit filter rejected the request.",
        source=FLAGS,
        failure=fails.REFUSED,
    )
    FLAG_OM = LogMessage(
        anchor=" OM ",
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 OM 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ HTTP/[\d.]+)" (?P<code>\d+) OM ',
        severity="error",
        meaning="The overload manager ended the request: Envoy itself lacks resources.",
        source=FLAGS,
        failure=fails.REFUSED,
    )
    FLAG_DF = LogMessage(
        anchor=" DF ",
        sample='[2026-03-04T05:06:07.089Z] "GET / HTTP/1.1" 503 DF 0 95 3002 - "-" '
        '"client/1.4" "7f3b" "service" "10.0.1.9:8080"',
        pattern=r'"(?P<request>[A-Z]+ \S+ HTTP/[\d.]+)" (?P<code>\d+) DF ',
        severity="error",
        meaning="The name of the upstream did not resolve.",
        source=FLAGS,
        failure=fails.NO_HOST,
    )
    EARLY_TERMINATION = LogMessage(
        anchor="upstream_reset_before_response_started{connection_termination",
        sample='"response_code_details":'
        '"upstream_reset_before_response_started{connection_termination}"',
        severity="error",
        meaning="The upstream host closed the connection before it responded.",
        source=DETAILS,
        failure=fails.CLOSED,
    )
    EARLY_REMOTE_FAILURE = LogMessage(
        anchor="upstream_reset_before_response_started{remote_connection_failure",
        sample='"response_code_details":'
        '"upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:'
        '_111}"',
        severity="error",
        meaning="The connection to the upstream host failed; the text after it says why.",
        source=DETAILS,
        failure=fails.UNREACHABLE,
    )
    EARLY_TIMEOUT = LogMessage(
        anchor="upstream_reset_before_response_started{connection_timeout",
        sample='"response_code_details":'
        '"upstream_reset_before_response_started{connection_timeout}"',
        severity="error",
        meaning="The connection to the upstream host was not established in time.",
        source=DETAILS,
        failure=fails.UNREACHABLE,
    )
    EARLY_OVERFLOW = LogMessage(
        anchor="upstream_reset_before_response_started{overflow",
        sample='"response_code_details":"upstream_reset_before_response_started{overflow}"',
        severity="error",
        meaning="A circuit breaker of the cluster is open.",
        source=DETAILS,
        failure=fails.OVERFLOW,
    )
    EARLY_RESET = LogMessage(
        anchor="upstream_reset_before_response_started{remote_reset",
        sample='"response_code_details":"upstream_reset_before_response_started{remote_reset}"',
        severity="error",
        meaning="The upstream host reset the request before it responded.",
        source=DETAILS,
        failure=fails.CLOSED,
    )
    EARLY_PROTOCOL_ERROR = LogMessage(
        anchor="upstream_reset_before_response_started{protocol_error",
        sample='"response_code_details":"upstream_reset_before_response_started{protocol_error}"',
        severity="error",
        meaning="The upstream host broke the protocol, or speaks another one.",
        source=DETAILS,
        failure=fails.PROTOCOL,
    )
    LATE_RESET = LogMessage(
        anchor="upstream_reset_after_response_started{",
        sample='"response_code_details":"upstream_reset_after_response_started{remote_reset}"',
        severity="error",
        meaning="The response broke off after it had begun.",
        source=DETAILS,
        failure=fails.CLOSED,
    )
    REASON_REMOTE_FAILURE = LogMessage(
        anchor="upstream connect error or disconnect/reset before headers. reset reason: "
        "remote connection failure",
        sample="upstream connect error or disconnect/reset before headers. reset reason: "
        "remote connection failure",
        severity="error",
        meaning="The connection to the upstream host failed; the 503 body gives the cause.",
        source=REASONS,
        failure=fails.UNREACHABLE,
    )
    REASON_TIMEOUT = LogMessage(
        anchor="upstream connect error or disconnect/reset before headers. reset reason: "
        "connection timeout",
        sample="upstream connect error or disconnect/reset before headers. reset reason: "
        "connection timeout",
        severity="error",
        meaning="The connection to the upstream host was not established in time.",
        source=REASONS,
        failure=fails.UNREACHABLE,
    )
    REASON_TERMINATION = LogMessage(
        anchor="upstream connect error or disconnect/reset before headers. reset reason: "
        "connection termination",
        sample="upstream connect error or disconnect/reset before headers. reset reason: "
        "connection termination",
        severity="error",
        meaning="The upstream host closed the connection before it responded.",
        source=REASONS,
        failure=fails.CLOSED,
    )
    REASON_OVERFLOW = LogMessage(
        anchor="upstream connect error or disconnect/reset before headers. reset reason: overflow",
        sample="upstream connect error or disconnect/reset before headers. reset reason: overflow",
        severity="error",
        meaning="A circuit breaker of the cluster is open.",
        source=REASONS,
        failure=fails.OVERFLOW,
    )
    REASON_RESET = LogMessage(
        anchor="upstream connect error or disconnect/reset before headers. reset reason: "
        "remote reset",
        sample="upstream connect error or disconnect/reset before headers. reset reason: "
        "remote reset",
        severity="error",
        meaning="The upstream host reset the request before it responded.",
        source=REASONS,
        failure=fails.CLOSED,
    )
    REASON_PROTOCOL = LogMessage(
        anchor="upstream connect error or disconnect/reset before headers. reset reason: "
        "protocol error",
        sample="upstream connect error or disconnect/reset before headers. reset reason: "
        "protocol error",
        severity="error",
        meaning="The upstream host broke the protocol, or speaks another one.",
        source=REASONS,
        failure=fails.PROTOCOL,
    )
    CONTROL_PLANE = LogMessage(
        anchor=" gRPC config stream to ",
        sample="[warning][config] StreamAggregatedResources gRPC config stream to xds-grpc closed "
        "since 33s ago: 14, upstream connect error",
        pattern=r"gRPC config stream to (?P<cluster>\S+) closed(?: since (?P<seconds>\d+)s ago)?: "
        r"(?P<status>\d+), (?P<cause>.*)",
        severity="warning",
        meaning="Envoy lost its control plane and keeps the last configuration that it received.",
        source=_envoy.file(
            "source/extensions/config_subscription/grpc/grpc_stream.h",
            commit="032e1257d19a8e6387f7fc9771fb42bd7ccdfab2",
        ),
        failure=fails.CONTROL,
        context=("Resources", "Stream"),
    )

    PENDING_OVERFLOW = Metric(
        name="upstream_rq_pending_overflow",
        meaning="Requests failed at once because a circuit breaker was open.",
        source=STATS,
        kind="counter",
    )
    TIMEOUTS_UPSTREAM = Metric(
        name="upstream_rq_timeout",
        meaning="Requests that timed out waiting for a response.",
        source=STATS,
        kind="counter",
    )
    CONNECT_FAILURES = Metric(
        name="upstream_cx_connect_fail",
        meaning="Connection failures.",
        source=STATS,
        kind="counter",
    )
    HEALTHY = Metric(
        name="membership_healthy",
        meaning="Healthy hosts of a cluster.",
        source=STATS,
    )


envoy = Envoy()
