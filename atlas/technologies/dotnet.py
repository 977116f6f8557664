""".NET: runtime, web server Kestrel, SqlClient and Entity Framework Core."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._dotnet_call_messages import DotnetCallMessages
from atlas.technologies._dotnet_entity_messages import DotnetEntityMessages
from atlas.technologies._dotnet_protection_messages import DotnetProtectionMessages
from atlas.technologies._dotnet_start_messages import DotnetStartMessages
from atlas.technologies.failures import dotnet as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/dotnet.md")
SQL = Repository(
    "dotnet/SqlClient", commit="c16adb7a11674b66f9e9ca5e5a38e768ce8d5ff3", checked=_CHECKED
).file("src/Microsoft.Data.SqlClient/src/Resources/Strings.resx")
_ef = Repository(
    "dotnet/efcore", commit="ecd0ba4c23377e479ce94c74119c499f1339351c", checked=_CHECKED
)
EF_CORE = _ef.file("src/EFCore/Properties/CoreStrings.resx")
_aspnetcore = Repository("dotnet/aspnetcore", checked=_CHECKED)
KESTREL = _aspnetcore.file(
    "src/Servers/Kestrel/Core/src/CoreStrings.resx",
    commit="02555dba387d570940b5617f9f0348d027017300",
)
HTTP = Repository("dotnet/runtime", checked=_CHECKED).file(
    "src/libraries/System.Net.Http/src/Resources/Strings.resx",
    commit="0074b9298ffdf737a43cd2b348bd498574a3a20d",
)
_RELEASED = """
1.0 2016-06-27, 1.1 2016-11-16, 2.0 2017-08-14, 2.1 2018-05-30, 2.2 2018-12-04, 3.0 2019-09-23,
3.1 2019-12-03, 5 2020-11-10, 6 2021-11-08, 7 2022-11-08, 8 2023-11-14, 9 2024-11-12, 10 2025-11-11
"""
_redis = Repository(
    "StackExchange/StackExchange.Redis",
    commit="90bbf1fcba1c9cc464c94b96d16c2706f590383f",
    checked="2026-11-26",
)
_npgsql = Repository(
    "npgsql/npgsql", commit="3cb5804b769b000a1fc88ad8e5e764667f0df4a1", checked="2026-11-26"
)
_polly = Repository(
    "App-vNext/Polly", commit="173d6d1d2e28a4697f1ac1d22da68f77ff19a0c9", checked="2026-11-26"
)
_hosting = Repository(
    "dotnet/runtime", commit="0f4257ae362cddf39006ad2a168cd5d67f25dcd2", checked="2026-11-26"
)


class Dotnet(
    DotnetEntityMessages,
    DotnetCallMessages,
    DotnetProtectionMessages,
    DotnetStartMessages,
    Technology,
):
    """A runtime for C# and others, with its web server Kestrel and its database access."""

    name = ".NET"
    icon = "simple-icons:dotnet"
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("a runtime logs where its application chooses: the default was not read")
    programs: ClassVar = {
        "dotnet-counters": ".NET's counters",
        "dotnet-dump": ".NET's dumps",
        "dotnet-stack": ".NET's stacks",
    }

    POOL = LogMessage(
        anchor="The timeout period elapsed prior to obtaining a connection from the pool.",
        sample="System.InvalidOperationException: Timeout expired.  The timeout period elapsed "
        "prior to obtaining a connection from the pool.  This may have occurred because all pooled "
        "connections were in use and max pool size was reached.",
        severity="error",
        meaning="A thread waited for a connection of the client's pool, and got none in time.",
        source=SQL,
        failure=fails.POOL,
    )
    POOL_NPGSQL = LogMessage(
        anchor="The connection pool has been exhausted, either raise 'Max Pool Size' (currently ",
        sample="Npgsql.NpgsqlException (0x80004005): The connection pool has been exhausted, "
        "either raise 'Max Pool Size' (currently 100) or 'Timeout' (currently 15 seconds) in your "
        "connection string.",
        pattern=r"\(currently (?P<size>\d+)\) or 'Timeout' \(currently (?P<seconds>\d+) seconds\)",
        severity="error",
        meaning="A thread waited for a connection to PostgreSQL, and got none in time.",
        source=Repository(
            "npgsql/npgsql", commit="3cb5804b769b000a1fc88ad8e5e764667f0df4a1", checked=_CHECKED
        ).file("src/Npgsql/PoolingDataSource.cs"),
        failure=fails.POOL,
    )
    QUERY_TIMEOUT = LogMessage(
        anchor="The timeout period elapsed prior to completion of the operation or the server is ",
        sample="Microsoft.Data.SqlClient.SqlException (0x80131904): Execution Timeout Expired.  "
        "The timeout period elapsed prior to completion of the operation or the server is not "
        "responding.",
        severity="error",
        meaning="A query ran longer than the command timeout, or the server is not responding.",
        source=SQL,
        failure=fails.QUERY_TIMEOUT,
    )
    CONNECT_TIMEOUT = LogMessage(
        anchor="Connection Timeout Expired.  The timeout period elapsed ",
        sample="Connection Timeout Expired.  The timeout period elapsed while attempting to "
        "consume the pre-login handshake acknowledgement.  This could be because the pre-login "
        "handshake failed or the server was unable to respond back in time.",
        pattern=r"Connection Timeout Expired\.\s+The timeout period elapsed (?P<when>[^.]+)\.",
        severity="error",
        meaning="SQL Server accepted no login in time; the text names the phase.",
        source=SQL,
        failure=fails.NO_SERVER,
    )
    NO_SERVER = LogMessage(
        anchor="A network-related or instance-specific error occurred while establishing a ",
        sample="A network-related or instance-specific error occurred while establishing a "
        "connection to SQL Server. The server was not found or was not accessible. Verify that the "
        "instance name is correct and that SQL Server is configured to allow remote connections.",
        severity="error",
        meaning="SQL Server cannot be reached under this name or address.",
        source=SQL,
        failure=fails.NO_SERVER,
    )
    PRE_LOGIN = LogMessage(
        anchor="A connection was successfully established with the server, but then an error ",
        sample="A connection was successfully established with the server, but then an error "
        "occurred during the login process.",
        pattern=r"but then an error occurred (?P<when>during the (?:login process|pre-login "
        r"handshake))",
        severity="error",
        meaning="SQL Server was reached, but the handshake or the login failed.",
        source=SQL,
        failure=fails.LOGIN,
    )
    BROKEN = LogMessage(
        anchor="A transport-level error has occurred when ",
        sample="A transport-level error has occurred when receiving results from the server.",
        pattern=r"A transport-level error has occurred when (?P<when>receiving|sending)",
        severity="error",
        meaning="The connection broke while a query used it, as by a failover or a restart.",
        source=SQL,
        failure=fails.BROKEN,
    )
    TRANSIENT = LogMessage(
        anchor="An exception has been raised that is likely due to a transient failure.",
        sample="System.InvalidOperationException: An exception has been raised that is likely due "
        "to a transient failure. Consider enabling transient error resiliency by adding "
        "'EnableRetryOnFailure' to the 'UseSqlServer' call.",
        severity="error",
        meaning="The database failed in a way that often passes; the inner exception says how.",
        source=_ef.file("src/EFCore.SqlServer/Properties/SqlServerStrings.resx"),
        failure=fails.RETRIES,
    )
    RETRIES = LogMessage(
        anchor=") was exceeded while executing database operations with '",
        sample="The maximum number of retries (6) was exceeded while executing database operations "
        "with 'SqlServerRetryingExecutionStrategy'. See the inner exception for the most recent "
        "failure.",
        pattern=r"The maximum number of retries \((?P<most>\d+)\) was exceeded",
        severity="error",
        meaning="Entity Framework gave up after all retries; the inner exception says why.",
        source=EF_CORE,
        failure=fails.RETRIES,
    )
    CONTEXT_SHARED = LogMessage(
        anchor="A second operation was started on this context instance before a previous ",
        sample="System.InvalidOperationException: A second operation was started on this context "
        "instance before a previous operation completed.",
        severity="error",
        meaning="Two operations use one DbContext at once, which it does not allow.",
        source=EF_CORE,
        failure=fails.CONTEXT_SHARED,
    )
    HEARTBEAT = LogMessage(
        anchor="This could be caused by thread pool starvation.",
        sample='As of "03/02/2026 04:11:09 +00:00", the heartbeat has been running for '
        '"00:00:03.1201" which is longer than "00:00:01". This could be caused by thread pool '
        "starvation.",
        pattern=r'the heartbeat has been running for "(?P<duration>[^"]+)" which is longer than',
        severity="warning",
        meaning="Kestrel's own timer ran late: mostly, threads of the pool are all blocked.",
        source=fails.TRACE,
        failure=fails.STARVED,
    )
    ALREADY_TRACKED = LogMessage(
        anchor="' cannot be tracked because another instance with the ",
        sample="System.InvalidOperationException: The instance of entity type 'Order' "
        "cannot be tracked because another instance with the same key value for "
        "{'Id'} is already being tracked.",
        pattern=r"entity type '(?P<entity>[^']+)' cannot be tracked",
        severity="error",
        meaning="Code attaches an entity that the DbContext holds already.",
        source=EF_CORE,
        failure=fails.CONTEXT_SHARED,
    )
    UNHANDLED = LogMessage(
        anchor=": An unhandled exception was thrown by the application.",
        sample='Connection id "0HN1A2B3C4D5E", Request id "0HN1A2B3C4D5E:00000002": An unhandled '
        "exception was thrown by the application.",
        pattern=r'Connection id "(?P<connection>[^"]+)", Request id "(?P<request>[^"]+)": An '
        r"unhandled exception",
        severity="error",
        meaning="A request ended with an exception of any cause; its stack follows.",
        source=fails.TRACE,
        failure=fails.UNHANDLED,
    )
    REJECTED = LogMessage(
        anchor="rejected because the maximum number of concurrent connections has been reached.",
        sample='Connection id "0HN1A2B3C4D5E" rejected because the maximum number of concurrent '
        "connections has been reached.",
        pattern=r'Connection id "(?P<connection>[^"]+)" rejected because',
        severity="warning",
        meaning="Kestrel closes new connections: the configured limit is reached.",
        source=_aspnetcore.file(
            "src/Servers/Kestrel/Core/src/Internal/Infrastructure/KestrelTrace.Connections.cs",
            commit="045131052eb78e26ecaf04782c9017f42044f8c7",
        ),
        failure=fails.CONNECTIONS,
    )
    ADDRESS = LogMessage(
        anchor="System.IO.IOException: Failed to bind to address ",
        sample="System.IO.IOException: Failed to bind to address http://0.0.0.0:5000: address "
        "already in use.",
        pattern=r"Failed to bind to address (?P<address>\S*\w)",
        severity="fatal",
        meaning="Another process listens on the address, and the application does not start.",
        source=KESTREL,
        failure=fails.ADDRESS,
    )
    CERTIFICATE = LogMessage(
        anchor="Unable to configure HTTPS endpoint. No server certificate was specified, and the ",
        sample="System.InvalidOperationException: Unable to configure HTTPS endpoint. No server "
        "certificate was specified, and the default developer certificate could not be found or is "
        "out of date.",
        severity="fatal",
        meaning="HTTPS is set up without a certificate, and the application does not start.",
        source=KESTREL,
        failure=fails.CERTIFICATE,
    )
    CALL_TIMEOUT = LogMessage(
        anchor="The request was canceled due to the configured HttpClient.Timeout of ",
        sample="System.Threading.Tasks.TaskCanceledException: The request was canceled due to the "
        "configured HttpClient.Timeout of 100 seconds elapsing.",
        pattern=r"HttpClient\.Timeout of (?P<seconds>[\d.,]+) seconds elapsing",
        severity="error",
        meaning="Another service did not answer within the timeout of the client.",
        source=HTTP,
        failure=fails.CALL_TIMEOUT,
    )
    BACKGROUND_STOPS = LogMessage(
        anchor="The HostOptions.BackgroundServiceExceptionBehavior is configured to StopHost.",
        sample=(
            "The HostOptions.BackgroundServiceExceptionBehavior is configured to "
            "StopHost. A BackgroundService has thrown an unhandled exception, and the "
            "IHost instance is stopping."
        ),
        severity="fatal",
        meaning=(
            "A background service threw an exception that nothing handled, and the whole "
            "application stops."
        ),
        source=_hosting.file(
            "src/libraries/Microsoft.Extensions.Hosting/src/Resources/Strings.resx"
        ),
        failure=fails.BACKGROUND,
    )

    REDIS_BACKLOG = LogMessage(
        anchor="The message timed out in the backlog attempting to send because no connection ",
        sample=(
            "StackExchange.Redis.RedisConnectionException: The message timed out in the "
            "backlog attempting to send because no connection became available (5000ms) "
            "- Last Connection Exception: It was not possible to connect"
        ),
        severity="error",
        meaning="A command waited for a connection to Redis, and none came back in time.",
        source=_redis.file("src/StackExchange.Redis/ExceptionFactory.cs"),
        failure=fails.NO_REDIS,
    )

    REDIS_NO_CONNECT = LogMessage(
        anchor="It was not possible to connect to the redis server(s)",
        sample=(
            "StackExchange.Redis.RedisConnectionException: It was not possible to "
            "connect to the redis server(s). There was an authentication failure"
        ),
        severity="error",
        meaning="Redis cannot be reached, or refuses the login; the text after it says which.",
        source=_redis.file("src/StackExchange.Redis/ExceptionFactory.cs"),
        failure=fails.NO_REDIS,
    )

    REDIS_NO_CONNECTION = LogMessage(
        anchor="No connection is active/available to service this operation: ",
        sample=(
            "StackExchange.Redis.RedisConnectionException: No connection is "
            "active/available to service this operation: GET user:1"
        ),
        pattern=r"service this operation: (?P<command>\S+)",
        severity="error",
        meaning="The connection to Redis is lost.",
        source=_redis.file("src/StackExchange.Redis/ExceptionFactory.cs"),
        failure=fails.NO_REDIS,
    )

    NPGSQL_READ = LogMessage(
        anchor="NpgsqlException (0x80004005): Exception while reading from stream",
        sample=(
            "Npgsql.NpgsqlException (0x80004005): Exception while reading from stream "
            "---> System.TimeoutException: Timeout during reading attempt"
        ),
        severity="error",
        meaning=(
            "A query ran past its timeout, or the connection broke; the inner exception says which."
        ),
        source=_npgsql.file("src/Npgsql/Internal/NpgsqlReadBuffer.cs"),
        failure=fails.POSTGRESQL_BROKEN,
    )

    NPGSQL_WRITE = LogMessage(
        anchor="Exception while writing to stream",
        sample="Npgsql.NpgsqlException (0x80004005): Exception while writing to stream",
        severity="error",
        meaning="The connection to PostgreSQL broke while a query was sent.",
        source=_npgsql.file("src/Npgsql/Internal/NpgsqlWriteBuffer.cs"),
        failure=fails.POSTGRESQL_BROKEN,
        context=("Npgsql",),
    )

    NPGSQL_CONNECT = LogMessage(
        anchor="NpgsqlException (0x80004005): Failed to connect to ",
        sample="Npgsql.NpgsqlException (0x80004005): Failed to connect to 10.0.1.9:5432",
        pattern=r"Failed to connect to (?P<server>\S+)",
        severity="error",
        meaning="PostgreSQL cannot be reached.",
        source=_npgsql.file("src/Npgsql/Internal/NpgsqlConnector.cs"),
        failure=fails.NO_POSTGRESQL,
    )

    BREAKER_OPEN = LogMessage(
        anchor="The circuit is now open and is not allowing calls.",
        sample=(
            "Polly.CircuitBreaker.BrokenCircuitException: The circuit is now open and is "
            "not allowing calls."
        ),
        severity="error",
        meaning=(
            "A circuit breaker of Polly is open: calls to a dependency failed before, "
            "and are refused for a time."
        ),
        source=_polly.file("src/Polly.Core/CircuitBreaker/BrokenCircuitException.cs"),
        failure=fails.BREAKER,
    )

    POLLY_TIMEOUT = LogMessage(
        anchor=" through TimeoutPolicy did not complete within the timeout.",
        sample=(
            "Polly.Timeout.TimeoutRejectedException: The delegate executed "
            "asynchronously through TimeoutPolicy did not complete within the timeout."
        ),
        severity="error",
        meaning="A call took longer than the timeout of its Polly policy.",
        source=_polly.file("src/Polly/Timeout/AsyncTimeoutEngine.cs"),
        failure=fails.CALL_TIMEOUT,
    )

    ACTIVE_CONNECTIONS = Metric(
        name="number-of-active-connections",
        meaning="Connections of SqlClient in use, as an event counter.",
        source=fails.COUNTERS,
    )
    FREE_CONNECTIONS = Metric(
        name="number-of-free-connections",
        meaning="Free connections in the pools of SqlClient, as an event counter.",
        source=fails.COUNTERS,
    )


dotnet = Dotnet()
