"""What fails where Jenkins runs scripts, with the first steps."""

from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.jenkins import LIST_QUEUE, READ_AGENT_LOG
from atlas.technologies.known_failure import KnownFailure

NOT_PERMITTED = KnownFailure(
    "the sandbox refuses a call of a script", steps=[UNIT_LOG, READ_AGENT_LOG, LIST_QUEUE]
)
