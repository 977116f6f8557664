"""HAProxy: load balancer for TCP and HTTP."""

from typing import ClassVar

from atlas.evidence.constructors import count, ms, retries
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._haproxy_check_messages import HAProxyCheckMessages
from atlas.technologies._haproxy_start import HAProxyStartMessages
from atlas.technologies.failures import haproxy as fails
from atlas.technologies.failures import haproxy_start as start
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


class HAProxy(HAProxyCheckMessages, HAProxyStartMessages, Technology):
    """A load balancer for TCP and HTTP."""

    name = "HAProxy"
    icon = "simple-icons:haproxy"
    plane = "edge"
    programs: ClassVar = {"namei": "the owners and modes of a path's folders"}
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
        pattern=r"Server (?P<backend>[^/\s]+)/(?P<server>\S+) is DOWN"
        r"(?:, reason: .*check duration: \d+ms)?",
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
        meaning="A new connection got a file descriptor at or above Maxsock, the limit that "
        "HAProxy computes from maxconn, and is closed at once. At maxconn itself, clients wait and "
        "nothing is logged.",
        source=SOCKETS,
        failure=fails.MAXSOCK,
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
        anchor="cannot bind socket ",
        sample="[ALERT]    (4711) : Binding [/etc/haproxy/haproxy.cfg:12] for proxy www: protocol "
        "tcpv4: cannot bind socket (Address already in use) for [0.0.0.0:80].",
        pattern=r"(?:for proxy|Starting (?:frontend|proxy)) (?P<proxy>[^\s:]+): "
        r".*cannot bind socket",
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
        failure=start.CERTIFICATE,
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
    NAME_NOT_RESOLVED = LogMessage(
        anchor="could not resolve address '",
        sample=(
            "[ALERT]    (1) : config : [/etc/haproxy/haproxy.cfg:45] : 'server bk/web1' "
            ": could not resolve address 'web1.internal'."
        ),
        pattern=r"could not resolve address '(?P<host>[^']+)'",
        severity="fatal",
        meaning="The name of a server did not resolve at the start; HAProxy does not start.",
        source=_haproxy.file("src/server.c"),
        failure=fails.NAME,
    )

    DNS_DOWN = LogMessage(
        anchor="is going DOWN for maintenance (",
        sample=(
            "[WARNING]  (8) : Server bk/web1 is going DOWN for maintenance (DNS timeout "
            "status). 0 active and 0 backup servers left. 0 sessions active, 0 requeued, "
            "0 remaining in queue."
        ),
        pattern=(
            r"Server (?P<server>\S+) is going DOWN for maintenance \((?P<cause>DNS \w+ s"
            r"tatus|unspecified DNS error|No IP for server)"
        ),
        severity="error",
        meaning=(
            "The name of a server no longer resolves at run time, and the server is taken out."
        ),
        source=_haproxy.file("src/server.c"),
        failure=fails.NAME,
        context=(
            "DNS",
            "No IP for server",
        ),
    )

    FATAL_CONFIGURATION = LogMessage(
        anchor="Fatal errors found in configuration.",
        sample="[ALERT]    (1) : config : Fatal errors found in configuration.",
        severity="fatal",
        meaning=(
            "The configuration has errors, which the lines before it name; HAProxy does not start."
        ),
        source=_haproxy.file("src/haproxy.c"),
        failure=start.CONFIGURATION,
    )

    WORKER_EXITED = LogMessage(
        anchor="Current worker (",
        sample="[ALERT]    (1) : Current worker (8) exited with code 139 (Segmentation fault)",
        pattern=(
            r"Current worker \((?P<pid>\d+)\) exited with code (?P<code>\d+) \((?:Segmen"
            r"tation fault|Aborted|Killed|Bus error|Illegal instruction|Floating point e"
            r"xception)\)"
        ),
        severity="fatal",
        meaning=(
            "The worker process ended: above 128, the code is 128 plus the signal that ended it."
        ),
        source=_haproxy.file("src/mworker.c"),
        failure=fails.CRASHED,
    )

    EXIT_ON_FAILURE = LogMessage(
        anchor="exit-on-failure: killing every processes with SIGTERM",
        sample="[ALERT]    (1) : exit-on-failure: killing every processes with SIGTERM",
        severity="fatal",
        meaning="A worker ended with an error, and the master stops all other processes.",
        source=_haproxy.file("src/mworker.c"),
        failure=fails.CRASHED,
    )

    PANIC = LogMessage(
        anchor=" is about to kill the process",
        sample="PANIC! Thread 2 is about to kill the process (pid 8).",
        pattern=r"Thread (?P<thread>\d+) is about to kill the process",
        severity="fatal",
        meaning=(
            "The watchdog found a thread that hangs, and ends the process with a dump of "
            "all threads."
        ),
        source=_haproxy.file("src/debug.c"),
        failure=fails.CRASHED,
        context=("Thread",),
    )

    STUCK_THREAD = LogMessage(
        anchor=" has stopped processing traffic for ",
        sample="WARNING! thread 2 has stopped processing traffic for 118 milliseconds",
        pattern=(
            r"thread (?P<thread>\d+) has stopped processing traffic for (?P<ms>\d+) mill"
            r"iseconds"
        ),
        severity="warning",
        meaning=(
            "A thread hangs in one task: a slow Lua script, a heavy map or regular "
            "expression, or a bug."
        ),
        source=_haproxy.file("src/debug.c"),
        failure=fails.CRASHED,
    )

    CERTIFICATE_FILE = LogMessage(
        anchor="unable to load certificate from file '",
        sample=(
            "[ALERT]    (1) : config : parsing [/etc/haproxy/haproxy.cfg:12] : 'bind "
            "*:443' in section 'frontend' : unable to load certificate from file "
            "'/etc/ssl/private/site.pem': no start line."
        ),
        pattern=r"unable to load certificate from file '(?P<file>[^']+)'",
        severity="fatal",
        meaning="A certificate file cannot be read or parsed; HAProxy does not start.",
        source=_haproxy.file("src/ssl_ckch.c"),
        failure=start.CERTIFICATE,
    )

    CERTIFICATE_CHAIN = LogMessage(
        anchor="unable to load certificate chain from file '",
        sample=(
            "[ALERT]    (1) : config : parsing [/etc/haproxy/haproxy.cfg:12] : 'bind "
            "*:443' in section 'frontend' : unable to load certificate chain from file "
            "'/etc/ssl/private/site.pem': no start line"
        ),
        pattern=r"unable to load certificate chain from file '(?P<file>[^']+)'",
        severity="fatal",
        meaning="The chain of a certificate cannot be parsed; HAProxy does not start.",
        source=_haproxy.file("src/ssl_ckch.c"),
        failure=start.CERTIFICATE,
    )

    FD_LIMIT_REFUSED = LogMessage(
        anchor="Cannot raise FD limit to ",
        sample=(
            "[ALERT]    (1) : [haproxy.main()] Cannot raise FD limit to 40031, current "
            "limit is 1024 and hard limit is 4096."
        ),
        pattern=r"Cannot raise FD limit to (?P<wanted>\d+)",
        severity="error",
        meaning="The system refuses as many open files as maxconn needs.",
        source=_haproxy.file("src/limits.c"),
        failure=fails.FILE_LIMIT,
    )

    MEMORY_REACHED = LogMessage(
        anchor=" reached system memory limit (",
        sample=(
            "[ALERT]    (8) : Proxy http-in reached system memory limit (actconn=1000). "
            "Please check system tunables."
        ),
        pattern=r"Proxy (?P<proxy>\S+) reached system memory limit",
        severity="fatal",
        meaning="The kernel has no memory for another connection.",
        source=SOCKETS,
        failure=fails.MEMORY_LIMIT,
    )

    NO_LISTENERS = LogMessage(
        anchor="Some protocols failed to start their listeners! Exiting.",
        sample=(
            "[ALERT]    (1) : [haproxy.main()] Some protocols failed to start their "
            "listeners! Exiting."
        ),
        severity="fatal",
        meaning="No listener could be opened: its port is in use or not permitted.",
        source=_haproxy.file("src/haproxy.c"),
        failure=fails.NO_START,
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
    RETRIES = Metric(
        name="haproxy_backend_retry_warnings_total",
        meaning="Retries of connections to servers.",
        source=METRICS,
    )


haproxy = HAProxy()
