"""PAM: the checks of logins on Linux."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import pam as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology


class PAM(Technology):
    """Modules that check logins and set up sessions."""

    name = "PAM"
    icon = None
    plane = "control"
    programs: ClassVar = {
        "faillock": "the tool of failed logins",
        "loginctl": "the client of logind",
    }
    releases = undisclosed("release dates: endoflife-date has no page for PAM")
    logs = undisclosed("syslog of the program that asks, facility authpriv")

    LOCKED = LogMessage(
        anchor="account temporarily locked",
        sample="pam_faillock(sshd:auth): Consecutive login failures for user deploy account "
        "temporarily locked",
        severity="info",
        meaning="So many logins failed that the account is locked for a while.",
        source=fails.code.file("modules/pam_faillock/pam_faillock.c"),
        failure=fails.LOCKED,
    )
    EXPIRED = LogMessage(
        anchor=" has expired (account expired)",
        sample="pam_unix(sshd:account): account deploy has expired (account expired)",
        severity="info",
        meaning="The account has expired.",
        source=fails.PAM_UNIX_ACCT,
        failure=fails.LOCKED,
    )
    DLOPEN = LogMessage(
        anchor="PAM unable to dlopen(",
        sample="PAM unable to dlopen(pam_ldap.so): /lib/security/pam_ldap.so: cannot open "
        "shared object file",
        severity="error",
        meaning="A configured module is not installed.",
        source=fails.code.file("libpam/pam_handlers.c"),
        failure=fails.MODULE,
    )
    LOGINS = LogMessage(
        anchor="Too many logins (max ",
        sample="pam_limits(sshd:session): Too many logins (max 10) for deploy",
        severity="info",
        meaning="The user has as many open logins as maxlogins allows, and this one is refused.",
        source=fails.code.file("modules/pam_limits/pam_limits.c"),
        failure=fails.TOO_MANY,
    )
    LOGINUID = LogMessage(
        anchor="set_loginuid failed",
        sample="CRON[28638]: pam_loginuid(cron:session): set_loginuid failed",
        severity="error",
        meaning="The session gets no login uid, by which audit records name its user.",
        source=fails.code.file("modules/pam_loginuid/pam_loginuid.c"),
        failure=fails.LOGIN_UID,
    )


pam = PAM()
