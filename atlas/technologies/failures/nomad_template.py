"""What fails in templates of Nomad, with the first steps."""

from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.nomad import ALLOC_STATUS, JOB_STATUS
from atlas.technologies.known_failure import KnownFailure

TEMPLATE = KnownFailure(
    "a template of a task cannot be rendered, so the task does not start",
    steps=[ALLOC_STATUS, JOB_STATUS, UNIT_LOG],
)
