"""What fails in programs on Node.js, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import (
    KERNEL_KILLS,
    LIMITS,
    OPEN_FILES,
    PROCESS_MEMORY,
)
from atlas.technologies.failures._network import (
    CALL,
    INCOMING,
    LISTENERS,
    OUTGOING,
    RESOLVE,
    SOCKETS,
)
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_CHECKED = "2026-11-26"
_learn = Repository(
    "nodejs/learn",
    commit="6ece3e4d7afea59e74777d41651aad3a00934725",
    checked=_CHECKED,
    publisher="Node.js",
    folder="pages",
    release=undisclosed("release: the pages, read at a commit of 2026, name none"),
)
_diagnostics = Repository(
    "nodejs/diagnostics",
    commit="7f106c1bfcf9489cb1df24bebed773eb0c03eaba",
    checked=_CHECKED,
    publisher="Node.js",
    folder="documentation",
)
TUNING = _learn.file("diagnostics/memory/understanding-and-tuning-memory.md")
SNAPSHOTS = _learn.file("diagnostics/memory/using-heap-snapshot.md")
GC = _learn.file("diagnostics/memory/using-gc-traces.md")
DEVTOOLS = _diagnostics.file("hang/step2/using_chrome_devtools.md")
EXITS = _diagnostics.file("abnormal_termination/step1/using_exit_stack_traces.md")
UNDICI_FETCH = Repository(
    "nodejs/undici", commit="7eb7c8ec8f23acd9c3da93a286162f8c1dc68326", checked=_CHECKED
).file("lib/web/fetch/index.js")
AXIOS_SETTLE = Repository(
    "axios/axios", commit="23a25af0688d1db2c396deb09229d2271cc24f6c", checked=_CHECKED
).file("lib/core/settle.js")
_v20 = Repository(
    "nodejs/node",
    commit="v20.20.2",
    checked=_CHECKED,
    publisher="Node.js",
    release="20.20.2",
)
PROMISES = _v20.file("lib/internal/process/promises.js")
EVENTS = _v20.file("lib/events.js")
BLOCKING = _learn.file("asynchronous-work/dont-block-the-event-loop.md")
CLI = _v20.file("doc/api/cli.md")
DEBUGGER = _v20.file("doc/api/debugger.md")
DEBUGGER_TEXT = _v20.file("lib/internal/debugger/inspect.js")
ERROR_OUTPUT = statement("standard error: warnings and fatal errors") @ CLI.at(
    "instead of printing to stderr"
)
V8_HEAP = Repository(
    "nodejs/node",
    commit="0101e8b2c2c85b474296eff9624af1535dd02906",
    checked="2026-11-28",
    publisher="Node.js",
    release=undisclosed("release: the code of 2026, read at a commit, names none"),
).file("deps/v8/src/heap/heap.cc")
PM2 = Repository(
    "Unitech/pm2", commit="v5.3.0", checked=_CHECKED, read_in="its package on npm"
).file("lib/God.js")

NPM_6 = Repository(
    "npm/cli", commit="1314dc07e8163099c993d5b0ec775bfef3bd80e0", checked="2026-11-27"
).file("lib/utils/error-message.js")
STACK = Check(
    "Read the stack below the error: its first line of your own code.",
    shell("grep -B 5 -A 20 -E 'Error|Unhandled' <log-file> | tail -60")
    @ PROMISES.at("throwing inside of an async function without a"),
    **NO_OUTPUT,
)
INSPECT = Step(
    "Open the inspector of the running process on its loopback address; <pid> must be node "
    "itself: the signal ends a shell that wraps it.",
    command=shell("kill -SIGUSR1 <pid>") @ DEVTOOLS.at("kill -SIGUSR1 101 # the pid field"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart the process: the inspector stays open until then.",
    verify="The log names the address of the inspector; attach to it and take a profile.",
)
BIGGER = Step(
    "Restart with a larger heap, in megabytes, within the memory of the container.",
    command=config("--max-old-space-size=<count>", file="options of node")
    @ TUNING.at("node --max-old-space-size=4096 app.js"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart it with the previous value.",
    verify="The process stays up; memory that still grows is a leak.",
)
TRACE = Step(
    "Restart one instance to log every garbage collection; its open requests fail.",
    command=config("--trace-gc", file="options of node") @ GC.at("$ node --trace-gc script.mjs"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart it without the option.",
    verify="A heap that is larger after each full collection is a leak.",
)
SNAPSHOT = Step(
    "Restart one instance so that SIGUSR2 writes a heap snapshot; take it out of service first.",
    command=config("--heapsnapshot-signal=SIGUSR2", file="options of node")
    @ SNAPSHOTS.at("$ node --heapsnapshot-signal=SIGUSR2 index.js"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart it without the option; without it, SIGUSR2 ends the process.",
    verify="kill -USR2 stops it for a while, and doubles its memory; Heap.*.heapsnapshot is "
    "complete once its size stays the same.",
)
EXIT_TRACE = Step(
    "Restart one instance to print a stack where the program exits; its open requests fail.",
    command=config("--trace-exit", file="options of node")
    @ EXITS.at("node --trace-exit src/abnormal-exit.js"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart it without the option.",
    verify="A stack at the end of the log names the call; none means another cause.",
)

PACKAGES = Check(
    "List the installed packages of the program, and those that are missing or invalid.",
    shell("npm ls")
    @ Repository("npm/cli", commit="780afc50e3a345feb1871a28e33fa48235bc3bd5", checked="2026-11-27")
    .file("docs/lib/content/commands/npm-ls.md")
    .at("print out extraneous, missing, and invalid packages."),
    **NO_OUTPUT,
    verify="UNMET or missing: install again from the lock file. None: the path or name is wrong.",
)

HEAP = KnownFailure("the heap is full", steps=[PROCESS_MEMORY, KERNEL_KILLS, SNAPSHOT, BIGGER])
REJECTION = KnownFailure(
    "an error in asynchronous code was not handled", steps=[STACK, PROCESS_MEMORY, EXIT_TRACE]
)
LISTENER_LEAK = KnownFailure(
    "event listeners are added again and again", steps=[PROCESS_MEMORY, STACK, TRACE]
)
ENDED = KnownFailure(
    "code writes to a stream that has ended", steps=[STACK, INCOMING, PROCESS_MEMORY]
)
TWICE = KnownFailure(
    "a handler responds to a request twice", steps=[STACK, PROCESS_MEMORY, INSPECT]
)
CLOSED = KnownFailure("the other side closed a connection early", steps=[CALL, OUTGOING, STACK])
RECURSION = KnownFailure("a recursion overflowed the stack", steps=[STACK, PROCESS_MEMORY, INSPECT])
NO_START = KnownFailure(
    "the program does not start: its port is in use", steps=[LISTENERS, UNIT, STACK]
)
NO_MODULE = KnownFailure(
    "the program does not start: a module or script is missing", steps=[STACK, PACKAGES, UNIT_LOG]
)

POOL = KnownFailure(
    "the pool gives no database connection in time", steps=[OUTGOING, RESOLVE, STACK]
)
TIMEOUT = KnownFailure("a server does not respond in time", steps=[CALL, OUTGOING, STACK])
UNREACHABLE = KnownFailure("a server cannot be reached", steps=[CALL, RESOLVE, OUTGOING, STACK])
WRAPPED_CALL = KnownFailure(
    "a call to another service failed",
    is_general=True,
    steps=[CALL, RESOLVE, STACK],
    causes=[wrapped_error(UNDICI_FETCH.at("new TypeError('fetch failed'"))],
)
EVENT = KnownFailure(
    "the program stopped: an error event was not handled",
    is_general=True,
    steps=[STACK, UNIT_LOG, PROCESS_MEMORY],
    causes=[wrapped_error(EVENTS.at("throw er; // Unhandled 'error' event"))],
)
ERROR_STATUS = KnownFailure(
    "a server responds with an error status",
    steps=[CALL, STACK, RESOLVE],
    causes=[
        UsualCause(
            "the server or a proxy before it fails: 500 to 504",
            sign=statement("a status of 500 or more; a call from this host gets it as well")
            @ AXIOS_SETTLE.at("'Request failed with status code ' + response.status"),
        ),
        UsualCause(
            "the request is refused: 400 to 429",
            sign=statement("a status below 500: credentials, the request or a rate limit")
            @ AXIOS_SETTLE.at("'Request failed with status code ' + response.status"),
        ),
    ],
)
WEBSOCKET = KnownFailure("a WebSocket cannot be opened", steps=[CALL, STACK, RESOLVE])
TOO_LARGE = KnownFailure(
    "a body or message is larger than allowed", steps=[STACK, INCOMING, PROCESS_MEMORY]
)
CHILD = KnownFailure(
    "a child process is gone while the program still uses it",
    steps=[KERNEL_KILLS, STACK, PROCESS_MEMORY],
)
SCRIPT = KnownFailure(
    "a script that npm ran ended with an error",
    is_general=True,
    steps=[STACK, KERNEL_KILLS, PROCESS_MEMORY],
    causes=[wrapped_error(NPM_6.at("This is probably not a problem with npm."))],
)
RESTARTS = KnownFailure(
    "a program under PM2 exits again and again",
    is_general=True,
    steps=[STACK, KERNEL_KILLS, EXIT_TRACE],
    causes=[wrapped_error(PM2.at("had too many unstable restarts"))],
)
PM2_MEMORY = KnownFailure(
    "a program's memory grows above its limit, and PM2 restarts it",
    steps=[PROCESS_MEMORY, SNAPSHOT, STACK],
)
CLIENT_GONE = KnownFailure(
    "a client closed the connection before its request was complete",
    steps=[INCOMING, STACK, PROCESS_MEMORY],
)
FILES_FULL = KnownFailure(
    "too many open files or sockets (EMFILE)",
    steps=[OPEN_FILES, SOCKETS, LIMITS, STACK],
)
