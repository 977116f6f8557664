"""Go: compiled language with garbage collection."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._go_http_messages import GoHttpMessages
from atlas.technologies.failures import go as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/go.md")
_go = Repository("golang/go", commit="bc51e930274a5d5835ac8797978afc0864c9e30c", checked=_CHECKED)
SERVER = _go.file("src/net/http/server.go")
COLLECTOR = Repository(
    "prometheus/client_golang",
    commit="89c60c0554699c74fa3d4eec472b98a3108905e3",
    checked=_CHECKED,
).file("prometheus/go_collector.go")

# Read as released, in the package golang-1.19-src of Debian.
_go119 = Repository(
    "golang/go", commit="go1.19.8", checked="2026-11-26", publisher="Go", folder="src"
)
_gobreaker = Repository(
    "sony/gobreaker", commit="fed8e9eb35f9cd3e5c2a67842c924346c3e1fbdd", checked="2026-11-26"
)


class Go(GoHttpMessages, Technology):
    """A compiled language with garbage collection and lightweight threads, the goroutines."""

    name = "Go"
    icon = "simple-icons:go"
    plane = "service"
    releases = release_lines(
        {
            "1.10": "2018-02-16",
            "1.11": "2018-08-24",
            "1.12": "2019-02-25",
            "1.13": "2019-09-03",
            "1.14": "2020-02-25",
            "1.15": "2020-08-11",
            "1.16": "2021-02-16",
            "1.17": "2021-08-16",
            "1.18": "2022-03-15",
            "1.19": "2022-08-02",
            "1.20": "2023-02-01",
            "1.21": "2023-08-08",
            "1.22": "2024-02-06",
            "1.23": "2024-08-13",
            "1.24": "2025-02-11",
            "1.25": "2025-08-12",
            "1.26": "2026-02-10",
            "1.27": "2026-08-19",
        },
        RELEASES,
    )
    logs = undisclosed("a language logs where its service chooses: golang/go has no default")

    NIL_POINTER = LogMessage(
        anchor="invalid memory address or nil pointer dereference",
        sample="panic: runtime error: invalid memory address or nil pointer dereference",
        severity="fatal",
        meaning="The program dereferenced a nil pointer: a bug, and it stops unless it recovers.",
        source=_go.file("src/runtime/panic.go"),
        failure=fails.PANIC,
    )
    DEADLOCK = LogMessage(
        anchor="all goroutines are asleep - deadlock!",
        sample="fatal error: all goroutines are asleep - deadlock!",
        severity="fatal",
        meaning="Every goroutine waits for another one.",
        source=_go.file("src/runtime/proc.go"),
        failure=fails.DEADLOCK,
    )
    CONCURRENT_MAP_WRITES = LogMessage(
        anchor="concurrent map writes",
        sample="fatal error: concurrent map writes",
        severity="fatal",
        meaning="Two goroutines wrote to one map: a bug that no recover catches.",
        source=_go.file("src/runtime/map.go"),
        failure=fails.MAP,
    )
    ACCEPT_ERROR = LogMessage(
        anchor="http: Accept error: ",
        sample="http: Accept error: accept tcp [::]:8080: accept4: too many open files; "
        "retrying in 5ms",
        pattern=r"Accept error: accept \w+ (?P<address>\S*:\d+)",
        severity="error",
        meaning="The server cannot accept connections, mostly for lack of file descriptors.",
        source=SERVER,
        failure=fails.ACCEPT,
    )
    PANIC_SERVING = LogMessage(
        anchor="http: panic serving ",
        sample="http: panic serving 10.0.0.4:51322: runtime error: index out of range [3] with "
        "length 3",
        pattern=r"http: panic serving (?P<client>\S+)",
        severity="error",
        meaning="A handler panicked; its request failed, the server keeps running.",
        source=SERVER,
        failure=fails.HANDLER,
    )
    DEADLINE_EXCEEDED = LogMessage(
        anchor="context deadline exceeded",
        sample="context deadline exceeded",
        severity="error",
        meaning="A call exceeded the deadline of its context.",
        source=_go.file("src/context/context.go"),
        failure=fails.DEADLINE,
    )

    MAP_READ = LogMessage(
        anchor="concurrent map read and map write",
        sample="fatal error: concurrent map read and map write",
        severity="fatal",
        meaning="A goroutine read a map while another one wrote it: a bug that no recover catches.",
        source=_go119.file("runtime/map.go"),
        failure=fails.MAP,
    )
    MAP_ITERATION = LogMessage(
        anchor="concurrent map iteration and map write",
        sample="fatal error: concurrent map iteration and map write",
        severity="fatal",
        meaning="A goroutine ranged over a map while another one wrote it: no recover catches it.",
        source=_go119.file("runtime/map.go"),
        failure=fails.MAP,
    )
    OUT_OF_MEMORY = LogMessage(
        anchor="fatal error: runtime: out of memory",
        sample="fatal error: runtime: out of memory",
        severity="fatal",
        meaning="The system gave the program no more memory, and it exits.",
        source=_go119.file("runtime/mem_linux.go"),
        failure=fails.OUT_OF_MEMORY,
    )
    CANNOT_ALLOCATE = LogMessage(
        anchor="fatal error: runtime: cannot allocate memory",
        sample="fatal error: runtime: cannot allocate memory",
        severity="fatal",
        meaning="The system gave the program no more memory, and it exits.",
        source=_go119.file("runtime/mheap.go"),
        failure=fails.OUT_OF_MEMORY,
    )
    NO_BLOCK = LogMessage(
        anchor="runtime: out of memory: cannot allocate ",
        sample="runtime: out of memory: cannot allocate 4194304-byte block (762576896 in use)",
        pattern=r"cannot allocate (?P<bytes>\d+)-byte block \((?P<used>\d+) in use\)",
        severity="fatal",
        meaning="The system gave the program no more memory, and it exits.",
        source=_go119.file("runtime/mheap.go"),
        failure=fails.OUT_OF_MEMORY,
    )
    STACK_OVERFLOW = LogMessage(
        anchor="runtime: goroutine stack exceeds ",
        sample="runtime: goroutine stack exceeds 1000000000-byte limit",
        pattern=r"stack exceeds (?P<limit>\d+)-byte limit",
        severity="fatal",
        meaning="A function calls itself without end: a bug, and the program exits.",
        source=_go119.file("runtime/stack.go"),
        failure=fails.STACK,
    )
    NO_THREAD = LogMessage(
        anchor="runtime: failed to create new OS thread (have ",
        sample="runtime: failed to create new OS thread (have 8 already; errno=11)",
        pattern=r"new OS thread \(have (?P<threads>\d+) already; errno=(?P<errno>\d+)\)",
        severity="fatal",
        meaning="The system created no more threads: a limit on processes, or no memory.",
        source=_go119.file("runtime/os_linux.go"),
        failure=fails.THREAD_LIMIT,
    )
    NO_CGO_THREAD = LogMessage(
        anchor="runtime/cgo: pthread_create failed",
        sample="runtime/cgo: pthread_create failed: Resource temporarily unavailable",
        severity="fatal",
        meaning="The system created no more threads: a limit on processes, or no memory.",
        source=_go119.file("runtime/cgo/gcc_linux_amd64.c"),
        failure=fails.THREAD_LIMIT,
    )
    THREAD_LIMIT = LogMessage(
        anchor="runtime: program exceeds ",
        sample="runtime: program exceeds 10000-thread limit",
        pattern=r"program exceeds (?P<limit>\d+)-thread limit",
        severity="fatal",
        meaning="So many calls block in the system that the program has too many threads.",
        source=_go119.file("runtime/proc.go"),
        failure=fails.THREAD_LIMIT,
    )
    INDEX = LogMessage(
        anchor="panic: runtime error: index out of range [",
        sample="panic: runtime error: index out of range [3] with length 3",
        pattern=r"index out of range \[(?P<index>-?\d+)\]",
        severity="fatal",
        meaning="The program read past the end of a slice: a bug, and it stops unless it recovers.",
        source=_go119.file("runtime/error.go"),
        failure=fails.PANIC,
    )
    SLICE = LogMessage(
        anchor="panic: runtime error: slice bounds out of range [",
        sample="panic: runtime error: slice bounds out of range [:8] with capacity 4",
        severity="fatal",
        meaning="The program cut a slice past its end: a bug, and it stops unless it recovers.",
        source=_go119.file("runtime/error.go"),
        failure=fails.PANIC,
    )
    NIL_MAP = LogMessage(
        anchor="panic: assignment to entry in nil map",
        sample="panic: assignment to entry in nil map",
        severity="fatal",
        meaning="The program wrote to a map that was never made: a bug.",
        source=_go119.file("runtime/map.go"),
        failure=fails.PANIC,
    )
    CLOSED_CHANNEL = LogMessage(
        anchor="panic: send on closed channel",
        sample="panic: send on closed channel",
        severity="fatal",
        meaning="The program sent on a channel that another part had closed: a bug.",
        source=_go119.file("runtime/chan.go"),
        failure=fails.PANIC,
    )
    HANDSHAKE = LogMessage(
        anchor="http: TLS handshake error from ",
        sample="http: TLS handshake error from 10.0.0.4:51322: remote error: tls: bad certificate",
        pattern=r"handshake error from (?P<client>\S+)",
        severity="warning",
        meaning="A client could not establish TLS; the cause follows.",
        source=_go119.file("net/http/server.go"),
        failure=fails.TLS,
    )
    PROXY_ERROR = LogMessage(
        anchor="http: proxy error: ",
        sample="http: proxy error: dial tcp 10.0.1.9:8080: connect: connection refused",
        pattern=r"proxy error",
        severity="error",
        meaning="A reverse proxy could not reach its target, and returned a 502.",
        source=_go119.file("net/http/httputil/reverseproxy.go"),
        failure=fails.PROXY,
    )
    CLOSED_TWICE = LogMessage(
        anchor="panic: close of closed channel",
        sample="panic: close of closed channel",
        severity="fatal",
        meaning="Code closes a channel twice; the program ends.",
        source=_go119.file("runtime/chan.go"),
        failure=fails.PANIC,
    )

    WAIT_GROUP = LogMessage(
        anchor="panic: sync: negative WaitGroup counter",
        sample="panic: sync: negative WaitGroup counter",
        severity="fatal",
        meaning="Code calls Done more often than Add; the program ends.",
        source=_go119.file("sync/waitgroup.go"),
        failure=fails.PANIC,
    )

    MUTEX = LogMessage(
        anchor="fatal error: sync: unlock of unlocked mutex",
        sample="fatal error: sync: unlock of unlocked mutex",
        severity="fatal",
        meaning="Code unlocks a mutex that is not locked; the program ends.",
        source=_go119.file("sync/mutex.go"),
        failure=fails.PANIC,
    )

    HTTP2_LOST = LogMessage(
        anchor="http2: client connection lost",
        sample="http2: client connection lost",
        severity="error",
        meaning="An HTTP/2 connection answers no more pings, and its requests fail.",
        source=_go119.file("net/http/h2_bundle.go"),
        failure=fails.CONNECTION_LOST,
    )

    BREAKER_OPEN = LogMessage(
        anchor="circuit breaker is open",
        sample="circuit breaker is open",
        pattern=r"(?:^|[\":] ?)circuit breaker is open(?:$|[\"\s])",
        severity="error",
        meaning=(
            "A circuit breaker (gobreaker) is open: calls to a dependency failed before, "
            "and are refused for a time."
        ),
        source=_gobreaker.file("v2/gobreaker.go"),
        failure=fails.BREAKER,
    )

    GOROUTINES = Metric(
        name="go_goroutines",
        meaning="Goroutines that exist; steady growth indicates a leak.",
        source=COLLECTOR,
    )
    GC_PAUSE = Metric(
        name="go_gc_duration_seconds",
        meaning="Pauses of garbage collection.",
        unit="second",
        source=COLLECTOR,
        kind="summary",
    )


go = Go()
