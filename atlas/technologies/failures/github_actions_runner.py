"""What fails in the GitHub Actions runner, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, KERNEL_KILLS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_runner = Repository(
    "actions/runner",
    commit="258d6c857db3519913f7deb6004b60172f8043ae",
    checked="2026-11-26",
    publisher="GitHub",
)
LISTENER = _runner.file("src/Runner.Listener/MessageListener.cs")
CHECKS = _runner.file("docs/checks/actions.md")
CONTRIBUTE = _runner.file("docs/contribute.md")

DIAGNOSTICS = Check(
    "List the newest log files of the runner, in its own directory.",
    shell("ls -t <directory>/_diag | head") @ CONTRIBUTE.at("cd runner/_layout/_diag"),
    **NO_OUTPUT,
    verify="Runner_ files: the listener; Worker_ files: the jobs. The end of the newest says why.",
)
_gh = Repository(
    "cli/cli",
    commit="44ee17760709bedf1cad7e452e61751489b81a33",
    checked="2026-11-27",
    publisher="GitHub",
    folder="pkg/cmd",
)
RUN_LOG = Check(
    "Read the log of the failed steps of the run, in a clone of the repository.",
    shell("gh run view <id> --log-failed")
    @ _gh.file("run/view/view.go").at("try: gh run view %d --log-failed"),
    **NO_OUTPUT,
    verify="The lines above the error name the step, and what it lacked or what failed.",
)
WORKFLOW = Check(
    "Print the file of the workflow, and compare it with the error.",
    shell("gh workflow view <name> --yaml")
    @ _gh.file("workflow/view/view.go").at("try: gh workflow view %s --yaml"),
    **NO_OUTPUT,
    verify="Read uses, with, permissions, runs-on and timeout-minutes of the job that fails.",
)
SECRETS = Check(
    "List the secrets of the repository, without their values.",
    shell("gh secret list") @ _gh.file("secret/list/list.go").at("List secrets"),
    **NO_OUTPUT,
    verify="The secret that the workflow passes is missing, or is spelled otherwise.",
)
REACH_API = Check(
    "Check whether the machine of the runner reaches GitHub.",
    shell("curl -v https://api.github.com/zen") @ CHECKS.at("curl -v https://api.github.com/zen"),
    **NO_OUTPUT,
    verify="An error before HTTP: DNS, a proxy, a firewall or a certificate.",
)
REACH_PIPELINES = Check(
    "Check whether the machine of the runner reaches the service that hands out jobs.",
    shell("curl -v https://pipelines.actions.githubusercontent.com/_apis/health")
    @ CHECKS.at("curl -v https://pipelines.actions.githubusercontent.com/_apis/health"),
    **NO_OUTPUT,
    verify="An error here alone: the firewall permits github.com, and not this host.",
)

SHUT_DOWN = KnownFailure(
    "the runner was stopped during a job", steps=[UNIT_LOG, KERNEL_KILLS, DISK_SPACE]
)
NO_CONNECTION = KnownFailure(
    "the runner cannot reach GitHub",
    steps=[REACH_API, REACH_PIPELINES, DIAGNOSTICS],
    causes=[
        wrapped_error(LISTENER.at("Runner connect error:")),
    ],
)
REMOVED = KnownFailure(
    "the registration of the runner was removed", steps=[DIAGNOSTICS, UNIT, REACH_API]
)
CONFLICT = KnownFailure(
    "another process runs as the same runner", steps=[UNIT, DIAGNOSTICS, UNIT_LOG]
)
OLD_VERSION = KnownFailure(
    "the version of the runner is too old", steps=[UNIT_LOG, DIAGNOSTICS, UNIT]
)
EXITED = KnownFailure(
    "the listener of the runner exits", steps=[DIAGNOSTICS, UNIT_LOG, KERNEL_KILLS]
)
