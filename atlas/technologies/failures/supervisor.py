"""What fails in Supervisor, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._network import LISTENERS
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

OUTPUT = Check(
    "Read the last errors that the process printed.",
    shell("supervisorctl tail <name> stderr") @ RUNNING.at("tail <name> stderr"),
    **NO_OUTPUT,
    verify="The last lines name the cause; with redirect_stderr, read stdout instead.",
)

PROGRAM = Check(
    "List the program file of the process with its permissions.",
    shell("ls -l <file>") @ code.file("supervisor/options.py").at("can't find command"),
    **NO_OUTPUT,
    verify="The file exists, and the user of the process may execute it.",
)

GAVE_UP = KnownFailure(
    "a process exits again and again, and is no longer started",
    steps=[STATUS, OUTPUT, KERNEL_KILLS],
)

NOT_RUNNING = KnownFailure(
    "the daemon does not run, or its socket is missing",
    steps=[UNIT, UNIT_LOG, STATUS],
)

PORT_IN_USE = KnownFailure(
    "the daemon does not start: its port or socket is in use",
    steps=[LISTENERS, UNIT, UNIT_LOG],
)

NOT_STARTED = KnownFailure(
    "a process cannot be started",
    steps=[STATUS, PROGRAM, UNIT_LOG],
)
