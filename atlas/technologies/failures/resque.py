"""What fails in Resque, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._services import PING_REDIS, UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

resque = Repository(
    "resque/resque", commit="9fc870e7f99e084ba167447e018511c366b91c61", checked="2026-11-26"
)

WORKER_DIED = KnownFailure("a worker died while it ran a job", steps=[KERNEL_KILLS, UNIT_LOG, UNIT])
STOPPED = KnownFailure(
    "a worker stopped with an error",
    is_general=True,
    steps=[UNIT_LOG, PING_REDIS, UNIT],
    causes=[wrapped_error(resque.file("lib/resque/worker.rb").at("Failed to start worker :"))],
)
NO_REDIS = KnownFailure(
    "a worker cannot fetch jobs from Redis",
    steps=[PING_REDIS, UNIT_LOG, UNIT],
    causes=[wrapped_error(resque.file("lib/resque/worker.rb").at("Error reserving job:"))],
)
