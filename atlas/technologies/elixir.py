"""Elixir: language on the Erlang virtual machine, with its Logger and pools of connections."""

from atlas.evidence.constructors import count, ms
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._elixir_messages import ElixirMessages
from atlas.technologies.failures import elixir as fails
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
).file("products/elixir.md")
_elixir = Repository(
    "elixir-lang/elixir", commit="63a7a054ceb2383d795731db8e6ea28aa30e4a03", checked=_CHECKED
)
GEN_SERVER = _elixir.file("lib/elixir/lib/gen_server.ex")
TRANSLATOR = _elixir.file("lib/logger/lib/logger/translator.ex")
LOGGING = Repository(
    "erlang/otp", commit="122ab644d8bf71c8afd099409e0032beb61aa464", checked=_CHECKED
).file("lib/kernel/doc/src/logger_chapter.xml")
STATISTICS = Repository(
    "deadtrickster/prometheus.erl",
    commit="962a01aec9bafd43be7eccf7fb78a077d5658398",
    checked=_CHECKED,
).file("src/collectors/vm/prometheus_vm_statistics_collector.erl")
_RELEASED = """
1.4 2017-01-05  1.5 2017-07-25  1.6 2018-01-17  1.7 2018-07-25  1.8 2019-01-14
1.9 2019-06-24  1.10 2020-01-27  1.11 2020-10-06  1.12 2021-05-19  1.13 2021-12-03
1.14 2022-09-01  1.15 2023-06-19  1.16 2023-12-22  1.17 2024-06-12  1.18 2024-12-19
1.19 2025-10-16  1.20 2026-06-03
"""
_pool = Repository(
    "elixir-ecto/db_connection",
    commit="0c6e67bf1b90cdd7c9c2f63aa60d2d785f206460",
    checked=_CHECKED,
    folder="lib/db_connection",
)
_finch = Repository(
    "sneako/finch", commit="4b9b7b1eb3ad3e1cc2952ed954fc3c7267cfa204", checked="2026-11-26"
)


class Elixir(ElixirMessages, Technology):
    """A functional language on the Erlang virtual machine."""

    name = "Elixir"
    icon = "simple-icons:elixir"
    plane = "service"
    needs = ("Erlang/OTP",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("the terminal, through the default handler of Erlang") @ LOGGING.at(
        "The log events are by default written to"
    )
    CALL_TIMEOUT = Parameter(
        "call timeout, default",
        ms(5000) @ GEN_SERVER.at("def call(server, request, timeout \\\\ 5000)"),
    )
    LOG_RATE = Parameter(
        "log lines per second, default",
        count(500, "line").per("second")
        @ _elixir.file("lib/logger/lib/logger.ex").at("emitted defaulting to 500 per second"),
    )

    GENSERVER_TERMINATING = LogMessage(
        anchor="GenServer ",
        sample="GenServer {Guild.Registry, 81384788765712384} terminating",
        pattern=r"GenServer (?P<name>.+) terminating",
        severity="error",
        meaning="A server process crashed; the next line, `** (stop)` or an exception, says why.",
        source=TRANSLATOR,
        failure=fails.CRASHED,
    )
    PROCESS_TERMINATING = LogMessage(
        anchor="Process #PID<",
        sample="Process #PID<0.482.0> terminating",
        pattern=r"Process (?P<name>.+) terminating",
        severity="error",
        meaning="A process other than a server crashed; the next line gives the cause.",
        source=TRANSLATOR,
        failure=fails.CRASHED,
    )
    CALL_TIMED_OUT = LogMessage(
        anchor="** (EXIT) time out",
        sample="** (EXIT) time out",
        severity="error",
        meaning="A call to another process got no reply in time, as when its mailbox is long.",
        source=_elixir.file("lib/elixir/lib/exception.ex"),
        failure=fails.CALL_TIMEOUT,
    )
    NO_CONNECTION = LogMessage(
        anchor="connection not available and request was dropped from queue after ",
        sample="[MyApp.Repo] connection not available and request was dropped from queue after "
        "2891ms. This means requests are coming in and your connection pool cannot serve them fast "
        "enough.",
        pattern=r"dropped from queue after (?P<milliseconds>\d+)ms",
        severity="error",
        meaning="The pool of database connections is exhausted: slow queries, or too small a pool.",
        source=_pool.file("connection_pool.ex"),
        failure=fails.POOL_EMPTY,
    )
    CHECKED_OUT_TOO_LONG = LogMessage(
        anchor=" timed out because it checked out the connection for longer than ",
        sample="client #PID<0.615.0> timed out because it checked out the connection for longer "
        "than 15000ms",
        pattern=r"client (?P<client>\S+) timed out .* longer than (?P<milliseconds>\d+)ms",
        severity="error",
        meaning="A query ran past its timeout, and its connection was closed.",
        source=_pool.file("connection.ex"),
        failure=fails.SLOW_QUERY,
    )

    NO_PROCESS = LogMessage(
        anchor="no process: the process is not alive or there's no process currently "
        "associated with the given name",
        sample="** (EXIT) no process: the process is not alive or there's no process currently "
        "associated with the given name, possibly because its application isn't started",
        severity="error",
        meaning="A process that is called has died, or was never started.",
        source=_elixir.file("lib/elixir/lib/exception.ex"),
        failure=fails.NO_PROCESS,
    )
    NO_NODE = LogMessage(
        anchor="** (EXIT) no connection to ",
        sample="** (EXIT) no connection to guild@10.0.0.12",
        pattern=r"no connection to (?P<node>\S+)",
        severity="error",
        meaning="A call went to a node that is not connected.",
        source=_elixir.file("lib/elixir/lib/exception.ex"),
        failure=fails.NO_PROCESS,
    )
    DISCONNECTED = LogMessage(
        anchor=") disconnected: ",
        sample="[error] Postgrex.Protocol (#PID<0.412.0>) disconnected: ** "
        "(DBConnection.ConnectionError) tcp recv: closed",
        pattern=r"(?P<module>[\w.]+) \((?P<pid>[^)]*)\) disconnected",
        severity="error",
        meaning="A connection of the pool to the database broke; the cause follows.",
        source=_pool.file("connection.ex"),
        failure=fails.POOL_EMPTY,
    )
    FINCH_POOL = LogMessage(
        anchor=(
            "Finch was unable to provide a connection within the timeout due to excess queuing"
        ),
        sample=(
            "** (RuntimeError) Finch was unable to provide a connection within the "
            "timeout due to excess queuing for connections."
        ),
        severity="error",
        meaning="No connection of the HTTP client Finch was free in time: a slow server, or a "
        "small pool.",
        source=_finch.file("lib/finch/http1/pool.ex"),
        failure=fails.HTTP_POOL,
    )

    NOT_STARTED = LogMessage(
        anchor="** (Mix) Could not start application ",
        sample=(
            "** (Mix) Could not start application orders: "
            "Orders.Application.start(:normal, []) returned an error: shutdown: failed "
            "to start child: Orders.Repo"
        ),
        pattern=r"Could not start application (?P<application>\w+): ",
        severity="fatal",
        meaning=(
            "An application did not start; the rest of the line names the child and its error."
        ),
        source=_elixir.file("lib/mix/lib/mix/tasks/app.start.ex"),
        failure=fails.NOT_STARTED,
    )

    CHILD_FAILED = LogMessage(
        anchor="shutdown: failed to start child: ",
        sample=(
            "[notice] Application orders exited: Orders.Application.start(:normal, []) "
            "returned an error: shutdown: failed to start child: Orders.Repo"
        ),
        pattern=r"failed to start child: (?P<child>\S+)",
        severity="fatal",
        meaning="A process of the supervision tree did not start; the text below it says why.",
        source=_elixir.file("lib/elixir/lib/exception.ex"),
        failure=fails.NOT_STARTED,
    )

    POOL_CLOSED = LogMessage(
        anchor="connection is closed because of an error, disconnect or timeout",
        sample=(
            "** (DBConnection.ConnectionError) connection is closed because of an error, "
            "disconnect or timeout"
        ),
        severity="error",
        meaning=(
            "Code goes on with a database connection that was lost, often to a timeout "
            "earlier in the log."
        ),
        source=_pool.file("holder.ex"),
        failure=fails.SLOW_QUERY,
    )

    RUN_QUEUE = Metric(
        name="erlang_vm_statistics_run_queues_length",
        meaning="Processes of the virtual machine that are ready and wait for a core.",
        source=STATISTICS,
    )


elixir = Elixir()
