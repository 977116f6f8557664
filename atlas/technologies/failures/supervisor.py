"""What fails in Supervisor, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import MEMORY, SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "Supervisor/supervisor",
    commit="abc60468ea4b78c446cf3a194f6fccb83d90f670",
    checked="2026-11-26",
)

RUNNING = code.file("docs/running.rst")

STATUS = Check(
    "List the processes with their state.",
    shell("supervisorctl status all") @ RUNNING.at("supervisorctl status all"),
    **NO_OUTPUT,
    verify="Each is RUNNING; FATAL names a process that was given up.",
)

GAVE_UP = KnownFailure(
    "a process exits again and again, and is no longer started",
    steps=[STATUS, UNIT_LOG, MEMORY],
)

NOT_RUNNING = KnownFailure(
    "the daemon does not run, or its socket is missing",
    steps=[UNIT, STATUS, UNIT_LOG],
)

NOT_STARTED = KnownFailure(
    "a process cannot be started",
    steps=[STATUS, UNIT_LOG, SPACE],
)
