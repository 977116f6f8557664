"""What fails in Apache ActiveMQ, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS, KERNEL_KILLS
from atlas.technologies.failures._network import INCOMING, LISTENERS, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CHECKED = "2026-11-26"
activemq = Repository(
    "apache/activemq", commit="c3580e79d292c213f34f4f503600f85ce1d08490", checked=CHECKED
)
_CONSOLE = "activemq-console/src/main/java/org/apache/activemq/console/command"
DSTAT = activemq.file(f"{_CONSOLE}/DstatCommand.java")
STAT = Repository(
    "apache/activemq-artemis",
    commit="054f7e2e85097e9bc6303dfb1e3ce16b5af65dc2",
    checked="2026-11-27",
).file("artemis-cli/src/main/java/org/apache/activemq/artemis/cli/commands/queue/StatQueue.java")

QUEUES = Check(
    "On ActiveMQ Classic, list the queues with their sizes, consumers and memory.",
    shell("activemq dstat queues") @ DSTAT.at("Display a tabular summary of statistics for the"),
    **NO_OUTPUT,
    verify="A queue that grows and has no consumer fills the broker.",
)

ARTEMIS_QUEUES = Check(
    "On Artemis, list the queues with their consumers and messages.",
    shell("artemis queue stat") @ STAT.at("Print basic stats of a queue."),
    **NO_OUTPUT,
    verify="A queue with many messages and no consumer fills the broker.",
)

STORE_LIMIT = KnownFailure(
    "the limit of a store is larger than the free disk space",
    steps=[DISK_SPACE, QUEUES, UNIT_LOG],
)
HEAP_LIMIT = KnownFailure(
    "the memory limit is larger than the heap of the JVM", steps=[UNIT_LOG, QUEUES, UNIT]
)
NOT_STARTED = KnownFailure(
    "the broker does not start", is_general=True, steps=[UNIT_LOG, DISK_SPACE, LISTENERS]
)
MEMORY_FULL = KnownFailure(
    "memory for messages is used up, and producers are blocked",
    steps=[QUEUES, ARTEMIS_QUEUES, UNIT_LOG],
)
DROPPED = KnownFailure(
    "an address is full, and its messages are dropped",
    steps=[ARTEMIS_QUEUES, UNIT_LOG, DISK_SPACE],
)
STORE_FULL = KnownFailure(
    "the store is full, and producers are blocked",
    steps=[DISK_SPACE, QUEUES, ARTEMIS_QUEUES, UNIT_LOG],
)
LOCK_LOST = KnownFailure(
    "the broker lost the lock of its store, and stops",
    steps=[UNIT_LOG, DISK_SPACE, IO_ERRORS],
)
LOCKED = KnownFailure("the store is locked by another broker", steps=[UNIT, UNIT_LOG, DISK_SPACE])
CORRUPT = KnownFailure(
    "the store is damaged, or cannot be written", steps=[DISK_SPACE, IO_ERRORS, UNIT_LOG]
)
TOO_MANY_CLIENTS = KnownFailure(
    "the limit of connections is reached", steps=[INCOMING, LISTENERS, UNIT_LOG]
)
INACTIVE = KnownFailure(
    "the connection of a client was lost", steps=[UNIT_LOG, INCOMING, LISTENERS]
)
UNREACHABLE = KnownFailure(
    "a client cannot connect to the broker", steps=[LISTENERS, UNIT, UNIT_LOG]
)
LOGIN = KnownFailure("the login of a client is refused", steps=[UNIT_LOG, UNIT, LISTENERS])
HANGS = KnownFailure(
    "a component hangs, and the broker stops", steps=[UNIT_LOG, DISK_SPACE, KERNEL_KILLS]
)
ISOLATED = KnownFailure(
    "the broker is isolated from the network, and stops", steps=[OUTGOING, UNIT_LOG, LISTENERS]
)
