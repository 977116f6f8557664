"""What fails in libvirt, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import DISK_LOAD, KERNEL_LOG, MEMORY, OPENERS
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux import BLOCKED, MOUNTS
from atlas.technologies.known_failure import KnownFailure

jobs = Repository(
    "libvirt/libvirt",
    commit="0c3f023045a0e66bf582758b17dd5eb515d75e6c",
    checked="2026-11-26",
)

process = Repository(
    "libvirt/libvirt",
    commit="000477115ed41c1f6b2655e7946fbeac966f5202",
    checked="2026-11-26",
)

monitor = Repository(
    "libvirt/libvirt",
    commit="0076d8db976d0ac19587a667fcc2b7bcc210f94e",
    checked="2026-11-26",
)

sockets = Repository(
    "libvirt/libvirt",
    commit="018044c89fd98abb4cbbc4cf131c4b4e5ee385ad",
    checked="2026-11-26",
)

qemu = Repository(
    "qemu/qemu",
    commit="006e1962449f8ea9f0822b838d9fdf13c98eb147",
    checked="2026-11-26",
)

LOCKED = KnownFailure(
    "another process uses the disk image",
    steps=[OPENERS, UNIT_LOG, MOUNTS],
)

EXITED = KnownFailure(
    "QEMU ended at the start of a virtual machine",
    is_general=True,
    steps=[UNIT_LOG, MEMORY, KERNEL_LOG],
)

JOB = KnownFailure(
    "an operation of a virtual machine waits for another one",
    steps=[UNIT_LOG, BLOCKED, DISK_LOAD],
)

NO_MONITOR = KnownFailure(
    "QEMU does not respond to libvirt, or ended",
    steps=[UNIT_LOG, MEMORY, KERNEL_LOG],
)

NOT_REACHED = KnownFailure(
    "the daemon cannot be reached",
    steps=[UNIT, UNIT_LOG, LISTENERS],
)
