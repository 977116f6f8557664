"""What fails in AppArmor, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    release="6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)

APPARMORFS = kernel.file("security/apparmor/apparmorfs.c")

PROFILES = Check(
    "List the loaded profiles with their modes, as root.",
    shell("cat /sys/kernel/security/apparmor/profiles") @ APPARMORFS.at('"profiles"'),
    **NO_OUTPUT,
    verify="The profile of the message is enforce; complain only reports.",
)

DENIED = KnownFailure(
    "access is denied by a profile",
    steps=[PROFILES, UNIT_LOG, KERNEL_LOG],
)
