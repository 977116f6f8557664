"""Rarer log messages of Python, its event loop and its web servers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import python as fails
from atlas.technologies.failures import python_calls as calls
from atlas.technologies.message import LogMessage

_uvicorn = Repository(
    "encode/uvicorn", commit="e6c7ce791fc634b6eedee40e0d0207faa8a9aefd", checked="2026-11-26"
)
_flask = Repository(
    "pallets/flask", commit="2.3.3", checked="2026-11-26", read_in="its wheel on PyPI"
)
_tornado = Repository(
    "tornadoweb/tornado", commit="v6.4.0", checked="2026-11-26", read_in="its wheel on PyPI"
)
_daphne = Repository(
    "django/daphne", commit="4.0.0", checked="2026-11-26", read_in="its wheel on PyPI"
)
_lib = Repository(
    "python/cpython", commit="v3.11.7", checked="2026-11-26", read_in="the library of Python 3.11.7"
)

_thread = Repository(
    "python/cpython", commit="e8794526db95b7195a7bfeb273886b6c65afb1a3", checked="2026-11-27"
)


class PythonRuntimeMessages:
    """Rarer log messages of Python, its event loop and its web servers."""

    ASGI_EXCEPTION = LogMessage(
        anchor="Exception in ASGI application",
        sample="ERROR:    Exception in ASGI application",
        severity="error",
        meaning="A request failed with an exception that nothing handled; it is written below.",
        source=_uvicorn.file("uvicorn/protocols/http/h11_impl.py"),
        failure=calls.REQUEST,
    )

    ASGI_NO_RESPONSE = LogMessage(
        anchor="ASGI callable returned without ",
        sample="ERROR:    ASGI callable returned without starting response.",
        severity="error",
        meaning="The application ended a request without a response.",
        source=_uvicorn.file("uvicorn/protocols/http/h11_impl.py"),
        failure=calls.REQUEST,
    )

    FLASK_EXCEPTION = LogMessage(
        anchor="Exception on /",
        sample="ERROR in app: Exception on /orders [POST]",
        pattern=r"Exception on (?P<path>/\S*) \[(?P<method>[A-Z]+)\]",
        severity="error",
        meaning="A request to Flask failed with an exception that nothing handled.",
        source=_flask.file("flask/app.py"),
        failure=calls.REQUEST,
    )

    TORNADO_EXCEPTION = LogMessage(
        anchor="Uncaught exception ",
        sample="ERROR:tornado.application:Uncaught exception GET /orders (10.0.0.7)",
        pattern=r"Uncaught exception (?P<method>GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) "
        r"(?P<path>\S+) \((?P<client>[^)]+)\)",
        severity="error",
        meaning="A request to Tornado failed with an exception that nothing handled.",
        source=_tornado.file("tornado/web.py"),
        failure=calls.REQUEST,
    )

    DAPHNE_KILLED = LogMessage(
        anchor=" took too long to shut down and was killed.",
        sample="Application instance <Task pending name='Task-7' coro=<ASGIHandler()>> for "
        "connection <WebRequest at 0x7f method=GET uri=/orders clientproto=HTTP/1.1> took "
        "too long to shut down and was killed.",
        severity="warning",
        meaning="A request to Daphne went on after its client had gone, and was ended.",
        source=_daphne.file("daphne/server.py"),
        failure=calls.SLOW_END,
    )

    LOOP_CLOSED = LogMessage(
        anchor="RuntimeError: Event loop is closed",
        sample="RuntimeError: Event loop is closed",
        severity="error",
        meaning="Code uses an event loop after it was closed, such as at the end of a program.",
        source=_lib.file("Lib/asyncio/base_events.py"),
        failure=fails.UNCAUGHT,
    )

    SEND_RAISED = LogMessage(
        anchor="socket.send() raised exception.",
        sample="WARNING:asyncio:socket.send() raised exception.",
        severity="warning",
        meaning="Code still writes to a connection that the other side closed.",
        source=_lib.file("Lib/asyncio/selector_events.py"),
        failure=calls.CLOSED,
    )

    OUT_OF_SOCKETS = LogMessage(
        anchor="socket.accept() out of system resource",
        sample="ERROR:asyncio:socket.accept() out of system resource",
        severity="error",
        meaning="New connections cannot be accepted: most often the file descriptors are used up.",
        source=_lib.file("Lib/asyncio/selector_events.py"),
        failure=calls.NO_SOCKETS,
    )

    POOL_SHUT = LogMessage(
        anchor="cannot schedule new futures after ",
        sample="RuntimeError: cannot schedule new futures after shutdown",
        pattern=r"cannot schedule new futures after (?P<what>(?:interpreter )?shutdown)",
        severity="error",
        meaning="Code hands work to a pool of threads or processes that is shut down.",
        source=_lib.file("Lib/concurrent/futures/thread.py"),
        failure=calls.SHUT_DOWN,
    )

    LEAKED = LogMessage(
        anchor="objects to clean up at shutdown",
        sample="resource_tracker: There appear to be 6 leaked semaphore objects to clean up "
        "at shutdown",
        pattern=r"There appear to be (?P<count>\d+) leaked (?P<kind>\S+) objects to clean up "
        r"at shutdown",
        severity="warning",
        meaning="A process ended without cleaning up semaphores or shared memory, as after a kill.",
        source=_lib.file("Lib/multiprocessing/resource_tracker.py"),
        failure=fails.NOT_CLEANED,
    )

    NO_THREAD = LogMessage(
        anchor="can't start new thread",
        sample="RuntimeError: can't start new thread",
        severity="error",
        meaning="The limit of processes, or the memory for stacks, is used up.",
        source=_thread.file("Modules/_threadmodule.c"),
        failure=fails.THREADS,
    )
