"""What fails in DRBD, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures.linux import HEALTH, MOUNTS
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "LINBIT/drbd",
    commit="7d3945b1d1fb89ef4d99f6269adf62f4702bf9c9",
    checked="2026-11-26",
)

utils = Repository(
    "LINBIT/drbd-utils",
    commit="b4b2f5b9224bb85c9f48e176ed1a62e551229b1d",
    checked="2026-11-26",
)

DRBDADM_MAIN = utils.file("user/v9/drbdadm_main.c")

STATE = Check(
    "Read role, disk and connection state of the resources, on both machines.",
    shell("drbdadm status") @ DRBDADM_MAIN.at('"status"'),
    **NO_OUTPUT,
    verify="One side is Primary, both disks are UpToDate, and the peer is connected.",
)

PEER = KnownFailure(
    "the peer does not respond",
    steps=[STATE, ROUTE_TO, KERNEL_LOG],
)

SPLIT_BRAIN = KnownFailure(
    "split brain: both sides changed their data",
    steps=[STATE, KERNEL_LOG, MOUNTS],
)

DISK = KnownFailure(
    "the local disk under the device fails",
    steps=[STATE, HEALTH, KERNEL_LOG],
)

UNRELATED = KnownFailure(
    "the data of the two sides are not related",
    steps=[STATE, KERNEL_LOG, MOUNTS],
)
