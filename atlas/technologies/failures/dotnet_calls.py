"""What fails when .NET applications call others or run behind IIS, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import (
    CALL,
    CERTIFICATE,
    INCOMING,
    LISTENER,
    OUTGOING,
    RESOLVE,
)
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.failures.dotnet import REPORT_STACKS, WATCH_RUNTIME
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_CHECKED = "2026-11-26"
HTTP_STRINGS = Repository(
    "dotnet/runtime", commit="0074b9298ffdf737a43cd2b348bd498574a3a20d", checked=_CHECKED
).file("src/libraries/System.Net.Http/src/Resources/Strings.resx")
MODULE = Repository(
    "dotnet/aspnetcore", commit="00077614eae4305aec728a17f211a45b2085d99c", checked=_CHECKED
).file("src/Servers/IIS/AspNetCoreModuleV2/CommonLib/resources.h")

NEWER_HTTP_STRINGS = Repository(
    "dotnet/runtime", commit="2f6991f9d6d8f1c5552b5bf791406ffc4262d150", checked="2026-11-27"
).file("src/libraries/System.Net.Http/src/Resources/Strings.resx")
KESTREL_2 = Repository(
    "aspnet/KestrelHttpServer",
    commit="5c1fcd664d39db8fe5c8e38052a3cc29f90322f6",
    checked="2026-11-26",
).file("src/Kestrel.Core/KestrelServer.cs")
LAUNCH = Repository(
    "dotnet/docs", commit="4d9516f4623237664f06e4a3468e37deac56e2b7", checked="2026-11-27"
).file("docs/core/runtime-discovery/troubleshoot-app-launch.md")

READ_EVENTS = Check(
    "Read the events of the module in the application log of Windows.",
    action("Open the application log; read the source IIS AspNetCore Module V2.")
    @ MODULE.at('ASPNETCORE_EVENT_PROVIDER L"IIS AspNetCore Module V2"'),
    **NO_OUTPUT,
    verify="The event holds the error code, and what the application printed at its end.",
)

READ_FRAMEWORKS = Check(
    "Compare the framework that the error requires with those that it lists as found.",
    action("Read the name, version and architecture of the missing framework in the error.")
    @ LAUNCH.at("The error indicates the name, version, and architecture"),
    **NO_OUTPUT,
    verify="Another version is installed, or none: install the one it requires at that location.",
)

SEND_FAILED = KnownFailure(
    "a call to another service failed",
    is_general=True,
    steps=[CALL, RESOLVE, OUTGOING],
    causes=[wrapped_error(HTTP_STRINGS.at("An error occurred while sending the request."))],
)
ERROR_STATUS = KnownFailure(
    "a server that is called responds with an error status", steps=[CALL, UNIT_LOG, RESOLVE]
)
PROXY = KnownFailure(
    "the proxy refuses to connect to a server", steps=[ENVIRONMENT, CALL, UNIT_LOG]
)
CLOSED = KnownFailure("the other side closed a connection early", steps=[CALL, OUTGOING, UNIT_LOG])
NO_HTTP2 = KnownFailure(
    "a server does not complete the HTTP/2 handshake", steps=[CALL, OUTGOING, UNIT_LOG]
)
SLOW_CLIENT = KnownFailure(
    "a request body does not arrive in time or in full",
    steps=[INCOMING, WATCH_RUNTIME, REPORT_STACKS],
)
TOO_LARGE = KnownFailure("a request is larger than allowed", steps=[UNIT_LOG, INCOMING, CALL])
IIS = KnownFailure(
    "the application does not start behind IIS",
    steps=[READ_EVENTS, CALL, WATCH_RUNTIME],
    causes=[
        UsualCause(
            "the runtime or a file of the application is missing",
            sign=statement("the error code 0x80070002, or dependencies that cannot be located")
            @ MODULE.at("Unable to locate application dependencies."),
        ),
        UsualCause(
            "the application throws an exception at its start",
            sign=statement("its own output, which the event shows, ends with an exception")
            @ MODULE.at("Last 30KB characters of captured stdout"),
        ),
    ],
)
KEYS = KnownFailure(
    "cookies or tokens cannot be decrypted: the keys are lost or differ",
    steps=[UNIT_LOG, ENVIRONMENT, WATCH_RUNTIME],
)
TLS = KnownFailure(
    "the TLS handshake with a server failed",
    steps=[CERTIFICATE, CALL, RESOLVE],
    causes=[wrapped_error(NEWER_HTTP_STRINGS.at("The SSL connection could not be established"))],
)
NO_CONNECTION = KnownFailure(
    "a server cannot be reached within the connect timeout", steps=[CALL, RESOLVE, OUTGOING]
)
SERVICES = KnownFailure(
    "a service is not registered, or its registration is wrong",
    steps=[UNIT_LOG, ENVIRONMENT, WATCH_RUNTIME],
)
NOT_LISTENING = KnownFailure(
    "the application does not start: Kestrel cannot listen",
    steps=[UNIT_LOG, LISTENER, ENVIRONMENT],
    causes=[wrapped_error(KESTREL_2.at("Unable to start Kestrel."))],
)
NO_RUNTIME = KnownFailure(
    "the application does not start: its runtime is not installed",
    steps=[READ_FRAMEWORKS, UNIT_LOG, ENVIRONMENT],
)
