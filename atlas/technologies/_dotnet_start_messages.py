"""Log messages of .NET about its start, its services and the connections of HttpClient."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import dotnet as fails
from atlas.technologies.failures import dotnet_calls as calls
from atlas.technologies.message import LogMessage

_runtime = Repository(
    "dotnet/runtime", commit="cac1c9e28a6b1cfb1d4151a15171edbff58633dc", checked="2026-11-27"
)
_SERVICES = _runtime.file(
    "src/libraries/Microsoft.Extensions.DependencyInjection/src/Resources/Strings.resx"
)
_EXCEPTION = Repository(
    "dotnet/dotnet-api-docs",
    commit="0416a3f1fe1a107af68c7bbdf9b28831d2409660",
    checked="2026-11-27",
).file("xml/System/OutOfMemoryException.xml")


class DotnetStartMessages:
    """Log messages of .NET about its start, its services and the connections of HttpClient."""

    NOT_LISTENING = LogMessage(
        anchor="Unable to start Kestrel.",
        sample="crit: Microsoft.AspNetCore.Server.Kestrel[0] Unable to start Kestrel.",
        severity="fatal",
        meaning="The web server does not start; the exception below it says why.",
        source=calls.KESTREL_2,
        failure=calls.NOT_LISTENING,
    )

    NO_RUNTIME = LogMessage(
        anchor="You must install or update .NET to run this application.",
        sample="You must install or update .NET to run this application.",
        severity="fatal",
        meaning="The runtime that the application was built for is not installed.",
        source=calls.LAUNCH,
        failure=calls.NO_RUNTIME,
    )

    SERVICE = LogMessage(
        anchor="Unable to resolve service for type '",
        sample="System.InvalidOperationException: Unable to resolve service for type "
        "'Shop.IOrderService' while attempting to activate 'Shop.OrderController'.",
        pattern=r"Unable to resolve service for type '(?P<service>[^']+)' while attempting to "
        r"activate '(?P<for>[^']+)'",
        severity="error",
        meaning="A class requires a service that was not registered.",
        source=_SERVICES,
        failure=calls.SERVICES,
    )

    CIRCLE = LogMessage(
        anchor="A circular dependency was detected for the service of type '",
        sample="System.InvalidOperationException: A circular dependency was detected for the "
        "service of type 'Shop.IOrderService'.",
        pattern=r"for the service of type '(?P<service>[^']+)'",
        severity="error",
        meaning="Services ask for one another in a circle.",
        source=_SERVICES,
        failure=calls.SERVICES,
    )

    TLS = LogMessage(
        anchor="The SSL connection could not be established, see inner exception",
        sample="System.Net.Http.HttpRequestException: The SSL connection could not be "
        "established, see inner exception.",
        severity="error",
        meaning="The TLS handshake with a server failed; the inner exception says why.",
        source=calls.NEWER_HTTP_STRINGS,
        failure=calls.TLS,
    )

    HTTP_CONNECT_TIME = LogMessage(
        anchor="A connection could not be established within the configured ConnectTimeout",
        sample="System.TimeoutException: A connection could not be established within the "
        "configured ConnectTimeout.",
        severity="error",
        meaning="A server did not answer: it is down, or a firewall drops it.",
        source=calls.NEWER_HTTP_STRINGS,
        failure=calls.NO_CONNECTION,
    )

    OUT_OF_MEMORY = LogMessage(
        anchor="System.OutOfMemoryException",
        sample="System.OutOfMemoryException: Exception of type 'System.OutOfMemoryException' was "
        "thrown.",
        pattern=r"(?P<exception>System\.OutOfMemoryException)(?:\W{1,2}was thrown| ?: |\W?$)",
        severity="error",
        meaning="The runtime cannot allocate the memory that an operation needs.",
        source=_EXCEPTION,
        failure=fails.OUT_OF_MEMORY,
    )
