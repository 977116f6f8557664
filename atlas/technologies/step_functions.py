"""AWS Step Functions: runs workflows of calls and functions."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._step_functions_code_messages import StepFunctionsCodeMessages
from atlas.technologies.failures import step_functions as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-26",
    folder="localstack-core/localstack/services/stepfunctions/asl",
    kind="secondary",
)


class StepFunctions(StepFunctionsCodeMessages, Technology):
    """A managed service that runs state machines."""

    name = "AWS Step Functions"
    icon = "diagrams.aws.integration.StepFunctions"
    plane = "service"
    releases = undisclosed("dates of its releases: not in the parts read of localstack/localstack")
    logs = undisclosed("where it logs by default: not in the parts read of localstack/localstack")

    TIMEOUT = LogMessage(
        anchor="States.Timeout",
        sample='{"type": "ExecutionTimedOut", "executionTimedOutEventDetails": {"error": '
        '"States.Timeout"}}',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?States\.Timeout',
        severity="error",
        meaning="A state or the execution ran longer than its TimeoutSeconds.",
        source=_localstack.file("component/state/state_execution/execute_state.py"),
        failure=fails.TIMEOUT,
    )

    HEARTBEAT = LogMessage(
        anchor="States.HeartbeatTimeout",
        sample='"taskTimedOutEventDetails": {"error": "States.HeartbeatTimeout"}',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?States\.HeartbeatTimeout',
        severity="error",
        meaning="The worker of a task sent no heartbeat in time.",
        source=_localstack.file("antlr/runtime/ASLLexer.py"),
        failure=fails.HEARTBEAT,
    )


step_functions = StepFunctions()
