"""Log messages of Pulumi."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import pulumi as fails
from atlas.technologies.message import LogMessage

LOCK = Repository(
    "pulumi/pulumi",
    commit="1e5fa8de0283b9abc50877f1122a0ff3c035f516",
    checked="2026-11-27",
    publisher="Pulumi",
).file("pkg/backend/diy/lock.go")


class PulumiMessages:
    """Log messages of Pulumi."""

    LOCKED = LogMessage(
        anchor="the stack is currently locked by ",
        sample="error: the stack is currently locked by 1 lock(s). Either wait for "
        "the other process(es) to end or delete the lock file with `pulumi cancel`.",
        pattern=r"the stack is currently locked by (?P<count>\d+) lock\(s\)",
        severity="error",
        meaning="Another update holds the lock of the stack, or left it behind.",
        source=LOCK,
        failure=fails.LOCKED,
    )
