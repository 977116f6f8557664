"""Log messages of Azure Event Hubs, as its clients print them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_event_hubs as fails
from atlas.technologies.message import LogMessage

GUIDE = Repository(
    "Azure/azure-sdk-for-java",
    commit="00124614535bffab0600702481c81ca61e59e1d6",
    checked="2026-11-27",
    publisher="Microsoft",
).file("sdk/eventhubs/azure-messaging-eventhubs/TROUBLESHOOTING.md")


class AzureEventHubsMessages:
    """Log messages of Azure Event Hubs, as its clients print them."""

    EPOCH = LogMessage(
        anchor=" is created hence current receiver ",
        sample="New receiver 'nil' with higher epoch of '0' is created hence current "
        "receiver 'nil' with epoch '0' is getting disconnected.",
        pattern=r"with higher epoch of '(?P<epoch>\d+)' is created hence current receiver",
        severity="warning",
        meaning="Another consumer has taken over the partition: load is balanced, or "
        "two programs read as one group.",
        source=GUIDE,
        failure=fails.TAKEN_OVER,
    )
    UNAUTHORIZED = LogMessage(
        anchor="amqp:unauthorized-access",
        sample="com.azure.core.amqp.exception.AmqpException: errorCondition: "
        "amqp:unauthorized-access",
        pattern=r"\bamqp:unauthorized-access\b",
        severity="error",
        meaning="The connection string or token does not allow sending or receiving.",
        context=("azure", "Azure", "servicebus", "eventhub", "EventHub"),
        source=GUIDE,
        failure=fails.DENIED,
    )
