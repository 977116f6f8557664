"""What fails where Jenkins runs scripts, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.jenkins_exit import BUILD_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

README = Repository(
    "jenkinsci/script-security-plugin",
    commit="a5f0130aa482d488cd9820b09de7dcd69cfce0c7",
    checked="2026-11-26",
).file("README.md")

APPROVALS = Check(
    "Check which calls wait for approval, as an administrator.",
    action("Open Manage Jenkins, In-process Script Approval.")
    @ README.at("An administrator may now go to"),
    **NO_OUTPUT,
    verify="Approve only calls that are safe: an approval holds for all scripts.",
)

NOT_PERMITTED = KnownFailure(
    "the sandbox refuses a call of a script", steps=[BUILD_LOG, APPROVALS, UNIT_LOG]
)
