"""What fails in logrotate, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "logrotate/logrotate",
    commit="d07aa9d115440be64d6124e2b923195f9a3df771",
    checked="2026-11-26",
)

LOGROTATE = code.file("logrotate.8.in")

DRY_RUN = Check(
    "Run logrotate in debug mode: it changes nothing, and prints what it would do.",
    shell("logrotate -d /etc/logrotate.conf") @ LOGROTATE.at("no changes are made to the logs"),
    **NO_OUTPUT,
    verify="No error; the log of the message is rotated as wanted.",
)

PERMISSION = KnownFailure(
    "a log is not rotated: users other than root can write to its folder",
    steps=[DRY_RUN, PATH_MODES, UNIT_LOG],
)

CONFIG = KnownFailure(
    "a log is in the configuration twice, so a file is ignored",
    steps=[DRY_RUN, UNIT_LOG, UNIT],
)

FAILED = KnownFailure(
    "a log cannot be rotated",
    steps=[DRY_RUN, SPACE, MOUNTS],
)

SCRIPT = KnownFailure(
    "a script of the rotation failed",
    steps=[DRY_RUN, UNIT_LOG, UNIT],
)
