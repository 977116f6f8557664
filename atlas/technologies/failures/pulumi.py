"""What fails in Pulumi, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import COMMAND_OF_PID
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

LOCK = Repository(
    "pulumi/pulumi",
    commit="1e5fa8de0283b9abc50877f1122a0ff3c035f516",
    checked="2026-11-27",
    publisher="Pulumi",
).file("pkg/backend/diy/lock.go")

OWNER = Check(
    "Check who holds the lock: user, host, pid and time follow the message.",
    action("Read the lines after the message: one for each lock file.")
    @ LOCK.at("created by %v@%v (pid %v) at %v"),
    **NO_OUTPUT,
    verify="The process still runs: wait. It does not: the lock was left behind.",
)
OTHERS = Check(
    "Check that no other update of the stack runs, before its lock is deleted.",
    action("Look for the process on that host, and for jobs of the pipeline.")
    @ LOCK.at("Either wait for the other"),
    **NO_OUTPUT,
)
LOCKED = KnownFailure("the stack is locked", steps=[OWNER, COMMAND_OF_PID, OTHERS])
