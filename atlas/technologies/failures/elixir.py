"""What fails in Elixir programs, with the first steps."""

from atlas.evidence.command import config, console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import LIMITS, OPEN_FILES, PROCESS_MEMORY
from atlas.technologies.failures._network import LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_CHECKED = "2026-11-26"
_elixir = Repository(
    "elixir-lang/elixir",
    commit="63a7a054ceb2383d795731db8e6ea28aa30e4a03",
    checked=_CHECKED,
    publisher="Elixir",
)
HELPERS = _elixir.file("lib/iex/lib/iex/helpers.ex")
PROCESS = _elixir.file("lib/elixir/lib/process.ex")
TRANSLATOR = _elixir.file("lib/logger/lib/logger/translator.ex")
NODE = _elixir.file("lib/elixir/lib/node.ex")
EXCEPTION = _elixir.file("lib/elixir/lib/exception.ex")
_pool = Repository(
    "elixir-ecto/db_connection",
    commit="0c6e67bf1b90cdd7c9c2f63aa60d2d785f206460",
    checked=_CHECKED,
    folder="lib",
)
POOL = _pool.file("db_connection.ex")
QUEUE = _pool.file("db_connection/connection_pool.ex")
_IEX = "iex --sname debug --remsh <node>"

LOG = Check(
    "Read the lines after the crash: the reason, and the call that the process handled.",
    shell("grep -A 15 ' terminating' <log-file> | tail -60")
    @ _elixir.file("lib/logger/lib/logger/translator.ex").at('" terminating"'),
    **NO_OUTPUT,
)
RUNTIME = Check(
    "Read memory, processes and limits of the node.",
    console("runtime_info()", of=_IEX)
    @ HELPERS.at("such as versions, memory usage and statistics."),
    **NO_OUTPUT,
)
MAILBOX = Check(
    "Read what a process does, and how many messages wait in its mailbox.",
    console('Process.info(pid("<value>"))', of=_IEX)
    @ PROCESS.at("Returns information about the process identified by"),
    **NO_OUTPUT,
    verify="A long message queue: the process cannot keep up, and calls to it time out.",
)
NODES = Check(
    "List the nodes that this node is connected to.",
    console("Node.list()", of=_IEX) @ NODE.at("Returns a list of all visible nodes"),
    **NO_OUTPUT,
)
SLOW_QUERIES = Check(
    "Count the refused checkouts by pool, and find the slow queries of that database.",
    shell("grep -o '\\[.*\\] connection not available' <log-file> | sort | uniq -c")
    @ QUEUE.at("Tracking down slow queries and making sure"),
    **NO_OUTPUT,
)
BIGGER_POOL = Step(
    "Raise pool_size, if the database has connections to spare; then restart the release.",
    command=config("pool_size: <count>", file="config/runtime.exs")
    @ POOL.at("Chooses the size of the pool."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value and restart.",
    verify="The message stops, and the database stays below its connection limit.",
)

CRASHED = KnownFailure(
    "a process crashed",
    is_general=True,
    steps=[LOG, MAILBOX, RUNTIME],
    causes=[
        wrapped_error(
            TRANSLATOR.at('["GenServer ", inspect(name), " terminating", formatted, label_msg]')
        )
    ],
)
CALL_TIMEOUT = KnownFailure("a call to another process timed out", steps=[LOG, MAILBOX, RUNTIME])
NO_PROCESS = KnownFailure(
    "a process or node that was called does not exist", steps=[LOG, NODES, RUNTIME]
)
POOL_EMPTY = KnownFailure(
    "the pool of database connections cannot keep up",
    steps=[SLOW_QUERIES, RUNTIME, PROCESS_MEMORY, BIGGER_POOL],
    causes=[
        UsualCause(
            "the database is slow or cannot be reached",
            sign=statement("queries time out, or connections are closed, in the same log")
            @ QUEUE.at("Ensuring your database is available and that"),
        ),
        UsualCause(
            "some queries are slow and hold connections",
            sign=statement("the slow ones stand out in the database's own statistics")
            @ QUEUE.at("Tracking down slow queries and making sure"),
        ),
        UsualCause(
            "the pool is too small for the load",
            sign=statement("queries are fast, and it comes at peak load only")
            @ QUEUE.at("Increasing the pool_size"),
        ),
    ],
)
SLOW_QUERY = KnownFailure(
    "a query ran past its timeout and lost its connection", steps=[SLOW_QUERIES, LOG, RUNTIME]
)

HTTP_POOL = KnownFailure(
    "the pool of HTTP connections cannot keep up", steps=[RUNTIME, LOG, PROCESS_MEMORY]
)
NOT_STARTED = KnownFailure(
    "an application does not start", is_general=True, steps=[LOG, RUNTIME, NODES]
)
NO_DATABASE = KnownFailure(
    "the database cannot be reached, or refuses the login", steps=[OUTGOING, RESOLVE, LOG]
)
LISTEN = KnownFailure(
    "the web server does not start: it cannot listen", steps=[LISTENERS, LOG, RUNTIME]
)
NO_FILES = KnownFailure("new connections cannot be accepted", steps=[OPEN_FILES, LIMITS, LOG])
ORIGIN = KnownFailure(
    "WebSockets are refused: their origin is not allowed", steps=[LOG, NODES, RUNTIME]
)
