"""What fails in Cloud Run and Cloud Run functions, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._google import LINT, MORE_QUOTA, QUOTAS
from atlas.technologies.known_failure import KnownFailure

_alerting = Repository(
    "chainguard-dev/terraform-infra-common",
    commit="8634561c1d40aa146c2428b6546863ed60a9bbb6",
    checked="2026-11-26",
    kind="secondary",
)

NO_INSTANCE = KnownFailure(
    "a request found no available instance", steps=[LINT, QUOTAS, MORE_QUOTA]
)
MEMORY = KnownFailure("an instance exceeded its memory limit", steps=[LINT, QUOTAS, MORE_QUOTA])
BROKEN = KnownFailure(
    "an instance answered badly or lost its connection", steps=[LINT, QUOTAS, MORE_QUOTA]
)
NO_START = KnownFailure(
    "the container does not start or does not listen", steps=[LINT, QUOTAS, MORE_QUOTA]
)
IMAGE = KnownFailure("the image of a revision cannot be read", steps=[LINT, QUOTAS, MORE_QUOTA])
