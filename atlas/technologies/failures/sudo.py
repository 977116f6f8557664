"""What fails in sudo, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG, SPACE
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.dns import SERVERS
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "sudo-project/sudo",
    commit="2e18923c2e959fff57b60207a261080daa2ebee9",
    checked="2026-11-26",
)

SUDO = code.file("docs/sudo.mdoc.in")

VISUDO = code.file("docs/visudo.mdoc.in")

RULES = Check(
    "List what the user may run.",
    shell("sudo -l") @ SUDO.at("list the privileges for the invoking user"),
    **NO_OUTPUT,
    verify="The command is listed; NOPASSWD where no password can be typed.",
)

SYNTAX = Check(
    "Check the rules, as root.",
    shell("visudo -c") @ VISUDO.at("check-only"),
    **NO_OUTPUT,
    verify="parsed OK; else file and line are named.",
)

OPTIONS = Check(
    "Read the mount options of the file system that holds sudo.",
    shell("findmnt --target /usr/bin/sudo") @ SUDO.at("file system with the 'nosuid'"),
    **NO_OUTPUT,
    verify="nosuid is not among the options.",
)

NOT_ROOT = KnownFailure(
    "the program does not get the rights of root",
    steps=[OPTIONS, SYNTAX, KERNEL_LOG],
)

NOT_ALLOWED = KnownFailure(
    "the user may not run the command",
    steps=[RULES, SYNTAX, UNIT_LOG],
)

NO_PASSWORD = KnownFailure(
    "a password is needed, but none can be typed",
    steps=[RULES, SYNTAX, UNIT_LOG],
)

RULES_BROKEN = KnownFailure(
    "the rules cannot be read",
    steps=[SYNTAX, MOUNTS, SPACE],
)

ACCOUNT = KnownFailure(
    "PAM refuses the account",
    steps=[RULES, CLOCK, UNIT_LOG],
)

HOST_NAME = KnownFailure(
    "the name of this host does not resolve",
    steps=[RESOLVE, SERVERS, SYNTAX],
)
