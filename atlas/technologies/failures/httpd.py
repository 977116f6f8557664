"""What fails in Apache httpd, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS
from atlas.technologies.failures._network import INCOMING, LISTENER, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

httpd = Repository(
    "apache/httpd",
    commit="0cb680442ecaa6118cc610b5ecc6e824330bf61a",
    checked="2026-11-26",
    folder="docs/manual",
)
STATUS = httpd.file("mod/mod_status.xml")
MPM = httpd.file("mod/mpm_common.xml")
APACHECTL = httpd.file("programs/apachectl.xml")
PROGRAM = httpd.file("programs/httpd.xml")
PROXY = httpd.file("mod/mod_proxy.xml")
CORE = httpd.file("mod/core.xml")
CURL = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked="2026-11-26"
).file("docs/cmdline-opts/write-out.md")

_CONF = "httpd.conf"
READ_STATUS = Check(
    "Read the busy and idle workers, where mod_status is on, from a host that it permits.",
    http("GET", "/server-status?auto", at="<host>")
    @ STATUS.at("A machine-readable version of the status file is"),
    healthy=statement("IdleWorkers well above 0") @ STATUS.at("The number of idle workers"),
    unhealthy=statement("IdleWorkers at 0: every worker serves a request")
    @ STATUS.at("The number of workers serving requests"),
    verify="/server-status without ?auto shows which requests and clients hold the workers.",
)
TEST_CONFIG = Check(
    "Check the syntax of the configuration.",
    shell("apachectl configtest") @ APACHECTL.at("Run a configuration file syntax test."),
    healthy=statement("Syntax OK") @ APACHECTL.at("either reports <code>Syntax Ok</code>"),
    unhealthy=statement("the file and the line of the error")
    @ APACHECTL.at("detailed information about the particular syntax error."),
)
LIST_HOSTS = Check(
    "Show the virtual hosts with their addresses and files.",
    shell("apachectl -S") @ PROGRAM.at("Show the settings as parsed from the config"),
    **NO_OUTPUT,
    verify="The host of the message, with the file and line that declares it.",
)
READ_ERROR_LOG = Check(
    "Read the last errors (ErrorLog, by default logs/error_log).",
    shell("tail -n 100 <log-file>") @ CORE.at("the file to which the server will log"),
    **NO_OUTPUT,
    verify="The first error before the message names the cause.",
)
ASK_BACKEND = Check(
    "Request the same path from the backend itself, from this host.",
    shell("curl -sS -o /dev/null -w '%{http_code} %{time_total}' --max-time 60 <url>")
    @ CURL.at("Make curl display information on stdout after a"),
    **NO_OUTPUT,
    verify="Refused: it is down. A time near the timeout: the backend is slow, not httpd.",
)
RAISE_WORKERS = Step(
    "Raise the number of requests served at once, memory allowing, and restart.",
    command=config("MaxRequestWorkers <count>", file=_CONF)
    @ MPM.at("on the number of simultaneous requests that will"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="IdleWorkers stays above 0; a value above ServerLimit needs that raised as well.",
)
RAISE_SERVER_LIMIT = Step(
    "Raise the upper limit of processes, and stop and start the server: no reload reads it.",
    command=config("ServerLimit <count>", file=_CONF)
    @ MPM.at("Any attempts to change this directive during a"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Set the previous value, and stop and start the server.",
    verify="The message stops at the same load.",
)
RAISE_PROXY_TIMEOUT = Step(
    "Raise the timeout for the backend, if it is slow for a good reason, and reload.",
    command=config("ProxyTimeout <seconds>", file=_CONF)
    @ PROXY.at("allows a user to specify a timeout on"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default: that of Timeout) and reload.",
    verify="The same requests are answered; each holds a worker for longer.",
)

WORKERS = KnownFailure(
    "all workers are busy, and new connections wait",
    steps=[READ_STATUS, READ_ERROR_LOG, RAISE_WORKERS],
    causes=[
        UsualCause(
            "requests wait for a slow backend or script",
            sign=statement("the status page shows which requests hold the workers")
            @ STATUS.at("which requests or clients are causing the problem."),
        ),
        UsualCause(
            "one client sends very many requests",
            sign=statement("the status page shows the same client in most rows")
            @ STATUS.at("the full request and client information for each"),
        ),
    ],
)
SCOREBOARD = KnownFailure(
    "the scoreboard is full: no slot for new processes",
    steps=[READ_STATUS, READ_ERROR_LOG, RAISE_SERVER_LIMIT],
)
CRASHED = KnownFailure(
    "a child process crashed or was killed", steps=[KERNEL_KILLS, READ_ERROR_LOG, READ_STATUS]
)
ADDRESS = KnownFailure(
    "the server does not start: its address is in use or not permitted",
    steps=[LISTENER, TEST_CONFIG, LIST_HOSTS],
)
NOT_STARTED = KnownFailure(
    "the server does not start: its configuration or log files fail",
    steps=[TEST_CONFIG, READ_ERROR_LOG, LIST_HOSTS],
)
BACKEND_DOWN = KnownFailure(
    "a backend refuses connections, and requests get 503",
    steps=[ASK_BACKEND, READ_ERROR_LOG, READ_STATUS],
)
BACKEND_SLOW = KnownFailure(
    "a backend did not reply in time, or closed the connection",
    steps=[ASK_BACKEND, READ_STATUS, RAISE_PROXY_TIMEOUT],
)
BODY = KnownFailure(
    "a client does not send the body of its request",
    steps=[READ_ERROR_LOG, READ_STATUS, INCOMING],
)
SCRIPT_SLOW = KnownFailure(
    "a script or WSGI application does not respond in time",
    steps=[READ_ERROR_LOG, READ_STATUS, CPU],
)
MISDIRECTED = KnownFailure(
    "a request for one virtual host came on a TLS connection to another",
    steps=[LIST_HOSTS, READ_ERROR_LOG, TEST_CONFIG],
)
TLS = KnownFailure(
    "the certificate or key of a virtual host cannot be used",
    steps=[LIST_HOSTS, TEST_CONFIG, READ_ERROR_LOG],
)
REDIRECTS = KnownFailure(
    "a request exceeded the limit of internal redirects",
    steps=[READ_ERROR_LOG, LIST_HOSTS, TEST_CONFIG],
)
PERMISSION = KnownFailure(
    "files or folders cannot be read, and requests get 403",
    steps=[READ_ERROR_LOG, LIST_HOSTS, TEST_CONFIG],
)

SCRIPT = KnownFailure(
    "a script ends without a valid response, and requests get 500",
    steps=[READ_ERROR_LOG, READ_STATUS, KERNEL_KILLS],
)
NO_FORK = KnownFailure(
    "no more processes or threads can be started",
    steps=[KERNEL_KILLS, READ_STATUS, READ_ERROR_LOG],
)
NAME = KnownFailure(
    "the name of a backend does not resolve", steps=[RESOLVE, ASK_BACKEND, READ_ERROR_LOG]
)
