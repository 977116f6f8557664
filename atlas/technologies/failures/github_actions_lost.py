"""What fails where the runner of a job of GitHub Actions fails, with the first steps."""

from atlas.technologies.failures._machine import CPU, DISK_SPACE, KERNEL_KILLS, MEMORY
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.github_actions_runner import (
    DIAGNOSTICS,
    REACH_API,
    RUN_LOG,
    SECRETS,
    WORKFLOW,
)
from atlas.technologies.known_failure import KnownFailure

LOST = KnownFailure(
    "the runner lost its connection to GitHub during a job",
    steps=[UNIT_LOG, KERNEL_KILLS, REACH_API, DIAGNOSTICS],
)
TOO_LONG = KnownFailure("a job ran longer than its timeout", steps=[RUN_LOG, WORKFLOW, CPU])
NOT_ACQUIRED = KnownFailure("no runner took a job", steps=[UNIT, REACH_API, DIAGNOSTICS])
DISK = KnownFailure(
    "the disk of the runner is almost full", steps=[DISK_SPACE, DIAGNOSTICS, UNIT_LOG]
)
DOWNLOAD = KnownFailure("an action cannot be downloaded", steps=[REACH_API, RESOLVE, DIAGNOSTICS])
IMAGE = KnownFailure(
    "the image of a job or action cannot be pulled or built",
    steps=[RUN_LOG, CALL, DISK_SPACE],
)
LINUX_ONLY = KnownFailure(
    "an action needs a runner with Linux", steps=[WORKFLOW, RUN_LOG, DIAGNOSTICS]
)
INPUT = KnownFailure(
    "an action gets no value for a required input", steps=[WORKFLOW, SECRETS, RUN_LOG]
)
CACHE = KnownFailure("the cache service returns an error", steps=[REACH_API, RESOLVE, DIAGNOSTICS])
QUOTA = KnownFailure("the storage for artifacts is used up", steps=[RUN_LOG, WORKFLOW, DIAGNOSTICS])
ARTIFACT = KnownFailure(
    "an artifact or cache entry is refused", steps=[RUN_LOG, WORKFLOW, DIAGNOSTICS]
)
NO_TOKEN = KnownFailure(
    "a job may not request an OIDC token", steps=[WORKFLOW, RUN_LOG, DIAGNOSTICS]
)
STEP = KnownFailure(
    "the command of a step failed (any cause)",
    is_general=True,
    steps=[RUN_LOG, KERNEL_KILLS, MEMORY],
)
