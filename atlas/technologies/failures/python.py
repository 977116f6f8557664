"""What fails in Python programs, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS, LIMITS, PROCESS_MEMORY
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_CHECKED = "2026-11-26"
TRACE = Repository("python/cpython", commit="v3.11.7", checked=_CHECKED, publisher="Python").file(
    "Lib/traceback.py"
)
PY_SPY = Repository(
    "benfred/py-spy",
    commit="d230d8208d652ba168256ffb66170d1c6cd8b650",
    checked=_CHECKED,
    release="0.4.2",
).file("README.md")
sqlalchemy = Repository(
    "sqlalchemy/sqlalchemy",
    commit="f35da7e2b9349a08b8de1f6bd3b07c8bf8616790",
    checked=_CHECKED,
    publisher="SQLAlchemy",
    release="2.1.0b4",
)
POOL_ERRORS = sqlalchemy.file("doc/build/errors.rst")
TASK_TEXT = Repository(
    "python/cpython", commit="v3.11.7", checked=_CHECKED, publisher="Python"
).file("Lib/asyncio/futures.py")
SERVER_TEXT = Repository(
    "urllib3/urllib3", commit="6a8536b6e1b0cbe69ae801337c599951e527ae29", checked="2026-11-26"
).file("src/urllib3/exceptions.py")

STACKS = Check(
    "Print the call stack of every thread of the process, as root, with py-spy.",
    shell("py-spy dump --pid <pid>") @ PY_SPY.at("py-spy dump --pid 12345"),
    **NO_OUTPUT,
    verify="The same line in several readings: the program waits or works there.",
)
HOT = Check(
    "Watch which functions take the most time, as root, with py-spy.",
    shell("py-spy top --pid <pid>") @ PY_SPY.at("py-spy top --pid 12345"),
    **NO_OUTPUT,
)
TRACEBACK = Check(
    "Read the traceback of the error: its last entry of your own code.",
    shell("grep -A 30 'Traceback (most recent call last)' <log-file> | tail -40")
    @ TRACE.at("Traceback (most recent call last):"),
    **NO_OUTPUT,
)

MEMORY_FULL = KnownFailure(
    "the process is out of memory", steps=[KERNEL_KILLS, PROCESS_MEMORY, STACKS]
)
NOT_CLEANED = KnownFailure(
    "a process ended without cleaning up what it shares",
    steps=[KERNEL_KILLS, TRACEBACK, PROCESS_MEMORY],
)
POOL_WORKER_DIED = KnownFailure(
    "a worker of a process pool died: killed or crashed",
    steps=[KERNEL_KILLS, PROCESS_MEMORY, TRACEBACK, STACKS],
)
THREADS = KnownFailure("no more threads can be started", steps=[LIMITS, PROCESS_MEMORY, STACKS])
BLOCKED_LOOP = KnownFailure("the event loop is blocked", steps=[STACKS, HOT, TRACEBACK])
UNCAUGHT = KnownFailure(
    "an error in a task was not handled",
    is_general=True,
    steps=[TRACEBACK, STACKS, HOT],
    causes=[wrapped_error(TASK_TEXT.at("exception was never retrieved"))],
)
RECURSION = KnownFailure("a function calls itself too deep", steps=[TRACEBACK, STACKS, HOT])
POOL = KnownFailure(
    "the pool of database connections is used up",
    steps=[STACKS, TRACEBACK, HOT],
    causes=[
        UsualCause(
            "more requests at once than the pool has connections",
            sign=statement("only at peak load; threads of the server outnumber the pool")
            @ POOL_ERRORS.at("The application is fielding too many concurrent requests"),
        ),
        UsualCause(
            "connections are not given back",
            sign=statement("it comes at any load, and grows since the last restart")
            @ POOL_ERRORS.at("The application is not returning connections to"),
        ),
        UsualCause(
            "transactions run for too long",
            sign=statement("the stacks wait inside a transaction")
            @ POOL_ERRORS.at("is attempting to run long-running transactions"),
        ),
    ],
)
SERVER = KnownFailure(
    "a server that is called fails or is slow",
    is_general=True,
    steps=[CALL, RESOLVE, STACKS],
    causes=[wrapped_error(SERVER_TEXT.at("Max retries exceeded with url"))],
)

CRASHED = KnownFailure("the interpreter crashed", steps=[TRACEBACK, KERNEL_KILLS, PROCESS_MEMORY])
BROKEN_SESSION = KnownFailure(
    "a database session is used after an error, without a rollback",
    steps=[TRACEBACK, STACKS, HOT],
)
NOT_STARTED = KnownFailure(
    "the server does not start: the application fails or is not found",
    steps=[TRACEBACK, CALL, RESOLVE],
)
WORKER_DIED = KnownFailure(
    "a worker process of the server died", steps=[KERNEL_KILLS, PROCESS_MEMORY, TRACEBACK]
)
OVERLOADED = KnownFailure(
    "the concurrency limit is reached, and requests get 503",
    steps=[STACKS, HOT, PROCESS_MEMORY],
)
