"""Azure Cosmos DB: a database over many regions."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._azure_cosmos_db_messages import AzureCosmosDBMessages
from atlas.technologies.technology import Technology


class AzureCosmosDB(AzureCosmosDBMessages, Technology):
    """A database that is billed and limited by request units."""

    name = "Azure Cosmos DB"
    icon = "diagrams.azure.database.CosmosDb"
    plane = "state"
    releases = undisclosed(
        "dates of its releases: not in the parts read of Azure/azure-cosmos-dotnet-v3"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of Azure/azure-cosmos-dotnet-v3"
    )


azure_cosmos_db = AzureCosmosDB()
