"""What fails in systemd at the boot and in its sandboxes, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG, SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.linux_network import LINKS
from atlas.technologies.failures.systemd import FAILED_UNITS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
    release="255.13",
)

SYSTEMCTL = stable.file("man/systemctl.xml")

UNIT_FILE = Check(
    "Print the unit file with its drop-ins.",
    shell("systemctl cat <unit>") @ SYSTEMCTL.at("Show backing files of one or more units"),
    **NO_OUTPUT,
    verify="The paths and options of the message are as wanted.",
)

STATE = Check(
    "Read the state of the manager.",
    shell("systemctl is-system-running") @ SYSTEMCTL.at("Checks whether the system is operational"),
    **NO_OUTPUT,
    verify="running; degraded where units failed; offline where systemd is not the init system.",
)

SANDBOX = KnownFailure(
    "the sandbox of a service cannot be set up",
    steps=[UNIT_FILE, UNIT_LOG, KERNEL_LOG],
)

MOUNT = KnownFailure(
    "a file system is not mounted",
    steps=[FAILED_UNITS, MOUNTS, KERNEL_LOG],
)

EMERGENCY = KnownFailure(
    "the machine boots only to the emergency or rescue mode",
    steps=[FAILED_UNITS, MOUNTS, KERNEL_LOG],
)

UNKNOWN_UNIT = KnownFailure(
    "a unit does not exist, or is masked",
    steps=[UNIT, UNIT_FILE, FAILED_UNITS],
)

NO_MANAGER = KnownFailure(
    "the manager cannot be reached",
    steps=[STATE, UNIT_LOG, SPACE],
)

NOT_ONLINE = KnownFailure(
    "the network is not online in time",
    steps=[LINKS, FAILED_UNITS, UNIT_LOG],
)
