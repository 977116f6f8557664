"""What fails in Elixir programs, with the first steps."""

from atlas.evidence.command import action, config, console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import LIMITS, OPEN_FILES, PROCESS_MEMORY
from atlas.technologies.failures._network import CALL, LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
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
SOCKET = Repository(
    "phoenixframework/phoenix",
    commit="167c46950cf53aef363d672687cc653267c20aa6",
    checked=_CHECKED,
).file("lib/phoenix/socket/transport.ex")
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
    "Check what a process does, and how many messages wait in its mailbox.",
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
START_LOG = Check(
    "Read the lines after the failure to start: which child failed, and why.",
    shell("grep -A 30 'failed to start child' <log-file> | tail -60")
    @ EXCEPTION.at("failed to start child: "),
    **NO_OUTPUT,
    verify="The innermost (EXIT) or exception is the cause: a setting, a port, the database.",
)
ORIGIN_LOG = Check(
    "Check which origin the refused requests came from.",
    shell("grep -A 3 'Could not check origin' <log-file> | grep 'Origin of'")
    @ SOCKET.at("Origin of the request: #{origin}"),
    **NO_OUTPUT,
    verify="Your own host: url or check_origin of the endpoint lacks it. Another: it is refused "
    "rightly.",
)
ENDPOINT_URL = Check(
    "Compare url and check_origin of the endpoint with the host that users open.",
    action("Read the configuration of the endpoint for this environment.")
    @ SOCKET.at("to your actual host in the"),
    **NO_OUTPUT,
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
    "the pool of HTTP connections cannot keep up", steps=[CALL, OUTGOING, RUNTIME]
)
NOT_STARTED = KnownFailure(
    "an application does not start", is_general=True, steps=[START_LOG, UNIT_LOG, UNIT]
)
NO_DATABASE = KnownFailure(
    "the database cannot be reached, or refuses the login", steps=[OUTGOING, RESOLVE, LOG]
)
LISTEN = KnownFailure(
    "the web server does not start: it cannot listen", steps=[LISTENERS, START_LOG, UNIT_LOG]
)
NO_FILES = KnownFailure("new connections cannot be accepted", steps=[OPEN_FILES, LIMITS, LOG])
ORIGIN = KnownFailure(
    "WebSockets are refused: their origin is not allowed",
    steps=[ORIGIN_LOG, ENDPOINT_URL, UNIT_LOG],
)
