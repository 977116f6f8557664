"""gunicorn: web server for Python."""

from typing import ClassVar

from atlas.evidence.constructors import seconds
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import gunicorn as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_gunicorn = Repository(
    "benoitc/gunicorn",
    commit="65ac1a3a4c0aa00960968c720d6e6bd2ac32f1b9",
    checked="2026-11-26",
    release="26.1.0",
)
ARBITER = _gunicorn.file("gunicorn/arbiter.py")
SOCK = _gunicorn.file("gunicorn/sock.py")
BASE = _gunicorn.file("gunicorn/workers/base.py")
UTIL = _gunicorn.file("gunicorn/util.py")
STATSD = _gunicorn.file("gunicorn/instrument/statsd.py")
_AT = "[2026-03-02 04:11:09 +0000] [1] "


class Gunicorn(Technology):
    """A web server for Python (WSGI) that forks workers."""

    name = "gunicorn"
    icon = "simple-icons:gunicorn"
    plane = "service"
    needs = ("Python",)
    releases = undisclosed("releases: endoflife.date does not list gunicorn")
    logs = statement("standard error, unless --error-logfile names a file") @ fails.SETTINGS.at(
        "Log to stderr by default."
    )
    programs: ClassVar = {"gunicorn": "gunicorn itself"}
    TIMEOUT_DEFAULT = Parameter(
        "worker timeout, default",
        seconds(30) @ fails.SETTINGS.at("Generally, the default of thirty seconds should suffice."),
    )

    TIMEOUT = LogMessage(
        anchor="WORKER TIMEOUT (pid:",
        sample=f"{_AT}[CRITICAL] WORKER TIMEOUT (pid:4711)",
        pattern=r"WORKER TIMEOUT \(pid: ?(?P<pid>\d+)\)",
        severity="fatal",
        meaning="A worker was silent for longer than the timeout, and is killed.",
        source=ARBITER,
        failure=fails.TIMEOUT,
    )
    KILLED = LogMessage(
        anchor="was sent SIGKILL! Perhaps out of memory?",
        sample=f"{_AT}[ERROR] Worker (pid:4711) was sent SIGKILL! Perhaps out of memory?",
        pattern=r"Worker \(pid:(?P<pid>\d+)\) was sent SIGKILL! Perhaps out of memory\?",
        severity="error",
        meaning="A worker was killed: by the kernel for memory, or by the master after a timeout.",
        source=ARBITER,
        versions=">= 21",
        failure=fails.KILLED,
    )
    KILLED_BEFORE_21 = LogMessage(
        anchor=" was terminated due to signal ",
        sample=f"{_AT}[WARNING] Worker with pid 4711 was terminated due to signal 9",
        pattern=r"Worker with pid (?P<pid>\d+) was terminated due to signal (?P<signal>\d+)",
        severity="warning",
        meaning="A worker was ended by a signal; 9 is mostly a kill for memory.",
        source=_gunicorn.file("gunicorn/arbiter.py", commit="20.1.0"),
        versions="< 21",
        failure=fails.KILLED,
    )
    CRASHED = LogMessage(
        anchor=") was sent SIG",
        sample=f"{_AT}[WARNING] Worker (pid:4711) was sent SIGSEGV!",
        pattern=r"Worker \(pid:(?P<pid>\d+)\) was sent (?P<signal>SIGSEGV|SIGBUS|SIGABRT|SIGILL|"
        r"SIGFPE)!",
        severity="warning",
        meaning="A worker crashed; after a timeout, the master itself sends SIGABRT.",
        source=ARBITER,
        versions=">= 21",
        context=("Worker (pid:",),
        failure=fails.CRASHED,
    )
    EXIT_CODE = LogMessage(
        anchor=") exited with code ",
        sample=f"{_AT}[ERROR] Worker (pid:4711) exited with code 1.",
        pattern=r"Worker \(pid:(?P<pid>\d+)\) exited with code (?P<code>[1-9]\d*)",
        severity="error",
        meaning="A worker ended with an error; 3 is a failed start, 4 an application not loaded.",
        source=ARBITER,
        versions=">= 21",
        context=("(pid:",),
        failure=fails.CRASHED,
    )
    NOT_BOOTED = LogMessage(
        anchor="HaltServer 'Worker failed to boot.'",
        sample="gunicorn.errors.HaltServer: <HaltServer 'Worker failed to boot.' 3>",
        severity="fatal",
        meaning="A worker ended while it started, and the server stops.",
        source=ARBITER,
        failure=fails.NOT_BOOTED,
    )
    NOT_LOADED = LogMessage(
        anchor="Reason: App failed to load.",
        sample=f"{_AT}[ERROR] Reason: App failed to load.",
        severity="fatal",
        meaning="The application cannot be imported, and the server stops.",
        source=ARBITER,
        failure=fails.NOT_BOOTED,
    )
    REASON_BOOT = LogMessage(
        anchor="Reason: Worker failed to boot.",
        sample=f"{_AT}[ERROR] Reason: Worker failed to boot.",
        severity="fatal",
        meaning="A worker ended while it started, and the server stops.",
        source=ARBITER,
        failure=fails.NOT_BOOTED,
    )
    WORKER_EXCEPTION = LogMessage(
        anchor="Exception in worker process",
        sample="[2026-03-02 04:11:09 +0000] [4711] [ERROR] Exception in worker process",
        severity="error",
        meaning="A worker failed while it started or ran; the stack below says why.",
        source=ARBITER,
        failure=fails.NOT_BOOTED,
        pattern=r"\[(?P<pid>\d+)\] \[ERROR\] Exception in worker process",
    )
    NO_ATTRIBUTE = LogMessage(
        anchor="Failed to find attribute '",
        sample="Failed to find attribute 'application' in 'shop.wsgi'.",
        pattern=r"Failed to find attribute '(?P<name>[^']+)' in '(?P<module>[^']+)'\.",
        severity="fatal",
        meaning="The module has no application of that name.",
        source=UTIL,
        failure=fails.NOT_BOOTED,
    )
    IN_USE = LogMessage(
        anchor="Connection in use: (",
        sample=f"{_AT}[ERROR] Connection in use: ('0.0.0.0', 8000)",
        pattern=r"Connection in use: \('(?P<address>[^']*)', (?P<port>\d+)\)",
        severity="error",
        meaning="Another process listens on the address; gunicorn tries again.",
        source=SOCK,
        failure=fails.ADDRESS,
    )
    NO_LISTENER = LogMessage(
        anchor="[ERROR] Can't connect to (",
        sample=f"{_AT}[ERROR] Can't connect to ('0.0.0.0', 8000)",
        pattern=r"\[ERROR\] Can't connect to \('(?P<address>[^']*)', (?P<port>\d+)\)",
        severity="fatal",
        meaning="gunicorn could not listen on the address, and gives up.",
        source=SOCK,
        failure=fails.ADDRESS,
    )
    PIDFILE = LogMessage(
        anchor="Already running on PID ",
        sample="Error: Already running on PID 4711 (or pid file '/run/shop.pid' is stale)",
        pattern=r"Already running on PID (?P<pid>\d+) \(or pid file '(?P<file>[^']+)' is stale\)",
        severity="fatal",
        meaning="The pid file names a process that exists, and the start is refused.",
        source=_gunicorn.file("gunicorn/pidfile.py"),
        failure=fails.PIDFILE,
    )
    REQUEST = LogMessage(
        anchor="[ERROR] Error handling request ",
        sample="[2026-03-02 04:11:09 +0000] [4711] [ERROR] Error handling request /pay",
        pattern=r"\[ERROR\] Error handling request (?P<request>.+)",
        severity="error",
        meaning="A request ended with an exception, of any cause; its stack follows.",
        source=BASE,
        failure=fails.REQUEST,
    )
    SOCKET_ERROR = LogMessage(
        anchor="[ERROR] Socket error processing request.",
        sample="[2026-03-02 04:11:09 +0000] [4711] [ERROR] Socket error processing request.",
        severity="error",
        meaning="The connection of a request broke in an unexpected way.",
        source=_gunicorn.file("gunicorn/workers/sync.py"),
        failure=fails.REQUEST,
    )
    CERTFILE = LogMessage(
        anchor='certfile "',
        sample='ValueError: certfile "/etc/ssl/shop.pem" does not exist',
        pattern=r'ValueError: certfile "(?P<file>[^"]+)" does not exist',
        severity="fatal",
        meaning="The file of the certificate is missing, and the server does not start.",
        source=SOCK,
        failure=fails.TLS,
    )
    KEYFILE = LogMessage(
        anchor='keyfile "',
        sample='ValueError: keyfile "/etc/ssl/shop.pem" does not exist',
        pattern=r'ValueError: keyfile "(?P<file>[^"]+)" does not exist',
        severity="fatal",
        meaning="The file of the private key is missing, and the server does not start.",
        source=SOCK,
        failure=fails.TLS,
    )
    SENT_CODE = LogMessage(
        anchor=") was sent code ",
        sample="[2026-03-04 05:06:07 +0000] [1] [ERROR] Worker (pid:31) was sent code 139!",
        pattern=r"Worker \(pid:(?P<pid>\d+)\) was sent code (?P<code>\d+)!",
        severity="error",
        meaning=(
            "A worker ended by a status that is no signal: 128 plus the signal where a "
            "shell or the C runtime set it."
        ),
        source=Repository(
            "benoitc/gunicorn", commit="21.2.0", checked="2026-11-26", read_in="its wheel on PyPI"
        ).file("gunicorn/arbiter.py"),
        failure=fails.CRASHED,
        versions=">= 20.1",
    )

    DURATION = Metric(
        name="gunicorn.request.duration",
        meaning="Time of a request, sent to StatsD.",
        unit="millisecond",
        source=STATSD,
    )
    CRITICAL = Metric(
        name="gunicorn.log.critical",
        meaning="Lines logged as critical, as worker timeouts are, sent to StatsD.",
        source=STATSD,
        kind="counter",
    )


gunicorn = Gunicorn()
