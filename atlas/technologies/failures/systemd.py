"""What fails in systemd, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_LOG, MEMORY
from atlas.technologies.failures._services import RESTART, UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_manual = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
    release="255.13",
    publisher="systemd",
    folder="man",
)
SYSTEMCTL = _manual.file("systemctl.xml")
COREDUMPCTL = _manual.file("coredumpctl.xml")
OOMCTL = _manual.file("oomctl.xml")

FAILED_UNITS = Check(
    "List the units that have failed.",
    shell("systemctl list-units --state=failed")
    @ SYSTEMCTL.at("List units that <command>systemd</command> currently has in"),
    **NO_OUTPUT,
    verify="0 loaded units listed is healthy; else the one that failed first is the cause.",
)
DUMPS = Check(
    "List the core dumps, to see whether the program crashed.",
    shell("coredumpctl list") @ COREDUMPCTL.at("List core dumps captured in the journal"),
    **NO_OUTPUT,
    verify="A line with the program and the time of the failure: it crashed. Command not found: "
    "systemd-coredump is not installed, and stores no dumps.",
)
OOMD = Check(
    "Check what systemd-oomd watches, and the pressure it sees.",
    shell("oomctl dump") @ OOMCTL.at("Show the current state of the cgroups and"),
    **NO_OUTPUT,
    verify="The slice with the highest memory pressure is the one that gets killed.",
)
RESET = Step(
    "Reset the start limit, once the cause is fixed; then start the unit.",
    command=shell("systemctl reset-failed <unit> && systemctl start <unit>")
    @ SYSTEMCTL.at("use this command to make it startable again."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="systemctl stop <unit>",
    verify="systemctl status shows active (running), and the unit stays up.",
)

GAVE_UP = KnownFailure(
    "a unit failed so often that it is no longer started",
    steps=[UNIT, UNIT_LOG, DUMPS, RESET],
)
FAILED = KnownFailure("a unit failed", is_general=True, steps=[UNIT, UNIT_LOG, DUMPS, RESTART])
OUT_OF_MEMORY = KnownFailure(
    "a process of a unit was killed for memory", steps=[UNIT, MEMORY, OOMD, KERNEL_LOG]
)
TIMED_OUT = KnownFailure(
    "a unit did not start or stop in time", steps=[UNIT, UNIT_LOG, FAILED_UNITS]
)
WATCHDOG = KnownFailure("a service hangs: it missed its watchdog", steps=[UNIT, UNIT_LOG, DUMPS])
DEPENDENCY = KnownFailure(
    "a unit was not started, because another one failed",
    is_general=True,
    steps=[FAILED_UNITS, UNIT, UNIT_LOG],
)
