"""Unicorn: web server for Ruby with one process per request."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import unicorn as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_unicorn = Repository(
    "defunkt/unicorn", commit="e9862718a7e98d3cbec74fc92ffc17a1023e18da", checked="2026-11-26"
)
_killer = Repository(
    "kzk/unicorn-worker-killer",
    commit="b66eac7efa43265a0426e90f7d171327a381a36a",
    checked="2026-11-26",
)


class Unicorn(Technology):
    """A web server for Ruby that forks workers, each for one request at a time."""

    name = "Unicorn"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Unicorn")
    logs = undisclosed("standard error, unless stderr_path names a file: no page is cited")

    TIMEOUT = LogMessage(
        anchor="s), killing",
        sample="E, [2018-06-01T19:13:51.215829 #12] ERROR -- : worker=0 PID:303 timeout (16s "
        "> 15s), killing",
        pattern=r"worker=(?P<worker>\d+) PID:(?P<pid>\d+) timeout \((?P<took>\d+)s > "
        r"(?P<limit>\d+)s\), killing",
        severity="error",
        meaning="A request took longer than the timeout, and its worker is killed.",
        source=_unicorn.file("lib/unicorn/http_server.rb"),
        failure=fails.TIMEOUT,
    )

    REAPED = LogMessage(
        anchor="reaped #<Process::Status: ",
        sample="E, [2018-06-01T19:13:51.221927 #12] ERROR -- : reaped #<Process::Status: pid "
        "303 SIGKILL (signal 9)> worker=0",
        pattern=r"reaped #<Process::Status: pid (?P<pid>\d+) (?:SIG(?P<signal>\w+) \(signal "
        r"\d+\)[^>]*|exit [1-9]\d*)>(?: worker=(?P<worker>\d+))?",
        severity="error",
        meaning="A worker ended by a signal or with an error, and is replaced.",
        source=_unicorn.file("lib/unicorn/http_server.rb"),
        failure=fails.DIED,
    )

    IN_USE = LogMessage(
        anchor="adding listener failed addr=",
        sample="E, [2018-06-01T19:13:51.221927 #12] ERROR -- : adding listener failed "
        "addr=0.0.0.0:8080 (in use)",
        pattern=r"adding listener failed addr=(?P<address>\S+) \(in use\)",
        severity="fatal",
        meaning="The address is in use by another process, and the server does not start.",
        source=_unicorn.file("lib/unicorn/http_server.rb"),
        failure=fails.ADDRESS,
    )

    MEMORY = LogMessage(
        anchor=") exceeds memory limit (",
        sample="W, [2013-03-15T19:56:34.515386 #7]  WARN -- : "
        "#<Unicorn::HttpServer:0x00000003049ce8>: worker (pid: 7) exceeds memory limit "
        "(252686336 bytes > 220794275 bytes)",
        pattern=r"worker \(pid: (?P<pid>\d+)\) exceeds memory limit \((?P<used>\d+) bytes > "
        r"(?P<limit>\d+) bytes\)",
        severity="warning",
        meaning="A worker grew past the limit of unicorn-worker-killer, and is replaced.",
        source=_killer.file("lib/unicorn/worker_killer.rb"),
        failure=fails.MEMORY,
    )


unicorn = Unicorn()
