"""Azure Event Hubs: a log of events in partitions."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._azure_event_hubs_messages import AzureEventHubsMessages
from atlas.technologies.technology import Technology


class AzureEventHubs(AzureEventHubsMessages, Technology):
    """A stream of events that consumer groups read by partition."""

    name = "Azure Event Hubs"
    icon = "diagrams.azure.analytics.EventHubs"
    plane = "state"
    releases = undisclosed(
        "dates of its releases: not in the parts read of Azure/azure-sdk-for-java"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of Azure/azure-sdk-for-java"
    )


azure_event_hubs = AzureEventHubs()
