"""Azure Functions: runs functions on requests, messages and timers."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_functions as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_host = Repository(
    "Azure/azure-functions-host",
    commit="89dc438d476542786f2fc4070f553423213a6223",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="src",
)
_webjobs = Repository(
    "Azure/azure-webjobs-sdk",
    commit="f79ea0bff76c31048388fde784a9164b5d880c8a",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="src/Microsoft.Azure.WebJobs.Host",
)


class AzureFunctions(Technology):
    """A host that starts a worker for each language and calls functions in it."""

    name = "Azure Functions"
    icon = "diagrams.azure.compute.FunctionApps"
    plane = "service"
    releases = undisclosed(
        "dates of its releases: not in the parts read of Azure/azure-functions-host"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of Azure/azure-functions-host"
    )

    NO_HOST = LogMessage(
        anchor="Function host is not running",
        sample="Function host is not running.",
        severity="error",
        meaning="The host has not started or has stopped: callers get 503.",
        source=_host.file("WebJobs.Script.WebHost/Middleware/HostAvailabilityCheckMiddleware.cs"),
        failure=fails.NO_HOST,
    )

    STARTUP = LogMessage(
        anchor="A host error has occurred during startup operation ",
        sample="A host error has occurred during startup operation "
        "'8f2a1c00-0000-0000-0000-000000000000'.",
        severity="error",
        meaning="The host failed while it started; the exception says why.",
        source=_host.file(
            "WebJobs.Script.WebHost/Diagnostics/Extensions/ScriptHostServiceLoggerExtension.cs"
        ),
        failure=fails.NO_HOST,
    )

    TIMEOUT = LogMessage(
        anchor=" was exceeded by function: ",
        sample="Microsoft.Azure.WebJobs.Host.FunctionTimeoutException : Timeout value of "
        "00:05:00 was exceeded by function: Functions.Import",
        pattern=r"Timeout value of (?P<limit>[\d:.]+) was exceeded by function: (?P<function>\S+)",
        severity="error",
        meaning="The function ran longer than functionTimeout allows.",
        source=_webjobs.file("Executors/FunctionExecutor.cs"),
        failure=fails.TIMEOUT,
    )

    LISTENER = LogMessage(
        anchor="The listener for function '",
        sample="The listener for function 'Functions.Import' was unable to start.",
        pattern=r"The listener for function '(?P<function>[^']+)' was unable to start",
        severity="error",
        meaning="The trigger of the function cannot listen; the exception says why.",
        source=_webjobs.file("Listeners/FunctionListenerException.cs"),
        failure=fails.LISTENER,
    )

    WORKER = LogMessage(
        anchor="Exceeded language worker restart retry count for runtime:",
        sample="Exceeded language worker restart retry count for runtime:node. Shutting down "
        "and proactively recycling the Functions Host to recover",
        severity="error",
        meaning="The process of the language ended too often.",
        source=_host.file(
            "WebJobs.Script/Workers/Rpc/FunctionRegistration/RpcFunctionInvocationDispatcher.cs"
        ),
        failure=fails.WORKER,
    )


azure_functions = AzureFunctions()
