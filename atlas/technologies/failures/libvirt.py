"""What fails in libvirt, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, LSOF_PAGE, MEMORY
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux import BLOCKED, MOUNTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

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

MACHINE_LOG = Check(
    "Read the last lines that QEMU wrote for the virtual machine, as root.",
    shell("tail -n 50 /var/log/libvirt/qemu/<name>.log")
    @ Repository(
        "libvirt/libvirt",
        commit="045ecbeec66af26cc0ac5ca6ebcca5d1e644d5d9",
        checked="2026-11-27",
    )
    .file("docs/kbase/debuglogs.rst")
    .at("/var/log/libvirt/qemu/$dom.log"),
    **NO_OUTPUT,
    verify="The last error of qemu-system, or terminating on signal, says why it ended.",
)

IMAGE_USERS = Check(
    "List the processes that have the disk image open, as root, on each host of the image.",
    shell("lsof <file>") @ LSOF_PAGE.at("These are path names of specific files to"),
    **NO_OUTPUT,
    verify="The other QEMU or program in the list holds the lock; it must end first.",
)

LOCKED = KnownFailure(
    "another process uses the disk image",
    steps=[IMAGE_USERS, UNIT_LOG, MOUNTS],
)

EXITED = KnownFailure(
    "QEMU ended at the start of a virtual machine",
    is_general=True,
    steps=[MACHINE_LOG, UNIT_LOG, MEMORY],
)

JOB = KnownFailure(
    "an operation of a virtual machine waits for another one",
    steps=[UNIT_LOG, BLOCKED, DISK_LOAD],
)

NO_MONITOR = KnownFailure(
    "QEMU does not respond to libvirt, or ended",
    steps=[MACHINE_LOG, UNIT_LOG, MEMORY],
)

NOT_REACHED = KnownFailure(
    "the daemon cannot be reached",
    steps=[UNIT, UNIT_LOG, LISTENERS],
)
