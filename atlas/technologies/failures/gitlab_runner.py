"""What fails in GitLab Runner, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _machine as machine
from atlas.technologies.failures.helm import LIST_EVENTS, LIST_PODS
from atlas.technologies.failures.kubernetes import POD
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_runner = Repository(
    "gitlabhq/gitlab-runner",
    commit="d79f3e7b89abceace75e2425bfe92b84ea059933",
    checked="2026-11-26",
)
FAQ = _runner.file("docs/faq/_index.md")
NETWORK = _runner.file("network/gitlab.go")
COMMANDS = _runner.file("docs/commands/_index.md")
KUBERNETES = _runner.file("docs/executors/kubernetes/troubleshooting.md")

_texts = Repository(
    "gitlabhq/gitlab-runner",
    commit="d79f3e7b89abceace75e2425bfe92b84ea059933",
    checked="2026-11-26",
)
NO_JOBS_TEXT = _texts.file("network/gitlab.go")
SYSTEM_FAILURE_TEXT = _texts.file("common/build.go")

READ_LOG = Check(
    "Read the log of the runner, on its host.",
    shell("journalctl --unit=gitlab-runner.service -n 100 --no-pager")
    @ FAQ.at("journalctl --unit=gitlab-runner.service -n 100 --no-pager"),
    **NO_OUTPUT,
    verify="Lines of level ERROR or WARNING name the request and its status.",
)
VERIFY = Check(
    "Verify that GitLab still knows the registered runners, as root.",
    shell("sudo gitlab-runner verify") @ COMMANDS.at("### `gitlab-runner verify`"),
    healthy=statement("is valid, or is alive") @ NETWORK.at('"Verifying runner...", "is valid"'),
    unhealthy=statement("is removed: register it again")
    @ NETWORK.at('"Verifying runner...", "is removed"'),
)
LIST_RUNNERS = Check(
    "List the configured runners, as root.",
    shell("sudo gitlab-runner list") @ COMMANDS.at("### `gitlab-runner list`"),
    **NO_OUTPUT,
    verify="The URL must be that of GitLab, and be reachable from this host.",
)
CHECK_SERVICE = Check(
    "Check that the service runs.",
    shell("gitlab-runner status") @ COMMANDS.at("### `gitlab-runner status`"),
    **NO_OUTPUT,
)
RESTART = Step(
    "Restart the runner, when no job runs on it.",
    command=shell("systemctl restart gitlab-runner.service")
    @ FAQ.at("systemctl restart gitlab-runner.service"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: jobs that were running on it fail and have to be retried.",
    verify="The log shows that it checks for jobs again without an error.",
)

NO_JOBS = KnownFailure(
    "the runner cannot ask GitLab for jobs",
    steps=[READ_LOG, VERIFY, LIST_RUNNERS, RESTART],
    causes=[wrapped_error(NO_JOBS_TEXT.at("Checking for jobs..."))],
)
REMOVED = KnownFailure(
    "GitLab does not accept the runner's token", steps=[VERIFY, LIST_RUNNERS, READ_LOG]
)
SYSTEM_FAILURE = KnownFailure(
    "a job fails before its script runs (any cause)",
    is_general=True,
    steps=[READ_LOG, CHECK_SERVICE, machine.SPACE, RESTART],
    causes=[wrapped_error(SYSTEM_FAILURE_TEXT.at("Preparation failed"))],
)
POD_PENDING = KnownFailure(
    "the pod of a job does not start in time",
    steps=[LIST_PODS, POD, LIST_EVENTS],
    causes=[
        UsualCause(
            "the cluster cannot schedule the pod",
            sign=statement("the pod is Pending; its events name the missing resource")
            @ KUBERNETES.at("If the cluster cannot schedule the build pod"),
        ),
        UsualCause(
            "the Kubernetes API is slow",
            sign=statement("`context deadline exceeded` in many jobs")
            @ KUBERNETES.at("client hit a timeout for a given cluster"),
        ),
    ],
)
POD_LOST = KnownFailure(
    "the pod of a job was evicted or ended early", steps=[LIST_EVENTS, LIST_PODS, READ_LOG]
)
IMAGE = KnownFailure("the image of a job cannot be pulled", steps=[READ_LOG, POD, LIST_EVENTS])
TOO_LONG = KnownFailure("a job exceeds its time limit", steps=[READ_LOG, machine.CPU, LIST_EVENTS])
TOO_LARGE = KnownFailure(
    "a job writes more log or artifacts than allowed", steps=[READ_LOG, LIST_RUNNERS, machine.SPACE]
)
NO_UPLOAD = KnownFailure(
    "the artifacts of a job cannot be uploaded: the helper has no credentials",
    steps=[READ_LOG, LIST_RUNNERS, VERIFY],
)
