"""What fails where a task of Amazon ECS fetches its secrets, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._aws import SIMULATE, SUBNETS
from atlas.technologies.failures.ecs import STOPPED_REASON, TASK_DEFINITION
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_copilot = Repository(
    "aws/copilot-cli",
    commit="4c858e718bc88449e29540993d8496ac81d7b419",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
PROGRESS = _copilot.file("internal/pkg/term/progress/ecs_test.go")

NO_SECRETS = KnownFailure(
    "a task cannot fetch secrets or log in to the registry",
    steps=[STOPPED_REASON, TASK_DEFINITION, SIMULATE, SUBNETS],
    causes=[
        wrapped_error(PROGRESS.at("unable to pull secrets or registry auth")),
    ],
)
