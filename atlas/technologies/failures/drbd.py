"""What fails in DRBD, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import JOURNALCTL, KERNEL_LOG
from atlas.technologies.failures.linux import HEALTH
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
DRBDADM_PAGE = utils.file("documentation/v9/drbdadm.xml")

STATE = Check(
    "Read role, disk and connection state of the resources, on both machines.",
    shell("drbdadm status") @ DRBDADM_MAIN.at('"status"'),
    **NO_OUTPUT,
    verify="One side is Primary, both disks are UpToDate, and the peer is connected.",
)

LOG = Check(
    "Check what DRBD wrote to the kernel's log, on both machines, as root.",
    shell("journalctl -k -g drbd") @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="The lines before the failure say when the connection broke and who was Primary.",
)

GENERATIONS = Check(
    "Compare the data generations of the two sides, on each machine.",
    shell("drbdadm show-gi <resource>")
    @ DRBDADM_PAGE.at("Show the data generation identifiers for a device"),
    **NO_OUTPUT,
    verify="Decide which side has the data to keep before anything is changed: the other is lost.",
)

PEER = KnownFailure(
    "the peer does not respond",
    steps=[STATE, ROUTE_TO, LOG],
)

SPLIT_BRAIN = KnownFailure(
    "split brain: both sides changed their data",
    steps=[STATE, GENERATIONS, LOG],
)

DISK = KnownFailure(
    "the local disk under the device fails",
    steps=[STATE, HEALTH, KERNEL_LOG],
)

UNRELATED = KnownFailure(
    "the two sides hold unrelated data and do not connect",
    steps=[STATE, GENERATIONS, LOG],
)
