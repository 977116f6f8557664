"""What fails in Azure Cosmos DB, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_CHECKED = "2026-11-27"
THROTTLING = Repository(
    "MicrosoftDocs/azure-docs",
    commit="06cc4814b25b52364d60084565625eccc6fa1ec2",
    checked=_CHECKED,
    publisher="Microsoft",
).file("articles/cosmos-db/troubleshoot-request-rate-too-large.md")
EXCEPTIONS = Repository(
    "Azure/azure-cosmos-dotnet-v3",
    commit="8c53d3595093f5201139b80ee2cf57876725efd3",
    checked=_CHECKED,
    publisher="Microsoft",
).file("Exceptions.md")

METRICS = Check(
    "Check which share of the requests fails with which status.",
    action("Open Insights, Requests, Total Requests by Status Code of the account.")
    @ THROTTLING.at("Filter to a specific database and container."),
    **NO_OUTPUT,
    verify="A few percent of 429 with a good latency needs no action.",
)
HOT = Check(
    "Find a hot partition.",
    action("Open Insights, Throughput, Normalized RU Consumption By PartitionKeyRangeID.")
    @ THROTTLING.at("To verify if there is a hot partition,"),
    **NO_OUTPUT,
    verify="One range near 100% and the others far below: the partition key is the cause.",
)
REQUESTS = Check(
    "Find which requests get 429, and how many request units they take.",
    action("Query the diagnostic logs for DataPlaneRequests with the status 429.")
    @ THROTTLING.at("identify which requests are returning 429s"),
    **NO_OUTPUT,
)
DIAGNOSTICS = Check(
    "Read the substatus and the diagnostics of the exception.",
    action("Log the whole text of the exception: message, stack trace and diagnostics.")
    @ EXCEPTIONS.at("All of these properties are needed to troubleshoot"),
    **NO_OUTPUT,
    verify="Substatus 1003 of a 404: the container or database is missing, not the item.",
)
THROTTLED = KnownFailure("requests exceed the request units (429)", steps=[METRICS, HOT, REQUESTS])
TIMEOUT = KnownFailure("a request times out (408)", steps=[DIAGNOSTICS, METRICS, CALL])
UNAVAILABLE = KnownFailure(
    "the service fails or cannot be reached (500, 503, 410)", steps=[DIAGNOSTICS, RESOLVE, CALL]
)
NOT_FOUND = KnownFailure(
    "an item, container or database does not exist (404)", steps=[DIAGNOSTICS, ENVIRONMENT, METRICS]
)
CONFLICT = KnownFailure(
    "a write conflicts: the item exists or has changed (409, 412, 449)",
    steps=[DIAGNOSTICS, METRICS, REQUESTS],
)
DENIED = KnownFailure(
    "the key or identity is not allowed (401, 403)", steps=[DIAGNOSTICS, ENVIRONMENT, CALL]
)
TOO_LARGE = KnownFailure(
    "an item or a request is too large (413)", steps=[DIAGNOSTICS, METRICS, REQUESTS]
)
MEMORY = KnownFailure(
    "an operation needs more memory than allowed", steps=[DIAGNOSTICS, METRICS, REQUESTS]
)
