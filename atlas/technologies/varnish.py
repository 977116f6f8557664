"""Varnish: an HTTP cache."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import varnish as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

MGT_CHILD = fails.code.file("bin/varnishd/mgt/mgt_child.c")
BUGS = fails.code.file("doc/sphinx/installation/bugs.rst")
CACHE_PANIC = fails.code.file("bin/varnishd/cache/cache_panic.c")
CACHE_BACKEND = fails.code.file("bin/varnishd/cache/cache_backend.c")


class Varnish(Technology):
    """A cache in front of web servers."""

    name = "Varnish"
    icon = None
    plane = "edge"
    programs: ClassVar = {"varnishadm": "Varnish's client", "varnishlog": "Varnish's log reader"}
    releases = undisclosed("release dates: endoflife-date has no page for Varnish")
    logs = undisclosed(
        "syslog for the manager; requests are in shared memory, which varnishlog reads"
    )

    NOT_RESPONDING = LogMessage(
        anchor="not responding to CLI",
        sample="varnishd[31499]: Child (1048) not responding to CLI, killed it.",
        pattern=r"Child \((?P<pid>\d+)\) not responding to CLI",
        severity="error",
        meaning="The child process did not respond in time, and was killed.",
        source=MGT_CHILD,
        failure=fails.CHILD,
    )
    DIED = LogMessage(
        anchor=") died ",
        sample="varnishd[31499]: Child (1048) died signal=6 (core dumped)",
        pattern=r"Child \((?P<pid>\d+)\) died "
        r"(?:signal=(?P<signal>\d+)|status=(?P<status>\d+))",
        severity="error",
        meaning="The child process died; the cache begins empty.",
        source=BUGS,
        failure=fails.CHILD,
    )
    PANIC = LogMessage(
        anchor="Panic at: ",
        sample="varnishd[31499]: Child (1048) Panic at: Tue, 15 Mar 2026 13:09:05 GMT",
        pattern=r"(?:Child \(\d+\) |^|varnishd\S*: )Panic at: (?P<time>.+ GMT)",
        severity="error",
        meaning="The child process found an error in itself, and stopped.",
        source=MGT_CHILD,
        failure=fails.CHILD,
    )
    PANIC_MESSAGE = LogMessage(
        anchor="Panic message: ",
        sample="Child (32619) Panic message: Assert error in ccf_panic(), cache_cli.c line 153:",
        pattern=r"Child \((?P<pid>\d+)\) Panic message: ?(?P<error>.*)",
        severity="error",
        meaning="The child process found an error in itself, and stopped.",
        source=BUGS,
        failure=fails.CHILD,
    )
    ASSERT = LogMessage(
        anchor="Assert error in ",
        sample="Assert error in child_sigsegv_handler(), mgt/mgt_child.c line 297:",
        pattern=r"Assert error in (?P<function>\w+)\(\), (?P<file>\S+) line (?P<line>\d+):",
        severity="fatal",
        meaning="A condition that must hold in varnishd does not, and the child process ends.",
        source=CACHE_PANIC,
        failure=fails.CHILD,
    )
    WRONG_TURN = LogMessage(
        anchor="Wrong turn at ",
        sample="Wrong turn at cache/cache_wrk.c:636: Worker Pool Queue does not move",
        pattern=r"Wrong turn at (?P<file>\S+\.c):(?P<line>\d+):",
        severity="fatal",
        meaning="varnishd found itself in a state that it rules out, and the child process ends.",
        source=CACHE_PANIC,
        failure=fails.CHILD,
    )
    QUEUE_STUCK = LogMessage(
        anchor="Worker Pool Queue does not move",
        sample="Worker Pool Queue does not move dt=61.0",
        severity="fatal",
        meaning="No worker took a request from the queue for too long, and the child is ended.",
        source=fails.code.file("bin/varnishd/cache/cache_wrk.c"),
        failure=fails.STUCK,
    )
    HERDER_STUCK = LogMessage(
        anchor="Pool Herder: Queue does not move",
        sample="Error           Pool Herder: Queue does not move ql=312 dt=30.0",
        pattern=r"Pool Herder: Queue does not move ql=(?P<queue>\d+) dt=(?P<seconds>[\d.]+)",
        severity="error",
        meaning="No worker takes requests from the queue of its pool.",
        source=fails.code.file("bin/varnishd/cache/cache_wrk.c"),
        failure=fails.STUCK,
    )
    FETCH_FAILED = LogMessage(
        anchor="Backend fetch failed",
        sample="<title>503 Backend fetch failed</title>",
        severity="error",
        meaning="A backend did not respond, and the client gets a 503.",
        source=fails.code.file("bin/varnishd/cache/cache_fetch.c"),
        failure=fails.BACKEND,
    )
    UNHEALTHY = LogMessage(
        anchor=": unhealthy",
        sample="FetchError     backend boot.web1: unhealthy",
        pattern=r"FetchError +backend (?P<backend>\S+): unhealthy",
        severity="error",
        meaning="A backend is unhealthy, and requests to it fail.",
        source=CACHE_BACKEND,
        failure=fails.BACKEND,
    )
    FAIL_ERRNO = LogMessage(
        anchor=": fail errno ",
        sample="FetchError     backend boot.web1: fail errno 111 (Connection refused)",
        pattern=r"backend (?P<backend>\S+): fail errno (?P<errno>\d+)",
        severity="error",
        meaning="Varnish could not connect to a backend.",
        source=CACHE_BACKEND,
        failure=fails.BACKEND,
    )
    NO_SOCKETS = LogMessage(
        anchor="Could not reopen listening sockets. Exiting.",
        sample="varnishd[31499]: Could not reopen listening sockets. Exiting.",
        severity="fatal",
        meaning="Varnish cannot open its port, and ends.",
        source=MGT_CHILD,
        failure=fails.START,
    )


varnish = Varnish()
