"""The examples in kubectl's own help, which steps of several technologies cite."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository

_kubectl = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-26",
    folder="pkg/cmd",
    release=undisclosed("release: the repository, read at a commit, names none"),
)
LOGS = _kubectl.file("logs/logs.go")
RESTART = _kubectl.file("rollout/rollout_restart.go")
GET = _kubectl.file("get/get.go")
DESCRIBE = _kubectl.file("describe/describe.go")
EVENTS = _kubectl.file("events/events.go")
