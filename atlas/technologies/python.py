"""Python: interpreted language, with asyncio and gunicorn."""

from atlas.evidence.constructors import seconds
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/python.md")
_gunicorn = Repository(
    "benoitc/gunicorn",
    commit="65ac1a3a4c0aa00960968c720d6e6bd2ac32f1b9",
    checked=_CHECKED,
    folder="gunicorn",
)
_cpython = Repository(
    "python/cpython",
    commit="2c5fed86e0cbba5a4e34792b0083128ce659909d",
    checked=_CHECKED,
    folder="Lib/asyncio",
)
_client = Repository(
    "prometheus/client_python",
    commit="d0b497ffe069865537e55af52cb00c329d58a6f0",
    checked=_CHECKED,
    folder="prometheus_client",
)


class Python(Technology):
    """An interpreted language; web services often run under gunicorn."""

    name = "Python"
    icon = "diagrams.programming.language.Python"
    plane = "service"
    releases = release_lines(
        {
            "2.7": "2010-07-03",
            "3.2": "2011-02-20",
            "3.3": "2012-09-29",
            "3.4": "2014-03-16",
            "3.5": "2015-09-13",
            "3.6": "2016-12-23",
            "3.7": "2018-06-27",
            "3.8": "2019-10-14",
            "3.9": "2020-10-05",
            "3.10": "2021-10-04",
            "3.11": "2022-10-24",
            "3.12": "2023-10-02",
            "3.13": "2024-10-07",
            "3.14": "2025-10-07",
        },
        RELEASES,
    )
    logs = undisclosed("a language logs where its service chooses: python/cpython has no default")
    GUNICORN_TIMEOUT = Parameter(
        "gunicorn worker timeout, default",
        seconds(30) @ _gunicorn.file("config.py").at("default = 30"),
    )

    SLOW_CALLBACK = LogMessage(
        anchor="Executing ",
        sample="Executing <Task pending coro=<handle() running at app.py:12>> took 1.302 seconds",
        pattern=r"Executing (?P<what>.+) took (?P<seconds>[\d.]+) seconds",
        severity="warning",
        meaning="Something blocked the event loop (asyncio in debug mode).",
        source=_cpython.file("base_events.py"),
    )
    TASK_DESTROYED = LogMessage(
        anchor="Task was destroyed but it is pending!",
        sample="Task was destroyed but it is pending!",
        severity="error",
        meaning="A pending task had no reference and was garbage-collected.",
        source=_cpython.file("tasks.py"),
    )

    RESIDENT_MEMORY = Metric(
        name="process_resident_memory_bytes",
        meaning="Resident memory of the process.",
        unit="byte",
        source=_client.file("process_collector.py"),
    )
    GC_COLLECTIONS = Metric(
        name="python_gc_collections",
        meaning="Garbage collections, by generation; exposed with the suffix _total.",
        source=_client.file("gc_collector.py"),
    )


python = Python()
