"""GitHub Actions runner: runs the jobs of workflows."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._github_actions_lost_messages import GitHubActionsLostMessages
from atlas.technologies._github_actions_runner_cancel_messages import (
    GitHubActionsRunnerCancelMessages,
)
from atlas.technologies._github_actions_runner_setup_messages import (
    GitHubActionsRunnerSetupMessages,
)
from atlas.technologies._github_actions_step_messages import GitHubActionsStepMessages
from atlas.technologies._github_actions_toolkit_messages import GitHubActionsToolkitMessages
from atlas.technologies.failures import github_actions_runner as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_runner = Repository(
    "actions/runner",
    commit="258d6c857db3519913f7deb6004b60172f8043ae",
    checked="2026-11-26",
    publisher="GitHub",
)
MESSAGELISTENER = _runner.file("src/Runner.Listener/MessageListener.cs")
RUN_HELPER_SH = _runner.file("src/Misc/layoutroot/run-helper.sh.template")


class GitHubActionsRunner(
    GitHubActionsLostMessages,
    GitHubActionsToolkitMessages,
    GitHubActionsRunnerCancelMessages,
    GitHubActionsRunnerSetupMessages,
    GitHubActionsStepMessages,
    Technology,
):
    """An agent that takes jobs of GitHub Actions and runs them."""

    name = "GitHub Actions runner"
    icon = "simple-icons:githubactions"
    plane = "control"
    programs: ClassVar = {"gh": "GitHub's client"}
    releases = undisclosed("dates of its releases: not in the parts read of actions/runner")
    logs = undisclosed("where it logs by default: not in the parts read of actions/runner")

    SHUTDOWN_SIGNAL = LogMessage(
        anchor="The runner has received a shutdown signal.",
        sample="Error: The runner has received a shutdown signal. This can happen when the "
        "runner service is stopped, or a manually started runner is canceled.",
        severity="error",
        meaning="The process of the runner was told to stop while a job ran.",
        source=_runner.file("src/Runner.Worker/JobRunner.cs"),
        failure=fails.SHUT_DOWN,
    )

    CONNECT_ERROR = LogMessage(
        anchor=": Runner connect error: ",
        sample="2026-01-05 10:00:00Z: Runner connect error: The HTTP request timed out after "
        "00:01:00.. Retrying until reconnected.",
        pattern=r"Runner connect error: (?P<error>.+?)\. Retrying until reconnected",
        severity="error",
        meaning="The runner lost GitHub, and tries again.",
        source=MESSAGELISTENER,
        failure=fails.NO_CONNECTION,
    )

    DELETED = LogMessage(
        anchor="The runner registration has been deleted from the server",
        sample="Failed to create a session. The runner registration has been deleted from the "
        "server, please re-configure. Runner registrations are automatically deleted for "
        "runners that have not connected to the service recently.",
        severity="fatal",
        meaning="GitHub no longer knows the runner.",
        source=MESSAGELISTENER,
        failure=fails.REMOVED,
    )

    SESSION_EXISTS = LogMessage(
        anchor="A session for this runner already exists.",
        sample="A session for this runner already exists.",
        severity="error",
        meaning="A second process uses the same registration, or the first one has not ended.",
        source=MESSAGELISTENER,
        failure=fails.CONFLICT,
    )

    CONFLICT_EXIT = LogMessage(
        anchor="Runner listener exit with Session Conflict error",
        sample="Runner listener exit with Session Conflict error, stop the service, no retry "
        "needed.",
        severity="fatal",
        meaning="A second process uses the same registration; this one stops.",
        source=RUN_HELPER_SH,
        failure=fails.CONFLICT,
    )

    DEPRECATED = LogMessage(
        anchor="Runner listener exit with deprecated version exit code: ",
        sample="Runner listener exit with deprecated version exit code: 7.",
        severity="fatal",
        meaning="GitHub takes no jobs from this version any more.",
        source=RUN_HELPER_SH,
        failure=fails.OLD_VERSION,
    )

    TERMINATED = LogMessage(
        anchor="Runner listener exit with terminated error",
        sample="Runner listener exit with terminated error, stop the service, no retry needed.",
        severity="fatal",
        meaning="The listener stopped for good; the lines above say why.",
        source=RUN_HELPER_SH,
        failure=fails.EXITED,
    )

    RETRYABLE = LogMessage(
        anchor="Runner listener exit with retryable error",
        sample="Runner listener exit with retryable error, re-launch runner in 5 seconds.",
        severity="error",
        meaning="The listener failed and is started again.",
        source=RUN_HELPER_SH,
        failure=fails.EXITED,
    )


github_actions_runner = GitHubActionsRunner()
