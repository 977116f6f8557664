"""What fails in the GitHub Actions runner: registration, actions, files of commands."""

from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.github_actions_runner import RUN_LOG, WORKFLOW
from atlas.technologies.known_failure import KnownFailure

REGISTRATION = KnownFailure("the runner cannot be registered", steps=[CALL, RESOLVE, UNIT])
ACTION = KnownFailure("an action is not found, so a job fails", steps=[WORKFLOW, RUN_LOG, CALL])
FILE_COMMAND = KnownFailure(
    "a step wrote a malformed environment or output file", steps=[RUN_LOG, WORKFLOW, UNIT_LOG]
)
CANCELLED = KnownFailure(
    "a job was cancelled, or its runner was stopped", steps=[RUN_LOG, UNIT_LOG, UNIT]
)
