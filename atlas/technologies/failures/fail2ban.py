"""What fails in Fail2ban, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "fail2ban/fail2ban",
    commit="deffcbcd1712a3a0cbd79c1da324096ebf36d306",
    checked="2026-11-26",
)

PROTOCOL = code.file("fail2ban/protocol.py")

STATUS = Check(
    "List the jails.",
    shell("fail2ban-client status") @ PROTOCOL.at("gets the current status of the server"),
    **NO_OUTPUT,
    verify="Each jail of the configuration is listed.",
)

ACTION = KnownFailure(
    "an address cannot be banned",
    steps=[STATUS, UNIT_LOG, KERNEL_LOG],
)

JAIL = KnownFailure(
    "a jail cannot be started",
    steps=[STATUS, UNIT_LOG, UNIT],
)
