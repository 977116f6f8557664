"""What fails in PAM, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG, systemd
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "linux-pam/linux-pam",
    commit="ddab692c8409c9a3b5613bd21638dea404ba4edf",
    checked="2026-11-26",
)

FAILLOCK = code.file("modules/pam_faillock/faillock.8.xml")

PAM_UNIX_ACCT = code.file("modules/pam_unix/pam_unix_acct.c")

FAILURES = Check(
    "Read the failed logins of the user.",
    shell("faillock --user <user>")
    @ FAILLOCK.at("The user whose failure records should be displayed"),
    **NO_OUTPUT,
    verify="Few entries; as many as deny allows lock the account.",
)

EXPIRY = Check(
    "Read the account as the system knows it.",
    shell("getent shadow <user>") @ PAM_UNIX_ACCT.at("account %s has expired (account expired)"),
    **NO_OUTPUT,
    verify="A line with the user; its eighth field is the day of expiry.",
)

LOCKED = KnownFailure(
    "an account is locked or has expired",
    steps=[FAILURES, EXPIRY, CLOCK],
)

MODULE = KnownFailure(
    "a module cannot be loaded",
    steps=[UNIT_LOG, KERNEL_LOG, UNIT],
)

SESSIONS = Check(
    "List the open sessions with their users.",
    shell("loginctl list-sessions") @ systemd.file("man/loginctl.xml").at("List current sessions."),
    **NO_OUTPUT,
    verify="As many sessions of the user as maxlogins allows: old ones were not closed.",
)

MAX_LOGINS = Check(
    "Find the limit of logins and for whom it is set.",
    shell("grep -rn maxlogins /etc/security/limits.conf /etc/security/limits.d")
    @ code.file("modules/pam_limits/limits.conf.5.xml").at("maximum number of logins for this"),
    **NO_OUTPUT,
    verify="The number is that of the message, and the line fits the user or a group of it.",
)

TOO_MANY = KnownFailure(
    "a user has as many logins as maxlogins allows",
    steps=[SESSIONS, MAX_LOGINS, UNIT_LOG],
)

LOGIN_UID = KnownFailure(
    "the login uid of a session cannot be set",
    steps=[UNIT_LOG, KERNEL_LOG, UNIT],
)
