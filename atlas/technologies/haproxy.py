"""HAProxy: load balancer for TCP and HTTP."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.source import Source, repository_file
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = repository_file(
    "endoflife-date/endoflife.date",
    "products/haproxy.md",
    at="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
)


def _file(path: str) -> Source:
    commit = "50872daa6a857e82afc40b1c5161924aef4172d7"
    return repository_file("haproxy/haproxy", path, at=commit, checked=_CHECKED)


METRICS = _file("addons/promex/README")
_RELEASED = """
1.4 2010-02-26  1.5 2014-06-19  1.6 2015-10-13  1.7 2016-11-25  1.8 2017-11-26
1.9 2018-12-19  2.0 2019-06-16  2.1 2019-11-25  2.2 2020-07-07  2.3 2020-11-05
2.4 2021-05-14  2.5 2021-11-23  2.6 2022-05-31  2.7 2022-12-01  2.8 2023-05-31
2.9 2023-12-05  3.0 2024-05-29  3.1 2024-11-26  3.2 2025-05-28  3.3 2025-11-26
3.4 2026-06-03
"""
_WORDS = iter(_RELEASED.split())


class HAProxy(Technology):
    """A load balancer for TCP and HTTP."""

    name = "HAProxy"
    icon = "diagrams.onprem.network.Haproxy"
    releases = release_lines(dict(zip(_WORDS, _WORDS, strict=True)), RELEASES)
    logs = undisclosed("it logs where `log` says: no default in the parts read of haproxy/haproxy")

    NO_SERVER = LogMessage(
        anchor=" has no server available!",
        sample="backend api has no server available!",
        pattern=r"(?P<kind>\w+) '?(?P<name>[\w.-]+)'? has no server available!",
        severity="fatal",
        meaning="Every server of a backend is down; logged as emerg.",
        source=_file("src/backend.c"),
    )
    SERVER_DOWN = LogMessage(
        anchor=" is DOWN",
        sample="Server api/api-3 is DOWN",
        pattern=r"Server (?P<backend>[^/\s]+)/(?P<server>\S+) is DOWN",
        severity="error",
        meaning="A server failed its checks and gets no more traffic.",
        source=_file("src/server.c"),
    )

    ACTIVE_SERVERS = Metric(
        name="haproxy_backend_active_servers",
        meaning="Servers of a backend that are up.",
        source=METRICS,
    )
    QUEUE = Metric(
        name="haproxy_backend_current_queue",
        meaning="Requests that wait for a server.",
        source=METRICS,
    )
    CONNECTION_ERRORS = Metric(
        name="haproxy_backend_connection_errors_total",
        meaning="Connections to servers that failed.",
        source=METRICS,
    )


haproxy = HAProxy()
