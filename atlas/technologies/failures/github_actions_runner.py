"""What fails in the GitHub Actions runner, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import DISK_SPACE, KERNEL_KILLS
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_runner = Repository(
    "actions/runner",
    commit="258d6c857db3519913f7deb6004b60172f8043ae",
    checked="2026-11-26",
    publisher="GitHub",
)
LISTENER = _runner.file("src/Runner.Listener/MessageListener.cs")

SHUT_DOWN = KnownFailure(
    "the runner was stopped during a job", steps=[UNIT_LOG, KERNEL_KILLS, DISK_SPACE]
)
NO_CONNECTION = KnownFailure(
    "the runner cannot reach GitHub",
    steps=[RESOLVE, CALL, UNIT_LOG],
    causes=[
        wrapped_error(LISTENER.at("Runner connect error:")),
    ],
)
REMOVED = KnownFailure("the registration of the runner was removed", steps=[UNIT_LOG, UNIT, CALL])
CONFLICT = KnownFailure("another process runs as the same runner", steps=[UNIT, UNIT_LOG, CALL])
OLD_VERSION = KnownFailure("the version of the runner is too old", steps=[UNIT_LOG, UNIT, CALL])
EXITED = KnownFailure("the listener of the runner exits", steps=[UNIT_LOG, UNIT, KERNEL_KILLS])
