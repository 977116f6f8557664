"""What fails in rsyslog, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, SPACE
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "rsyslog/rsyslog",
    commit="ee72adcd88541111236a2b217fe175f9f107f4e2",
    checked="2026-11-26",
)

TROUBLESHOOTING = code.file("doc/source/concepts/log_pipeline/troubleshooting.rst")

CHECK_CONFIG = Check(
    "Check the configuration.",
    shell("rsyslogd -N1") @ TROUBLESHOOTING.at("before restarting to confirm there are no"),
    **NO_OUTPUT,
    verify="No error; else file and line are named.",
)

SUSPENDED = KnownFailure(
    "an output is suspended: its target does not accept logs",
    steps=[CHECK_CONFIG, UNIT_LOG, OUTGOING],
)

DROPPED = KnownFailure(
    "messages are dropped, because a program logs too many",
    steps=[UNIT_LOG, CPU, CHECK_CONFIG],
)

CONFIG = KnownFailure(
    "the configuration or a module is wrong",
    steps=[CHECK_CONFIG, UNIT_LOG, UNIT],
)

NO_FILE = KnownFailure(
    "a log file cannot be opened",
    steps=[SPACE, CHECK_CONFIG, MOUNTS],
)
