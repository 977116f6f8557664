"""Messages of GitLab Runner: images, artifacts."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import gitlab_runner as fails
from atlas.technologies.message import LogMessage

_gitlab_runner = Repository(
    "gitlabhq/gitlab-runner",
    commit="15530ba28a779b32018e31390a3a5f48f2faa050",
    checked="2026-11-27",
)
PULL = _gitlab_runner.file(
    "executors/docker/internal/pull/manager.go", commit="15530ba28a779b32018e31390a3a5f48f2faa050"
)
UPLOADER = _gitlab_runner.file(
    "commands/helpers/artifacts_uploader.go", commit="0211308da3986ade57e08605a0f811f1f9f3ae2e"
)


class GitLabRunnerUploadMessages:
    """Messages of GitLab Runner: images, artifacts."""

    POLICY = LogMessage(
        anchor="Failed to pull image with policy ",
        sample='WARNING: Failed to pull image with policy "always": Error response from daemon: '
        "pull access denied for shop/build",
        severity="warning",
        meaning="The image of a job cannot be pulled under this policy; the cause follows.",
        source=PULL,
        failure=fails.IMAGE,
    )
    CREDENTIALS = LogMessage(
        anchor="Missing runner credentials",
        sample="Missing runner credentials",
        severity="fatal",
        meaning="The artifacts of a job are not sent: the helper lacks the address or token of "
        "GitLab.",
        source=UPLOADER,
        failure=fails.NO_UPLOAD,
    )
