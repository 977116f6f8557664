"""Messages of the GitHub Actions runner: registration, actions, commands of files."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import github_actions_setup as setup
from atlas.technologies.message import LogMessage

_runner = Repository(
    "actions/runner",
    commit="258d6c857db3519913f7deb6004b60172f8043ae",
    checked="2026-11-27",
    folder="src",
)
CONFIGURE = _runner.file("Runner.Listener/Configuration/ConfigurationManager.cs")
CONFIG_SH = _runner.file("Misc/layoutroot/config.sh")
COMMANDS = _runner.file("Runner.Worker/FileCommandManager.cs")
ACTIONS = _runner.file("Runner.Worker/ActionManager.cs")
NOT_FOUND_EXCEPTION = _runner.file("Runner.Worker/ActionNotFoundException.cs")
PROMPT = _runner.file("Runner.Listener/Configuration/PromptManager.cs")


class GitHubActionsRunnerSetupMessages:
    """Messages of the GitHub Actions runner: registration, actions, commands of files."""

    NOT_CONFIGURED = LogMessage(
        anchor="Not configured. Run config.(sh/cmd) to configure the runner.",
        sample="An error occurred: Not configured. Run config.(sh/cmd) to configure the runner.",
        severity="error",
        meaning="The runner has no registration in its directory.",
        source=CONFIGURE,
        failure=setup.REGISTRATION,
    )
    HTTP_CODE = LogMessage(
        anchor="Http response code: ",
        sample="Http response code: NotFound from 'POST "
        "https://api.github.com/actions/runner-registration' (Request Id: 1A2B)",
        pattern=r"Http response code: (?P<code>\w+) from '(?P<method>\w+) (?P<url>[^']+)'",
        severity="error",
        meaning="GitHub refuses a call that registers or removes the runner; the code says how.",
        source=CONFIGURE,
        failure=setup.REGISTRATION,
    )
    CONFIGURED = LogMessage(
        anchor="Cannot configure the runner because it is already configured.",
        sample="Cannot configure the runner because it is already configured. To reconfigure the "
        "runner, run 'config.cmd remove' or './config.sh remove' first.",
        severity="error",
        meaning="The directory holds the registration of a runner already.",
        source=CONFIGURE,
        failure=setup.REGISTRATION,
    )
    SUDO = LogMessage(
        anchor="Must not run with sudo",
        sample="Must not run with sudo",
        pattern=r"Must not run with sudo",
        severity="error",
        meaning="The runner refuses to be configured as root.",
        source=CONFIG_SH,
        failure=setup.REGISTRATION,
    )
    FILE_COMMAND = LogMessage(
        anchor="Unable to process file command '",
        sample="Error: Unable to process file command 'env' successfully.",
        pattern=r"Unable to process file command '",
        severity="error",
        meaning="A step wrote a line in the wrong format to an environment or output file.",
        source=COMMANDS,
        failure=setup.FILE_COMMAND,
    )
    NO_ACTION = LogMessage(
        anchor="Can't find 'action.yml', 'action.yaml' or 'Dockerfile' ",
        sample="Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under "
        "'/home/runner/work/shop/shop/.github/actions/build'. Did you forget to run "
        "actions/checkout before running your local action?",
        severity="error",
        meaning="The path of an action holds no definition: the repository was not checked out, "
        "or the path is wrong.",
        source=ACTIONS,
        failure=setup.ACTION,
    )
    ACTION_URI = LogMessage(
        anchor="An action could not be found at the URI ",
        sample="An action could not be found at the URI "
        "'https://api.github.com/repos/shop/build/tarball/v9'",
        severity="error",
        meaning="The repository or version of an action does not exist, or may not be read.",
        source=NOT_FOUND_EXCEPTION,
        failure=setup.ACTION,
    )
    UNATTENDED = LogMessage(
        anchor="Terminating unattended configuration.",
        sample="Invalid configuration provided for token. Terminating unattended configuration.",
        severity="error",
        meaning="A setting that the configuration needs is missing or not valid.",
        source=PROMPT,
        failure=setup.REGISTRATION,
    )
