"""Log messages of Azure Service Bus and Event Hubs: conditions of AMQP and older exceptions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_service_bus as fails
from atlas.technologies.failures import azure_service_bus_codes as codes
from atlas.technologies.message import LogMessage

SDK = Repository(
    "Azure/azure-sdk-for-go",
    commit="0868496694800d635583f0f9782248cc1f0881f5",
    checked="2026-11-27",
    publisher="Microsoft",
).file("sdk/messaging/azservicebus/internal/errors.go")
# Each page was read at a commit of its own.
_docs = Repository(
    "MicrosoftDocs/azure-docs",
    checked="2026-11-27",
    publisher="Microsoft",
    folder="articles/service-bus-messaging",
)
THROTTLING = _docs.file(
    "service-bus-throttling.md", commit="03aad3cabf50945445757f654eb434d4f8b144f4"
)
EXCEPTIONS = _docs.file(
    "service-bus-messaging-exceptions.md", commit="0088bfa77543e07f8a41771de8db977ddfc62e1d"
)
MANAGER = _docs.file(
    "service-bus-resource-manager-exceptions.md",
    commit="03ee8b0c6d1956afa711c06399bd849ccef6a7bf",
)


class AzureServiceBusCodeMessages:
    """Log messages of Azure Service Bus and Event Hubs: conditions of AMQP and older exceptions."""

    SERVER_BUSY = LogMessage(
        anchor="com.microsoft:server-busy",
        sample="*Error{Condition: com.microsoft:server-busy, Description: The request "
        "was terminated because the entity is being throttled.}",
        severity="error",
        meaning="The namespace is throttled: too many operations for its tier.",
        source=SDK,
        failure=fails.BUSY,
    )
    THROTTLED = LogMessage(
        anchor="The request was terminated because the ",
        sample="The request was terminated because the entity is being throttled. "
        "Error code: 50009. Please wait 2 seconds and try again.",
        pattern=r"The request was terminated because the (?:entity|namespace \S+) is being "
        r"throttled\.(?: Error code ?: (?P<code>\d+))?",
        severity="error",
        meaning="The namespace is throttled: too many operations for its tier.",
        source=THROTTLING,
        failure=fails.BUSY,
    )
    BUSY_CLASS = LogMessage(
        anchor="ServerBusyException",
        sample="Microsoft.ServiceBus.Messaging.ServerBusyException: text",
        pattern=r"\bServerBusyException\b",
        severity="error",
        context=("ServiceBus", "EventHubs", "eventhubs", "servicebus", "throttled"),
        meaning="The service cannot take the request now.",
        source=EXCEPTIONS,
        failure=fails.BUSY,
    )
    AMQP_TIMEOUT = LogMessage(
        anchor="com.microsoft:timeout",
        sample="*Error{Condition: com.microsoft:timeout}",
        severity="error",
        meaning="The service did not answer in time.",
        source=SDK,
        failure=fails.TIMEOUT,
    )
    CANCELLED = LogMessage(
        anchor="com.microsoft:operation-cancelled",
        sample="*Error{Condition: com.microsoft:operation-cancelled}",
        severity="error",
        meaning="The service ended an operation, as when a link was closed.",
        source=SDK,
        failure=codes.DETACHED,
    )
    ENTITY_DISABLED = LogMessage(
        anchor="com.microsoft:entity-disabled",
        sample="*Error{Condition: com.microsoft:entity-disabled}",
        severity="error",
        meaning="The queue or topic is disabled.",
        source=SDK,
        failure=codes.DISABLED,
    )
    AMQP_SESSION = LogMessage(
        anchor="com.microsoft:session-cannot-be-locked",
        sample="*Error{Condition: com.microsoft:session-cannot-be-locked}",
        severity="error",
        meaning="Another receiver holds the session.",
        source=SDK,
        failure=fails.LOCKED,
    )
    AMQP_LOCK = LogMessage(
        anchor="com.microsoft:message-lock-lost",
        sample="*Error{Condition: com.microsoft:message-lock-lost}",
        severity="error",
        meaning="The lock of a message expired before it was settled.",
        source=SDK,
        failure=fails.LOCK_LOST,
    )
    DETACH_FORCED = LogMessage(
        anchor="amqp:link:detach-forced",
        sample="*Error{Condition: amqp:link:detach-forced}",
        severity="warning",
        meaning="The service closed a link, as after it was idle; the client opens it again.",
        source=SDK,
        failure=codes.DETACHED,
        context=("azure", "Azure", "servicebus", "ServiceBus", "*Error{Condition"),
    )
    CONNECTION_FORCED = LogMessage(
        anchor="amqp:connection:forced",
        sample="*Error{Condition: amqp:connection:forced}",
        severity="warning",
        meaning="The service closed the connection, as after it was idle; the client reconnects.",
        source=SDK,
        failure=codes.DETACHED,
        context=("azure", "Azure", "servicebus", "ServiceBus", "*Error{Condition"),
    )
    NO_ENTITY = LogMessage(
        anchor="MessagingEntityNotFoundException",
        sample="Microsoft.Azure.ServiceBus.MessagingEntityNotFoundException: text",
        severity="error",
        meaning="The queue, topic or subscription does not exist.",
        source=EXCEPTIONS,
        failure=codes.NO_ENTITY,
    )
    ENTITY_EXISTS = LogMessage(
        anchor="MessagingEntityAlreadyExistsException",
        sample="MessagingEntityAlreadyExistsException: text",
        severity="error",
        meaning="A queue or topic of this name exists already.",
        source=EXCEPTIONS,
        failure=codes.EXISTS,
    )
    DISABLED_CLASS = LogMessage(
        anchor="MessagingEntityDisabledException",
        sample="MessagingEntityDisabledException: text",
        severity="error",
        meaning="The queue or topic is disabled.",
        source=EXCEPTIONS,
        failure=codes.DISABLED,
    )
    COMMUNICATION_CLASS = LogMessage(
        anchor="MessagingCommunicationException",
        sample="Microsoft.ServiceBus.Messaging.MessagingCommunicationException: text",
        severity="error",
        meaning="The client cannot connect to the service.",
        source=EXCEPTIONS,
        failure=fails.COMMUNICATION,
    )
    ENTITY_FULL = LogMessage(
        anchor="The maximum entity size has been reached or exceeded for ",
        sample="The maximum entity size has been reached or exceeded for Topic: 'shop'.",
        pattern=r"has been reached or exceeded for (?P<kind>\w+): '(?P<entity>[^']+)'",
        severity="error",
        meaning="The queue or topic is full: its messages are not read, or lie in the "
        "dead-letter queue.",
        source=EXCEPTIONS,
        failure=fails.QUOTA,
    )
    CONNECTIONS = LogMessage(
        anchor="ConnectionsQuotaExceeded for namespace ",
        sample="QuotaExceededException: ConnectionsQuotaExceeded for namespace shop.",
        pattern=r"ConnectionsQuotaExceeded for namespace (?P<namespace>[\w-]+)",
        severity="error",
        meaning="As many connections are open as the namespace may have.",
        source=EXCEPTIONS,
        failure=codes.CONNECTIONS,
    )
    CONFLICT = LogMessage(
        anchor="Another conflicting operation is in progress",
        sample="SubCode=40901. Another conflicting operation is in progress.",
        severity="error",
        meaning="Another change of the same entity has not ended.",
        source=MANAGER,
        failure=codes.CONFLICT,
        context=("SubCode", "servicebus", "ServiceBus"),
    )
    NO_TOKEN = LogMessage(
        anchor="MissingToken: The authorization header w",
        sample="MissingToken: The authorization header wasn't found.",
        severity="error",
        meaning="The call has no token.",
        source=MANAGER,
        failure=codes.DENIED,
    )
