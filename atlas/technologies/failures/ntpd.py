"""What fails in ntpd, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG, systemd
from atlas.technologies.failures._network import LISTENERS, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "ntp-project/ntp",
    commit="9c75327c3796ff59ac648478cd4da8b205bceb77",
    checked="2026-11-26",
)

NTPQ = code.file("html/ntpq.html")

PEERS = Check(
    "List the time sources with their state.",
    shell("ntpq -p") @ NTPQ.at("Print a list of the peers known to"),
    **NO_OUTPUT,
    verify="One row begins with *; its offset is small.",
)

SYSTEM_CLOCK = Check(
    "Read the system clock and the hardware clock, and whether the time is synchronized.",
    shell("timedatectl status")
    @ systemd.file("man/timedatectl.xml").at("Show current settings of the system clock and"),
    **NO_OUTPUT,
    verify="Compare Universal time with a host whose clock is correct.",
)

NO_SERVER = KnownFailure(
    "no time server responds",
    steps=[PEERS, ROUTE_TO, RESOLVE],
)

TOO_FAR = KnownFailure(
    "the clock is too far from the time of the servers",
    steps=[SYSTEM_CLOCK, UNIT_LOG, PEERS],
)

DRIFT = KnownFailure(
    "the clock of the machine runs too fast or slow",
    steps=[PEERS, SYSTEM_CLOCK, KERNEL_LOG],
)

IN_USE = KnownFailure(
    "another program uses the NTP port",
    steps=[LISTENERS, UNIT_LOG, UNIT],
)
