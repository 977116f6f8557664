"""What fails in disks of Google Cloud, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._machine import JOURNALCTL
from atlas.technologies.failures.compute_engine import EVENTS, LOAD
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

KERNEL = Check(
    "List the disk errors of the kernel since the last boot, as root.",
    shell("journalctl --dmesg --grep='I/O error|timing out command'")
    @ JOURNALCTL.at("Show only kernel messages."),
    **NO_OUTPUT,
    verify="Each line names the disk; the first line says since when.",
)

SLOW = KnownFailure("an operation of the disk timed out", steps=[KERNEL, LOAD, EVENTS])
