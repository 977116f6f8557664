"""HAProxy: load balancer for TCP and HTTP."""

from atlas.evidence.constructors import count, ms, retries
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
).file("products/haproxy.md")
_haproxy = Repository(
    "haproxy/haproxy", commit="50872daa6a857e82afc40b1c5161924aef4172d7", checked=_CHECKED
)
DEFAULTS = _haproxy.file("include/haproxy/defaults.h")
SOCKETS = _haproxy.file("src/sock.c")
METRICS = _haproxy.file("addons/promex/README")
_RELEASED = """
1.4 2010-02-26  1.5 2014-06-19  1.6 2015-10-13  1.7 2016-11-25  1.8 2017-11-26
1.9 2018-12-19  2.0 2019-06-16  2.1 2019-11-25  2.2 2020-07-07  2.3 2020-11-05
2.4 2021-05-14  2.5 2021-11-23  2.6 2022-05-31  2.7 2022-12-01  2.8 2023-05-31
2.9 2023-12-05  3.0 2024-05-29  3.1 2024-11-26  3.2 2025-05-28  3.3 2025-11-26
3.4 2026-06-03
"""


class HAProxy(Technology):
    """A load balancer for TCP and HTTP."""

    name = "HAProxy"
    icon = "diagrams.onprem.network.Haproxy"
    plane = "edge"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("no file of its own: it sends its log to a syslog server") @ (
        _haproxy.file("doc/management.txt").at("HAProxy doesn't write log files,")
    )
    HEALTH_CHECK_INTERVAL = Parameter(
        "between health checks, default", ms(2000) @ DEFAULTS.at("DEF_CHKINTR 2000")
    )
    HEALTH_CHECK_FALL = Parameter(
        "failed checks until DOWN", count(3, "check") @ DEFAULTS.at("DEF_FALLTIME 3")
    )
    HEALTH_CHECK_RISE = Parameter(
        "passed checks until UP, default", count(2, "check") @ DEFAULTS.at("DEF_RISETIME 2")
    )
    CONNECTION_RETRIES = Parameter(
        "connection retries, default", retries(3) @ DEFAULTS.at("CONN_RETRIES 3")
    )

    NO_SERVER = LogMessage(
        anchor=" has no server available!",
        sample="backend api has no server available!",
        pattern=r"(?P<kind>\w+) '?(?P<name>[\w.-]+)'? has no server available!",
        severity="fatal",
        meaning="Every server of a backend is down; logged as emerg.",
        source=_haproxy.file("src/backend.c"),
    )
    SERVER_DOWN = LogMessage(
        anchor=" is DOWN",
        sample="Server api/api-3 is DOWN. 11 active and 0 backup servers left. 3 sessions active, "
        "0 requeued, 0 remaining in queue.",
        pattern=r"Server (?P<backend>[^/\s]+)/(?P<server>\S+) is DOWN",
        severity="error",
        meaning="A server failed its checks and gets no more traffic.",
        source=_haproxy.file("src/server.c"),
        context=("Server", "servers left"),
    )

    MAXCONN = LogMessage(
        anchor=" reached the configured maximum connection limit. Please check the global "
        "'maxconn' value.",
        sample="Proxy www reached the configured maximum connection limit. Please check the "
        "global 'maxconn' value.",
        pattern=r"Proxy (?P<proxy>\S+) reached the configured maximum",
        severity="fatal",
        meaning="The process is at its connection limit; new connections fail.",
        source=SOCKETS,
    )
    PROCESS_FDS = LogMessage(
        anchor=" reached process FD limit (maxsock=",
        sample="Proxy www reached process FD limit (maxsock=4025). Please check 'ulimit-n' and "
        "restart.",
        pattern=r"Proxy (?P<proxy>\S+) reached process FD limit \(maxsock=(?P<limit>\d+)\)",
        severity="fatal",
        meaning="The process has no file descriptor left for another connection.",
        source=SOCKETS,
    )
    SYSTEM_FDS = LogMessage(
        anchor=" reached system FD limit (actconn=",
        sample="Proxy www reached system FD limit (actconn=91044). Please check system tunables.",
        pattern=r"Proxy (?P<proxy>\S+) reached system FD limit \(actconn=(?P<connections>\d+)\)",
        severity="fatal",
        meaning="The machine as a whole has no file descriptor left.",
        source=SOCKETS,
    )

    SERVER_STATUS = Metric(
        name="haproxy_server_status",
        meaning="Status of a server by its last check, one series per state.",
        source=METRICS,
    )
    CONNECTIONS = Metric(
        name="haproxy_process_current_connections",
        meaning="Connections of the process; compare them with maxconn.",
        source=METRICS,
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
        meaning="Failed connections to servers.",
        source=METRICS,
    )


haproxy = HAProxy()
