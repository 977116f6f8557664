"""What fails where Jenkins runs steps that are killed, with the first steps."""

from atlas.technologies.failures._machine import KERNEL_KILLS, MEMORY
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.jenkins import LIST_EXECUTORS, READ_AGENT_LOG
from atlas.technologies.known_failure import KnownFailure

KILLED = KnownFailure(
    "the process of a step was killed", steps=[KERNEL_KILLS, MEMORY, READ_AGENT_LOG]
)
NO_CREDENTIALS = KnownFailure(
    "credentials that a job names do not exist", steps=[UNIT_LOG, LIST_EXECUTORS, READ_AGENT_LOG]
)
TIMEOUT = KnownFailure(
    "a step ran longer than its timeout", steps=[LIST_EXECUTORS, READ_AGENT_LOG, UNIT_LOG]
)
