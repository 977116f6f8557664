"""What fails in programs written in Go, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS, OPEN_FILES, PROCESS_MEMORY, THREADS
from atlas.technologies.failures._network import CALL, CERTIFICATE, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

released = Repository(
    "golang/go",
    commit="go1.19.8",
    checked="2026-11-26",
    publisher="Go",
    folder="src",
    release="1.19.8",
)
PPROF = released.file("net/http/pprof/pprof.go")
PROFILES = released.file("runtime/pprof/pprof.go")
RUNTIME = released.file("runtime/extern.go")
SIGNALS = released.file("os/signal/doc.go")
CONTEXT = released.file("context/context.go")
ALERT = released.file("crypto/tls/alert.go")
CONN = released.file("crypto/tls/conn.go")
REVERSE_PROXY = released.file("net/http/httputil/reverseproxy.go")

FIRST_STACK = Check(
    "Find the first goroutine of the crash in the log: its stack is where it happened.",
    shell("grep -A 20 -m 1 'goroutine .*running' <log-file>")
    @ RUNTIME.at("a failure prints a stack trace for the"),
    **NO_OUTPUT,
    verify="The first line of your own code in it is where to look.",
)
GOROUTINES = Check(
    "Print the stacks of all goroutines, if the program serves net/http/pprof.",
    http("GET", "/debug/pprof/goroutine?debug=2", at="<host>:<port>")
    @ PPROF.at("full goroutine stack dump"),
    **NO_OUTPUT,
    verify="Many goroutines at one line: they wait there, or leak there.",
)
HEAP = Check(
    "Find what holds the memory, if the program serves net/http/pprof.",
    shell("go tool pprof http://<host>:<port>/debug/pprof/heap")
    @ PPROF.at("go tool pprof http://localhost:6060/debug/pprof/heap"),
    **NO_OUTPUT,
    verify="Needs the go command where you are. Type top, then quit: the first rows hold the most.",
)
BLOCKED = Check(
    "Find who holds contended locks, if the program has set the mutex profile fraction.",
    shell("go tool pprof http://<host>:<port>/debug/pprof/mutex")
    @ PPROF.at("go tool pprof http://localhost:6060/debug/pprof/mutex"),
    **NO_OUTPUT,
)
ALL_STACKS = Step(
    "Restart one instance so that the next crash prints the stacks of all goroutines.",
    command=config("GOTRACEBACK=all", file="environment of the process")
    @ RUNTIME.at("GOTRACEBACK=all adds stack traces for all user-created"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart it without the variable; requests in flight end at each restart.",
    verify="The next crash shows what every goroutine did.",
)
QUIT = Step(
    "Make a stuck process print all stacks and exit; take it out of traffic first.",
    command=shell("kill -QUIT <pid>") @ SIGNALS.at("causes the program to exit with a stack"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: the process has ended; start it again.",
    verify="Standard error holds the stacks.",
)
LIMIT = Step(
    "Restart with a soft memory limit below that of the container (Go 1.19 or newer).",
    command=config("GOMEMLIMIT=<size>", file="environment of the process")
    @ RUNTIME.at("sets a soft memory limit for the runtime."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart it without the variable.",
    verify="Memory stays below the limit; CPU use shows whether collecting costs too much.",
)

PANIC = KnownFailure("the program panicked", steps=[FIRST_STACK, GOROUTINES, ALL_STACKS])
HANDLER = KnownFailure("a request handler panicked", steps=[FIRST_STACK, GOROUTINES, ALL_STACKS])
DEADLOCK = KnownFailure(
    "all goroutines wait for one another", steps=[FIRST_STACK, BLOCKED, ALL_STACKS]
)
MAP = KnownFailure(
    "goroutines use a map at the same time without a lock",
    steps=[FIRST_STACK, GOROUTINES, ALL_STACKS],
)
OUT_OF_MEMORY = KnownFailure(
    "the program is out of memory", steps=[PROCESS_MEMORY, HEAP, KERNEL_KILLS, LIMIT]
)
STACK = KnownFailure(
    "a recursion overflowed the stack", steps=[FIRST_STACK, GOROUTINES, ALL_STACKS]
)
THREAD_LIMIT = KnownFailure(
    "no more operating system threads can be created", steps=[THREADS, GOROUTINES, QUIT]
)
ACCEPT = KnownFailure("the server cannot accept connections", steps=[OPEN_FILES, GOROUTINES, QUIT])
DEADLINE = KnownFailure(
    "a call exceeded its deadline",
    is_general=True,
    steps=[CALL, GOROUTINES, RESOLVE],
    causes=[
        UsualCause(
            "the server that is called is slow or cannot be reached",
            sign=statement("the stacks wait in net or in a client for that server")
            @ PROFILES.at("goroutine - stack traces of all current goroutines"),
        ),
        UsualCause(
            "the program itself is slow or blocked",
            sign=statement("the stacks wait for a lock or a channel of the program")
            @ PROFILES.at("stack traces of holders of contended mutexes"),
        ),
        UsualCause(
            "the caller's deadline was used up before the call began",
            sign=statement("it fails at once: the deadline of the context has already passed")
            @ CONTEXT.at("deadline has already passed"),
        ),
    ],
)
TLS = KnownFailure(
    "the TLS handshake with a client fails",
    steps=[CERTIFICATE, CALL, RESOLVE],
    causes=[
        UsualCause(
            "the client does not trust the certificate of this server",
            sign=statement("remote error: tls: bad certificate, or unknown certificate authority")
            @ ALERT.at('"unknown certificate authority"'),
        ),
        UsualCause(
            "the client speaks no TLS",
            sign=statement("first record does not look like a TLS handshake")
            @ CONN.at("first record does not look like a TLS"),
        ),
    ],
)
PROXY = KnownFailure(
    "a reverse proxy cannot reach its target",
    steps=[CALL, RESOLVE, GOROUTINES],
    causes=[
        UsualCause(
            "the target is down, overloaded or cannot be reached",
            sign=statement("the error behind it is of dial: refused, timeout or no such host")
            @ REVERSE_PROXY.at("http: proxy error: %v"),
        ),
        UsualCause(
            "the client of the proxy went away first",
            sign=statement("the error behind it is: context canceled")
            @ CONTEXT.at("context canceled"),
        ),
    ],
)

BREAKER = KnownFailure("a circuit breaker is open", steps=[CALL, GOROUTINES, RESOLVE])
CONNECTION_LOST = KnownFailure("a connection to a server broke", steps=[CALL, RESOLVE, GOROUTINES])
