"""What fails in Azure Service Bus and Event Hubs over AMQP, with the first steps."""

from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures.azure_service_bus import PORTS, QUOTAS, REASON
from atlas.technologies.known_failure import KnownFailure

NO_ENTITY = KnownFailure(
    "a queue, topic or event hub does not exist", steps=[REASON, RESOLVE, QUOTAS]
)
DISABLED = KnownFailure("an entity is disabled", steps=[REASON, QUOTAS, PORTS])
DENIED = KnownFailure("a token or claim is missing", steps=[REASON, PORTS, QUOTAS])
DETACHED = KnownFailure(
    "a link or connection was closed by the service", steps=[REASON, PORTS, RESOLVE]
)
CONNECTIONS = KnownFailure("the quota of connections is used up", steps=[REASON, QUOTAS, PORTS])
EXISTS = KnownFailure("a queue or topic exists already", steps=[REASON, QUOTAS, PORTS])
CONFLICT = KnownFailure(
    "another operation on the entity has not ended", steps=[REASON, QUOTAS, PORTS]
)
