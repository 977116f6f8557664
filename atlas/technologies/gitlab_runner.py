"""GitLab Runner: runs the jobs of GitLab CI."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._gitlab_runner_upload_messages import GitLabRunnerUploadMessages
from atlas.technologies.failures import gitlab_runner as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/gitlab-runner.md")
_code = Repository(
    "gitlabhq/gitlab-runner", commit="d79f3e7b89abceace75e2425bfe92b84ea059933", checked=_CHECKED
)
BUILD = _code.file("common/build.go")
NETWORK = _code.file("network/gitlab.go")
METRICS = _code.file("commands/builds_helper.go")


class GitLabRunner(GitLabRunnerUploadMessages, Technology):
    """An agent that asks GitLab for jobs and runs them in containers, pods or shells."""

    name = "GitLab Runner"
    icon = "simple-icons:gitlab"
    plane = "control"
    releases = release_lines(
        "18.0 2025-05-14, 18.1 2025-06-18, 18.2 2025-07-16, 18.3 2025-08-21, 18.4 2025-09-18, "
        "18.5 2025-10-16, 18.6 2025-11-20, 18.7 2025-12-18, 18.8 2026-01-15, 18.9 2026-02-19, "
        "18.10 2026-03-19, 18.11 2026-04-16, 19.0 2026-05-21, 19.1 2026-06-18, 19.2 2026-07-16, "
        "19.3 2026-08-20",
        RELEASES,
    )
    logs = statement("syslog; journalctl --unit=gitlab-runner.service") @ fails.FAQ.at(
        "The GitLab Runner service sends logs to syslog."
    )

    SYSTEM_FAILURE = LogMessage(
        anchor="Job failed (system failure): ",
        sample="ERROR: Job failed (system failure): prepare environment: Internal error "
        "occurred: resource quota evaluates timeout",
        pattern=r"Job failed \(system failure\)",
        severity="error",
        meaning="The runner, not the script of the job, failed; what follows says why.",
        source=BUILD,
        failure=fails.SYSTEM_FAILURE,
    )
    PREPARE = LogMessage(
        anchor="Check https://docs.gitlab.com/runner/shells/#shell-profile-loading for more "
        "information",
        sample="prepare environment: exit status 1. Check "
        "https://docs.gitlab.com/runner/shells/#shell-profile-loading for more "
        "information",
        pattern=r"prepare environment: (?P<reason>.+)\. Check "
        r"https://docs\.gitlab\.com/runner/shells",
        severity="error",
        meaning="The environment of the job cannot be set up, as by a login script that "
        "prints or fails.",
        source=BUILD,
        failure=fails.SYSTEM_FAILURE,
    )
    POD_TIMEOUT = LogMessage(
        anchor="timed out waiting for pod to start",
        sample="ERROR: Job failed (system failure): prepare environment: waiting for pod "
        "running: timed out waiting for pod to start (last phase: Pending)",
        pattern=r"timed out waiting for pod to start(?: \(last phase: (?P<phase>\w+)\))?",
        severity="error",
        meaning="Kubernetes did not start the pod of the job within the limit of the runner.",
        source=_code.file("executors/kubernetes/util.go"),
        failure=fails.POD_PENDING,
    )
    POD_STATE = LogMessage(
        anchor="pod failed to enter running state: ",
        sample="ERROR: Job failed (system failure): prepare environment: pod failed to enter "
        "running state: Failed",
        pattern=r"pod failed to enter running state: (?P<phase>\w+)",
        severity="error",
        meaning="The pod of the job ended before the script could run.",
        source=_code.file("executors/kubernetes/kubernetes.go"),
        failure=fails.POD_PENDING,
    )
    POD_DISRUPTED = LogMessage(
        anchor=' is disrupted: reason "',
        sample='pod "ci/runner-x1-project-7-concurrent-0" is disrupted: reason '
        '"EvictionByEvictionAPI", message "Eviction API: evicting"',
        pattern=r'pod "(?P<pod>[^"]+)" is disrupted: reason "(?P<reason>[^"]*)"',
        severity="error",
        meaning="Kubernetes evicted the pod of the job, as when a node is drained.",
        source=_code.file("executors/kubernetes/internal/watchers/pod.go"),
        failure=fails.POD_LOST,
    )
    POD_STATUS = LogMessage(
        anchor='pod "',
        sample='ERROR: Job failed (system failure): pod "runner-x1-project-7-concurrent-0" '
        'status is "Failed"',
        pattern=r'pod "(?P<pod>[^"]+)" status is "(?P<phase>Failed|Succeeded|Unknown)"',
        severity="error",
        meaning="The pod of the job ended while the script was running.",
        source=_code.file("executors/kubernetes/kubernetes.go"),
        context=("status is",),
        failure=fails.POD_LOST,
    )
    IMAGE_PULL = LogMessage(
        anchor="image pull failed",
        sample="ERROR: Job failed: prepare environment: waiting for pod running: image pull "
        'failed: Back-off pulling image "registry.example.com/ci/build:v2"',
        severity="error",
        meaning="The image of the job does not exist or the registry refuses it.",
        source=_code.file("executors/kubernetes/internal/watchers/pod.go"),
        failure=fails.IMAGE,
    )
    DOCKER_PULL = LogMessage(
        anchor='" with specified policies [',
        sample="ERROR: Preparation failed: failed to pull image "
        '"registry.example.com/ci/build:v2" with specified policies [always]: Error '
        "response from daemon: manifest unknown",
        pattern=r'failed to pull image "(?P<image>[^"]+)" with specified policies '
        r"\[(?P<policies>[^\]]*)\]",
        severity="error",
        meaning="The image of the job does not exist or the registry refuses it.",
        source=_code.file("executors/docker/internal/pull/manager.go"),
        failure=fails.IMAGE,
    )
    PREPARATION = LogMessage(
        anchor="Preparation failed: ",
        sample="ERROR: Preparation failed: creating build volume: exit status 1",
        pattern=r"Preparation failed",
        severity="error",
        meaning="The executor cannot be prepared; the runner tries again and then gives up.",
        source=BUILD,
        failure=fails.SYSTEM_FAILURE,
    )
    TOO_LONG = LogMessage(
        anchor="execution took longer than ",
        sample="ERROR: Job failed: execution took longer than 1h0m0s seconds",
        pattern=r"execution took longer than (?P<limit>\S+) seconds",
        severity="error",
        meaning="The job ran longer than its time limit and was stopped.",
        source=BUILD,
        failure=fails.TOO_LONG,
    )
    STEP_TIMEOUT = LogMessage(
        anchor="could not run to completion because the timeout was exceeded",
        sample="WARNING: after_script could not run to completion because the timeout was "
        "exceeded. For more control over job and script timeouts see: "
        "https://docs.gitlab.com/ci/runners/configure_runners/"
        "#set-script-and-after_script-timeouts",
        pattern=r"(?P<what>\S+) could not run to completion because the timeout was exceeded",
        severity="warning",
        meaning="A part of the job ran longer than its time limit.",
        source=BUILD,
        failure=fails.TOO_LONG,
    )
    LOG_LIMIT = LogMessage(
        anchor="Job's log exceeded limit of ",
        sample="Job's log exceeded limit of 4194304 bytes.",
        pattern=r"Job's log exceeded limit of (?P<limit>\d+) bytes",
        severity="error",
        meaning="The rest of the job's log is dropped.",
        source=_code.file("helpers/trace/buffer.go"),
        failure=fails.TOO_LARGE,
    )
    FORBIDDEN = LogMessage(
        anchor="Checking for jobs... forbidden",
        sample="ERROR: Checking for jobs... forbidden                runner=x1Yz2 status=403 "
        "Forbidden",
        pattern=r"Checking for jobs\.\.\. forbidden(?:.*runner=(?P<runner>\S+))?",
        severity="error",
        meaning="GitLab rejects the token: the runner was deleted, or its token was reset.",
        source=NETWORK,
        failure=fails.REMOVED,
    )
    REMOVED = LogMessage(
        anchor="Verifying runner... is removed",
        sample="ERROR: Verifying runner... is removed                runner=x1Yz2",
        pattern=r"Verifying runner\.\.\. is removed(?:.*runner=(?P<runner>\S+))?",
        severity="error",
        meaning="The runner no longer exists in GitLab.",
        source=NETWORK,
        failure=fails.REMOVED,
    )
    REGISTRATION = LogMessage(
        anchor="forbidden (check registration token)",
        sample="ERROR: Registering runner... forbidden (check registration token)  runner=x1Yz2",
        severity="error",
        meaning="The registration token is wrong or may no longer be used.",
        source=NETWORK,
        failure=fails.REMOVED,
    )
    UNAVAILABLE = LogMessage(
        anchor="Checking for jobs... GitLab instance currently unavailable",
        sample="WARNING: Checking for jobs... GitLab instance currently unavailable  "
        "runner=x1Yz2 status=503 Service Unavailable",
        severity="warning",
        meaning="GitLab answers 503, so no job is started.",
        source=NETWORK,
        failure=fails.NO_JOBS,
    )
    CHECK_FAILED = LogMessage(
        anchor="Checking for jobs... failed",
        sample="WARNING: Checking for jobs... failed                 runner=x1Yz2 "
        "status=POST https://gitlab.example.com/api/v4/jobs/request: 502 Bad Gateway",
        pattern=r"Checking for jobs\.\.\. failed(?:.*runner=(?P<runner>\S+))?",
        severity="warning",
        meaning="The runner cannot ask for jobs; its status says why.",
        source=NETWORK,
        failure=fails.NO_JOBS,
    )
    COULD_NOT_EXECUTE = LogMessage(
        anchor="couldn't execute POST against ",
        sample="couldn't execute POST against "
        "https://gitlab.example.com/api/v4/jobs/request: Post "
        '"https://gitlab.example.com/api/v4/jobs/request": dial tcp 192.0.2.10:443: '
        "i/o timeout",
        pattern=r"couldn't execute POST against (?P<url>\S+)",
        severity="warning",
        meaning="The runner cannot connect to GitLab.",
        source=_code.file("network/retry_requester.go"),
        failure=fails.NO_JOBS,
    )
    JOBS = Metric(
        name="gitlab_runner_jobs",
        meaning="Jobs that run now.",
        source=METRICS,
    )
    QUEUE_TIME = Metric(
        name="gitlab_runner_job_queue_duration_seconds",
        meaning="Time that jobs waited in the queue.",
        unit="second",
        source=METRICS,
        kind="histogram",
    )
    CONCURRENCY_EXCEEDED = Metric(
        name="gitlab_runner_request_concurrency_exceeded_total",
        meaning="Requests for jobs above the configured limit.",
        source=METRICS,
    )


gitlab_runner = GitLabRunner()
