"""What fails in sudo, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, PROC, SPACE, man_pages
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.dns import SERVERS
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.pam import EXPIRY, FAILURES
from atlas.technologies.failures.systemd_boot import UNIT_FILE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "sudo-project/sudo",
    commit="2e18923c2e959fff57b60207a261080daa2ebee9",
    checked="2026-11-26",
)

SUDO = code.file("docs/sudo.mdoc.in")

TROUBLESHOOTING = code.file("docs/TROUBLESHOOTING.md")

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

MODE = Check(
    "List the owner and the mode of the program.",
    shell("ls -l /usr/bin/sudo") @ TROUBLESHOOTING.at("must be owned by uid 0 and have"),
    **NO_OUTPUT,
    verify="-rwsr-xr-x root root; without the s, it gets no rights of root.",
)

FLAG = Check(
    "Read the flag of this shell, in the same container or job.",
    shell("grep NoNewPrivs /proc/self/status") @ PROC.at("NoNewPrivs"),
    **NO_OUTPUT,
    verify="0 is healthy; 1: the container or the unit forbids new rights.",
)

HOSTS = Check(
    "Check which names /etc/hosts has.",
    shell("cat /etc/hosts") @ man_pages.file("man5/hosts.5").at("associates IP addresses"),
    **NO_OUTPUT,
    verify="A line with the name of this host, as hostname prints it.",
)

NOT_ROOT = KnownFailure(
    "it does not run as root: setuid bit, owner or mount option",
    steps=[MODE, OPTIONS, FLAG],
)

NO_NEW_PRIVILEGES = KnownFailure(
    "it may not get the rights of root: no_new_privs is set",
    steps=[FLAG, UNIT_FILE, UNIT_LOG],
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
    steps=[EXPIRY, FAILURES, CLOCK],
)

PAM_FAILS = KnownFailure(
    "PAM cannot check the account",
    steps=[EXPIRY, UNIT_LOG, CLOCK],
)

HOST_NAME = KnownFailure(
    "the name of this host does not resolve",
    steps=[RESOLVE, HOSTS, SERVERS],
)
