"""What fails in SELinux, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)

audit = Repository(
    "linux-audit/audit-userspace",
    commit="ea8550209d556fdf44a2c13d4b54a9803dd07442",
    checked="2026-11-26",
    release=undisclosed("release: the page, read at a commit, names none"),
)

AUSEARCH = audit.file("docs/ausearch.8")

DENIALS = Check(
    "Search the audit log for recent denials, as root.",
    shell("ausearch -m avc -ts recent -i") @ AUSEARCH.at("user_avc,selinux_err,user_selinux_err"),
    **NO_OUTPUT,
    verify="comm, path and the two contexts name who was denied what.",
)

DENIED = KnownFailure(
    "access is denied by the policy",
    steps=[DENIALS, UNIT_LOG, UNIT],
)
