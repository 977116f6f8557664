"""What fails in Azure Event Hubs, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures.azure_service_bus import PORTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

GUIDE = Repository(
    "Azure/azure-sdk-for-java",
    commit="00124614535bffab0600702481c81ca61e59e1d6",
    checked="2026-11-27",
    publisher="Microsoft",
).file("sdk/eventhubs/azure-messaging-eventhubs/TROUBLESHOOTING.md")

OWNERS = Check(
    "Count the processors of the consumer group, and how often ownership changes.",
    action("Log each time that a processor claims or loses a partition.")
    @ GUIDE.at("This error is expected when load balancing occurs."),
    **NO_OUTPUT,
    verify="Once, as an instance starts: expected. Again and again: see the next step.",
)
LOAD = Check(
    "Compare the latency of the checkpoint store with the expiry of ownership.",
    action("Measure calls of the storage account, and read PartitionOwnershipExpirationInterval.")
    @ GUIDE.at("network latency is high between storage and the"),
    **NO_OUTPUT,
)
CONNECTION = Check(
    "Check the connection string, and the rights of its policy or token.",
    action("Compare the connection string with the policy of the event hub in the portal.")
    @ GUIDE.at("Double check you have the correct connection string"),
    **NO_OUTPUT,
)
TAKEN_OVER = KnownFailure(
    "another consumer has taken over a partition", steps=[OWNERS, LOAD, PORTS]
)
DENIED = KnownFailure(
    "the connection string or token is not allowed", steps=[CONNECTION, PORTS, OWNERS]
)
