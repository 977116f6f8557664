"""AppArmor: mandatory access control by paths."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import apparmor as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology


class AppArmor(Technology):
    """A part of the kernel that denies what the profile of a program does not allow."""

    name = "AppArmor"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"aa-logprof": "adds rules to profiles"}
    releases = undisclosed("release dates: endoflife-date has no page for AppArmor")
    logs = undisclosed("the kernel's log, or the audit log with auditd")

    DENIED = LogMessage(
        anchor='apparmor="DENIED"',
        sample='audit: type=1400 audit(1510272143.060:22): apparmor="DENIED" '
        'operation="open" profile="/usr/sbin/ntpd" name="/usr/local/sbin/" pid=1201 '
        'comm="ntpd" requested_mask="r" denied_mask="r"',
        pattern=r'apparmor="DENIED" '
        r'operation="(?P<operation>[^"]+)".*?profile="(?P<profile>[^"]+)"',
        severity="error",
        meaning="AppArmor denied an access that the profile of the program does not allow.",
        source=fails.kernel.file("security/apparmor/audit.c"),
        failure=fails.DENIED,
    )


apparmor = AppArmor()
