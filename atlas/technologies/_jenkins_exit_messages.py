"""Log messages of Jenkins: steps that were killed."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins_exit as fails
from atlas.technologies.message import LogMessage

_durable = Repository(
    "jenkinsci/workflow-durable-task-step-plugin",
    commit="46cb22ff3686c9e427aab1096bd255489b003140",
    checked="2026-11-26",
    publisher="Jenkins",
)
_binding = Repository(
    "jenkinsci/credentials-binding-plugin",
    commit="0331934a05485a730f36de06f91fe2d080a6672d",
    checked="2026-11-26",
    publisher="Jenkins",
)
_basic = Repository(
    "jenkinsci/workflow-basic-steps-plugin",
    commit="a789b07582e5ec317848e524f8b0aa252ab4b700",
    checked="2026-11-26",
    publisher="Jenkins",
)
DURABLETASKSTEP = _durable.file(
    "src/main/java/org/jenkinsci/plugins/workflow/steps/durable_task/DurableTaskStep.java"
)
TIMEOUTSTEPEXECUTION = _basic.file(
    "src/main/java/org/jenkinsci/plugins/workflow/steps/TimeoutStepExecution.java"
)


class JenkinsExitMessages:
    """Log messages of Jenkins: steps that were killed."""

    KILLED = LogMessage(
        anchor="script returned exit code 137",
        sample="ERROR: script returned exit code 137",
        severity="error",
        meaning="The process of a step was killed (signal 9): often it used too much memory.",
        source=DURABLETASKSTEP,
        failure=fails.KILLED,
    )

    TERMINATED = LogMessage(
        anchor="script returned exit code 143",
        sample="ERROR: script returned exit code 143",
        severity="error",
        meaning="The process of a step was ended (signal 15): often the build was stopped.",
        source=DURABLETASKSTEP,
        failure=fails.KILLED,
    )

    NO_CREDENTIALS = LogMessage(
        anchor="Could not find credentials entry with ID '",
        sample="ERROR: Could not find credentials entry with ID 'registry'",
        severity="error",
        meaning="The credentials do not exist, or not where the job may use them.",
        source=_binding.file(
            "src/main/java/org/jenkinsci/plugins/credentialsbinding/MultiBinding.java"
        ),
        failure=fails.NO_CREDENTIALS,
    )

    STEP_TIMEOUT = LogMessage(
        anchor="Cancelling nested steps due to timeout",
        sample="Cancelling nested steps due to timeout",
        severity="warning",
        meaning="A step ran longer than its timeout and is stopped.",
        source=TIMEOUTSTEPEXECUTION,
        failure=fails.TIMEOUT,
    )

    STEP_TIMED_OUT = LogMessage(
        anchor="Timeout has been exceeded",
        sample="Timeout has been exceeded",
        pattern=r"^Timeout has been exceeded$",
        severity="error",
        meaning="A step ran longer than its timeout and was stopped.",
        source=TIMEOUTSTEPEXECUTION,
        failure=fails.TIMEOUT,
    )
