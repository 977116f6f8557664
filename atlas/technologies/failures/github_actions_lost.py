"""What fails where the runner of a job of GitHub Actions fails, with the first steps."""

from atlas.technologies.failures._machine import CPU, DISK_SPACE, KERNEL_KILLS, MEMORY
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.github_actions_runner import DIAGNOSTICS, REACH_API
from atlas.technologies.known_failure import KnownFailure

LOST = KnownFailure(
    "the runner lost its connection to GitHub during a job",
    steps=[UNIT_LOG, KERNEL_KILLS, REACH_API, DIAGNOSTICS],
)
TOO_LONG = KnownFailure("a job ran longer than its timeout", steps=[DIAGNOSTICS, CPU, UNIT_LOG])
NOT_ACQUIRED = KnownFailure("no runner took a job", steps=[UNIT, REACH_API, DIAGNOSTICS])
DISK = KnownFailure(
    "the disk of the runner is almost full", steps=[DISK_SPACE, DIAGNOSTICS, UNIT_LOG]
)
DOWNLOAD = KnownFailure("an action cannot be downloaded", steps=[REACH_API, RESOLVE, DIAGNOSTICS])
IMAGE = KnownFailure(
    "the image of a job or action cannot be pulled or built",
    steps=[DIAGNOSTICS, CALL, DISK_SPACE],
)
LINUX_ONLY = KnownFailure(
    "an action needs a runner with Linux", steps=[DIAGNOSTICS, UNIT, UNIT_LOG]
)
INPUT = KnownFailure(
    "an action gets no value for a required input", steps=[DIAGNOSTICS, UNIT_LOG, REACH_API]
)
CACHE = KnownFailure("the cache of the service fails", steps=[REACH_API, RESOLVE, DIAGNOSTICS])
QUOTA = KnownFailure(
    "the storage for artifacts is used up", steps=[DIAGNOSTICS, REACH_API, UNIT_LOG]
)
ARTIFACT = KnownFailure(
    "an artifact or cache entry is refused", steps=[DIAGNOSTICS, REACH_API, UNIT_LOG]
)
NO_TOKEN = KnownFailure(
    "a job may not request an OIDC token", steps=[DIAGNOSTICS, REACH_API, UNIT_LOG]
)
STEP = KnownFailure(
    "the command of a step failed (any cause)",
    is_general=True,
    steps=[DIAGNOSTICS, KERNEL_KILLS, MEMORY],
)
