"""What fails in Python programs, gunicorn and SQLite, with the first steps."""

from atlas.evidence.command import config, shell, sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import (
    CALL,
    DISK,
    KERNEL_KILLS,
    LISTENERS,
    MEMORY,
    RESOLVE,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_CHECKED = "2026-11-26"
_gunicorn = Repository(
    "benoitc/gunicorn",
    commit="65ac1a3a4c0aa00960968c720d6e6bd2ac32f1b9",
    checked=_CHECKED,
    publisher="gunicorn",
)
TRACE = Repository("python/cpython", commit="v3.11.7", checked=_CHECKED, publisher="Python").file(
    "Lib/traceback.py"
)
SETTINGS = _gunicorn.file("docs/content/reference/settings.md")
FAQ = _gunicorn.file("docs/content/faq.md")
PY_SPY = Repository(
    "benfred/py-spy", commit="d230d8208d652ba168256ffb66170d1c6cd8b650", checked=_CHECKED
).file("README.md")
POOL_ERRORS = Repository(
    "sqlalchemy/sqlalchemy",
    commit="f35da7e2b9349a08b8de1f6bd3b07c8bf8616790",
    checked=_CHECKED,
    publisher="SQLAlchemy",
).file("doc/build/errors.rst")
LSOF = Repository(
    "lsof-org/lsof", commit="6379888cc1924bf97b2cfdbc1cee38bb0aa45f5d", checked=_CHECKED
).file("Lsof.8")
PRAGMA = Repository(
    "mackyle/sqlite",
    commit="a042e92ba000add36944422c988557f7555fa7f2",
    checked=_CHECKED,
    publisher="SQLite",
).file("src/pragma.c")

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
WORKERS = Check(
    "Count the workers that were killed, and why, in gunicorn's log.",
    shell("grep -E 'WORKER TIMEOUT|was sent' <log-file> | tail")
    @ FAQ.at("If a worker vanishes without logs, check for"),
    **NO_OUTPUT,
    verify="SIGKILL without WORKER TIMEOUT: memory. WORKER TIMEOUT: a slow or blocked request.",
)
HOLDERS = Check(
    "Find the processes that have the database file open.",
    shell("lsof <file>") @ LSOF.at("To find the process that has"),
    **NO_OUTPUT,
    verify="One of them holds the lock: often a long transaction, or a backup.",
)
INTEGRITY = Check(
    "Check the database file for corruption, on a copy of it.",
    sql("PRAGMA integrity_check;", dialect="sqlite") @ PRAGMA.at("PRAGMA integrity_check"),
    **NO_OUTPUT,
)
LONGER = Step(
    "Raise gunicorn's timeout, if the requests are slow for a good reason; then restart it.",
    command=config("timeout = <seconds>", file="gunicorn.conf.py")
    @ SETTINGS.at("Workers silent for more than this many seconds"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value (30 by default) and restart.",
    verify="WORKER TIMEOUT stops, and slow requests return their response.",
)
RECYCLE = Step(
    "Restart workers after so many requests, until the leak is found; then restart gunicorn.",
    command=config("max_requests = <count>", file="gunicorn.conf.py")
    @ SETTINGS.at("to help limit the damage of memory leaks."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set it to 0, the default, and restart.",
    verify="Memory falls when a worker restarts, and none is killed.",
)

MEMORY_FULL = KnownFailure(
    "the process is out of memory", steps=[KERNEL_KILLS, MEMORY, STACKS, RECYCLE]
)
TIMEOUT = KnownFailure(
    "a worker is blocked and is killed by its timeout",
    steps=[WORKERS, STACKS, HOT, LONGER],
    causes=[
        UsualCause(
            "it waits for a database or another server",
            sign=statement("py-spy shows the same line in several readings, in a client library")
            @ PY_SPY.at("where your python program is hung on"),
        ),
        UsualCause(
            "it computes for too long",
            sign=statement("py-spy top shows one function near 100 %")
            @ PY_SPY.at("functions are taking the most time"),
        ),
    ],
)
BLOCKED_LOOP = KnownFailure("the event loop is blocked", steps=[STACKS, HOT, WORKERS])
UNCAUGHT = KnownFailure("an error in a task was not handled", steps=[TRACEBACK, STACKS, WORKERS])
RECURSION = KnownFailure("a function calls itself too deep", steps=[TRACEBACK, STACKS, WORKERS])
NO_START = KnownFailure("gunicorn does not start", steps=[TRACEBACK, LISTENERS, WORKERS])
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
SERVER = KnownFailure("a server that is called fails or is slow", steps=[CALL, RESOLVE, STACKS])
SQLITE_LOCKED = KnownFailure(
    "a SQLite database is locked by another process", steps=[HOLDERS, STACKS, DISK]
)
SQLITE_DAMAGED = KnownFailure(
    "a SQLite database is damaged, full or cannot be written",
    steps=[DISK, HOLDERS, INTEGRITY],
)
