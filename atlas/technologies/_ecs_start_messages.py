"""Log messages of Amazon ECS: tasks that get no secrets."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ecs_start as fails
from atlas.technologies.message import LogMessage

_copilot = Repository(
    "aws/copilot-cli",
    commit="4c858e718bc88449e29540993d8496ac81d7b419",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)


class ECSStartMessages:
    """Log messages of Amazon ECS: tasks that get no secrets."""

    NO_SECRETS = LogMessage(
        anchor="unable to pull secrets or registry auth",
        sample="ResourceInitializationError: unable to pull secrets or registry auth: "
        "execution resource retrieval failed: unable to retrieve secrets from ssm: service "
        "call has been retried 1 time(s)",
        severity="error",
        meaning="The task reached no secrets or no registry; the rest says which call failed.",
        source=_copilot.file("internal/pkg/term/progress/ecs_test.go"),
        failure=fails.NO_SECRETS,
    )
