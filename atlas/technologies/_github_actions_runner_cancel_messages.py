"""Messages of the GitHub Actions runner: jobs that are cancelled."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import github_actions_setup as setup
from atlas.technologies.message import LogMessage

_actions_runner_controller = Repository(
    "actions/actions-runner-controller",
    commit="2ee6b3b8e8d2781c2f2bd4f0033fbb436465c5c1",
    checked="2026-11-27",
)
STOP = _actions_runner_controller.file("runner/graceful-stop.sh")


class GitHubActionsRunnerCancelMessages:
    """Messages of the GitHub Actions runner: jobs that are cancelled."""

    CANCELLED = LogMessage(
        anchor="Error: The operation was canceled.",
        sample="Error: The operation was canceled.",
        pattern=r"Error: The operation was canceled\.",
        severity="error",
        meaning="The job was cancelled, ran out of time, or its runner was stopped.",
        source=STOP,
        failure=setup.CANCELLED,
    )
