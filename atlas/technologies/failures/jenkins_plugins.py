"""What fails in Jenkins: plugins, polling, steps of builds."""

from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.jenkins import LIST_AGENTS, LIST_QUEUE, READ_AGENT_LOG
from atlas.technologies.known_failure import KnownFailure

NOT_LOADED = KnownFailure("a plugin cannot be loaded", steps=[UNIT_LOG, DISK_SPACE, LIST_QUEUE])
BUILD_STEP = KnownFailure(
    "a step of a build fails (any cause)",
    steps=[READ_AGENT_LOG, LIST_AGENTS, UNIT_LOG],
    is_general=True,
)
POLLING = KnownFailure(
    "the repository of a job cannot be polled", steps=[UNIT_LOG, LIST_QUEUE, LIST_AGENTS]
)
INTERRUPTED = KnownFailure(
    "a shell step was ended: the build was aborted or ran out of time",
    steps=[READ_AGENT_LOG, LIST_QUEUE, UNIT_LOG],
)
