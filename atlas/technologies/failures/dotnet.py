"""What fails in .NET applications, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import COMMAND_OF_PID, CPU, KERNEL_KILLS, MEMORY
from atlas.technologies.failures._network import INCOMING, LISTENER, OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_CHECKED = "2026-11-26"
sqlclient = Repository(
    "dotnet/SqlClient", commit="c16adb7a11674b66f9e9ca5e5a38e768ce8d5ff3", checked=_CHECKED
)
CONNECTION = sqlclient.file("doc/snippets/Microsoft.Data.SqlClient/SqlConnection.xml")
COUNTERS = sqlclient.file(
    "src/Microsoft.Data.SqlClient/src/Microsoft/Data/SqlClient/Diagnostics/SqlClientMetrics.cs"
)
diagnostics = Repository(
    "dotnet/diagnostics", commit="3c9f99e8251b0c68cb229afad5bf30a6edeb3c13", checked=_CHECKED
)
COUNTERS_TOOL = diagnostics.file("documentation/dotnet-counters-instructions.md")
STACK_TOOL = diagnostics.file("src/Tools/dotnet-stack/ReportCommand.cs")
DUMP_TOOL = diagnostics.file("documentation/dotnet-dump-instructions.md")
EF = Repository(
    "dotnet/EntityFramework.Docs",
    commit="16e474b58151684c890eb0041ef84f38e59610d3",
    checked=_CHECKED,
    folder="entity-framework/core",
)
METRICS = EF.file("logging-events-diagnostics/metrics.md")
CONTEXT = EF.file("dbcontext-configuration/index.md")
TRACE = Repository("dotnet/aspnetcore", checked=_CHECKED).file(
    "src/Servers/Kestrel/Core/src/Internal/Infrastructure/KestrelTrace.General.cs",
    commit="0ca8e0766728ec3d4228b702aac9c7d3237f7d1c",
)

REPORT_STACKS = Check(
    "Print the managed stacks of all threads, three times, as the user of the process.",
    shell("dotnet-stack report --process-id <pid>")
    @ STACK_TOOL.at("reports the managed stacks from a running .NET"),
    **NO_OUTPUT,
    verify="The same frames in many threads, each time, show what they wait for.",
)
WATCH_RUNTIME = Check(
    "Watch CPU, memory and exceptions of the process, as its user.",
    shell("dotnet-counters monitor --process-id <pid> --counters System.Runtime")
    @ COUNTERS_TOOL.at("Display periodically refreshing values of selected counters"),
    **NO_OUTPUT,
    verify="Little CPU while requests wait: threads are blocked, not busy.",
)
WATCH_SQL = Check(
    "Watch the connections and pools of SqlClient, as the user of the process.",
    shell(
        "dotnet-counters monitor --process-id <pid> --counters Microsoft.Data.SqlClient.EventSource"
    )
    @ COUNTERS_TOOL.at("A comma separated list of counters. Counters can"),
    healthy=statement("number-of-free-connections above 0")
    @ COUNTERS.at('new PollingCounter("number-of-free-connections"'),
    unhealthy=statement("number-of-active-connections at Max Pool Size (default 100)")
    @ CONNECTION.at("The maximum number of connections that are allowed"),
    verify="Connections reclaimed above 0: code does not close them.",
)
WATCH_EF = Check(
    "Watch the queries and failures of Entity Framework, as the user of the process.",
    shell("dotnet-counters monitor --process-id <pid> --counters Microsoft.EntityFrameworkCore")
    @ METRICS.at("dotnet counters monitor --counters Microsoft.EntityFrameworkCore -p"),
    **NO_OUTPUT,
    verify="Optimistic concurrency failures, or failures of the execution strategy, that grow.",
)
RAISE_POOL = Step(
    "Raise the size of the pool, if the server has free connections, and restart.",
    command=config("Max Pool Size=<count>", file="connection string")
    @ CONNECTION.at("The maximum number of connections that are allowed"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous size (default 100) and restart.",
    verify="The exception stops; if it only comes later, code leaks connections.",
)
RAISE_CONNECT_TIMEOUT = Step(
    "Raise the time to connect, if the server is reachable but slow, and restart.",
    command=config("Connect Timeout=<seconds>", file="connection string")
    @ CONNECTION.at("The length of time (in seconds) to wait"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value (default 15) and restart.",
    verify="Connections open; each attempt may now wait longer.",
)
DUMP = Step(
    "Write a dump of the process, once it gets no traffic, to analyze it later.",
    command=shell("dotnet-dump collect --process-id <pid>")
    @ DUMP_TOOL.at("The next step is to collect a dump."),
    healthy=statement("Complete") @ DUMP_TOOL.at("Writing minidump to file ./core_20190226_135837"),
    unhealthy=statement("in Docker without SYS_PTRACE, nothing is written")
    @ DUMP_TOOL.at("dump collection requires SYS_PTRACE docker capabilities"),
    **NO_TIME,
    risk="medium",
    undo="Delete the file: it holds the data of users.",
    verify="dotnet-dump analyze shows the stacks and what the heap holds.",
)

POOL = KnownFailure(
    "the connection pool is exhausted",
    steps=[WATCH_SQL, REPORT_STACKS, RAISE_POOL],
    causes=[
        UsualCause(
            "code does not close its connections",
            sign=statement("active connections stay high without load")
            @ COUNTERS.at('new PollingCounter("number-of-active-connections"'),
        ),
        UsualCause(
            "more requests run at once than the pool has connections",
            sign=statement("active connections at Max Pool Size only under load")
            @ CONNECTION.at("The maximum number of connections that are allowed"),
        ),
        UsualCause(
            "the thread pool is starved, and nothing returns its connection",
            sign=statement("Kestrel logs a slow heartbeat as well")
            @ TRACE.at("usually an indicator of threadpool starvation"),
        ),
    ],
)
QUERY_TIMEOUT = KnownFailure(
    "a query took longer than its timeout", steps=[REPORT_STACKS, WATCH_SQL, WATCH_RUNTIME]
)
LOGIN = KnownFailure("the login to SQL Server fails", steps=[UNIT_LOG, OUTGOING, ENVIRONMENT])
NO_SERVER = KnownFailure(
    "SQL Server cannot be reached", steps=[OUTGOING, UNIT_LOG, RAISE_CONNECT_TIMEOUT]
)
BROKEN = KnownFailure(
    "a connection to SQL Server broke while it was used",
    steps=[OUTGOING, WATCH_SQL, UNIT_LOG],
)
RETRIES = KnownFailure(
    "a database operation failed with a transient error",
    steps=[UNIT_LOG, WATCH_EF, OUTGOING],
)
CONTEXT_SHARED = KnownFailure(
    "a DbContext is used by two operations at once",
    steps=[REPORT_STACKS, UNIT_LOG, DUMP],
    causes=[
        UsualCause(
            "an asynchronous call is not awaited, or threads share the context",
            sign=statement("the stack trace names the second operation")
            @ CONTEXT.at(
                "Make sure to [await](/dotnet/csharp/language-reference/operators/await) all"
            ),
        )
    ],
)
STARVED = KnownFailure(
    "the thread pool is starved: threads are blocked, and requests wait",
    steps=[REPORT_STACKS, WATCH_RUNTIME, CPU, DUMP],
)
UNHANDLED = KnownFailure(
    "a request failed with an exception that nothing handled",
    steps=[UNIT_LOG, WATCH_RUNTIME, REPORT_STACKS],
)
CONNECTIONS = KnownFailure(
    "Kestrel refuses connections: the limit of connections is reached",
    steps=[INCOMING, REPORT_STACKS, WATCH_RUNTIME],
)
ADDRESS = KnownFailure(
    "the application does not start: its address is in use",
    steps=[LISTENER, COMMAND_OF_PID, UNIT_LOG],
)
CERTIFICATE = KnownFailure(
    "the application does not start: it has no certificate",
    steps=[UNIT_LOG, ENVIRONMENT, LISTENER],
)
CALL_TIMEOUT = KnownFailure(
    "a call to another service did not finish in time",
    steps=[OUTGOING, REPORT_STACKS, WATCH_RUNTIME],
)

BACKGROUND = KnownFailure(
    "the application stops: a background service threw an exception",
    steps=[UNIT_LOG, WATCH_RUNTIME, OUTGOING],
)
NO_REDIS = KnownFailure("Redis cannot be reached", steps=[OUTGOING, UNIT_LOG, WATCH_RUNTIME])
POSTGRESQL_BROKEN = KnownFailure(
    "a connection to PostgreSQL broke, or a query ran past its timeout",
    steps=[UNIT_LOG, OUTGOING, REPORT_STACKS],
)
NO_POSTGRESQL = KnownFailure(
    "PostgreSQL cannot be reached", steps=[OUTGOING, UNIT_LOG, WATCH_RUNTIME]
)
BREAKER = KnownFailure("a circuit breaker is open", steps=[UNIT_LOG, OUTGOING, REPORT_STACKS])
OUT_OF_MEMORY = KnownFailure(
    "memory is exhausted (OutOfMemoryException)",
    steps=[WATCH_RUNTIME, MEMORY, KERNEL_KILLS, DUMP],
)
