"""What fails in YARN, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, KERNEL_KILLS
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

hadoop = Repository(
    "steveloughran/hadoop",
    commit="83fd15b412c4e614defa90f34abb034fd2049231",
    checked="2026-11-26",
)
COMMANDS = hadoop.file(
    "hadoop-yarn-project/hadoop-yarn/hadoop-yarn-site/src/site/markdown/YarnCommands.md"
)
START_TEXT = hadoop.file(
    "hadoop-yarn-project/hadoop-yarn/hadoop-yarn-server/hadoop-yarn-server-resourcemanager/src/"
    "main/java/org/apache/hadoop/yarn/server/resourcemanager/ResourceManager.java"
)

NODES = Check(
    "List the nodes with their states.",
    shell("yarn node -list -all") @ COMMANDS.at("Works with -list to list all nodes."),
    **NO_OUTPUT,
    verify="LOST: its NodeManager does not report. UNHEALTHY: its disks, or its health script.",
)
APPLICATIONS = Check(
    "List the applications with queue, state and progress.",
    shell("yarn application -list")
    @ COMMANDS.at("List applications. Supports optional use of -appTypes"),
    **NO_OUTPUT,
    verify="ACCEPTED for long: the queue has no resources left.",
)
CONTAINER_LOGS = Check(
    "Read the logs of the application's containers.",
    shell("yarn logs -applicationId <id>") @ COMMANDS.at("Dump the container logs"),
    **NO_OUTPUT,
    verify="The first exception of the container that failed first is the cause.",
)

MEMORY = KnownFailure(
    "a container used more memory than it asked for",
    steps=[CONTAINER_LOGS, APPLICATIONS, NODES],
)
KILLED = KnownFailure(
    "a container was killed",
    steps=[CONTAINER_LOGS, NODES, KERNEL_KILLS],
)
EXITED = KnownFailure(
    "the program of a container failed", is_general=True, steps=[CONTAINER_LOGS, NODES, UNIT_LOG]
)
APPLICATION = KnownFailure(
    "an application failed: its master did not stay up",
    steps=[CONTAINER_LOGS, APPLICATIONS, NODES],
)
UNHEALTHY = KnownFailure(
    "a node is unhealthy, and takes no containers", steps=[NODES, DISK_SPACE, UNIT_LOG]
)
LOST = KnownFailure(
    "a node or an ApplicationMaster does not report in time", steps=[NODES, UNIT, UNIT_LOG]
)
NOT_STARTED = KnownFailure(
    "a ResourceManager or NodeManager does not start",
    is_general=True,
    steps=[UNIT_LOG, LISTENERS, DISK_SPACE],
    causes=[wrapped_error(START_TEXT.at("Error starting ResourceManager"))],
)
TOO_LARGE = KnownFailure(
    "an application requests a container that is too large",
    steps=[APPLICATIONS, NODES, UNIT_LOG],
)
WAITS = KnownFailure("an application waits for its queue", steps=[APPLICATIONS, NODES, UNIT_LOG])
