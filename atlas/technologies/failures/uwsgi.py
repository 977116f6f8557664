"""What fails in uWSGI, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._network import LISTENER, SOCKET_OWNER
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_CHECKED = "2026-11-26"
uwsgi = Repository(
    "unbit/uwsgi", commit="6cbb2177ae48af91d2799ff3135abda545cf634c", checked=_CHECKED
)
OPTIONS = uwsgi.file("core/uwsgi.c")
SOCKET = uwsgi.file("core/socket.c")
STATS_CODE = uwsgi.file("core/master_utils.c")
docs = Repository(
    "unbit/uwsgi-docs", commit="ecb5670e186412012fecc679698f2f1e1e5e4299", checked=_CHECKED
)
STATS = docs.file("StatsServer.rst")
TRACEBACKER = docs.file("Tracebacker.rst")
MANAGEMENT = docs.file("Management.rst")

_FILE = "uwsgi.ini"
READ_STATS = Check(
    "Read the state of each worker and the listen queue, where the stats server is on.",
    shell("nc <host> <port>") @ STATS.at("it will get a JSON object containing uWSGI"),
    healthy=statement('workers with "status": "idle"') @ STATS.at('"status": "idle",'),
    unhealthy=statement("every worker busy, and listen_queue above 0")
    @ STATS_CODE.at('"listen_queue"'),
    verify="exceptions and respawn_count that grow: requests fail, or workers crash.",
)
READ_STACK = Check(
    "Print the Python stack of a worker, where py-tracebacker is on.",
    shell("uwsgi --connect-and-read <socket>")
    @ TRACEBACKER.at("return the current traceback of the threads running"),
    **NO_OUTPUT,
    verify="The same frames twice: the worker waits there.",
)
READ_BACKLOG_LIMIT = Check(
    "Read the system's limit of listen queues: uWSGI's cannot be longer.",
    shell("cat /proc/sys/net/core/somaxconn")
    @ SOCKET.at('uwsgi_num_from_file("/proc/sys/net/core/somaxconn", 1);'),
    **NO_OUTPUT,
    verify="Smaller than --listen: uWSGI refuses to start until one of them is changed.",
)
RAISE_LISTEN = Step(
    "Set the length of the listen queue, at most the system's limit, and restart.",
    command=config("listen = <count>", file=_FILE) @ OPTIONS.at("set the socket listen queue size"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="The queue no longer fills up; if it does, workers are too few or too slow.",
)
RAISE_HARAKIRI = Step(
    "Raise the timeout of requests, if they are slow for a good reason, and restart.",
    command=config("harakiri = <seconds>", file=_FILE) @ OPTIONS.at("set harakiri timeout"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="No worker is killed; requests that hang now hold a worker longer.",
)
RAISE_BUFFER = Step(
    "Raise the buffer for request headers, and restart.",
    command=config("buffer-size = <bytes>", file=_FILE) @ OPTIONS.at("set internal buffer size"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="Requests with large cookies or addresses are answered.",
)
RELOAD_ON_SIZE = Step(
    "Reload workers that grow past a size in megabytes, and restart.",
    command=config("reload-on-rss = <megabytes>", file=_FILE)
    @ OPTIONS.at("reload if rss memory is higher than specified"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the option and restart.",
    verify="Workers are reloaded between requests, and the kernel kills none of them.",
)
RELOAD = Step(
    "Reload: new requests wait until the slowest running one ends; then the application loads "
    "again; if it cannot be loaded, all requests fail.",
    command=shell("kill -HUP <pid>")
    @ MANAGEMENT.at("gracefully reload all the workers and the master"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: deploy the previous code, and reload again.",
    verify="<pid> is that of the master. The log shows the application ready in every worker.",
)

QUEUE = KnownFailure(
    "the listen queue is full, and new connections are refused or wait",
    steps=[READ_STATS, READ_STACK, RAISE_LISTEN],
    causes=[
        UsualCause(
            "all workers are busy with slow requests",
            sign=statement("no worker is idle; tracebacks show the same frames")
            @ TRACEBACKER.at("return the current traceback of the threads running"),
        ),
        UsualCause(
            "the queue is short for the bursts of this load",
            sign=statement("workers are idle again shortly after") @ STATS.at('"status": "idle",'),
        ),
    ],
)
BACKLOG = KnownFailure(
    "the server does not start: its listen queue exceeds the system's",
    steps=[READ_BACKLOG_LIMIT, UNIT_LOG, RAISE_LISTEN],
)
HARAKIRI = KnownFailure(
    "a request took too long, and its worker was killed",
    steps=[READ_STACK, READ_STATS, RAISE_HARAKIRI],
)
DIED = KnownFailure("a worker died", steps=[KERNEL_KILLS, UNIT_LOG, READ_STATS, RELOAD_ON_SIZE])
RESPAWNING = KnownFailure(
    "workers crash right after their start", is_general=True, steps=[UNIT_LOG, KERNEL_KILLS, RELOAD]
)
NO_APPLICATION = KnownFailure(
    "no application is loaded, and requests fail", steps=[UNIT_LOG, READ_STATS, RELOAD]
)
BLOCK_SIZE = KnownFailure(
    "a request is larger than the buffer, and is skipped",
    steps=[UNIT_LOG, READ_STATS, RAISE_BUFFER],
)
CLIENT_GONE = KnownFailure(
    "clients or the proxy close connections before the reply",
    steps=[READ_STATS, READ_STACK, UNIT_LOG],
)
ADDRESS = KnownFailure(
    "the server cannot listen on its address", steps=[LISTENER, SOCKET_OWNER, UNIT_LOG]
)

SIGNALS = KnownFailure("the queue of signals is full", steps=[READ_STATS, READ_STACK, UNIT_LOG])
