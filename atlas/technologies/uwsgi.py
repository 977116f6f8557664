"""uWSGI: application server for Python and other languages."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import uwsgi as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_uwsgi = Repository(
    "unbit/uwsgi", commit="6cbb2177ae48af91d2799ff3135abda545cf634c", checked="2026-11-26"
)
MASTER = _uwsgi.file("core/master.c")
CORE = _uwsgi.file("core/uwsgi.c")
WRITER = _uwsgi.file("core/writer.c")
EXPORTER = Repository(
    "timonwong/uwsgi_exporter",
    commit="8e50e1b7a7e0eeca1ebf15f9426a3eb446728aeb",
    checked="2026-11-26",
).file("pkg/collector/exporter.go")
_AT = "Mon Mar  2 04:11:09 2026 - "


class Uwsgi(Technology):
    """An application server for Python and other languages that forks workers."""

    name = "uWSGI"
    icon = None
    plane = "service"
    needs = ("Python",)
    releases = undisclosed("releases: endoflife.date does not list uWSGI")
    logs = statement("standard error, unless logto names a file") @ CORE.at(
        "set logfile/udp address"
    )
    programs: ClassVar = {"uwsgi": "uWSGI itself"}

    QUEUE_FULL = LogMessage(
        anchor="*** uWSGI listen queue of socket ",
        sample=f'{_AT}*** uWSGI listen queue of socket "127.0.0.1:3031" (fd: 3) full !!! '
        "(101/100) ***",
        pattern=r'listen queue of socket "(?P<socket>[^"]+)" \(fd: \d+\) full !!! '
        r"\((?P<waiting>\d+)/(?P<most>\d+)\)",
        severity="error",
        meaning="More connections wait than the queue holds: all workers are busy.",
        source=MASTER,
        failure=fails.QUEUE,
    )
    BACKLOG = LogMessage(
        anchor="Listen queue size is greater than the system max net.core.somaxconn (",
        sample="Listen queue size is greater than the system max net.core.somaxconn (128).",
        pattern=r"system max net\.core\.somaxconn \((?P<most>\d+)\)",
        severity="fatal",
        meaning="The option listen is larger than the system allows, and the start is refused.",
        source=_uwsgi.file("core/socket.c"),
        failure=fails.BACKLOG,
    )
    HARAKIRI = LogMessage(
        anchor="*** HARAKIRI ON WORKER ",
        sample=f"{_AT}*** HARAKIRI ON WORKER 3 (pid: 4711, try: 1, graceful: yes) ***",
        pattern=r"HARAKIRI ON WORKER (?P<worker>\d+) \(pid: (?P<pid>\d+)",
        severity="error",
        meaning="A request took longer than harakiri allows, and its worker is killed.",
        source=_uwsgi.file("core/master_utils.c"),
        failure=fails.HARAKIRI,
    )
    HARAKIRI_TRIGGERED = LogMessage(
        anchor="HARAKIRI triggered by worker ",
        sample=f"{_AT}HARAKIRI triggered by worker 3 core 0 !!!",
        pattern=r"HARAKIRI triggered by worker (?P<worker>\d+) core (?P<core>\d+)",
        severity="error",
        meaning="A request took longer than harakiri allows.",
        source=_uwsgi.file("core/master_checks.c"),
        failure=fails.HARAKIRI,
    )
    HARAKIRI_SPOOLER = LogMessage(
        anchor="*** HARAKIRI ON THE SPOOLER (pid: ",
        sample="*** HARAKIRI ON THE SPOOLER (pid: 4711) ***",
        pattern=r"HARAKIRI ON THE SPOOLER \(pid: (?P<pid>\d+)\)",
        severity="error",
        meaning="A task of the spooler took too long, and its process is killed.",
        source=_uwsgi.file("core/master_checks.c"),
        failure=fails.HARAKIRI,
    )
    KILLED = LogMessage(
        anchor=" died, killed by signal ",
        sample="DAMN ! worker 3 (pid: 4711) died, killed by signal 9 :( trying respawn ...",
        pattern=r"DAMN ! worker (?P<worker>\d+) \(pid: (?P<pid>\d+)\) died, killed by signal "
        r"(?P<signal>\d+)",
        severity="error",
        meaning="A worker was killed: signal 9 by harakiri or for memory, 11 by a crash.",
        source=MASTER,
        failure=fails.DIED,
    )
    DIED = LogMessage(
        anchor=") died :( trying respawn ...",
        sample="DAMN ! worker 3 (pid: 4711) died :( trying respawn ...",
        pattern=r"DAMN ! worker (?P<worker>\d+) \(pid: (?P<pid>\d+)\) died :\(",
        severity="error",
        meaning="A worker ended by itself, as with a failed start of the application.",
        source=MASTER,
        failure=fails.DIED,
    )
    MYSTERIOUS = LogMessage(
        anchor=") MYSTERIOUSLY killed by signal ",
        sample="DAMN ! worker 3 (pid: 4711) MYSTERIOUSLY killed by signal 9 :( trying respawn ...",
        pattern=r"DAMN ! worker (?P<worker>\d+) \(pid: (?P<pid>\d+)\) MYSTERIOUSLY killed by "
        r"signal (?P<signal>\d+)",
        severity="error",
        meaning="A worker that took no more requests was killed by a signal.",
        source=MASTER,
        failure=fails.DIED,
    )
    SEGFAULT = LogMessage(
        anchor="got Segmentation Fault !!!",
        sample="!!! uWSGI process 4711 got Segmentation Fault !!!",
        pattern=r"!!! uWSGI process (?P<pid>\d+) got Segmentation Fault !!!",
        severity="error",
        meaning="A process crashed in native code; its backtrace follows.",
        source=CORE,
        failure=fails.DIED,
    )
    TOO_FAST = LogMessage(
        anchor="worker respawning too fast !!! i have to sleep a bit (",
        sample="worker respawning too fast !!! i have to sleep a bit (2 seconds)...",
        pattern=r"worker respawning too fast !!! i have to sleep a bit \((?P<seconds>\d+)",
        severity="error",
        meaning="Workers crash right after their start, again and again.",
        source=MASTER,
        failure=fails.RESPAWNING,
    )
    APP_FAILED = LogMessage(
        anchor="OOPS ! failed loading app in worker ",
        sample="OOPS ! failed loading app in worker 3 (pid 4711) :( trying again...",
        pattern=r"OOPS ! failed loading app in worker (?P<worker>\d+) \(pid (?P<pid>\d+)\)",
        severity="error",
        meaning="A worker could not load the application.",
        source=MASTER,
        failure=fails.RESPAWNING,
    )
    NO_APPLICATION = LogMessage(
        anchor="--- no python application found, check your startup logs for errors ---",
        sample="--- no python application found, check your startup logs for errors ---",
        severity="error",
        meaning="A request was answered with an error: its application was not loaded.",
        source=_uwsgi.file("plugins/python/wsgi_handlers.c"),
        failure=fails.NO_APPLICATION,
    )
    CALLABLE = LogMessage(
        anchor="(callable not found or import error)",
        sample="unable to load app 0 (mountpoint='') (callable not found or import error)",
        pattern=r"unable to load app (?P<app>\d+) \(mountpoint='(?P<mountpoint>[^']*)'\)",
        severity="fatal",
        meaning="The module of the application cannot be imported, or has no callable.",
        source=_uwsgi.file("plugins/python/pyloader.c"),
        failure=fails.NO_APPLICATION,
    )
    BLOCK_SIZE = LogMessage(
        anchor="invalid request block size: ",
        sample="invalid request block size: 21573 (max 4096)...skip",
        pattern=r"invalid request block size: (?P<size>\d+) \(max (?P<most>\d+)\)\.\.\.skip",
        severity="error",
        meaning="The headers of a request exceed buffer-size, and it is skipped.",
        source=_uwsgi.file("proto/uwsgi.c"),
        failure=fails.BLOCK_SIZE,
    )
    SIGPIPE = LogMessage(
        anchor="SIGPIPE: writing to a closed pipe/socket/fd (probably the client disconnected)",
        sample=f"{_AT}SIGPIPE: writing to a closed pipe/socket/fd (probably the client "
        "disconnected) on request /pay (ip 10.0.0.5) !!!",
        severity="warning",
        meaning="The client, or the proxy after its timeout, was gone before the reply.",
        source=CORE,
        failure=fails.CLIENT_GONE,
    )
    WRITE_TIMEOUT = LogMessage(
        anchor="uwsgi_response_write_body_do() TIMEOUT !!!",
        sample="uwsgi_response_write_body_do() TIMEOUT !!!",
        severity="warning",
        meaning="The client or the proxy did not take the reply in time.",
        source=WRITER,
        failure=fails.CLIENT_GONE,
    )
    ADDRESS = LogMessage(
        anchor="bind()",
        sample="bind(): Address already in use [core/socket.c line 769]",
        severity="fatal",
        meaning="uWSGI cannot listen on its address: it is in use, or not permitted.",
        source=_uwsgi.file("core/socket.c"),
        context=("core/socket.c",),
        failure=fails.ADDRESS,
    )

    LISTEN_QUEUE = Metric(
        name="uwsgi_listen_queue_length",
        meaning="Connections that wait for a worker.",
        source=EXPORTER,
    )
    HARAKIRIS = Metric(
        name="uwsgi_worker_harakiri_count_total",
        meaning="Requests of a worker that took too long.",
        source=EXPORTER,
    )


uwsgi = Uwsgi()
