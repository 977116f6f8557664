"""Envoy: proxy between services."""

from typing import ClassVar

from atlas.evidence.constructors import connections, quantity, retries, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
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


class Envoy(Technology):
    """A sidecar proxy that handles the calls of services."""

    name = "Envoy"
    icon = "diagrams.onprem.network.Envoy"
    plane = "edge"
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
        sample="upstream connect error or disconnect/reset before headers. reset reason: overflow",
        pattern=r"before headers\. reset reason: (?P<reason>[a-z ]+)",
        severity="error",
        meaning="The upstream call failed before a response began; the 503 body gives the cause.",
        source=ROUTER,
    )
    NO_HEALTHY_UPSTREAM = LogMessage(
        anchor="no healthy upstream",
        sample="no healthy upstream",
        severity="error",
        meaning="No healthy host is left in the cluster; flag UH in the access log.",
        source=ROUTER,
    )
    REQUEST_TIMEOUT = LogMessage(
        anchor="upstream request timeout",
        sample="upstream request timeout",
        severity="error",
        meaning="The upstream host did not respond in time; flag UT in the access log, status 504.",
        source=ROUTER,
    )

    PENDING_OVERFLOW = Metric(
        name="upstream_rq_pending_overflow",
        meaning="Requests failed at once because a circuit breaker was open.",
        source=STATS,
    )
    TIMEOUTS_UPSTREAM = Metric(
        name="upstream_rq_timeout",
        meaning="Requests that timed out waiting for a response.",
        source=STATS,
    )
    CONNECT_FAILURES = Metric(
        name="upstream_cx_connect_fail",
        meaning="Connection failures.",
        source=STATS,
    )
    HEALTHY = Metric(
        name="membership_healthy",
        meaning="Healthy hosts of a cluster.",
        source=STATS,
    )


envoy = Envoy()
