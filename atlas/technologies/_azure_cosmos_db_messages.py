"""Log messages of Azure Cosmos DB, as its clients print them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_cosmos_db as fails
from atlas.technologies.message import LogMessage

SDK = Repository(
    "Azure/azure-cosmos-dotnet-v3",
    commit="8c53d3595093f5201139b80ee2cf57876725efd3",
    checked="2026-11-27",
    publisher="Microsoft",
    folder="Microsoft.Azure.Cosmos/src",
).file("Resource/CosmosExceptions/CosmosException.cs")
MONGO = Repository(
    "MicrosoftDocs/azure-docs",
    commit="15cacd0985c85f237d52bf558cc5f66b93ed3623",
    checked="2026-11-27",
    publisher="Microsoft",
).file("articles/cosmos-db/mongodb/error-codes-solutions.md")


class AzureCosmosDBMessages:
    """Log messages of Azure Cosmos DB, as its clients print them."""

    TOO_MANY = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: TooManyRequests "
        "(429); Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>429)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="The requests take more request units than the container or account has.",
        source=SDK,
        failure=fails.THROTTLED,
    )
    TIMED_OUT = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: RequestTimeout (408); "
        "Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>408)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="The request did not end in time: network, client or service.",
        source=SDK,
        failure=fails.TIMEOUT,
    )
    UNREACHABLE = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: ServiceUnavailable "
        "(503); Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>503|410)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="The service cannot be reached, or the partition has moved.",
        source=SDK,
        failure=fails.UNAVAILABLE,
    )
    SERVICE_FAILS = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: InternalServerError "
        "(500); Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>500)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="The service failed with an unexpected error; the reason says more.",
        source=SDK,
        failure=fails.UNAVAILABLE,
    )
    CONCURRENT = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: RetryWith (449); "
        "Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>449)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="Another write of the same item runs; the request may be repeated.",
        source=SDK,
        failure=fails.CONFLICT,
    )
    MISSING = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: NotFound (404); "
        "Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>404)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="The item, or its container or database, does not exist.",
        source=SDK,
        failure=fails.NOT_FOUND,
    )
    CONFLICT = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: Conflict (409); "
        "Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>409|412)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="An item with this id exists (409), or it changed since it was read (412).",
        source=SDK,
        failure=fails.CONFLICT,
    )
    DENIED = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: Unauthorized (401); "
        "Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>401|403)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="The key, token or identity is not allowed, or the address is blocked.",
        source=SDK,
        failure=fails.DENIED,
    )
    LARGE = LogMessage(
        anchor="Response status code does not indicate success: ",
        sample="Response status code does not indicate success: RequestEntityTooLarge "
        "(413); Substatus: 0; ActivityId: 1f2e; Reason: (text)",
        pattern=r"success: \w+ \((?P<status>413)\); Substatus: (?P<substatus>\d+)",
        severity="error",
        context=("Substatus",),
        meaning="The item or the batch is too large.",
        source=SDK,
        failure=fails.TOO_LARGE,
    )
    RATE_LARGE = LogMessage(
        anchor="Request rate is large. More Request Units may be needed",
        sample="Request rate is large. More Request Units may be needed, so no changes were made.",
        severity="error",
        meaning="The requests take more request units than the container has.",
        source=fails.THROTTLING,
        failure=fails.THROTTLED,
    )
    METADATA = LogMessage(
        anchor="The request did not complete due to a high rate of metadata requests",
        sample="The request did not complete due to a high rate of metadata requests.",
        severity="error",
        meaning="Too many requests for databases and containers: clients are made again and again.",
        source=fails.THROTTLING,
        failure=fails.THROTTLED,
    )
    SERVICE_ERROR = LogMessage(
        anchor="The request did not complete due to a transient service error",
        sample="The request did not complete due to a transient service error.",
        severity="error",
        meaning="The service failed for a moment; the request may be repeated.",
        source=fails.THROTTLING,
        failure=fails.UNAVAILABLE,
    )
    MONGO_RATE = LogMessage(
        anchor="16500",
        sample="Error=16500, TooManyRequests, the request rate is large",
        pattern=r"\b16500\b.*TooManyRequests|Error=16500\b",
        severity="error",
        context=("Cosmos", "cosmos", "TooManyRequests", "RetryAfterMs"),
        meaning="The requests of the MongoDB API take more request units than the collection has.",
        source=MONGO,
        failure=fails.THROTTLED,
    )
    MONGO_MEMORY = LogMessage(
        anchor="16501",
        sample="Error=16501, ExceededMemoryLimit",
        pattern=r"\b16501\b.*ExceededMemoryLimit|Error=16501\b",
        severity="error",
        context=("Cosmos", "cosmos", "ExceededMemoryLimit"),
        meaning="An operation of the MongoDB API needs more memory than it gets.",
        source=MONGO,
        failure=fails.MEMORY,
    )
