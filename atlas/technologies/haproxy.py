"""HAProxy: load balancer for TCP and HTTP."""

from atlas.evidence.constructors import count, ms, retries
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import haproxy as fails
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
PAGES = _haproxy.file("src/http.c")
CONFIGURATION = _haproxy.file("doc/configuration.txt")
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
    needs = ("PHP-FPM", "gunicorn", "uWSGI", "Puma", "Apache Tomcat", "Node.js")
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
        failure=fails.NO_SERVER,
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
        failure=fails.SERVER_DOWN,
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
        failure=fails.CONNECTION_LIMIT,
    )
    PROCESS_FDS = LogMessage(
        anchor=" reached process FD limit (maxsock=",
        sample="Proxy www reached process FD limit (maxsock=4025). Please check 'ulimit-n' and "
        "restart.",
        pattern=r"Proxy (?P<proxy>\S+) reached process FD limit \(maxsock=(?P<limit>\d+)\)",
        severity="fatal",
        meaning="The process has no file descriptor left for another connection.",
        source=SOCKETS,
        failure=fails.FILE_LIMIT,
    )
    SYSTEM_FDS = LogMessage(
        anchor=" reached system FD limit (actconn=",
        sample="Proxy www reached system FD limit (actconn=91044). Please check system tunables.",
        pattern=r"Proxy (?P<proxy>\S+) reached system FD limit \(actconn=(?P<connections>\d+)\)",
        severity="fatal",
        meaning="The machine as a whole has no file descriptor left.",
        source=SOCKETS,
        failure=fails.FILE_LIMIT,
    )

    PAGE_503 = LogMessage(
        anchor="No server is available to handle this request.",
        sample="<html><body><h1>503 Service Unavailable</h1> No server is available to handle this "
        "request. </body></html>",
        severity="error",
        meaning="HAProxy's own page: no server is up, or the request waited too long for one.",
        source=PAGES,
        failure=fails.NO_SERVER,
    )
    PAGE_504 = LogMessage(
        anchor="<h1>504 Gateway Time-out</h1> The server didn't respond in time.",
        sample="<html><body><h1>504 Gateway Time-out</h1> The server didn't respond in time. "
        "</body></html>",
        severity="error",
        meaning="HAProxy's own page: a server did not respond within `timeout server`.",
        source=PAGES,
        failure=fails.SLOW,
    )
    PAGE_504_TEXT = LogMessage(
        anchor="The server didn't respond in time.",
        sample="The server didn't respond in time.",
        severity="error",
        meaning="Second line of HAProxy's 504 page: a server did not respond in time.",
        source=PAGES,
        failure=fails.SLOW,
    )
    PAGE_502 = LogMessage(
        anchor="The server returned an invalid or incomplete response.",
        sample="<html><body><h1>502 Bad Gateway</h1> The server returned an invalid or incomplete "
        "response. </body></html>",
        severity="error",
        meaning="HAProxy's own page: a server closed early, or its response broke the protocol.",
        source=PAGES,
        failure=fails.BAD_RESPONSE,
    )
    PAGE_500 = LogMessage(
        anchor="<h1>500 Internal Server Error</h1> An internal server error occurred.",
        sample="<html><body><h1>500 Internal Server Error</h1> An internal server error occurred. "
        "</body></html>",
        severity="error",
        meaning="HAProxy's own page: it failed itself, as when it could not allocate memory.",
        source=PAGES,
        failure=fails.INTERNAL,
    )
    PAGE_408 = LogMessage(
        anchor="Your browser didn't send a complete request in time.",
        sample="<html><body><h1>408 Request Time-out</h1> Your browser didn't send a complete "
        "request in time. </body></html>",
        severity="warning",
        meaning="HAProxy's own page: a client did not send its request in time.",
        source=PAGES,
        failure=fails.REJECTED,
    )
    PAGE_400 = LogMessage(
        anchor="<h1>400 Bad request</h1> Your browser sent an invalid request.",
        sample="<html><body><h1>400 Bad request</h1> Your browser sent an invalid request. "
        "</body></html>",
        severity="warning",
        meaning="HAProxy's own page: a request breaks the protocol, or is too large.",
        source=PAGES,
        failure=fails.REJECTED,
    )
    PAGE_403 = LogMessage(
        anchor="Request forbidden by administrative rules.",
        sample="<html><body><h1>403 Forbidden</h1> Request forbidden by administrative rules. "
        "</body></html>",
        severity="warning",
        meaning="HAProxy's own page: a rule denied the request.",
        source=PAGES,
        failure=fails.REJECTED,
    )
    SERVER_TIMEOUT = LogMessage(
        anchor=" sH-- ",
        sample="10.0.1.2:33318 [04/Mar/2026:05:06:07.130] www api/api-3 0/0/1/-1/30001 504 194 - - "
        'sH-- 5/5/3/1/0 0/0 "GET /orders HTTP/1.1"',
        pattern=r"(?P<backend>[\w.-]+)/(?P<server>[\w.-]+) (?P<times>[-\d]+/[-\d]+/[-\d]+/[-\d]+/"
        r"\+?\d+) (?P<status>\d{3}) \+?\d+ \S+ \S+ sH-- ",
        severity="error",
        meaning="`timeout server` passed before the server sent its response headers.",
        source=CONFIGURATION,
        failure=fails.SLOW,
    )
    SERVER_REFUSED = LogMessage(
        anchor=" SC-- ",
        sample="10.0.1.2:33319 [04/Mar/2026:05:06:07.149] www api/api-3 0/0/-1/-1/3003 503 217 - - "
        'SC-- 5/5/3/1/3 0/0 "GET /orders HTTP/1.1"',
        pattern=r"(?P<backend>[\w.-]+)/(?P<server>[\w.-]+) (?P<times>[-\d]+/[-\d]+/[-\d]+/[-\d]+/"
        r"\+?\d+) (?P<status>\d{3}) \+?\d+ \S+ \S+ SC-- ",
        severity="error",
        meaning="A server, or a device in between, refused the TCP connection.",
        source=CONFIGURATION,
        failure=fails.UNREACHABLE,
    )
    CONNECT_TIMEOUT = LogMessage(
        anchor=" sC-- ",
        sample="10.0.1.2:33320 [04/Mar/2026:05:06:07.654] www api/api-3 0/5001/-1/-1/5002 503 217 "
        '- - sC-- 5/5/3/1/3 0/0 "GET /orders HTTP/1.1"',
        pattern=r"(?P<backend>[\w.-]+)/(?P<server>[\w.-]+) (?P<times>[-\d]+/[-\d]+/[-\d]+/[-\d]+/"
        r"\+?\d+) (?P<status>\d{3}) \+?\d+ \S+ \S+ sC-- ",
        severity="error",
        meaning="`timeout connect` passed before a connection to the server was established.",
        source=CONFIGURATION,
        failure=fails.UNREACHABLE,
    )
    QUEUE_TIMEOUT = LogMessage(
        anchor=" sQ-- ",
        sample="10.0.1.2:33321 [04/Mar/2026:05:06:07.700] www api/<NOSRV> 0/10001/-1/-1/10001 503 "
        '217 - - sQ-- 90/90/60/0/0 0/41 "GET /orders HTTP/1.1"',
        pattern=r"(?P<backend>[\w.-]+)/(?P<server>\S+) (?P<times>[-\d]+/[-\d]+/[-\d]+/[-\d]+/"
        r"\+?\d+) (?P<status>\d{3}) \+?\d+ \S+ \S+ sQ-- ",
        severity="error",
        meaning="A request waited longer for a free server than `timeout queue` allows.",
        source=CONFIGURATION,
        failure=fails.QUEUED,
    )
    SERVER_ABORTED = LogMessage(
        anchor=" SH-- ",
        sample="10.0.1.2:33322 [04/Mar/2026:05:06:07.800] www api/api-3 0/0/1/-1/12 502 208 - - "
        'SH-- 5/5/3/1/0 0/0 "GET /orders HTTP/1.1"',
        pattern=r"(?P<backend>[\w.-]+)/(?P<server>[\w.-]+) (?P<times>[-\d]+/[-\d]+/[-\d]+/[-\d]+/"
        r"\+?\d+) (?P<status>\d{3}) \+?\d+ \S+ \S+ SH-- ",
        severity="error",
        meaning="The server closed the connection, or crashed, before its headers were complete.",
        source=CONFIGURATION,
        failure=fails.BAD_RESPONSE,
    )
    RESPONSE_BLOCKED = LogMessage(
        anchor=" PH-- ",
        sample="10.0.1.2:33323 [04/Mar/2026:05:06:07.900] www api/api-3 0/0/1/-1/4 502 208 - - "
        'PH-- 5/5/3/1/0 0/0 "GET /orders HTTP/1.1"',
        pattern=r"(?P<backend>[\w.-]+)/(?P<server>[\w.-]+) (?P<times>[-\d]+/[-\d]+/[-\d]+/[-\d]+/"
        r"\+?\d+) (?P<status>\d{3}) \+?\d+ \S+ \S+ PH-- ",
        severity="error",
        meaning="HAProxy blocked a server's response: it was invalid, or a rule matched.",
        source=CONFIGURATION,
        failure=fails.BAD_RESPONSE,
    )
    CANNOT_BIND = LogMessage(
        anchor="cannot bind socket (",
        sample="[ALERT]    (4711) : Binding [/etc/haproxy/haproxy.cfg:12] for proxy www: protocol "
        "tcpv4: cannot bind socket (Address already in use) for [0.0.0.0:80].",
        pattern=r"for proxy (?P<proxy>\S+): .*cannot bind socket",
        severity="fatal",
        meaning="It does not start: a port is in use, or it may not listen on it.",
        source=_haproxy.file("src/sock_inet.c"),
        failure=fails.NO_START,
    )
    BAD_CERTIFICATE = LogMessage(
        anchor="unable to load SSL certificate into SSL Context '",
        sample="unable to load SSL certificate into SSL Context '/etc/haproxy/www.pem': ee key too "
        "small.",
        pattern=r"into SSL Context '(?P<file>[^']+)'",
        severity="fatal",
        meaning="It does not start: a certificate cannot be used.",
        source=_haproxy.file("src/ssl_sock.c"),
        failure=fails.NO_START,
    )
    FDS_TOO_LOW = LogMessage(
        anchor=" too low for maxconn=",
        sample="[ALERT]    (4711) : [haproxy.main()] FD limit (1024) too low for "
        "maxconn=20000/maxsock=40032. Please raise 'ulimit-n' to 40032 or more to avoid any "
        "trouble.",
        pattern=r"FD limit \((?P<limit>\d+)\) too low for maxconn=(?P<maxconn>\d+)/maxsock",
        severity="fatal",
        meaning="The limit on open files is too low for maxconn; with strict limits, it exits.",
        source=_haproxy.file("src/limits.c"),
        failure=fails.FILE_LIMIT,
    )
    HANDSHAKE_FAILED = LogMessage(
        anchor=": SSL handshake failure",
        sample="10.0.1.2:40112 [04/Mar/2026:05:06:07.100] www/1: SSL handshake failure "
        "(error:0A000418:SSL routines::tlsv1 alert unknown ca)",
        pattern=r"(?P<client>\S+) \[[^\]]+\] (?P<frontend>[^/\s]+)/\S+: SSL handshake failure",
        severity="warning",
        meaning="The TLS handshake with a client failed; newer versions add OpenSSL's error.",
        source=_haproxy.file("src/session.c"),
        failure=fails.TLS,
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
