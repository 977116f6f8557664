"""What fails in chrony, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "mlichvar/chrony",
    commit="8f2db839de0c4c8683ec460819c1ee77a718c770",
    checked="2026-11-26",
)

CHRONYC = code.file("doc/chronyc.adoc")

SOURCES = Check(
    "List the time sources with their state.",
    shell("chronyc sources") @ CHRONYC.at("=== Time sources"),
    **NO_OUTPUT,
    verify="One row begins with ^*; ^? is unreachable, ^x disagrees with the others.",
)

NO_SOURCE = KnownFailure(
    "no selectable time source is left",
    steps=[SOURCES, CLOCK, ROUTE_TO],
)

MAJORITY = KnownFailure(
    "the time sources disagree: none has a majority",
    steps=[SOURCES, CLOCK, ROUTE_TO],
)
FALSE = KnownFailure(
    "a time source disagrees with the others",
    steps=[SOURCES, CLOCK, UNIT_LOG],
)
WRONG = KnownFailure(
    "the clock was wrong, and is corrected",
    steps=[CLOCK, SOURCES, UNIT_LOG],
)

JUMP = KnownFailure(
    "the clock jumped: something else set it, or the machine was suspended",
    steps=[CLOCK, SOURCES, KERNEL_LOG],
)
