"""What fails in Azure Functions, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.azure_app_service import DOCKER_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_host = Repository(
    "Azure/azure-functions-host",
    commit="89dc438d476542786f2fc4070f553423213a6223",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="src",
)
_docs = Repository(
    "Azure/app-service-linux-docs",
    commit="735774fa002eb02abef8adeaa31db62fc3252cc5",
    checked="2026-11-26",
    publisher="Microsoft",
)
STARTING = _host.file(
    "WebJobs.Script.WebHost/Diagnostics/Extensions/ScriptHostServiceLoggerExtension.cs"
)

NO_HOST = KnownFailure(
    "the host of the functions does not run",
    is_general=True,
    steps=[DOCKER_LOG, CALL, RESOLVE],
    causes=[
        wrapped_error(STARTING.at("A host error has occurred during startup operation")),
    ],
)
TIMEOUT = KnownFailure("a function exceeded its timeout", steps=[DOCKER_LOG, CALL, RESOLVE])
LISTENER = KnownFailure(
    "the listener of a function does not start", steps=[DOCKER_LOG, CALL, RESOLVE]
)
WORKER = KnownFailure("the worker of the language keeps failing", steps=[DOCKER_LOG, CALL, RESOLVE])
