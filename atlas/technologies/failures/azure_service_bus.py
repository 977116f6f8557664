"""What fails in Azure Service Bus, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_sdk = Repository(
    "Azure/azure-sdk-for-net",
    commit="003eb6250955e5619f475200e3b876995da55fef",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="sdk/servicebus/Azure.Messaging.ServiceBus",
)
GUIDE = _sdk.file("TROUBLESHOOTING.md")

LOCK = Check(
    "Compare the time that a message is processed with the lock duration.",
    action("Compare the processing time with the lock duration of the queue.")
    @ GUIDE.at("processing takes longer than the lock duration"),
    **NO_OUTPUT,
    verify="Longer: renew the lock, or raise the duration.",
)
REASON = Check(
    "Read the reason and the entity that the exception names.",
    action("Read Reason, EntityPath and IsTransient of the exception.")
    @ GUIDE.at("Provides a set of well-known reasons for the"),
    **NO_OUTPUT,
)
QUOTAS = Check(
    "Compare the size and the number of receivers with the quotas.",
    action("Read the quotas of the namespace, and its active receive operations.")
    @ GUIDE.at("there are too many active receive operations for"),
    **NO_OUTPUT,
)
PORTS = Check(
    "List the connections to the ports of AMQP.",
    shell("ss -tn '( dport = :5671 or dport = :5672 )'")
    @ GUIDE.at("the AMQP ports 5671 and 5672 are open"),
    **NO_OUTPUT,
    verify="ESTAB: connected. SYN-SENT: a firewall drops the packets.",
)
LOCK_LOST = KnownFailure("the lock of a message or session was lost", steps=[REASON, LOCK, PORTS])
BUSY = KnownFailure("requests are throttled", steps=[REASON, QUOTAS, LOCK])
TIMEOUT = KnownFailure("the service does not answer in time", steps=[REASON, PORTS, RESOLVE])
QUOTA = KnownFailure("a quota of the entity is used up", steps=[REASON, QUOTAS, LOCK])
TOO_LARGE = KnownFailure("a message is larger than allowed", steps=[REASON, QUOTAS, LOCK])
LOCKED = KnownFailure("a session is held by another receiver", steps=[REASON, LOCK, QUOTAS])
COMMUNICATION = KnownFailure("the service cannot be reached", steps=[REASON, PORTS, RESOLVE])
