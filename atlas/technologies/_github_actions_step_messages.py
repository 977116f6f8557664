"""Log messages of the GitHub Actions runner: steps that were killed."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import github_actions_step as fails
from atlas.technologies.message import LogMessage

_runner = Repository(
    "actions/runner",
    commit="258d6c857db3519913f7deb6004b60172f8043ae",
    checked="2026-11-26",
    publisher="GitHub",
    folder="src",
)
SCRIPTHANDLER = _runner.file("Runner.Worker/Handlers/ScriptHandler.cs")


class GitHubActionsStepMessages:
    """Log messages of the GitHub Actions runner: steps that were killed."""

    KILLED = LogMessage(
        anchor="Process completed with exit code 137",
        sample="Error: Process completed with exit code 137.",
        severity="error",
        meaning="The process of a step was killed (signal 9): often it used too much memory.",
        source=SCRIPTHANDLER,
        failure=fails.KILLED,
    )

    ENDED = LogMessage(
        anchor="Process completed with exit code 143",
        sample="Error: Process completed with exit code 143.",
        severity="error",
        meaning="The process of a step was ended (signal 15): often the runner stopped.",
        source=SCRIPTHANDLER,
        failure=fails.KILLED,
    )
