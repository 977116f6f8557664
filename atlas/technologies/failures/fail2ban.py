"""What fails in Fail2ban, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "fail2ban/fail2ban",
    commit="deffcbcd1712a3a0cbd79c1da324096ebf36d306",
    checked="2026-11-26",
)

PROTOCOL = code.file("fail2ban/protocol.py")
OPTIONS = code.file("fail2ban/client/fail2bancmdline.py")
SETTINGS = code.file("config/fail2ban.conf")

STATUS = Check(
    "List the jails.",
    shell("fail2ban-client status") @ PROTOCOL.at("gets the current status of the server"),
    **NO_OUTPUT,
    verify="Each jail of the configuration is listed.",
)

JAIL_STATE = Check(
    "Read the state of the jail: its log files and the addresses that are banned.",
    shell("fail2ban-client status <name>") @ PROTOCOL.at("gets the current status of <JAIL>"),
    **NO_OUTPUT,
    verify="Addresses that should be banned are missing from the list.",
)

LOG = Check(
    "Read the end of the log, where logtarget is the default of the package.",
    shell("tail -n 200 /var/log/fail2ban.log") @ SETTINGS.at("logtarget = /var/log/fail2ban.log"),
    **NO_OUTPUT,
    verify="The lines before the error print the command that failed and its output.",
)

TEST = Check(
    "Test the configuration.",
    shell("fail2ban-client -t") @ OPTIONS.at("test configuration (can be also specified with"),
    **NO_OUTPUT,
    verify="It exits without an error; else it names the jail and the file.",
)

ACTION = KnownFailure(
    "the action of a jail fails, so addresses are not banned",
    steps=[LOG, JAIL_STATE, STATUS],
)

JAIL = KnownFailure(
    "a jail cannot be started",
    steps=[TEST, LOG, UNIT],
)
