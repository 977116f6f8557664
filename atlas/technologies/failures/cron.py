"""What fails in cron, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, MEMORY, SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "cronie-crond/cronie",
    commit="5f9f16b5663becefdd0dd70df31c0ef5ac36f943",
    checked="2026-11-26",
)

CRONTAB = code.file("man/crontab.1")

TABLE = Check(
    "List the jobs of the user.",
    shell("crontab -l -u <user>") @ CRONTAB.at("Displays the current crontab on standard output."),
    **NO_OUTPUT,
    verify="The line is there; a system table also names the user.",
)

PAM = KnownFailure(
    "PAM refuses the user of a job",
    steps=[TABLE, UNIT_LOG, CLOCK],
)

TABLE_BROKEN = KnownFailure(
    "a table is refused, or has an unknown user",
    steps=[TABLE, UNIT_LOG, UNIT],
)

FORK = KnownFailure(
    "a job cannot be started",
    steps=[MEMORY, UNIT_LOG, UNIT],
)

RUNS = KnownFailure(
    "a second daemon runs, or its pid file cannot be written",
    steps=[UNIT, SPACE, UNIT_LOG],
)
