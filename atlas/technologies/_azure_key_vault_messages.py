"""Log messages of Azure Key Vault."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_key_vault as fails
from atlas.technologies.message import LogMessage

PAGE = Repository(
    "MicrosoftDocs/azure-docs",
    commit="004498fdbb7a8f2fdb72f90519f7cec29c1eb8ee",
    checked="2026-11-27",
    publisher="Microsoft",
).file("articles/key-vault/general/rest-error-codes.md")


class AzureKeyVaultMessages:
    """Log messages of Azure Key Vault."""

    FIREWALL = LogMessage(
        anchor=" is not authorized and caller is not a trusted service",
        sample="Client address (203.0.113.7) is not authorized and caller is not a trusted service",
        pattern=r"Client address \(?(?P<address>[\da-fA-F.:]+)\)? is not authorized and caller is "
        r"not a trusted service",
        severity="error",
        meaning="The firewall of the vault does not know the address of the caller.",
        source=PAGE,
        failure=fails.FIREWALL,
    )
