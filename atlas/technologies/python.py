"""Python: interpreted language, with asyncio."""

from atlas.evidence.constructors import seconds
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._python_client_messages import PythonClientMessages
from atlas.technologies._python_runtime_messages import PythonRuntimeMessages
from atlas.technologies.failures import python as fails
from atlas.technologies.failures import python_calls as calls
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
_lib = Repository(
    "python/cpython", commit="v3.11.7", checked="2026-11-26", publisher="Python", folder="Lib"
)
_docs = Repository(
    "python/cpython", commit="001e11ea244c3518380a3ce9aebd84a5a4e91e34", checked="2026-11-26"
)
_sqlalchemy = Repository(
    "sqlalchemy/sqlalchemy",
    commit="f35da7e2b9349a08b8de1f6bd3b07c8bf8616790",
    checked="2026-11-26",
)
_urllib3 = Repository(
    "urllib3/urllib3",
    commit="6a8536b6e1b0cbe69ae801337c599951e527ae29",
    checked="2026-11-26",
    folder="src/urllib3",
)
_client = Repository(
    "prometheus/client_python",
    commit="d0b497ffe069865537e55af52cb00c329d58a6f0",
    checked=_CHECKED,
    folder="prometheus_client",
)
_aiohttp = Repository(
    "aio-libs/aiohttp", commit="495e778360d1924da63e16dba0f0d76baf56a56a", checked="2026-11-26"
)
_uvicorn = Repository(
    "encode/uvicorn", commit="e6c7ce791fc634b6eedee40e0d0207faa8a9aefd", checked="2026-11-26"
)
_faults = Repository(
    "python/cpython", commit="024e37adccd9f0d879b014da28b02d04f0866f8c", checked="2026-11-26"
)


class Python(PythonClientMessages, PythonRuntimeMessages, Technology):
    """An interpreted language; web services often run under gunicorn."""

    name = "Python"
    icon = "simple-icons:python"
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
        failure=fails.BLOCKED_LOOP,
    )
    TASK_DESTROYED = LogMessage(
        anchor="Task was destroyed but it is pending!",
        sample="Task was destroyed but it is pending!",
        severity="error",
        meaning="A pending task had no reference and was garbage-collected.",
        source=_cpython.file("tasks.py"),
        failure=fails.UNCAUGHT,
    )

    MEMORY_ERROR = LogMessage(
        anchor="MemoryError",
        sample="MemoryError: Unable to allocate 7.45 GiB for an array with shape (1000000000,) "
        "and data type float64",
        pattern=r"(?:^|\s)(?:\w+\.)*MemoryError(?:: (?P<detail>.+))?$",
        severity="error",
        meaning="An allocation failed: the process has no memory left, or asked for too much.",
        source=_docs.file("Doc/library/exceptions.rst"),
        failure=fails.MEMORY_FULL,
    )
    RECURSION = LogMessage(
        anchor="RecursionError: maximum recursion depth exceeded",
        sample="RecursionError: maximum recursion depth exceeded while calling a Python object",
        severity="error",
        meaning="A function calls itself without end, or deeper than the limit.",
        source=_lib.file("test/test_traceback.py"),
        failure=fails.RECURSION,
    )
    RECURSION_BEFORE_3_5 = LogMessage(
        anchor="RuntimeError: maximum recursion depth exceeded",
        sample="RuntimeError: maximum recursion depth exceeded while calling a Python object",
        severity="error",
        meaning="A function calls itself without end, or deeper than the limit.",
        source=_docs.file("Doc/library/exceptions.rst"),
        versions="< 3.5",
        failure=fails.RECURSION,
    )
    NEVER_RETRIEVED = LogMessage(
        anchor="Task exception was never retrieved",
        sample="Task exception was never retrieved",
        severity="error",
        meaning="A task failed, and nothing looked at its result; the error follows.",
        source=_lib.file("asyncio/futures.py"),
        failure=fails.UNCAUGHT,
    )
    POOL_BROKEN = LogMessage(
        anchor="A process in the process pool was terminated abruptly while the future was "
        "running or pending.",
        sample="concurrent.futures.process.BrokenProcessPool: A process in the process pool "
        "was terminated abruptly while the future was running or pending.",
        severity="error",
        meaning="A worker process died, most likely killed for memory or crashed.",
        source=_lib.file("concurrent/futures/process.py"),
        failure=fails.POOL_WORKER_DIED,
    )
    POOL_UNUSABLE = LogMessage(
        anchor="A child process terminated abruptly, the process pool is not usable anymore",
        sample="concurrent.futures.process.BrokenProcessPool: A child process terminated abruptly, "
        "the process pool is not usable anymore",
        severity="error",
        meaning="A worker process died, most likely killed for memory or crashed.",
        source=_lib.file("concurrent/futures/process.py"),
        failure=fails.POOL_WORKER_DIED,
    )
    QUEUE_POOL = LogMessage(
        anchor="QueuePool limit of size ",
        sample="sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached, "
        "connection timed out, timeout 30.00",
        pattern=r"limit of size (?P<size>\d+) overflow (?P<overflow>\d+) reached, connection "
        r"timed out, timeout (?P<seconds>[\d.]+)",
        severity="error",
        meaning="Every connection of the pool to the database is in use (SQLAlchemy).",
        source=_sqlalchemy.file("lib/sqlalchemy/pool/impl.py"),
        failure=fails.POOL,
    )
    MAX_RETRIES = LogMessage(
        anchor="Max retries exceeded with url: ",
        sample="requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.internal', "
        "port=443): Max retries exceeded with url: /orders (Caused by "
        "NewConnectionError('Failed to establish a new connection: [Errno 111] Connection "
        "refused'))",
        pattern=r"Pool\(host='(?P<host>[^']+)', port=(?P<port>\d+)\): Max retries exceeded with "
        r"url: (?P<url>\S+)",
        severity="error",
        meaning="A server could not be called; the cause stands at the end of the line.",
        source=_urllib3.file("exceptions.py"),
        failure=fails.SERVER,
    )
    READ_TIMED_OUT = LogMessage(
        anchor="Read timed out. (read timeout=",
        sample="requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.internal', "
        "port=443): Read timed out. (read timeout=5)",
        pattern=r"Pool\(host='(?P<host>[^']+)', port=(?P<port>\d+)\): Read timed out\. \(read "
        r"timeout=(?P<seconds>[\d.]+)\)",
        severity="error",
        meaning="A server accepted the request, but sent nothing within the timeout.",
        source=_urllib3.file("connectionpool.py"),
        failure=calls.TIMEOUT,
    )
    CLOSED_EARLY = LogMessage(
        anchor="Remote end closed connection without response",
        sample="http.client.RemoteDisconnected: Remote end closed connection without response",
        severity="error",
        meaning=(
            "A server closed the connection before it replied: it restarted, or an idle "
            "connection had expired."
        ),
        source=_lib.file("http/client.py"),
        failure=calls.CLOSED,
    )

    FATAL = LogMessage(
        anchor="Fatal Python error: Segmentation fault",
        sample="Fatal Python error: Segmentation fault",
        severity="fatal",
        meaning=(
            "The interpreter crashed, mostly in an extension module; the stack below it "
            "shows where."
        ),
        source=_faults.file("Doc/library/faulthandler.rst"),
        failure=fails.CRASHED,
    )

    AIOHTTP_CONNECT = LogMessage(
        anchor="Cannot connect to host ",
        sample=(
            "aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host "
            "api.internal:443 ssl:default [Connect call failed ('10.0.1.9', 443)]"
        ),
        pattern=r"Cannot connect to host (?P<host>\S+):(?P<port>\d+) ssl:",
        severity="error",
        meaning=(
            "A server refuses the connection, or its name does not resolve; the text in "
            "brackets is the cause."
        ),
        source=_aiohttp.file("aiohttp/client_exceptions.py"),
        failure=calls.UNREACHABLE,
    )

    AIOHTTP_TIMEOUT = LogMessage(
        anchor="Connection timeout to host ",
        sample=(
            "aiohttp.client_exceptions.ConnectionTimeoutError: Connection timeout to "
            "host https://api.internal/orders"
        ),
        pattern=r"Connection timeout to host (?P<url>https?://\S+)",
        severity="error",
        meaning="A server did not accept the connection in time.",
        source=_aiohttp.file("aiohttp/client.py"),
        failure=calls.UNREACHABLE,
    )

    AIOHTTP_DISCONNECTED = LogMessage(
        anchor="ServerDisconnectedError: Server disconnected",
        sample="aiohttp.client_exceptions.ServerDisconnectedError: Server disconnected",
        severity="error",
        meaning="A server closed the connection before it replied.",
        source=_aiohttp.file("aiohttp/client_exceptions.py"),
        failure=calls.CLOSED,
    )

    NOT_ROLLED_BACK = LogMessage(
        anchor="Can't reconnect until invalid ",
        sample=(
            "sqlalchemy.exc.PendingRollbackError: Can't reconnect until invalid "
            "transaction is rolled back.  Please rollback() fully before proceeding"
        ),
        severity="error",
        meaning="Code goes on with a connection that was lost inside a transaction.",
        source=_sqlalchemy.file("lib/sqlalchemy/engine/base.py"),
        failure=fails.BROKEN_SESSION,
    )

    SESSION_ROLLED_BACK = LogMessage(
        anchor="This Session's transaction has been rolled back ",
        sample=(
            "sqlalchemy.exc.PendingRollbackError: This Session's transaction has been "
            "rolled back due to a previous exception during flush."
        ),
        severity="error",
        meaning=(
            "Code goes on with a session after an error; the error itself is earlier in the log."
        ),
        source=_sqlalchemy.file("lib/sqlalchemy/orm/session.py"),
        failure=fails.BROKEN_SESSION,
    )

    UVICORN_STARTUP = LogMessage(
        anchor="Application startup failed. Exiting.",
        sample="ERROR:    Application startup failed. Exiting.",
        severity="fatal",
        meaning="The application raised an error while it started; the traceback above says which.",
        source=_uvicorn.file("uvicorn/lifespan/on.py"),
        failure=fails.NOT_STARTED,
    )

    UVICORN_NOT_LOADED = LogMessage(
        anchor="Error loading ASGI app. ",
        sample='ERROR:    Error loading ASGI app. Could not import module "main".',
        severity="fatal",
        meaning="Uvicorn does not find the application under the given name.",
        source=_uvicorn.file("uvicorn/config.py"),
        failure=fails.NOT_STARTED,
    )

    UVICORN_CHILD_DIED = LogMessage(
        anchor="Child process [",
        sample="INFO:     Child process [31] died",
        pattern=r"Child process \[(?P<pid>\d+)\] died$",
        severity="error",
        meaning="A worker of Uvicorn ended, and is started again.",
        source=_uvicorn.file("uvicorn/supervisors/multiprocess.py"),
        failure=fails.WORKER_DIED,
        context=("died",),
    )

    UVICORN_OVERLOADED = LogMessage(
        anchor="Exceeded concurrency limit.",
        sample="WARNING:  Exceeded concurrency limit.",
        severity="warning",
        meaning="Uvicorn refuses requests beyond --limit-concurrency with 503.",
        source=_uvicorn.file("uvicorn/protocols/http/h11_impl.py"),
        failure=fails.OVERLOADED,
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
        kind="counter",
    )


python = Python()
