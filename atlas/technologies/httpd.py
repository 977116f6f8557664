"""Apache httpd: web server."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._httpd_requests import HTTPDRequestMessages
from atlas.technologies.failures import httpd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/apache-http-server.md")
_httpd = Repository(
    "apache/httpd", commit="0cb680442ecaa6118cc610b5ecc6e824330bf61a", checked=_CHECKED
)
PREFORK = _httpd.file("server/mpm/prefork/prefork.c")
EVENT = _httpd.file("server/mpm/event/event.c")
UNIX = _httpd.file("server/mpm_unix.c")
PROXY = _httpd.file("modules/proxy/proxy_util.c")
PROXY_HTTP = _httpd.file("modules/proxy/mod_proxy_http.c")
FCGI = _httpd.file("modules/proxy/mod_proxy_fcgi.c")
TLS_INIT = _httpd.file("modules/ssl/ssl_engine_init.c")
MAIN = _httpd.file("server/main.c")
EXPORTER = Repository(
    "Lusitaniae/apache_exporter",
    commit="d9b06987e5e047ae6aac8cc5e4eed80596ff5a4d",
    checked=_CHECKED,
).file("README.md")
_AT = "[Mon Mar 02 04:11:09.120 2026] "


class Httpd(HTTPDRequestMessages, Technology):
    """A web server and reverse proxy."""

    name = "Apache httpd"
    icon = "simple-icons:apache"
    plane = "edge"
    needs = ("PHP-FPM", "gunicorn", "uWSGI", "Puma", "Apache Tomcat", "Node.js")
    releases = release_lines(
        "1.3 1998-06-01, 2.0 2002-04-05, 2.2 2005-12-01, 2.4 2012-02-21", RELEASES
    )
    logs = statement("logs/error_log, unless ErrorLog names another") @ fails.CORE.at(
        "ErrorLog logs/error_log (Unix) ErrorLog logs/error.log (Windows"
    )
    programs: ClassVar = {"apachectl": "httpd's control script"}

    WORKERS = LogMessage(
        anchor="server reached MaxRequestWorkers setting, consider raising the ",
        sample=f"{_AT}[mpm_event:error] [pid 1:tid 139] AH00484: server reached MaxRequestWorkers "
        "setting, consider raising the MaxRequestWorkers setting",
        pattern=r"(?P<code>AH\d{5}): server reached MaxRequestWorkers setting",
        severity="error",
        meaning="Every worker serves a request, and no more may be started.",
        source=EVENT,
        versions=">= 2.4",
        failure=fails.WORKERS,
    )
    WORKERS_BEFORE_2_4 = LogMessage(
        anchor="server reached MaxClients setting, consider raising the MaxClients setting",
        sample="[Mon Mar 02 04:11:09 2026] [error] server reached MaxClients setting, consider "
        "raising the MaxClients setting",
        severity="error",
        meaning="Every worker serves a request, and no more may be started.",
        source=_httpd.file("server/mpm/prefork/prefork.c", commit="2.2.34"),
        versions="< 2.4",
        failure=fails.WORKERS,
    )
    SCOREBOARD = LogMessage(
        anchor="scoreboard is full, not at MaxRequestWorkers",
        sample=f"{_AT}[mpm_event:error] [pid 1:tid 139] AH03490: scoreboard is full, not at "
        "MaxRequestWorkers.Increase ServerLimit.",
        severity="error",
        meaning="Old processes that finish their connections hold every slot.",
        source=EVENT,
        failure=fails.SCOREBOARD,
    )
    CRASHED = LogMessage(
        anchor=" exit signal ",
        sample=f"{_AT}[core:notice] [pid 1:tid 139] AH00052: child pid 4711 exit signal "
        "Segmentation fault (11)",
        pattern=r"child pid (?P<pid>\d+) exit signal (?P<signal>.+?) \((?P<number>\d+)\)",
        severity="error",
        meaning="A child process crashed, as in a module, and its requests were lost.",
        source=UNIX,
        context=("child pid",),
        failure=fails.CRASHED,
    )
    FATAL_CHILD = LogMessage(
        anchor=" returned a Fatal error... Apache is exiting!",
        sample=f"{_AT}[core:alert] [pid 1:tid 139] AH00050: Child 4711 returned a Fatal error... "
        "Apache is exiting!",
        pattern=r"Child (?P<pid>\d+) returned a Fatal error",
        severity="fatal",
        meaning="A child process met an error that stops the whole server.",
        source=UNIX,
        failure=fails.CRASHED,
    )
    ADDRESS = LogMessage(
        anchor="make_sock: could not bind to address ",
        sample="(98)Address already in use: AH00072: make_sock: could not bind to address [::]:80",
        pattern=r"\((?P<errno>\d+)\)(?P<reason>[^:]+): (?:AH\d{5}: )?make_sock: could not bind to "
        r"address (?P<address>\S+)",
        severity="fatal",
        meaning="The address is in use, or the user may not listen on it.",
        source=_httpd.file("server/listen.c"),
        failure=fails.ADDRESS,
    )
    NO_SOCKETS = LogMessage(
        anchor="no listening sockets available, shutting down",
        sample="no listening sockets available, shutting down",
        severity="fatal",
        meaning="No address could be listened on, and the server stops.",
        source=PREFORK,
        context=("sockets",),
        failure=fails.ADDRESS,
    )
    LOGS = LogMessage(
        anchor="AH00015: Unable to open logs",
        sample="AH00015: Unable to open logs",
        severity="fatal",
        meaning="A log file could not be opened, or no address could be listened on.",
        source=MAIN,
        failure=fails.NOT_STARTED,
    )
    CONFIGURATION = LogMessage(
        anchor="Configuration Failed, exiting",
        sample=f"{_AT}[core:emerg] [pid 1:tid 139] AH00020: Configuration Failed, exiting",
        pattern=r"AH0?\d+: Configuration Failed, exiting",
        severity="fatal",
        meaning="A module refused its configuration; the line before says which.",
        source=MAIN,
        failure=fails.NOT_STARTED,
    )
    REFUSED = LogMessage(
        anchor=": attempt to connect to ",
        sample=f"{_AT}[proxy:error] [pid 7:tid 139] (111)Connection refused: AH00957: HTTP: "
        "attempt to connect to 10.0.0.9:8080 (app.example.com) failed",
        pattern=r"\((?P<errno>\d+)\)(?P<reason>[^:]+): AH00957: (?P<scheme>\w+): attempt to "
        r"connect to (?P<backend>\S+)",
        severity="error",
        meaning="The proxy could not connect to a backend.",
        source=PROXY,
        versions=">= 2.4",
        context=("AH00957",),
        failure=fails.BACKEND_DOWN,
    )
    NO_BACKEND = LogMessage(
        anchor="HTTP: failed to make connection to backend: ",
        sample=f"{_AT}[proxy_http:error] [pid 7:tid 139] [client 10.0.0.5:50122] AH01114: HTTP: "
        "failed to make connection to backend: app.example.com",
        pattern=r"failed to make connection to backend: (?P<backend>\S+)",
        severity="error",
        meaning="A request was answered with 503: its backend took no connection.",
        source=PROXY_HTTP,
        failure=fails.BACKEND_DOWN,
    )
    DISABLED = LogMessage(
        anchor="ap_proxy_connect_backend disabling worker for (",
        sample=f"{_AT}[proxy:error] [pid 7:tid 139] AH00959: ap_proxy_connect_backend disabling "
        "worker for (app.example.com:8080) for 60s",
        pattern=r"disabling worker for \((?P<backend>[^)]+)\) for (?P<seconds>\d+)s",
        severity="error",
        meaning="A backend is not tried for some time, after a failed connection.",
        source=PROXY,
        failure=fails.BACKEND_DOWN,
    )
    STATUS_LINE = LogMessage(
        anchor="error reading status line from remote server ",
        sample=f"{_AT}[proxy_http:error] [pid 7:tid 139] (70007)The timeout specified has "
        "expired: [client 10.0.0.5:50122] AH01102: error reading status line from remote server "
        "app.example.com:8080",
        pattern=r"error reading status line from remote server (?P<backend>\S+)",
        severity="error",
        meaning="A backend did not begin its reply in time, or closed the connection.",
        source=PROXY_HTTP,
        failure=fails.BACKEND_SLOW,
    )
    READING = LogMessage(
        anchor=" returned by /",
        sample=f"{_AT}[proxy:error] [pid 7:tid 139] [client 10.0.0.5:50122] AH00898: Error reading "
        "from remote server returned by /pay",
        pattern=r"AH00898: (?P<reason>.+) returned by (?P<path>\S+)",
        severity="error",
        meaning="A request of the proxy failed; the text before says how.",
        source=PROXY,
        context=("AH00898",),
        failure=fails.BACKEND_SLOW,
    )
    FCGI_TIMEOUT = LogMessage(
        anchor="AH01075: Error dispatching request to ",
        sample=f"{_AT}[proxy_fcgi:error] [pid 7:tid 139] (70007)The timeout specified has expired: "
        "[client 10.0.0.5:50122] AH01075: Error dispatching request to : (polling)",
        pattern=r"AH01075: Error dispatching request to (?P<backend>[^ ]*):",
        unless=("(104)Connection reset by peer",),  # the client went away
        severity="error",
        meaning="A FastCGI backend, such as PHP-FPM, did not reply in time or broke off.",
        source=FCGI,
        failure=fails.BACKEND_SLOW,
    )
    TLS = LogMessage(
        anchor="Failed to configure at least one certificate and key for ",
        sample=f"{_AT}[ssl:emerg] [pid 1:tid 139] AH02572: Failed to configure at least one "
        "certificate and key for www.example.com:443",
        pattern=r"at least one certificate and key for (?P<host>\S+)",
        severity="fatal",
        meaning="A virtual host has no usable certificate, and the server does not start.",
        source=TLS_INIT,
        failure=fails.TLS,
    )
    REDIRECTS = LogMessage(
        anchor=" internal redirects due to probable configuration error.",
        sample=f"{_AT}[core:error] [pid 7:tid 139] [client 10.0.0.5:50122] AH00124: Request "
        "(/shop/) exceeded the limit of 10 internal redirects due to probable configuration error.",
        pattern=r"exceeded the limit of (?P<most>\d+) internal redirects",
        severity="error",
        meaning="Rewrite rules lead a request in a circle, and it is answered with 500.",
        source=_httpd.file("server/core.c"),
        failure=fails.REDIRECTS,
    )
    PERMISSION = LogMessage(
        anchor="because search permissions are missing on a component of the path",
        sample=f"{_AT}[core:error] [pid 7:tid 139] (13)Permission denied: [client 10.0.0.5:50122] "
        "AH00035: access to /a denied (filesystem path '/home/shop/a') because search permissions "
        "are missing on a component of the path",
        pattern=r"access to (?P<url>\S+) denied \(filesystem path '(?P<path>[^']+)'\)",
        severity="error",
        meaning="The user of the server may not enter a folder above the file.",
        source=_httpd.file("server/request.c"),
        failure=fails.PERMISSION,
    )
    NO_HEADERS = LogMessage(
        anchor="End of script output before headers: ",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [cgi:error] [pid 31] [client "
            "10.0.0.4:51234] End of script output before headers: report.cgi"
        ),
        pattern=r"before headers: (?P<script>\S+)",
        severity="error",
        meaning=(
            "A CGI, FastCGI or WSGI program ended before it sent a response; the client gets a 500."
        ),
        source=_httpd.file("server/util_script.c"),
        failure=fails.SCRIPT,
    )

    BAD_SCRIPT_HEADER = LogMessage(
        anchor="malformed header from script '",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [cgi:error] [pid 31] [client "
            "10.0.0.4:51234] malformed header from script 'report.cgi': Bad header: "
            "Traceback (most recent call last)"
        ),
        pattern=r"malformed header from script '(?P<script>[^']+)'",
        severity="error",
        meaning="A CGI program printed something that is no header; the client gets a 500.",
        source=_httpd.file("server/util_script.c"),
        failure=fails.SCRIPT,
    )

    SCRIPT_TIMEOUT = LogMessage(
        anchor="Timeout waiting for output from CGI script ",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [cgid:error] [pid 31:tid 140] [client "
            "10.0.0.4:51234] Timeout waiting for output from CGI script "
            "/usr/lib/cgi-bin/report.cgi"
        ),
        severity="error",
        meaning="A CGI program sent nothing in time; the client gets a 504.",
        source=_httpd.file("modules/generators/cgi_common.h"),
        failure=fails.SCRIPT_SLOW,
    )

    NO_THREAD = LogMessage(
        anchor="ap_thread_create: unable to create worker thread",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [mpm_event:alert] [pid 31:tid 140] "
            "(11)Resource temporarily unavailable: AH03104: ap_thread_create: unable to "
            "create worker thread"
        ),
        severity="fatal",
        meaning=(
            "The kernel refuses another thread: a limit of processes or of memory is reached."
        ),
        source=EVENT,
        failure=fails.NO_FORK,
    )

    FORK_FAILED = LogMessage(
        anchor="fork: Unable to fork new process",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [mpm_prefork:error] [pid 1] (12)Cannot "
            "allocate memory: AH00159: fork: Unable to fork new process"
        ),
        severity="fatal",
        meaning=(
            "The kernel refuses another process: a limit of processes or of memory is reached."
        ),
        source=PREFORK,
        failure=fails.NO_FORK,
    )

    BALANCER_DOWN = LogMessage(
        anchor=": All workers are in error state",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [proxy_balancer:error] [pid 31] [client "
            "10.0.0.4:51234] AH01167: balancer://app: All workers are in error state for "
            "route (node1)"
        ),
        pattern=r"(?P<balancer>balancer://\S+): All workers are in error state",
        severity="error",
        meaning="Every backend of a balancer is marked as failed; the client gets a 503.",
        source=_httpd.file("modules/proxy/mod_proxy_balancer.c"),
        failure=fails.BACKEND_DOWN,
    )

    BACKEND_NAME = LogMessage(
        anchor="DNS lookup failure for: ",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [proxy:error] [pid 31] [client "
            "10.0.0.4:51234] AH00898: DNS lookup failure for: backend.internal returned "
            "by /api"
        ),
        pattern=r"DNS lookup failure for: (?P<host>\S+)",
        severity="error",
        meaning="The name of a backend does not resolve; the client gets a 502.",
        source=_httpd.file("modules/proxy/mod_proxy_connect.c"),
        failure=fails.NAME,
    )

    AJP_RECEIVE = LogMessage(
        anchor="ajp_ilink_receive failed",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [proxy_ajp:error] [pid 31] (70014)End of "
            "file found: AH01031: ajp_read_header: ajp_ilink_receive failed"
        ),
        severity="error",
        meaning="The backend closed the AJP connection or sent nothing in time.",
        source=_httpd.file("modules/proxy/ajp_header.c"),
        failure=fails.BACKEND_SLOW,
    )

    ALMOST_FULL = LogMessage(
        anchor="server is within MinSpareThreads of ",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [mpm_event:error] [pid 1:tid 140] "
            "AH10159: server is within MinSpareThreads of MaxRequestWorkers, consider "
            "raising the MaxRequestWorkers setting"
        ),
        severity="warning",
        meaning="Almost all workers are busy.",
        source=EVENT,
        failure=fails.WORKERS,
    )

    DENIED = LogMessage(
        anchor="client denied by server configuration: ",
        sample=(
            "[Wed Mar 04 05:06:07.000000 2026] [authz_core:error] [pid 31] [client "
            "10.0.0.4:51234] AH01630: client denied by server configuration: "
            "/var/www/html/admin"
        ),
        pattern=r"denied by server configuration: (?P<path>\S+)",
        severity="warning",
        meaning="A rule of the configuration refuses the request; the client gets a 403.",
        source=_httpd.file("modules/aaa/mod_authz_core.c"),
        failure=fails.PERMISSION,
    )

    SYNTAX = LogMessage(
        anchor="Syntax error on line ",
        sample=("AH00526: Syntax error on line 45 of /etc/apache2/sites-enabled/000-default.conf:"),
        pattern=r"Syntax error on line (?P<line>\d+) of (?P<file>[^:\s]+):",
        severity="fatal",
        meaning="The configuration has an error; the server does not start or reload.",
        source=_httpd.file("server/config.c"),
        failure=fails.NOT_STARTED,
        context=(
            "AH00526",
            "httpd",
            "apache",
        ),
    )

    BUSY = Metric(
        name="apache_workers",
        meaning="Workers by state: busy or idle.",
        source=EXPORTER,
    )
    SCOREBOARD_STATES = Metric(
        name="apache_scoreboard",
        meaning="Workers by what they do, as in the scoreboard.",
        source=EXPORTER,
    )


httpd = Httpd()
