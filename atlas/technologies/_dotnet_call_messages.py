"""Log messages of HttpClient, of older versions of Kestrel and of the module for IIS."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import dotnet as fails
from atlas.technologies.failures import dotnet_calls as calls
from atlas.technologies.message import LogMessage

_kestrel_2 = Repository(
    "aspnet/KestrelHttpServer",
    commit="5c1fcd664d39db8fe5c8e38052a3cc29f90322f6",
    checked="2026-11-26",
)
_runtime = Repository(
    "dotnet/runtime", commit="0074b9298ffdf737a43cd2b348bd498574a3a20d", checked="2026-11-26"
)
_ancm = Repository(
    "dotnet/aspnetcore", commit="00077614eae4305aec728a17f211a45b2085d99c", checked="2026-11-26"
)


class DotnetCallMessages:
    """Log messages of HttpClient, of older versions of Kestrel and of the module for IIS."""

    HEARTBEAT_2 = LogMessage(
        anchor='Heartbeat took longer than "',
        sample="warn: Microsoft.AspNetCore.Server.Kestrel[22] Heartbeat took longer than "
        '"00:00:01" at "01/24/2018 14:22:35 +00:00".',
        pattern=r'Heartbeat took longer than "(?P<limit>[^"]+)" at "(?P<time>[^"]+)"\.(?! This)',
        severity="warning",
        meaning="Kestrel could not run its heartbeat in time: most often no thread was free.",
        source=_kestrel_2.file("src/Kestrel.Core/Internal/Infrastructure/KestrelTrace.cs"),
        versions="< 3",
        failure=fails.STARVED,
    )

    SLOW_BODY = LogMessage(
        anchor="Reading the request body timed out due to data arriving too slowly. See "
        "MinRequestBodyDataRate.",
        sample="Microsoft.AspNetCore.Server.Kestrel.Core.BadHttpRequestException: Reading "
        "the request body timed out due to data arriving too slowly. See "
        "MinRequestBodyDataRate.",
        severity="error",
        meaning="A client sends its request too slowly, or the server reads it too slowly.",
        source=_kestrel_2.file("src/Kestrel.Core/CoreStrings.resx"),
        failure=calls.SLOW_CLIENT,
    )

    CUT_BODY = LogMessage(
        anchor="Unexpected end of request content.",
        sample="Microsoft.AspNetCore.Server.Kestrel.Core.BadHttpRequestException: Unexpected "
        "end of request content.",
        severity="error",
        meaning="A client closed the connection before its request was complete.",
        source=_kestrel_2.file("src/Kestrel.Core/CoreStrings.resx"),
        failure=calls.SLOW_CLIENT,
    )

    LARGE_BODY = LogMessage(
        anchor="Request body too large.",
        sample="Microsoft.AspNetCore.Server.Kestrel.Core.BadHttpRequestException: Request "
        "body too large.",
        severity="error",
        meaning="A request body is larger than the limit of Kestrel, and gets 413.",
        source=_kestrel_2.file("src/Kestrel.Core/CoreStrings.resx"),
        context=("Kestrel", "BadHttpRequestException"),
        failure=calls.TOO_LARGE,
    )

    SEND_FAILED = LogMessage(
        anchor="HttpRequestException: An error occurred while sending the request",
        sample="System.Net.Http.HttpRequestException: An error occurred while sending the request.",
        severity="error",
        meaning="A call with HttpClient failed; the inner exception is written below.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.SEND_FAILED,
    )

    STATUS = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="System.Net.Http.HttpRequestException: Response status code does not indicate "
        "success: 503 (Service Unavailable).",
        pattern=r"Response status code does not indicate success: (?P<status>[45]\d\d)",
        severity="error",
        meaning="A server that is called responds with an error status.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.ERROR_STATUS,
    )

    ENDED_EARLY = LogMessage(
        anchor="The response ended prematurely",
        sample="System.Net.Http.HttpIOException: The response ended prematurely. (ResponseEnded)",
        severity="error",
        meaning="The server closed the connection before its response was complete.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.CLOSED,
    )

    CUT_RESPONSE = LogMessage(
        anchor="The connection was closed before all data could be read.",
        sample="System.IO.IOException: Unable to read data from the transport connection. "
        "The connection was closed before all data could be read. Expected 1024 bytes, read "
        "512 bytes.",
        severity="error",
        meaning="The server closed the connection within its response.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.CLOSED,
    )

    STREAM_RESET = LogMessage(
        anchor="The HTTP/2 server reset the stream.",
        sample="System.Net.Http.HttpProtocolException: The HTTP/2 server reset the stream. "
        "HTTP/2 error code 'INTERNAL_ERROR' (0x2).",
        pattern=r"The HTTP/2 server reset the stream\. HTTP/2 error code '(?P<code>\w+)'",
        severity="error",
        meaning="The server or a proxy reset an HTTP/2 stream.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.CLOSED,
    )

    NO_HTTP2 = LogMessage(
        anchor="because the server did not complete the HTTP/2 handshake",
        sample="System.Net.Http.HttpRequestException: An HTTP/2 connection could not be "
        "established because the server did not complete the HTTP/2 handshake.",
        severity="error",
        meaning="The server does not speak HTTP/2 on this port, or needs TLS for it.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.NO_HTTP2,
    )

    COPY_FAILED = LogMessage(
        anchor="Error while copying content to a stream.",
        sample="System.Net.Http.HttpRequestException: Error while copying content to a stream.",
        severity="error",
        meaning="A request or response body broke off; the inner exception is written below.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.SEND_FAILED,
    )

    PROXY_TUNNEL = LogMessage(
        anchor="The proxy tunnel request to proxy '",
        sample="System.Net.Http.HttpRequestException: The proxy tunnel request to proxy "
        "'http://proxy:3128/' failed with status code '403'.",
        pattern=r"proxy tunnel request to proxy '(?P<proxy>[^']+)' failed with status code "
        r"'(?P<status>\d+)'",
        severity="error",
        meaning="The proxy refuses to connect to the server.",
        source=_runtime.file("src/libraries/System.Net.Http/src/Resources/Strings.resx"),
        failure=calls.PROXY,
    )

    ANCM_START = LogMessage(
        anchor="' failed to start process with commandline '",
        sample="Application '/LM/W3SVC/31/ROOT' with physical root 'C:\\inetpub\\shop\\' "
        "failed to start process with commandline 'dotnet .\\shop.dll' at stage "
        "'CreateProcessW', ErrorCode = '0x80070002', assigned port 19731, retryCounter '0'.",
        pattern=r"Application '(?P<application>[^']+)' with physical root "
        r"'(?P<folder>[^']+)' failed to start process with commandline '(?P<command>.+?)'(?: "
        r"|,)",
        severity="fatal",
        meaning="IIS could not start the process; the code says why, 0x80070002 that a file "
        "is missing.",
        source=_ancm.file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h"),
        failure=calls.IIS,
    )

    ANCM_NOT_READY = LogMessage(
        anchor="but either crashed, did not respond, or did not listen on the given port",
        sample="Application '/LM/W3SVC/2/ROOT' with physical root 'C:\\inetpub\\shop\\' "
        "created process with commandline 'dotnet .\\shop.dll' but either crashed, did not "
        "respond, or did not listen on the given port '23675', ErrorCode = '0x800705b4'",
        severity="fatal",
        meaning="The process that IIS started crashed, or did not listen in time.",
        source=_ancm.file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h"),
        failure=calls.IIS,
    )

    ANCM_EXIT = LogMessage(
        anchor="' has exited from Program.Main with exit code = '",
        sample="Application '/LM/W3SVC/3/ROOT' with physical root 'C:\\inetpub\\shop\\' has "
        "exited from Program.Main with exit code = '0'. Please check the stderr logs for "
        "more information.",
        severity="fatal",
        meaning="The application ended although IIS needs it.",
        source=_ancm.file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h"),
        failure=calls.IIS,
    )

    ANCM_EXCEPTION = LogMessage(
        anchor="' hit unexpected managed exception, exception code = '",
        sample="Application '/LM/W3SVC/3/ROOT' with physical root 'C:\\inetpub\\shop\\' hit "
        "unexpected managed exception, exception code = '0xe0434352'. Please check the "
        "stderr logs for more information.",
        severity="fatal",
        meaning="An exception ended the application at its start.",
        source=_ancm.file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h"),
        failure=calls.IIS,
    )

    ANCM_RAPID = LogMessage(
        anchor="Maximum rapid fail count per minute of '",
        sample="Maximum rapid fail count per minute of '10' exceeded.",
        severity="fatal",
        meaning="The process ended too often; IIS does not start it again for a while.",
        source=_ancm.file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h"),
        failure=calls.IIS,
    )

    ANCM_RUNTIME = LogMessage(
        anchor="Unable to locate application dependencies. Ensure that the versions of ",
        sample="Unable to locate application dependencies. Ensure that the versions of "
        "Microsoft.NetCore.App and Microsoft.AspNetCore.App targeted by the application are "
        "installed.",
        severity="fatal",
        meaning="The runtime that the application needs is not installed.",
        source=_ancm.file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h"),
        failure=calls.IIS,
    )

    ANCM_BITNESS = LogMessage(
        anchor="This might be caused by a bitness mismatch between IIS application pool",
        sample="Unable to load 'C:\\shop\\hostfxr.dll'. This might be caused by a bitness "
        "mismatch between IIS application pool and published application.",
        severity="fatal",
        meaning="The application pool is of 32 bits and the application of 64, or the reverse.",
        source=_ancm.file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h"),
        failure=calls.IIS,
    )
