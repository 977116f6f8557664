"""Go: compiled language with garbage collection."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
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


class Go(Technology):
    """A compiled language with garbage collection and lightweight threads, the goroutines."""

    name = "Go"
    icon = "diagrams.programming.language.Go"
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
    )
    DEADLOCK = LogMessage(
        anchor="all goroutines are asleep - deadlock!",
        sample="fatal error: all goroutines are asleep - deadlock!",
        severity="fatal",
        meaning="Every goroutine waits for another one.",
        source=_go.file("src/runtime/proc.go"),
    )
    CONCURRENT_MAP_WRITES = LogMessage(
        anchor="concurrent map writes",
        sample="fatal error: concurrent map writes",
        severity="fatal",
        meaning="Two goroutines wrote to one map: a bug that no recover catches.",
        source=_go.file("src/runtime/map.go"),
    )
    ACCEPT_ERROR = LogMessage(
        anchor="http: Accept error: ",
        sample="http: Accept error: accept tcp [::]:8080: accept4: too many open files; "
        "retrying in 5ms",
        pattern=r"http: Accept error: (?P<error>.+); retrying in (?P<wait>\S+)",
        severity="error",
        meaning="The server cannot accept connections, mostly for lack of file descriptors.",
        source=SERVER,
    )
    PANIC_SERVING = LogMessage(
        anchor="http: panic serving ",
        sample="http: panic serving 10.0.0.4:51322: runtime error: index out of range [3] with "
        "length 3",
        pattern=r"http: panic serving (?P<client>\S+): (?P<error>.+)",
        severity="error",
        meaning="A handler panicked; its request failed, the server keeps running.",
        source=SERVER,
    )
    DEADLINE_EXCEEDED = LogMessage(
        anchor="context deadline exceeded",
        sample="context deadline exceeded",
        severity="error",
        meaning="A call exceeded the deadline of its context.",
        source=_go.file("src/context/context.go"),
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
    )


go = Go()
