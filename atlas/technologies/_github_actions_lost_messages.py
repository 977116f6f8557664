"""Messages of GitHub Actions about jobs whose runner fails."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import github_actions_lost as lost
from atlas.technologies.message import LogMessage

# Users quote in these issues what GitHub shows on the page of the run.
_issues = Publisher(
    "GitHub",
    checked="2026-11-27",
    kind="secondary",
    base="https://github.com/actions/runner/issues",
)
LOST_POST = _issues.post(
    "The self-hosted runner: xxx lost communication with the server", "2624", published="2023-05-25"
)
TIME = _issues.post(
    "Self-hosted running exceeding maximum execution times", "685", published="2020-08-28"
)
PICK = _issues.post("Waiting for a runner to pick up this job", "4065", published="2025-10-01")
HOSTED = Publisher("Fedimint", checked="2026-11-27", kind="secondary").post(
    "Self-hosted runner lost communication with server",
    "https://github.com/fedimint/fedimint/issues/6021",
    published="2024-09-16",
)
_runner = Repository(
    "actions/runner",
    commit="258d6c857db3519913f7deb6004b60172f8043ae",
    checked="2026-11-27",
    folder="src/Runner.Worker",
)
ACTIONS = _runner.file("ActionManager.cs")


class GitHubActionsLostMessages:
    """Messages of GitHub Actions about jobs whose runner fails."""

    LOST_POST = LogMessage(
        anchor="lost communication with the server. Verify the machine is running",
        sample="The self-hosted runner: build-1 lost communication with the server. Verify "
        "the machine is running and has a healthy network connection. Anything in your "
        "workflow that terminates the runner process, starves it for CPU/Memory, or "
        "blocks its network access can cause this error.",
        severity="error",
        meaning="GitHub heard nothing from the runner of a job for too long, and the job fails.",
        source=LOST_POST,
        failure=lost.LOST,
    )

    LOST_HOSTED = LogMessage(
        anchor=" lost communication with the server",
        sample="The hosted runner: GitHub Actions 9 lost communication with the server. "
        "Anything in your workflow that terminates the runner process, starves it for "
        "CPU/Memory, or blocks its network access can cause this error.",
        pattern=r"The (?P<kind>self-hosted|hosted) runner(?:: (?P<runner>.+?))? lost "
        r"communication with the server",
        severity="error",
        meaning="GitHub heard nothing from the runner of a job for too long, and the job fails.",
        source=HOSTED,
        failure=lost.LOST,
    )

    TOO_LONG = LogMessage(
        anchor="has exceeded the maximum execution time of ",
        sample="The job running on runner build-1 has exceeded the maximum execution time of "
        "360 minutes.",
        pattern=r"job (?:running on runner (?P<runner>.+) )?has exceeded the maximum execution "
        r"time of (?P<time>\w+)",
        severity="error",
        meaning="The job ran longer than timeout-minutes allows, and was cancelled.",
        source=TIME,
        failure=lost.TOO_LONG,
    )

    NOT_ACQUIRED = LogMessage(
        anchor="The job was not acquired by Runner of type ",
        sample="The job was not acquired by Runner of type hosted even after multiple attempts",
        severity="error",
        meaning="GitHub could not give the job to a runner.",
        source=PICK,
        failure=lost.NOT_ACQUIRED,
    )

    DISK = LogMessage(
        anchor="You are running out of disk space. The runner will stop working",
        sample="You are running out of disk space. The runner will stop working when the "
        "machine runs out of disk space. Free space left: 72 MB",
        severity="warning",
        meaning="The disk of the runner is almost full.",
        source=_runner.file("JobExtension.cs"),
        failure=lost.DISK,
    )

    DOWNLOAD = LogMessage(
        anchor="Failed to download archive '",
        sample="Failed to download archive "
        "'https://api.github.com/repos/actions/checkout/tarball/v4' after 3 attempts.",
        pattern=r"Failed to download archive '(?P<url>[^']+)' after (?P<count>\d+) attempts",
        severity="error",
        meaning="An action could not be downloaded from GitHub.",
        source=ACTIONS,
        failure=lost.DOWNLOAD,
    )

    DOWNLOAD_LATE = LogMessage(
        anchor="' download has timed out. Error: ",
        sample="Action 'https://api.github.com/repos/actions/checkout/tarball/v4' download "
        "has timed out. Error: The operation was canceled.",
        pattern=r"Action '(?P<url>[^']+)' download has timed out",
        severity="error",
        meaning="An action could not be downloaded in time.",
        source=ACTIONS,
        failure=lost.DOWNLOAD,
    )

    PULL = LogMessage(
        anchor="Docker pull failed with exit code ",
        sample="Error: Docker pull failed with exit code 1",
        pattern=r"Docker pull failed with exit code (?P<code>\d+)",
        severity="error",
        meaning="The image of a job or action cannot be pulled; the lines above say why.",
        source=ACTIONS,
        failure=lost.IMAGE,
    )

    BUILD = LogMessage(
        anchor="Docker build failed with exit code ",
        sample="Error: Docker build failed with exit code 1",
        pattern=r"Docker build failed with exit code (?P<code>\d+)",
        severity="error",
        meaning="The image of an action cannot be built; the lines above say why.",
        source=ACTIONS,
        failure=lost.IMAGE,
    )

    LINUX_ONLY = LogMessage(
        anchor="Container action is only supported on Linux",
        sample="Error: Container action is only supported on Linux",
        severity="error",
        meaning="An action that needs a container runs on a runner without Linux.",
        source=_runner.file("Handlers/ContainerActionHandler.cs"),
        failure=lost.LINUX_ONLY,
    )

    STEP = LogMessage(
        anchor="Process completed with exit code ",
        sample="##[error]Process completed with exit code 1.",
        pattern=r"[Ee]rror\]?:? ?Process completed with exit code "
        r"(?P<code>[1-9]\d?|1[0-2]\d|13[0-689]|14[0-24-9]|1[5-9]\d|2\d\d)\.",
        severity="error",
        meaning="The command of a step failed; its own lines above say why.",
        source=_runner.file("Handlers/ScriptHandler.cs"),
        failure=lost.STEP,
    )
