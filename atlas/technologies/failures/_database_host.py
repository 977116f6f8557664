"""Checks of the host that failures of several databases share."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT

_CHECKED = "2026-11-26"
JOURNALCTL = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked=_CHECKED,
    publisher="systemd",
).file("man/journalctl.xml")
COREUTILS = Repository(
    "coreutils/coreutils",
    commit="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
    checked=_CHECKED,
    publisher="GNU",
).file("doc/coreutils.texi")
IOSTAT = Repository(
    "sysstat/sysstat", commit="c1eb661ab208aee09cb9eb02c3218c30d10a812a", checked=_CHECKED
).file("man/iostat.in")

KERNEL_KILLS = Check(
    "On its host, search the log of the kernel for out-of-memory kills, as root.",
    shell("journalctl -k -g 'out of memory|oom-kill'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="A line that names the process: the kernel killed it because memory ran out.",
)
IO_ERRORS = Check(
    "On its host, search the log of the kernel for disk errors, as root.",
    shell("journalctl -k -g 'I/O error'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="A line that names the device: the disk fails, and the data on it is in danger.",
)
DISK_SPACE = Check(
    "On its host, read the free space of the file systems.",
    shell("df -h") @ COREUTILS.at("reports the amount of space used and available"),
    **NO_OUTPUT,
    verify="Use% at 100 where its data or its log is stored: the disk is full.",
)
DISK_LOAD = Check(
    "On its host, read the load of the disks, five times.",
    shell("iostat -x 1 5") @ IOSTAT.at("Display extended statistics."),
    healthy=statement("%util well below 100")
    @ IOSTAT.at("Device saturation occurs when this value"),
    unhealthy=statement("%util close to 100: the disk is saturated")
    @ IOSTAT.at("value is close to 100% for devices"),
)
SERVICE_LOG = Check(
    "Read the last lines that the service logged.",
    shell("journalctl -u <unit> -n 200")
    @ JOURNALCTL.at("Show messages for the specified systemd unit"),
    **NO_OUTPUT,
    verify="The first error before the exit or the refusal names the cause.",
)
