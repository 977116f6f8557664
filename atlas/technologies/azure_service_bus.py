"""Azure Service Bus: queues and topics."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._azure_service_bus_code_messages import AzureServiceBusCodeMessages
from atlas.technologies.failures import azure_service_bus as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_sdk = Repository(
    "Azure/azure-sdk-for-net",
    commit="003eb6250955e5619f475200e3b876995da55fef",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="sdk/servicebus/Azure.Messaging.ServiceBus",
)
TROUBLESHOOTING = _sdk.file("TROUBLESHOOTING.md")


class AzureServiceBus(AzureServiceBusCodeMessages, Technology):
    """The message broker of Azure, as its clients report errors of it."""

    name = "Azure Service Bus"
    icon = "diagrams.azure.integration.ServiceBus"
    plane = "state"
    releases = undisclosed(
        "dates of its releases: not in the parts read of Azure/azure-sdk-for-net"
    )
    logs = undisclosed("where it logs by default: not in the parts read of Azure/azure-sdk-for-net")

    MESSAGE_LOCK = LogMessage(
        anchor="MessageLockLost",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: The lock supplied is invalid. "
        "Either the lock expired, or the message has already been removed from the queue. "
        "(MessageLockLost)",
        pattern=r'\(MessageLockLost\)|\bMessageLockLostException\b|"MessageLockLost"',
        severity="error",
        meaning="The message is delivered again: processing took longer than the lock, or the "
        "link was cut.",
        source=TROUBLESHOOTING,
        failure=fails.LOCK_LOST,
    )

    SESSION_LOCK = LogMessage(
        anchor="SessionLockLost",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: The session lock has expired "
        "on the session. (SessionLockLost)",
        pattern=r'\(SessionLockLost\)|\bSessionLockLostException\b|"SessionLockLost"',
        severity="error",
        meaning="The session must be accepted again.",
        source=TROUBLESHOOTING,
        failure=fails.LOCK_LOST,
    )

    BUSY = LogMessage(
        anchor="ServiceBusy",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: The request was terminated "
        "because the entity is being throttled. (ServiceBusy)",
        pattern=r'\(ServiceBusy\)|\bServiceBusyException\b|"ServiceBusy"',
        severity="error",
        meaning="The namespace is throttled; the client waits and tries again.",
        source=TROUBLESHOOTING,
        failure=fails.BUSY,
    )

    TIMEOUT = LogMessage(
        anchor="ServiceTimeout",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: The operation did not complete "
        "within the allocated time. (ServiceTimeout)",
        pattern=r'\(ServiceTimeout\)|\bServiceTimeoutException\b|"ServiceTimeout"',
        severity="error",
        meaning="No answer in time: the network, or the service.",
        source=TROUBLESHOOTING,
        failure=fails.TIMEOUT,
    )

    QUOTA = LogMessage(
        anchor="QuotaExceeded",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: Cannot allocate more handles "
        "to the entity. (QuotaExceeded)",
        pattern=r"ServiceBus\S*: .*\(QuotaExceeded\)",
        severity="error",
        meaning="Too many receivers, or the queue is full.",
        source=TROUBLESHOOTING,
        failure=fails.QUOTA,
    )

    SIZE = LogMessage(
        anchor="MessageSizeExceeded",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: The received message exceeds "
        "the limit. (MessageSizeExceeded)",
        pattern=r'\(MessageSizeExceeded\)|\bMessageSizeExceededException\b|"MessageSizeExceeded"',
        severity="error",
        meaning="The message or the batch is too large.",
        source=TROUBLESHOOTING,
        failure=fails.TOO_LARGE,
    )

    SESSION_HELD = LogMessage(
        anchor="SessionCannotBeLocked",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: The requested session cannot "
        "be accepted. (SessionCannotBeLocked)",
        pattern=r'\(SessionCannotBeLocked\)|\bSessionCannotBeLockedException\b|"SessionCannotBeLocke'
        r'd"',
        severity="error",
        meaning="Another receiver holds the session.",
        source=TROUBLESHOOTING,
        failure=fails.LOCKED,
    )

    COMMUNICATION = LogMessage(
        anchor="ServiceCommunicationProblem",
        sample="Azure.Messaging.ServiceBus.ServiceBusException: A connection attempt failed. "
        "(ServiceCommunicationProblem)",
        pattern=r'\(ServiceCommunicationProblem\)|\bServiceCommunicationProblemException\b|"ServiceC'
        r'ommunicationProblem"',
        severity="error",
        meaning="The network or the service fails.",
        source=TROUBLESHOOTING,
        failure=fails.COMMUNICATION,
    )


azure_service_bus = AzureServiceBus()
