"""sudo: commands as another user."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import sudo as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

TROUBLESHOOTING = fails.code.file("docs/TROUBLESHOOTING.md")
SUDOERS = fails.code.file("plugins/sudoers/sudoers.c")
SUDOERS_PAGE = fails.code.file("docs/sudoers.mdoc.in")
PAM = fails.code.file("plugins/sudoers/auth/pam.c")


class Sudo(Technology):
    """A program that runs commands as another user, by rules."""

    name = "sudo"
    icon = None
    plane = "control"
    programs: ClassVar = {
        "faillock": "the tool of failed logins",
        "sudo": "the program itself",
        "visudo": "the editor of its rules, which also checks them",
    }
    releases = undisclosed("release dates: endoflife-date has no page for sudo")
    logs = undisclosed("syslog, facility authpriv or auth as it was built")

    NO_SETUID = LogMessage(
        anchor="effective uid is not ",
        sample="sudo: effective uid is not 0, is /usr/bin/sudo on a file system with the "
        "'nosuid' option set or an NFS file system without root privileges?",
        severity="error",
        meaning="sudo was started without the rights of root: nosuid, or a container.",
        source=TROUBLESHOOTING,
        failure=fails.NOT_ROOT,
    )
    OWNER = LogMessage(
        anchor="and have the setuid bit set",
        sample="sudo: /usr/bin/sudo must be owned by uid 0 and have the setuid bit set",
        pattern=r"(?P<file>\S+) must be owned by uid \d+ and have the setuid bit set",
        severity="error",
        meaning="The owner or the mode of sudo was changed.",
        source=TROUBLESHOOTING,
        failure=fails.NOT_ROOT,
    )
    NO_NEW_PRIVILEGES = LogMessage(
        anchor='The "no new privileges" flag is set',
        sample='sudo: The "no new privileges" flag is set, which prevents sudo from running '
        "as root.",
        severity="error",
        meaning="The container or unit forbids that programs get more rights.",
        source=TROUBLESHOOTING,
        failure=fails.NO_NEW_PRIVILEGES,
    )
    NO_TERMINAL = LogMessage(
        anchor="a terminal is required to read the password",
        sample="sudo: a terminal is required to read the password; either use the -S option "
        "to read from standard input or configure an askpass helper",
        severity="error",
        meaning="A job without terminal calls sudo, and its rule requires a password.",
        source=fails.SUDO,
        failure=fails.NO_PASSWORD,
    )
    NEEDS_PASSWORD = LogMessage(
        anchor="a password is required",
        sample="sudo: a password is required",
        pattern=r"sudo(?:\[\d+\])?: +(?:\S+ : )?a password is required",
        severity="error",
        meaning="A job without terminal calls sudo, and its rule requires a password.",
        source=fails.code.file("plugins/sudoers/check.c"),
        failure=fails.NO_PASSWORD,
        context=("sudo",),
    )
    NO_TTY = LogMessage(
        anchor="sorry, you must have a tty to run sudo",
        sample="sudo: sorry, you must have a tty to run sudo",
        severity="error",
        meaning="The rules ask for a terminal (requiretty), and the job has none.",
        source=SUDOERS,
        failure=fails.NO_PASSWORD,
    )
    NOT_IN_SUDOERS = LogMessage(
        anchor="user NOT in sudoers",
        sample="sudo:   deploy : user NOT in sudoers ; TTY=pts/0 ; PWD=/home/deploy ; "
        "USER=root ; COMMAND=/bin/ls",
        severity="error",
        meaning="No rule lets the user run anything.",
        source=fails.code.file("plugins/sudoers/logging.c"),
        failure=fails.NOT_ALLOWED,
    )
    NOT_IN_FILE = LogMessage(
        anchor=" is not in the sudoers file",
        sample="deploy is not in the sudoers file.  This incident will be reported.",
        severity="error",
        meaning="No rule lets the user run anything.",
        source=fails.code.file("INSTALL.md"),
        failure=fails.NOT_ALLOWED,
    )
    NO_SOURCES = LogMessage(
        anchor="no valid sudoers sources found",
        sample="sudo: no valid sudoers sources found, quitting",
        severity="error",
        meaning="The rules cannot be read: wrong syntax, owner or mode.",
        source=SUDOERS,
        failure=fails.RULES_BROKEN,
    )
    OWNED = LogMessage(
        anchor=" is owned by uid ",
        sample="sudo: /etc/sudoers is owned by uid 1000, should be 0",
        pattern=r"sudo\S*: (?P<file>\S+) is owned by uid (?P<uid>\d+), should be",
        severity="error",
        meaning="A file of rules has the wrong owner, and is not used.",
        source=SUDOERS_PAGE,
        failure=fails.RULES_BROKEN,
        context=("sudo",),
    )
    WRITABLE = LogMessage(
        anchor=" is world writable",
        sample="sudo: /etc/sudoers is world writable",
        pattern=r"sudo\S*: (?P<file>\S+) is world writable",
        severity="error",
        meaning="Everybody may write a file of rules, and it is not used.",
        source=SUDOERS_PAGE,
        failure=fails.RULES_BROKEN,
        context=("sudo",),
    )
    VALIDATION = LogMessage(
        anchor="account validation failure, ",
        sample="sudo: account validation failure, is your account locked?",
        severity="error",
        meaning="PAM refuses the account: it may be locked or have expired.",
        source=PAM,
        failure=fails.ACCOUNT,
        context=("sudo",),
    )
    PAM_ERROR = LogMessage(
        anchor="PAM account management error: ",
        sample="sudo: PAM account management error: Authentication service cannot retrieve "
        "authentication info",
        severity="error",
        meaning="PAM cannot check the account; the reason follows.",
        source=PAM,
        failure=fails.PAM_FAILS,
        context=("sudo",),
    )
    HOST = LogMessage(
        anchor="sudo: unable to resolve host ",
        sample="sudo: unable to resolve host web1: Name or service not known",
        severity="warning",
        meaning="The name of this host is not in /etc/hosts, and DNS does not know it.",
        source=fails.code.file("plugins/sudoers/sudoers_cb.c"),
        failure=fails.HOST_NAME,
    )


sudo = Sudo()
