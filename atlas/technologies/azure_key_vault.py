"""Azure Key Vault: keeps secrets, keys and certificates."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._azure_key_vault_messages import AzureKeyVaultMessages
from atlas.technologies.technology import Technology


class AzureKeyVault(AzureKeyVaultMessages, Technology):
    """The store of secrets of Azure."""

    name = "Azure Key Vault"
    icon = "diagrams.azure.security.KeyVaults"
    plane = "control"
    releases = undisclosed(
        "dates of its releases: not in the parts read of MicrosoftDocs/azure-docs"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of MicrosoftDocs/azure-docs"
    )


azure_key_vault = AzureKeyVault()
