"""Log messages of the Azure API: clients that find no credentials."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_api_identity as fails
from atlas.technologies.message import LogMessage

_chain = Repository(
    "Azure/azure-sdk-for-python",
    commit="0866d7e09fb2f00b08a6c17df23acf2c3bc96315",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="sdk/identity/azure-identity/azure/identity/_credentials",
)
_managed = Repository(
    "Azure/azure-sdk-for-python",
    commit="019edeff2e8285d562ab824ede2d54353699ae4e",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="sdk/identity/azure-identity/azure/identity/_credentials",
)


class AzureAPIIdentityMessages:
    """Log messages of the Azure API: clients that find no credentials."""

    NO_TOKEN = LogMessage(
        anchor="failed to retrieve a token from the included credentials",
        sample="DefaultAzureCredential failed to retrieve a token from the included credentials.",
        severity="error",
        meaning="No source of credentials gave a token; the lines after name each.",
        source=_chain.file("chained.py"),
        failure=fails.NO_CREDENTIALS,
    )

    NO_IDENTITY = LogMessage(
        anchor="ManagedIdentityCredential authentication unavailable",
        sample="ManagedIdentityCredential authentication unavailable, no managed identity "
        "endpoint found.",
        severity="error",
        meaning="The place where the program runs has no managed identity.",
        source=_managed.file("managed_identity.py"),
        failure=fails.NO_CREDENTIALS,
    )
